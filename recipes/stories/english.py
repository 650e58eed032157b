"""Simple English stories for chapter 06: one function a plot, every story drawn from one random number generator.

>>> import random
>>> story(random.Random(1)) == story(random.Random(1))
True
"""

import random

from recipes.stories import english_words as words
from recipes.stories.english_cast import animal, animals_and_place, child, elder, neighbour, place, tell
from recipes.stories.engine import Writer


def lost_in_the_pocket(w):
    a = child(w)
    b = child(w, (a,))
    found = w.pick([
        'Then {b} pointed at {a.his} coat. "There is a hole in your pocket," {b.he} said. {a} felt inside the lining, '
        "and there it was: the {thing}!",
        'Then a dog came [running|trotting] up with something in its mouth. "It has my {thing}!" {a} [laughed|cried]. '
        "The dog dropped it and wagged its tail, because it only wanted to play.",
        'Then {b} asked, "What is that in your shoe?" {a} shook the shoe, and out fell the {thing}.',
        "Then {b} looked up. A magpie sat on a branch above its nest, and in the nest lay the {thing}. {b} climbed up "
        "slowly and brought it back."])
    return tell(w, """
        {a.Intro} [owned a {thing}|always carried a {thing}|had a {thing} that {a.he} loved]. [It was a gift from
        {elder}.|{a.He} had found it on a long walk.|It was not worth much, but it was {a.his} best treasure.]
        {when}, {p.at}, {a} [put a hand in {a.his} pocket|wanted to look at it], but the {thing} was gone.

        [First {a.he} looked {spot}, then {spot2}.|{a.He} searched {spot} and then {spot2}.] [There was nothing
        there.|All {a.he} found was a snail.|All {a.he} found was a feather.] {a_sad} {b.Intro} saw this and [came
        over|asked what was wrong]. "We can look together," {b.he} said. {found}

        [From then on {a} kept the {thing} on a string.|That evening {a} sewed up {a.his} pocket and put the {thing}
        safely in a box.|"Four eyes see more than two," said {a}, and {a.he} held the {thing} tight all the way
        home.]
        """, a=a, b=b, p=place(w, words.CHILD_PLACES), thing=w.pick(words.POCKET_THINGS), elder=elder(w, a),
                found=found)


def quarrel(w):
    a, b, p = animals_and_place(w, 2)
    thing, use, reason = w.pick([
        ("hollow log", "sleep in", "It is long enough for both of us"),
        ("sunny spot", "lie in", "The sun shines on two as well as on one"),
        ("old blanket", "sleep on", "If we spread it out, there is room for two"),
        ("big straw hat", "use as a bed", "You can have it by day, and I can have it by night"),
        ("round ball", "play with", "A ball is no fun for one"),
        ("wooden box", "sit on", "Back to back we can both sit on it")])
    return tell(w, """
        {a.Intro} and {b.intro} were [good|old|the best of] friends. {when} they found a {thing} {p.at}. "It is
        mine," said {a}. "I saw it first!" "No, I touched it first!" [cried|said|answered] {b}. [They both wanted to
        {use} it.|Each of them wanted to {use} it.] They [shouted|argued] until [a crow flew away|the leaves
        shook|their voices were hoarse], and then {b} [walked away|went off without a word].

        Now {a} had the {thing}, but [it was no joy to have it alone|nobody to talk to]. {a_sorry} [After a
        while|When the shadows grew long,|Before evening] {a.he} went to find {b}. "I am sorry," said {a}.
        "{reason}." {b} [thought for a moment|was silent, and then {b.he} smiled|looked up in surprise]. "I am sorry
        too," {b.he} said. "[I said unkind things|A friend is better than any {thing}|I missed you]."

        [So they shared the {thing}|After that they used the {thing} together|From that day they shared it], and
        [nobody argued any more|they were better friends than before|the quarrel was soon forgotten].
        """, a=a, b=b, p=p, thing=thing, use=use, reason=reason)


def learn_skill(w):
    a = child(w)
    skill, fail, advice, done = w.pick([
        ("ride a bicycle", "the wheel turned and {a.he} fell into the grass", "Look ahead and not at your feet",
         "rode all the way round the square"),
        ("whistle", "only air came out of {a.his} mouth", "Make your lips round and blow gently",
         "whistled so well that a bird answered"),
        ("swim", "{a.he} swallowed a mouthful of water", "Breathe out slowly and stretch your arms",
         "swam from one side of the pool to the other"),
        ("knit", "the wool turned into one big knot", "Do one stitch and then the next",
         "held up a scarf as long as {a.his} arm"),
        ("juggle", "all three balls rolled under the table", "Begin with one ball and then take two",
         "kept three balls in the air while everybody counted"),
        ("skip with a rope", "the rope caught {a.his} foot", "Listen to the rope and jump when it taps the ground",
         "skipped twenty times without a stop"),
        ("tie {a.his} shoes", "the knot came apart at once", "Make a loop and lead the other end around it",
         "walked to school with two perfect bows"),
        ("bake bread", "the bread came out as hard as a stone", "Let the dough rest until it is twice as big",
         "carried a soft round loaf to the table")])
    return tell(w, """
        {a.Intro} wanted to learn to {skill}. [All {a.his} friends could do it|Nobody had shown {a.him} how|It
        looked so easy when others did it]. {when} {a.he} tried for the first time, but {fail}. "I will never learn
        it!" [said|cried|sighed] {a}. {a.He} [sat down on the step|went to {a.his} room|kicked a stone] because
        {a.he} was [angry|disappointed|cross with {a.himself}].

        {e.Ref} [had seen it all|sat down beside {a.him}|did not laugh]. "[I needed a whole month|I could not do it
        at your age either|Everyone fails at first]," {e.he} said. "{advice}." So {a} tried [again|once more]. The
        second time [was a little better|went better], and the third time [was better still|was almost good]. {a.He}
        practised [every day after school|each evening|every morning before breakfast].

        [At the end of the week|After ten days|Two weeks later|By the end of the month] {a} {done}. [{e.Ref} clapped
        loudest of all.|"You see," said {e}, "never is a very long time."|"Now I can teach someone else," {a.he}
        said happily.]
        """, a=a, e=elder(w, a), skill=skill, fail=fail, advice=advice, done=done)


def share_food(w):
    a = animal(w, words.FRUIT_EATERS[:-1])
    b = animal(w, words.FRUIT_EATERS[:-1], (a,))
    fruit = w.pick(words.FRUITS)
    return tell(w, """
        {a_opens} {when}, {a} found [a whole heap of|a basket full of|a great many] {fruit} {spot}. "[Enough for a
        week|What a feast|All this for me]!" thought {a}.

        Then {b.intro} came [slowly along the path|by] and stopped. {b.He} was [thin|weak|quiet] because {b.he} had
        not eaten [since yesterday|for two days|all day]. {a.Ref} looked at the {fruit} and then at {b}. [It was not
        easy to give some away.|For a moment {a.he} wanted to hide them.|There were fewer than {a.he} had thought.]
        "[Come and eat with me|Take half of them|Sit down, there is enough for two]," {a.he} said at last. They ate
        until [nothing was left|only the leaves were left], and {b} [was strong again|smiled].

        [Some weeks later|When winter came|In the cold month], {a} could not find [any food|a single bite] anywhere.
        {a_sad} [There was a knock|Suddenly someone called {a.his} name|Then {a.he} heard steps]. It was {b} with [a
        bag of|a bundle of] dried {fruit}. "[You shared with me|I have not forgotten]," said {b}. "[Now I share with
        you|Today it is my turn]."
        """, a=a, b=b, fruit=fruit, p=place(w, words.WILD_PLACES))


def secret_birthday(w):
    a = child(w)
    b = child(w, (a,))
    return tell(w, """
        It was {a}'s [seventh|eighth|ninth|sixth] birthday, but nobody [said a word about it|seemed to know].
        At breakfast {a.his} [mother|father|grandmother] [only read the paper|only talked about the weather|was
        in a hurry]. At school {b} [did not even wave|ran past without a word|would not look at {a.him}]. "They
        have all forgotten," thought {a}. [After school|In the afternoon] {a} [sat|stood|waited] alone {spot}
        because {a.he} was [sad|lonely|unhappy].

        [When it began to get dark,|At five o'clock|At last] {a.he} walked home [slowly|with heavy steps]. The
        house was [dark|very quiet|dark and silent]. {a} opened the door, and [suddenly|all at once] [the
        lights went on|ten candles shone|there was music]. "[Surprise|Happy birthday]!" cried a whole crowd of
        [friends|people]. There was [{b} with a paper crown|{b} with a drum|{b} with an enormous cake], and
        there were {colour} [balloons|paper flowers|ribbons] on every wall.

        "I [had to keep quiet all day|could not look at you, or I would have laughed]," said {b}. "[It was so
        hard|I almost told you twice]!" {a} [laughed|smiled from ear to ear] and [blew out the candles|cut the
        cake into equal pieces]. Nobody had forgotten anything.
        """, a=a, b=b, p=place(w, words.CHILD_PLACES), colour=w.pick(words.COLOURS))


def storm_shelter(w):
    a = animal(w, words.WOODLAND)
    b = animal(w, words.WOODLAND, (a,))
    c = w.pick([kind for kind in words.WOODLAND if kind not in (a.kind, b.kind)])
    return tell(w, """
        [Black|Dark|Heavy] clouds [rolled over|gathered above|hung over] {p}. [The wind howled|Thunder rumbled|The
        trees bent], and the first [big|cold] drops fell. {a.Intro} [ran|hurried] to a [dry|small] cave, because
        {a.he} was [afraid of the thunder|already wet|cold].

        [Soon|A moment later] a voice called, "[May I come in|Is there room for me]?" It was {b.intro}, wet from
        head to [foot|tail]. The cave was [small|narrow], but {a} [moved to the side|made room]. Then came a {c},
        and after that [a whole family of mice|a lost frog|two beetles|an old toad]. ["There is no room left!" said
        {b}. "There is, if we sit close," said {a}.|"We will never fit!" said {b}. "Yes, we will," said {a}.] So
        they sat [side by side|close together], and [soon|after a while] the cave was warm because it was full. To
        pass the time {b} [told a story about the moon|taught them a song|asked riddles].

        When the storm was over, [a rainbow stood over {p}|the sun came out|drops shone on every leaf]. {a.Ref} was
        almost [sorry|sad] that it had stopped. "[Come again|Visit me]," {a.he} said, "[even when the sky is
        blue|with or without rain]."
        """, a=a, b=b, c=c, p=place(w, ["the meadow", "the forest", "the hill"]))


