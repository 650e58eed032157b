"""Small tasks and memory in English, in many freely worded forms: plain, colloquial, and told as little situations.

`TOPICS` maps each topic to the function that writes its dialogues, `WEIGHTS` says how often each is drawn, and
`dialogue(rng)` draws one. Each kind of task and each thing to remember is a block of wordings, as in
`recipes.chat.english_more_talk`; the answers keep to one or two forms, so that a small model learns them.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random
import re

from recipes.chat import english
from recipes.chat import english_more
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

GIRLS = [*stories.GIRLS, *english_words.GIRLS, *(
    "Agnes Alma Amber Ann Astrid Beatrice Bella Bianca Bridget Camille Carmen Celia Charlotte Claire Daphne Doris Edith "
    "Eleanor Elsa Esther Fiona Flora Florence Gloria Harriet Hazel Heidi Holly Imogen Ingrid Irene Iris Isabel Ivy Jade "
    "Jasmine Joan Josephine Joy June Katya Keiko Lakshmi Leonie Lorna Louise Mabel Margot Marina Martha Matilda Megan "
    "Melissa Mila Miriam Molly Monica Nadia Naomi Nell Noor Odette Paula Penelope Petra Phoebe Rachel Rebecca Renata "
    "Romy Rosalind Sabine Samira Saskia Selma Sigrid Stella Sylvia Tamara Thea Ursula Valerie Victoria Violet Wilma "
    "Xenia Yara Yvonne Zainab").split()]
BOYS = [*stories.BOYS, *english_words.BOYS, *(
    "Aaron Adam Adrian Albert Alfred Andre Anders Arthur Axel Barnaby Basil Benedict Boris Caleb Cedric Clemens Colin "
    "Conrad Cyril Dario Dennis Dexter Dmitri Dominic Edgar Edwin Elias Elliot Enzo Ernest Fabian Fergus Fritz Gareth "
    "George Gilbert Gregor Gustav Harold Harvey Hector Henrik Herbert Hiroshi Ian Igor Ismail Jacob Jasper Jerome Joel "
    "Jonas Joseph Julian Kurt Lars Laurence Lionel Lorenzo Louis Lucas Magnus Malcolm Matthew Maurice Milan Mohammed "
    "Morris Nathan Neville Nicholas Nils Norman Otto Owen Patrick Percy Philip Pierre Quentin Rafael Ralph Raymond "
    "Reuben Roland Rupert Samuel Sebastian Stefan Stuart Theodore Timothy Toby Ulrich Vincent Wesley William "
    "Xavier Zachary").split()]
PETS = [*memories.VALUES["pet"], *english_words.PET_NAMES_SHE, *english_words.PET_NAMES_HE, *(
    "Bandit Bean Blacky Bonnie Bubbles Buddy Caramel Casper Chestnut Chip Cinnamon Cookie Cosmo Crumb Domino Duke "
    "Dumpling Ember Figaro Flash Freckles Ginger Goldie Gizmo Hopper Jellybean Kiki Lady Marble Midnight Misty Mocha "
    "Mop Muffin Nibbles Noodle Nugget Odin Paws Peanut Pickle Pogo Pretzel Puck Pudding Rascal Rocket Scout Shadow "
    "Smokey Snickers Socks Sparky Speedy Splash Spot Stripe Sugar Taco Thunder Toffee Tofu Truffle Twix Waffles Whisky "
    "Whiskers Widget Yoyo Ziggy Zorro").split()]
CITIES = [*memories.VALUES["city"], *(
    "Aberdeen,Antwerp,Bangalore,Basel,Bergen,Bilbao,Bologna,Bordeaux,Bremen,Bristol,Cape Town,Cardiff,Casablanca,"
    "Chicago,Cologne,Dallas,Denver,Dresden,Dubai,Dundee,Edinburgh,Florence,Geneva,Genoa,Ghent,Graz,Guangzhou,"
    "Hangzhou,Hong Kong,Houston,Istanbul,Johannesburg,Karachi,Kobe,Kolkata,Krakow,Kyoto,Lagos,Leeds,Leipzig,"
    "Liverpool,Malaga,Manchester,Marrakesh,Marseille,Melbourne,Miami,Montreal,Nagoya,Nuremberg,Oxford,Palermo,"
    "Perth,Porto,Quebec,Rotterdam,Salzburg,Seattle,Seville,Shenzhen,Split,Stuttgart,Tampere,Toulouse,Trieste,Turin,"
    "Utrecht,Valencia,Vancouver,Venice,Wuhan,Xi'an,York,Zurich").split(",")]
FOODS = [*memories.VALUES["food"], *(
    "lasagne,ravioli,risotto,goulash,paella,falafel,hummus,couscous,kebab,burritos,tacos,nachos,waffles,porridge,"
    "muesli,omelette,spinach,broccoli,asparagus,mushrooms,mashed potatoes,fried rice,roast chicken,fish and chips,"
    "tomato soup,pea soup,onion soup,lentils,baked beans,garlic bread,pretzels,croissants,bagels,doughnuts,muffins,"
    "cheesecake,apple pie,pumpkin pie,plum cake,rice pudding,vanilla pudding,yoghurt,peanut butter,popcorn,olives,"
    "cherries,grapes,mangoes,melon,pineapple,blueberries,raspberries,apricots,avocados,sweetcorn,ramen,kimchi,"
    "spring rolls,gnocchi,moussaka,meatballs,sausages,salmon,shrimps,stew,chestnuts,dark chocolate").split(",")]
ANIMALS = [*memories.VALUES["animal"], *(
    "lions wolves bears zebras giraffes camels koalas kangaroos seals otters badgers hedgehogs squirrels hamsters "
    "beavers moles deer goats sheep cows donkeys ponies llamas monkeys gorillas lemurs sloths hippos rhinos leopards "
    "cheetahs lynxes parrots eagles falcons swans ducks geese robins swallows storks flamingos peacocks sharks crabs "
    "octopuses snails frogs toads lizards snakes crocodiles butterflies ladybirds ants beetles spiders bats").split()]
PLANS = [*memories.VALUES["plan"], *(
    "bake bread,build a bookcase,catch up on sleep,clean the cellar,climb a hill,collect mushrooms,cook a big stew,"
    "cut the hedge,draw a comic,fix the roof,go camping,go dancing,go fishing,go for a long walk,go ice skating,"
    "go to a concert,go to a flea market,go to the theatre,hike in the mountains,knit a scarf,learn ten new words,"
    "make jam,paint my bedroom,pick strawberries,plant tulips,play cards with my aunt,play chess,ride my horse,"
    "row across the lake,see a play,sew a curtain,sort my stamps,swim in the lake,take photos of birds,tidy my desk,"
    "visit a castle,visit my sister,wash the car,watch the football match,write a song").split(",")]
PLACES = [*memories.VALUES["place"], *(
    "under the doormat,on the piano,behind the mirror,in the fruit bowl,in the teapot,on the window sill,"
    "inside the clock,under the flower pot,in the left boot,beside the radio,in the red tin,on the fridge,"
    "behind the books,under the cushion,in my jacket,in the letter box,on a hook by the door,in the garage,"
    "on my desk,under the stairs,in the sugar bowl,behind the curtain,in the glove box,on the garden table,"
    "in the cellar,under the third stone,in the basket,between the towels,in the green jar,next to the phone,"
    "in the sewing box,on top of the cupboard,in my rucksack,under the newspaper,in the vase").split(",")]
WORKS = [*memories.VALUES["job"], *(_a(job) for job, _, _ in tables.JOBS), *map(_a, (
    "actor,architect,barber,bus driver,butcher,clown,dancer,detective,electrician,fireman,florist,glassblower,"
    "hairdresser,journalist,lawyer,lifeguard,locksmith,mason,midwife,model maker,musician,optician,pharmacist,"
    "photographer,plumber,police officer,postman,programmer,roofer,sculptor,secretary,shepherd,shoemaker,singer,"
    "surgeon,translator,waiter,watchmaker,weaver,welder,writer,zookeeper").split(","))]

VALUES = {
    "name": sorted({*memories.NAMES, *GIRLS, *BOYS}), "sister": GIRLS, "brother": BOYS, "pet": sorted({*PETS}),
    "colour": memories.VALUES["colour"] + "crimson indigo lilac mint navy olive peach scarlet teal cream".split(),
    "food": FOODS, "animal": ANIMALS, "city": sorted({*CITIES}), "job": sorted({*WORKS}),
    "age": list(map(str, range(6, 100))), "number": list(map(str, range(1, 1001))), "plan": PLANS, "key": PLACES,
    "instrument": [*memories.VALUES["instrument"], *(
        "accordion,banjo,bassoon,clarinet,double bass,harmonica,lute,mandolin,oboe,organ,recorder,saxophone,sitar,"
        "tambourine,triangle,trombone,tuba,ukulele,viola,xylophone").split(",")],
    "sport": [*memories.VALUES["sport"], *(
        "archery,baseball,boxing,canoeing,cricket,curling,dancing,diving,fencing,golf,gymnastics,handball,ice skating,"
        "judo,karate,polo,riding,rugby,sailing,skateboarding,snowboarding,squash,surfing,water polo,weightlifting,"
        "wrestling,yoga").split(",")],
    "drink": [*memories.VALUES["drink"], *(
        "mint tea,black tea,ginger tea,iced tea,hot chocolate,buttermilk,carrot juice,cherry juice,grape juice,"
        "tomato juice,pineapple juice,coconut water,mineral water,soy milk,oat milk,ginger ale,espresso,"
        "strawberry milk,elderflower syrup,apple cider").split(",")],
    "season": tables.SEASONS, "birthday": list(tables.MONTHS),
}
KINDS = {"pet": [*memories.KINDS["pet"], "guinea pig", "donkey", "tortoise", "budgie", "duck", "goat", "lizard"],
         "sibling": ["sister", "brother"]}

# Further members of the kinds of which some are asked for, and kinds that the other tables do not hold.
_MORE_OF = """
animals: goat, pig, wolf, tiger, camel, monkey, deer, donkey
birds: pigeon, sparrow, stork, hawk, gull, hen
fruits: fig, mango, grape, melon, kiwi, apricot
vegetables: leek, spinach, lettuce, radish, beetroot, celery
colours: pink, purple, grey, violet
drinks: cocoa, lemonade, apple juice, mineral water, mint tea
insects: wasp, mosquito, moth, ladybird, grasshopper
trees: elm, ash, fir, spruce, chestnut
flowers: daffodil, poppy, orchid, lilac, crocus, carnation
tools: drill, chisel, spanner, pliers, shovel, file
vehicles: bicycle, motorbike, van, ship, aeroplane, tractor, scooter
pieces of furniture: desk, armchair, stool, cupboard, chest of drawers, bookcase
instruments: harp, cello, clarinet, organ, oboe, tuba
parts of the body: knee, elbow, shoulder, mouth, neck
countries: Spain, Egypt, Brazil, India, Mexico, Greece, Ghana, Vietnam
sports: golf, boxing, rowing, judo, volleyball, handball
pieces of clothing: dress, trousers, sweater, blouse, belt, tie
cities: Madrid, Vienna, Athens, Oslo, Seoul, Nairobi
languages: Italian, Hindi, Greek, Turkish, Dutch, Korean
school things: sharpener, glue, satchel, chalk, compass, schoolbag
jobs: plumber, dentist, tailor, waiter, painter, carpenter
things in a kitchen: fork, kettle, fridge, sieve, whisk, ladle
farm animals: duck, goose, donkey, turkey
wild animals: deer, boar, zebra, hyena, giraffe
sea animals: whale, dolphin, seal, shark, crab, octopus, starfish, lobster, jellyfish, walrus
rooms in a house: kitchen, bathroom, bedroom, living room, hall, cellar, attic, study, pantry, nursery
toys: doll, ball, kite, puzzle, teddy bear, top, yo-yo, rocking horse, toy car, marble
kinds of weather: rain, snow, hail, fog, wind, sunshine, frost, storm, thunder, drizzle
buildings: school, church, castle, hospital, library, museum, tower, barn, theatre, factory
spices and herbs: pepper, mint, basil, ginger, parsley, thyme, cinnamon, saffron, rosemary, nutmeg
board and card games: chess, draughts, ludo, dominoes, snap, bridge, backgammon, halma, poker, rummy
shapes: circle, square, triangle, star, oval, rectangle, cube, hexagon, cone, pyramid
"""
MEMBERS = {**english.KINDS, **wordings.MORE_KINDS}
for _line in _MORE_OF.strip().splitlines():
    _kind, _members = _line.split(": ")
    MEMBERS[_kind] = list(dict.fromkeys([*MEMBERS.get(_kind, []), *_members.split(", ")]))
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
? What does {a} plus {b} come to? / Find the total of {a} and {b}. / Give me the result of {a} plus {b}.
  / How much do you get for {a} plus {b}? / Put {a} and {b} together. What is the total? / Increase {a} by {b}.
  / Start at {a} and count {b} further. Where are you? / {A} plus {b} equals what? / The total of {a} and {b}, please.
  / Raise {a} by {b}. What is the result? / Which number do {a} and {b} add up to? / whats {a} plus {b}
  / {a} plus {b} pls / hm {a} and {b} makes / ok so {a} + {b} is / yo what's {a} add {b} / gimme {a} plus {b}
  / {a} n {b} together how much / can u add {a} and {b} real quick / i forgot what {a} plus {b} is
  / {a} with {b} on top / cant do {a} plus {b} in my head / so {a} and another {b} thats
  / I paid {a} euros for the shoes and {b} for the hat. How much was it?
  / The bus had {a} people in it and {b} more got on. How many are on it now?
  / {name} picked {a} {things} and {other} picked {b}. How many did they pick?
  / We walked {a} kilometres before lunch and {b} after it. How far was that?
  / the first shelf has {a} books and the second has {b} how many books
  / my score was {a} and i just got {b} points more / it was {a} degrees and got {b} degrees warmer how warm is it
  / {A} boys and {b} girls are in the hall. How many children is that?
  / One jar holds {a} {things}, the other {b}. I pour both into one bowl. How many are in the bowl?
  / {name} read {a} pages yesterday and {b} today. How many pages is that?
  / my sister gave me {b} {things} and i already had {a} so now i have
  / The bill is {a} euros and we tip {b}. What do we pay?
= {x} plus {y} is {result}.
@ subtract
? What does {a} minus {b} come to? / Find the difference: {a} minus {b}. / Give me the result of {a} minus {b}.
  / How much do you get for {a} minus {b}? / Reduce {a} by {b}. / Lower {a} by {b}. What is the result?
  / Start at {a} and count back {b}. Where are you? / {A} minus {b} equals what? / How much more is {a} than {b}?
  / What must I add to {b} to get {a}? / Which number is left when {a} loses {b}? / whats {a} minus {b}
  / {a} minus {b} pls / hm {a} without {b} / ok so {a} - {b} is / yo what's {a} take off {b} / gimme {a} minus {b}
  / {a} less {b} how much / can u take {b} off {a} / i forgot what {a} minus {b} is / {a} but {b} fewer
  / cant do {a} minus {b} in my head / so {a} and then {b} gone thats
  / the book has {a} pages and i read {b}, how many are left / I had {a} euros and spent {b}. What is in my purse now?
  / The bus had {a} people in it and {b} got off. How many are still on it?
  / {name} has {a} {things} and gives {other} {b}. How many does {name} still have?
  / The way is {a} kilometres long and we have walked {b}. How far is it to the end?
  / it was {a} degrees and got {b} degrees colder how cold is it
  / {A} children are in the class and {b} are ill. How many came?
  / my phone was at {a} percent and lost {b} what does it show
  / From a rope of {a} metres I cut off {b}. How long is the rest?
  / {name} baked {a} cookies and the dog ate {b}. How many remain? / i need {a} points and have {b} how many to go
  / The film lasts {a} minutes and {b} are over. How long does it go on?
= {x} minus {y} is {result}.
@ compare
? Which of these two numbers is {larger}: {a} or {b}? / Say which is {larger}: {a} or {b}.
  / Pick the {larger} number from {a} and {b}. / Compare {a} and {b}: which one is {larger}?
  / I want the {larger} of {a} and {b}. / Between {a} and {b}, which is the {larger} number?
  / Show me the {larger} of the two: {a}, {b}. / The {larger} number out of {a} and {b} is which?
  / Name the {larger} one, {a} or {b}. / {A} and {b}: name the {larger} one.
  / Can you say which of {a} and {b} is {larger}? / {a} or {b} whats {larger} / which ones {larger} {a} or {b}
  / hm is {a} the {larger} one or {b} / {a} vs {b} the {larger} one / ok {a} and {b}, {larger} one pls
  / the {larger} out of {a} n {b} / {larger} number {a} {b} / so {a} or {b}, which's {larger}
  / gimme the {larger} one of {a} and {b} / i mix them up, {a} or {b} {larger}
  / My teacher wrote {a} and {b} on the board and wants the {larger} one.
  / Two cards lie here, {a} and {b}. Which is the {larger} number?
  / {name} drew {a}, {other} drew {b}, and the {larger} number wins. Which one wins?
  / The house numbers are {a} and {b}. Which is {larger}?
  / two buses come, the {a} and the {b}, i want the one with the {larger} number
  / Left it says {a}, right it says {b}. Where is the {larger} number?
  / we bet on the {larger} number, {name} said {a} and i said {b}
  / On one ticket I read {a} and on the other {b}. Which number is {larger}?
  / My daughter must circle the {larger} number: {a} {b}.
  / I rolled {a}, then {b}. The {larger} one counts, which is it?
= {right} is {shown} than {left}.
@ claim
? Is {a} {more} than {b}, yes or no? / Check this for me: {a} is {more} than {b}.
  / Do you agree that {a} is {more} than {b}? / I wrote that {a} is {more} than {b}. Right or wrong?
  / {A} is {more} than {b}: true? / Can it be that {a} is {more} than {b}? / is {a} {more} than {b}
  / {a} is {more} than {b} isnt it / {a} {more} than {b} yes or no / {a} surely is {more} than {b}
  / so {a} would be {more} than {b} right / {name} says {a} is {more} than {b}. Is {name} right?
  / if i pay {a} euros thats {more} than {b} euros right
  / We have {a} {things}, they have {b}, so we have {more}. Right?
  / In the test I ticked: {a} is {more} than {b}. Was that good?
= {x} is {fact} than {y}, so that is {verdict}.
@ three
? Which of the numbers {given} is the {largest}? / Find the {largest} number among {given}.
  / Tell me the {largest} of {given}. / What is the {largest} of the three numbers {given}?
  / Pick the {largest} one: {given}. / From {given} choose the {largest}. / Name the {largest} of these: {given}.
  / Look at {given}. Which is the {largest}? / Among {given}, which number is the {largest}?
  / I am looking for the {largest} of {given}. / Give me only the {largest} of {given}. / {largest} of {given}
  / {given} whats the {largest} / which ones the {largest} {given} / hm {given}, the {largest} is
  / ok the {largest} one out of {given} pls / so out of {given} which is {largest} / {given} gimme the {largest}
  / got {given}, need the {largest} / the {largest} number here {given} / dunno which is the {largest}, {given}
  / Three cards show {given}. Which card has the {largest} number?
  / {name} and two friends drew {given}. What is the {largest} number they drew?
  / The bags weigh {given} kilos. What does the one with the {largest} weight weigh?
  / three houses with the numbers {given}, we live in the one with the {largest} number
  / My homework: underline the {largest} number in {given}.
  / In the game the {largest} number counts, and we have {given}.
  / The dice gave us {given} points. What is the {largest} result?
  / On the lists there are {given} names. What is the {largest} number of names?
  / i have three tickets {given} and the one with the {largest} number goes first
  / The three buses are number {given}. Which number is the {largest}?
= The {shown} number is {it}.
@ sort
? Sort the numbers {given} {order}. / Put {given} in order, {order}. / Write {given} again, {order}.
  / Please arrange {given}, {order}. / Can you order {given} {order}? / Give me {given} in order, {order}.
  / I want {given} sorted, {order}. / Place {given} in a row, {order}. / List the numbers {given}, {order}.
  / Bring order into {given}, {order}. / {given} {order} pls / sort {given} {order} / hm {given}, {order}
  / ok put {given} {order} / can u sort {given}, {order} / {order}: {given}
  / these are a mess: {given}, sort em {order} / {given} go {order} / just order {given}, {order}
  / need {given} {order} / My cards show {given}. How do they lie {order}? / For school I must write {given} {order}.
  / The children have {given} points. List them {order}. / On the door it says: write {given} {order}.
  / We stack boxes of {given} kilos, {order}. In which order?
  / {name} and two friends are {given} years old. List the ages {order}.
  / the houses {given} should be on my list {order} / I drew the numbers {given} and have to lay them {order}.
  / Prices of {given} euros, {order}, please. / my three tickets are {given} and i want them {order}
= {shown}: {ordered}.
@ letters
? Tell me how many letters the word "{word}" has. / What is the number of letters in the word "{word}"?
  / How many letters does one write for "{word}"? / Please count: how many letters are there in "{word}"?
  / Say the length of the word "{word}" in letters. / How many characters has the word "{word}"?
  / How many characters make up "{word}"? / Give me the letter count of "{word}". / Count how long "{word}" is.
  / The word "{word}" has how many letters in it? / how many letters in {word} / {word} how many letters
  / count the letters {word} / hm whats the length of {word} / letters in {word} pls / ok how long is {word} in letters
  / {word} is like how many letters / number of letters {word} / so {word} has what, how many letters
  / count {word} for me letter by letter / whats the letter count for {word}
  / In my crossword the answer is "{word}". How many boxes does it need?
  / I carve "{word}" into wood. How many letters is that?
  / The sign says "{word}", and every letter costs a coin. How many coins? / I type "{word}". How many keys do I press?
  / For each letter of "{word}" I need one sticker. How many stickers?
  / we play hangman and the word is {word}, how many lines do i draw
  / My son wrote "{word}" and asks how many letters he wrote.
  / A password may be ten letters long. How many has "{word}"?
  / i want {word} on a shirt, how many letters do they print
  / Each letter of "{word}" goes on one card. How many cards do I need?
= The word "{word}" has {count} letters.
@ count
? How many {kind} are these: {list}? / Count the {kind}: {list}. / Here is a list: {list}. How many are in it?
  / How long is this list: {list}? / Tell me how many words there are: {list}. / How many do I name here: {list}?
  / Please count these {kind}: {list}. / What is the number of {kind} in this list: {list}?
  / I name some {kind}: {list}. How many is that? / Give me the number of things: {list}.
  / The list is {list}. Count it. / {list} how many / count em {list} / how many {kind} {list}
  / {list} thats how many {kind} / hm {list}, how many did i say / ok count {list} / so {list} makes how many
  / number of {kind} here {list} / how many things did i write {list} / whats the count {list}
  / I see {list} in the picture. How many {kind} do I see?
  / My vocabulary list says {list}. How many words must I learn?
  / On my sheet stand {list}. How many {kind} stand there?
  / In the game {name} said {list}. How many {kind} did {name} find?
  / The shop sign reads {list}. How many words are on it? / i wrote down {list} and get one point each, how many points
  / The poster shows {list}. How many pictures does it have?
  / We drew {list} and each of us drew one. How many of us are there?
  / My little brother listed {list}. How many {kind} does he know?
  / for each of these i need one card: {list}. how many cards
= {List}: that makes {count}.
@ row
? What comes next: {row}? / Tell me the next number: {row}. / Which number follows in this row: {row}?
  / Carry on with this row: {row}. / Write the next number of {row}. / After {row}, which number is next?
  / Say how {row} goes on. / The row is {row}. What is the next number? / Complete the row {row} with one more number.
  / What must stand after {row}? / Add one more number to {row}. / {row} next / {row} whats next / next one after {row}
  / hm {row} and now / ok {row} what now / {row} keep going / so {row} then what / {row} next number pls
  / and after {row} comes / {row} how does it continue
  / The houses on my side are {row}. What number has the next house?
  / My sister counts {row} and stops. What should she say now?
  / On the stones somebody wrote {row}. What stands on the next stone?
  / The puzzle shows {row} and an empty box. What goes in? / The bus comes at minute {row}. When is the next one?
  / i jump from {row}, where do i land next / Each week I saved more: {row} euros. What is it next week?
  / The lights blink {row} times. How often will they blink next?
  / A plant was {row} centimetres tall, week after week. How tall is it next week?
  / the test says {row} and then a gap, what fits
= The next number is {next}.
@ after
? Which {kind} follows {name}? / What is the next {kind} after {name}? / Say the {kind} that comes right after {name}.
  / Which {kind} is next, after {name}? / Name the {kind} after {name}. / {name} comes first, and which {kind} then?
  / What {kind} do we have after {name}? / Give me the {kind} that stands behind {name}.
  / One {kind} on from {name}, what is it? / After the {kind} {name}, what comes next?
  / Going on from {name}, which {kind} is next? / after {name} comes / {name} then what / whats after {name}
  / next {kind} after {name} pls / hm {name} and then / ok what {kind} comes after {name} / {kind} after {name} is
  / so after {name} its / {name} next / which {kind} comes once {name} is done
  / In our game I say {name} and you say the next {kind}. / My son says {name}. What must he say next?
  / I know the {kind} {name}, but what comes behind it? / I am at {name}. Which {kind} do I get to next?
  / Our song names every {kind}, and now it is at {name}. What is sung next?
  / we stopped at {name}, what {kind} do we go on with
  / The list shows {name} and below it a gap. Which {kind} is missing?
  / I learn the order by heart: ... {name}, and then? / For my homework: the {kind} right behind {name}.
  / im counting through them and i'm at {name}, next one
= After {name} comes {next}.
@ before
? Which {kind} is right before {name}? / What is the {kind} before {name}?
  / Say the {kind} that comes just before {name}. / Name the {kind} before {name}. / Which {kind} goes before {name}?
  / One {kind} back from {name}, what is it? / Give me the {kind} that stands in front of {name}.
  / What {kind} do we have before {name}? / Before the {kind} {name}, what was there?
  / Going back from {name}, which {kind} is next? / before {name} comes / whats before {name}
  / {kind} before {name} pls / hm and before {name} / ok what {kind} was before {name} / {kind} before {name} is
  / so before {name} its / one before {name} / right before {name} is what / which {kind} do you get before {name}
  / In our game I say {name} and you say the {kind} before it.
  / My son says the row backwards and is at {name}. What comes now?
  / I know the {kind} {name}, but what stands in front of it?
  / I go backwards and am at {name}. Which {kind} do I get to?
  / Somebody left out the {kind} just before {name}. Which one is it?
  / we went one too far, to {name}, what {kind} should it be
  / The list has a gap and below it stands {name}. Which {kind} is missing? / Backwards, please: {name}, and then?
  / For my homework: the {kind} right in front of {name}. / im going backwards and i'm at {name}, what now
= Before {name} comes {last}.
@ opposite
? Name the opposite of {word}. / What is the exact opposite of {word}? / Find a word that means the opposite of {word}.
  / Say the opposite of {word}, please. / Which word is the reverse of {word}?
  / What would be the opposite of the word {word}? / Turn {word} into its opposite.
  / I want the word opposite to {word}. / The reverse of {word} is which word? / What stands opposite {word}?
  / Please give the opposite: {word}. / whats the opposite of {word} / {word} opposite / hm opposite of {word}
  / the other way round from {word} / ok whats the reverse of {word} / not {word} but / opposite word {word} pls
  / {word} and the opposite is / so if its not {word} its / gimme the opposite of {word} / {word} turned around
  / My crossword asks for the opposite of {word}. / We play opposites: I say {word}.
  / In the story all is upside down: {word} becomes what?
  / My pupil wrote {word} but meant the opposite. Which word did he mean?
  / I say {word}, my sister always says the reverse. What does she say?
  / On the card stands {word} and I need the card that does not agree with it.
  / One door reads {word}, the other its opposite. What does the other read?
  / For the exercise I fill in: {word} and ... , two opposites.
  / i keep saying {word} and i mean the exact contrary, what do i mean / Teach me a word pair: {word} and its opposite.
= The opposite of {word} is {other}.
@ plural
? Say the plural form of {word}. / Write the plural: {word}. / What is the plural form of the word {word}?
  / How do I write {word} in the plural? / Put {word} into the plural. / What do you call more than one {word}?
  / How does one write {word} for several? / Form the plural of {word}, please.
  / Which form does {word} have in the plural? / What do I call many of them: one {word}, many ...?
  / From one {word} to two, what is the form? / whats the plural of {word} / {word} plural / two {word} or how
  / hm more than one {word} is / ok plural for {word} pls / one {word} many / if theres 2 of {word} i write
  / {word} but several / how do u say {word} when its lots / plural form {word}
  / On the picture there is not one {word} but three. What do I write below it?
  / First there was one {word}, then a second one came. Two what? / My pupil asks for the plural of {word}.
  / I drew one {word}, my brother drew ten. Ten what? / The exercise says: one {word}, five ...
  / In my letter I want to say many, but I only know the word {word}.
  / i typed two {word} and it got marked red, whats right / The label reads one {word}. What would it read for four?
  / English is hard: one {word}, but seven of what?
  / My dictionary lists {word} and then the plural. What does it list?
= The plural of {word} is {form}.
@ chinese
? Say "{word}" in Chinese. / Give me "{word}" in Chinese. / Which Chinese word means "{word}"?
  / What do you say for "{word}" in Chinese? / Write the Chinese word for "{word}".
  / How is "{word}" written in Chinese? / Name the Chinese word that means "{word}".
  / Put the word "{word}" into Chinese. / The Chinese for "{word}", please. / What would "{word}" be in Chinese?
  / Please tell me "{word}" in Chinese characters. / whats {word} in chinese / {word} in chinese pls
  / chinese for {word} / hm how do they say {word} in china / ok {word} but chinese / translate {word} to chinese
  / {word} chinese word / how do u say {word} in chinese / chinese translation of {word}
  / i need {word} in chinese real quick
  / In Beijing I want to point at something and say "{word}". Which word do I use?
  / My Chinese neighbour does not know "{word}". How can I say it to her?
  / I am labelling a picture in Chinese. What goes under "{word}"?
  / My flash card says "{word}". What is on its Chinese side?
  / For my Chinese lesson I must learn the word for "{word}". / im texting my friend in shanghai, how do i write {word}
  / The menu should also be in Chinese. How do I write "{word}"?
  / A tourist from China needs the word "{word}" in Chinese. / my chinese homework wants {word}
  / I only know the English word "{word}". What is the Chinese one?
= The Chinese for "{word}" is {chinese}.
@ english
? Say {chinese} in English. / Give me the English word for {chinese}. / Which English word means {chinese}?
  / What is the English for {chinese}? / Put {chinese} into English. / Please tell me the meaning of {chinese}.
  / Name the English word for {chinese}. / The English for {chinese}, please. / What would {chinese} be in English?
  / How is {chinese} translated into English? / Explain in one word what {chinese} means. / whats {chinese}
  / {chinese} in english pls / {chinese} meaning / hm what does {chinese} mean / ok {chinese} but english
  / translate {chinese} / english word for {chinese} / whats {chinese} mean in english / {chinese} is what
  / so {chinese} would be in english / My Chinese friend keeps saying {chinese}. What does she mean?
  / The box from China has {chinese} printed on it. What is that in English?
  / My flash card says {chinese}. What is on its English side? / In the film somebody shouts {chinese}. What was that?
  / The menu lists {chinese}. What is it? / On a door in Shanghai I read {chinese}. Can you tell me the English word?
  / i got a text that only says {chinese} / My Chinese teacher wrote {chinese} on the board. In English that is?
  / in my chinese book theres {chinese} and no translation / I found the word {chinese} and cannot read Chinese.
= {chinese} means "{word}".
@ name
? Name {many} {kind}. / Please name {many} {kind} for me. / List {many} {kind}, please.
  / I would like to have the names of {many} {kind}. / Tell me the names of {many} {kind}.
  / Could you name {many} {kind}? / Write {many} {kind}. / Choose {many} {kind}. / Mention {many} {kind}.
  / Show me a list of {many} {kind}. / What {many} {kind} do you know? / {many} {kind} / {many} {kind} pls
  / name {many} {kind} / hm {many} {kind} go / ok gimme {many} {kind} / any {many} {kind} / got {many} {kind} for me
  / throw {many} {kind} at me / {many} random {kind} / can u name {many} {kind} / just {many} {kind} thx
  / In our game each of us must name {many} {kind}, and it is my turn.
  / My daughter has to draw {many} {kind}. Which ones? / The quiz wants {many} {kind} from me.
  / My crossword club asks for {many} {kind}. / For a poster I need the words for {many} {kind}.
  / I only come up with one, but I need {many} {kind}. / the homework says write down {many} {kind}
  / Our lesson today is about {kind}. Give us {many}. / {name} bets you cannot name {many} {kind}.
  / im making flash cards with {kind}, which {many} should i take
  / Talking about {kind}: which {many} come to your mind?
= {Shown} {kind}: {things}.
@ spell
? How does one spell "{word}"? / Please spell out the word "{word}". / Tell me how to spell "{word}".
  / Say the letters of "{word}" one after the other. / Write "{word}" letter by letter.
  / What letters make up "{word}"? / Could you spell out "{word}"? / Show me the spelling of "{word}".
  / Name each letter of the word "{word}". / I want the word "{word}" spelled out.
  / In which order do the letters of "{word}" stand? / spell {word} for me / how do u spell {word} / {word} spelling
  / hm how do you write {word} / ok spell out {word} / {word} letter by letter pls / spell {word} pls
  / cant spell {word} / {word} in single letters / letters of {word} one by one
  / I must say "{word}" on the phone, letter by letter. / At the spelling contest I get the word "{word}".
  / My son asks how "{word}" is spelled. / I am writing a card and am not certain about "{word}".
  / The teacher said: spell the word "{word}". / I paint "{word}" on a sign. Tell me each letter.
  / For the crossword I write "{word}" into the boxes. What goes into them?
  / im texting and dont know how {word} is written / My pen pal wants to know the letters of "{word}".
  / I lay the word "{word}" with letter tiles. Which tiles do I lay?
= The word "{word}" is spelled {spelled}.
@ edge
? Say the {place} letter of "{word}". / What letter is {place} in "{word}"? / Give me the {place} letter of "{word}".
  / Which letter comes {place} in "{word}"? / Find the {place} letter of the word "{word}".
  / Write down the {place} letter of "{word}". / What is "{word}"'s {place} letter?
  / Look at the word "{word}": which letter is the {place} one? / I want to know the {place} letter of "{word}".
  / The word is "{word}". What is its {place} letter? / Which one is the {place} letter of the word "{word}"?
  / whats the {place} letter of {word} / {place} letter {word} / {word} {place} letter pls
  / hm {place} letter in {word} / ok the {place} letter of {word} is / in {word} which letter is {place}
  / {word}, the {place} letter / gimme the {place} letter of {word} / so {word} has which {place} letter
  / dunno the {place} letter of {word} / My daughter must colour the {place} letter of "{word}". Which is it?
  / The puzzle uses the {place} letter of "{word}".
  / On the sign "{word}" the {place} letter has fallen off. Which letter was it?
  / For the code I take the {place} letter of "{word}". Which do I take?
  / I wrote "{word}" but the {place} letter is smeared. What was it?
  / We play with words: yours must begin with the {place} letter of "{word}". Which letter is that?
  / my crossword has {word} and i need its {place} letter
  / The {place} letter of "{word}" should be red. Which letter do I paint red?
  / I type "{word}". Which key do I press {place}? / teacher wants the {place} letter from {word}
= The {place} letter of "{word}" is {letter}.
@ rhyme
? Find a rhyme for {word}. / Which word sounds like {word} at the end? / Tell me a word that rhymes with {word}.
  / Name a rhyme for the word {word}. / Give one word that rhymes with {word}. / What can I rhyme with {word}?
  / Please find a word which rhymes with {word}. / Does any word rhyme with {word}? / I need a rhyme on {word}.
  / Say a word with the same ending sound as {word}. / Make a rhyme with {word}. / rhyme for {word}
  / what rhymes with {word} / {word} rhymes with / hm something that rhymes on {word} / ok a rhyme word for {word}
  / gimme a rhyme {word} / any word rhyming with {word} / {word} and a rhyme / sth like {word} that rhymes
  / need smth to rhyme w {word} / My poem's first line ends with {word}. What could end the second?
  / I am writing a song and the line stops at {word}. A rhyme? / We play a rhyming game and I have to answer {word}.
  / My birthday card ends in {word} and should rhyme.
  / The rapper says {word}. What could come at the end of his next line?
  / My little girl looks for a word that sounds like {word}. / im stuck on a verse that ends on {word}
  / The teacher wants a pair of rhyming words, one is {word}. / On one card there is {word}. Which card rhymes?
  / For the nursery rhyme I need a partner for {word}.
= {word} rhymes with {other}.
@ shorten
? Please make this sentence shorter: {text} / Say this with fewer words: {text} / Write this in a short form: {text}
  / Turn this into a short sentence: {text} / What is the short form of this? {text} / Shorten the following: {text}
  / Cut this sentence: {text} / Give me this in one short sentence: {text} / Reduce this to the main thing: {text}
  / Rewrite this so that it is short: {text} / Can this be said in a shorter way? {text} / shorter pls: {text}
  / {text} thats too long, shorter / make it short: {text} / hm can u shorten this: {text} / tldr {text}
  / short version: {text} / ok this but short: {text} / {text} and now in short / trim this: {text}
  / in a few words: {text} / whats that in short: {text} / The telegram must be short. My text is: {text}
  / I have only a small card for this: {text} / My teacher says I write too much: {text}
  / My editor wants this line cut: {text} / I want to text this to my mother, but briefly: {text}
  / Nobody will read all of this: {text} Give me a few words. / The heading is too long: {text}
  / For my diary I need this in a few words: {text} / i have to put this on a sticky note: {text}
  / My grandpa does not hear well, so say it briefly: {text}
@ finish
? Complete the sentence: {start} ... / What is a good end for this sentence? {start} ...
  / Write the end of this sentence: {start} ... / How should this sentence go on? {start} ...
  / Add an ending: {start} ... / Give this sentence an end: {start} ... / What word is missing at the end? {start} ...
  / Say the whole sentence: {start} ... / Find the end of this line: {start} ...
  / Can you end this sentence for me? {start} ... / Put in what is missing: {start} ... / {start} / finish this {start}
  / {start} ... you finish it / hm {start} what / ok complete: {start} / {start} blank / whats missing {start}
  / {start}, how does that end / {start} and now you / end it: {start} / your turn: {start}
  / The last word of my sheet is torn off: {start} ... / My pupil stopped here: {start} ... What could follow?
  / The film ended in the middle of a line: {start} ... / A stain covers the end of this sentence: {start} ...
  / We tell a tale in turns. I say: {start} ... / My exercise book has this gap: {start} ____
  / I fell asleep while writing: {start} ... What did I want to say? / The radio went off right after: {start} ...
  / my brother never ends his sentences, today he said {start} / The worksheet says: {start} ____
= {start} {end}.
@ story
? Please tell me a short story. It should be about {hero}. / Make me a short story with {hero} in it.
  / Tell a story in which {hero} appears. / I want to read a story about {hero}. / Write me a little story with {hero}.
  / Could I have a story about {hero}? / Tell us something about {hero}, a short story.
  / May I hear a story about {hero}? / Start a story about {hero}. / Write a tale about {hero} for me.
  / Give me a short tale with {hero}. / story about {hero} / story about {hero} pls / tell me sth about {hero}, a story
  / hm a story with {hero} maybe / ok now a story about {hero} / got a story about {hero} / short story {hero}
  / id love a story with {hero} / wanna hear about {hero} / can u make up a story with {hero}
  / My son is in bed and asks for a story about {hero}.
  / In my picture book there is {hero} but no text. Write it for me. / I am bored on the train. Tell me about {hero}.
  / My daughter drew {hero} and wants a story for it. / For the school paper we need a short story about {hero}.
  / The fire is burning and we want to hear a tale about {hero}.
  / My grandma always told me of {hero}. Can you do that too?
  / The puppet theatre needs a play about {hero}. How does the story go? / im babysitting and the kid wants {hero}
  / It is raining and we want to listen to a story about {hero}.
@ poem
? Please write a poem on {thing}. / Make four lines that rhyme about {thing}. / Write me a little poem about {thing}.
  / Say a poem about {thing}. / I want to read a poem on {thing}. / Make me a poem about {thing}.
  / A short rhyme about {thing}, please. / May I hear a poem about {thing}? / Four verses about {thing}.
  / Give me a rhyme on {thing}. / Let us have a poem about {thing}. / poem {thing} / poem on {thing} pls
  / rhyme sth about {thing} / hm a poem about {thing} maybe / ok now a poem about {thing} / got a poem for {thing}
  / four lines on {thing} / wanna hear a poem about {thing} / can u rhyme about {thing} / do one about {thing}, a poem
  / My mother loves {thing}. Write her a poem. / I look out of the window and think of {thing}. Put that into verse.
  / For the school party somebody must say a poem about {thing}.
  / I painted {thing} and want four lines under the picture. / My calendar page shows {thing} and needs a verse.
  / Our class collects poems. Ours is about {thing}. / A card with {thing} on it needs a rhyme inside.
  / im making a song about {thing}, give me the words / The reading contest is about {thing}, and I have no poem yet.
  / My grandfather likes poems. Tell him one about {thing}.
@ true
? Is it true that {claim}? / Is it right that {claim}? / Would it be right to say that {claim}?
  / Do you agree: {claim}? / Right or wrong: {claim}? / Check this sentence: {claim}. / Can I say that {claim}?
  / Does it hold that {claim}? / Please say yes or no: {claim}. / Am I right that {claim}? / Could it be that {claim}?
  / {claim} right / {claim}, yes or no / is it true {claim} / hm {claim}, true / ok so {claim}, correct
  / {claim} or not / pretty sure {claim} / {claim} isnt that so / i think {claim}, am i wrong / so {claim} huh
  / tell me if {claim} / My brother says that {claim}. Is he right? / In my test I wrote that {claim}. Was that right?
  / We bet about it: I say that {claim}. Do I win? / A child told me that {claim}. What do you say?
  / My book claims that {claim}. Can that be? / The quiz card reads: {claim}. True or not?
  / {name} told everybody that {claim}. Is that correct? / Before I write it down: {claim}, yes?
  / my friend swears that {claim} / On the worksheet I must tick yes or no: {claim}.
= Yes, {right}.
! No, {right}.
""")

