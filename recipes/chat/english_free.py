"""Facts, small tasks and memory in English, in many freely worded forms: plain, colloquial, and told as little situations.

`TOPICS` maps each topic to the function that writes its dialogues, `WEIGHTS` says how often each is drawn, and
`dialogue(rng)` draws one. Each kind of task and each thing to remember is a block of wordings, as in
`recipes.chat.english_more_talk`; the answers keep to one or two forms, so that a small model learns them.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random
import re

from recipes.chat import english, english_more
from recipes.chat import english_more_languages as bilingual
from recipes.chat import english_more_memory as memories
from recipes.chat import english_more_numbers as numbers
from recipes.chat import english_more_tables as more
from recipes.chat import english_more_texts as texts
from recipes.chat import english_more_wordings as wordings
from recipes.chat import english_stories as stories
from recipes.chat import english_tables as tables
from recipes.chat.english import NUMBER_WORDS, Exchange, _a, _ask, _messages, _several, _upper_first
from recipes.chat.english_more import _both
from recipes.chat.english_more_talk import blocks
from recipes.stories import english_words
from recipes.stories.engine import Writer

# ---- words to fill the wordings with

def _lists(text: str) -> dict[str, list[str]]:
    """The lists of `text` by name: `name: one, another`, separated by semicolons."""
    lists = (part.split(":") for part in " ".join(text.split()).split(";"))
    return {name.strip(): members.strip().split(", ") for name, members in lists}


_MORE = _lists("""
girl: Agnes, Alma, Amber, Ann, Astrid, Beatrice, Bella, Bianca, Bridget, Camille, Carmen, Celia, Charlotte, Claire,
Daphne, Doris, Edith, Eleanor, Elsa, Esther, Fiona, Flora, Florence, Gloria, Harriet, Hazel, Heidi, Holly, Imogen,
Ingrid, Irene, Iris, Isabel, Ivy, Jade, Jasmine, Joan, Josephine, Joy, June, Katya, Keiko, Lakshmi, Leonie, Lorna,
Louise, Mabel, Margot, Marina, Martha, Matilda, Megan, Melissa, Mila, Miriam, Molly, Monica, Nadia, Naomi, Nell, Noor,
Odette, Paula, Penelope, Petra, Phoebe, Rachel, Rebecca, Renata, Romy, Rosalind, Sabine, Samira, Saskia, Selma,
Sigrid, Stella, Sylvia, Tamara, Thea, Ursula, Valerie, Victoria, Violet, Wilma, Xenia, Yara, Yvonne, Zainab;
boy: Aaron, Adam, Adrian, Albert, Alfred, Andre, Anders, Arthur, Axel, Barnaby, Basil, Benedict, Boris, Caleb, Cedric,
Clemens, Colin, Conrad, Cyril, Dario, Dennis, Dexter, Dmitri, Dominic, Edgar, Edwin, Elias, Elliot, Enzo, Ernest,
Fabian, Fergus, Fritz, Gareth, George, Gilbert, Gregor, Gustav, Harold, Harvey, Hector, Henrik, Herbert, Hiroshi, Ian,
Igor, Ismail, Jacob, Jasper, Jerome, Joel, Jonas, Joseph, Julian, Kurt, Lars, Laurence, Lionel, Lorenzo, Louis, Lucas,
Magnus, Malcolm, Matthew, Maurice, Milan, Mohammed, Morris, Nathan, Neville, Nicholas, Nils, Norman, Otto, Owen,
Patrick, Percy, Philip, Pierre, Quentin, Rafael, Ralph, Raymond, Reuben, Roland, Rupert, Samuel, Sebastian, Stefan,
Stuart, Theodore, Timothy, Toby, Ulrich, Vincent, Wesley, William, Xavier, Zachary;
pet: Bandit, Bean, Blacky, Bonnie, Bubbles, Buddy, Caramel, Casper, Chestnut, Chip, Cinnamon, Cookie, Cosmo, Crumb,
Domino, Duke, Dumpling, Ember, Figaro, Flash, Freckles, Ginger, Goldie, Gizmo, Hopper, Jellybean, Kiki, Lady, Marble,
Midnight, Misty, Mocha, Mop, Muffin, Nibbles, Noodle, Nugget, Odin, Paws, Peanut, Pickle, Pogo, Pretzel, Puck,
Pudding, Rascal, Rocket, Scout, Shadow, Smokey, Snickers, Socks, Sparky, Speedy, Splash, Spot, Stripe, Sugar, Taco,
Thunder, Toffee, Tofu, Truffle, Twix, Waffles, Whisky, Whiskers, Widget, Yoyo, Ziggy, Zorro;
city: Aberdeen, Antwerp, Bangalore, Basel, Bergen, Bilbao, Bologna, Bordeaux, Bremen, Bristol, Cape Town, Cardiff,
Casablanca, Chicago, Cologne, Dallas, Denver, Dresden, Dubai, Dundee, Edinburgh, Florence, Geneva, Genoa, Ghent, Graz,
Guangzhou, Hangzhou, Hong Kong, Houston, Istanbul, Johannesburg, Karachi, Kobe, Kolkata, Krakow, Kyoto, Lagos, Leeds,
Leipzig, Liverpool, Malaga, Manchester, Marrakesh, Marseille, Melbourne, Miami, Montreal, Nagoya, Nuremberg, Oxford,
Palermo, Perth, Porto, Quebec, Rotterdam, Salzburg, Seattle, Seville, Shenzhen, Split, Stuttgart, Tampere, Toulouse,
Trieste, Turin, Utrecht, Valencia, Vancouver, Venice, Wuhan, Xi'an, York, Zurich;
food: lasagne, ravioli, risotto, goulash, paella, falafel, hummus, couscous, kebab, burritos, tacos, nachos, waffles,
porridge, muesli, omelette, spinach, broccoli, asparagus, mushrooms, mashed potatoes, fried rice, roast chicken, fish
and chips, tomato soup, pea soup, onion soup, lentils, baked beans, garlic bread, pretzels, croissants, bagels,
doughnuts, muffins, cheesecake, apple pie, pumpkin pie, plum cake, rice pudding, vanilla pudding, yoghurt, peanut
butter, popcorn, olives, cherries, grapes, mangoes, melon, pineapple, blueberries, raspberries, apricots, avocados,
sweetcorn, ramen, kimchi, spring rolls, gnocchi, moussaka, meatballs, sausages, salmon, shrimps, stew, chestnuts, dark
chocolate;
plan: bake bread, build a bookcase, catch up on sleep, clean the cellar, climb a hill, collect mushrooms, cook a big
stew, cut the hedge, draw a comic, fix the roof, go camping, go dancing, go fishing, go for a long walk, go ice
skating, go to a concert, go to a flea market, go to the theatre, hike in the mountains, knit a scarf, learn ten new
words, make jam, paint my bedroom, pick strawberries, plant tulips, play cards with my aunt, play chess, ride my
horse, row across the lake, see a play, sew a curtain, sort my stamps, swim in the lake, take photos of birds, tidy my
desk, visit a castle, visit my sister, wash the car, watch the football match, write a song;
place: under the doormat, on the piano, behind the mirror, in the fruit bowl, in the teapot, on the window sill, inside
the clock, under the flower pot, in the left boot, beside the radio, in the red tin, on the fridge, behind the books,
under the cushion, in my jacket, in the letter box, on a hook by the door, in the garage, on my desk, under the
stairs, in the sugar bowl, behind the curtain, in the glove box, on the garden table, in the cellar, under the third
stone, in the basket, between the towels, in the green jar, next to the phone, in the sewing box, on top of the
cupboard, in my rucksack, under the newspaper, in the vase;
job: actor, architect, barber, bus driver, butcher, clown, dancer, detective, electrician, fireman, florist,
glassblower, hairdresser, journalist, lawyer, lifeguard, locksmith, mason, midwife, model maker, musician, optician,
pharmacist, photographer, plumber, police officer, postman, programmer, roofer, sculptor, secretary, shepherd,
shoemaker, singer, surgeon, translator, waiter, watchmaker, weaver, welder, writer, zookeeper;
instrument: accordion, banjo, bassoon, clarinet, double bass, harmonica, lute, mandolin, oboe, organ, recorder,
saxophone, sitar, tambourine, triangle, trombone, tuba, ukulele, viola, xylophone;
sport: archery, baseball, boxing, canoeing, cricket, curling, dancing, diving, fencing, golf, gymnastics, handball, ice
skating, judo, karate, polo, riding, rugby, sailing, skateboarding, snowboarding, squash, surfing, water polo,
weightlifting, wrestling, yoga;
drink: mint tea, black tea, ginger tea, iced tea, hot chocolate, buttermilk, carrot juice, cherry juice, grape juice,
tomato juice, pineapple juice, coconut water, mineral water, soy milk, oat milk, ginger ale, espresso, strawberry
milk, elderflower syrup, apple cider;
colour: crimson, indigo, lilac, mint, navy, olive, peach, scarlet, teal, cream
""")

_GIRLS = [*stories.GIRLS, *english_words.GIRLS, *_MORE["girl"]]
_BOYS = [*stories.BOYS, *english_words.BOYS, *_MORE["boy"]]
_JOBS = [*(_a(job) for job, _, _ in tables.JOBS), *map(_a, _MORE["job"])]
_PETS = [*english_words.PET_NAMES_SHE, *english_words.PET_NAMES_HE, *_MORE["pet"]]
VALUES = {name: list(dict.fromkeys([*memories.VALUES.get(name, []), *further])) for name, further in {
    **_MORE, "name": [*_GIRLS, *_BOYS], "sister": _GIRLS, "brother": _BOYS, "pet": _PETS, "job": _JOBS,
    "age": map(str, range(6, 100)), "number": map(str, range(1, 1001)), "season": [], "birthday": tables.MONTHS,
    "key": [*memories.VALUES["place"], *_MORE["place"]]}.items()}
VALUES["animal"] = ["the " + animal.name for animal in tables.ANIMALS]
KINDS = {"pet": [*memories.KINDS["pet"], "guinea pig", "donkey", "tortoise", "budgie", "duck", "goat", "lizard"],
         "sibling": ["sister", "brother"]}

_MORE_OF = _lists("""
animals: goat, pig, wolf, tiger, camel, monkey, deer, donkey; birds: pigeon, sparrow, stork, hawk, gull, hen; fruits:
fig, mango, grape, melon, kiwi, apricot; vegetables: leek, spinach, lettuce, radish, beetroot, celery; colours: pink,
purple, grey, violet; drinks: cocoa, lemonade, apple juice, mineral water, mint tea; insects: wasp, mosquito, moth,
ladybird, grasshopper; trees: elm, ash, fir, spruce, chestnut; flowers: daffodil, poppy, orchid, lilac, crocus,
carnation; tools: drill, chisel, spanner, pliers, shovel, file; vehicles: bicycle, motorbike, van, ship, aeroplane,
tractor, scooter; pieces of furniture: desk, armchair, stool, cupboard, chest of drawers, bookcase; instruments: harp,
cello, clarinet, organ, oboe, tuba; parts of the body: knee, elbow, shoulder, mouth, neck; countries: Spain, Egypt,
Brazil, India, Mexico, Greece, Ghana, Vietnam; sports: golf, boxing, rowing, judo, volleyball, handball; pieces of
clothing: dress, trousers, sweater, blouse, belt, tie; cities: Madrid, Vienna, Athens, Oslo, Seoul, Nairobi; languages:
Italian, Hindi, Greek, Turkish, Dutch, Korean; school things: sharpener, glue, satchel, chalk, compass, schoolbag;
jobs: plumber, dentist, tailor, waiter, painter, carpenter; things in a kitchen: fork, kettle, fridge, sieve, whisk,
ladle; farm animals: duck, goose, donkey, turkey; wild animals: deer, boar, zebra, hyena, giraffe; sea animals: whale,
dolphin, seal, shark, crab, octopus, starfish, lobster, jellyfish, walrus; rooms in a house: kitchen, bathroom,
bedroom, living room, hall, cellar, attic, study, pantry, nursery; toys: doll, ball, kite, puzzle, teddy bear, top,
yo-yo, rocking horse, toy car, marble; kinds of weather: rain, snow, hail, fog, wind, sunshine, frost, storm, thunder,
drizzle; buildings: school, church, castle, hospital, library, museum, tower, barn, theatre, factory; spices and herbs:
pepper, mint, basil, ginger, parsley, thyme, cinnamon, saffron, rosemary, nutmeg; board and card games: chess,
draughts, ludo, dominoes, snap, bridge, backgammon, halma, poker, rummy; shapes: circle, square, triangle, star, oval,
rectangle, cube, hexagon, cone, pyramid
""")
MEMBERS = {kind: list(dict.fromkeys([*english.KINDS.get(kind, []), *wordings.MORE_KINDS.get(kind, []),
                                     *_MORE_OF.get(kind, [])]))
           for kind in [*english.KINDS, *wordings.MORE_KINDS, *_MORE_OF]}
WORDS = sorted({word for words in [numbers.WORDS, *MEMBERS.values()] for word in words
                if word.isalpha() and word.islower() and 2 < len(word) < 11 and word not in english.TYPOS})
PLURALS = {word: form for word, form in {**tables.PLURALS, **more.PLURALS}.items() if word not in english.TYPOS}
TRANSLATED = [pair for pair in bilingual.TRANSLATIONS if pair[1] not in english.TYPOS]

UP = ["from small to large", "the smallest first", "from low to high", "beginning with the smallest", "upwards",
      "lowest number first", "smallest to largest", "from the lowest to the highest"]
DOWN = ["from large to small", "the largest first", "from high to low", "beginning with the largest", "downwards",
        "highest number first", "largest to smallest", "from the highest to the lowest"]

# ---- wordings of the tasks: plain ones, colloquial ones, and situations

TASKS = blocks("""\
@ add
n the sum of {a} and {b}
? What does {a} plus {b} come to? / Find the total of {a} and {b}. / Increase {a} by {b}. / {A} plus {b} equals what? /
  The total of {a} and {b}, please. / whats {a} plus {b} / {a} plus {b} pls / hm {a} and {b} makes / ok so {a} + {b} is
  / {a} with {b} on top / I paid {a} euros for the shoes and {b} for the hat. How much was it? / the first shelf has {a}
  books and the second has {b} how many books / my score was {a} and i just got {b} points more / it was {a} degrees and
  got {b} degrees warmer how warm is it / {A} boys and {b} girls are in the hall. How many children is that? / {name}
  read {a} pages yesterday and {b} today. How many pages is that? / my sister gave me {b} {things} and i already had {a}
  so now i have / The bill is {a} euros and we tip {b}. What do we pay?
