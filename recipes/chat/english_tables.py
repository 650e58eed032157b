"""The small world of the English chat dialogues: tables of facts, each row true as it stands.

The tables are lines of text so that they can be checked by eye; `_rows` turns them into tuples.
"""

from typing import NamedTuple


def _rows(text: str) -> list[tuple[str, ...]]:
    """One tuple per non-empty line, its fields separated by semicolons."""
    return [tuple(field.strip() for field in line.split(";")) for line in text.strip().splitlines()]


class Animal(NamedTuple):
    """One animal; an empty field means that the world holds no short true answer for it."""

    name: str
    sound: str  # the verb of "a cow moos"
    young: str
    home: str
    legs: str
    food: str


# Country (with its article) and capital. Countries with a disputed or a second capital are left out.
CAPITALS = dict(_rows("""
Argentina; Buenos Aires
Australia; Canberra
Austria; Vienna
Belgium; Brussels
Brazil; Brasília
Bulgaria; Sofia
Cambodia; Phnom Penh
Cameroon; Yaoundé
Canada; Ottawa
China; Beijing
Colombia; Bogotá
Costa Rica; San José
Croatia; Zagreb
Cuba; Havana
the Czech Republic; Prague
Denmark; Copenhagen
Ecuador; Quito
Egypt; Cairo
Estonia; Tallinn
Ethiopia; Addis Ababa
Finland; Helsinki
France; Paris
Germany; Berlin
Ghana; Accra
Greece; Athens
Hungary; Budapest
Iceland; Reykjavik
India; New Delhi
Iran; Tehran
Iraq; Baghdad
Ireland; Dublin
Italy; Rome
Jamaica; Kingston
Japan; Tokyo
Jordan; Amman
Kenya; Nairobi
Laos; Vientiane
Latvia; Riga
Lebanon; Beirut
Lithuania; Vilnius
Madagascar; Antananarivo
Malta; Valletta
Mexico; Mexico City
Mongolia; Ulaanbaatar
Morocco; Rabat
Nepal; Kathmandu
the Netherlands; Amsterdam
New Zealand; Wellington
Nigeria; Abuja
Norway; Oslo
Pakistan; Islamabad
Panama; Panama City
Peru; Lima
the Philippines; Manila
Poland; Warsaw
Portugal; Lisbon
Romania; Bucharest
Russia; Moscow
Senegal; Dakar
Serbia; Belgrade
Slovakia; Bratislava
Slovenia; Ljubljana
South Korea; Seoul
Spain; Madrid
Sweden; Stockholm
Switzerland; Bern
Thailand; Bangkok
Tunisia; Tunis
Turkey; Ankara
Uganda; Kampala
Ukraine; Kyiv
the United Kingdom; London
the United States; Washington
Uruguay; Montevideo
Vietnam; Hanoi
Zambia; Lusaka
"""))

