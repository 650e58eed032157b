"""What a user may tell in English and ask for later, with many wordings of both.

Each block is one thing to remember: `v` the values, `s` the user's sentence, `b` the same sentence said back,
`+` more ways to tell it, `=` replies, `?` ways to ask for it, `-` answers where it was never told, `c` "is it X?"
  questions.
`{value}` is the thing, `{yours}` the same said back, `{kind}` an animal or a relation that goes with it.
"""

from recipes.chat import english_stories as stories
from recipes.chat.english import COLOUR_NAMES, FOODS, PETS, PLANS
from recipes.chat.english_more_talk import blocks
from recipes.chat.english_tables import CAPITALS, DAYS, MONTHS, SEASONS

NAMES = stories.GIRLS + stories.BOYS + (
    "Alice Amy Bruno Carlos Cathy Daniel David Diana Elena Eric Eva Felix Frank Grace Hannah Helen Henry Ida "
    "Ivan Jane Julia "
    "Karim Kate Kim Lara Laura Lea Lena Linda Luis Maria Mark Martin Max Maya Michael Nora Olga Omar Peter "
    "Rita Robin Rosa Ruth "
    "Simon Sofia Susan Thomas Tina Vera Victor Walter Yusuf Wei Mei Li Jun Ming Xiaoyu Hua Lan Jing Chen Anika "
    "Ravi Priya Kenji "
    "Yuki Aisha Fatima Ahmed Pablo Chloe Marco Greta").split()

VALUES = {
    "name": NAMES,
    "friend": NAMES,
    "colour": COLOUR_NAMES + "turquoise violet gold silver beige".split(),
    "pet": stories.PET_NAMES + "Rex Bruno Lucky Snowy Tiger Minka Charlie Nala Felix Fluffy Pepper Sunny".split(),
    "food": FOODS + "dumplings curry strawberries pears tofu sushi sandwiches eggs potatoes ice-cream".split(),
    "drink": "tea coffee milk juice water lemonade cocoa".split() + ["green tea", "apple juice", "orange juice"],
    "city": [*CAPITALS.values(), "Shanghai", "New York", "Hamburg", "Milan", "Barcelona", "Sydney", "Chengdu", "Boston",
             "Munich", "Lyon",
             "Mumbai", "Toronto", "Glasgow", "Osaka", "Nanjing", "Naples"],
    "number": [str(number) for number in range(1, 100)],
    "code": [str(number) for number in range(100, 1000, 7)],
    "word": "apple river window tiger candle garden pencil button lemon castle rocket pillow ladder bottle "
            "silver thunder basket "
            "mirror pepper jacket island butter ticket shadow".split(),
    "book": ["Heidi", "Pinocchio", "Peter Pan", "Treasure Island", "The Jungle Book", "Robinson Crusoe",
             "Alice in Wonderland",
             "The Secret Garden", "Little Women", "Black Beauty", "The Wizard of Oz", "Gulliver's Travels"],
    "sport": ("football tennis basketball volleyball swimming running cycling skiing hockey rowing climbing "
              "badminton").split()
             + ["table tennis"],
    "month": list(MONTHS),
    "season": SEASONS,
    "day": DAYS,
    "age": [str(age) for age in range(6, 90)],
    "job": "a teacher,a nurse,a baker,a student,a farmer,a cook,a doctor,a pilot,a gardener,a librarian,"
           "a carpenter,a driver,an engineer,"
           "a painter,a dentist,a vet".split(","),
    "animal": ("dogs cats horses owls dolphins rabbits elephants pandas penguins bees foxes tigers turtles "
               "whales").split(),
    "subject": "maths music art history biology English Chinese physics chemistry geography".split(),
    "instrument": "piano,violin,flute,guitar,drums,trumpet,cello,harp".split(","),
    "siblings": ["one brother", "two brothers", "one sister", "two sisters", "a brother and a sister", "three brothers",
                 "three sisters",
                 "two brothers and a sister", "four brothers", "a twin brother", "a twin sister"],
    "place": ["in the drawer", "under the bed", "on the shelf", "in my coat", "behind the door", "in the blue box",
              "in the kitchen",
              "next to the lamp", "in my school bag", "on the roof", "under the sofa", "in the car"],
    "plan": PLANS + ["call my uncle", "repair my bike", "buy new shoes", "paint the fence", "study for my exam",
                     "finish chapter 05",
                     "train a bigger model", "cook soup for my friends", "watch a film", "go to the dentist",
                     "take the train to the sea"],
    "goods": ["milk, bread and eggs", "apples, rice and tea", "paper, pens and glue", "butter, flour and sugar",
              "soap, candles and salt",
              "noodles, tomatoes and cheese", "oranges, nuts and honey", "carrots, onions and potatoes"],
    "chapter": ["01", "02", "03", "04", "05", "06", "07", "08", "09"],
}
KINDS = {"pet": PETS + ["goldfish", "pony", "turtle", "canary"],
         "friend": "best friend,friend,teacher,neighbour,cousin,boss,doctor,classmate,roommate,dentist".split(",")}