= {x} plus {y}{way} is {result}.
@ subtract
n the difference of {a} and {b}
? What does {a} minus {b} come to? / Reduce {a} by {b}. / {A} minus {b} equals what? / How much more is {a} than {b}? /
  What must I add to {b} to get {a}? / whats {a} minus {b} / {a} minus {b} pls / hm {a} without {b} / ok so {a} - {b} is
  / {a} but {b} fewer / the book has {a} pages and i read {b}, how many are left / I had {a} euros and spent {b}. What
  is in my purse now? / it was {a} degrees and got {b} degrees colder how cold is it / {A} children are in the class and
  {b} are ill. How many came? / my phone was at {a} percent and lost {b} what does it show / From a rope of {a} metres I
  cut off {b}. How long is the rest? / {name} baked {a} cookies and the dog ate {b}. How many remain? / i need {a}
  points and have {b} how many to go
= {x} minus {y}{way} is {result}.
@ compare
n the {larger} number of {a} and {b}
? Say which is {larger}: {a} or {b}. / Pick the {larger} number from {a} and {b}. / I want the {larger} of {a} and {b}.
  / Show me the {larger} of the two: {a}, {b}. / {A} and {b}: name the {larger} one. / {a} or {b} whats {larger} / which
  ones {larger} {a} or {b} / {a} vs {b} the {larger} one / the {larger} out of {a} n {b} / {larger} number {a} {b} / My
  teacher wrote {a} and {b} on the board and wants the {larger} one. / Two cards lie here, {a} and {b}. Which is the
  {larger} number? / The house numbers are {a} and {b}. Which is {larger}? / Left it says {a}, right it says {b}. Where
  is the {larger} number? / we bet on the {larger} number, {name} said {a} and i said {b} / On one ticket I read {a} and
  on the other {b}. Which number is {larger}? / My daughter must circle the {larger} number: {a} {b}. / I rolled {a},
  then {b}. The {larger} one counts, which is it?
= {right} is {shown} than {left}.
@ claim
? Is {a} {more} than {b}, yes or no? / Check this for me: {a} is {more} than {b}. / Do you agree that {a} is {more} than
  {b}? / I wrote that {a} is {more} than {b}. Right or wrong? / {A} is {more} than {b}: true? / Can it be that {a} is
  {more} than {b}? / is {a} {more} than {b} / {a} is {more} than {b} isnt it / {a} {more} than {b} yes or no / {a}
  surely is {more} than {b} / so {a} would be {more} than {b} right / {name} says {a} is {more} than {b}. Is {name}
  right? / if i pay {a} euros thats {more} than {b} euros right / We have {a} {things}, they have {b}, so we have
  {more}. Right? / In the test I ticked: {a} is {more} than {b}. Was that good?