def follow_the_stream(w):
    a = child(w)
    b = child(w, (a,))
    return tell(w, """
        "Where does the stream begin?" {a} asked [{a.his} friend {b}|{b}, who always wanted to know things]. [Nobody
        in the village knew.|Nobody could tell {a.him}.] So {a} and {b} packed [bread and cheese|two apples and some
        bread|a bottle of water and some nuts] and set out to see for themselves.

        They walked [up the valley|through the wood|between tall ferns], and the stream grew [narrower|thinner and
        thinner]. [At one place|Once] a fallen tree lay across the path. [They crawled under it.|They climbed over
        it.|{b.Ref} helped {a} to climb over it.] [Later|After an hour] the path disappeared, and {b} [wanted to
        turn back|stopped] because {b.he} was [tired|worried|hungry]. "[Listen|Be quiet for a moment]," said {a}.
        "[I can still hear the water|The water will lead us]."

        They followed the sound, and behind [a mossy rock|a curtain of leaves|three white birches] they found it: a
        spring no [wider than a plate|bigger than a soup bowl], with water as clear as glass. They drank from their
        hands, and [it tasted of stone and snow|it was so cold that their teeth hurt]. "[Such a big river from such
        a small beginning|Every river starts small]," said {b}. On the way home they [told the news to everyone they
        met|dropped a leaf into the stream and raced it].
        """, a=a, b=b)


def stuck_animal(w):
    a = child(w)
    beast, trouble, fix = w.pick([
        ("duckling", "had fallen into a deep hole", "filled the hole with leaves until it could climb out"),
        ("lamb", "was caught in a thorn bush", "bent the branches apart, one after the other"),
        ("hedgehog", "had its head in an empty pot", "poured a little oil on the rim and turned the pot slowly"),
        ("beetle", "lay on its back and kicked its legs", "held out a blade of grass until it could turn over"),
        ("kitten", "sat at the top of a tall tree", "leaned a long board against the trunk"),
        ("frog", "could not get out of a steep bucket", "put a stick into the bucket like a ladder"),
        ("bee", "had fallen into the pond", "slid a leaf under it and lifted it out")])
    return tell(w, """
        {when}, {a.intro} heard a small noise {p.at}. [{a.He} stopped and listened.|What could it be?|{a_curious}]
        [Not far away|A few steps further] {a.he} [saw|found] a {beast} that {trouble}. [It was very frightened.|It
        was quiet because it was tired.|It was weak because it had been there all night.]

        "Do not be afraid," [said|whispered] {a}. "I will help you." First {a.he} came too close, and the {beast}
        [only became more frightened|began to tremble]. So {a} [sat back and thought|thought hard]. [Being strong
        was no use here.|This needed a better idea.|There had to be a gentler way.] Then {a.he} {fix}. It took a
        long time, but {a} [was patient|did not hurry].

        At last the {beast} was free! It [rested for a moment|looked at {a.him}|shook itself], and then it [went on
        its way|was gone]. {a} went home [late for dinner|with dirty knees|with muddy shoes], but {a.he} was
        [happy|proud] all evening because {a.he} had [helped someone small|found the right way].
        """, a=a, p=place(w, [
        "the garden", "the meadow", "the orchard", "the park"]), beast=beast, trouble=trouble, fix=fix)


def honest_mistake(w):
    a = child(w)
    thing, accident, repair, later = w.pick([
        ("blue vase", "{a} threw a ball in the house, and it hit the vase", "glued the pieces together",
         "held dried flowers"),
        ("clay bowl", "{a} reached for a biscuit and dropped the bowl", "stuck the pieces together with strong glue",
         "held keys and coins"),
        ("clock", "{a} wound up the clock too far, and it stopped",
         "took it apart and set the small wheels straight", "ticked a little louder than before"),
        ("paper lamp", "{a} ran with a stick and tore the lamp", "covered the hole with a paper star",
         "threw a star on the ceiling"),
        ("tablecloth", "{a} spilled ink on the cloth", "drew round the spot until it looked like a whale",
         "was kept for feast days"),
        ("wooden chair", "{a} rocked back and forth, and the chair broke", "carved a new leg",
         "stood as firmly as before")])
    return tell(w, """
        {a}'s {e.kind} had a {thing} that {e.he} [loved|had owned for many years|had brought from far away].
        {when}, {accident}. {a} stood [still|there] with a [beating|heavy] heart. Nobody had seen it.

        "I could [say that the cat did it|run away]," thought {a}. But [the cat looked at {a.him} with round
        eyes|that thought made {a.his} stomach ache]. [All afternoon|For an hour] {a.he} could not
        [play|eat|read] because {a.he} was [worried|ashamed]. In the end {a.he} went to {e} and [told the
        truth.|said, "It was me."]

        {e} [was quiet for a while|took a deep breath|looked sad at first]. "[Thank you for telling me|That was
        hard to say, and you said it]," {e.he} answered. "[Now let us see what can be done|Let us try to mend
        it]." Together they {repair}. From then on the {thing} {later}. [It was not perfect, but {a} liked it
        better than before.|Whenever {a} saw it, {a.he} remembered that day.|"Now it has a story," said {e}.]
        """, a=a, e=elder(w, a), thing=thing, accident=accident, repair=repair, later=later)


def noise_at_night(w):
    a = child(w)
    e = elder(w, a)
    noise, cause = w.pick([
        ("Tap, tap, tap", "a branch of the plum tree that knocked on the glass in the wind"),
        ("Scratch, scratch", "a hedgehog that was looking for beetles under the window"),
        ("Drip, drop, drip", "the tap in the bathroom, which nobody had closed properly"),
        ("Creak, creak", "the garden gate, which swung to and fro in the wind"),
        ("Hoo, hoo", "an owl with big round eyes on the roof of the shed"),
        ("Rustle, rustle", "the cat, which had made a bed in a paper bag")])
    return tell(w, """
        [It was late|The moon was high|The whole house was asleep], but {a} [was wide awake|could not sleep].
        "{noise}," went something in the dark. {a.Ref} [pulled the blanket over {a.his} head|held {a.his} pillow
        tight|did not dare to move] because {a.he} was [afraid|frightened|scared]. Was it a [giant|ghost|dragon]?
        "{noise}," it went again.

        "Are you awake?" [called|whispered] {a}. {e.Ref} came with a [small lamp|candle|torch]. {e.He} did not say
        that it was nothing. "[We will go and look|Let us find out what it is]," {e.he} said. [Hand in hand|On
        tiptoe] they went [along the dark hall|down the stairs|across the cold floor]. {a}'s heart beat [fast|like a
        drum]. [Then they saw it|Then they found it]: it was {cause}!

        {a} [had to laugh|laughed out loud]. Back in bed, {a.he} heard it again. "{noise}." [Now it sounded almost
        friendly.|This time {a.he} knew what it was.|It was the same sound, but {a} was not the same.] [Soon|Before
        long] {a.he} was asleep.
        """, a=a, e=e, noise=noise, cause=cause)


def build_together(w):
    a = child(w)
    b = child(w, (a,))
    thing, first, wiser, end = w.pick([
        ("raft", "it sank as soon as they stepped on it", "tied empty bottles under the boards",
         "they floated across the pond like two captains"),
        ("tree house", "the floor was so crooked that everything rolled off", "measured each board before they cut it",
         "they ate their supper high up among the leaves"),
        ("bird house", "the roof leaked and the door was too small", "asked the carpenter how big a door must be",
         "a pair of tits moved in before the week was over"),
        ("kite", "it fell down like a stone", "made it lighter and gave it a longer tail",
         "it danced above the roofs until evening"),
        ("bridge of stones", "the water carried half of it away", "laid the biggest stones at the bottom",
         "even the old neighbour crossed it with dry feet"),
        ("cart", "a wheel came off at the first bend", "fixed the wheels with a strong iron pin",
         "they rolled down the lane and shouted for joy"),
        ("sand castle", "a wave washed it away", "built further up and dug a deep ditch around it",
         "the sea ran round it and the towers stayed dry")])
    return tell(w, """
        {a} and {b} [wanted to|had decided to|made a plan to] build a {thing}. They [collected|borrowed|looked for]
        [all they needed|everything they could use] and worked [all morning|the whole day|until noon].
        "[Faster|Hurry up]!" said {a}, because {a.he} was impatient. [They did not draw a plan.|They did not stop to
        think.] When the {thing} was [done|ready], {first}.

        [{a} wanted to give up.|{a} was angry, and {b} was close to tears.|They looked at each other and did not
        know whether to laugh or cry.] "[What did we do wrong|Why did that happen]?" asked {b}. That was a good
        question. They [talked about it|drew it on paper|looked closely at it], and then they knew. The next day
        they began again. This time they {wiser}. It took [much longer|twice as long], but [nobody minded|they did
        not hurry].

        And [this time it worked|the second {thing} was a good one]: {end}. "[The first one was our teacher|Without
        the first one we would not have known how]," said {b}.
        """, a=a, b=b, thing=thing, first=first, wiser=wiser, end=end)


def plant_a_seed(w):
    a = child(w)
    e = elder(w, a)
    plant, crop = w.pick([
        ("sunflower", "a yellow flower as big as a plate"), ("pumpkin", "something orange and as round as the moon"),
        ("bean plant", "a tall vine full of long green pods"), ("melon", "something yellow that smelled sweet"),
        ("tomato plant", "a dozen round red fruits"), ("maize plant", "three golden ears among long leaves")])
    return tell(w, """
        {a}'s {e.kind} gave {a.him} a [single|small|dry little] seed. "[What is inside|What will it be]?" asked
        {a}. "[Plant it and see|Wait and you will find out]," {e.he} said. So {a} [dug a hole|filled a pot with
        earth|made a hole with one finger], put the seed in and [watered it|gave it a drink].

        The next [morning|day] {a.he} looked. There was nothing. [On the second day there was still
        nothing.|Two days later there was only earth.] "[It is broken|It is asleep|It does not like me]," said
        {a}, and {a.he} wanted to [dig it up|pull it out|throw it away] because {a.he} was [impatient|tired of
        waiting]. "[Leave it in peace|It is busy where you cannot see it]," said {e}. "[A seed has its own
        clock|First it must grow roots]."

        [So {a} waited|{a} waited and watered]. [After eight days|One rainy morning|In the second week] a tiny
        green [tip|leaf] [came up|looked out of the ground]. It grew [higher than {a.his} knee|as high as the
        fence|taller every day], and at the end of summer {a} found {crop}. It was a {plant}! {a} [kept one
        seed|saved a handful of seeds] for the next [spring|year] and gave one to a friend. "[Wait and see|Be
        patient]," {a.he} told the friend, and {a.he} smiled.
        """, a=a, e=e, plant=plant, crop=crop)


