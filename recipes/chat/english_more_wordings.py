"""How the English dialogues of the larger model ask about facts, lists and stories, in many wordings.

Blocks are read as in `recipes.chat.english_more_talk`: `?` questions, `~` clauses behind "do you know", `=` answers.
"""

from recipes.chat import english_tables as tables
from recipes.chat.asked import further
from recipes.chat.english_more_talk import Group, blocks, groups

# Further single facts: question wordings, clauses, answers.
SINGLES = groups("""\
@ honey
? Which insect makes honey? / Where does honey come from? / Who makes honey?
~ where honey comes from / which insect makes honey
= Honey comes from bees. / Bees make honey.
@ ocean
? Which of the oceans is the largest? / Which ocean covers the most of the Earth? / The largest ocean is called what?
~ which ocean is the largest / what the biggest ocean is called
= The Pacific is the largest ocean. / The largest ocean is the Pacific.
@ continents
? How many continents does the Earth have? / Into how many continents do we divide the land? / number of continents?
~ how many continents there are
= There are seven continents in the usual count. / People usually count seven continents.
@ continent names
? Name the continents. / What are the seven continents? / List all the continents. / Which continents are there?
~ what the seven continents are called
= The seven continents are Africa, Antarctica, Asia, Australia, Europe, North America and South America.
@ largest continent
? Which continent has the most land? / Of all continents, which is largest? / The largest continent is which one?
~ which continent is the largest
= Asia is the largest continent. / The largest continent is Asia.
@ largest animal
? What is the biggest animal in the world? / Which animal is the largest on Earth?
  / Is there an animal bigger than an elephant?
~ which animal is the biggest
= The blue whale is the largest animal. / The largest animal is the blue whale.
@ tallest animal
? Which animal has the longest neck? / Who is the tallest among the animals? / What is the tallest animal on Earth?
~ which animal is the tallest
= The giraffe is the tallest animal, with the longest neck. / It is the giraffe: no animal is taller.
@ fastest
? Who is the fastest runner among the animals? / What animal can run the fastest? / Which land animal is the quickest?
~ which animal runs the fastest
= The cheetah is the fastest land animal. / The fastest runner among the animals is the cheetah.
@ freezing
? At how many degrees does water turn to ice? / What's the freezing point of water? / How cold must water be to freeze?
~ at which temperature water freezes / when water turns into ice
= Water freezes at 0 degrees Celsius. / At 0 degrees Celsius water turns to ice.
@ boiling
? How hot must water be to boil? / What's the boiling point of water? / At how many degrees does water boil?
~ at which temperature water boils / when water begins to boil
= Water boils at 100 degrees Celsius at sea level. / At sea level water boils at 100 degrees Celsius.
@ steam
? What is steam? / What does water become when it boils? / What happens when water boils?
~ what steam is / what boiling water turns into
= Steam is water that has become a gas. / When water boils, it turns into steam.
@ sunrise
? On which side does the sun rise? / Does the sun rise in the east or in the west? / Where do I look for the sunrise?
~ where the sun rises / where the sun comes up
= The sun rises in the east. / The sun comes up in the east.
@ sunset
? On which side does the sun set? / Does the sun set in the east or in the west? / Where do I look for the sunset?
~ where the sun sets / where the sun goes down
= The sun sets in the west. / The sun goes down in the west.
@ plants
? What must I give a plant so that it grows? / What do flowers need to live? / Can a plant live without light?
~ what plants need to grow
= Plants need light, water and air to grow. / A plant needs water, air and light.
@ rainbow
? What are the colours of the rainbow? / Which colours has a rainbow? / Name the rainbow colours. / rainbow colours?
~ which colours a rainbow has / what the colours of the rainbow are
= A rainbow is red, orange, yellow, green, blue, indigo and violet. / Its seven colours are red, orange, yellow, green,
  blue, indigo and violet.
@ moon
? Does the moon shine by itself? / Where does moonlight come from? / Why does the moon shine?
~ why the moon shines / where moonlight comes from
= The moon has no light of its own: it reflects the light of the sun. / Moonlight is sunlight that the moon reflects.
@ moon round
? How long does the moon need to go round the Earth? / How often does the moon circle the Earth?
~ how long the moon needs to go round the Earth
= The moon goes round the Earth in about 27 days. / It needs about 27 days for one round.
@ year
? How long does the Earth need to go round the sun? / What is a year? / Why does a year have 365 days?
~ how long the Earth needs to go round the sun
= The Earth needs a year, about 365 days, to go round the sun. / In one year, about 365 days, the Earth goes once
  round the sun.
@ star
? Which star is nearest to us? / What is our nearest star? / Is the sun a star or a planet? / Is the sun a planet?
~ which star is nearest to the Earth / whether the sun is a star
= The sun is a star, the nearest one to us. / Our nearest star is the sun.
@ planets
? Name the planets. / List all the planets in order. / What are the planets of the solar system?
  / Which planets are there?
~ what the eight planets are called / which planets there are
= The eight planets are Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune.
@ planet count
? How many planets go round the sun? / How many planets are in our solar system? / Are there nine planets or eight?
~ how many planets there are
= The solar system has eight planets. / There are eight planets in the solar system.
@ largest planet
? Of all planets, which is the largest? / Which planet is bigger than all the others? / The biggest planet is which?
~ which planet is the largest / what the biggest planet is called
= Jupiter is the largest planet of the solar system. / The largest planet of the solar system is Jupiter.
@ smallest planet
? Of all planets, which is the smallest? / The smallest planet is which? / Which planet is smaller than all the others?
~ which planet is the smallest
= Mercury is the smallest planet of the solar system. / The smallest planet of the solar system is Mercury.
@ nearest planet
? Which planet is closest to the sun? / What planet is nearest to the sun? / planet closest to the sun?
~ which planet is closest to the sun
= Mercury is the planet closest to the sun. / The planet nearest to the sun is Mercury.
@ hottest planet
? Which planet is the hottest? / What is the hottest planet? / hottest planet?
~ which planet is the hottest
= Venus is the hottest planet. / The hottest planet is Venus, because its thick air keeps the heat.
@ rings
? Which planet has big rings? / What planet wears rings? / The planet with the famous rings is called what?
~ which planet has the famous rings
= Saturn is famous for its rings. / The planet famous for its rings is Saturn.
@ red planet
? Which planet looks red? / Why is Mars called the red planet? / Which planet is nicknamed the red planet?
~ which planet is called the red planet
= Mars is called the red planet, because rust colours its ground red. / It is Mars: its rusty ground looks red.
@ gravity
? Why do things fall down? / What is gravity? / What pulls an apple to the ground? / Why don't we float away?
~ why things fall down / what gravity is
= Gravity pulls things towards the Earth, so they fall down.
  / The Earth pulls everything towards it. This pull is called gravity.
@ seasons
? Why are there seasons? / What causes the seasons? / Why is it warm in summer? / Why is winter cold?
~ why there are seasons / why it is cold in winter
= The Earth's axis is tilted, so in summer our side gets more sun and in winter less.
  / The axis of the Earth is tilted. In summer our half leans towards the sun, in winter away from it.
@ ice floats
? Why does ice float? / Does ice swim on water? / Why does an ice cube not sink?
~ why ice floats on water
= Ice floats because it is lighter than the same amount of water.
  / Ice takes up more room than water, so it is lighter and floats.
@ thunder
? What is lightning? / Where does thunder come from? / Why does it thunder? / Why do we hear thunder after lightning?
~ what lightning is / where thunder comes from
= Lightning is a huge electric spark. It heats the air so fast that we hear thunder.
  / Lightning heats the air suddenly, and the air makes the sound that we call thunder.
@ clouds
? What are clouds made of? / What is a cloud? / How do clouds form?
~ what clouds are made of
= Clouds are made of tiny drops of water or ice. / A cloud is a great many tiny drops of water in the air.
@ tides
? What causes the tides? / Why does the sea rise and fall? / Why is there high and low tide?
~ what causes the tides / why the sea rises and falls
= The pull of the moon, and of the sun, makes the tides. / The moon pulls on the sea, so the water rises and falls.
@ salt sea
? Is sea water salty? / Why can't we drink sea water? / Does the sea taste salty?
~ whether sea water is salty
= Sea water is salty, so it is not good to drink. / The sea is full of salt, and drinking it makes people ill.
@ bones
? How many bones does a grown-up have? / How many bones are in the human body? / bones in the body?
~ how many bones a grown person has
= A grown person has 206 bones. / There are 206 bones in the body of a grown person.
@ teeth
? How many teeth does a grown-up have? / How many teeth do people have? / teeth of an adult?
~ how many teeth a grown person has
= A grown person has up to 32 teeth. / Adults have 32 teeth, wisdom teeth included.
@ heart
? What does the heart do? / Why does the heart beat? / What is the heart for?
~ what the heart does
= The heart pumps blood through the body. / The heart beats to send blood through the body.
@ lungs
? What do we breathe with? / What are lungs for? / What do the lungs do?
~ what the lungs do
= We breathe with our lungs. / The lungs take oxygen from the air into the body.
@ senses
? What are the five senses? / Name the five senses. / How many senses do people have?
~ what the five senses are
= The five senses are sight, hearing, smell, taste and touch.
@ spider
? Does a spider have six or eight legs? / Is the spider an insect? / What is a spider, if not an insect?
~ whether a spider is an insect
= A spider is no insect: it has eight legs and is an arachnid. / No, spiders have eight legs, so they are not insects.
@ whale
? Is the whale a mammal or a fish? / Are dolphins fish? / Do whales breathe air?
~ whether whales are fish
= Whales and dolphins are mammals and breathe air. / They are mammals, not fish, and come up to breathe.
@ bat
? Is a bat a bird? / Are bats birds? / Can bats fly?
~ whether a bat is a bird
= A bat can fly, but it is a mammal and not a bird. / Bats fly, yet they are mammals.
@ penguin
? Is the penguin a bird? / Which bird swims but does not fly? / Do penguins live at the North Pole?
~ whether penguins can fly
= Penguins are birds of the south that swim but cannot fly. / A penguin is a bird. It cannot fly and lives in the south.
@ camel
? What is in a camel's hump? / Why does a camel have a hump? / Is there water in the hump of a camel?
~ what a camel has in its hump
= A camel stores fat in its hump, not water. / The hump of a camel holds fat.
@ caterpillar
? What does a caterpillar become? / Where do butterflies come from? / What was a butterfly before?
~ what a caterpillar turns into
= A caterpillar becomes a butterfly or a moth. / Butterflies come from caterpillars.
@ tadpole
? What does a tadpole become? / What grows out of a tadpole? / Where do frogs come from?
~ what a tadpole turns into
= A tadpole becomes a frog or a toad. / Frogs grow from tadpoles.
@ winter sleep
? Which animals sleep through the winter? / What is hibernation? / Do hedgehogs sleep in winter?
~ which animals sleep through the winter
= Hedgehogs, dormice and many bats sleep through the winter.
  / Hibernation means to sleep through the winter, as hedgehogs do.
@ king of animals
? Which animal is called the king of animals? / Who is the king of the animals? / king of the beasts?
~ which animal is called the king of animals
= The lion is called the king of animals. / People call the lion the king of animals.
@ cheese
? What do you need to make cheese? / Is cheese made from milk? / cheese comes from what?
~ what cheese is made of
= Cheese is made from milk. / Cheese comes from milk.
@ bread
? What goes into bread? / What do bakers need for bread? / I want to bake bread. What is in it?
~ what bread is made of
= Bread is made from flour and water, often with yeast. / Bread is baked from flour and water, and often yeast.
@ chocolate
? What is chocolate made from? / Where does chocolate come from? / chocolate is made of what?
~ what chocolate is made from
= Chocolate is made from cocoa beans. / Chocolate comes from the beans of the cocoa tree.
@ wine
? What is wine made from? / Which fruit becomes wine? / wine is made of what?
~ what wine is made from
= Wine is made from grapes. / Wine comes from grapes.
@ raisins
? What is a raisin? / What are raisins? / What do dried grapes become?
~ what raisins are
= A raisin is a dried grape. / Raisins are dried grapes.
@ tomato
? Is a tomato a fruit or a vegetable? / Are tomatoes fruits? / tomato, fruit or vegetable?
~ whether a tomato is a fruit
= To a botanist a tomato is a fruit; in the kitchen it is used as a vegetable. / A tomato is a fruit by its seeds, and a
  vegetable by the way we cook it.
@ alphabet
? How many letters does the alphabet have? / How many letters are in the English alphabet? / letters in the alphabet?
~ how many letters the alphabet has
= The English alphabet has 26 letters. / There are 26 letters in the English alphabet.
@ vowels
? Which letters are the vowels? / Name the vowels. / How many vowels does English have?
~ which letters are vowels
= The vowels are a, e, i, o and u. / In English the vowel letters are a, e, i, o and u.
@ leap year
? What is a leap year? / How often is there a leap year? / Why does February sometimes have 29 days?
~ what a leap year is / how often a leap year comes
= A leap year has 366 days and comes about every four years.
  / About every four years February has 29 days. That is a leap year.
@ weekend
? Which days are the weekend? / What days belong to the weekend? / weekend days?
~ which days are the weekend
= Saturday and Sunday are the weekend. / The weekend is Saturday and Sunday.
@ cube
? How many corners does a cube have? / How many corners has a cube got? / corners of a cube?
~ how many corners a cube has
= A cube has eight corners. / There are eight corners on a cube.
@ compass points
? What are the four directions? / Name the points of the compass. / Which directions does a compass have?
~ what the four directions are
= The four directions are north, east, south and west.
@ traffic light
? What does a red light mean? / What do I do at a red traffic light? / red light means what?
~ what a red traffic light means
= A red traffic light means stop. / At a red light you must stop.
@ green light
? What does a green light mean? / What does a green traffic light say? / When may I cross at the lights?
~ what a green traffic light means
= A green traffic light means go. / At a green light you may go, but look first.
@ everest
? What is the highest mountain? / Which mountain is the highest on Earth? / highest mountain in the world?
~ what the highest mountain is called
= Mount Everest is the highest mountain on Earth. / The highest mountain is Mount Everest.
@ desert
? What is a desert? / Why does little grow in a desert? / What is it like in a desert?
~ what a desert is
= A desert is a very dry land where little grows. / A desert is land with hardly any rain.
@ island
? What is an island? / What do you call land with water all round it? / land with water on all sides?
~ what an island is
= An island is land with water all round it. / Land that has water on all sides is called an island.
@ volcano
? What is a volcano? / What comes out of a volcano? / Why is a volcano dangerous?
~ what a volcano is / what comes out of a volcano
= A volcano is a mountain from which hot melted rock can come. / Hot melted rock, called lava, comes out of a volcano.
@ diamond
? What is a diamond made of? / What is the hardest gem? / diamond is made of what?
~ what a diamond is made of
= A diamond is made of carbon, and no gem is harder. / Diamonds are very hard and consist of carbon.
@ water formula
? What is the formula of water? / What is H2O? / What does H2O mean? / formula of water?
~ what the formula of water is
= The formula of water is H2O. / H2O is water: two hydrogen atoms and one oxygen atom.
@ air
? What is air made of? / What do we breathe? / Which gas is most of the air?
~ what air is made of
= Air is mostly nitrogen, and about a fifth of it is oxygen. / Most of the air is nitrogen; about one fifth is oxygen.
@ great wall
? Where is the Great Wall? / Which country has the Great Wall? / In which country does the Great Wall stand?
~ where the Great Wall is
= The Great Wall is in China. / You find the Great Wall in China.
@ eiffel
? Where is the Eiffel Tower? / In which city is the Eiffel Tower? / Which city has the Eiffel Tower?
~ where the Eiffel Tower is
= The Eiffel Tower is in Paris. / The Eiffel Tower stands in Paris.
@ pyramids
? Where are the great pyramids? / In which country are the pyramids of Giza? / Where is the Sphinx of Giza?
~ where the pyramids of Giza are
= They are in Egypt. / You find them at Giza in Egypt.
@ dice
? How many sides does a die have? / How many dots are on a die? / What is the highest number on a die?
~ how many sides a die has
= A normal die has six sides, with one to six dots. / A die has six sides; they show one to six dots.
@ piano
? How many keys does a piano have? / How many keys are on a piano? / keys of a piano?
~ how many keys a piano has
= A full piano has 88 keys. / There are 88 keys on a full piano.
@ chess
? How many squares does a chessboard have? / How many squares are on a chessboard? / squares on a chessboard?
~ how many squares a chessboard has
= A chessboard has 64 squares. / There are 64 squares on a chessboard.
@ clock
? How many hands does a clock have? / Which hand of a clock is longer? / What does the long hand of a clock show?
~ what the long hand of a clock shows
= The long hand of a clock shows the minutes, the short one the hours.
  / A clock has a short hand for the hours and a long one for the minutes.
""")