= {x} is {fact} than {y}, so that is {verdict}.
@ three
n the {largest} number of {given}
? Find the {largest} number among {given}. / Pick the {largest} one: {given}. / From {given} choose the {largest}. /
  Look at {given}. Which is the {largest}? / Give me only the {largest} of {given}. / {given} {largest} one / {given}
  whats the {largest} / hm {given}, the {largest} is / {given} gimme the {largest} / got {given}, need the {largest} /
  Three cards show {given}. Which card has the {largest} number? / {name} and two friends drew {given}. What is the
  {largest} number they drew? / My homework: underline the {largest} number in {given}. / In the game the {largest}
  number counts, and we have {given}. / The dice gave us {given} points. What is the {largest} result? / On the lists
  there are {given} names. What is the {largest} number of names? / i have three tickets {given} and the one with the
  {largest} number goes first / The three buses are number {given}. Which number is the {largest}?
= The {shown} number is {it}.
@ sort
? Sort the numbers {given} {order}. / Put {given} in order, {order}. / Write {given} again, {order}. / Please arrange
  {given}, {order}. / Can you order {given} {order}? / Give me {given} in order, {order}. / I want {given} sorted,
  {order}. / Place {given} in a row, {order}. / List the numbers {given}, {order}. / Bring order into {given}, {order}.
  / {given} {order} pls / sort {given} {order} / hm {given}, {order} / ok put {given} {order} / can u sort {given},
  {order} / {order} pls: {given} / these are a mess: {given}, sort em {order} / {given} go {order} / just order {given},
  {order} / need {given} {order} / My cards show {given}. How do they lie {order}? / For school I must write {given}
  {order}. / The children have {given} points. List them {order}. / On the door it says: write {given} {order}. / We
  stack boxes of {given} kilos, {order}. In which order? / {name} and two friends are {given} years old. List the ages
  {order}. / the houses {given} should be on my list {order} / I drew the numbers {given} and have to lay them {order}.
  / Prices of {given} euros, {order}, please. / my three tickets are {given} and i want them {order}
= {shown}: {ordered}.
@ letters
n the number of letters in "{word}"
? How many letters does one write for "{word}"? / How many characters has the word "{word}"? / How many characters make
  up "{word}"? / Count how long "{word}" is. / The word "{word}" has how many letters in it? / how many letters in
  {word} / {word} how many letters / count the letters {word} / letters in {word} pls / number of letters {word} / I
  carve "{word}" into wood. How many letters is that? / I type "{word}". How many keys do I press? / For each letter of
  "{word}" I need one sticker. How many stickers? / we play hangman and the word is {word}, how many lines do i draw /
  My son wrote "{word}" and asks how many letters he wrote. / A password may be ten letters long. How many has "{word}"?
  / i want {word} on a shirt, how many letters do they print / Each letter of "{word}" goes on one card. How many cards
  do I need?
= The word "{word}" is spelled {spelled} and has {count} letters.
@ count
n the number of {kind} in this list: {list}
? Count the {kind}: {list}. / How long is this list: {list}? / How many do I name here: {list}? / Please count these
  {kind}: {list}. / The list is {list}. Count it. / {list} how many / count em {list} / how many {kind} {list} / ok
  count {list} / so {list} makes how many / I see {list} in the picture. How many {kind} do I see? / My vocabulary list
  says {list}. How many words must I learn? / On my sheet stand {list}. How many {kind} stand there? / The shop sign
  reads {list}. How many words are on it? / i wrote down {list} and get one point each, how many points / The poster
  shows {list}. How many pictures does it have? / My little brother listed {list}. How many {kind} does he know? / for
  each of these i need one card: {list}. how many cards
= {List}: that makes {count}.
@ row
n the next number after {row}
? What comes behind {row}? / Carry on with this row: {row}. / Say how {row} goes on. / What must stand after {row}? /
  Add one more number to {row}. / {row} next / {row} whats next / hm {row} and now / ok {row} what now / {row} keep
  going / The houses on my side are {row}. What number has the next house? / My sister counts {row} and stops. What
  should she say now? / The puzzle shows {row} and an empty box. What goes in? / The bus comes at minute {row}. When is
  the next one? / i jump from {row}, where do i land next / Each week I saved more: {row} euros. What is it next week? /
  The lights blink {row} times. How often will they blink next? / the test says {row} and then a gap, what fits
= The next number is {next}.
@ after
n the {kind} after {name}
? Which {kind} follows right after {name}? / What is the next {kind} after {name}? / Which {kind} is next, after {name}?
  / What {kind} do we have after {name}? / One {kind} on from {name}, what is it? / after {name} comes / {name} then
  what / whats after {name} / hm {name} and then / {name} next / In our game I say {name} and you say the next {kind}. /
  My son says {name}. What must he say next? / I know the {kind} {name}, but what comes behind it? / I am at {name}.
  Which {kind} do I get to next? / we stopped at {name}, what {kind} do we go on with / I learn the order by heart: ...
  {name}, and then? / For my homework: the {kind} right behind {name}. / im counting through them and i'm at {name},
  next one
= After {name} comes {next}.
@ before
n the {kind} before {name}
? Which {kind} is right before {name}? / What is the {kind} before {name}? / Which {kind} goes before {name}? / One
  {kind} back from {name}, what is it? / What {kind} do we have before {name}? / before {name} comes / whats before
  {name} / hm and before {name} / so before {name} its / one before {name} / In our game I say {name} and you say the
  {kind} before it. / My son says the row backwards and is at {name}. What comes now? / I know the {kind} {name}, but
  what stands in front of it? / I go backwards and am at {name}. Which {kind} do I get to? / we went one too far, to
  {name}, what {kind} should it be / Backwards, please: {name}, and then? / For my homework: the {kind} right in front
  of {name}. / im going backwards and i'm at {name}, what now
= Before {name} comes {last}.
@ opposite
n the opposite of {word}
? Turn {word} into its opposite. / I want the word opposite to {word}. / The reverse of {word} is which word? / What
  stands opposite {word}? / Please give the opposite: {word}. / {word} opposite / not {word} but / opposite word {word}
  pls / so if its not {word} its / {word} turned around / My crossword asks for the opposite of {word}. / We play
  opposites: I say {word}. / In the story all is upside down: {word} becomes what? / My pupil wrote {word} but meant the
  opposite. Which word did he mean? / I say {word}, my sister always says the reverse. What does she say? / For the
  exercise I fill in: {word} and ... , two opposites. / i keep saying {word} and i mean the exact contrary, what do i
  mean / Teach me a word pair: {word} and its opposite.
= The opposite of {word} is {other}.
@ plural
n the plural of {word}
? Write the plural: {word}. / How do I write {word} in the plural? / Give {word} in the plural. / How does one write
  {word} for several? / Form the plural of {word}, please. / {word} plural / two {word} or how / one {word} many /
  {word} but several / plural form {word} / First there was one {word}, then a second one came. Two what? / My pupil
  asks for the plural of {word}. / I drew one {word}, my brother drew ten. Ten what? / The exercise says: one {word},
  five ... / In my letter I want to say many, but I only know the word {word}. / i typed two {word} and it got marked
  red, whats right / The label reads one {word}. What would it read for four? / English is hard: one {word}, but seven
  of what?
= The plural of {word} is {form}.
@ chinese
n the Chinese word for "{word}"
? Say "{word}" in Chinese. / Give me "{word}" in Chinese. / Which Chinese word means "{word}"? / The Chinese for
  "{word}", please. / What would "{word}" be in Chinese? / whats {word} in chinese / {word} in chinese pls / chinese for
  {word} / ok {word} but chinese / {word} chinese word / I am labelling a picture in Chinese. What goes under "{word}"?
  / My flash card says "{word}". What is on its Chinese side? / For my Chinese lesson I must learn the word for
  "{word}". / im texting my friend in shanghai, how do i write {word} / The menu should also be in Chinese. How do I
  write "{word}"? / A tourist from China needs the word "{word}" in Chinese. / my chinese homework wants {word} / I only
  know the English word "{word}". What is the Chinese one?