# name; sound; young; home; legs; food
ANIMALS = [Animal(*row) for row in _rows("""
cow; moos; calf; on a farm; four; grass
horse; neighs; foal; in a stable; four; grass and hay
sheep; bleats; lamb; on a farm; four; grass
goat; bleats; kid; on a farm; four; grass and leaves
pig; grunts; piglet; in a sty; four; roots, grain and vegetables
donkey; brays; foal; on a farm; four; grass and hay
dog; barks; puppy; in a house with people; four; meat and dog food
cat; meows; kitten; in a house with people; four; meat and fish
mouse; squeaks; pup; in a small nest; four; seeds and grain
rabbit; ; kit; in a burrow; four; grass and leaves
hedgehog; grunts; hoglet; in gardens and hedges; four; insects and worms
squirrel; chatters; kit; in trees; four; nuts and seeds
duck; quacks; duckling; near a pond; two; water plants and insects
goose; honks; gosling; near lakes and rivers; two; grass and seeds
hen; clucks; chick; in a henhouse; two; grain, seeds and insects
rooster; crows; ; on a farm; two; grain, seeds and insects
turkey; gobbles; poult; in woods and on farms; two; seeds, nuts and insects
owl; hoots; owlet; in trees and old barns; two; mice and other small animals
crow; caws; chick; in a nest in a tree; two; seeds, fruit and insects
pigeon; coos; squab; in towns and on cliffs; two; seeds and grain
eagle; screeches; eaglet; in a nest high above the ground; two; fish and small animals
parrot; squawks; chick; in warm forests; two; seeds, nuts and fruit
swan; ; cygnet; on lakes and rivers; two; water plants
penguin; ; chick; on the coasts of the southern seas; two; fish
ostrich; ; chick; on the grasslands of Africa; two; plants and seeds
lion; roars; cub; on grasslands; four; meat
tiger; roars; cub; in the forests of Asia; four; meat
wolf; howls; pup; in forests and on plains; four; meat
fox; barks; cub; in a den; four; mice, birds and berries
bear; growls; cub; in forests and mountains; four; berries, roots and fish
panda; ; cub; in the mountain forests of China; four; bamboo
deer; ; fawn; in forests and meadows; four; grass and leaves
elephant; trumpets; calf; on grasslands and in forests; four; grass, leaves and bark
giraffe; ; calf; on the grasslands of Africa; four; leaves from tall trees
zebra; ; foal; on the grasslands of Africa; four; grass
hippo; ; calf; in the rivers and lakes of Africa; four; grass
camel; ; calf; in dry lands and deserts; four; grass and leaves
kangaroo; ; joey; in Australia; ; grass
koala; ; joey; in the eucalyptus trees of Australia; ; eucalyptus leaves
monkey; chatters; ; in warm forests; ; fruit and leaves
bat; squeaks; pup; in caves and hollow trees; two; insects and fruit
frog; croaks; tadpole; in and near ponds; four; insects
snake; hisses; ; in grass, forests and deserts; no; mice and other small animals
turtle; ; hatchling; in and near water; ; plants and small water animals
crocodile; ; hatchling; in the rivers and lakes of warm countries; four; fish and other animals
fish; ; fry; in water; no; plants and small water animals
shark; ; pup; in the sea; no; fish
whale; sings; calf; in the sea; no; krill and fish
dolphin; whistles; calf; in the sea; no; fish
seal; barks; pup; on the coast and in the sea; ; fish
crab; ; ; by the sea; ten; plants and small sea animals
bee; buzzes; larva; in a hive; six; nectar and pollen
ant; ; larva; in a nest under the ground; six; seeds, insects and sweet juices
butterfly; ; caterpillar; in meadows and gardens; six; nectar
fly; buzzes; maggot; almost everywhere; six; rotting food and sweet things
cricket; chirps; nymph; in grass and meadows; six; plants and small insects
spider; ; spiderling; in gardens, woods and houses; eight; insects
""")]

# The thing as it stands after "the colour of"; its colour.
COLOURS = dict(_rows("""
grass; green
snow; white
coal; black
milk; white
blood; red
salt; white
spinach; green
broccoli; green
chocolate; brown
soot; black
lavender; purple
a clear sky; blue
a ripe banana; yellow
a lemon; yellow
a carrot; orange
a pumpkin; orange
a ripe tomato; red
a ripe strawberry; red
a cherry; red
a cucumber; green
a pea; green
a blueberry; blue
a plum; purple
a sunflower; yellow
an egg yolk; yellow
a polar bear; white
a grown flamingo; pink
an elephant; grey
a crow; black
a zebra; black and white
a panda; black and white
a ruby; red
an emerald; green
a sapphire; blue
a leaf in summer; green
the bark of an oak; brown
"""))
COLOUR_MIXES = _rows("""
red; blue; purple
blue; yellow; green
red; yellow; orange
black; white; grey
red; white; pink
""")

# Each pair is asked for in both directions, but never from a word that stands in two pairs (right: left, wrong).
OPPOSITES = _rows("""
hot; cold
big; small
tall; short
fast; slow
happy; sad
day; night
up; down
in; out
open; closed
full; empty
heavy; light
hard; soft
old; young
wet; dry
clean; dirty
loud; quiet
rich; poor
thick; thin
wide; narrow
deep; shallow
near; far
early; late
strong; weak
good; bad
right; wrong
left; right
true; false
first; last
begin; end
push; pull
give; take
buy; sell
love; hate
win; lose
laugh; cry
remember; forget
arrive; leave
sharp; blunt
smooth; rough
brave; afraid
kind; unkind
polite; rude
safe; dangerous
cheap; expensive
simple; difficult
awake; asleep
alive; dead
above; below
inside; outside
before; after
always; never
everything; nothing
everyone; nobody
more; less
many; few
yes; no
black; white
north; south
east; west
sweet; sour
bright; dark
warm; cool
top; bottom
front; back
summer; winter
morning; evening
high; low
same; different
question; answer
beautiful; ugly
possible; impossible
visible; invisible
tight; loose
""")

PLURALS = dict(_rows("""
child; children
man; men
woman; women
person; people
foot; feet
tooth; teeth
goose; geese
mouse; mice
louse; lice
ox; oxen
leaf; leaves
knife; knives
wife; wives
life; lives
half; halves
shelf; shelves
wolf; wolves
loaf; loaves
thief; thieves
calf; calves
elf; elves
scarf; scarves
hoof; hooves
sheep; sheep
fish; fish
deer; deer
moose; moose
salmon; salmon
aircraft; aircraft
series; series
species; species
cactus; cacti
fungus; fungi
nucleus; nuclei
crisis; crises
basis; bases
oasis; oases
analysis; analyses
thesis; theses
criterion; criteria
phenomenon; phenomena
potato; potatoes
tomato; tomatoes
hero; heroes
echo; echoes
baby; babies
city; cities
lady; ladies
berry; berries
box; boxes
bus; buses
glass; glasses
church; churches
brush; brushes
"""))