MEMORIES = blocks("""\
@ name
v name
s my name is {value}
b your name is {value}
+ I'm {value}. / Hi, {value} here. / People call me {value}. / I go by {value}. / They named me {value}.
  / Hey, this is {value}. / You are talking to {value}. / Hello! I'm {value}, and I am new here.
  / Let me introduce myself: {value}. / {value} is my name. / Everybody calls me {value}. / It's me, {value}.
= Nice to meet you, {value}! / Hello, {value}! How can I help you?
? What was my name again? / Can you tell me what I am called? / Who am I talking as? / So what's my name?
  / How do people call me? / What did I say my name was? / Which name did I give you? / Please say my name.
  / I told you my name. What is it? / Do you still know what I'm called? / who am i / Say hello to me by name.
  / You know my name, don't you? / By what name do you know me? / Have you forgotten my name? / Test: my name?
  / Who is talking to you?
- You have not told me your name yet. / I do not know your name yet. What is it?
c Is my name {other}? / My name is {other}, right? / Am I {other}? / I'm called {other}, isn't that so?
@ colour
v colour
s my favourite colour is {value}
b your favourite colour is {value}
+ I love the colour {value}. / Of all colours I like {value} the most. / {value} is the colour for me.
  / I think {value} is the best colour. / My favorite color is {value}. / No colour is nicer than {value}, I think.
  / I always choose {value} things, my favourite colour. / I paint everything {value}, because I like it best.
= {value} is a lovely colour. / Good to know: your favourite colour is {value}.
? Which colour did I say I like? / What colour do I love? / Can you recall my favourite colour?
  / Which colour should you give me as a present? / What was my favourite colour again?
  / So which colour is my favourite? / Which colour is it that I like best? / I told you a colour. Which one?
  / Do you still know which colour I like? / What's my favorite color?
  / If I paint my room, which colour would I choose? / My best-loved colour is ... ? / Name my favourite colour.
- You have not told me your favourite colour yet. / I do not know that yet. Which colour do you like best?
c Is my favourite colour {other}? / Do I like {other} best? / My favourite colour is {other}, right?
@ pet
v pet
s my {kind} is called {value}
b your {kind} is called {value}
+ I've got a {kind} named {value}. / My {kind} goes by the name of {value}. / We named our {kind} {value}.
  / I live with a {kind}, {value}. / There's a {kind} in my house called {value}.
  / My new {kind}? I call it {value}. / I got a {kind} for my birthday and called it {value}.
  / {value} is my {kind}. / At home my {kind} {value} is waiting for me.
= {value} is a nice name for a {kind}. / How nice! I would like to hear more about {value}.
? What did I name my {kind}? / How is my {kind} called? / Which name does my {kind} have?
  / Can you recall my {kind}'s name? / What was my {kind}'s name again?
  / Who is waiting for me at home, what's the {kind}'s name? / I told you about my {kind}. Its name?
  / Say the name of my {kind}. / So what is the {kind} called? / Do you still know my {kind}'s name?
  / What name do I shout when I look for my {kind}? / My {kind}'s name, please.
- You have not told me the name of your {kind} yet. / I do not know that yet. What is your {kind} called?
c Is my {kind} called {other}? / My {kind}'s name is {other}, right?
@ friend
v friend
s my {kind}'s name is {value}
b your {kind}'s name is {value}
+ My {kind} is called {value}. / I have a {kind} called {value}. / {value} is my {kind}.
  / I was out with {value}, my {kind}. / My {kind} {value} is very funny. / Today I met my {kind}, {value}.
  / I want to tell you about my {kind} {value}. / My {kind} {value} is visiting me.
= {value} sounds like a nice person. / Thank you for telling me about {value}.
? What is my {kind}'s name? / What is my {kind} called? / Who is my {kind}? / Do you remember the name of my {kind}?
  / What was my {kind}'s name again? / How is my {kind} called? / I told you about my {kind}. What's the name?
  / Can you name my {kind}? / Which name does my {kind} have? / What do I call my {kind}? / my {kind}'s name?
  / So who is my {kind}?
- You have not told me the name of your {kind} yet. / I do not know that yet. What is your {kind}'s name?
c Is my {kind} called {other}? / My {kind}'s name is {other}, right?
@ food
v food
s my favourite food is {value}
b your favourite food is {value}
+ Nothing tastes better than {value}. / I could eat {value} every day. / I'm crazy about {value}, my favourite food.
  / For me {value} is the best food. / Give me {value} and I am happy. / I like eating {value} best.
  / If I may choose, I eat {value}. / {value}: that is my favourite food.
= That sounds tasty. / I cannot eat, but I believe that {value} can taste very good.
? Which food do I like best? / What was my favourite food again? / What should you cook for me?
  / Can you recall what I like to eat? / What could I eat every day? / What do I love to eat?
  / Which food did I tell you about? / So what is my favourite food? / Do you still know what I like to eat?
  / My favourite meal is what? / What food makes me happy? / Name my favourite food.
- You have not told me your favourite food yet. / I do not know that yet. What do you like to eat?
c Is my favourite food {other}? / Do I like {other} best? / My favourite food is {other}, right?
@ drink
v drink
s my favourite drink is {value}
b your favourite drink is {value}
+ I like to drink {value} best. / I always drink {value}. / For me {value} is the best drink.
  / With every meal I drink {value}. / Give me {value} when I am thirsty. / I drink {value} every morning.
= Good to know: you like {value}. / I cannot drink, but {value} is a fine choice.
? What is my favourite drink? / What do I like to drink? / Which drink do I like best?
  / Do you remember what I like to drink? / What should you pour me? / my favourite drink?
  / What was my favourite drink again? / What do I drink when I'm thirsty? / Can you tell me which drink I love?
  / So what do I drink?
- You have not told me your favourite drink yet. / I do not know that yet. What do you like to drink?
c Is my favourite drink {other}? / Do I like {other} best? / My favourite drink is {other}, right?
@ city
v city
s I live in {value}
b you live in {value}
+ My home is {value}. / I'm from {value}. / {value} is where I live. / I have a small flat in {value}.
  / We moved to {value} and live there now. / I live in the city of {value}. / My home town is {value}.
  / I am writing to you from my home in {value}. / I've been living in {value} for years.
= {value} sounds like an interesting place. / Thank you for telling me. I have never seen {value}, but I know the name.
? Where do I live? / Which city do I live in? / What is my home town? / Do you remember where I live?
  / In which city is my home? / my city? / Which city did I tell you about? / Where is my home?
  / What city am I from? / Can you tell me where I live? / I told you where I live. Where is it?
  / So where do I live? / Where was it that I live? / Do you still know my city?
- You have not told me where you live. / I do not know that yet. Where do you live?
c Do I live in {other}? / I live in {other}, right? / Is {other} my home town?
@ number
v number
s my lucky number is {value}
b your lucky number is {value}
+ {value} is my lucky number. / The number {value} brings me luck.
  / I like the number {value} best; it's my lucky number. / My favourite number, my lucky number, is {value}.
  / I have a lucky number: {value}.
= {value} is a good number. / I hope that {value} brings you luck.
? What is my lucky number? / Which number brings me luck? / Do you remember my lucky number? / my lucky number?
  / Which number did I tell you? / What was my lucky number again? / Tell me my lucky number.
  / Can you recall my number? / Say my lucky number. / Which number do I like best? / So what is my lucky number?
- You have not told me your lucky number yet. / I do not know that yet. What is your lucky number?
c Is my lucky number {other}? / My lucky number is {other}, right?
@ code
v code
s the secret number is {value}
b the secret number is {value}
+ Please remember the number {value}. / Keep this number in mind: {value}. / Remember {value} for me, will you?
  / The number you should remember is {value}. / Note the number {value}. / I give you a number: {value}.
  / My room number is {value}, please remember that number. / Don't forget the number {value}.
= I will remember {value} while we talk. / All right: {value}.
? Which number should you remember? / What was the number? / What number did I give you?
  / Do you remember the number? / the number? / Tell me the number I gave you. / What's the secret number?
  / Please repeat the number. / Which number was it? / I forgot the number. What was it?
  / Can you say the number again? / Give me back the number.
- You have not given me a number yet. / I do not know which number you mean. You have not told me one.
c Was the number {other}? / The number is {other}, right?
@ word
v word
s the secret word is "{value}"
b the secret word is "{value}"
+ Please remember the word "{value}". / Remember this word: {value}. / Keep the word "{value}" in mind.
  / Our code word is "{value}". / Don't forget the word "{value}". / I give you a word: {value}.
  / The word to remember is {value}.
= I will remember the word "{value}" while we talk. / All right, the word is "{value}".
? Which word should you remember? / What was the word? / What word did I give you? / Do you remember the word?
  / the word? / Tell me the word I gave you. / What's the secret word? / Please repeat my word. / Which word was it?
  / I forgot the word. What was it? / Can you say the code word again? / What is our code word?
- You have not given me a word yet. / I do not know which word you mean. You have not told me one.
c Was the word "{other}"? / The secret word is "{other}", right?
@ book
v book
s my favourite book is {value}
b your favourite book is {value}
+ I love the book {value}. / I am reading {value}, my favourite book. / The best book for me is {value}.
  / {value} is my favourite book. / No book is better than {value}. / I have read {value} five times, because I love it.
= {value} is a good choice. / How nice that you like to read {value}.
? What is my favourite book? / Which book do I love? / Do you remember my favourite book? / my favourite book?
  / Which book did I tell you about? / What was my favourite book again? / What book do I like best?
  / Which book have I talked about? / Tell me the title of my favourite book. / Can you recall which book I like?
  / Which book should lie on my table?
- You have not told me your favourite book yet. / I do not know that yet. Which book do you like best?
c Is my favourite book {other}? / My favourite book is {other}, right?
@ sport
v sport
s my favourite sport is {value}
b your favourite sport is {value}
+ I love {value}, my favourite sport. / {value} is the sport I like best. / My sport is {value}.
  / In my free time I do my sport: {value}. / Of all sports I like {value} most. / No sport is as much fun as {value}.
= {value} keeps you fit. Enjoy it! / That sounds like fun.
? What is my favourite sport? / Which sport do I like? / Do you remember my sport? / my favourite sport?
  / What sport did I tell you about? / Which sport do I do? / What was my favourite sport again?
  / What kind of sport do I love? / Tell me which sport I like best. / Can you recall my favourite sport?
  / What do I do to keep fit?
- You have not told me your favourite sport yet. / I do not know that yet. Which sport do you like?
c Is my favourite sport {other}? / My favourite sport is {other}, right?
@ birthday
v month
s my birthday is in {value}
b your birthday is in {value}
+ I was born in {value}. / My birthday falls in {value}. / I celebrate my birthday in {value}.
  / In {value} I have my birthday. / {value} is the month of my birthday. / I'm a {value} child: my birthday is then.
= {value} is a nice month for a birthday. / Good to know. I hope that you have a lovely birthday in {value}.
? When is my birthday? / In which month is my birthday? / Do you remember the month of my birthday?
  / my birthday month? / In what month was I born? / What month is my birthday in?
  / When do I celebrate my birthday? / Tell me the month of my birthday.
  / In which month should you congratulate me? / When was my birthday again? / Can you recall when my birthday is?
- You have not told me when your birthday is. / I do not know that yet. In which month is your birthday?
c Is my birthday in {other}? / My birthday is in {other}, right? / Was I born in {other}?
@ season
v season
s my favourite season is {value}
b your favourite season is {value}
+ I love {value} more than the other seasons. / {value} is my favourite season.
  / The best time of the year is {value}. / I wish it were always {value}, my favourite season.
  / Of all seasons I like {value} most.
= {value} is a beautiful time of the year. / I can understand that many people love {value}.
? What is my favourite season? / Which season do I like best? / Do you remember my favourite season?
  / my favourite season? / What was my favourite season again? / Which time of the year do I love?
  / Tell me my favourite season. / Which season did I tell you about? / So which season is my favourite?
  / Which of the four seasons do I like most?
- You have not told me your favourite season yet. / I do not know that yet. Which season do you like best?
c Is my favourite season {other}? / My favourite season is {other}, right?
@ age
v age
s I am {value} years old
b you are {value} years old
+ I'm {value}. / My age is {value}. / I turned {value} this year. / I am {value} now.
  / I just had my birthday: I'm {value} years old. / I'm {value} years of age.
= Thank you for telling me that you are {value}. / {value} is a good age.
? How old am I? / What is my age? / Do you remember how old I am? / my age? / What age did I tell you?
  / How many years old am I? / Tell me my age. / Can you recall my age? / How old did I say I am? / So how old am I?
- You have not told me your age yet. / I do not know that yet. How old are you?
c Am I {other} years old? / I am {other}, right?
@ job
v job
s I work as {value}
b you work as {value}
+ I'm {value} by profession. / My job: I am {value}. / I am {value}. / I earn my money as {value}.
  / At work I am {value}. / I have a new job as {value}. / I've worked as {value} for years.
= That sounds like interesting work. / Good to know. I hope that you enjoy your work as {value}.
? What is my job? / What do I work as? / Do you remember my job? / my job? / What do I do for a living?
  / What did I say my job is? / What kind of work do I do? / Tell me my job. / Can you recall what I work as?
  / How do I earn my money? / What was my profession again? / What am I by profession?
- You have not told me your job yet. / I do not know that yet. What do you do?
c Do I work as {other}? / I am {other}, right?
@ animal
v animal
s my favourite animals are {value}
b your favourite animals are {value}
+ I love {value} more than other animals. / I like {value} best of all animals. / {value} are my favourite animals.
  / No animals are as wonderful as {value}. / Of all animals I like {value} most.
= {value} are wonderful animals. / I can see why you like {value}.
? What are my favourite animals? / Which animals do I like best? / Do you remember my favourite animals?
  / my favourite animals? / Which animals do I love? / What animals did I tell you about?
  / Which animals should I see at the zoo? / Tell me which animals I like. / What was my favourite animal again?
  / Can you recall which animals I love?
- You have not told me your favourite animals yet. / I do not know that yet. Which animals do you like?
c Are my favourite animals {other}? / I like {other} best, right?
@ subject
v subject
s my favourite subject at school is {value}
b your favourite subject at school is {value}
+ At school I like {value} best. / {value} is my favourite subject.
  / I love our {value} lessons, my favourite subject. / The best subject is {value}, I think.
  / Of all school subjects I like {value} most.
= {value} is an interesting subject. / How nice that you like {value}.
? What is my favourite subject? / Which subject do I like best? / Do you remember my favourite subject?
  / What do I like best at school? / my favourite subject? / Which lessons do I love?
  / Which school subject did I tell you about? / What was my favourite subject again?
  / Tell me my favourite subject. / Can you recall which subject I like?
- You have not told me your favourite subject yet. / I do not know that yet. Which subject do you like?
c Is my favourite subject {other}? / My favourite subject is {other}, right?
@ instrument
v instrument
s I play the {value}
b you play the {value}
+ I am learning to play the {value}. / My instrument is the {value}. / Every day I practise the {value}.
  / I play the {value} in a band. / I've played the {value} for three years. / I can play the {value} quite well.
= The {value} is a beautiful instrument. / How nice! Music makes the day brighter.
? Which instrument do I play? / What instrument do I play? / Do you remember my instrument? / my instrument?
  / What do I practise every day? / Which instrument did I tell you about? / What was my instrument again?
  / What can I play? / Tell me which instrument I play. / Can you recall what I play?
- You have not told me which instrument you play. / I do not know that yet. Do you play an instrument?
c Do I play the {other}? / I play the {other}, right? / Is the {other} my instrument?
@ siblings
v siblings
s I have {value}
b you have {value}
+ In our family I've got {value}. / There are other children at home: I have {value}.
  / About my family: I have {value}. / I grew up with this family: I have {value}.
= Thank you for telling me about your family. / Good to know that you have {value}.
? How many brothers and sisters do I have? / Do I have brothers or sisters?
  / What did I say about my brothers and sisters? / Do you remember how many siblings I have? / my siblings?
  / Tell me about my brothers and sisters. / Have I got any siblings? / How many siblings have I got?
  / Can you recall my brothers and sisters? / What siblings do I have?
- You have not told me about your brothers and sisters yet. / I do not know that yet. Do you have brothers or sisters?
@ keys
v place
s my keys are {value}
b your keys are {yours}
+ I put my keys {value}. / I have left my keys {value}. / Remember that my keys are {value}. / The keys lie {value}.
  / I always keep my keys {value}. / I found my keys: they were {value}, and I left them there.
= All right, the keys are {yours}. / I will remember where the keys are while we talk.
? Where are my keys? / Where did I put my keys? / Do you remember where my keys are? / my keys?
  / I can't find my keys. Where are they? / Where do my keys lie? / In which place are my keys?
  / Where should I look for my keys? / Help, where did I leave the keys? / What did I say about my keys?
  / Tell me where the keys are.
- You have not told me where your keys are. / I cannot know that, because you have not told me.
@ shopping
v goods
s I need to buy {value}
b you need to buy {value}
+ My shopping list: {value}. / I must get {value} at the shop. / Please remember my shopping list: {value}.
  / At the market I want to buy {value}. / Don't let me forget to buy {value}.
= All right: {value}. / I will remember your list while we talk.
? What is on my shopping list? / What do I need to buy? / Do you remember my shopping list? / my list?
  / I'm in the shop. What did I want to buy? / What must I not forget to buy? / What was on my list again?
  / Read me my shopping list. / Tell me what I need from the shop. / Which things did I want to buy?
- You have not told me what is on your list. / I do not know your list. What do you need?
@ plan
v plan
s tomorrow I want to {value}
b you want to {yours} tomorrow
+ I'm planning to {value} tomorrow. / I have plans for tomorrow: I want to {value}.
  / I can't wait for tomorrow: I will {value}. / Guess what, tomorrow I'm going to {value}.
  / Tomorrow is free, so I'll {value}. / I have decided to {value} tomorrow.
  / Remind me tomorrow: I have to {value}. / If all goes well, I will {value} tomorrow.
= That sounds like a good plan. / I hope that you have a good time.
? What am I going to do tomorrow? / What did I say about tomorrow? / What have I planned for tomorrow?
  / What will I do tomorrow? / Which plan do I have? / Can you recall what I want to do? / What's on for tomorrow?
  / I forgot my plan for tomorrow. What was it? / Tell me what I'm up to tomorrow. / What was my plan again?
  / So what do I want to do tomorrow? / What are my plans?
- You have not told me your plan yet. / I do not know that yet. What do you want to do tomorrow?
@ appointment
v day
s my exam is on {value}
b your exam is on {value}
+ I have an exam on {value}. / On {value} I will write my exam. / {value} is the day of my exam.
  / The exam takes place on {value}. / I must study, because the exam is on {value}.
= Good luck for {value}! / Then I wish you success on {value}.
? When is my exam? / On which day is my exam? / Do you remember the day of my exam? / my exam, when?
  / Which day is the exam? / What day did I say my exam is? / Until which day do I have to study?
  / Tell me when my exam is. / When was my exam again? / Can you recall the day of the exam?
- You have not told me when your exam is. / I do not know that yet. When is your exam?
c Is my exam on {other}? / My exam is on {other}, right?
@ chapter
v chapter
s I am in chapter {value} of the course
b you are in chapter {value} of the course
+ I'm working on chapter {value}. / I have reached chapter {value}. / Today I am reading chapter {value}.
  / I stopped in chapter {value} yesterday. / I got as far as chapter {value}.
= Good luck with chapter {value}! / Then enjoy chapter {value}, and ask me when something is unclear.
? Which chapter am I in? / Where am I in the course? / Do you remember my chapter? / What chapter am I working on?
  / my chapter? / How far have I got in the course? / In which chapter did I say I am?
  / Tell me which chapter I'm at. / Which notebook am I working on? / Can you recall how far I am?
- You have not told me which chapter you are in. / I do not know that yet. Which chapter are you in?
c Am I in chapter {other}? / I'm in chapter {other}, right?
""")