= The Chinese for "{word}" is {chinese}.
@ english
n the English word for {chinese}
? Say {chinese} in English. / What is the English for {chinese}? / Put {chinese} into English. / The English for
  {chinese}, please. / What would {chinese} be in English? / whats {chinese} / {chinese} meaning / ok {chinese} but
  english / translate {chinese} / {chinese} is what / My Chinese friend keeps saying {chinese}. What does she mean? / My
  flash card says {chinese}. What is on its English side? / In the film somebody shouts {chinese}. What was that? / The
  menu lists {chinese}. What is it? / i got a text that only says {chinese} / My Chinese teacher wrote {chinese} on the
  board. In English that is? / in my chinese book theres {chinese} and no translation / I found the word {chinese} and
  cannot read Chinese.
= {chinese} means "{word}".
@ name
n the names of {many} {kind}
? Name {many} {kind}. / List {many} {kind}, please. / Write {many} {kind}. / Choose {many} {kind}. / Mention {many}
  {kind}. / {many} {kind} go / {many} {kind} pls / {many} {kind} quick / hm {many} {kind} go / any {many} {kind} / My
  daughter has to draw {many} {kind}. Which ones? / The quiz wants {many} {kind} from me. / My crossword club asks for
  {many} {kind}. / For a poster I need the words for {many} {kind}. / I only come up with one, but I need {many} {kind}.
  / the homework says write down {many} {kind} / Our lesson today is about {kind}. Give us {many}. / {name} bets you
  cannot name {many} {kind}.
= {Shown} {kind}: {things}.
@ spell
n the spelling of "{word}"
? How does one spell "{word}"? / Tell me how to spell "{word}". / Write "{word}" letter by letter. / What letters make
  up "{word}"? / Could you spell out "{word}"? / spell {word} for me / {word} spelling / ok spell out {word} / spell
  {word} pls / cant spell {word} / I must say "{word}" on the phone, letter by letter. / At the spelling contest I get
  the word "{word}". / My son asks how "{word}" is spelled. / I am writing a card and am not certain about "{word}". /
  The teacher said: spell the word "{word}". / I paint "{word}" on a sign. Tell me each letter. / im texting and dont
  know how {word} is written / My pen pal wants to know the letters of "{word}".
= The word "{word}" is spelled {spelled}.
@ edge
n the {place} letter of "{word}"
? What letter is {place} in "{word}"? / Which letter comes {place} in "{word}"? / Find the {place} letter of the word
  "{word}". / Write down the {place} letter of "{word}". / What is "{word}"'s {place} letter? / {place} letter {word} /
  {word} {place} letter pls / hm {place} letter in {word} / in {word} which letter is {place} / {word}, the {place}
  letter / My daughter must colour the {place} letter of "{word}". Which is it? / The puzzle uses the {place} letter of
  "{word}". / For the code I take the {place} letter of "{word}". Which do I take? / I wrote "{word}" but the {place}
  letter is smeared. What was it? / my crossword has {word} and i need its {place} letter / The {place} letter of
  "{word}" should be red. Which letter do I paint red? / I type "{word}". Which key do I press {place}? / teacher wants
  the {place} letter from {word}
= The word "{word}" is spelled {spelled}: its {place} letter is {letter}.
@ rhyme
n a rhyme for {word}
? Find a rhyme for {word}. / Name a rhyme for the word {word}. / What can I rhyme with {word}? / Does any word rhyme
  with {word}? / Make a rhyme with {word}. / {word}, rhyme / what word rhymes with {word} / {word} rhymes with / ok a
  rhyme word for {word} / {word} and a rhyme / I am writing a song and the line stops at {word}. A rhyme? / We play a
  rhyming game and I have to answer {word}. / My birthday card ends in {word} and should rhyme. / My little girl looks
  for a word that sounds like {word}. / im stuck on a verse that ends on {word} / The teacher wants a pair of rhyming
  words, one is {word}. / On one card there is {word}. Which card rhymes? / For the nursery rhyme I need a partner for
  {word}.
= {word} rhymes with {other}.
@ shorten
? Please make this sentence shorter: {text} / Say this with fewer words: {text} / Write this in a short form: {text} /
  Turn this into a short sentence: {text} / What is the short form of this? {text} / Shorten the following: {text} / Cut
  this sentence: {text} / Reduce this to the main thing: {text} / Rewrite this so that it is short: {text} / Can this be
  said in a shorter way? {text} / shorter pls: {text} / {text} thats too long, shorter / make it short: {text} / hm can
  u shorten this: {text} / tldr {text} / short version: {text} / ok this but short: {text} / {text} and now in short /
  trim this: {text} / in a few words: {text} / whats that in short: {text} / The telegram must be short. My text is:
  {text} / I have only a small card for this: {text} / My teacher says I write too much: {text} / My editor wants this
  line cut: {text} / I want to text this to my mother, but briefly: {text} / The heading is too long: {text} / For my
  diary I need this in a few words: {text} / i have to put this on a sticky note: {text} / My grandpa does not hear
  well, so say it briefly: {text}
@ finish
? Complete the sentence: {start} ... / Write the end of this sentence: {start} ... / How should this sentence go on?
  {start} ... / Add an ending: {start} ... / Give this sentence an end: {start} ... / What word is missing at the end?
  {start} ... / Say the whole sentence: {start} ... / Find the end of this line: {start} ... / Can you end this sentence
  for me? {start} ... / Put in what is missing: {start} ... / {start} ... dunno how it ends / finish this {start} /
  {start} ... you finish it / hm {start} what / ok complete: {start} / {start} blank / whats missing {start} / {start},
  how does that end / {start} and now you / end it: {start} / your turn: {start} / The last word of my sheet is torn
  off: {start} ... / My pupil stopped here: {start} ... What could follow? / The film ended in the middle of a line:
  {start} ... / A stain covers the end of this sentence: {start} ... / We tell a tale in turns. I say: {start} ... / My
  exercise book has this gap: {start} ____ / The radio went off right after: {start} ... / my brother never ends his
  sentences, today he said {start} / The worksheet says: {start} ____
= {start} {end}.
@ story
? Please tell me a short story. It should be about {hero}. / Make me a short story with {hero} in it. / Tell a story in
  which {hero} appears. / I want to read a story about {hero}. / Write me a little story with {hero}. / Could I have a
  story about {hero}? / Tell us something about {hero}, a short story. / May I hear a story about {hero}? / Start a
  story about {hero}. / Write a tale about {hero} for me. / Give me a short tale with {hero}. / story about {hero} /
  story about {hero} pls / tell me sth about {hero}, a story / hm a story with {hero} maybe / ok now a story about
  {hero} / got a story about {hero} / short story {hero} / id love a story with {hero} / wanna hear about {hero} / can u
  make up a story with {hero} / My son is in bed and asks for a story about {hero}. / In my picture book there is {hero}
  but no text. Write it for me. / I am bored on the train. Tell me about {hero}. / My daughter drew {hero} and wants a
  story for it. / For the school paper we need a short story about {hero}. / The fire is burning and we want to hear a
  tale about {hero}. / My grandma always told me of {hero}. Can you do that too? / im babysitting and the kid wants
  {hero} / It is raining and we want to listen to a story about {hero}.
@ poem
? Please write a poem on {thing}. / Make four lines that rhyme about {thing}. / Write me a little poem about {thing}. /
  Say a poem about {thing}. / I want to read a poem on {thing}. / Make me a poem about {thing}. / A short rhyme about
  {thing}, please. / May I hear a poem about {thing}? / Four verses about {thing}. / Can {thing} be put into four
  rhyming lines? / Let us have a poem about {thing}. / poem {thing} / poem on {thing} pls / rhyme sth about {thing} / hm
  a poem about {thing} maybe / ok now a poem about {thing} / got a poem for {thing} / four lines on {thing} / wanna hear
  a poem about {thing} / can u rhyme about {thing} / do one about {thing}, a poem / My mother loves {thing}. Write her a
  poem. / For the school party somebody must say a poem about {thing}. / I painted {thing} and want four lines under the
  picture. / My calendar page shows {thing} and needs a verse. / Our class collects poems. Ours is about {thing}. / A
  card with {thing} on it needs a rhyme inside. / im making a song about {thing}, give me the words / The reading
  contest is about {thing}, and I have no poem yet. / My grandfather likes poems. Tell him one about {thing}.
@ true
? Is it true that {claim}? / Is it right that {claim}? / Would it be right to say that {claim}? / Do you agree: {claim}?
  / Right or wrong: {claim}? / Check this sentence: {claim}. / Can I say that {claim}? / Does it hold that {claim}? /
  Please say yes or no: {claim}. / Am I right that {claim}? / Could it be that {claim}? / {claim} right / {claim}, yes
  or no / is it true {claim} / hm {claim}, true / ok so {claim}, correct / {claim} or not / pretty sure {claim} /
  {claim} isnt that so / i think {claim}, am i wrong / so {claim} huh / tell me if {claim} / My brother says that
  {claim}. Is he right? / We bet about it: I say that {claim}. Do I win? / A child told me that {claim}. What do you
  say? / My book claims that {claim}. Can that be? / The quiz card reads: {claim}. True or not? / Before I write it
  down: {claim}, yes? / my friend swears that {claim} / On the worksheet I must tick yes or no: {claim}.