def big_question(w):
    a = animal(w, ["rabbit", "fox", "mouse", "bear", "hedgehog", "squirrel"])
    question, wrong, wrong2, answer = w.pick([
        ("Where does the sun go at night", "It falls into the sea", "It sleeps behind the hill",
         "It shines on the other side of the world, where it is morning now"),
        ("Where does the rain come from", "Somebody spills it",
         "The clouds are big sponges, and the wind squeezes them",
         "The sun lifts water from the sea, and the clouds carry it to us"),
        ("Why do leaves fall in autumn", "They are tired of hanging", "They want to see the ground",
         "The tree lets them go, so that it can sleep through the cold"),
        ("Why is the night dark", "Somebody blows out the light", "The sky closes its eyes",
         "Our side of the earth has turned away from the sun"),
        ("Where do the swallows go in winter", "They sleep in the mud", "They turn into mice",
         "They fly south to a warm land, and in spring they return"),
        ("Why does the moon change its shape", "Somebody eats it", "It hides because it is shy",
         "It is always round, but we see only the part that the sun lights")])
    first, second = w.rng.sample(["frog", "goose", "badger", "donkey", "mole", "hare", "duck"], 2)
    return tell(w, """
        "{question}?" [asked|wondered] {a.intro} [{when}|one evening|when the day was over]. [Nobody at home knew|It
        was a hard question], so {a.he} [went to ask the others|set out to ask].

        "{wrong}," said the {first}. That [did not sound right|could not be true]. "{wrong2}," said the {second} and
        {second_did}. {a.Ref} [shook {a.his} head|was not sure]. {a_curious} [Who would know|Was there nobody who
        knew]?

        At last {a.he} came to the [old owl|wise old tortoise|grey crane], who had [watched the sky for many
        years|travelled far]. "{question}?" {a.he} asked [once more|again]. The old one [was quiet for a long
        time|did not laugh]. "{answer}," was the answer. {a.Ref} [thought about it all the way home|went home with a
        light heart]. "[And why is that so|How do you know that]?" {a.he} asked the next day[.|, because one good
        answer always leads to a new question.|, for every answer brings a new question.]
        """, a=a, p=place(w, ["the meadow", "the forest", "the hill"]), question=question, wrong=wrong,
        wrong2=wrong2, answer=answer, first=first, second=second,
        second_did=w.pick(["yawned", "went on eating", "nodded twice", "looked very important"]))


def race(w):
    a, b, p = animals_and_place(w, 2)
    return tell(w, """
        [{when}|On the day of the summer fair], all the animals came to {p} to see a race. {b.Intro} was [sure to
        win|the fastest of all], and {b.he} knew it. {a.Intro} was not [fast|quick], but {a.he} [liked to run|wanted
        to try]. "[One, two, three|Ready, steady], go!" called the [crow|old owl|rooster].

        {b.Ref} was [far ahead|in front] at once. But halfway {b.he} looked back to [see how far the others
        were|laugh at the others], [tripped over a root|stepped into a hole] and fell. "[Ouch|Oh, my foot]!" cried
        {b}. {b.He} [sat on the ground|could not get up] because {b.he} was [hurt|in pain]. Soon {a} came
        [along|by]. {a.He} could see the finish line [in front of {a.him}|already]. [Now {a.he} could win!|] But {a}
        stopped. "[Are you hurt|Can you stand]?" {a.he} asked. "[Lean on me|Hold on to me]."

        [Side by side|Slowly] the two of them went over the line [together|long after the others]. [The animals
        cheered|Everybody clapped] louder than for any winner. "[I was proud and foolish|I laughed at you, and you
        helped me]," said {b}. [|"Thank you."] And {a} was [pleased|glad], because {a.he} had [found a friend|won
        something better than a race].
        """, a=a, b=b, p=p)


def visit_with_gift(w):
    a = child(w)
    e = elder(w, a)
    gift, meets, gives = w.pick([
        ("a basket of ten eggs", "a woman who had nothing for breakfast", "two eggs"),
        ("a bag of oranges", "a boy who had fallen and was crying", "an orange"),
        ("a bunch of yellow flowers", "an old woman who was sitting alone by her door", "three flowers"),
        ("a loaf of fresh bread", "a traveller who had not eaten", "the end of the loaf"),
        ("a jar of honey and six cakes", "two workers who were mending the road", "two cakes")])
    return tell(w, """
        {when}, {a} went to visit {e}, who lived [on the other side of the valley|beyond the river|in the next
        village|at the end of a long road]. {a.He} carried {gift}. [The sun was warm, and {a.he} sang as {a.he}
        walked.|The road was dusty.|]

        On the way {a.he} met {meets}. {a.Ref} [did not think long|looked at the gift] and gave away {gives}.
        [Further on|Then] {a.he} came to a [narrow bridge|steep hill]. {a.He} [walked very carefully|took small
        steps] because {a.he} was [afraid of dropping the gift|a little afraid]. [After that|On the other side]
        {a.he} rested [in the shade|under a tree] because {a.he} was [tired|hot and tired].

        At last {a} [knocked at|stood in front of] the [green|little|old] door. "I am sorry," {a.he} said. "[There
        was more when I left home|It is not as much as it was this morning]." And {a.he} told {e} what had happened.
        {e.Ref} [laughed|smiled] and hugged {a.him}. "[A gift that is shared on the way grows|Then you have brought
        me a good story as well]," {e.he} said, "[and I like that best|and that makes it a big gift]." [They drank
        tea and talked|They sat by the window and talked|They ate soup and talked] until [the lamps were lit|it was
        dark].
        """, a=a, e=e, gift=gift, meets=meets, gives=gives)


def cannot_sleep(w):
    a = animal(w, ["bear", "mouse", "rabbit", "squirrel", "hedgehog", "fox", "kitten", "puppy"])
    family = ["father", "grandfather", "big brother"] if a.he == "she" else ["mother", "grandmother", "big sister"]
    mother = f"{a.his} {w.pick(family)}"
    return tell(w, """
        [Night had come|The stars were out|The day was over], and {a.intro} [was in bed|lay in a soft bed], but
        {a.he} could not sleep. {a.He} [turned to the left and to the right|counted to fifty|closed one eye and
        then the other]. Nothing helped.

        ["Count the stars," said {mother}. {a.Ref} [tried it|did so], but there were too many of them.|"Think
        of something pleasant," said {mother}. {a.Ref} [tried it|did so], but that made {a.him} even more
        awake.] "[Drink some warm milk|Have a sip of water]," said {mother}. {a.He} drank it, but [{a.he} was
        still awake|it was no use]. "[What are you thinking about|Is something the matter]?" {mother} asked.
        {a.Ref} was silent for a while. "[Today I was unkind to the frog|I took the duck's feather and did not
        give it back|I broke a promise to the lamb]," {a.he} whispered. "[Ah|I see]," said {mother}. "[Then it
        is not your eyes that are awake|It is your heart that is awake]." {a.Ref} thought. "[Tomorrow I will
        put it right|In the morning I will go and say sorry]," {a.he} said.

        And [before {mother} could answer|when {mother} looked again], {a} was fast asleep, because {a.he} was
        [calm now|not worried any more]. In the morning {a.he} kept {a.his} word.
        """, a=a, mother=mother)


def at_the_market(w):
    a = child(w)
    b = neighbour(w, a, ["fruit seller", "old farmer", "fish seller", "cheese maker", "spice seller"])
    price = w.pick(["three", "four", "five", "six"])
    return tell(w, """
        {when}, {a}'s [father|mother|aunt] gave {a.him} [some|a few] coins. "[Go to the market and bring|Please
        buy] a [bag of rice|bunch of onions|bottle of oil|sack of flour]," {a.he} heard. "[And count the
        change|Do not forget to count]." The market was [loud and full of colours|crowded]. There were [heaps
        of peppers|towers of melons|baskets of herbs], and it smelled of [mint|warm bread|cinnamon|roasted
        nuts].

        {a} [paid|found everything] and walked [away|on]. [Near the fountain|At the corner] {a.he} counted the
        change and stopped because {a.he} was [surprised|puzzled]. {b.Ref} had given {a.him} {price} coins too
        many! [With that money {a.he} could buy a {toy}.|In the next shop window {a.he} saw a {toy}.] [Nobody
        would know.|{a.He} looked at it for a long time.] But [it was not {a.his} money|somebody would miss the
        money]. {a.Ref} turned round and went back.

        "You gave me too much," {a.he} said. {b.Ref} [counted the coins|opened {b.his} eyes wide]. "[So I
        did|You are right]! [Few people would come back|That was honest of you]." {b.He} [reached under the
        table|took a brown bag] and gave {a.him} a [ripe peach|slice of melon|sweet roll]. {a} ate it on the
        way home, and [nothing had ever tasted so good|it was the best one of the whole summer].
        """,
        a=a, b=b, price=price, toy=w.pick([
        "red top", "paper dragon", "toy drum", "tin frog", "pocket knife", "little flute"]))


def boat_in_fog(w):
    a = child(w)
    e = elder(w, a)
    sound, what = w.pick([
        ("a bell", "the bell on the pier"),
        ("a dog", "the dog of the lighthouse keeper"),
        ("a horn", "the horn of the harbour master"),
        ("singing", "the song of the women who mend nets"),
        ("hammering", "the boat builder at work")])
    return tell(w, """
        {a} and {e} [rowed|sailed] out in a [little|green|wooden|white|blue] boat to catch fish. [The sea was
        calm|The lake was as smooth as glass], and [they caught four fish|soon there were three fish in the
        bucket]. But then [a thick white fog|a fog as thick as wool] came [over the water|from the west]. They
        could not see the [shore|land] any more.

        "Which way is home?" asked {a}, and {a.he} [held on to the side|moved closer to {e}] because {a.he} was
        [afraid|cold and afraid]. "[I do not know yet|I cannot see it either]," said {e}. "[But when eyes are
        no use, we still have ears|But we can listen]." [They pulled in the oars|They stopped the boat] and
        [kept still|held their breath]. At first {a} heard only the water. Then, [very faintly|far away],
        {a.he} heard {sound}. "That is {what}!" [cried|whispered] {a}. [|"It is on our left!"]

        {e.Ref} [turned the boat|rowed] slowly, and {a} [listened and pointed|showed the way]. The sound grew
        [louder|clearer], and [all at once|suddenly] the harbour stood before them. "[You were our captain
        today|Your ears brought us home]," said {e}. That night [the fried fish tasted wonderful|they ate fish
        soup with bread].
        """, a=a, e=e, sound=sound, what=what)


