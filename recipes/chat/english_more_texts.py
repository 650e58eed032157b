"""Texts of the English dialogues for the larger model: poems, sentences to rewrite or to finish, things to explain.

Wordings are blocks as in `recipes.chat.english_more_talk`; all texts are templates for `Writer.fill`.
"""

from recipes.chat.english_more_talk import blocks
from recipes.chat.english_tables import _rows

# What the poem is about: poems of four lines, separated by slashes; `+` begins a second poem.
_POEMS = """
the moon; The moon looks in at my window tonight, / it paints the floor in silver light.
  / I close my eyes and softly dream / of [sailing|walking] along its shining beam. + The moon is round, the moon is
  old, / its light is silver, its face is cold. / It walks above the sleeping town
  / and sends its [gentle|quiet] greetings down.
the sun; The sun comes up and warms the land, / it lays its gold in every hand.
  / And when the evening bells are rung, / its [last|final] red song of the day is sung.
a star; A little star so far away / is hidden by the light of day. / But when the dark comes down at night,
  / it fills the sky with [tiny|silver] light.
rain; The rain is knocking on my door, / it [taps|drums] and taps and asks for more.
  / The garden drinks, the puddles grow, / and little streams begin to flow.
snow; The snow fell softly through the night / and made the [sleeping|little] village white.
  / Now every roof and every tree / looks like a cake prepared for tea.
the wind; The wind runs over field and hill, / it never rests, it can't sit still.
  / It shakes the trees, it lifts my hat, / it pulls the tail of every cat.
a tree; The tree stands quiet by the lane / in summer sun and autumn rain. / Its roots go down, its leaves go high,
  / it holds a [nest|bird] up to the sky.
a flower; A flower opened in the sun, / its petals yellow, every one. / A bee came by to have a sip
  / and flew back home from its sweet trip.
spring; The snow is gone, the days are long, / the blackbird sings his [morning|evening] song.
  / The fields are green, the buds are new, / and all the sky is washed in blue.
summer; The days are long, the fields are gold, / the lemonade is sweet and cold.
  / We swim and laugh till day is done / and fall asleep still warm from sun.
autumn; The leaves turn yellow, red and brown, / and one by one they tumble down.
  / The wind has come to sweep the street / and makes a [carpet|blanket] for our feet.
winter; The lake is ice, the trees are bare, / my breath makes little clouds of air.
  / But by the stove with cocoa near / it is the [cosiest|warmest] time of year.
a cat; My cat lies sleeping in the sun, / her working day has not begun. / At night she wakes and stretches wide
  / and slips into the dark outside. + A little cat sat on the wall / and was not afraid to fall.
  / She licked her paws, she washed her face, / then jumped to find a softer place.
a dog; My dog is waiting at the gate, / he never minds if I am late. / He wags his tail, he brings his ball,
  / he is the [truest|dearest] friend of all.
a bird; A bird is singing in the tree / and seems to sing it all for me. / It shakes its wings, it lifts its head
  / and flies into the morning red.
a mouse; A tiny mouse lives in our house / and is a very quiet mouse. / At night it comes on tiny feet
  / to find a bit of cheese to eat.
a fish; A silver fish swims round and round / and never makes a single sound.
  / It greets the stones, it greets the weed / and has all water it could need.
a bee; A busy bee flies [here|round] and there, / there's golden dust upon her hair.
  / From flower to flower she makes her way / and brings the honey home each day.
a horse; The horse runs over field and hill, / it runs and never would stand still. / Its mane is flying in the air,
  / as if the [wind itself|morning wind] were there.
an elephant; The elephant is big and grey / and takes a shower every day. / It needs no tap, it needs no hose,
  / it only needs its own long nose.
a frog; A little frog sat on a stone / and sang a song all on its own. / Then splash! It jumped into the lake
  / and swam with all its friends awake.
an owl; The owl sits in the old oak tree / and sees what others cannot see.
  / She calls [all night|her friends], she calls hoo-hoo, / as if she asked us: who are you?
a butterfly; A butterfly with wings of blue / came dancing through the morning dew.
  / It kissed a rose, it kissed a pea / and [for a moment|then, at last,] sat on me.
the sea; The sea comes in, the sea goes out, / it likes to whisper and to shout. / It leaves a shell upon the sand
  / and puts its [secret|music] in my hand.
a river; The river starts as something small / and comes down in a waterfall.
  / It winds through meadow, wood and town / and brings the mountain water down.
a mountain; The mountain wears a cap of snow / and sees the [little|tiny] towns below.
  / It stood here long before we came / and after us will look the same.
the night; The day has gone, the house is still, / the moon is climbing up the hill.
  / The stars look down, the owls awake, / and dreams are floating on the lake.
the morning; The morning comes on quiet feet / and wakes the houses in the street.
  / It smells of coffee and of bread / and pulls the blanket from my bed.
friendship; A friend will laugh when you are glad / and sit with you when you are sad.
  / A friend will listen to the end: / how good it is to have a friend.
love; Love is a light that does not burn, / a road that makes a gentle turn, / a hand that holds you when you fall,
  / and it is [given|free] to one and all.
mother; My mother's hands are warm and kind, / she reads the worries in my mind.
  / She [sings a song|tells a tale] to calm my fear, / and all is well when she is near.
a book; A book is like an open door, / it leads to [lands|worlds] not seen before.
  / You turn a page, you take a ride, / and all you do is look inside.
bread; The baker wakes before the light / and kneads the dough so soft and white.
  / The oven glows, and then, how sweet, / the smell of bread runs down the street.
a robot; A little robot made of tin / had lights outside and wires within. / It learned to count from one to ten,
  / then smiled and counted back again.
a computer; It has no hands, it has no heart, / it only knows the counting part. / But give it numbers, row by row,
  / and it will tell you what they show.
a train; The train is humming down the line, / it leaves the station right at nine.
  / Past fields and rivers, hills and sea, / it carries [all my friends|half the world] and me.
a boat; A little boat with sails of white / set out to sea at morning light. / It danced upon the waves of blue
  / and came back home with fish for you.
a clock; The clock upon the kitchen wall / has no idea of time at all. / It only says tick-tock, tick-tock
  / and never rests: a faithful clock.
home; A lamp is burning, the soup is hot, / my chair is in its usual spot. / However far my feet may roam,
  / they know the [way|road] that leads me home.
music; A song can lift you off the floor, / it knocks and opens every door. / It needs no ticket and no key,
  / it only needs ears, like you and me.
a language model; I read a word, I guess the next, / and so I [slowly|gladly] build my text.
  / I have no eyes, I have no hand, / but numbers help me understand.
school; The bell has rung, we take our seat, / the room is full of [busy|little] feet.
  / We read, we count, we laugh, we write, / and so our heads grow slowly bright.
a birthday; Today the candles all burn bright, / the cake is brown, the cream is white.
  / We sing the song, we clap, we cheer / and wish you well for one more year.
a rainbow; The rain has stopped, the sun is here, / and look, what colours now appear!
  / From red to violet, bright and high, / a bridge is hanging in the sky.
a cloud; A cloud was sailing, soft and slow, / and watched the little world below.
  / It looked like sheep, it looked like foam, / then turned to rain and so came home.
a garden; Behind the house, behind the wall, / there is a garden, green and small.
  / The beans climb up, the roses bloom, / it is my [favourite|summer] living room.
a house; The house is old, its roof is red, / there is a room with one small bed.
  / The stairs all creak, the windows shine, / and I am glad that it is mine.
an apple; An apple hung upon a tree / and seemed to smile right down at me. / I picked it, red and round and sweet,
  / the best that I could ever eat.
tea; The kettle sings, the cup is hot, / the steam is curling from the pot. / I hold it close, I close my eyes:
  / how small the world, how warm, how wise.
the forest; The forest breathes, the forest waits, / it has no walls, it has no gates.
  / A deer steps softly through the green, / the [shyest|quietest] guest I've ever seen.
"""
POEMS = {topic: [poem.replace(" / ", "\n") for poem in text.split(" + ")]
         for topic, text in _rows(_POEMS.replace("\n  ", " "))}