# Wordings over the tables, here and in `recipes.chat.english_tables`; the slots are filled by the generators.
ASK = groups("""\
@ capital
? What's {country}'s capital? / Which city is {country}'s capital? / From which city is {country} governed?
  / {Country}'s capital city? / Capital city of {country}, please. / What do we call the capital of {country}?
  / I need the capital of {country}. / The capital of {country} is which city? / Give me {country}'s capital.
  / If I fly to the capital of {country}, where do I land? / Help, I forgot the capital of {country}!
  / {Country}: capital? / Let's see if you know the capital of {country}. / What would be the capital of {country}?
  / Say the name of {country}'s capital. / Complete: the capital of {country} is ...
~ what the capital of {country} is / which city is the capital of {country} / which city is {country}'s capital
= The capital of {country} is {capital}. / {capital} is the capital of {country}.
@ country of capital
? {capital} is the capital of what country? / Which country has {capital} as its capital?
  / In which country is {capital} the capital? / Which country is governed from {capital}?
  / To which country does the capital {capital} belong? / {capital}, the capital of where?
  / {capital} is a capital, but of which country? / Name the country whose capital is {capital}.
  / What country does {capital} belong to? / Where do I find the capital {capital}?
~ which country has the capital {capital} / of which country {capital} is the capital
= {capital} is the capital of {country}. / {capital} belongs to {country}: it is the capital.
@ sound
? What noise does {a} make? / How does {a} sound? / What does {a} say? / What can you hear when {a} is near?
  / Imagine {a}. What do you hear? / The sound of {a} is what? / Which verb do we use for the sound of {a}?
  / What do we call the noise of {a}? / When {a} makes a noise, what is it called? / Which noise comes from {a}?
~ what sound {a} makes / which noise {a} makes / how {a} sounds
= {A} {value}. / You can hear that {a} {value}.
@ young
? What's the word for a baby {name}? / What are young {name} babies called? / How do we call the young of {a}?
  / A baby {name} is called what? / Give me the word for a young {name}. / {A} has a baby. What is it called?
  / The little one of {a} is a what? / What is the name of {a}'s young?
  / What do people call {a} that is still a baby? / The young of {a}?
~ what a baby {name} is called / what the young of {a} is called / how one calls a young {name}
= A young {name} is called {young}. / The word for a young {name} is {value}.
@ home
? In what kind of place does {a} live? / Where would I meet {a}? / Where is {a} at home?
  / Where do I have to look for {a}? / What place is home to {a}? / Where can {a} be found?
  / I want to see {a}. Where do I go? / The home of {a}, please. / Where would {a} feel at home?
  / In which place does {a} spend its life?
~ where {a} lives / where {a} is at home / where one can find {a}
= {A} lives {value}. / You can find {a} {value}.
@ legs
? On how many legs does {a} walk? / What number of legs does {a} have? / Count the legs of {a}. / {A}: how many legs?
  / How many legs would you draw for {a}? / Does {a} have legs, and how many?
  / I'm drawing {a}. How many legs does it need? / How many legs can you count on {a}? / The number of legs of {a}?
  / If I look at {a}, how many legs do I see?
~ how many legs {a} has / how many legs {a} has got
= {A} has {value} legs. / In all, {a} has {value} legs.
@ food
? What is on the menu of {a}? / What do you feed {a}? / What does {a} like to eat? / What does {a} live on?
  / What food does {a} need? / What would {a} have for dinner? / If I had {a}, what would I feed it?
  / What kind of food is right for {a}? / What fills the stomach of {a}? / {A} eats what?
~ what {a} eats / which food {a} eats / what {a} lives on
= {A} eats {value}. / The food of {a} is {value}.
@ colour
? What's the colour of {thing}? / Describe the colour of {thing}. / Which colour do I need to paint {thing}?
  / {Thing}, which colour? / I am painting {thing}. Which colour do I take? / {Thing} is what colour?
  / Picture {thing}. Which colour do you think of? / In which colour would you draw {thing}? / {thing} colour?
  / What is the usual colour of {thing}?
~ what colour {thing} is / which colour {thing} has
= {thing} is {colour}. / The colour of {thing} is {colour}.
@ mix
? What happens if I mix {first} with {second}? / {first} plus {second}, what colour is that?
  / Which colour comes out of {first} and {second}? / I stir {first} paint into {second} paint. What is it now?
  / {first} and {second} together make what? / How would you call the mix of {first} and {second}?
  / What do I get from {first} and {second} paint? / I only have {first} and {second} paint. Which colour can I mix?
  / Mixing {first} and {second} gives what? / Add some {second} to {first}. Which colour is it?
~ which colour {first} and {second} make / what you get when you mix {first} and {second}
= {first} and {second} make {mixed}. / If you mix {first} and {second}, you get {mixed}.
@ opposite
? What's the opposite of {word}? / If something is not {word}, what is the opposite? / The reverse of {word}?
  / {word}, and the opposite? / Give me a word that means the opposite of {word}. / Say the opposite: {word}.
  / What word is the opposite of "{word}"? / Not {word} but the opposite, which is?
  / I'm looking for the opposite of "{word}". / What is the antonym of {word}? / Find the opposite of {word}.
  / {word} <-> ? / opposite word for {word} / "{word}" has which opposite?
~ what the opposite of {word} is / which word is the opposite of {word} / what the contrary of "{word}" is
= The opposite of {word} is {other}. / {other} is the opposite of {word}.
@ plural
? How do you write {word} in the plural? / What is more than one {word}? / Put {word} into the plural.
  / I see one {word}; now two of them. What do I say? / Plural form of {word}, please.
  / What's the plural for {word}? / Two or more of {word} are called what? / Turn {word} into its plural.
  / How do I say {word} when there are many? / Is there a special plural of {word}?
  / Which plural does the word {word} have?
~ what the plural of {word} is / how one writes the plural of {word} / what two of the word {word} are called
= The plural of {word} is {form}. / It is {form}: the plural of {word} is {form}.
@ past
? What's {word} in the past tense? / Put the verb {word} into the past tense. / Today I {word}, yesterday I ...
  / How do I say {word} in the past? / Past form of {word}, please. / Turn {word} into the past tense.
  / What does {word} become in the past? / Which form of {word} do I use for yesterday?
  / The verb {word}, but in the past? / I need the past tense of {word}.
~ what the past tense of {word} is / how the verb {word} looks in the past tense
= The past tense of {word} is {form}. / It is {form}: the past tense of {word} is {form}.
@ next
? {Name} is over. Which {kind} is next? / What {kind} follows {name}? / Which is the next {kind} after {name}?
  / After {name} we have which {kind}? / {Name}, and then? / What {kind} do we get after {name}?
  / Say the {kind} after {name}. / When {name} ends, which {kind} begins?
  / If it is {name} now, which {kind} comes next? / Which {kind} stands behind {name}?
~ which {kind} comes after {name} / which {kind} follows {name}
= After {name} comes {next}. / The {kind} after {name} is {next}.
@ last
? What {kind} is right before {name}? / Which {kind} was before {name}? / What {kind} leads up to {name}?
  / Before {name} we have which {kind}? / Which {kind} ends when {name} begins?
  / If it is {name} now, which {kind} was the last one? / Go back one {kind} from {name}.
  / The {kind} just before {name} is what? / Say the {kind} before {name}. / {Name} follows which {kind}?
~ which {kind} comes before {name} / which {kind} is just before {name}
= Before {name} comes {last}. / The {kind} before {name} is {last}.
@ ordinal month
? Which month has the number {number}? / Month number {number} is which one? / What do we call the {ordinal} month?
  / The {ordinal} month of the year is called what? / Name the {ordinal} month.
  / I count the months. Which one is the {ordinal}? / month {number}? / Which month comes {ordinal} in the year?
  / Say the {ordinal} month of the year. / A date with month {number}: which month is that?
~ which month is the {ordinal} one / what the {ordinal} month is called
= The {ordinal} month of the year is {name}. / {Name} is the {ordinal} month of the year.
@ month length
? How long is {name}? / How many days has {name} got? / Does {name} have 30 or 31 days?
  / {Name} lasts how many days? / What is the last day of {name}? / How many days long is {name}?
  / Number of days in {name}, please. / Count the days of {name}. / How many days do I have in {name}?
  / {Name}: 30 days or 31?
~ how many days {name} has / how long {name} is
= {name} has {days} days{leap}. / There are {days} days in {name}{leap}.
@ all of a kind
? Say the {kind}s of the {whole} one after the other. / What are the names of the {kind}s?
  / I want to learn the {kind}s. Which are they? / Count up all the {kind}s of the {whole}.
  / How many {kind}s are in a {whole}? / Give me all the {kind}s. / Which {kind}s does a {whole} have?
  / Write down the {kind}s in order. / The {kind}s, please. / List all {count} {kind}s of the {whole}.
~ what the {kind}s of the {whole} are called / how many {kind}s a {whole} has
= The {count} {kind}s are {all}. / There are {count} {kind}s: {all}.
@ planet number
? Count from the sun: which planet is number {number}? / What is planet number {number}?
  / Which planet stands {ordinal} from the sun? / The {ordinal} planet of the solar system is called what?
  / What do we call the {ordinal} planet? / Say the {ordinal} planet, seen from the sun. / planet number {number}?
  / Which planet comes {ordinal} when you start at the sun? / In {ordinal} place from the sun we find which planet?
  / Can you name the {ordinal} planet?
~ which planet is the {ordinal} from the sun / what the {ordinal} planet is called
= The {ordinal} planet from the sun is {name}. / {Name} is the {ordinal} planet from the sun.
@ planet next
? Which planet lies just beyond {name}? / Beyond {name} is which planet? / What planet follows {name}?
  / {Name}, and then which planet? / Going away from the sun, what comes after {name}?
  / Which planet is one place further out than {name}? / Name the planet behind {name}.
  / I fly from the sun past {name}. Which planet is next? / Which planet comes right after {name}?
  / next planet after {name}?
~ which planet comes after {name} / which planet lies beyond {name}
= After {name} comes {next}. / The planet after {name} is {next}.
@ sides
? How many sides do I draw for {a}? / What number of sides does {a} have? / Count the sides of {a}.
  / {A}: how many sides? / I want to draw {a}. How many sides? / How many edges has {a} got? / Sides of {a}, please.
  / How many straight lines make {a}? / {A} has how many sides? / With how many sides do we draw {a}?
~ how many sides {a} has / how many sides {a} has got
= {A} has {sides} sides. / In all, {a} has {sides} sides.
@ unit
? What number of {small} makes {large}? / {Large} is how many {small}? / {Large} equals how many {small}?
  / How many {small} fit into {large}? / If I count the {small} of {large}, how many do I get?
  / {Large} holds how many {small}? / How many {small} make up {large}? / {Large}, counted in {small}?
  / For {large}, how many {small} do I need? / Of how many {small} does {large} consist?
~ how many {small} {large} has / how many {small} there are in {large}
= {Large} has {number} {small}. / There are {number} {small} in {large}.
@ job
? What do you do all day as {a}? / What kind of work does {a} do? / If I become {a}, what will I do?
  / Describe the job of {a}. / My neighbour is {a}. What is that? / What is {a} good for? / What is {a}?
  / {job}: what sort of job is it? / What does somebody do who is {a}? / Why do we need {a}?
~ what {a} does / what the work of {a} is
= {A} {work}. / {A} is a person who {work}.
@ workplace
? At which place does {a} work? / Where would I go to meet {a}? / In which place do you find {a}?
  / Where is the workplace of {a}? / Where does {a} spend the working day? / {A} works where?
  / I'm looking for {a}. Where should I go? / Where do people work who are {job}s? / Tell me the workplace of {a}.
  / A typical place for {a}?
~ where {a} works / where one finds {a} at work
= {A} often works {place}. / You can often find {a} {place}.
@ who does it
? Who {work}? / Which job is it when somebody {work}? / What do we call a person who {work}?
  / Somebody {work}. What is the job? / What is the word for someone who {work}? / A person who {work} is called what?
~ what we call a person who {work} / who {work}
= {A} {work}. / A person who {work} is called {a}.
@ element
? What is the symbol for {name}? / Chemical symbol of {name}? / {Name}, which symbol?
  / How do chemists write {name}? / {Name} symbol? / Which letters stand for {name}?
  / What is {name} in the periodic table? / Tell me the chemical symbol for {name}.
  / How is {name} abbreviated in chemistry? / I need the symbol of {name}.
~ what the symbol of {name} is / which symbol {name} has
= The symbol of {name} is {symbol}. / {Name} has the symbol {symbol}.
@ symbol
? Which element is {symbol}? / What does the symbol {symbol} stand for? / Which element has the symbol {symbol}?
  / {symbol} is which element? / In chemistry, what is {symbol}? / I see {symbol} in the periodic table. What is it?
  / The element {symbol} is called what? / What do chemists mean by {symbol}?
  / Name the element with the symbol {symbol}. / {symbol}, which element?
~ which element has the symbol {symbol} / what the symbol {symbol} stands for
= {symbol} is the symbol of {name}. / The element {symbol} is {name}.
@ continent
? On which continent is {country}? / In which part of the world is {country}?
  / Which continent does {country} belong to? / {Country} is on which continent? / {Country}: which continent?
  / Where in the world is {country}? / Tell me the continent of {country}. / Name {country}'s continent.
  / On what continent would I find {country}? / continent of {country}?
~ on which continent {country} is / which continent {country} belongs to
= {Country} is in {continent}. / {Country} belongs to {continent}.
@ language
? Which language do people speak in {country}? / What is the language of {country}?
  / What do they speak in {country}? / language of {country}?
  / I am travelling to {country}. Which language will I hear? / What language is spoken in {country}?
  / Which language should I learn for {country}? / People in {country} speak what?
  / Name the main language of {country}. / In {country}, which language do most people use?
~ which language people speak in {country} / what they speak in {country}
= Most people in {country} speak {language}. / The main language of {country} is {language}.
@ money
? What is the money of {country} called? / Which currency does {country} use? / How do I pay in {country}?
  / currency of {country}? / What money do I need in {country}? / With which money do people pay in {country}?
  / I'm going to {country}. Which currency do I need? / {Country} uses which currency?
  / Tell me the currency of {country}. / What's the name of the money in {country}?
~ which currency {country} has / how one pays in {country}
= The currency of {country} is {money}. / In {country} people pay with {money}.
@ festival when
? When is {name}? / On which day is {name}? / What is the date of {name}? / When do people celebrate {name}?
  / {Name} is when? / When does {name} fall? / Tell me when {name} is. / At what time of the year is {name}?
  / {Name}, when is that? / date of {name}?
~ when {name} is / when people celebrate {name} / on which date {name} falls
= {Name} is {when}. / {Name} falls {when}.
@ festival what
? What do people do at {name}? / How is {name} celebrated? / How do people celebrate {name}?
  / What happens at {name}? / What is {name} like? / Tell me about {name}. / What is special about {name}?
  / What does one do for {name}? / Describe {name} to me. / What are the customs of {name}?
~ how people celebrate {name} / what people do at {name}
= At {name} many people {what}. / It is {when}, and many people {what}.
@ idiom
? What does "{idiom}" mean? / Explain the idiom "{idiom}". / What do people mean by "{idiom}"?
  / I heard "{idiom}". What is that? / Somebody said "{idiom}" to me. What does it mean? / The meaning of "{idiom}"?
  / "{idiom}", what does that mean? / What is meant by "{idiom}"? / How should I understand "{idiom}"?
  / "{idiom}" in plain words? / I don't understand the saying "{idiom}". / Put "{idiom}" in other words.
~ what "{idiom}" means / what people mean by "{idiom}"
= "{Idiom}" means: {meaning}. / It is a saying and means: {meaning}.
@ synonym
? What is another word for {word}? / Give me a synonym of {word}. / Which word means the same as {word}?
  / A different word for {word}? / How else can I say {word}? / I used {word} too often. What else could I write?
  / synonym for {word}? / Replace the word {word} by another one. / Can you think of a word like {word}?
  / Find a synonym for "{word}".
~ which word means the same as {word} / what else one can say for {word}
= Another word for {word} is {other}. / {other} means nearly the same as {word}.
@ comparative
? What comes between {word} and {most}? / {word}, and the comparative? / What is the comparative of {word}?
  / {word}, {more}, and then? / Give the three forms of {word}. / How do you compare the adjective {word}?
  / comparative of {word}? / What are the forms of {word}? / Put {word} into the comparative and the superlative.
  / What is the superlative of {word}? / How do you say "more {word}" in one step?
~ what the comparative of {word} is / how one compares {word}
= The forms are {word}, {more}, {most}. / It goes like this: {word}, {more}, {most}.
@ rhyme
? What rhymes with {word}? / Give me a rhyme for {word}. / Find a word that rhymes with {word}.
  / I need a rhyme for {word}. / {word} rhymes with what? / Which words rhyme with {word}? / rhyme for {word}?
  / My poem ends in {word}. What rhymes with it? / Tell me a word that sounds like {word}.
  / Can you rhyme something with {word}?
~ what rhymes with {word} / which word rhymes with {word}
= {word} rhymes with {other}. / A rhyme for {word} is {other}.
@ kind of thing
? What kind of thing is {a}? / What is {a}? / Is {a} {one} or {wrong}? / To which group does {a} belong?
  / {A} is what kind of thing? / Which group of things does {a} belong to?
  / How would you sort {a}: is it {one} or {wrong}? / {Name}, what is that? / What sort of thing is {a}?
  / I heard the word {name}. What is it?
~ what kind of thing {a} is / whether {a} is {one} or {wrong}
= {A} is {one}. / It is {one}.
@ use
? What is {thing} for? / What do you do with {thing}? / What do I need {thing} for? / {Thing}, what for?
  / What can I use {thing} for? / Why do people have {thing}? / What is the use of {thing}?
  / Tell me the purpose of {thing}. / I found {thing}. What is it good for? / When do we use {thing}?
~ what {thing} is for / what people use {thing} for
= We use {thing} for {use}. / People use {thing} for {use}.
""")