def rainy_day(w):
    a = child(w)
    b = child(w, (a,))
    idea, play, end = w.pick([
        ("a ship", "The table was the deck, a broom was the mast, and the carpet was the sea",
         "sailed three times around the world"),
        ("a theatre", "They hung up a sheet and made dolls out of socks",
         "gave a play, and the cat was the audience"),
        ("a post office", "They wrote letters to everyone in the house and pushed them under the doors",
         "had eleven answers by supper"),
        ("a cave", "They put blankets over the chairs and drew animals by the light of a lamp",
         "wanted to sleep there"),
        ("a band", "A pot was the drum, two lids were the cymbals, and a comb was the flute",
         "played until the windows rattled"),
        ("a shop", "They sold buttons, corks and old spoons, and they paid with dry beans",
         "counted two hundred beans in the till")])
    sibling = "brother" if b.he == "he" else "sister"
    return tell(w, """
        It [rained|poured] [all morning|without a stop|for the third day]. {a} [pressed {a.his} nose against the
        window|looked at the drops on the glass|sat on the stairs] because {a.he} was bored. "[I wanted to play
        outside|There is nothing to do]!" {a.he} [said|complained]. {a.His} {sibling} {b} was bored [too|as well].

        "[Let us count the drops|We can sing until the sun comes out]," said {b}. They did that for a while, but [it
        was no fun|soon they had enough of it]. Then {a} [looked around the room|opened the old cupboard|found a box
        in the corner]. "I know!" {a.he} [cried|said]. "This room is {idea}!" {b} [jumped up at once|understood at
        once]. {play}. [They forgot the rain completely.|The hours went by like minutes.] They {end}.

        "[Look, the rain has stopped|The sun is shining now]," said [their mother|their father] [at last|in the
        afternoon]. "[Do you not want to go out|Will you not go out]?" {a} and {b} [looked at each other|shook their
        heads]. "[In a minute|Not now]," they said, "[we are busy|we have work to do]!" And [secretly|quietly] {a}
        hoped that it would rain again tomorrow.
        """, a=a, b=b, sibling=sibling, idea=idea, play=play, end=end)


def new_in_class(w):
    a = child(w)
    b = child(w, (a,))
    link, line = w.pick([
        ("drew a whale", "I like whales too"),
        ("folded a paper bird", "Can you show me how to fold one"),
        ("wrote a word in a strange alphabet", "How do you write my name"),
        ("built a tower of pencils", "May I add one more"),
        ("hummed an unknown song", "Will you teach me that song"),
        ("looked at a book about stars", "Which star is your favourite")])
    end = "?" if line.split()[0] in ("Can", "How", "May", "Will", "Which") else "."
    return tell(w, """
        A new [child|pupil] came to the class. [The teacher said that {b.his} name was {b}.|{b.His} name was
        {b}.] {b.He} came from [a country far away|a town by the sea|the mountains|a big city] and spoke very
        little. [In the break|At noon] {b} [sat|stood|stayed] alone {spot} because {b.he} was [shy|lonely|a
        little afraid]. [The others played with a ball|The others talked and laughed], and nobody [asked
        {b.him} to join in|noticed {b.him}].

        {a} [saw it|noticed], but {a.he} did not know what to say, because {a.he} was [shy|not good at talking
        to new people]. On the [first|second] day {a.he} only [smiled|waved]. [The day after|The next day] {b}
        {link}. [That gave {a} an idea.|Now {a} knew what to say.] {a.He} [went over|took a deep breath].
        "{line}{end}" {a.he} said. {b} [looked up|turned round], and [slowly a smile came|{b.his} whole face
        changed]. "[Sit here|Come and sit with me]," {b.he} [said|answered].

        [They did not notice the bell.|They sat there until the bell rang.] [A week later|By the end of the
        month] [everyone knew {b}|{b} had five friends], but [{a} had been the first|{b.he} still sat beside
        {a}]. "[I was afraid to speak|I was too shy to speak]," {a} [told {b.him}|said] one day. "So was I,"
        said {b}.
        """, a=a, b=b, p=place(w, ["the school yard"]),
        link=link, line=line, end=end)


def forgotten_lunch(w):
    a = child(w)
    b = child(w, (a,))
    lack, share, later, give = w.pick([
        ("lunch box", "broke {b.his} sandwich in two and gave {a.him} the bigger half", "{b} had nothing to eat",
         "half of everything"),
        ("umbrella", "held {b.his} own umbrella over both of them", "rain surprised {b} on the way home",
         "a place under the {colour} umbrella"),
        ("gloves", "gave {a.him} one of {b.his} gloves, and each of them kept one hand in a pocket",
         "{b} had left {b.his} scarf at home", "one end of a very long scarf"),
        ("pencils", "broke {b.his} longest pencil in the middle", "{b} had no paper left", "ten sheets of paper"),
        ("cap", "made {a.him} a hat out of an old newspaper", "the sun burned and {b} had no cap",
         "a brand new paper hat")])
    return tell(w, """
        [One morning|On a cold Monday|On a busy morning|On the day of the school trip], {a} was [late|in a
        great hurry]. {a.He} ran out of the house and forgot {a.his} {lack}. [{a.He} noticed it only on the
        bus.|When {a.he} noticed it, it was too late to go back.] "Oh no!" [said|cried] {a}.

        [{a} did not want to ask anyone|{a.He} said nothing], because {a.he} was [too proud|ashamed|shy]. But
        {b} [had eyes in {b.his} head|saw that something was wrong]. "Did you forget something?" {b.he} asked.
        {a} nodded. Without another word {b} {share}. "[That is what friends are for|You would do the same for
        me]," {b.he} said. [Now the day was good again.|And so it became a good day.]

        [Some days later|The week after|A month later], {later}. [This time {a} was ready.|{a} did not wait to
        be asked.] {a.He} [laughed|smiled] and gave {b.him} {give}. "[Now we are even|Today it is my turn],"
        said {a}. "[Friends do not count|I did not keep count]," said {b}, and they [walked on together|both
        laughed].
        """, a=a, b=b, lack=lack, share=share, later=later, give=give, colour=w.pick(words.COLOURS))


def locked_box(w):
    a = child(w)
    e = elder(w, a)
    riddle, answer, inside_place = w.pick([
        ("I have hands but cannot clap", "a clock", "behind the clock on the wall"),
        ("I have a neck but no head", "a bottle", "in the green bottle on the shelf"),
        ("I have teeth but never eat", "a comb", "under the comb by the mirror"),
        ("I have many leaves but I am not a tree", "a book", "between the pages of the thickest book"),
        ("I get wet when I dry you", "a towel", "under the pile of towels"),
        ("I have four legs but cannot walk", "a table", "on a nail under the table"),
        ("I have an eye but cannot see", "a needle", "in the box with the needles")])
    wrong = w.pick(["a ghost", "a fish", "a snowman", "the wind", "a scarecrow", "a shadow"])
    return tell(w, """
        In the [attic|cellar|old cupboard] {a} found a [small|heavy|dusty] box. It was locked. On the lid [was a
        piece of paper|somebody had written a line]: "{riddle}. Look for the key where I am." [{a} read it three
        times.|"What can that mean?" wondered {a}.|]

        "Is it {wrong}?" {a.he} asked {e}. "[No|That is a good try]," said {e}, "[but do not give up|think again]."
        {a} walked [through the house|from room to room] and looked at [everything|every single thing]. {a.He} sat
        down [on the stairs|on the carpet] because {a.he} was [tired of thinking|out of ideas]. Then {a.his} eyes
        fell on {answer}. ["That is it!" {a.he} cried.|"It is {answer}!" {a.he} cried.] And there, {inside_place},
        was a little key.

        The key turned with a click. In the box lay [an old photograph|a bag of marbles|a letter|a small drum|a
        silver flute] and a [second note|card]. "[Well done|You used your head]," it said, and {a} knew the writing.
        "[You wrote this|It was you]!" {a.he} [cried|said]. {e.Ref} only [winked|smiled]. "[When I was small,
        somebody did it for me|Now you must make a riddle for me]," {e.he} said.
        """, a=a, e=e, riddle=riddle, answer=answer, inside_place=inside_place, wrong=wrong)


def broken_toy(w):
    a = child(w)
    b = neighbour(w, a, ["carpenter", "tailor", "shoemaker", "watchmaker", "neighbour", "blacksmith"])
    toy, part, mend, new = w.pick([
        ("wooden horse", "one leg broke off", "glued the leg on and tied a bandage of cloth around it",
         "It can rest until tomorrow"),
        ("knitted bear", "an ear came off", "sewed the ear on with thick thread", "Now it hears even better"),
        ("toy boat", "the mast snapped", "cut a new mast from a branch", "Now it can sail again"),
        ("music box", "it would not play any more", "found a grain of sand between the wheels",
         "Such a small thing stopped such a big song"),
        ("wind-up mouse", "its spring jumped out", "bent the spring straight and put it back",
         "Do not wind it so tight"),
        ("toy train", "a wheel came off", "made a new wheel out of a cork", "It is ready for the next station")])
    return tell(w, """
        {a.Intro} had a {toy} that {a.he} [took everywhere|played with every day]. {when} it fell [down the
        stairs|from the table|off the wall], and {part}. {a} picked it up and [cried|swallowed hard] because {a.he}
        was [very sad|unhappy]. ["We can buy a new one," said {a.his} cousin. But {a} did not want a new one.|]

        {a.He} [wrapped the {toy} in a scarf|put the {toy} into a basket] and carried it to {b}, [who could mend
        almost anything|whose workshop was full of tools]. {b.Ref} [put on {b.his} glasses|turned it over]. "[Hm,
        that is serious|I have seen worse]," {b.he} said. "[Hold the lamp for me|Give me a little light]." {a}
        [watched every move|held the lamp with both hands], and {b} {mend}. "{new}," {b.he} said.

        [The {toy} was as good as new.|It was not like new, but it was whole.|] "What do I owe you?" asked {a}.
        {b.Ref} smiled. "[Come back on Saturday and sweep my floor|Come again and learn how it is done]," {b.he}
        said. {a} came [every|many a] Saturday, and in time {a.he} could mend things {a.himself}.
        """, a=a, b=b, toy=toy, part=part, mend=mend, new=new)