POEM_ASKS = blocks("""\
@ poem
? Write a poem about {thing}. / Write me a short poem about {thing}. / Can you write a poem about {thing}?
  / A poem about {thing}, please. / Four lines about {thing}, please. / I would like a poem about {thing}.
  / Make a rhyme about {thing}. / poem about {thing} / Do you know a poem about {thing}?
  / Compose a little poem on {thing}. / Could you rhyme something about {thing}? / Tell me a poem about {thing}.
  / I need four lines about {thing} for a card. / Give me a small poem about {thing}.
  / Make up a verse about {thing}. / Please write four rhyming lines about {thing}.
  / My child wants a poem about {thing}. / {Thing}: write a poem about it. / Let me hear a poem about {thing}.
  / Be a poet: write about {thing}.
""")["poem"]["?"]
POEM_AGAIN = ["And one about {thing}?", "Another poem, about {thing}.", "Nice. And a poem about {thing}?",
              "Now four lines about {thing}, please.",
              "The same about {thing}.", "One more, this time about {thing}."]
ANY_POEM = ["Write a poem.", "Tell me a poem.", "Can you write poems?", "a poem please", "Write something that rhymes.",
            "Four rhyming lines, please.",
            "I'd like to hear a poem.", "Do you know any poems?", "Make up a rhyme.", "Surprise me with a poem."]

