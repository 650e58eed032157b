"""Plots of the short stories and the sentences with a wanted word, as templates for `Writer.fill`.

Slots of the plots: `{intro}` introduces the hero ("a little fox called Pip"), `{hero}` and `{Hero}` name it afterwards.
"""

ADJECTIVES = ["little", "young", "shy", "curious", "clever", "friendly"]
PET_NAMES = ["Pip", "Momo", "Coco", "Bella", "Rocky", "Luna", "Max", "Poppy", "Biscuit", "Oscar", "Daisy", "Milo",
             "Rosie", "Teddy", "Ruby", "Simba"]

LAND = ["dog", "cat", "fox", "rabbit", "mouse", "bear", "hedgehog", "squirrel", "goat", "horse", "cow", "pig", "sheep",
        "lion", "wolf", "donkey", "elephant", "deer", "panda", "kitten", "puppy", "lamb", "tiger", "camel"]
BIRDS = ["bird", "duck", "owl", "crow", "parrot", "pigeon", "sparrow", "robin", "swan", "goose"]
SWIMMERS = ["fish", "whale", "dolphin", "seal", "turtle"]
INSECTS = ["bee", "ant", "butterfly", "ladybird", "beetle"]

LAND_PLOTS = [
    "[Once there was {intro} that|There was once {intro} that] had no place to sleep. The night was [cold|windy], "
    "and the ground was wet. {Hero} looked behind a bush and under a bridge, but both were wet too. At last {hero} "
    "found a dry place under an old tree. It lay down there, closed its eyes and slept until morning.",
    "One [morning|day] {intro} was very hungry. There was nothing to eat near its home, so {hero} walked [to the "
    "river|up the hill]. There it met a friend that had more food than it could eat. The two shared the meal, and "
    "both were [full|happy].",
    "[One day|One autumn morning] {intro} lost its way in the fog. It was afraid, but it sat down and listened. Far "
    "away its mother was calling. {Hero} followed the voice and was soon home again.",
    "{Intro} was walking by the [pond|river] when it heard a small voice. A beetle had fallen into the water. {Hero} "
    "pushed a leaf to the beetle, and the beetle climbed onto it. \"Thank you,\" said the beetle. From that day on "
    "the two were friends.",
    "[Once there was {intro} that|There was once {intro} that] did not like rain. One day a [big|heavy] shower came, "
    "and {hero} hid under a tree. There it saw a puddle and put one foot in. Splash! That was so much fun that "
    "{hero} has liked the rain ever since.",
    "[Once there was {intro} that|There was once {intro} that] was afraid of the dark. One night an old owl told it "
    "to look up. The sky was full of stars. {Hero} counted them until it fell asleep, and it was never afraid of the "
    "dark again.",
    "{Intro} and its friend ran a race to the [old tree|bridge]. Half-way there the friend fell and hurt its foot. "
    "{Hero} was in front, but it turned back to help. They came to the [finish|end] together, and both had won a "
    "good friend.",
    "{Intro} found a [red|blue|green] ball in the grass. It pushed the ball with its nose, and the ball rolled down "
    "the hill. At the bottom a child was looking for it. The child laughed, and then {hero} and the child played "
    "until the sun went down.",
]
BIRD_PLOTS = [
    "[Once there was {intro} that|There was once {intro} that] was afraid to fly. Every day it watched the others in "
    "the sky. One morning the wind was soft, and {hero} opened its wings. It flew over the [pond|field] and back, "
    "and it was very proud.",
    "One winter day {intro} could not find any food. Snow lay on every field. A girl saw {hero} and put some seeds "
    "on the ground. {Hero} ate them all and came back every morning until spring.",
    "{Intro} wanted to build a nest, but the wind blew the grass away. A friend brought some mud and twigs. Together "
    "they worked all day. In the evening the nest was strong, and {hero} slept well in it.",
    "{Intro} saw something shiny in the grass. It was a ring that an old woman had lost. {Hero} carried it to her "
    "window and tapped on the glass. The woman was so happy that she gave {hero} some bread.",
]
SWIMMER_PLOTS = [
    "[Once there was {intro} that|There was once {intro} that] lived in the blue sea. One day a strong wave carried "
    "it far from its family. {Hero} swam and swam, but it did not know the way. A kind old seagull showed it the "
    "right way, and in the evening {hero} was home again.",
    "{Intro} saw a light deep down in the water. It swam closer and closer. The light was a lamp on a small boat "
    "that had sunk long ago. {Hero} told all its friends, and the boat became their favourite place to play.",
    "{Intro} heard a crab calling for help. The crab was stuck under a stone. {Hero} pushed the stone away. The crab "
    "was free, and the two were friends from that day on.",
]
INSECT_PLOTS = [
    "[Once there was {intro} that|There was once {intro} that] wanted to see the whole garden. It started early in "
    "the morning. It saw red roses, green leaves and a pond as big as the sea. In the evening {hero} was tired, but "
    "it had much to tell.",
    "One day {intro} was caught by the rain. The drops were as big as its head. {Hero} hid under a mushroom and "
    "waited. Then the sun came out, and {hero} went happily on its way.",
    "{Intro} found a drop of honey on a leaf. It could have eaten the honey alone. But {hero} called its friends, "
    "and all of them had a taste. It was the best day of the summer.",
]