def kind_truth(w):
    a, b, p = animals_and_place(w, 2)
    work, tried, fault, good, better = w.pick([
        ("a pot of soup", "tasted it", "far too salty", "The carrots are soft and sweet",
         "added water and three potatoes"),
        ("a song", "listened to it", "so loud that the birds flew away", "The tune is lovely",
         "sang it softly, like the evening wind"),
        ("a picture of a tree", "looked at it for a while", "upside down", "The colours are as bright as spring",
         "turned it round and added a bird"),
        ("a hat of leaves", "tried it on", "so big that nobody could see under it", "The leaves are well chosen",
         "made it smaller and put a feather on it"),
        ("a poem", "listened to it", "so long that {a} nearly fell asleep", "The first four lines are beautiful",
         "kept the first four lines and left out the rest"),
        ("a berry cake", "ate a piece", "burnt at the bottom", "The berries on top are delicious",
         "baked it again over a smaller fire")])
    return tell(w, """
        {b.Intro} had [worked all day|been busy since morning]. {b.He} had made {work}. "[Tell me the truth|Please
        tell me what you think]," {b.he} said to {a.intro}. {a.Ref} {tried}. [Oh dear!|] It was {fault}.

        What should {a} say? {a.He} did not want to [hurt|sadden] {b}. "I could say that it is perfect," thought
        {a}, "[but that would be a lie|but it would not be true]." {a_sorry} Then {a.he} [found the words|took a
        breath]. "{good}," {a.he} said. "[But I must tell you something|There is one thing, though]: it is {fault}."
        {b.Ref} [looked at the ground|was disappointed at first]. "[We can change that|I can help you]," said {a}.

        Together they [tried again|went back to work]. This time {b.he} {better}. [It was wonderful|Now it was
        exactly right]! "[A friend who tells the truth is a treasure|Others only said that it was nice]," said {b}.
        "[Thank you|You helped me most]."
        """, a=a, b=b, p=p, work=work, tried=tried, fault=fault, good=good, better=better)


def first_snow(w):
    a = child(w)
    b = child(w, (a,))
    beast, act = w.pick([("a hare", "sat under a bush and trembled because it was cold"),
                         ("a deer", "scratched at the snow because it was hungry"),
                         ("a robin", "sat on a fence because it was tired"),
                         ("a little dog", "sat at the end of the lane because it was lost"),
                         ("a pony", "stood beside an open gate because it was lonely")])
    gift = {"a hare": "some carrots", "a deer": "an armful of hay", "a robin": "a handful of seeds",
            "a little dog": "a warm blanket", "a pony": "two apples"}[beast]
    return tell(w, """
        In the morning [everything|the whole village] was white. It was the first snow of the [year|winter].
        {a} [put on {a.his} boots|pulled on two pairs of socks] and ran to fetch {b}. The [air was cold|sky was
        grey], and the snow [squeaked under their feet|lay as deep as their knees]. [They built a snowman with
        a {colour} hat.|They rolled a big ball.|]

        Then {b} saw [tracks|a line of footprints]. "[Who was here|Who made these]?" {b.he} asked. They
        [followed them|went after them] past [the mill|the frozen pond|the last house] and [under the
        trees|along the wall]. {a} [walked in front|walked fast|kept silent] because {a.he} was curious. At the
        end of the tracks was {beast}. It {act}. "[Stay here and be quiet|Wait for me]," [whispered|said] {b},
        and {b.he} [ran home|hurried back] and came back with {gift}.

        [They put everything down gently|They left the gift in the snow] and [stepped back|waited behind a
        tree]. {beast_cap} came [slowly|step by step] and {took}. [Nobody said a word.|] On the way home [their
        hands were cold|their noses were red|the wind was icy], but they were [warm inside|happy].
        """, a=a, b=b, beast=beast, act=act, gift=gift,
        took="lay down on it" if beast == "a little dog" else "began to eat",
        beast_cap="The " + beast.split(" ", 1)[1], colour=w.pick(words.COLOURS))


def lost_and_found_pet(w):
    a = child(w)
    b = neighbour(w, a)
    pet = w.pick(["kitten", "puppy", "lamb", "parrot", "tortoise", "goat"])
    call = {"kitten": "mewed", "puppy": "whined", "lamb": "bleated", "parrot": "said good morning", "goat": "bleated",
            "tortoise": "blinked"}[pet]
    return tell(w, """
        {when}, {a.intro} found a [lost|strange|little] {pet} {spot} . It {call} when it saw {a.him}. [It had a
        {colour} ribbon around its neck.|It was quiet because it was hungry.|] "[Can I keep it|May it stay with
        us]?" {a.he} asked at home. "[Somebody may be looking for it|It may have a home]," said {a.his}
        [mother|father]. "[First we must ask|Think how its owner must feel]."

        {a} [did not like that|was sad], but {a.he} [drew a picture of the {pet} and hung it|wrote a note and put
        it] up in [the bakery|the school|the library]. Meanwhile {a.he} gave the {pet} [food and water|a box to
        sleep in], and it [followed {a.him} everywhere|slept beside {a.his} bed].

        [On the third day|Two days later] {b} knocked at the door. "Is it here?" {b.he} asked. "I have looked
        [everywhere|day and night]!" The {pet} {call} and [went straight to {b.him}|was happy]. {a} [swallowed
        hard|had tears in {a.his} eyes], and {b} [saw it|noticed]. "[It likes you|You took good care of it]," {b.he}
        said. "[Will you come and visit it|Would you look after it when I travel]?" "[Every day|Of course]!"
        [said|cried] {a}. [So {a} had two new friends.|And that is how {a} found a friend.]
        """,
        a=a, b=b, p=place(w, [
        "the garden", "the orchard", "the courtyard", "the park", "the meadow"]), pet=pet, call=call,
        colour=w.pick(words.COLOURS))


def letter_for_neighbour(w):
    a = child(w)
    b = neighbour(w, a, ["old sailor", "painter", "potter", "clock mender", "piano teacher", "beekeeper"])
    return tell(w, """
        {when}, {a} found a letter [under the door|in the box]. It was not for {a.him}. It was for {b}, who lived
        [in the last house of the street|behind the high wall|at the top of the stairs]. [The children said that {b}
        was angry all the time.|Nobody ever visited {b}.|People said that {b} did not like visitors.]

        {a} [wanted to drop the letter and run|stood in front of the gate for a long time] because {a.he} was
        [afraid|nervous]. [But a letter is a letter, so|In the end] {a.he} [rang the bell|knocked]. Slow steps came.
        "[What do you want|Who is there]?" asked a deep voice. "[I have a letter for you|This came to our house],"
        said {a}[ in a very small voice|]. {b.Ref} [took the letter|held it to the light] and [read it twice|opened
        it at once]. Then {b.he} sat down on the step. "It is from my [brother|sister]," {b.he} said. "I have waited
        for it for [a year|so long]."

        {b.Ref} smiled, and {b.his} eyes were [wet|bright]. "[Will you have some tea|Do you like plum cake]?" {b.he}
        asked. They talked [the whole afternoon|until it was dark]. "[Was {b} angry|Were you not afraid]?" the other
        children asked the next day. "[Come with me and see|You should meet {b.him}]," said {a}.
        """, a=a, b=b)


def missing_ingredient(w):
    a = child(w)
    b = child(w, (a,))
    dish, missing, instead, verdict = w.pick([
        ("pancakes", "milk", "coconut water", "thin and crisp and sweet"),
        ("a birthday cake", "sugar", "honey and mashed bananas", "soft and golden"),
        ("a big pot of soup", "carrots", "pumpkin and a handful of herbs", "orange like the evening sun"),
        ("dumplings", "meat", "mushrooms and cabbage", "gone before it was cold"),
        ("flat bread", "yeast", "yoghurt", "light and full of bubbles"),
        ("rice pudding", "raisins", "chopped dates and nuts", "better than the old recipe"),
        ("apple pie", "apples", "ripe pears", "so good that nobody asked about apples")])
    return tell(w, """
        {a} and {b} wanted to [cook|make] {dish} for [their grandparents|the whole family|the neighbours]. They
        [washed their hands|tied on two aprons] and [read the recipe aloud|put everything on the table]. [Flour
        flew through the air|A spoon fell on the floor], and they [laughed|sang]. Then {b} looked [into the
        cupboard|on the shelf]. "We have no {missing}!" {b.he} said.

        [The shop was closed because it was Sunday.|The shop was far away, and it was late.] "[Now it is
        spoiled|We have to stop]," said {b}. {b.He} sat down on [a stool|the floor] because {b.he} was
        disappointed. But {a} [did not give up|opened one jar after another]. "[What else tastes good|What do
        we have]?" {a.he} asked. They [tasted|smelled] this and that, and in the end they took {instead}
        instead.

        [They were nervous when they served it.|They carried it to the table and held their breath.] [Everybody
        took a bite.|Nobody spoke for a moment.] The food was {verdict}. "[What is your secret|How did you make
        this]?" asked [their guests|everybody]. {a} and {b} looked at each other. "[We forgot
        something|Something was missing]," said {b}, "[and so we found something|and that was lucky]."
        """, a=a, b=b, dish=dish, missing=missing,
        instead=instead, verdict=verdict)


def hide_and_seek(w):
    a, b, p = animals_and_place(w, 2)
    return tell(w, """
        [{when}|When the work was done], {a.intro} and {b.intro} played hide and seek {p.at} with their friends.
        {b.Ref} [covered {b.his} eyes|turned to the wall] and counted to [twenty|thirty|fifty]. {a.Ref} hid {hide}.
        It was [warm and dark|very comfortable] there.

        {b.Ref} [looked|searched] {spot} and {spot2}, and soon {b.he} had found [all the others|everyone else]. But
        where was {a}? "[Come out, you have won|We give up]!" [they called|shouted {b}]. Nobody answered. [The sun
        went down|It grew late], and the friends were [worried|afraid that something had happened]. [They called
        louder.|They looked again, high and low.] {b_sorry}

        [Suddenly|Then] {b} heard [a funny noise|something]. It came from somewhere {hide}, and there lay {a}, fast
        asleep. {a.He} had fallen asleep because {a.he} was [tired|so tired]. [{b.Ref} laughed with relief.|{b.Ref}
        tickled {a.his} nose with a straw.|{b.Ref} was so glad that {b.he} laughed.] {a.Ref} opened one eye. "[Did I
        win|Is it my turn to count]?" {a.he} asked. "[You won," said {b}, "because nobody can hide so well|Yes,"
        said {b}, "but next time, please stay awake]."
        """, a=a, b=b, p=p)