# A long sentence from parts, and the same in short. `{who}` did `{what}`; the rest is left out.
WHO = ["Tom", "my sister", "the old man", "our teacher", "Anna", "my uncle", "the little girl", "Grandma",
       "the boy next door", "my best friend",
       "Ben and Lily", "the farmer", "the doctor", "my mother"]
WHEN = ["yesterday afternoon", "last Sunday", "early in the morning", "after a long day at work",
        "on a cold winter evening", "last week",
        "on the first day of the holidays", "just before dinner", "in the middle of the night",
        "when the rain had finally stopped"]
WHAT = ["bought a red bicycle", "lost the key", "baked a cake", "found a kitten", "painted the fence", "read a book",
        "missed the bus", "planted a tree",
        "went for a walk", "broke a cup", "cooked soup", "wrote a letter", "cleaned the kitchen", "sang a song",
        "repaired the lamp", "saw a fox",
        "fed the ducks", "slept on the sofa", "watched the stars", "picked apples"]
WHERE = ["", "", " together with a good friend", " although the weather was bad", ", as everybody had hoped",
         ", and nobody was surprised", " while the others were asleep"]
LONG = ["{When}, {who} {what}{where}.", "{Who} {what} {when}{where}.",
        "It so happened that {when} {who} {what}{where}.",
        "I would like to tell you that {who} {what} {when}{where}.",
        "As far as I can remember, {who} {what} {when}{where}."]
SHORTEN = ["Make this shorter: {text}", "Say it in fewer words: {text}", "Shorten this sentence: {text}",
           "Please shorten: {text}", "Can you make this shorter? {text}",
           "Sum this up: {text}", "What is the main point? {text}", "In short: {text}",
           "This sentence is too long: {text}", "Cut this down for me: {text}",
           "Tell me briefly what happened: {text}", "Give me the short version of this: {text}",
           "Rewrite this more briefly: {text}", "Summarise: {text}",
           "Keep only what matters: {text}", "{text} Make that shorter, please."]

# Hard sentence; the same in simple words. Slots: {person}, {thing}.
SIMPLE = _rows("""
{Person} is unable to attend the meeting.; {Person} cannot come to the meeting.
{Person} consumed a considerable quantity of soup.; {Person} ate a lot of soup.
{Person} purchased {thing} at a low price.; {Person} bought {thing} cheaply.
{Person} resides in a small dwelling.; {Person} lives in a small house.
{Person} commenced work at dawn.; {Person} began to work early in the morning.
{Person} was compelled to depart.; {Person} had to leave.
{Person} is in possession of {thing}.; {Person} has {thing}.
{Person} demonstrated the use of {thing}.; {Person} showed how to use {thing}.
{Person} requires assistance with {thing}.; {Person} needs help with {thing}.
{Person} attempted to repair {thing}.; {Person} tried to mend {thing}.
{Person} is fond of {thing}.; {Person} likes {thing}.
{Person} inquired about the location of {thing}.; {Person} asked where {thing} was.
{Person} was in a state of great joy.; {Person} was very happy.
{Person} perceived a loud noise.; {Person} heard a loud noise.
{Person} declined the invitation.; {Person} said no to the invitation.
{Person} neglected to lock the door.; {Person} forgot to lock the door.
{Person} terminated the conversation.; {Person} ended the talk.
{Person} utilised {thing} for the first time.; {Person} used {thing} for the first time.
{Person} anticipates the arrival of a letter.; {Person} is waiting for a letter.
{Person} expressed gratitude for {thing}.; {Person} said thank you for {thing}.
{Person} located {thing} beneath the table.; {Person} found {thing} under the table.
{Person} is extremely fatigued.; {Person} is very tired.
The weather conditions were unfavourable.; The weather was bad.
The vehicle is currently not operational.; The car does not work now.
Numerous children were present in the garden.; There were many children in the garden.
The shop will be inaccessible on Sunday.; The shop will be closed on Sunday.
Precipitation is expected this evening.; It will probably rain this evening.
Please refrain from making noise.; Please be quiet.
Kindly extinguish the light.; Please turn off the light.
The duration of the journey is two hours.; The trip takes two hours.
It is imperative that we depart immediately.; We must leave now.
The examination proved to be difficult.; The test was hard.
""")
PERSONS = ["Tom", "my brother", "the teacher", "Anna", "our neighbour", "the old woman", "Ben", "my aunt",
           "the student", "Clara"]