GIRLS = ["Mia", "Anna", "Lucy", "Emma", "Sara", "Nina", "Lily", "Ella", "Zoe", "Clara"]
BOYS = ["Tom", "Ben", "Sam", "Leo", "Max", "Jack", "Paul", "Noah", "Finn", "Oliver"]
CHILD_PLOTS = [
    "One afternoon {intro} wanted to fly a kite, but there was no wind. {Hero} sat down on the grass and waited. "
    "After a while the leaves began to move. {Hero} ran across the field, and the kite rose high into the sky.",
    "There was once {intro} who was afraid of the first day at school. In front of the door {hero} met another child "
    "who was afraid too. They went in together and sat side by side. In the evening {hero} said, \"Tomorrow I want "
    "to go again.\"",
    "{Intro} planted a seed in a small pot. Every day {hero} gave it water, but nothing happened. {Hero} did not "
    "give up. After two weeks a green leaf came out of the earth, and {hero} danced with joy.",
    "One rainy day {intro} found a wet kitten in front of the house. {Hero} dried it with a towel and gave it some "
    "food. The kitten fell asleep beside the fire. {Hero} was glad to have a new friend.",
    "{Intro} wanted to bake a cake for Grandma. First there was flour on the table, then on the floor, and at last "
    "on {hero}'s nose. The cake was a little crooked. But Grandma said that she had never eaten a better one.",
    "{Intro} lost a tooth and then could not find it. {Hero} looked under the bed and behind the door. At last the "
    "tooth was in the pocket of {hero}'s coat. Everybody laughed, and {hero} laughed the most.",
    "{Intro} wanted to learn to ride a bicycle. {Hero} fell off once, then twice, then a third time. \"Try again,\" "
    "said Dad. On the fourth try {hero} rode to the end of the street.",
]

# thing: its story
THING_PLOTS = {
    "kite": "There was once a [red|blue|yellow] kite that dreamed of the clouds. One day its string broke, and the "
            "kite flew up and up. It was beautiful up there, but also cold and lonely. In the evening the kite came "
            "down in a tree, and the child who owned it was very happy.",
    "lamp": "An old lamp stood in a dark corner, and nobody used it any more. One night the big light went out in a "
            "storm. Then a girl remembered the lamp and lit it. The whole room was bright, and from then on the lamp "
            "stood on the table.",
    "boat": "A small [white|green|blue] boat lay in the harbour and was afraid of the waves. One day a fisherman "
            "fell into the water near by. The boat was the only one close enough to help him. After that it was not "
            "afraid any more and went out to sea every day.",
    "clock": "An old clock on the wall was always five minutes late. The children laughed at it, but Grandpa loved "
             "it. One day he opened it and cleaned every wheel. Now the clock is on time, and it ticks more proudly "
             "than before.",
    "umbrella": "A [yellow|red|blue] umbrella waited by the door all summer, but it never rained. It felt useless. "
                "Then autumn came with dark clouds and heavy rain. Now the umbrella went out every day, and it was "
                "happy.",
    "book": "An old book stood on the top shelf, and nobody had read it for years. One day a boy took it down and "
            "blew off the dust. He read the first page, then the next, and could not stop. When he had finished, he "
            "gave the book to his best friend.",
    "teddy bear": "A teddy bear fell out of a bag on a train. It travelled alone to the last station. There a guard "
                  "found it and read the name on its ear. The next day the teddy bear was back in the arms of its "
                  "child.",
    "ball": "A [red|blue|green] ball rolled out of a garden and down the street. It rolled past a dog, past a shop "
            "and into the park. There some children were sad because they had no ball. They played with it all day "
            "and then brought it home.",
    "tree": "A small tree stood between two tall ones and got little sun. It was sad because no bird sat on it. It "
            "grew and grew for many years. Now it is the tallest of the three, and many birds live in it.",
    "snowman": "On a cold day two children built a snowman with a carrot for a nose. At night a hungry rabbit came "
               "by and looked at the carrot. \"Take it,\" said the snowman. In the morning the children laughed and "
               "gave the snowman a new nose.",
    "robot": "A little robot could do only one thing: it could count. It counted steps, birds and clouds all day "
             "long. One evening a child could not sleep. The robot counted sheep aloud, and at number twenty the "
             "child was asleep.",
    "star": "A small star thought that nobody could see it. Every night it tried to shine more brightly. One night a "
            "girl pointed at it from her window. \"That one is mine,\" she said, and the star was happy.",
    "train": "A little [red|green|blue] train had to climb a high hill. Half-way up it was tired and became slow. "
             "\"One more turn of the wheels,\" it said to itself, again and again. At last it reached the top, and "
             "the way down was fun.",
    "shoe": "One shoe had lost its partner and lay alone under the bed. It waited for many days. Then the dog came "
            "in with the other shoe in its mouth. The two shoes were a pair again and went for a walk.",
    "cup": "A cup had lost its handle, and nobody wanted to drink from it. A girl filled it with earth and planted a "
           "flower in it. Now the cup stands in the window in the sun. It thinks that this is a much better life.",
    "key": "A small key lay in a drawer, and nobody knew what it opened. A boy tried it on every door, but it did "
           "not fit. Then he found an old box in the attic. The key turned, and inside lay letters that his "
           "grandmother had written.",
}