CORRECTIONS = ["No, I meant {new}.", "Sorry, I meant {new}.", "Wait, not {old}: {new}.", "I was wrong, it is {new}.",
               "Correction: {new}.", "Not {old}, I mean {new}.",
               "Oh no, I wanted to say {new}.", "Forget {old}. It's {new}.", "I made a mistake. It should be {new}.",
               "Change that to {new}, please.",
               "Actually, {new}.", "That was wrong. {new} is right."]
CORRECTED = ["All right, {new} it is.", "Thank you, I have changed it: {new}.", "I see, {new} and not {old}.",
             "No problem: {new}."]
BOTH_REPLIES = ["Thank you for telling me both.", "Good to know! I will remember both while we talk.",
                "All right, I will keep both in mind.", "Nice to know that about you."]
SUMMARIES = ["What do you know about me?", "What have I told you?", "Tell me what you know about me.",
             "What do you remember about me?", "Sum up what I told you.",
             "Which things did I tell you?", "What did I say about myself?", "Repeat what I told you.",
             "Can you list what I told you?", "Tell me everything I told you."]
NOTHING_KNOWN = ["You have not told me anything about yourself yet.",
                 "I know nothing about you yet. Tell me something!"]
AGAIN = ["What did you say?", "Say that again.", "Can you repeat that?", "Pardon?", "Come again?", "Once more, please.",
         "I didn't catch that.", "Repeat your answer, please.",
         "What was your answer again?", "Sorry, I didn't read that. Again?"]