SINGLES |= {questions[0]: Group(questions, answers) for questions, answers in tables.SINGLES}
FURTHER = further("en")
for known in (ASK, SINGLES):
    for kind, group in known.items():
        known[kind] = group._replace(questions=[*group.questions, *FURTHER.get(kind, [])])

# Yes-or-no questions about a table's row: `{value}` may be right or wrong.
CHECKS = {name: (block["?"], block["="], block["!"]) for name, block in blocks("""\
@ capital
? Is {value} the capital of {key}? / {value} is the capital of {key}, isn't it?
  / The capital of {key} is {value}, right? / I think {value} is the capital of {key}. Am I right?
  / True or false: {value} is the capital of {key}. / Would you say {value} is {key}'s capital?
  / Somebody told me that {key}'s capital is {value}. Is that true?
= Yes, the capital of {key} is {right}. / Yes, {right} is the capital of {key}.
! No, the capital of {key} is {right}. / No, it is {right}: that is the capital of {key}.
@ opposite
? Is {value} the opposite of {key}? / The opposite of {key} is {value}, right?
  / {key} and {value} are opposites, aren't they? / True or false: {value} is the opposite of {key}.
  / I think the opposite of {key} is {value}. Is it? / Does {value} mean the opposite of {key}?
= Yes, the opposite of {key} is {right}.
! No, the opposite of {key} is {right}.
@ plural
? Is {value} the plural of {key}? / The plural of {key} is {value}, isn't it?
  / Do I write {value} for more than one {key}? / Is it right to write {value} as the plural of {key}?
  / True or false: the plural of {key} is {value}.
= Yes, the plural of {key} is {right}.
! No, the plural of {key} is {right}.
@ colour
? Is {key} {value}? / {key} is {value}, right? / Would you paint {key} {value}? / Can I say that {key} is {value}?
  / True or false: {key} is {value}. / I painted {key} {value}. Is that the right colour?
= Yes, {key} is {right}. / Yes, the colour of {key} is {right}.
! No, {key} is {right}. / No, the colour of {key} is {right}.
@ element
? Is {value} the symbol of {key}? / {key} has the symbol {value}, right? / Does {value} stand for {key}?
  / True or false: the symbol of {key} is {value}. / I wrote {value} for {key}. Is that correct?
= Yes, the symbol of {key} is {right}.
! No, the symbol of {key} is {right}.
""").items()}