PAST_TENSES = dict(_rows("""
go; went
see; saw
eat; ate
come; came
run; ran
take; took
give; gave
make; made
say; said
write; wrote
sing; sang
swim; swam
drink; drank
find; found
buy; bought
think; thought
bring; brought
sleep; slept
know; knew
fly; flew
fall; fell
break; broke
speak; spoke
build; built
sit; sat
"""))

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = {"January": "31", "February": "28", "March": "31", "April": "30", "May": "31", "June": "30", "July": "31",
          "August": "31", "September": "30", "October": "31", "November": "30", "December": "31"}
SEASONS = ["spring", "summer", "autumn", "winter"]
PLANETS = ["Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"]
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth"]

# the small unit (plural); the large unit with its article; how many small ones it holds
UNITS = _rows("""
seconds; a minute; 60
minutes; an hour; 60
minutes; half an hour; 30
minutes; a quarter of an hour; 15
hours; a day; 24
days; a week; 7
days; a normal year; 365
days; a leap year; 366
months; a year; 12
seasons; a year; 4
years; a decade; 10
years; a century; 100
years; a millennium; 1,000
millimetres; a centimetre; 10
centimetres; a metre; 100
metres; a kilometre; 1,000
grams; a kilogram; 1,000
kilograms; a tonne; 1,000
millilitres; a litre; 1,000
eggs; a dozen; 12
socks; a pair; 2
bits; a byte; 8
cents; a euro; 100
letters; the English alphabet; 26
players; a football team on the field; 11
strings; a violin; 4
""")

# shape; sides in words
SHAPES = dict(_rows("""
triangle; three
square; four
rectangle; four
rhombus; four
pentagon; five
hexagon; six
heptagon; seven
octagon; eight
nonagon; nine
decagon; ten
circle; no
"""))

JOBS = _rows("""
baker; bakes bread; in a bakery
teacher; teaches children; in a school
doctor; helps sick people; in a hospital
nurse; cares for sick people; in a hospital
farmer; grows food; on a farm
pilot; flies planes; in a cockpit
cook; prepares meals; in a kitchen
gardener; looks after plants; in a garden
dentist; looks after teeth; in a dental practice
vet; helps sick animals; in an animal clinic
carpenter; makes things from wood; in a workshop
librarian; looks after books; in a library
mechanic; repairs cars; in a garage
potter; makes pots from clay; in a pottery
tailor; makes clothes; in a workshop
miner; digs for coal or metal; in a mine
judge; decides cases; in a court
sailor; works on a ship; at sea
astronomer; studies stars and planets; in an observatory
beekeeper; looks after bees; near beehives
""")