# word: two sentences with it
SENTENCES = {
    "apple": ["I eat an apple every day.", "The apple on the table is red."],
    "bird": ["A bird is singing in the tree.", "The bird built a nest of grass."],
    "book": ["She reads a book before she goes to bed.", "The book lies on the table."],
    "bread": ["We bought fresh bread this morning.", "The bread smells good."],
    "bridge": ["The bridge leads over the river.", "We stood on the bridge and looked at the water."],
    "brother": ["My brother can swim very well.", "Her brother is taller than she is."],
    "cake": ["Grandma is baking a cake.", "The cake was so good that nothing was left."],
    "cat": ["The cat sat on the mat because it was tired.", "Our cat sleeps on the sofa."],
    "chair": ["The chair stands next to the window.", "He sat down on a chair."],
    "cloud": ["A white cloud moves across the sky.", "There was not a single cloud in the sky."],
    "dog": ["The dog runs after the ball.", "Our dog is afraid of thunder."],
    "door": ["Please close the door.", "Somebody knocked on the door."],
    "flower": ["The bee sits on a flower.", "She gave her mother a flower."],
    "friend": ["My friend lives next door.", "A good friend listens to you."],
    "garden": ["The children play in the garden.", "Roses grow in our garden."],
    "happy": ["The girl was happy because it snowed.", "I am happy to see you."],
    "house": ["Their house has a red roof.", "The house at the end of the street is empty."],
    "jump": ["Frogs can jump very far.", "The children jump over the puddle."],
    "key": ["I cannot find my key.", "The key is in my pocket."],
    "lamp": ["The lamp lights up the whole room.", "Please turn off the lamp."],
    "letter": ["He wrote a letter to his aunt.", "The letter came this morning."],
    "milk": ["The cat drinks the milk.", "There is milk in the fridge."],
    "moon": ["The moon is bright tonight.", "The moon rose above the trees."],
    "morning": ["Every morning I drink tea.", "The morning was cold and clear."],
    "mountain": ["There is snow on the mountain.", "They climbed the mountain together."],
    "music": ["We listen to music in the evening.", "The music was too loud."],
    "rain": ["The rain stopped in the afternoon.", "We stayed at home because of the rain."],
    "river": ["The river flows into the sea.", "We swam in the river."],
    "school": ["The school is near the park.", "Children learn to read at school."],
    "sea": ["The sea was calm and blue.", "We can hear the sea from our window."],
    "sister": ["My sister plays the piano.", "His sister is older than he is."],
    "slow": ["A snail is a slow animal.", "The slow train stops at every village."],
    "snow": ["The snow covers the roofs.", "The children play in the snow."],
    "song": ["She sings a song for her baby.", "We all know this song."],
    "star": ["A star shines above the house.", "The first star appeared in the evening."],
    "sun": ["The sun is warm today.", "The sun set behind the hills."],
    "table": ["The plates are on the table.", "We sit around the table."],
    "teacher": ["The teacher explains the word.", "Our teacher tells good stories."],
    "tired": ["I am tired after the long walk.", "The tired child fell asleep at once."],
    "train": ["The train leaves at eight.", "We travel by train."],
    "tree": ["An old tree stands behind the house.", "The boy climbed the tree."],
    "water": ["Plants need water.", "The water in the lake is cold."],
    "wind": ["The wind blows the leaves away.", "A strong wind came from the sea."],
    "window": ["She looks out of the window.", "The window is open."],
    "winter": ["In winter the lake freezes.", "Last winter there was a lot of snow."],
}