THINGS = ["the bicycle", "a lamp", "an old map", "the radio", "a blue bag", "the camera", "a new phone", "the tent",
          "a wooden chair", "the red umbrella"]
SIMPLIFY = ["Say this in simple words: {text}", "Make this simpler: {text}", "Can you put this more simply? {text}",
            "Rewrite this for a child: {text}",
            "In plain English, please: {text}", "What does this mean in easy words? {text}", "Simplify: {text}",
            "Please simplify this sentence: {text}",
            "I don't understand this sentence: {text}", "{text} Say it more simply, please.",
            "Use easier words: {text}", "How would you say this to a child? {text}",
            "Too complicated: {text}", "Turn this into plain words: {text}", "Help me to understand this: {text}"]

POLITE = _rows("""
Give me water.; Could I have some water, please?
Close the door!; Could you close the door, please?
Be quiet!; Could you be a little quieter, please?
Come here.; Could you come here, please?
Move!; Excuse me, may I get past, please?
I want the bill.; Could we have the bill, please?
Help me.; Could you help me, please?
Wait.; Could you wait a moment, please?
Tell me your name.; May I ask your name?
Hurry up!; Could you go a little faster, please?
Send me the file.; Could you send me the file, please?
Open the window.; Would you mind opening the window?
I want tea.; I would like some tea, please.
Show me the way.; Could you show me the way, please?
Sit down.; Please take a seat.
Turn the music down!; Could you turn the music down a little, please?
Repeat that.; Could you say that again, please?
What do you want?; How may I help you?
""")
POLITELY = ["Make this polite: {text}", "Say this more politely: {text}", "How do I say this politely? {text}",
            "A polite way to say this: {text}",
            "Rewrite this so that it sounds friendly: {text}", "Be polite: {text}",
            "This sounds rude. How is it better? {text}", "Turn this into a polite request: {text}",
            "{text} How can I say it more kindly?", "What would a polite person say? {text}"]

NEGATIVE = _rows("""
I like rain.; I do not like rain.
He can swim.; He cannot swim.
The shop is open.; The shop is not open.
She has a car.; She does not have a car.
We are tired.; We are not tired.
They live in Rome.; They do not live in Rome.
The soup is hot.; The soup is not hot.
I was at home.; I was not at home.
Tom plays football.; Tom does not play football.
It will snow.; It will not snow.
The cat is asleep.; The cat is not asleep.
Anna knew the answer.; Anna did not know the answer.
We saw the moon.; We did not see the moon.
The bus came.; The bus did not come.
I have a brother.; I do not have a brother.
""")
NEGATE = ["Put this into the negative: {text}", "Make this negative: {text}", "Negate this sentence: {text}",
          "Say the sentence with not: {text}",
          "What is the negative of this sentence? {text}", "{text} Make it negative."]
QUESTIONED = _rows("""
He is a teacher.; Is he a teacher?
You like music.; Do you like music?
It is raining.; Is it raining?
She can drive.; Can she drive?
They live here.; Do they live here?
Tom has a dog.; Does Tom have a dog?
The train was late.; Was the train late?
We are ready.; Are we ready?
Anna reads books.; Does Anna read books?
The baby slept well.; Did the baby sleep well?
You saw the film.; Did you see the film?
The water is cold.; Is the water cold?
He will come back.; Will he come back?
There is milk in the fridge.; Is there milk in the fridge?
""")
ASK_IT = ["Turn this into a question: {text}", "Make a question from this: {text}", "Put this as a question: {text}",
          "How do I ask this? {text}",
          "{text} Now as a question, please.", "Change this sentence into a question: {text}"]
