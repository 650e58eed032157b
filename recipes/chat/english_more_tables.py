"""Further facts for the English dialogues of the larger model: tables as in `recipes.chat.english_tables`."""

from recipes.chat.english_tables import _rows

# Chemical element; symbol.
ELEMENTS = dict(_rows("""
hydrogen; H
helium; He
lithium; Li
carbon; C
nitrogen; N
oxygen; O
fluorine; F
neon; Ne
sodium; Na
magnesium; Mg
aluminium; Al
silicon; Si
phosphorus; P
sulphur; S
chlorine; Cl
argon; Ar
potassium; K
calcium; Ca
titanium; Ti
chromium; Cr
iron; Fe
cobalt; Co
nickel; Ni
copper; Cu
zinc; Zn
silver; Ag
tin; Sn
iodine; I
tungsten; W
platinum; Pt
gold; Au
mercury; Hg
lead; Pb
uranium; U
"""))

# Country; its continent; its main language; its money. An empty field is not asked for.
COUNTRIES = _rows("""
Argentina; South America; Spanish; the peso
Australia; Australia; English; the Australian dollar
Austria; Europe; German; the euro
Brazil; South America; Portuguese; the real
Canada; North America; ; the Canadian dollar
China; Asia; Chinese; the yuan
Colombia; South America; Spanish; the peso
Cuba; North America; Spanish; the peso
Denmark; Europe; Danish; the krone
Egypt; Africa; Arabic; the pound
Finland; Europe; ; the euro
France; Europe; French; the euro
Germany; Europe; German; the euro
Ghana; Africa; ; the cedi
Greece; Europe; Greek; the euro
Hungary; Europe; Hungarian; the forint
India; Asia; ; the rupee
Ireland; Europe; ; the euro
Italy; Europe; Italian; the euro
Japan; Asia; Japanese; the yen
Kenya; Africa; ; the shilling
Mexico; North America; Spanish; the peso
Morocco; Africa; ; the dirham
Nepal; Asia; Nepali; the rupee
the Netherlands; Europe; Dutch; the euro
New Zealand; ; English; the New Zealand dollar
Nigeria; Africa; ; the naira
Norway; Europe; Norwegian; the krone
Pakistan; Asia; ; the rupee
Peru; South America; Spanish; the sol
Poland; Europe; Polish; the zloty
Portugal; Europe; Portuguese; the euro
Romania; Europe; Romanian; the leu
Senegal; Africa; ;
South Korea; Asia; Korean; the won
Spain; Europe; Spanish; the euro
Sweden; Europe; Swedish; the krona
Switzerland; Europe; ; the Swiss franc
Thailand; Asia; Thai; the baht
Tunisia; Africa; Arabic; the dinar
Ukraine; Europe; Ukrainian; the hryvnia
the United Kingdom; Europe; English; the pound
the United States; North America; English; the dollar
Uruguay; South America; Spanish; the peso
Vietnam; Asia; Vietnamese; the dong
""")

# Festival; when it is; what people do. The time is worded to stand behind "is" or "falls".
FESTIVALS = _rows("""
Christmas; on 25 December; put up a tree, sing and give presents
Christmas Eve; on 24 December; meet with their families and light candles
New Year's Eve; on 31 December; stay up until midnight and watch fireworks
New Year's Day; on 1 January; wish each other a happy new year
Valentine's Day; on 14 February; give flowers and cards to those they love
Halloween; on 31 October; wear costumes and carve pumpkins
Easter; on a Sunday in spring; paint and hide eggs
Thanksgiving in the United States; on the fourth Thursday of November; eat turkey with their families
Independence Day of the United States; on 4 July; watch fireworks and parades
Bastille Day in France; on 14 July; watch parades and fireworks
St Patrick's Day; on 17 March; wear green and walk in parades
April Fools' Day; on 1 April; play tricks on each other
Labour Day in most countries; on 1 May; rest from work and walk in parades
Earth Day; on 22 April; plant trees and clean up parks
International Women's Day; on 8 March; honour women and speak up for their rights
Chinese New Year; in January or February; eat with their families and give red envelopes
the Lantern Festival; on the 15th day of the Chinese New Year; hang up lanterns and eat sweet dumplings
the Dragon Boat Festival; in May or June; race dragon boats and eat sticky rice dumplings
the Mid-Autumn Festival; in September or October; look at the full moon and eat mooncakes
the Qingming Festival; in early April; visit and clean the graves of their families
China's National Day; on 1 October; have a week of holidays and travel
Diwali; in October or November; light lamps and share sweets
Holi; in March, as a rule; throw coloured powder at each other
Hanukkah; in November or December; light candles on eight evenings
Eid al-Fitr; at the end of Ramadan; pray, eat together and give presents
""")