def best_place_to_rest(w):
    a = animal(w, ["cat", "cat", "cat", "kitten", "dog", "puppy"])
    e = w.pick(["girl", "old man", "boy", "grandmother", "baker"])
    options = {
        "the chair": "was hard", "the window sill": "was cold", "the shelf": "was too narrow",
        "the stove": "was hot", "the drum": "was loud", "the basket": "was full of apples",
        "the stairs": "were too busy", "the piano": "was slippery", "the kitchen table": "was wet",
        "the suitcase": "was open and full of shoes"}
    one = w.pick(list(options))
    two = w.pick([key for key in options if key != one])
    leave = w.pick(["jumped down", "got up again", "went on", "left it", "did not stay"])
    return tell(w, """
        {a.Intro} [looked for a place to sleep|wanted to have a nap|had been awake all night]. [Everyone else in the
        house was busy.|The house was warm and full of places to lie.] First {a.he} [tried|lay down on] {one}, but
        {one} {one_was}, so {a.he} {leave}. Then {a.he} went to {two}. That was no good, because {two} {two_was}.
        [Was there no place in this house?|] {a.Ref} walked [round and round|from room to room] and was [cross|more
        and more tired].

        In the hall the {e} [had put down|had shaken out] [an old|a {colour}|a small round] mat. [It was neither
        soft nor new|Nobody looked at it twice], but [the sun fell on it|it smelled of home|it lay in a quiet
        corner]. {a.Ref} [looked at it|sniffed at it] and [turned around three times|put one paw on it]. {sat} It
        was [exactly the right place|the best place of all].

        When the {e} came [home|back], there was [somebody|a sleeper] on the mat. "You have chosen well," said the
        {e} and [walked past on tiptoe|closed the door very softly]. {a.Ref} [opened one eye|did not wake up], and
        [outside|somewhere] a clock struck {hour}.
        """, a=a, e=e, one=one, two=two, leave=leave, one_was=options[one], two_was=options[two],
        colour=w.pick(words.COLOURS),
        hour=w.pick("two three four five six".split()),
        sat="{a.Ref} [sat|lay down|sat down|stayed] on the mat because {a.he} was [tired|very tired|sleepy].")


def wind_takes_hat(w):
    a = child(w)
    beast, how = w.pick([
        ("goat", "took it in its teeth and would not let go until it had got an apple"),
        ("dog", "jumped up and caught it in the air"),
        ("horse", "bent down its long neck and lifted it out of a ditch"),
        ("donkey", "put one foot on it, so that it could not fly on"),
        ("goose", "sat down on it as if it were an egg")])
    hat = w.pick(["straw hat", "green cap", "woollen hat", "scarf", "paper crown", "blue hat"])
    return tell(w, """
        The wind was [wild|strong|in a bad mood] that day. It [pulled at the leaves|shook the washing|made the
        shutters bang], and when {a.intro} came [round the corner|over the bridge], it [took|snatched] the
        {hat} from {a.his} head. "[Stop|Come back]!" [cried|shouted] {a}. But the wind does not listen to
        anyone.

        The {hat} [flew|rolled] over [the fence|the wall|the hedge]. {a.Ref} ran after it. It landed [on a
        bush|on a roof|in a tree], and when {a.he} [reached out|came near], it flew on. {a.He} ran until {a.he}
        [had no breath left|could not run any more]. {a.He} sat down on a [stone|log] because {a.he} was
        [tired|very tired|sad]. [It was a present from {relative}.|It was {a.his} favourite {hat}.|Was it gone
        for ever?]

        But [at the end of the lane|behind the last house|near the mill] stood a {beast}. When the {hat} came
        flying, the {beast} {how}. "[Thank you|You are faster than I am]!" [said|laughed] {a}. [The {hat} was a
        little wet, but {a} did not mind.|The {hat} was dusty, but {a} loved it all the more.|] {a.He} tied it
        on with [a string|a ribbon], and [the wind pulled at it in vain|now the wind could blow as it liked].
        """,
        a=a, beast=beast, hat=hat, how=how, relative=elder(w, a))


def narrow_bridge(w):
    kinds = ["goat", "donkey", "sheep", "bear", "badger", "fox", "pony", "deer"]
    one, two = w.rng.sample(kinds, 2)
    look, look2 = w.rng.sample(["brown", "white", "black", "grey", "young", "old", "proud", "stubborn"], 2)
    return tell(w, """
        Over a [deep|fast|wild] river lay a bridge [so narrow that only one could cross|no wider than a plank].
        {when}, a {look} {one} [came from the left|started from one side]. At the same [time|moment] a {look2}
        {two} [came from the right|started from the other side]. In the middle they [met|stood nose to nose].

        "[Go back|Let me pass]!" said the {one}. "[No, you go back|I will not]," said the {two}. "[I was here
        first|I never walk backwards]." They stood there [for an hour|until noon|the whole morning]. The [sun
        burned|wind grew cold], and their legs hurt. The {one} [sighed|groaned] because it was [tired|hungry],
        and the {two} was [tired|hungry] too. "[Are you going to sleep up there|How long will you stand
        there]?" asked a [frog|turtle|heron] from the water.

        The {two} [was the first to laugh|began to smile]. "[We are silly|This is foolish]," it said. "[Lie
        down, and I will step over you with care|I will lie down flat, and you can step over me]." The bridge
        shook, but [it worked|soon both were across]. "[Thank you|Have a good day]," [called|said] the {one}.
        [From then on, everybody looked first whether somebody was already on the bridge.|The next day they put
        up a sign: "Look first, then walk."|After that they often met there, and each of them said, "After
        you."]
        """, one=one, two=two, look=look, look2=look2)


def small_band(w):
    a, b, p = animals_and_place(w, 2)
    c = w.pick(["frog", "cricket", "blackbird", "woodpecker", "cuckoo", "bee"])
    part = {"frog": "the deep notes", "cricket": "the high notes", "blackbird": "the tune", "woodpecker": "the beat",
            "cuckoo": "the answer", "bee": "the lowest notes"}[c]
    return tell(w, """
        {a_opens} [{a.He} loved music more than anything|{a.He} wanted to make music], but {a.his} voice was
        [rough|weak|not beautiful]. {when}, {a.he} sang a song, and [a crow laughed at {a.him}|a goose told {a.him}
        to stop]. {a_sad}

        {b.Intro} [had heard it|came by]. "[I cannot sing either|My voice is even worse]," {b.he} said, "[but I can
        tap on a log|but I can clap]. [Listen|Try it with me]!" And {b} beat the time: one, two, three, one, two,
        three. {a.Ref} [hummed along|tried again], and now it [sounded better|was almost music]. [From nearby|Close
        to them] another sound joined in. It was a {c}, and it took {part}! They [practised until evening|tried the
        song again and again]. [Together they were a real band.|Alone they were nothing special, but together they
        sounded fine.|]

        When [the full moon rose|the harvest was over], they played {p.at}. [All the neighbours|Old and young] came
        [to listen|and danced]. "[Once more|Play it again]!" everyone cried. {a_happy}
        """, a=a, b=b, c=c, part=part, p=p)


def moon_in_water(w):
    a = animal(w, ["fox", "bear", "rabbit", "hedgehog", "mouse", "hare"])
    b = animal(w, ["otter", "frog", "duck", "badger", "deer", "mole"], (a,))
    tool = w.pick(["a net of grass", "a long branch", "an old bucket", "a basket"])
    return tell(w, """
        [Late one evening|On a still night], {a.intro} came to the [pond|lake] to drink. {a.He} [jumped
        back|stopped], because {a.he} was [frightened|very surprised]. There, in the black water, lay the moon! "[It
        has fallen from the sky|It will drown]!" [cried|thought] {a}. [|"I must save it."]

        {a.He} fetched {tool} and [leaned over the water|tried to catch the moon]. But as soon as {a.he} touched it,
        the moon [broke into a hundred pieces|trembled and flew apart]. "[Now I have broken it|Oh, what have I
        done]!" said {a}. {a.He} sat on the bank because {a.he} was [sad|sorry|in despair]. [When the water was
        still again, the moon was whole again too.|Soon the water was smooth again, and the moon came back.]

        [{b.Intro} heard the splashing and came to see.|The splashing woke {b.intro}.] "[What are you doing here at
        night|Are you fishing]?" asked {b}. {a.Ref} told {b.him} everything. [{b.Ref} did not laugh.|] "[Look
        up|Lift your head]," {b.he} said. {a.Ref} looked up, and there [hung|was] the moon, [high above the
        trees|big and bright]. "[The water is only a mirror|You only saw its picture in the water]," said {b}. They
        [sat there for a long time|stayed until midnight], and {a} was [glad|happy] because the moon was
        [safe|whole].
        """, a=a, b=b, tool=tool)


def own_reflection(w):
    a = animal(w, ["puppy", "kitten"])
    e = w.pick(["grandmother", "old cat", "old dog", "wise goose"])
    where, what, around = w.pick([
        ("in the mirror in the hall", "mirror", "the kitchen"), ("in a puddle after the rain", "puddle", "the garden"),
        ("in the dark window", "glass", "the kitchen"), ("in a big shiny pot", "pot", "the kitchen"),
        ("in the well", "water", "the courtyard")])
    return tell(w, """
        {when}, {a.intro} saw another {kind} {where}. {a_afraid} [Then {a.he} came back|After a while {a.he} was
        brave again] and [showed {a.his} teeth|made a terrible face]. The other {kind} [did the same|made a terrible
        face too]! "[How rude|It wants to fight]," thought {a}, and {a.he} ran [away|out of sight].

        "[What is the matter|Why are you shaking]?" asked the {e}. "There is [an angry|a wild] {kind}," said {a}.
        "[Whatever I do, it does the same to me|It shows me its teeth]!" The {e} [smiled|understood at once]. "[And
        what does it do when you smile|Have you tried a smile]?" {a.Ref} had not [tried that|thought of that]. So
        {a.he} [went back|crept back on soft feet] and smiled as [kindly|nicely] as {a.he} could.

        And look: the {kind} in the {what} smiled [back|too]! [It looked very friendly now.|{a.Ref} jumped for joy,
        and the other one jumped as well.] Later {a.he} [learned|found out] that it was only a picture of
        {a.himself}. But {a.he} [never forgot how good it felt to smile first|still smiled at it every day].
        """,
        a=a, e=e, kind=a.kind, where=where, what=what, p=place(w, [around]))