PAST = _rows("""
I go to school.; I went to school.
She eats an apple.; She ate an apple.
We see the sea.; We saw the sea.
They play in the garden.; They played in the garden.
He is tired.; He was tired.
I drink tea.; I drank tea.
The dog runs fast.; The dog ran fast.
Anna writes a letter.; Anna wrote a letter.
We are at home.; We were at home.
The bird sings.; The bird sang.
Tom buys bread.; Tom bought bread.
I know the answer.; I knew the answer.
The sun shines.; The sun shone.
She takes the bus.; She took the bus.
""")
INTO_PAST = ["Put this into the past: {text}", "Say this in the past tense: {text}", "Make this past tense: {text}",
             "How would I say this about yesterday? {text}",
             "{text} And in the past?", "Change this sentence to the past tense: {text}"]

# Beginnings and endings of sentences.
ENDINGS = _rows("""
The soup was too hot, so I waited until it was; cooler
I forgot my umbrella, so I got; wet
My shoes are too small, so I need; bigger ones
When the traffic light is red, we must; stop
If you mix blue and yellow, you get; green
The opposite of day is; night
After Monday comes; Tuesday
In spring the flowers begin to; bloom
The fire is hot, so do not; touch it
The baker bakes; bread
At the zoo we saw lions and; tigers
We keep milk in the; fridge
When I am ill, I go to the; doctor
When I am thirsty, I drink; water
When I am hungry, I; eat something
The alarm clock rang, so she got; up
The glass fell on the floor and; broke
He is strong because he does sports every; day
The hen laid an; egg
The postman brought a; letter
We built a snowman because there was a lot of; snow
The plant died because nobody gave it; water
She wears glasses to; see better
He put on his gloves because his hands were; cold
I turned on the heating because the room was; cold
Practice makes; perfect
Better late than; never
The early bird catches the; worm
An apple a day keeps the doctor; away
The spider caught a fly in its; web
The bear sleeps all winter in its; den
A dog barks and a cat; meows
A triangle has three; sides
The sun rises in the; east
The teacher writes on the; board
She blew out the candles on her birthday; cake
At the beach we built a castle of; sand
The bus was late, so we had to; wait
I cannot read in the dark without a; lamp
He washed his hands with water and; soap
We dry ourselves with a; towel
The cat climbed up the tree and could not get; down
A year has twelve; months
The squirrel hides its; nuts
The farmer milks the; cows
The language model predicts the next; token
The boy laughed because the joke was; funny
The girl fell off her bike and hurt her; knee
My tooth hurts, so I must see the; dentist
The library is full of; books
The children went inside because it began to; rain
""")
FINISH = ["How would you finish this? {start} ...", "Please finish this for me: {start} ...",
          "What comes next? {start} ...", "Fill in the end: {start} ___",
          "{start} ... How does it go on?", "{start} ___", "End this sentence: {start} ...",
          "Can you complete this? {start} ...", "I say: {start} ... You say the rest.",
          "Add the missing end: {start} ...", "Which words are missing? {start} ___", "Go on: {start} ...",
          "{start} ... and then?", "Continue: {start} ..."]
FINISHED = ["{start} {end}.", "One good ending is this: {start} {end}."]