IDIOMS = dict(_rows("""
break the ice; to say or do something that makes strangers feel at ease
a piece of cake; something very easy
it rains cats and dogs; it rains very hard
let the cat out of the bag; to tell a secret by mistake
once in a blue moon; very rarely
cost an arm and a leg; to be very expensive
hit the nail on the head; to say exactly the right thing
under the weather; a little ill
kill two birds with one stone; to reach two goals with one action
hit the books; to study hard
hit the sack; to go to bed
break a leg; good luck, said before a show
the last straw; the last of many troubles, after which it is too much
a blessing in disguise; something that looks bad at first but turns out well
beat around the bush; to avoid saying what you mean
bite off more than you can chew; to take on more than you can do
better late than never; doing something late is better than not doing it
call it a day; to stop working for today
cut corners; to save time or money by doing something badly
get cold feet; to become afraid shortly before doing something
get out of hand; to become impossible to control
give somebody the cold shoulder; to ignore somebody on purpose
go the extra mile; to do more than you have to
have butterflies in your stomach; to be nervous
in hot water; in trouble
in the same boat; in the same situation as others
keep an eye on something; to watch something with care
keep your chin up; stay brave in a hard time
a needle in a haystack; something that is almost impossible to find
on cloud nine; very happy
out of the blue; without any warning
pull somebody's leg; to tease somebody as a joke
see eye to eye; to agree
sit on the fence; not to decide for either side
spill the beans; to tell a secret
speak of the devil; the person we talked about has appeared
take it with a pinch of salt; not to believe it completely
the ball is in your court; it is your turn to act
the early bird catches the worm; those who start early have the best chances
time flies; time seems to pass quickly
turn over a new leaf; to change your ways for the better
when pigs fly; never
actions speak louder than words; what you do counts more than what you say
don't judge a book by its cover; do not judge things or people by their looks
practice makes perfect; you get better by doing something often
many hands make light work; a job is easier when many people help
every cloud has a silver lining; there is something good in every bad situation
a storm in a teacup; a lot of excitement about something small
be all ears; to listen with great interest
lend a hand; to help
a night owl; somebody who likes to stay up late
a bookworm; somebody who loves to read
couch potato; somebody who sits on the sofa and watches TV all day
two peas in a pod; two people who are very alike
"""))

SYNONYMS = dict(_rows("""
big; large
happy; glad
fast; quick
begin; start
end; finish
small; little
clever; smart
angry; cross
beautiful; lovely
shut; close
speak; talk
sick; ill
tired; sleepy
brave; bold
gift; present
road; street
rich; wealthy
correct; right
buy; purchase
help; assist
quiet; silent
scared; afraid
funny; amusing
odd; strange
jump; leap
shout; yell
rock; stone
reply; answer
select; choose
simple; easy
"""))

# Adjective; the form with "than"; the strongest form.
COMPARISONS = _rows("""
big; bigger; biggest
small; smaller; smallest
good; better; best
bad; worse; worst
far; further; furthest
happy; happier; happiest
easy; easier; easiest
fast; faster; fastest
slow; slower; slowest
hot; hotter; hottest
cold; colder; coldest
tall; taller; tallest
short; shorter; shortest
old; older; oldest
young; younger; youngest
heavy; heavier; heaviest
light; lighter; lightest
nice; nicer; nicest
large; larger; largest
thin; thinner; thinnest
pretty; prettier; prettiest
busy; busier; busiest
strong; stronger; strongest
warm; warmer; warmest
beautiful; more beautiful; most beautiful
dangerous; more dangerous; most dangerous
expensive; more expensive; most expensive
""")