def sharing_water(w):
    a = animal(w, words.SAVANNA)
    b = animal(w, words.SAVANNA, (a,))
    c = w.pick(["lizard", "tortoise", "small bird", "old turtle", "beetle"])
    return tell(w, """
        It had not rained for [many weeks|months]. The grass was [yellow|dry as paper], and the river was only
        [dust|mud]. {a.Intro} walked [all day|far] to look for water. [Under a thorn tree|Between two
        rocks|Behind a hill] {a.he} found a little pool. {a.He} drank because {a.he} was [very thirsty|thirsty
        and hot].

        Then {b.intro} came, and behind {b.him} came [many others|a long line of animals]. "[There is not
        enough for all|If everyone drinks, it will be gone]," thought {a}, and {a.he} stood in front of the
        pool. "[This water is mine|Go away]!" {a.he} said. Nobody moved. [They were too tired to argue.|] A {c}
        [came forward|spoke up]. "[If you keep it alone, the sun will drink it|Tomorrow you may be the thirsty
        one]," it said. {a.Ref} [was ashamed|lowered {a.his} head] because that was true. {a.He} stepped aside.
        "[Drink|Come]," {a.he} said, "[but let each take only a little|the smallest first]."

        So they [drank one after another|took turns]. [They dug in the mud together, and more water came.|] [On
        the ninth day|A week later|At last] [clouds came|it thundered], and rain [fell on all of them|filled
        the river]. "[You shared the last drop|We are all here because of you]," {b} said to {a}.
        """, a=a, b=b, c=c)


def new_home(w):
    a = animal(w, ["mouse", "hedgehog", "rabbit", "squirrel", "mole"])
    tries = {
        "a boot": "it smelled of feet", "a teapot": "the rain dripped in through the spout",
        "a drum": "it was much too loud", "a nest": "it was too high and swayed in the wind",
        "a flower pot": "it had a hole in the roof", "a hollow tree": "an owl already lived in it",
        "a letter box": "letters kept falling on the bed", "a cave": "it was far too big and echoed"}
    one, two = w.rng.sample(list(tries), 2)
    home = w.pick([
        "an old watering can", "a crack in a stone wall", "a wooden clock that had lost its wheels",
        "a hole under the roots of an oak", "a broken violin behind the school",
        "a round basket under the stairs of the mill"])
    return tell(w, """
        [After the great flood|After a storm|When the old barn was pulled down], {a.intro} had no home any more. "[I
        must find a new one|Somewhere there must be a place for me]," {a.he} said, and {a.he} [packed a small
        bag|tied a bundle] and set off.

        First {a.he} moved into {one}, but {one_was}. Then {a.he} found {two}. That looked better, but {two_was}.
        [Evening came|It began to rain], and {a} stopped by the [road|path] because {a.he} was [tired|sad|wet and
        tired]. ["Must I sleep in the rain?" {a.he} wondered.|] A [snail|beetle|sparrow] [came along|heard that].
        "[Come with me|I know something]," it said. ["It is not grand, but it is dry."|]

        It was {home}. [It was full of dust|There were cobwebs in it], but it was exactly the right size. {a.Ref}
        [swept it clean|wiped away the dust] and made a bed of [moss|dry leaves]. That night {a.he} [invited the
        helper to supper|cooked soup for two]. "[Alone it is only a house|Empty, it was only a hole]," {a.he} said,
        "but with a guest it is a home."
        """, a=a, one=one, two=two, one_was=tries[one], two_was=tries[two], home=home)


def stage_fright(w):
    a = child(w)
    b = child(w, (a,))
    role, line = w.pick([("the king", "Let the gates be opened"), ("the tree", "My leaves have seen a hundred years"),
                         ("the moon", "I shine for all of you"), ("the wolf", "I am only looking for my coat"),
                         ("the sailor", "Land in sight"), ("the queen of the bees", "Fly home before the rain")])
    return tell(w, """
        The class [put on|was going to give] a play, and {a} was {role}. {a.He} had [only one sentence|one line] to
        say: "{line}!" {a.He} [said it to the mirror|practised it in the bath|whispered it on the way to school] a
        hundred times.

        On the [great|big] evening the hall was full. {a} looked through the curtain and [turned pale|felt sick].
        [So many people!|] {a.He} stood behind the [curtain|painted wall] because {a.he} was [afraid|nervous]. "[I
        have forgotten everything|My head is empty]," {a.he} whispered. {b.Ref}, who [worked the lights|played the
        horse|opened the curtain], took {a.his} hand. "[Mine is cold too|My knees are shaking as well]," {b.he}
        said. "[Do not look at all of them. Look at one person whom you like|Say it only to me. I will be right
        here]."

        Then it was time. {a} [stepped out|walked into the light]. {a.He} [looked for one friendly face|breathed
        in], and [there it was|the words came back]. "{line}!" {a.he} [called|cried], so [loud|clear] that [even the
        last row heard it|a baby in the last row laughed]. The people [clapped|cheered]. "How was it?" asked {a.his}
        [father|mother|aunt] afterwards. "[First terrible|Very scary]," said {a}, "[and then wonderful|and I want to
        do it again tomorrow]!"
        """, a=a, b=b, role=role, line=line)


def small_shop(w):
    a = child(w)
    b = child(w, (a,))
    goods, wish, cost = w.pick([
        ("lemonade", "a real football", "twenty"),
        ("paper boats", "a map of the world", "fifteen"),
        ("strawberries", "a big kite", "eighteen"),
        ("painted stones", "a paint box", "twelve"),
        ("cinnamon rolls", "a telescope", "thirty"),
        ("flower seeds", "a book about birds", "sixteen")])
    return tell(w, """
        {a} and {b} wanted to buy {wish}. It cost {cost} coins, and they had only [two|three|four]. "[We must earn
        the money|Let us sell something]," said {b}. So they [set up a table|put a box] [at the roadside|in front of
        the house|at the corner of the street] and sold {goods}.

        [For an hour nobody came.|People walked past without a look.|One old man looked and went on.] {a} sighed
        because {a.he} was [bored|disappointed]. "[What are we doing wrong|Why does nobody stop]?" {a.he} asked.
        {b.Ref} thought about it. "[One cannot see what we sell|We look so gloomy]," {b.he} said. So they [painted a
        big sign|hung up a sign in {colour} letters], and {a} [sang a song about|made a rhyme about] {goods}. Now
        people [stopped|turned their heads]. First came [a nurse|a bus driver], then [three workers|a family with
        twins], and soon there was a [line|small crowd].

        [By evening|When the sun went down,] they had {cost} coins! On the way [home|to the shop] they met a [small
        boy|little girl] who wanted {goods} [too|as well] but had no money. "[Today it is free|Here, we kept some
        for you]," said {a}. [Then they bought|The next day they bought] {wish}, and they [used it together|shared
        it] all summer.
        """, a=a, b=b, goods=goods, wish=wish, cost=cost,
        colour=w.pick(words.COLOURS))


def on_the_train(w):
    a = child(w)
    e = elder(w, a)
    other = neighbour(w, a, ["old man" if a.he == "she" else "old woman"])
    sees = w.rng.sample([
        "a white horse", "a man on a ladder", "a field of sunflowers", "a stork on a chimney", "a red tractor",
        "a boat with a brown sail", "two children with a kite", "a castle on a rock", "a long line of geese",
        "a cow under an umbrella of leaves"], 3)
    return tell(w, """
        {a} [travelled|went] by train to see {e}. It was the first time that {a.he} [rode alone|made a long journey
        alone]. {a.He} held the ticket tight because {a.he} was [nervous|excited].

        Across from {a} sat an {other.kind} who looked [sad|lost in thought|very serious]. [For a long time nobody
        spoke.|] Then {a} had an idea. "[Shall we play a game|Do you know this game]?" {a.he} asked. "We say what we
        see [out there|outside]." {other.Ref} [looked surprised|raised {other.his} eyebrows] and then nodded. "I see
        {one}," said {a}. "I see {two}," said {other}. [Outside the hills flew by.|] "And I see {three}!" they both
        cried at [once|the same moment], and they laughed.

        "[I have not laughed like that for a long time|You made my journey short]," said {other} when the train
        [slowed down|stopped]. On the platform stood {e} [with open arms|and waved]. "[Were you lonely on the
        way|Was it a long trip]?" {e} asked. "[No|Not at all]," said {a}. "[I had company|There was so much to
        see]."
        """, a=a, e=e, other=other, one=sees[0], two=sees[1], three=sees[2])


def winter_sleep(w):
    a = animal(w, ["bear", "hedgehog", "badger"])
    b = w.pick(["hare", "fox", "robin", "deer", "owl"])
    parent = "father" if a.he == "she" else "mother"
    return tell(w, """
        [The last leaves had fallen|The days were short and cold]. "Time to sleep until spring," said the {parent}
        of {a.intro}. But {a} did not want to. "[I have never seen snow|Everyone talks about snow]," said {a}. "I
        want to see it!" "[Sleep first|You are too tired]," said the {parent}. {a.Ref} [lay down|closed {a.his}
        eyes], but {a.he} was awake inside.

        [At night|When all was quiet], {a} [crept|tiptoed] outside and waited [on a log|under a fir tree]. [It was
        cold and dark.|Nothing happened.] {a.He} [yawned|nearly fell asleep] because {a.he} was tired. A {b} came
        by. "[Why are you still up|Should you not be asleep]?" it asked. "I am waiting for the snow," said {a}. "[Go
        home|Go to bed]," said the {b}. "[When the first snow falls, I will wake you|I will call you when it comes].
        I promise."

        So {a} [went to bed|went home and slept]. [Three weeks later|One night] something [tapped at the
        door|scratched at the wall]. "[It is here|It has come]!" whispered the {b}. The whole world was white and
        [silent|soft], and a [flake|star of ice] landed on {a.his} nose. "[It tickles|So that is snow]," {a.he}
        [said|whispered]. "[Thank you|Now I can sleep]." Then {a} [slept until spring|went back to bed] and dreamed
        of white [feathers|flowers].
        """,
        a=a, b=b, parent=parent)