ORDER_ASKS = ["Which is {word}, {first} or {second}?", "What is {word}: {first} or {second}?",
              "{First} or {second}, which is {word}?", "Is {first} or {second} {word}?",
              "Tell me what is {word}, {first} or {second}.", "I compare {first} and {second}. Which is {word}?",
              "{word}: {first} or {second}?",
              "Any idea which is {word}, {first} or {second}?", "Between {first} and {second}, which one is {word}?",
              "Which of the two is {word}, {first} or {second}?"]
THEN = ["And {x}?", "What about {x}?", "And what about {x}?", "and {x}", "Now {x}.", "The same for {x}?",
        "And for {x}?", "How about {x}?", "Then {x}?", "{x}?"]
MORE_KINDS = {
    "sports": "football tennis swimming running cycling skiing hockey basketball".split(),
    "pieces of clothing": "shirt coat hat scarf sock glove skirt jacket".split(),
    "metals": "iron gold silver copper tin lead zinc".split(),
    "sweet things": "honey chocolate cake sugar jam candy".split(),
    "cities": ["Paris", "London", "Tokyo", "Rome", "Beijing", "Cairo", "Berlin", "Lima"],
    "languages": ["English", "Chinese", "French", "Spanish", "Arabic", "German", "Japanese", "Russian"],
    "things in a kitchen": "pot pan knife spoon plate cup oven bowl".split(),
    "school things": "pencil ruler eraser book notebook pen".split(),
    "farm animals": "cow pig sheep goat hen horse".split(),
    "wild animals": "lion wolf bear tiger fox elephant".split(),
    "jobs": "teacher baker nurse pilot farmer cook doctor".split(),
    "continents": ["Africa", "Asia", "Europe", "Australia", "Antarctica"],
    "hot things": ["fire", "the sun", "an oven", "boiling water", "lava"],
    "round things": ["a ball", "a coin", "an orange", "a wheel", "the moon"],
}
LIST_ASKS = ["Tell me {many} {kind}.", "{Many} {kind}, please.", "Which {many} {kind} can you think of?",
             "I'm looking for {many} {kind}.", "Think of {many} {kind}.",
             "Write down {many} {kind}.", "Give me {many} examples of {kind}.", "What are {many} {kind}?",
             "Can you list {many} {kind} for me?", "For a game I need {many} {kind}.",
             "Do you know {many} {kind}?", "Say {many} {kind}.", "Quick, {many} {kind}!",
             "Help me to think of {many} {kind}.", "Make a list of {many} {kind}."]