= Yes, {right}.
! No, {right}.
@ all
? I would like to know {what}. / What might {what} be? / Find out {what} for me, please. / Can you give me {what}? /
  tell me {what} pls / hm whats {what} / ok i need {what} / dunno {what} / gimme {what} / can u say {what} / My sister
  wants to know {what}. / On the quiz card they want {what}.
""")

_FOR_ALL = TASKS.pop("all")["?"]  # these fit all tasks with a name (`n`); a task's own come twice as often
for _task_name, _block in TASKS.items():
    _block["?"] = 2 * _block["?"] + [form.replace("{what}", name) for name in _block.pop("n", []) for form in _FOR_ALL]
    _block["?"] += wordings.FURTHER.get(f"task {_task_name}", [])

# ---- wordings of what is told (`+`), asked for (`?`), said back (`b`) and changed (`c`); `n` names the thing

MEMORY = blocks("""\
@ name
n name
b your name is {value}
= Nice to meet you, {value}.
+ The name is {value}. / Please call me {value}. / My first name is {value}. / I have the name {value}. / hey im {value}
  / hey its {value} / names {value} / btw i'm {value} / On my passport it says {value}. / My badge reads {value}. / When
  somebody calls {value}, I turn round. / I sign my letters with {value}. / you can put {value} on my cup
? Which name do I have? / Say what I am called. / What am I named? / who am i again / name? mine i mean / remember what
  im called / If I rang you up, whom would you greet? / What should be on my cup at the café? / I found my old badge.
  Which name is on it? / Sign this letter for me. Which name do you write? / What do my parents call me? / A parcel
  comes for me. Which first name is on it?
c actually, call me {new} / no wait, my name is {new}
@ pet
n {kind}'s name
+ The {kind} on my sofa listens to {value}. / When I shout "{value}!", my {kind} comes. / On the bowl of my {kind} you
  can read {value}. / I must feed {value}, my {kind}. / The vet wrote {value} on the card of my {kind}.
? You want to call my {kind}. What do you shout? / I need a name tag for my {kind}. What do I write on it? / The vet
  asks for the name of my {kind}. What should I say? / Somebody must feed my {kind}. Whom do they feed? / If my {kind}
  got a letter, whose name would be on it? / my {kind} ran away, what do i shout in the street / Who is the animal in my
  house? I mean the name of my {kind}. / Which name should I put on the photo of my {kind}?
@ sibling
n {kind}'s name
+ My {kind} {value} cooked for me today. / I got this book from my {kind} {value}. / I have to pick up my {kind} {value}
  from school. / On the photo beside me is {value}, my {kind}. / My {kind} writes {value} on all the school books.
? The phone rings, it is my {kind}. Who is calling? / Somebody asks who that {kind} of mine is. What do you say? / My
  {kind} is at the door. Whom should you greet? / A letter for my {kind} has come. Whose name is on it? / Who grew up
  with me? I mean my {kind}. / if i shout for my {kind}, what do i shout / Which name stands below the photo of my
  {kind}? / My teacher wants to know my {kind}'s name.
@ colour
+ When I buy a shirt, it has to be my favourite colour, {value}. / In the paint box {value} is always empty first, as I
  love it. / Everything I paint turns out {value}, my favourite. / I would paint the whole house {value}, it is my
  favourite colour. / Of all the pencils I take the {value} one, my favourite colour.
? You buy me a shirt. Which colour do you take? / Which pencil would I grab first from the box? / I get a new bike. In
  which colour would I want it? / What colour would my dream car have? / You knit me a scarf. Which wool do you buy? /
  if i dyed my hair in my favourite colour what would it be / Which colour should the balloons at my party have? / My
  walls need new paint. Which colour will make me happy?
@ food
+ On my birthday my mother always makes {value}, my favourite food. / When I come home and smell {value}, I run to the
  table. / In a restaurant I look for {value} first, my favourite. / On a lonely island I would miss {value} most of all
  food. / My plate is empty at once when they serve {value}, my favourite food.
? Which food should you cook if I came for dinner? / It is my birthday. What should be on my plate? / You order for me.
  What do you choose? / What would I take to a lonely island to eat? / Which smell from the kitchen makes me run to the
  table? / I am sad and hungry. What would cheer me up? / if you had a restaurant what would i ask for / You fill my
  lunch box with my favourite. What goes into it?
@ animal
+ At the zoo I always go to {value} first, my favourite animal. / My room is full of pictures of {value}, my favourite
  animal. / All my drawings show {value}, the animal I love most. / I read every book about {value}, my favourite
  animal. / On my school bag there is {value}, my favourite animal.
? We are at the zoo. Where do I want to go first? / You give me a toy animal. Which one do you choose? / Which animal
  would I draw all day? / My walls are full of animal pictures. What do they show? / If I had a farm of my own, which
  animal would live there? / which animal should be on my birthday cake / A book about an animal for me: about which
  one? / Which animal makes my heart beat faster?
@ city
n city
b you live in {value}
+ I am at home in {value}. / My city is {value}. / I have my home in {value}. / The place I live in is {value}. / i live
  in {value} btw / im based in {value} / {value} is my home / just moved to {value} / Send my letters to {value}, that
  is where I live. / After work I take the bus home through {value}. / I was born far away, but now I live in {value}. /
  My flat in {value} is small. / All my neighbours here in {value} know me.
? Tell me where I live. / Which city is my home? / In what city do I live? / where is it i live / so where am i at home
  / my home town is / Which city goes on the envelope when you write to me? / I take the train home. Where do I get off?
  / You look for my street on a map. Of which city is the map? / If you rang at my door, in which city would you stand?
  / i got lost, which city do i have to get back to / A parcel for me goes to which city?
@ job
n job
b you work as {value}
+ I have a job as {value}. / I work every day as {value}. / I am employed as {value}. / What I do for a living: I work
  as {value}. / i work as {value} btw / job wise im {value} / my job is {value} / i do shifts as {value} / My alarm
  rings at five, because I work as {value}. / At parties I say that I work as {value}. / My mother is proud that I work
  as {value}. / My hands are tired: I work as {value}. / They pay me well as {value}.
? Which job do I have? / Say what I work as. / As what do I work? / what is it i work as / what was my job / On a form I
  must fill in my profession. What do I write? / Why does my alarm ring so early? What is my job? / What is printed on
  my card below my name? / How do I pay my rent? I mean my job. / I go to work in the morning. As what? / My new
  neighbour wonders what I do for a living. / Which uniform or tools would I need? Just name my job.
@ age
n age
b you are {value} years old
+ My age is {value} years. / I reached the age of {value}. / I have just become {value}. / I am now at the age of
  {value}. / im {value} years old / just turned {value} / {value} yrs old here / age {value} / Last week I celebrated my
  birthday number {value}. / My passport says that I am {value} years old. / {value} years ago I was born. / People do
  not believe that I am {value} years old. / My friends sang for me, now I am {value}.
? What age am I? / Say how old I am. / At what age am I? / im how old / so how old was i again / how many years was it /
  How many candles belong on my cake? / A form asks for my age. What do I write? / How many years ago was I born? / My
  doctor asks how old I am. What do I say? / someone wants to guess my age, whats right / How many birthdays have I had?
@ number
n lucky number
b your lucky number is {value}
+ As my lucky number I have {value}. / I believe in one lucky number, {value}. / I chose {value} as my lucky number. /
  For luck I have the number {value}. / my lucky num is {value} / lucky number {value} / so my lucky one is {value} /
  number {value} = luck for me / On my football shirt stands my lucky number, {value}. / My hotel room had my lucky
  number, {value}. / My grandfather left me his lucky number, {value}. / I wear a chain with {value} on it, my lucky
  number. / Whenever I see {value}, my lucky number, I smile.
? What is the number of my luck? / Which lucky number do I have? / Which number is lucky for me? / my lucky num is / so
  my lucky one was / lucky number, mine / Which number should be on the back of my shirt? / You want to wish me luck
  with a number. Which one? / I want my lucky number on a chain. What do they engrave? / which number makes me smile
  when i see it, the lucky one / I need luck today. Which number should I write on my hand? / The wheel of fortune
  turns. On which number do I hope?