# ---- wordings of what is told (`+`), asked for (`?`), said back (`b`) and changed (`c`)

MEMORY = blocks("""\
@ name
b your name is {value}
= Nice to meet you, {value}.
+ The name is {value}. / Allow me to introduce myself, I am {value}. / Please call me {value}.
  / My first name is {value}. / My parents gave me the name {value}. / I have the name {value}.
  / You may write down that I am {value}. / im {value} / hey its {value} / names {value} / {value} here, hi
  / yo {value} speaking / call me {value} ok / btw i'm {value} / everyone calls me {value}
  / On my passport it says {value}. / At school they shout "{value}!" when they want me. / My badge reads {value}.
  / When somebody calls {value}, I turn round. / I sign my letters with {value}.
  / My grandmother chose the name {value} for me. / you can put {value} on my cup
? Which name do I have? / Say what I am called. / Could you tell me my name? / By which name should you greet me?
  / Do you know what my name is? / Give me my name. / What am I named? / Please repeat my name. / Can you say my name?
  / whats my name / so whats my name again / who am i again / hm do u still know my name / name? mine i mean
  / do you know who i am / my name pls / remember what im called / If I rang you up, whom would you greet?
  / You write me a letter. How does it begin after "Dear"?
  / Somebody asks whom you are chatting with. What do you answer? / What should be on my cup at the café?
  / I found my old badge. Which name is on it? / Sign this letter for me. Which name do you write?
  / if you had to call me to dinner what would you shout / What do my parents call me?
  / A parcel comes for me. Which first name is on it?
c actually, call me {new} / no wait, my name is {new} / I lied, my real name is {new}.
  / Please call me {new} from now on.
@ pet
b your {kind} is called {value}
+ My {kind} has the name {value}. / The name of my {kind} is {value}. / I own a {kind} with the name {value}.
  / I gave my {kind} the name {value}. / Our {kind} is named {value}. / We call our {kind} {value}.
  / At home I have a {kind}, and its name is {value}. / got a {kind} called {value} / my {kind} is {value}
  / my {kind}s name is {value} / we have this {kind}, {value} / i just got a {kind} n named it {value}
  / so my {kind} {value} is asleep on my feet / btw my {kind} is called {value}
  / {value} is the best {kind} in the world, and it is mine. / The {kind} on my sofa listens to {value}.
  / When I shout "{value}!", my {kind} comes. / On the bowl of my {kind} you can read {value}.
  / I must feed {value}, my {kind}. / The vet wrote {value} on the card of my {kind}.
  / My {kind} ran away today, but {value} is back now.
? What name does my {kind} have? / Which name did I give my {kind}? / Tell me the name of my {kind}.
  / Say how my {kind} is called. / Can you tell me what my {kind} is called? / Give me the name of my {kind}.
  / Do you know what my {kind} is called? / What do I call my {kind}? / Please repeat the name of my {kind}.
  / whats my {kind} called / whats my {kind}s name / so my {kind} is called what / hm the {kind}, name again
  / do u remember my {kind} / name of the {kind} pls / my {kind}, who is it / ok and my {kind} is named
  / You want to call my {kind}. What do you shout? / I need a name tag for my {kind}. What do I write on it?
  / The vet asks for the name of my {kind}. What should I say? / Somebody must feed my {kind}. Whom do they feed?
  / I want to paint the name of my {kind} on its bowl. What do I paint?
  / If my {kind} got a letter, whose name would be on it? / my {kind} ran away, what do i shout in the street
  / Who is the animal in my house? I mean the name of my {kind}. / Which name should I put on the photo of my {kind}?
c actually, we renamed the {kind}, it is {new} now / no wait, the {kind} is called {new}
  / I mixed that up: my {kind} is {new}.
@ sibling
b your {kind} is called {value}
+ My {kind} has the name {value}. / I have a {kind} named {value}. / I have one {kind}, and the name is {value}.
  / The name of my {kind} is {value}. / My parents called my {kind} {value}.
  / My {kind} and I share a room; {value} is the name. / I grew up with {value}, my {kind}. / my {kind} is {value}
  / got a {kind} called {value} / my {kind}s name is {value} / btw my {kind} is called {value}
  / so {value} is my {kind} / my {kind} {value} is so annoying / thats my {kind}, {value}
  / I called home, and {value}, my {kind}, picked up the phone. / My {kind} {value} cooked for me today.
  / I got this book from my {kind} {value}. / I have to pick up my {kind} {value} from school.
  / On the photo beside me is {value}, my {kind}. / There are two of us at home: me and my {kind} {value}.
  / My {kind} writes {value} on all the school books.
? What name does my {kind} have? / Tell me the name of my {kind}. / Give me my {kind}'s name.
  / Say how my {kind} is called. / Can you tell me what my {kind} is called? / Do you know the name of my {kind}?
  / What did I say about my {kind}'s name? / Please repeat my {kind}'s name.
  / Which name did my parents give my {kind}? / whats my {kind} called / whats my {kind}s name / so who is my {kind}
  / hm my {kind}, name again / do u remember my {kind}s name / name of my {kind} pls / my {kind} is called what
  / ok and my {kind} is / I am writing a birthday card for my {kind}. Which name do I put on it?
  / The phone rings, it is my {kind}. Who is calling? / Somebody asks who that {kind} of mine is. What do you say?
  / My {kind} is at the door. Whom should you greet? / A letter for my {kind} has come. Whose name is on it?
  / Who grew up with me? I mean my {kind}. / if i shout for my {kind}, what do i shout
  / Which name stands below the photo of my {kind}? / My teacher wants to know my {kind}'s name.
c no wait, my {kind} is called {new} / I mixed that up: my {kind} is {new}.
  / Sorry, that is my cousin. My {kind} is called {new}.
@ colour
b your favourite colour is {value}
+ The colour I like most is {value}. / I like the colour {value} best. / For me {value} is the finest colour.
  / Among all colours I prefer {value}. / I have a favourite colour, and it is {value}.
  / If you ask me for a colour, I say {value}. / My best-loved colour is {value}. / i love {value}, best colour ever
  / my fav colour is {value} / fav color {value} / {value} is my colour / im a {value} person, colour wise
  / btw my favourite colour is {value} / nothing beats {value} as a colour / so yeah i like {value} best, the colour
  / My room, my bag and my bike are {value}, since I love that colour.
  / When I buy a shirt, it has to be my favourite colour, {value}.
  / In the paint box {value} is always empty first, as I love it. / Everything I paint turns out {value}, my favourite.
  / My friends give me only {value} things, because they know my favourite colour.
  / I would paint the whole house {value}, it is my favourite colour.
  / Of all the pencils I take the {value} one, my favourite colour.
? Tell me which colour I like best. / What is the colour I like most? / Which colour do I prefer?
  / Can you name my favourite colour? / Say my favourite colour. / Do you know which colour I love?
  / Which is my favourite colour? / Please repeat my favourite colour. / Which colour did I call my favourite?
  / whats my fav colour / my fav color is / so what colour do i like / hm my colour again / which color was my favorite
  / do u remember my colour / favourite colour, mine / ok and my colour is
  / You buy me a shirt. Which colour do you take? / Which pencil would I grab first from the box?
  / If you wrapped a present for me, which colour should the paper have?
  / I get a new bike. In which colour would I want it? / What colour would my dream car have?
  / You knit me a scarf. Which wool do you buy? / if i dyed my hair in my favourite colour what would it be
  / Which colour should the balloons at my party have? / My walls need new paint. Which colour will make me happy?
c actually, I like {new} better now. / no wait, my favourite colour is {new}
  / I changed my mind, {new} is nicer than {old}.
@ food
b your favourite food is {value}
+ The food I like most is {value}. / I like {value} better than any other food.
  / I enjoy {value} more than all other food. / If you ask me for my favourite food, I say {value}.
  / I have a favourite food, namely {value}. / As food I prefer {value}. / Among all food I love {value} the most.
  / i love {value}, best food ever / my fav food is {value} / fav food: {value}
  / i could live on {value}, love that food / omg {value}, best thing to eat / btw my favourite food is {value}
  / {value} every day would be fine with me / im always hungry for {value}
  / On my birthday my mother always makes {value}, my favourite food.
  / When I come home and smell {value}, I run to the table. / In a restaurant I look for {value} first, my favourite.
  / For {value} I would get up in the middle of the night, I love to eat it.
  / On a lonely island I would miss {value} most of all food.
  / At parties I stand where they keep the {value}, it is my favourite food.
  / My plate is empty at once when they serve {value}, my favourite food.
? Tell me which food I like best. / What is the food I like most? / Which food do I prefer?
  / Can you name my favourite food? / Say my favourite food. / Do you know what I love to eat?
  / Which food did I call my favourite? / Please repeat my favourite food. / What do I like to eat most of all?
  / whats my fav food / my fav food is / so what do i love to eat / hm my food again / what was it i like to eat
  / do u remember my fave food / favourite food, mine / ok and i like to eat
  / Which food should you cook if I came for dinner? / It is my birthday. What should be on my plate?
  / You order for me. What do you choose? / What would I take to a lonely island to eat?
  / Which smell from the kitchen makes me run to the table? / I am sad and hungry. What would cheer me up?
  / if you had a restaurant what would i ask for / You fill my lunch box with my favourite. What goes into it?
  / On the menu there are a hundred dishes. Which one do I pick?
c actually, I like {new} better now. / no wait, my favourite food is {new}
  / I changed my mind, I like {new} more than {old}.
@ animal
b your favourite animals are {value}
+ The animals I like most are {value}. / I like {value} better than any other animals.
  / For me {value} are the finest animals. / Among all animals I prefer {value}.
  / If you ask me for my favourite animals, I say {value}. / I have favourite animals: {value}.
  / Of everything that lives I love {value} most. / i love {value}, best animals ever / my fav animals are {value}
  / fav animal: {value} / {value} are so my favourite animals / im a big fan of {value}
  / btw my favourite animals are {value} / nothing beats {value} as animals / so yeah {value} are the best animals
  / At the zoo I always go to the {value} first, my favourite animals.
  / My room is full of pictures of {value}, my favourite animals. / All my toy animals are {value}, I love them most.
  / I read every book about {value}, my favourite animals. / I draw {value} all day, no other animals.
  / When a film shows {value}, I watch it twice, for I love these animals.
  / My school bag has {value} on it, since they are my favourite animals.
? Tell me which animals I like best. / What are the animals I like most? / Which animals do I prefer?
  / Can you name my favourite animals? / Say my favourite animals. / Do you know which animals I am fond of?
  / Which animals did I call my favourites? / Please repeat my favourite animals.
  / What kind of animals do I love most? / what are my fav animals / my fav animals are / so what animals do i like
  / hm my animals again / which animals was it i love / do u remember my fave animals / favourite animals, mine
  / ok and my animals are / We are at the zoo. Where do I want to go first?
  / You give me a toy animal. Which kind do you choose? / Which animals would I draw all day?
  / My walls are full of animal pictures. What do they show?
  / You look for an animal film for me. About which animals should it be?
  / If I had a farm of my own, which animals would live there? / which animals should be on my birthday cake
  / A book about animals for me: about which ones? / Which animals make my heart beat faster?
c actually, I like {new} better now. / no wait, my favourite animals are {new}
  / I changed my mind, {new} are nicer than {old}.
@ city
b you live in {value}
+ I am at home in {value}. / My city is {value}. / The city where I live is {value}. / I have my home in {value}.
  / The place I live in is {value}. / I live right in the middle of {value}. / My family and I live in {value}.
  / im from {value}, i live there / i live in {value} btw / im based in {value} / {value} is my home
  / living in {value} these days / just moved to {value} / my place is in {value}
  / greetings from {value}, my home town / My window looks out on the roofs of {value}, where I live.
  / Send my letters to {value}, that is where I live. / After work I take the bus home through {value}.
  / I was born far away, but now I live in {value}. / My flat in {value} is small.
  / All my neighbours here in {value} know me. / My street is the longest in {value}, where I have lived all my life.
? Tell me where I live. / What is the city I live in? / Which city is my home? / Can you name the city I live in?
  / Say the name of my city. / Do you know where my home is? / In what city do I live? / Please repeat where I live.
  / Which city did I name as my home? / where do i live / whats my city / so where am i at home / hm my city again
  / which city was it i live in / do u remember where i live / my home town is / ok and i live in
  / You want to visit me. To which city do you buy the ticket? / Which city goes on the envelope when you write to me?
  / I take the train home. Where do I get off? / You look for my street on a map. Of which city is the map?
  / Whose weather should I check before I leave the house? I mean the city.
  / If you rang at my door, in which city would you stand? / i got lost, which city do i have to get back to
  / The taxi driver asks for the city where I live. What do I say? / A parcel for me goes to which city?
c actually, I have moved, I live in {new} now. / no wait, I live in {new} / I left {old} and live in {new} now.
@ job
b you work as {value}
+ I have a job as {value}. / I work every day as {value}. / My profession is easy to name: I am {value}.
  / I am employed as {value}. / I have been working as {value} since spring.
  / I became {value} years ago, and I still work as one. / What I do for a living: I work as {value}.
  / i work as {value} btw / im {value}, thats my job / job wise im {value} / just started working as {value}
  / my job is {value} / i do shifts as {value} / so i make my money as {value} / been {value} all my life, its my job
  / My alarm rings at five, because I work as {value}. / At parties I say that I work as {value}.
  / On my card below my name it says that I am {value}.
  / When I was small I wanted to fly to the moon, but I became {value}. / My mother is proud that I work as {value}.
  / My hands are tired: I work as {value}. / They pay me well as {value}.
? Tell me what I do for a living. / What is my profession? / Which job do I have? / Can you name my job?
  / Say what I work as. / Do you know what my job is? / As what do I work? / Please repeat my job.
  / Which profession did I name? / whats my job / what do i work as / so what do i do for work / hm my job again
  / what was my job / do u remember what i work as / my profession is / ok and i work as
  / On a form I must fill in my profession. What do I write? / Why does my alarm ring so early? What is my job?
  / Somebody asks what I do all day at work. What do you say? / What is printed on my card below my name?
  / How do I pay my rent? I mean my job. / I go to work in the morning. As what?
  / what do i tell people at parties when they ask about my job / My new neighbour wonders what I do for a living.
  / Which uniform or tools would I need? Just name my job.
c actually, I have a new job: I am {new}. / no wait, I work as {new} / I gave that up and work as {new} now.
@ age
b you are {value} years old
+ My age is {value} years. / I have lived for {value} years. / I reached the age of {value}.
  / I am exactly {value} years old. / I have just become {value}. / In years I am {value} old.
  / You are talking to somebody who is {value} years old. / im {value} years old / im {value} btw, years i mean
  / just turned {value} / {value} yrs old here / im already {value} years old, wow / age {value}
  / so im {value} now, getting older / There were {value} candles on my cake, one for each year.
  / Last week I celebrated my birthday number {value}. / My passport says that I am {value} years old.
  / {value} years ago I was born. / People do not believe that I am {value} years old.
  / Next year I will be older than {value}, my age today. / My friends sang for me, now I am {value}.
? Tell me how old I am. / What age am I? / How many years have I lived? / Can you say my age? / Say how old I am.
  / Do you know my age? / At what age am I? / Please repeat my age. / Which age did I name? / how old am i
  / whats my age / so how old was i again / hm my age again / how many years was it / do u remember my age / my age pls
  / ok and im how old / How many candles belong on my cake? / A form asks for my age. What do I write?
  / How many years ago was I born? / My doctor asks how old I am. What do I say?
  / Which number of years would my passport give? / You bake me a cake with the number of my years on it. Which number?
  / someone wants to guess my age, whats right / Am I old or young? In figures, please, my age.
  / How many birthdays have I had?
c no wait, I am {new} years old / Sorry, I was wrong about my age: I am {new}. / actually, I turned {new} today
@ number
b your lucky number is {value}
+ The number that brings me luck is {value}. / As my lucky number I have {value}.
  / I believe in one lucky number, {value}. / If you ask for my lucky number, I say {value}.
  / My lucky number has always been {value}. / I chose {value} as my lucky number.
  / For luck I have the number {value}. / my lucky num is {value} / lucky number {value}
  / {value} always brings me luck / btw my lucky number is {value} / i swear by {value}, lucky number
  / so my lucky one is {value} / number {value} = luck for me / On my football shirt stands my lucky number, {value}.
  / In every raffle I take ticket {value}, my lucky number.
  / I once won with {value}, and so it became my lucky number. / My hotel room had my lucky number, {value}.
  / My grandfather left me his lucky number, {value}. / I wear a chain with {value} on it, my lucky number.
  / Whenever I see {value}, my lucky number, I smile.
? Tell me which number brings me luck. / What is the number of my luck? / Which lucky number do I have?
  / Can you name my lucky number? / Repeat my lucky number. / Do you know my lucky number?
  / Which number did I call my lucky number? / Please give me my lucky number. / Which number is lucky for me?
  / whats my lucky number / my lucky num is / so my lucky one was / hm lucky number again
  / which number was the lucky one / do u remember my lucky number / lucky number, mine / ok and my luck number is
  / In a raffle I may choose a ticket. Which number do I take? / Which number should be on the back of my shirt?
  / You want to wish me luck with a number. Which one? / My hotel lets me choose the room number for luck. Which one?
  / At roulette I would put my coin on my lucky number. Where does it lie?
  / I want my lucky number on a chain. What do they engrave? / which number makes me smile when i see it, the lucky one
  / I need luck today. Which number should I write on my hand? / The wheel of fortune turns. On which number do I hope?
c actually, my lucky number is {new} now / no wait, the lucky number is {new}
  / I mixed up the figures, my lucky number is {new}.
@ plan
b your plan for the weekend is to {yours}
+ My plan for the weekend is to {value}. / At the weekend I want to {value}. / This weekend I am going to {value}.
  / I have a plan for the weekend: I will {value}. / For the weekend I have decided to {value}.
  / On the weekend I intend to {value}. / I hope to {value} this weekend. / gonna {value} this weekend
  / this weekend ill {value} / weekend plan: {value} / cant wait to {value} at the weekend
  / finally time to {value} this weekend / so on the weekend im off to {value} / btw at the weekend i wanna {value}
  / Saturday and Sunday are free, so I will {value}. / In my calendar for the weekend it says: {value}.
  / No work at the weekend! I will {value}. / If it does not rain at the weekend, I will {value}.
  / My friends asked about the weekend, and I said that I want to {value}. / I promised myself to {value} this weekend.
  / All week I have been looking forward to the weekend, when I can {value}.
? Tell me my plan for the weekend. / What is my plan for the weekend? / Which plan do I have for the weekend?
  / What do I want to do at the weekend? / Say what I am going to do this weekend.
  / Do you know what I have planned for the weekend? / What will I do at the weekend? / Please repeat my weekend plan.
  / What did I say about the weekend? / whats my weekend plan / what am i doing this weekend
  / so the weekend, what was it / hm my plan again for the weekend / what was i gonna do on the weekend
  / do u remember my weekend plan / weekend plan, mine / ok and at the weekend i
  / My friend asks if I have time on Saturday. What am I busy with?
  / My calendar for the weekend is wet and I cannot read it. What stood there?
  / Friday evening is here. What comes next in my plan? / Which thing am I looking forward to at the weekend?
  / Why do I have no time on Saturday and Sunday? / My mother asks how I will spend the weekend. What do I say?
  / what should i pack my bag for this weekend / The week is nearly over. Which plan did I make?
  / What keeps me busy on my free days?
c actually, I would rather {new} this weekend. / change of plan: I will {new} at the weekend
  / no wait, at the weekend I want to {new}
@ instrument
b you play the {value}
+ The instrument I play is the {value}. / As an instrument I chose the {value}. / I make music on the {value}.
  / I have lessons on the {value}. / Music is my hobby: I play the {value}. / I am a musician and play the {value}.
  / In our orchestra I play the {value}. / i play the {value} btw / im learning the {value}
  / my instrument is the {value} / been playing the {value} for ages / just got lessons on the {value}
  / so i play {value}, its fun / me and my {value}, we make music all day
  / My neighbours complain when I practise the {value}. / At the school concert I played the {value}.
  / For my birthday I got lessons, and I play the {value} every day. / My fingers hurt from playing the {value}.
  / In the corner of my room stands my {value}, which I play at night. / My grandfather taught me to play the {value}.
  / On Tuesdays I have my lesson, and I carry my {value} there.
? Tell me which instrument I play. / What is my instrument? / Which instrument is mine? / Can you name my instrument?
  / Say what I play. / Do you know which instrument I play? / On which instrument do I make music?
  / Please repeat my instrument. / Which instrument did I name? / whats my instrument / what do i play, music i mean
  / so i play what instrument / hm my instrument again / which instrument was it / do u remember what i play
  / my instrument pls / ok and i play the / Our band still needs me. What would I bring along?
  / What do my neighbours hear through the wall when I practise?
  / At the concert I sit in the orchestra. What do I play? / You buy me sheet music. For which instrument?
  / Which instrument should you not forget when you pack my things for the concert?
  / My music teacher is waiting. For lessons on what? / what am i carrying when i go to my music lesson
  / You draw me making music. What do you draw in my hands? / Which instrument in the shop would I try first?
c actually, I play the {new} now. / no wait, I play the {new} / I gave up the {old} and play the {new} now.
@ sport
b your favourite sport is {value}
+ The sport I like most is {value}. / I like {value} better than any other sport. / Among all sports I prefer {value}.
  / If you ask me for a sport, I say {value}. / I have a favourite sport, namely {value}. / As a sport I love {value}.
  / My sport is {value}. / i love {value}, best sport ever / my fav sport is {value} / fav sport: {value}
  / {value} is my thing, sport wise / i do {value} all the time, love that sport / btw my favourite sport is {value}
  / no sport beats {value} / so yeah im into {value}, its my sport
  / Three times a week I train, always {value}, my favourite sport.
  / On television I watch only {value}, my favourite sport. / My bag is packed for {value}, the sport I love.
  / I broke my arm at {value}, but it is still my favourite sport.
  / My whole family does {value}, and it is my favourite sport too.
  / In our school club I signed up for {value}, my favourite sport.
  / When the Olympic games are on, I wait for {value}, my favourite sport.
? Tell me which sport I like best. / What is the sport I like most? / Which sport do I prefer?
  / Can you name my favourite sport? / Say my favourite sport. / Do you know which sport I love?
  / Which sport did I call my favourite? / Please repeat my favourite sport. / Which sport is mine?
  / whats my fav sport / my fav sport is / so what sport do i like / hm my sport again / which sport was it
  / do u remember my sport / favourite sport, mine / ok and my sport is / For which sport do I pack my bag?
  / You give me tickets for a match or a race. In which sport? / Which club should I join at my new school?
  / Which part of the Olympic games do I wait for? / I want to move a little today. What would I like to do best?
  / A sports shop opens. Which corner do I go to? / what do i watch on tv when sports are on
  / My trainer is calling. What sport does she train with me? / Which sport would you do with me if you had legs?
c actually, I like {new} better now. / no wait, my favourite sport is {new}
  / I stopped with {old}, my favourite sport is {new} now.
@ drink
b your favourite drink is {value}
+ The drink I like most is {value}. / I like {value} better than any other drink. / Among all drinks I prefer {value}.
  / If you ask me for my favourite drink, I say {value}. / I have a favourite drink, namely {value}.
  / As a drink I love {value}. / I drink {value} more gladly than anything else. / i love {value}, best drink ever
  / my fav drink is {value} / fav drink: {value} / {value} is all i drink / i could drink {value} all day
  / btw my favourite drink is {value} / nothing beats a glass of {value} / cant start the day without drinking {value}
  / The waiter knows me and brings {value} at once, my favourite drink.
  / In my bottle there is always {value}, my favourite drink. / When I am thirsty, I think of {value}.
  / My fridge is full of {value}, my favourite drink. / I spilled my {value} on the map, and it is my favourite drink.
  / At the kiosk I order {value}, as always. / On my table stands a glass of {value}, my favourite drink.
? Tell me which drink I like best. / What is the drink I like most? / Which drink do I prefer?
  / Can you name my favourite drink? / Say my favourite drink. / Do you know what I love to drink?
  / Which drink did I call my favourite? / Please repeat my favourite drink. / What do I like to drink most of all?
  / whats my fav drink / my fav drink is / so what do i drink / hm my drink again / what was it i like to drink
  / do u remember my drink / favourite drink, mine / ok and i like to drink
  / I come to your café. What do you bring me without asking? / My glass is empty. With what would you fill it?
  / What is in my bottle when I go on a walk? / I am thirsty. What would make me happy?
  / You fill my fridge with drinks. Which ones? / What should stand beside my plate at dinner, in the glass?
  / what would i order at the bar / It is hot and I sit down in the garden. What do you pour me?
  / At a party I look for one bottle. Which drink is in it?
c actually, I like {new} better now. / no wait, my favourite drink is {new}
  / I changed my mind, {new} is better than {old}.
@ season
b your favourite season is {value}
+ The season I like most is {value}. / I like {value} better than the other seasons.
  / Among the four seasons I prefer {value}. / If you ask me for a season, I say {value}.
  / I have a favourite season, namely {value}. / No season is as fine as {value}. / The season for me is {value}.
  / i love {value}, best season ever / my fav season is {value} / fav season: {value} / {value} is my season
  / im a {value} person / btw my favourite season is {value} / nothing beats {value}, the other seasons are meh
  / cant wait for {value}, love that season / When {value} begins, my favourite season, I dance in the street.
  / All my photos were taken in {value}, my favourite season.
  / I married in {value}, because it is my favourite season. / If it were {value} all year, I would be happy.
  / I count the days until {value}, my favourite season. / I always travel in {value}, the season I love.
  / My paintings show {value}, the season I like best.
? Tell me which season I like best. / What is the season I like most? / Which season do I prefer?
  / Can you name my favourite season? / Say my favourite season. / Do you know which season I love?
  / Which season did I call my favourite? / Please repeat my favourite season. / Which of the seasons is mine?
  / whats my fav season / my fav season is / so what season do i like / hm my season again / which season was it
  / do u remember my season / favourite season, mine / ok and my season is
  / When in the year should you invite me to a walk? / For which season do I count the days?
  / I travel once a year. In which season? / If the year had only one season, which would I choose?
  / My calendar has four pictures. Which one do I like best? / You paint me a landscape. In which season should it be?
  / what time of year makes me happy / My wedding should be in the season I love. When is it?
  / Which quarter of the year would I like to be longer?
c actually, I like {new} better now. / no wait, my favourite season is {new}
  / I changed my mind, {new} is nicer than {old}.
@ birthday
b your birthday is in {value}
+ The month of my birthday is {value}. / My birthday month is {value}. / I have my birthday in {value}.
  / The month in which I was born is {value}. / I came into the world in {value}.
  / Every year in {value} I get a year older. / My day of birth lies in {value}. / my bday is in {value}
  / im born in {value} / birthday: {value} / i have my bday in {value} / btw {value} is my birthday month
  / so my birthday is sometime in {value} / {value} baby here, thats my birthday / bday month {value}
  / Every {value} my friends come with a cake for my birthday. / In {value} the candles on my cake burn.
  / My mother says that the {value} in which I was born was very windy. / I get my birthday presents in {value}.
  / My passport says that I was born in {value}. / Each {value} I invite my friends to my birthday party.
  / Save some time in {value}, that is when my birthday is.
? Tell me the month in which I was born. / What is the month of my birthday? / Which month is my birthday in?
  / Can you name my birthday month? / Say in which month my birthday is. / Do you know when my birthday is?
  / Which is my birthday month? / Please repeat the month of my birthday. / Which month did I name for my birthday?
  / whens my birthday / my bday is in / so when is my birthday again / hm my birthday month again
  / which month was my bday / do u remember my bday / birthday month, mine / ok and i was born in
  / When should you send me a card with a cake on it? / In which month do you have to buy me a present?
  / You turn the pages of the calendar to my birthday. Where do you stop? / When do my friends come with candles?
  / In what month do I get a year older? / A form asks for the month of my birth. What do I write?
  / when can i expect cake and presents / For my birthday party I need the garden. In which month?
  / In which month should you sing for me?
c no wait, my birthday is in {new} / Sorry, wrong month: I was born in {new}. / actually, my bday is in {new}
@ key
b your key is {yours}
+ The key lies {value}. / I have put the key {value}. / My key is {value}. / You can find my key {value}.
  / I left my key {value}. / I hid the key {value}. / The place of my key: {value}. / keys {value} btw
  / put my key {value} / the key is {value}, dont forget / i stuck the key {value} / just left my key {value}
  / so the key's {value} now / my key is lying {value} again / If I ever look for my key, it is {value}.
  / For the neighbour I left the key {value}. / I emptied my pockets and put the key {value}.
  / I came home late and dropped my key {value}. / Nobody may know it, but the key is {value}.
  / When you water my flowers, take the key {value}. / My key has a new place, it is {value}.
? Tell me where my key is. / Where is my key? / Where did I put my key? / Can you say where the key lies?
  / Say where I left my key. / Do you know the place of my key? / In what place is my key?
  / Please repeat where my key is. / Where does my key lie? / wheres my key / where did i put the key
  / so the key is where / hm my key again, where / cant find my key / do u remember where the key is / key, where
  / ok and my key is / I stand at the door and cannot get in. Where should I look?
  / My neighbour wants to water the flowers and needs the key. Where is it?
  / My pockets are empty and the door is shut. Where is what I need?
  / I have to lock up. Where do I find what I need for it?
  / The car does not start without it. Where did I leave my key? / Where would I have to look to open the door?
  / im locked out, where do i look / My wife asks where the key is. What do I tell her?
  / I turned the flat upside down for the key. Where is it really?
c no wait, the key is {new} / I have moved the key, it is {new} now. / Sorry, wrong place: the key is {new}.
""")