# Things with a reason, an example and simpler words: answers to the usual follow-ups, and the whole in Chinese.
EXPLAINED = blocks("""\
@ a mammal
? What is a mammal? / Explain what a mammal is. / What makes an animal a mammal? / I don't know what a mammal is.
  / Which animals are called mammals? / mammal?
= A mammal is an animal that feeds its young with milk.
~ An animal whose babies drink milk from the mother.
& Cows, dogs, whales and people are mammals.
! The young cannot find food at first, so the mother makes milk for them.
z 哺乳动物是用奶喂养幼崽的动物。
@ an insect
? What is an insect? / Explain what an insect is. / How do I know that an animal is an insect?
  / What makes an animal an insect? / insect, what is that?
= An insect is a small animal with six legs and a body in three parts.
~ A little animal with six legs.
& Bees, ants and butterflies are insects.
! Six legs and three body parts tell insects from spiders and other small animals.
z 昆虫是有六条腿、身体分三部分的小动物。
@ recycling
? What is recycling? / What does it mean to recycle? / Explain recycling. / Why do people sort their rubbish?
  / recycling means what?
= Recycling means to use old material again to make new things.
~ Old things are turned into new things.
& Old paper becomes new paper, and old glass becomes new bottles.
! It saves material and energy, and there is less rubbish.
z 回收就是把旧材料再利用，做成新的东西。
@ a habit
? What is a habit? / Explain the word habit. / What do people mean by a habit? / habit?
= A habit is something that you do often, almost without thinking.
~ Something you always do.
& Brushing your teeth before bed is a good habit.
! What we repeat often becomes easy for the brain.
z 习惯是经常做、几乎不用想就会做的事。
@ photosynthesis
? What is photosynthesis? / How do plants make their food? / Explain photosynthesis.
  / What do leaves do with sunlight? / photosynthesis?
= In photosynthesis plants use light to make sugar from water and carbon dioxide.
~ Plants make their food with sunlight.
& A green leaf in the sun makes sugar and gives off oxygen.
! Plants cannot eat as animals do, so they make their own food.
z 光合作用是植物利用光，把水和二氧化碳变成糖。
@ a shadow
? What is a shadow? / How does a shadow form? / Why do I have a shadow? / Explain shadows. / shadow, what is it?
= A shadow is a dark place where something stands in the way of the light.
~ It is dark where the light cannot go.
& If you hold your hand before a lamp, you see its shadow on the wall.
! Light goes in straight lines and cannot go round things.
z 影子是光被挡住的地方，所以那里比较暗。
@ an average
? What is an average? / How do I find the average? / Explain the average to me. / What is a mean value?
  / average means what?
= To get the average, add up all numbers and divide by how many there are.
~ It is the number you get when you share equally.
& The average of 2, 4 and 6 is 4.
! One number then stands for many.
z 平均数就是把所有的数加起来，再除以个数。
@ an even number
? What is an even number? / When is a number even? / Explain even numbers. / What does even mean for a number?
  / even number?
= An even number can be divided by two without a rest.
~ You can share it fairly between two people.
& 2, 4, 6 and 8 are even.
! Every even number is made of pairs, so nothing is left over.
z 偶数就是能被 2 整除的数。
@ an odd number
? What is an odd number? / When is a number odd? / Explain odd numbers. / What does odd mean for a number? / odd number?
= An odd number leaves a rest of one when you divide it by two.
~ If you make pairs, one is left over.
& 1, 3, 5 and 7 are odd.
! It is one more than an even number, so it never falls into pairs.
z 奇数除以 2 会余 1。
@ a noun
? What is a noun? / Explain nouns. / What kind of word is a noun? / noun?
= A noun is a word for a person, a thing, a place or an idea.
~ A word that names something.
& Dog, table, Paris and love are nouns.
! We need names to say what we talk about.
z 名词是表示人、物、地方或概念的词。
@ a verb
? What is a verb? / Explain verbs. / What kind of word is a verb? / verb?
= A verb is a word for what somebody does or what happens.
~ A doing word.
& Run, eat, sleep and be are verbs.
! A sentence needs a verb to say what happens.
z 动词是表示动作或状态的词。
@ an adjective
? What is an adjective? / Explain adjectives. / What kind of word is an adjective? / adjective?
= An adjective is a word that describes a person or a thing.
~ A word that says what something is like.
& Red, small and happy are adjectives.
! With adjectives we can tell things apart.
z 形容词是描写人或事物的词。
@ a desert
? What do you call a very dry land? / Explain what a desert is. / desert, what does it mean?
  / What makes a land a desert?
= A desert is a land with very little rain, where few plants grow.
~ A very dry place.
& The Sahara in Africa is a desert.
! Hardly any rain clouds get there, so the ground stays dry.
z 沙漠是雨水很少、植物也很少的地方。
@ a friend
? What is a friend? / What makes a good friend? / What does friendship mean? / Explain what a friend is.
= A friend is somebody you like and trust, and who is there for you.
~ Somebody who likes you and helps you.
& A friend listens to you when you are sad.
! Life is easier and nicer when it is shared.
z 朋友是你喜欢、信任，也会帮助你的人。
@ electricity
? What is electricity? / What is electric current? / Explain electricity. / What comes out of the socket?
= Electric current is the flow of tiny charged particles through a wire.
~ Tiny things run through the wire and carry energy.
& It makes a lamp glow and a motor turn.
! Metal lets the charges move, so energy can travel through it.
z 电流是微小的带电粒子在导线里流动。
@ a computer program
? What is a computer program? / Explain what software is. / What is a program? / What does a program do?
= A program is a list of instructions that a computer follows step by step.
~ It tells the computer what to do.
& A calculator on your phone is a program.
! A computer does only what it is told, so it needs exact instructions.
z 程序是一串指令，电脑一步一步地照着做。
@ an algorithm
? What is an algorithm? / Explain the word algorithm. / What do people mean by an algorithm? / algorithm?
= An algorithm is an exact list of steps that solves a problem.
~ It is like a recipe.
& To find the largest of many numbers, look at each and keep the largest so far.
! With exact steps even a machine can do it.
z 算法是解决问题的一串明确的步骤。
@ a language
? What is a language for? / What is a language? / Why do people have languages? / Explain what a language is.
= A language is a set of words and rules with which people share their thoughts.
~ People use it to talk to each other.
& English and Chinese are languages.
! Nobody can see what another person thinks, so we need words.
z 语言是人们用来交流想法的词语和规则。
""")