@ plan
n weekend plan
b your plan for the weekend is to {yours}
+ At the weekend I want to {value}. / This weekend I am going to {value}. / On the weekend I intend to {value}. / I hope
  to {value} this weekend. / gonna {value} this weekend / this weekend ill {value} / weekend plan: {value} / btw at the
  weekend i wanna {value} / Saturday and Sunday are free, so I will {value}. / In my calendar for the weekend it says:
  {value}. / No work at the weekend! I will {value}. / If it does not rain at the weekend, I will {value}. / I promised
  myself to {value} this weekend.
? What is my plan for the weekend? / What will I do at the weekend? / What did I say about the weekend? / what am i
  doing this weekend / so the weekend, what was it / weekend plan, mine / Friday evening is here. What comes next in my
  plan? / Which thing am I looking forward to at the weekend? / Why do I have no time on Saturday and Sunday? / what
  should i pack my bag for this weekend / The week is nearly over. Which plan did I make? / What keeps me busy on my
  free days?
@ instrument
n instrument
b you play the {value}
+ The instrument I play is the {value}. / I make music on the {value}. / I have lessons on the {value}. / In our
  orchestra I play the {value}. / i play the {value} btw / im learning the {value} / for my instrument i took the
  {value} / so i play {value}, its fun / My neighbours complain when I practise the {value}. / At the school concert I
  played the {value}. / My fingers hurt from playing the {value}. / My grandfather taught me to play the {value}. / On
  Tuesdays I have my lesson, and I carry my {value} there.
? What is my instrument? / Which instrument is mine? / Say what I play. / what do i play, music i mean / so i play what
  instrument / which instrument was it / Our band still needs me. What would I bring along? / At the concert I sit in
  the orchestra. What do I play? / You buy me sheet music. For which instrument? / My music teacher is waiting. For
  lessons on what? / what am i carrying when i go to my music lesson / Which instrument in the shop would I try first?
@ sport
+ On television I watch only {value}, my favourite sport. / My bag is packed for {value}, the sport I love. / I broke my
  arm at {value}, but it is still my favourite sport. / My whole family does {value}, and it is my favourite sport too.
  / In our school club I signed up for {value}, my favourite sport.
? For which sport do I pack my bag? / You give me tickets for a match or a race. In which sport? / Which club should I
  join at my new school? / Which part of the Olympic games do I wait for? / A sports shop opens. Which corner do I go
  to? / what do i watch on tv when sports are on / My trainer is calling. What sport does she train with me? / Which
  sport would you do with me if you had legs?
@ drink
+ In my bottle there is always {value}, my favourite drink. / When I am thirsty, I think of {value}. / My fridge is full
  of {value}, my favourite drink. / At the kiosk I order {value}, as always. / On my table stands a glass of {value}, my
  favourite drink.
? I come to your café. What do you bring me without asking? / My glass is empty. With what would you fill it? / What is
  in my bottle when I go on a walk? / I am thirsty. What would make me happy? / You fill my fridge with drinks. Which
  ones? / What should stand beside my plate at dinner, in the glass? / what would i order at the bar / At a party I look
  for one bottle. Which drink is in it?
@ season
+ I married in {value}, because it is my favourite season. / If it were {value} all year, I would be happy. / I count
  the days until {value}, my favourite season. / I always travel in {value}, the season I love. / My paintings show
  {value}, the season I like best.
? When in the year should you invite me to a walk? / For which season do I count the days? / I travel once a year. In
  which season? / If the year had only one season, which would I choose? / You paint me a landscape. In which season
  should it be? / what time of year makes me happy / My wedding should be in the season I love. When is it? / Which
  quarter of the year would I like to be longer?
@ birthday
n birthday month
b your birthday is in {value}
+ My birthday month is {value}. / I have my birthday in {value}. / I came into the world in {value}. / My day of birth
  lies in {value}. / my bday is in {value} / im born in {value} / birthday: {value} / bday month {value} / In {value}
  the candles on my cake burn. / I get my birthday presents in {value}. / My passport says that I was born in {value}. /
  Each {value} I invite my friends to my birthday party. / Save some time in {value}, that is when my birthday is.
? What is the month of my birthday? / Which month is my birthday in? / Which is my birthday month? / whens my birthday /
  which month was my bday / birthday month, mine / When should you send me a card with a cake on it? / In which month do
  you have to buy me a present? / When do my friends come with candles? / In what month do I get a year older? / when
  can i expect cake and presents / In which month should you sing for me?
@ key
n key's place
b your key is {yours}
+ The key lies {value}. / My key is {value}. / I left my key {value}. / I hid the key {value}. / keys {value} btw / put
  my key {value} / i stuck the key {value} / just left my key {value} / If I ever look for my key, it is {value}. / For
  the neighbour I left the key {value}. / I came home late and dropped my key {value}. / Nobody may know it, but the key
  is {value}. / My key has a new place, it is {value}.
? Where is my key? / Where did I put my key? / Where does my key lie? / wheres my key / cant find my key / key, where /
  I stand at the door and cannot get in. Where should I look? / I have to lock up. Where do I find what I need for it? /
  The car does not start without it. Where did I leave my key? / Where would I have to look to open the door? / im
  locked out, where do i look / My wife asks where the key is. What do I tell her?
@ favourite
b your favourite {thing} is {value}
+ The {thing} I like most is {value}. / I like {value} better than any other {thing}. / If you ask me for my favourite
  {thing}, I say {value}. / I have a favourite {thing}, namely {value}. / No {thing} is as good as {value}. / My
  best-loved {thing} is {value}. / As for the {thing}, I prefer {value}. / i love {value}, best {thing} ever / my fav
  {thing} is {value} / fav {thing}: {value} / btw my favourite {thing} is {value} / nothing beats {value}, no other
  {thing} / so yeah {value}, thats my {thing} / {value} over any other {thing}
? Tell me again which {thing} I like best. / What is the {thing} I like most? / Which {thing} do I prefer? / Can you
  name my favourite {thing}? / Say my favourite {thing}. / Do you know which {thing} I love? / Which {thing} did I call
  my favourite? / Please repeat my favourite {thing}. / whats my fav {thing} / my fav {thing} is / so what {thing} do i
  like / hm my {thing} again / which {thing} was it i love / do u remember my {thing} / favourite {thing}, mine / ok and
  my {thing} is
c actually, I like {new} better now. / no wait, my favourite {thing} is {new} / I changed my mind, I like {new} more
  than {old}.
@ called
b your {kind} is called {value}
+ My {kind} has the name {value}. / The name of my {kind} is {value}. / I have a {kind}, and the name is {value}. / We
  all call my {kind} {value}. / I live with {value}, my {kind}. / I want to introduce my {kind}: {value}. / When I talk
  of {value}, I mean my {kind}. / my {kind} is {value} / got a {kind} called {value} / my {kind}s name? its {value} /
  btw my {kind} is called {value} / so {value} is my {kind} / my {kind} {value} is so annoying / thats my {kind},
  {value}
? What name does my {kind} have? / Tell me the name of my {kind}. / Let me hear my {kind}'s name. / Say how my {kind} is
  called. / Can you tell me what my {kind} is called? / Do you know the name of my {kind}? / What did I say about my
  {kind}'s name? / Please repeat my {kind}'s name. / whats my {kind} called / my {kind}s name is what / so my {kind} is
  who / hm my {kind}, name again / still know my {kind}s name / name of my {kind} pls / my {kind} is called what / ok
  and my {kind} is
c no wait, my {kind} is called {new} / I mixed that up: my {kind} is {new}. / Sorry, wrong name: my {kind} is called
  {new}.
@ all
+ I will tell you my {thing}: {value}. / Note down my {thing}: {value}. / As for my {thing}: {value}. / my {thing}:
  {value} / my {thing}? thats {value} / ok my {thing} is this: {value} / just so you know, my {thing}: {value}
? Tell me again: my {thing}. / Could you repeat my {thing} for me? / I have forgotten my {thing}. Help me. / Give me my
  {thing}. / Do you happen to know my {thing}? / You know my {thing}. Say it. / What is my {thing}, as far as you know?
  / whats my {thing} / hm my {thing} again / my {thing} pls / do u remember my {thing} / so my {thing} was what / the
  {thing}, mine i mean / remind me of my {thing}