KEPT = ["I will remember that {said}.", "Good to know: {said}."]
UNTOLD = ["You have not told me that yet.", "I do not know that, because you have not told me.",
          "You have not told me that. Please tell me!"]
# A new value for what was told; each fits all things to remember.
CHANGES = [
    "Actually, make that {new}.", "Let me correct myself: {new}.", "Please change that to {new}.",
    "I have to correct that: {new}.", "That is not right any more. It is {new} now.",
    "Please replace {old} with {new}.", "Write {new} instead of {old}.", "I said {old}, but {new} is right.",
    "My mistake: {new}, not {old}.", "Take back {old}, I want to say {new}.", "wait no, {new}", "oops i meant {new}",
    "sorry, {new} not {old}", "hm no, {new} actually", "scratch that, {new}", "nah, {new}",
    "uh i said {old}, make it {new}", "ok new info: {new}", "lol wrong, its {new}", "update: {new}",
    "You wrote down {old}? Cross it out and write {new}.", "I just noticed that I said {old}. It has to be {new}.",
    "Things have changed since then: no longer {old}, but {new}.", "If you noted {old}, put {new} in its place.",
    "I was joking when I said {old}. The truth is {new}.",
    "Somebody looks over my shoulder and says it is {new}, not {old}."]


# ---- tasks