ODD_ASKS = ["Which one does not fit: {things}?", "Odd one out: {things}", "{things}: which does not belong?",
            "Find the odd one out: {things}.", "Which word is different from the others: {things}?",
            "One of these is wrong here: {things}. Which?", "What does not belong: {things}?",
            "Cross out the wrong one: {things}.", "{things}. Which is the odd one?",
            "Three belong together, one does not: {things}."]
STORY_ASKS = ["I'd love to hear a story about {hero}.", "Read me a story about {hero}.", "Invent a story about {hero}.",
              "Could you tell me something about {hero}, as a story?", "Let me hear a tale about {hero}.",
              "A little tale about {hero}, please.", "My child wants a story about {hero}.",
              "For bedtime: a story about {hero}.", "Once upon a time there was {hero}. Tell me more.",
              "story with {hero}",
              "Think up a story with {hero}.", "Please write a few sentences about {hero}, as a story.",
              "What happened to {hero}? Tell me a story.", "Can you invent something about {hero}?",
              "Give me a story about {hero}.",
              "Your next story should be about {hero}.", "I can't sleep. Tell me a story about {hero}.",
              "We want a short story about {hero}!"]
SENTENCE_ASKS = ['Can you make a sentence with "{word}"?', 'Give me a sentence that contains "{word}".',
                 'I need a sentence with the word "{word}".', 'Put "{word}" into a sentence.',
                 'Show me how to use "{word}".',
                 'An example sentence for "{word}", please.', 'How is "{word}" used in a sentence?',
                 'Form a sentence with "{word}".', 'My homework: a sentence with "{word}".', '"{word}" in a sentence?',
                 'Think of a sentence with "{word}".']
LIKED = ["What a nice story!", "I liked that.", "That was lovely.", "Good story!", "That was beautiful.", "Nice!",
         "Great, thank you for the story."]
LIKED_ANSWERS = ["I am glad that you liked it!", "Thank you! Shall I tell you another one?"]

SURE = ["Are you sure?", "Is that right?", "Really?", "Are you certain?", "Sure about that?", "Is that true?",
        "Do you really know that?", "Can I rely on that?", "Honestly?", "You're sure?"]
SIMPLER = ["Simpler, please.", "Can you make that easier?", "And in easy words?", "I still don't understand. Simpler?",
           "Explain it as if I were five.", "Put it more simply.", "easier pls", "What does that mean in plain words?",
           "That is too difficult for me.", "One more time, but simple."]
EXAMPLE = ["Such as?", "Like what?", "Could I have an example?", "Name an example.", "Do you have one example for me?",
           "an example pls", "What would be an example?", "I'd understand it better with an example.", "For instance?"]
REASON = ["How come?", "What's the reason for that?", "Why is it like that?", "But why?", "And the reason?", "why tho",
          "Can you tell me why?", "Why exactly?"]