c Actually, make that {new}. / Let me correct myself: {new}. / Please change that to {new}. / I have to correct that:
  {new}. / That is not right any more. It is {new} now. / Please replace {old} with {new}. / Write {new} instead of
  {old}. / I said {old}, but {new} is right. / My mistake: {new}, not {old}. / Take back {old}, I want to say {new}. /
  wait no, {new} / oops i meant {new} / sorry, {new} not {old} / hm no, {new} actually / scratch that, {new} / nah,
  {new} / uh i said {old}, make it {new} / ok new info: {new} / lol wrong, its {new} / update: {new} / You wrote down
  {old}? Cross it out and write {new}. / I just noticed that I said {old}. It has to be {new}. / Things have changed
  since then: no longer {old}, but {new}. / If you noted {old}, put {new} in its place. / I was joking when I said
  {old}. The truth is {new}. / Somebody looks over my shoulder and says it is {new}, not {old}.
""")
_SHARED = {name: MEMORY.pop(name) for name in ("all", "favourite", "called")}
for _subject, _block in MEMORY.items():  # all things to remember, favourites, and names of others share wordings
    _from = {"all": _block.pop("n", ["favourite " + _subject])[0]}
    _block["+"], _block["?"] = _block["+"] * 2, _block["?"] * 2  # its own come twice as often
    if "b" not in _block:
        _from["called" if _subject in KINDS else "favourite"] = _subject
    for _shared, _thing in _from.items():
        for _mark, _frames in _SHARED[_shared].items():
            _block.setdefault(_mark, []).extend(frame.replace("{thing}", _thing) for frame in _frames)
    _block["+"] += wordings.FURTHER.get(f"told {_subject}", [])
    _block["?"] += wordings.FURTHER.get(f"asked {_subject}", [])

KEPT = ["I will remember that {said}.", "Good to know: {said}."]
UNTOLD = ["You have not told me that yet.", "I do not know that, because you have not told me.",
          "You have not told me that. Please tell me!"]


# ---- tasks

def _asked(writer: Writer, task: str, **facts) -> Exchange:
    """One exchange of the task; of each fact there is one more with a capital letter, under its name with one."""
    writer.kind = task
    return _ask(writer, TASKS[task]["?"], TASKS[task]["="], **_both({name: str(fact) for name, fact in facts.items()}))


def _people(writer: Writer) -> dict:
    return dict(zip(("name", "other"), writer.rng.sample(VALUES["name"], 2)), things=writer.pick(numbers.THINGS))


def _sum_or_difference(writer: Writer) -> Exchange:
    whole = writer.rng.randint(4, 100)
    part = writer.rng.randint(2, whole - 2)
    kind, first, result = writer.pick([("add", whole - part, whole), ("subtract", whole, whole - part)])
    a, b = numbers._written(writer, first, part)
    return _asked(writer, kind, a=a, b=b, x=first, y=part, result=result, way=_way(kind, first, part), **_people(writer))


def _way(kind: str, first: int, part: int) -> str:
    """Between "27 plus 15" and " is 42": first the tens, then the ones, if there are both.

    >>> _way("add", 27, 15)
    ': 27 plus 10 is 37, and 37 plus 5'
    """
    tens, ones = part // 10 * 10, part % 10
    word, middle = ("plus", first + tens) if kind == "add" else ("minus", first - tens)
    return f": {first} {word} {tens} is {middle}, and {middle} {word} {ones}" if tens and ones else ""


def _comparison(writer: Writer) -> Exchange:
    """The larger or the smaller of two numbers."""
    first, second = writer.rng.sample(range(101), 2)
    a, b = numbers._written(writer, first, second)
    low, high = sorted((first, second))
    shown, words, right, left = writer.pick([("larger", ["larger", "bigger", "greater", "higher"], high, low),
                                             ("smaller", ["smaller", "lower"], low, high)])
    return _asked(writer, "compare", a=a, b=b, larger=writer.pick(words), shown=shown, right=right, left=left,
                  **_people(writer))


def _claimed_comparison(writer: Writer) -> Exchange:
    """Whether one number is more or less than another; the answer compares them before it judges."""
    x, y = writer.rng.sample(range(101), 2)
    a, b = numbers._written(writer, x, y)
    fact, claimed = "more" if x > y else "less", writer.pick(["more", "less"])
    writer.kind = "claim"
    frames = TASKS["claim"]["?"] * 2 + TASKS["true"]["?"]
    return _ask(writer, frames, TASKS["claim"]["="], **_both(
        {"a": a, "b": b, "x": str(x), "y": str(y), "more": claimed, "claim": f"{a} is {claimed} than {b}", "fact": fact,
         "verdict": "right" if fact == claimed else "not right", **_people(writer)}))


def _three_numbers(writer: Writer) -> Exchange:
    """The largest or the smallest of three numbers, or all three in order."""
    row = writer.rng.sample(range(101), 3)
    given = writer.pick(["{}, {} and {}", "{}, {} and {}", "{}, {}, {}"]).format(*row)
    if writer.chance(0.45):
        shown, words, it = writer.pick([("largest", ["largest", "biggest", "highest"], max(row)),
                                        ("smallest", ["smallest", "lowest"], min(row))])
        return _asked(writer, "three", given=given, largest=writer.pick(words), shown=shown, it=it, **_people(writer))
    orders, shown, down = (DOWN, "From large to small", True) if writer.chance(0.35) else (UP, "In order", False)
    return _asked(writer, "sort", given=given, order=writer.pick(orders), shown=shown,
                  ordered=", ".join(map(str, sorted(row, reverse=down))), **_people(writer))


def _row(writer: Writer) -> Exchange:
    step, start = writer.pick([1, 2, 3, 4, 5, 10, 20]), writer.rng.randint(1, 40)
    row = [start + step * place for place in range(writer.pick([4, 5, 6]))]
    return _asked(writer, "row", row=", ".join(map(str, row[:-1])), next=row[-1])


def _neighbour(writer: Writer) -> Exchange:
    """What comes after or before a day, a month, a letter or a number."""
    kind = writer.pick(["day", "month", "letter", "number"])
    names = {"day": tables.DAYS, "month": list(tables.MONTHS), "letter": numbers.LETTERS,
             "number": list(map(str, range(1000)))}[kind]
    ends = 1 if kind in ("letter", "number") else 0
    place = writer.rng.randrange(ends, len(names) - ends)
    return _asked(writer, writer.pick(["after", "before"]), kind=kind, name=names[place], last=names[place - 1],
                  next=names[(place + 1) % len(names)])


def _lettered(writer: Writer) -> Exchange:
    """The number of letters of a word, its spelling, its first or its last letter."""
    word = writer.pick(WORDS)
    place, letter = writer.pick([("first", word[0]), ("last", word[-1])])
    return _asked(writer, writer.pick(["letters", "spell", "edge"]), word=word, count=NUMBER_WORDS[len(word)],
                  spelled="-".join(word), place=place, letter=letter)


def _members(writer: Writer) -> Exchange:
    """Some of a kind, or how many are in a list."""
    kind = writer.pick(MEMBERS)
    many = writer.pick([2, 3, 3, 3, 4, 5])
    things, word = writer.rng.sample(MEMBERS[kind], many), NUMBER_WORDS[many]
    people = _people(writer)
    if many > 2 and writer.chance(0.35):
        return _asked(writer, "count", kind=kind, list=", ".join(things), count=word, name=people["name"])
    return _asked(writer, "name", kind=kind, many=writer.pick([word, word, many]), shown=word, name=people["name"],
                  things=", ".join(things[:-1]) + " and " + things[-1])


def _word(writer: Writer) -> Exchange:
    """An opposite, a plural, a rhyme, or a word from one language into the other."""
    kind = writer.pick(["opposite", "plural", "rhyme", "chinese", "english"])
    if kind == "rhyme":
        word, other = writer.rng.sample(writer.pick(more.RHYMES), 2)
        return _asked(writer, kind, word=word, other=other)
    if kind in ("chinese", "english"):
        chinese, word = writer.pick(TRANSLATED)
        return _asked(writer, kind, word=word, chinese=english_more.CHINESE_OF[word] if kind == "chinese" else chinese)
    table = english.OPPOSITE_OF if kind == "opposite" else PLURALS
    word = writer.pick(table)
    return _asked(writer, kind, word=word, other=table[word], form=table[word])


def _sentence(writer: Writer) -> Exchange:
    """A long sentence made short, or one without an end finished."""
    if writer.chance(0.5):
        start, end = writer.pick([*english.ENDINGS, *texts.ENDINGS])
        return _asked(writer, "finish", start=start, end=end)
    parts = {name: writer.pick(getattr(texts, name.upper())) for name in ("who", "when", "what", "where")}
    text = _upper_first(writer.fill(writer.pick(texts.LONG), **_both(parts)))
    writer.kind = "shorten"
    return _ask(writer, TASKS["shorten"]["?"], ["{who} {what}."], text=text, **parts)


def _text(writer: Writer) -> Exchange:
    """A poem of four lines, or a short story of the smaller world's plots."""
    writer.kind = writer.pick(["poem", "story"])
    if writer.kind == "poem":
        thing = writer.pick(texts.POEMS)
        return _ask(writer, TASKS["poem"]["?"], texts.POEMS[thing], thing=thing)
    question, told = writer.pick([english._creature_story, english._child_story, english._thing_story])(writer)
    hero = re.search(r"(?:about|with) (.+?)(?: please)?[.?]?$", question)[1]
    return writer.fill(writer.pick(TASKS["story"]["?"]), hero=hero), told