def _asked(writer: Writer, task: str, **facts) -> Exchange:
    """One exchange of the kind; of each fact there is one more with a capital letter, under its name with one."""
    return _ask(writer, TASKS[task]["?"], TASKS[task]["="], **_both({name: str(fact) for name, fact in facts.items()}))


def _people(writer: Writer) -> dict:
    return dict(zip(("name", "other"), writer.rng.sample(VALUES["name"], 2)), things=writer.pick(numbers.THINGS))


def _sum_or_difference(writer: Writer) -> Exchange:
    first = writer.rng.randint(2, 98)
    second = writer.rng.randint(2, 100 - first)
    kind, first, result = writer.pick([("add", first, first + second), ("subtract", first + second, first)])
    a, b = numbers._written(writer, first, second)
    return _asked(writer, kind, a=a, b=b, x=first, y=second, result=result, **_people(writer))


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
    orders, shown, down = writer.pick([(UP, "In order", False), (UP, "In order", False),
                                       (DOWN, "From large to small", True)])
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


def _shortened(writer: Writer) -> Exchange:
    parts = {name: writer.pick(getattr(texts, name.upper())) for name in ("who", "when", "what", "where")}
    text = _upper_first(writer.fill(writer.pick(texts.LONG), **_both(parts)))
    return _ask(writer, TASKS["shorten"]["?"], ["{who} {what}."], text=text, **parts)