# Single facts: `?` begins the wordings of a question, separated by slashes; the two lines after it are answers.
_SINGLES = """
? What do bees make? / What do bees make from nectar? / honey bees make what?
Bees make honey.
Honey bees make honey from nectar.
? What is the largest ocean? / Which ocean is the biggest? / biggest ocean?
The Pacific is the largest ocean.
The largest ocean is the Pacific.
? How many continents are there? / Tell me the number of continents. / continents, how many?
There are seven continents in the usual count.
People usually count seven continents.
? What is the largest continent? / Which continent is the biggest? / biggest continent?
Asia is the largest continent.
The largest continent is Asia.
? What is the largest animal? / Which animal is the biggest of all? / biggest animal on Earth?
The blue whale is the largest animal.
The largest animal is the blue whale.
? What is the tallest animal? / Which animal is the tallest? / tallest animal?
The giraffe is the tallest animal.
The tallest animal is the giraffe.
? What is the fastest land animal? / Which animal runs fastest? / fastest animal on land?
The cheetah is the fastest land animal.
The fastest runner among the animals is the cheetah.
? When does water freeze? / At what temperature does water freeze? / freezing point of water?
Water freezes at 0 degrees Celsius.
At 0 degrees Celsius water turns to ice.
? When does water boil? / At what temperature does water boil? / boiling point of water?
At sea level water boils at 100 degrees Celsius.
Water boils at 100 degrees Celsius at sea level.
? What is ice? / What is ice made of? / ice is what?
Ice is frozen water.
Ice is water that is frozen solid.
? Where does the sun rise? / In which direction does the sun come up? / the sun rises where?
The sun rises in the east.
The sun comes up in the east.
? Where does the sun set? / In which direction does the sun go down? / the sun sets where?
The sun sets in the west.
The sun goes down in the west.
? What do plants need to grow? / Tell me what a plant needs. / plants need what?
Plants need light, water and air to grow.
A plant needs water, air and light.
? How many colours does a rainbow have? / How many colors are in a rainbow? / rainbow colours, how many?
People usually count seven colours in a rainbow.
A rainbow is usually said to have seven colours.
? What is the moon? / Tell me what the moon is. / the moon is what?
The moon is a ball of rock that goes round the Earth.
The moon is the Earth's only natural moon, a ball of rock.
? What is the sun? / Is the sun a star? / the sun is what?
The sun is a star.
The sun is the star nearest to us.
? Which planet is the largest? / What is the biggest planet? / biggest planet?
Jupiter is the largest planet of the solar system.
The largest planet of the solar system is Jupiter.
? Which planet is the smallest? / What is the smallest planet? / smallest planet?
Mercury is the smallest planet of the solar system.
The smallest planet of the solar system is Mercury.
? How many planets are there? / How many planets does the solar system have? / number of planets?
The solar system has eight planets.
There are eight planets in the solar system.
? Which planet is famous for its rings? / Which planet has the brightest rings? / planet with rings?
Saturn is famous for its rings.
The planet famous for its rings is Saturn.
? Which planet is called the red planet? / What is the red planet? / red planet?
Mars is called the red planet.
The red planet is Mars.
? Which planet do we live on? / What is the name of our planet? / our planet?
We live on the planet Earth.
Our planet is the Earth.
? What does a thermometer measure? / What is a thermometer for? / thermometer, what for?
A thermometer measures temperature.
A thermometer shows how warm or cold something is.
? What does a clock show? / What is a clock for? / clock, what for?
A clock shows the time.
A clock is there to show the time.
? What does a compass show? / What is a compass for? / compass, what for?
A compass shows where north is.
A compass is for finding north.
? What is bread made from? / How is bread made? / bread is made of what?
Bread is baked from flour and water, and often yeast.
Bread is made from flour and water, often with yeast.
? What is cheese made from? / Where does cheese come from? / cheese is made of what?
Cheese is made from milk.
Cheese comes from milk.
? What is paper made from? / Where does paper come from? / paper is made of what?
Most paper is made from wood.
Paper mostly comes from wood.
? What is glass made from? / How do people make glass? / glass is made of what?
Glass is made mostly from sand.
People make glass mostly from melted sand.
? Where does wool come from? / What animal gives us wool? / wool comes from what?
Most wool comes from sheep.
Wool mostly comes from sheep.
? What are the vowels? / Which letters are vowels? / the vowels?
The vowels are a, e, i, o and u.
In English the vowel letters are a, e, i, o and u.
? How many sides does a cube have? / How many faces has a cube? / faces of a cube?
A cube has six faces.
A cube has six square faces.
? How many fingers does a hand have? / How many fingers are on one hand? / fingers on a hand?
A hand has five fingers, counting the thumb.
There are five fingers on a hand, if you count the thumb.
? How many wheels does a bicycle have? / How many wheels are on a bike? / wheels on a bicycle?
A bicycle has two wheels.
A bicycle rolls on two wheels.
? Is a whale a fish? / Are whales fish? / whale, fish or not?
No, a whale is a mammal.
No, whales are mammals and not fish.
? Is a spider an insect? / Are spiders insects? / spider, insect or not?
No, a spider has eight legs and is an arachnid.
No, spiders have eight legs and insects have six.
? Can penguins fly? / Do penguins fly? / penguins, can they fly?
No, penguins cannot fly, but they swim very well.
No, penguins swim very well but cannot fly.
? Why is the sky blue? / What makes the sky blue? / why's the sky blue
The air scatters blue light more than red light, so the sky looks blue.
The sky looks blue because air scatters blue light the most.
? Why do leaves fall in autumn? / Why do trees lose their leaves? / leaves fall, why?
Many trees drop their leaves to save water in the cold months.
Many trees let their leaves go in autumn to save water through the winter.
? Where do fish get air? / How do fish breathe? / fish breathe how?
Fish breathe with gills.
Fish take oxygen from the water with their gills.
? Why does it rain? / How does rain form? / where does rain come from
Water drops in a cloud grow heavy and fall as rain.
Rain falls when the drops in a cloud grow too heavy to float.
? Why is there day and night? / What makes day and night? / day and night, why?
The Earth turns, so each side faces the sun and then turns away from it.
Day and night come because the Earth turns.
"""
SINGLES = [(questions.split(" / "), answers) for questions, *answers in
           (block.strip().splitlines() for block in _SINGLES.split("\n? ")[1:])]