ASKED_BEFORE = ["What did I ask you?", "What was my question?", "What did I just ask?", "Repeat my question.",
                "Do you remember my question?", "Which question did I ask before this?",
                "What was my last question?", "Tell me what I asked you."]

# Two persons with one thing each: how it is told, how it is asked, what is answered. {a} and {b} are names.
TWO_PERSONS = [
    ("{a}'s bag is {x} and {b}'s bag is {y}.", "colour",
     ["Who has the {x} bag?", "Whose bag is {x}?", "The {x} bag, whose is it?"], ["{a} has the {x} bag.",
                                                                                  "It is {a} who has the {x} bag."]),
    ("{a}'s bag is {x} and {b}'s bag is {y}.", "colour",
     ["What colour is {a}'s bag?", "Which colour does {a}'s bag have?", "{a}'s bag, what colour?"],
     ["{a}'s bag is {x}."]),
    ("{a} likes {x} and {b} likes {y}.", "food", ["What does {a} like?", "Which food does {a} like?",
                                                  "{a} likes what?"], ["{a} likes {x}."]),
    ("{a} likes {x} and {b} likes {y}.", "food", ["Who likes {x}?", "Which of the two likes {x}?",
                                                  "{x}: who likes it?"], ["{a} likes {x}."]),
    ("{a} lives in {x} and {b} lives in {y}.", "city", ["Where does {a} live?", "In which city does {a} live?",
                                                        "{a} lives where?"], ["{a} lives in {x}."]),
    ("{a} lives in {x} and {b} lives in {y}.", "city", ["Who lives in {x}?", "Which of them lives in {x}?"],
     ["{a} lives in {x}."]),
    ("{a} is {x} years old and {b} is {y}.", "age", ["How old is {a}?", "What is {a}'s age?", "{a}'s age?"],
     ["{a} is {x} years old."]),
    ("{a} plays the {x} and {b} plays the {y}.", "instrument", ["Who plays the {x}?", "Which of them plays the {x}?"],
     ["{a} plays the {x}."]),
    ("{a} plays the {x} and {b} plays the {y}.", "instrument", ["What does {a} play?",
                                                                "Which instrument does {a} play?"],
     ["{a} plays the {x}."]),
    ("{a} is {x} by profession, and {b} is {y}.", "job", ["What is {a} by profession?", "What is {a}'s job?",
                                                          "{a}'s job?"], ["{a} is {x}."]),
]
TWO_TOLD = ["I see.", "All right, I will remember that while we talk.", "Thank you for telling me."]