def _finished(writer: Writer) -> Exchange:
    start, end = writer.pick([*english.ENDINGS, *texts.ENDINGS])
    return _asked(writer, "finish", start=start, end=end)


def _story(writer: Writer) -> Exchange:
    question, told = writer.pick([english._creature_story, english._child_story, english._thing_story])(writer)
    hero = re.search(r"(?:about|with) (.+?)(?: please)?[.?]?$", question)[1]
    return writer.fill(writer.pick(TASKS["story"]["?"]), hero=hero), told


def _poem(writer: Writer) -> Exchange:
    thing = writer.pick(texts.POEMS)
    return writer.fill(writer.pick(TASKS["poem"]["?"]), thing=thing), writer.fill(writer.pick(texts.POEMS[thing]))


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
    return _ask(writer, TASKS["true"]["?"], TASKS["true"]["=" if claim == right else "!"], claim=claim, right=right,
                name=writer.pick(VALUES["name"]))


DRAWS = {_sum_or_difference: 14, _comparison: 5, _claimed_comparison: 5, _three_numbers: 8, _row: 3, _neighbour: 6,
         _lettered: 9, _members: 9, _word: 14, _shortened: 3, _finished: 3, _story: 2, _poem: 2, _property: 7}


def _task(writer: Writer) -> Exchange:
    return writer.rng.choices(list(DRAWS), list(DRAWS.values()))[0](writer)