def too_many_shells(w):
    a = child(w)
    b = child(w, (a,))
    things, spot = w.pick([
        ("shells", "the beach"),
        ("stones", "the river"),
        ("chestnuts", "the park"),
        ("acorns", "the forest"),
        ("pine cones", "the hill")])
    one = things[:-1] if things != "pine cones" else "pine cone"
    return tell(w, """
        {when}, {a} [collected|looked for] {things} [at|near] {p}. [Every single one was beautiful.|{a.He} could not
        leave one behind.|] {a.He} filled [both pockets|one bag and then a second], then [{a.his} hat|{a.his}
        shoes], and then [{a.his} sleeves|a bucket]. "[Only one more|That one too]," {a.he} said each time.

        Then it was time to go home. {a} [took three steps|started to walk], and [a seam tore|the bag burst]. All
        the {things} [fell out|rolled away]. {a_tired} "They are too heavy," {a.he} [said|sighed].

        {b.Intro} [came along|was watching]. "[Which of them do you like best|If you could keep only one, which
        would it be]?" {b.he} asked. [{a} looked for a long time.|{a} chose slowly.] [One {one} was smooth and
        striped.|One {one} was as small as a fingernail.|One {one} had a {colour} spot.] "This one," {a.he} said.
        "[And the others|What about the rest]?" asked {b}. {a} had an idea. Together they laid the others [in a long
        line, like a road|in a big circle, like a sun], so that everyone could [see them|enjoy them]. Then {a} went
        home with light pockets and one {one} in {a.his} hand. [{a.He} kept it for many years.|]
        """, a=a, b=b, things=things, one=one, p=place(w, [spot]), colour=w.pick(words.COLOURS))


def echo(w):
    a = animal(w, ["goat", "lamb", "bear", "fox", "puppy", "hare"])
    e = w.pick(["old eagle", "old shepherd dog", "grey goat", "wise raven"])
    angry = w.pick(["You are silly", "Go away", "Stop that", "You are rude"])
    kind = w.pick(["Good morning", "What a nice day", "I am glad to hear you", "Welcome"])
    return tell(w, """
        {a.Intro} climbed [a high mountain|up to the cliffs] for the first time. The view was so
        [wide|wonderful] that {a.he} [shouted|called], "Hello!" "Hello!" [answered somebody|answered a voice
        from the rocks]. {a.Ref} stood still because {a.he} was [surprised|puzzled]. "Who are you?" {a.he}
        asked. "Who are you?" was the answer.

        Now {a} was [angry|cross]. "{angry}!" {a.he} shouted. "{angry}!" shouted the voice, and it
        [sounded|was] even angrier. {a.Ref} [ran down the path|ran away] with tears in {a.his} eyes. [Halfway
        down|At the bottom] sat the {e}. "[Up there lives somebody nasty|Somebody on the mountain hates me],"
        said {a}. [The {e} listened to the whole story.|The {e} blinked slowly.|] "Go back and [tell the voice
        something kind|say something that you would like to hear]," said the {e}.

        [It took some courage|It was not easy], but {a} went [up again|back]. "{kind}!" {a.he} called.
        "{kind}!" said the voice. "I like you!" [called|cried] {a}. "I like you!" [answered|sang] the whole
        mountain. {a.Ref} laughed, [and the mountain laughed too|because {a.he} was happy]. It was only {a.his}
        own voice, but now {a.he} [knew what to say to it|liked to hear it].
        """, a=a, e=e, angry=angry, kind=kind)


def lantern_light(w):
    a = child(w)
    b = child(w, (a,))
    shape = w.pick(["a fish", "a star", "an owl", "a boat", "a tulip", "a lion", "a little house", "the moon"])
    return tell(w, """
        On the evening of the lantern feast, everybody [walked through the streets|went down to the river] with a
        light. {a} had made a lantern that looked like {shape}. [It had taken {a.him} a week.|] {a.He} [held it
        high|walked slowly] because {a.he} was proud. But at the corner [a gust of wind came|the wind blew], and the
        little flame went out.

        [All around, the others shone, red and gold and green.|The long row of lights moved on.] {a} [stood in the
        dark|walked behind the others] because {a.he} was [sad|close to tears]. {b.Intro} [turned round|saw it].
        "[Take light from mine|Hold yours close to mine]," {b.he} said. "But then yours will be smaller," said {a}.
        "[Try it|Watch]," said {b}.

        The two [candles touched|flames met], and {shape_the} [shone again|was bright once more]. {b}'s light was
        [not a bit smaller|as big as before]. ["Light grows when you share it," said {a}.|"One can give light away
        and still have it," said {a}.|] [A little later|At the bridge] they saw a small child with a dark lantern.
        "Come here," said {a}, and [so the light went from hand to hand|soon three lights went along side by side].
        """, a=a, b=b, shape=shape, shape_the="the " + shape.split(" ", 1)[1])


def fallen_nestling(w):
    a = child(w)
    e = elder(w, a)
    bird = w.pick(["sparrow", "blackbird", "swallow", "robin", "thrush", "finch"])
    return tell(w, """
        [{when}|After a windy night], {a} found a young {bird} {spot}. It had [hardly any feathers|a wide yellow
        beak], and it [cried|sat quite still] because it was [hungry|afraid|cold]. "[I will take it home|It can live
        in my room]," thought {a}. But {a.he} was not sure, so {a.he} [fetched {e}|asked {e}].

        "[Let us find its nest|We must look up first]," {e.he} said. At first they saw [nothing|only leaves], but
        then {a} [saw|discovered] a [small|round] nest [in a fork of a branch|under the edge of the roof]. [Four
        hungry beaks looked out.|] {e.Ref} held the ladder, and {a} climbed up [step by step|very slowly], with the
        bird in {a.his} [cap|scarf]. Then {a.he} laid the bird [gently|softly] among the others.

        They hid {hide}. Would the mother come? [Five minutes passed.|] At last she flew up with [a worm|a fat fly]
        and fed them all. "[Now it is at home|She counted them]," whispered {a}. Three weeks later {a.he} saw young
        birds [on the fence|on the wire], and one of them [looked at {a.him}|chirped very loudly]. "Is it you?"
        asked {a}, and [it flew off|away it flew] into the blue sky.
        """, a=a, e=e, bird=bird, p=place(w, ["the garden", "the orchard", "the courtyard", "the park"]))


def cart_in_mud(w):
    driver, load = w.pick([("farmer", "pumpkins"), ("potter", "pots"), ("miller", "flour"), ("baker", "bread"),
                           ("gardener", "young trees"), ("beekeeper", "honey")])
    he = w.pick(["he", "she"])
    beasts = w.rng.sample(["horse", "donkey", "goat", "dog", "pig", "goose", "sheep"], 3)
    tiny = w.pick(["mouse", "hen", "duckling", "kitten", "frog", "sparrow"])
    return tell(w, """
        After [three days of rain|a wet night], the {driver} drove to [town|market] with a cart full of {load}. [In
        a bend|At the bottom of the hill] the wheels [sank into the mud|stuck fast]. The {driver} [pushed|pulled],
        but [nothing moved|the cart did not move]. The {driver} sat down on [the step|a stone] because {he} was
        [tired|worn out].

        The {one} [came along|heard it]. "[I am strong|Let me try]," said the {one}, and it [pulled|pushed]. [It was
        no use.|] Then the {two} [came|helped], and they pulled together. The cart moved a little [and slipped
        back|, but that was all]. The {three} came too, and all of them [groaned|pulled]. ["It is too heavy," they
        said.|"We cannot do it," they said.|]

        "Let me help too," said a [little|tiny] {tiny}. [The others laughed.|"You?" said the {two}.] "You are as
        light as a leaf!" But the {driver} said, "[Everyone who wants to help may help|Come, we need all of us]." So
        the {tiny} [pushed|joined in] too. One, two, three! And [with a great smack|suddenly] the cart [came
        out|jumped onto the road]. [Was it the {tiny}? Who knows.|] "[Sometimes a very little is missing|The last
        bit is often the one that counts]," said the {driver}, and [the {tiny} rode home in front|the {tiny} was
        allowed to sit in front].
        """,
        driver=driver, load=load, he=he, one=beasts[0], two=beasts[1], three=beasts[2], tiny=tiny)


def slow_one(w):
    slow = w.pick(["snail", "tortoise", "beetle"])
    quick = animal(w, ["hare", "fox", "squirrel", "deer", "rabbit"])
    lost = w.pick(["golden bell", "little key", "lucky stone", "silver ring", "wooden spoon", "red button"])
    return tell(w, """
        {quick.Intro} was [always in a hurry|the quickest of all]. {quick.He} [ran past everything|jumped over every
        flower] and [laughed at|made fun of] the old {slow}, who [took a whole day to cross the path|needed an hour
        for ten steps]. "[Will you ever get anywhere|What can you see of the world]?" said {quick}.

        {when}, {quick} lost {quick.his} {lost} {p.at}. {quick.He} [ran up and down|rushed here and there], looked
        {spot}, looked {spot2}, and found nothing. [The faster {quick.he} ran, the less {quick.he} saw.|] {quick.He}
        stopped because {quick.he} was [tired|out of breath]. The {slow} [came along|crept up]. "What are you
        looking for?" it asked. {quick.Ref} told it. "I know it," said the {slow}. "[I passed it this morning. It
        lies beside the third mushroom|It lies under the fern, between two white flowers]."

        [And so it was|There it really was]! "[How do you know all that|How can you see so much]?" asked {quick}.
        "[I have time to look|When one is slow, the world is big]," said the {slow}. The next day {quick} walked
        beside the {slow} [for a whole morning|all the way to the stream] and saw [blue butterflies and tiny white
        flowers|things that {quick.he} had never seen before].
        """, quick=quick, slow=slow, lost=lost, p=place(w, ["the meadow", "the forest", "the orchard"]))


PLOTS = [
    lost_in_the_pocket, quarrel, learn_skill, share_food, secret_birthday, storm_shelter, follow_the_stream,
    stuck_animal, honest_mistake, noise_at_night, build_together, plant_a_seed, big_question, race, visit_with_gift,
    cannot_sleep, at_the_market, boat_in_fog, rainy_day, new_in_class, forgotten_lunch, locked_box, broken_toy,
    kind_truth, first_snow, lost_and_found_pet, letter_for_neighbour, missing_ingredient, hide_and_seek,
    best_place_to_rest, wind_takes_hat, narrow_bridge, small_band, moon_in_water, own_reflection, sharing_water,
    new_home, stage_fright, small_shop, on_the_train, winter_sleep, too_many_shells, echo, lantern_light,
    fallen_nestling, cart_in_mud, slow_one]


MOST_WORDS = 160


def story(rng: random.Random, plots=PLOTS) -> str:
    """One story of about 100 to 160 words with one of `plots`; newlines separate its paragraphs; `rng` decides it."""
    w = Writer(rng)
    while True:
        text = w.pick(plots)(w)
        if len(text.split()) <= MOST_WORDS:
            return text