HOW_TO = blocks("""\
@ boil an egg
? How do I boil an egg? / How long does an egg have to boil? / I want a boiled egg. How? / Tell me how to cook an egg.
= Put the egg into boiling water: about five minutes make it soft, ten make it hard.
@ make tea
? How do I make tea? / How is tea made? / Tell me how to make a cup of tea. / I'd like to make tea. How does it work?
= Boil water, pour it over the tea, wait three to five minutes, and take the tea out.
@ learn English
? How can I learn English? / How do I get better at English? / Any tips for learning English?
  / What helps with learning a language?
= Read and listen a little every day, learn new words in sentences, and speak as often as you can.
@ sleep well
? How can I sleep better? / Tips for a good night? / What helps me sleep well? / I want better sleep. Any advice?
= Go to bed at the same time each day, keep the room dark and cool, and put the phone away early.
@ stay healthy
? How do I stay healthy? / What is good for my health? / What should I do to stay fit? / Tips for a healthy life?
= Move every day, eat vegetables and fruit, drink water and sleep enough.
@ learn to code
? How do I learn to program? / How can I learn Python? / What is the best way to learn coding?
  / I want to learn to code. Where do I start?
= Write small programs yourself and change them. This course lets you do that cell by cell.
@ wash hands
? How do I wash my hands properly? / How long should I wash my hands? / Tell me how to wash hands.
= Wet your hands, rub them with soap for about 20 seconds, rinse them and dry them.
@ remember words
? How do I remember new words? / How can I learn words by heart? / I keep forgetting new words. What helps?
  / Tips for learning words?
= Repeat them after a day and after a week, and use each word in a sentence of your own.
@ plant a seed
? How do I plant a seed? / How do I grow a flower? / I have a seed. What now? / Tell me how to plant something.
= Put the seed into a pot with earth, keep it moist, and give it light and time.
@ make friends
? How do I make friends? / How can I find a friend? / I want to meet people. Any ideas? / What helps to make friends?
= Join something you like, such as a club or a course, be friendly, and ask people about themselves.
@ concentrate
? How can I concentrate better? / I can't focus. What helps? / Tips for learning without a phone?
  / How do I stay focused?
= Put the phone into another room, work for 25 minutes, and then take a short break.
@ present
? What can I give my mother for her birthday? / I need an idea for a present. / What is a nice gift for a friend?
  / Any present ideas?
= A good book, flowers or a cake you baked yourself are nice presents. Best is something that person likes.
@ weekend
? What can I do at the weekend? / Any ideas for Sunday? / What shall I do on a free day?
  / I have a free afternoon. Ideas?
= You could take a walk, bake something, read a book or meet a friend.
@ rainy day
? What can I do when it rains? / Ideas for a rainy day? / It's raining and we are bored. What can we do?
  / What do you do on a rainy day?
= On a rainy day you can read, bake a cake, play a board game or build one more chapter of this course.
@ breakfast
? What shall I have for breakfast? / Breakfast ideas? / What is a good breakfast?
  / I need something quick for breakfast.
= How about oatmeal with fruit, or bread with cheese and a cup of tea?
@ dinner
? What should I cook tonight? / What could I have for dinner? / Dinner ideas? / I don't know what to cook.
= How about noodles with tomato sauce, or a vegetable soup with bread?
""")