def tasks(writer: Writer) -> list[dict]:
    """One to three small tasks: numbers, letters, words, lists, sentences, and what is true."""
    return _messages(writer, _several(writer, _task))


# ---- memory

class _Told(english_more._Told):
    """One thing that the user tells, from the blocks of this module; `kind` is drawn where none is given."""

    def __init__(self, writer: Writer, subject: str, kind: str = ""):
        self.writer, self.block, self.subject = writer, MEMORY[subject], subject
        self.kind = kind or writer.pick(KINDS.get(subject, [""]))
        self.values = VALUES[self.kind if subject == "sibling" else subject]
        self.set(writer.pick(self.values))

    def told(self) -> Exchange:
        """The user's sentence and an answer that takes it up."""
        said = self.filled("+")
        if self.subject == "name" and self.writer.chance(0.7):
            return said, self.filled("=")
        return said, self.writer.pick(KEPT).format(said=self.back())

    def asked(self) -> Exchange:
        return self.filled("?"), _upper_first(self.back()) + "."

    def changed(self) -> Exchange:
        """Another value takes the place of the one told before."""
        frame = self.writer.pick(self.block["c"] if self.writer.chance(0.5) else CHANGES)
        old, new = self.facts["value"], self.facts["other"]
        self.set(new)
        return self.writer.fill(frame, old=old, new=new, kind=self.kind), f"I have changed that: {self.back()}."


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
    draws = [_task if writer.chance(0.4) else english_more._any for _ in range(writer.rng.randint(0, most))]
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
    exchanges.append((second.asked()[0], writer.pick(UNTOLD)))
    return exchanges + [second.told(), second.asked()] if writer.chance(0.25) else exchanges


def memory(writer: Writer) -> list[dict]:
    """Something told and asked for, changed, or never told; one dialogue in six asks for what was never told."""
    draw = writer.rng.choices([_one_told, _two_told, _changed, _untold], [6, 5, 2.5, 2.7])[0]
    return _messages(writer, draw(writer))


TOPICS = {"tasks": tasks, "memory": memory}
WEIGHTS = {"tasks": 11, "memory": 10}


def dialogue(rng: random.Random) -> dict:
    """One dialogue: its topic and its messages, one to six exchanges that begin with the user."""
    topic = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    return {"topic": topic, "messages": TOPICS[topic](Writer(rng))}