def _claim(writer: Writer) -> tuple[str, str]:
    """A statement about a colour, a kind, legs, a capital or a size, right or wrong, and the right one."""
    true, kind = writer.chance(0.5), writer.pick(["colour", "kind", "legs", "capital", "size"])
    if kind == "size":
        much, little, things = writer.pick(more.ORDERED)
        less, greater = sorted(writer.rng.sample(range(len(things)), 2))
        first, second, right, wrong = writer.pick([(greater, less, much, little), (less, greater, little, much)])
        claims = [f"{things[first]} is {word} than {things[second]}" for word in (right, wrong)]
    elif kind == "kind":
        facts = {}
        while "one" not in facts or {facts["one"], facts["wrong"]} == {"a fruit", "a tree"}:
            facts = english_more._thing(writer)[1]
        claims = [f"{facts['a']} is {facts[one]}" for one in ("one", "wrong")]
    else:
        table, said = {"colour": (english_more.SURE_COLOURS, "{key} is {value}"),
                       "legs": ({_a(animal.name): animal.legs for animal in tables.ANIMALS if animal.legs},
                                "{key} has {value} legs"),
                       "capital": (tables.CAPITALS, "{value} is the capital of {key}")}[kind]
        key = writer.pick(table)
        wrong = writer.pick([value for value in table.values() if value != table[key]])
        claims = [said.format(key=key, value=value) for value in (table[key], wrong)]
    return claims[0 if true else 1], claims[0]


def _property(writer: Writer) -> Exchange:
    """Whether a statement is right; the wrong one of a size is answered with its opposite."""
    claim, right = _claim(writer)
    writer.kind = "true"
    return _ask(writer, TASKS["true"]["?"], TASKS["true"]["=" if claim == right else "!"], claim=claim, right=right,
                name=writer.pick(VALUES["name"]))


DRAWS = {_sum_or_difference: 14, _comparison: 5, _claimed_comparison: 5, _three_numbers: 8, _row: 3, _neighbour: 6,
         _lettered: 9, _members: 9, _word: 14, _sentence: 6, _text: 4, _property: 7}


def _task(writer: Writer) -> Exchange:
    return writer.exchange(writer.rng.choices(list(DRAWS), list(DRAWS.values()))[0])


def tasks(writer: Writer) -> list[dict]:
    """One to three small tasks: numbers, letters, words, lists, sentences, and what is true."""
    return _messages(writer, _several(writer, _task))


def sums(writer: Writer) -> list[dict]:
    """One to three sums and differences."""
    return _messages(writer, _several(writer, lambda writer: writer.exchange(_sum_or_difference)))


# ---- facts

FACTS = {english_more._table_fact: 14, english_more._single: 4, english_more._check: 1.5, english_more._ordered: 1}


def _fact(writer: Writer) -> Exchange:
    return writer.exchange(writer.rng.choices(list(FACTS), list(FACTS.values()))[0])


def table(writer: Writer) -> list[dict]:
    """One to three facts of the larger model's tables, each answered in one form."""
    return _messages(writer, _several(writer, _fact))


# ---- memory

class _Told(english_more._Told):
    """One thing that the user tells, from the blocks of this module; `kind` is drawn where none is given."""

    def __init__(self, writer: Writer, subject: str, kind: str = ""):
        self.writer, self.block, self.subject = writer, MEMORY[subject], subject
        self.kind = kind or writer.pick(KINDS.get(subject, [""]))
        self.values = VALUES[self.kind if subject == "sibling" else subject]
        self.set(writer.pick(self.values))

    def noted(self, kind: str, question: str, answer: str) -> Exchange:
        """The exchange; that it is of this kind and about this subject is kept."""
        self.writer.asks[answer] = f"{kind} {self.subject}"
        return question, answer

    def told(self) -> Exchange:
        """The user's sentence and an answer that takes it up."""
        said = self.filled("+")
        if self.subject == "name" and self.writer.chance(0.7):
            return self.noted("told", said, self.filled("="))
        return self.noted("told", said, self.writer.pick(KEPT).format(said=self.back()))

    def asked(self) -> Exchange:
        return self.noted("asked", self.filled("?"), _upper_first(self.back()) + ".")

    def untold(self) -> Exchange:
        return self.noted("asked", self.filled("?"), self.writer.pick(UNTOLD))

    def changed(self) -> Exchange:
        """Another value takes the place of the one told before."""
        frame, old, new = self.writer.pick(self.block["c"]), self.facts["value"], self.facts["other"]
        self.set(new)
        return self.noted("changed", self.writer.fill(frame, old=old, new=new, kind=self.kind),
                          f"I have changed that: {self.back()}.")


def _two(writer: Writer) -> list[_Told]:
    """Two different things, sometimes of one sort: two pets, or a brother and a sister."""
    if writer.chance(0.2):
        subject = writer.pick(KINDS)
        return [_Told(writer, subject, kind) for kind in writer.rng.sample(KINDS[subject], 2)]
    return [_Told(writer, subject) for subject in writer.rng.sample(list(MEMORY), 2)]


def _joined(first: str, second: str) -> str:
    """Two sayings in one message; small letters go on with a comma, others begin a new sentence."""
    if first[-1] in ".!?":
        return f"{first} {second}"
    return f"{first}, {second}" if second[0].islower() else f"{first}. {second}"


def _between(writer: Writer, most: int) -> list[Exchange]:
    """Up to `most` exchanges about other things."""
    draws = [writer.rng.choices([_task, _fact, english_more._any], [4, 2, 4])[0] for _ in range(writer.rng.randint(0, most))]
    return list(dict(draw(writer) for draw in draws).items())


def _one_told(writer: Writer) -> list[Exchange]:
    """One thing told and asked for: in one message, at once, or after other talk."""
    told = _Told(writer, writer.pick(MEMORY))
    if writer.chance(0.12):
        question, answer = told.asked()
        return [(_joined(told.told()[0], question), answer)]
    return [told.told(), *_between(writer, 2), told.asked()]


def _two_told(writer: Writer) -> list[Exchange]:
    """Two things told, together or one after the other; one of them or both are asked for."""
    first, second = _two(writer)
    if writer.chance(0.5):
        kept = f"I will remember that {first.back()} and that {second.back()}."
        writer.asks[kept] = "told two"
        exchanges = [(_joined(first.told()[0], second.told()[0]), kept), *_between(writer, 1)]
    else:
        exchanges = [first.told(), *_between(writer, 1), second.told()]
    asked = writer.pick([[first], [second], [first], [second], [first, second], [second, first]])
    return exchanges + [told.asked() for told in asked]


def _changed(writer: Writer) -> list[Exchange]:
    told = _Told(writer, writer.pick(MEMORY))
    return [told.told(), *_between(writer, 1), told.changed(), *_between(writer, 1), told.asked()]


def _untold(writer: Writer) -> list[Exchange]:
    """Something asked for that was not told, mostly after something else was; sometimes it is told then."""
    first, second = _two(writer)
    exchanges = [first.told(), *_between(writer, 1)] if writer.chance(0.7) else _between(writer, 1)
    exchanges.append(second.untold())
    return exchanges + [second.told(), second.asked()] if writer.chance(0.25) else exchanges


def memory(writer: Writer) -> list[dict]:
    """Something told and asked for, changed, or never told; one dialogue in six asks for what was never told."""
    draw = writer.rng.choices([_one_told, _two_told, _changed, _untold], [6, 5, 2.5, 2.7])[0]
    return _messages(writer, draw(writer))


TOPICS = {"table": table, "tasks": tasks, "sums": sums, "memory": memory}
WEIGHTS = {"table": 24, "tasks": 20, "sums": 14, "memory": 14}


def dialogue(rng: random.Random) -> dict:
    """One dialogue: its topic, its messages, one to six exchanges that begin with the user, and what each exchange asks."""
    topic, writer = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0], Writer(rng, plain=True)
    messages = TOPICS[topic](writer)
    return {"topic": topic, "messages": messages, "asks": writer.asked_in(messages)}