RHYMES = _rows("""
cat; hat; mat; bat
tree; bee; see; knee
moon; spoon; noon; soon
star; car; far; jar
house; mouse; blouse
light; night; bright; kite
day; play; may; say
rain; train; plane; chain
sky; fly; high; why
fish; dish; wish
book; look; cook; hook
ball; tall; wall; fall
bear; chair; hair; pear
dog; fog; frog; log
boat; coat; goat; note
snow; go; slow; know
king; ring; sing; wing
cake; lake; make; snake
sun; fun; run; one
bed; red; head; bread
nose; rose; toes; close
door; floor; four; more
blue; shoe; two; new
hill; mill; still; will
sock; clock; rock; lock
dream; cream; team; stream
""")

# More past tenses and plurals than the smaller world holds.
PAST_TENSES = dict(_rows("""
begin; began
catch; caught
choose; chose
draw; drew
drive; drove
feel; felt
forget; forgot
get; got
grow; grew
have; had
hear; heard
hold; held
keep; kept
leave; left
lose; lost
meet; met
pay; paid
ride; rode
ring; rang
rise; rose
sell; sold
send; sent
stand; stood
steal; stole
teach; taught
tell; told
throw; threw
wake; woke
wear; wore
win; won
do; did
"""))
PLURALS = dict(_rows("""
dog; dogs
house; houses
tree; trees
watch; watches
dish; dishes
fox; foxes
story; stories
country; countries
party; parties
fly; flies
key; keys
toy; toys
boy; boys
day; days
photo; photos
piano; pianos
roof; roofs
eye; eyes
horse; horses
family; families
butterfly; butterflies
policeman; policemen
sandwich; sandwiches
class; classes
"""))

# Things from small to large, or slow to fast: (comparative, its opposite, things in order).
ORDERED = [
    ("bigger", "smaller", "an ant, a mouse, a cat, a sheep, a cow, an elephant, a blue whale".split(", ")),
    ("faster", "slower", "a snail, a tortoise, a bicycle, a car, an aeroplane, a rocket".split(", ")),
    ("heavier", "lighter", "a feather, an apple, a brick, a piano, a car, a ship".split(", ")),
    ("longer", "shorter", "a second, a minute, an hour, a day, a week, a month, a year, a century".split(", ")),
    ("bigger", "smaller", "a pea, a grape, an apple, a melon".split(", ")),
    ("bigger", "smaller", "the Moon, the Earth, Jupiter, the Sun".split(", ")),
    ("hotter", "colder", "ice, warm milk, boiling water, a candle flame".split(", ")),
    ("longer", "shorter", "a centimetre, a metre, a kilometre".split(", ")),
    ("heavier", "lighter", "a gram, a kilogram, a tonne".split(", ")),
]

# What a thing is for: thing; use.
USES = dict(_rows("""
an umbrella; keeping dry in the rain
a key; opening a lock
a broom; sweeping the floor
a hammer; driving in nails
a saw; cutting wood
a needle; sewing
a pen; writing
a ruler; measuring and drawing straight lines
an eraser; rubbing out pencil marks
scissors; cutting paper and cloth
a fridge; keeping food cold
an oven; baking and roasting
a kettle; boiling water
a towel; drying yourself
soap; washing
a comb; tidying your hair
a lamp; giving light
a bed; sleeping
a telescope; looking at the stars
a microscope; looking at very small things
a map; finding the way
a calendar; looking up the date
a dictionary; looking up words
a spoon; eating soup
a ladder; climbing up
a helmet; protecting the head
a candle; giving light
a stamp; paying for a letter
a wallet; carrying money
a phone; talking to people far away
glasses; seeing better
a bucket; carrying water
a rake; gathering leaves
a thermometer; measuring temperature
a pillow; resting your head
"""))
