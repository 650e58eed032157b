"""Word tables for the English stories: names, animals, places, moods, times and small things."""

GIRLS = """Amina Mei Lucia Nora Priya Zola Hana Ines Leila Yuki Freya Rosa Tala Ada Sita Nia Elif Marta Kiri Dalia
Ruth Anya Salma Wanjiru Linh Clara""".split()
BOYS = """Tomas Kofi Omar Ben Ravi Jun Leo Diego Sami Emil Tariq Anton Kenji Idris Pablo Finn Hugo Bao Malik Oskar
Mateo Arun Isak Tunde Daniel Yusuf""".split()
PET_NAMES_SHE = "Dot Olive Hazel Clover Maple Willow Fern Poppy Daisy Luna".split()
PET_NAMES_HE = "Pip Moss Bruno Rusty Button Pepper Tiki Biscuit Pebble Toby".split()

CHILD_TRAITS = "curious quiet cheerful thoughtful careful lively shy busy patient clever gentle brave".split()

# What each animal may look like; the words fit between "a" and the animal.
LOOKS = {
    "fox": ["young", "red", "small", "clever"],
    "rabbit": ["brown", "white", "small", "quick"],
    "hedgehog": ["small", "shy", "round", "brown"],
    "squirrel": ["red", "grey", "lively", "little"],
    "mouse": ["tiny", "grey", "clever", "little"],
    "badger": ["young", "striped", "sturdy", "quiet"],
    "hare": ["long-legged", "brown", "quick", "young"],
    "bear": ["young", "brown", "big", "gentle"],
    "mole": ["small", "black", "busy", "shy"],
    "otter": ["playful", "sleek", "young", "brown"],
    "frog": ["green", "small", "cheerful", "young"],
    "tortoise": ["slow", "patient", "wise", "small"],
    "deer": ["young", "shy", "gentle", "brown"],
    "hen": ["white", "speckled", "plump", "busy"],
    "goat": ["white", "young", "stubborn", "bearded"],
    "lamb": ["white", "woolly", "little", "playful"],
    "donkey": ["grey", "patient", "young", "stubborn"],
    "goose": ["grey", "proud", "plump", "noisy"],
    "duck": ["brown", "white", "little", "cheerful"],
    "pony": ["black", "brown", "small", "gentle"],
    "pig": ["pink", "round", "happy", "muddy"],
    "cat": ["grey", "black", "striped", "small"],
    "kitten": ["white", "orange", "tiny", "playful"],
    "dog": ["brown", "old", "friendly", "shaggy"],
    "puppy": ["spotted", "young", "playful", "little"],
    "elephant": ["young", "grey", "gentle", "little"],
    "monkey": ["lively", "small", "brown", "clever"],
    "zebra": ["young", "striped", "quick", "shy"],
    "giraffe": ["tall", "young", "gentle", "shy"],
    "turtle": ["old", "green", "slow", "patient"],
}
WOODLAND = "fox rabbit hedgehog squirrel mouse badger hare bear deer".split()
FRUIT_EATERS = "rabbit hedgehog squirrel mouse badger bear deer monkey".split()
FARM = "hen goat lamb donkey goose duck pony pig".split()
HOUSE = "cat kitten dog puppy".split()
SAVANNA = "elephant monkey zebra giraffe".split()

# name with "the": (where one is, spots to sit or stand, spots to hide)
PLACES = {
    "the garden": ("in the garden", ["on the grass", "under the apple tree", "beside the pond", "near the gate",
                                     "next to the bean rows"],
                   ["behind the shed", "under the rose bush", "behind a big flower pot"]),
    "the meadow": ("in the meadow", ["in the long grass", "under the oak tree", "beside the stream",
                                     "on a flat stone", "among the daisies"],
                   ["behind a hedge", "behind a fallen branch", "under a thorn bush"]),
    "the forest": ("in the forest", ["under a tall pine", "on the soft moss", "beside a fallen tree",
                                     "near the spring", "between the roots of a beech"],
                   ["inside a hollow tree", "behind the ferns", "under a thick bush"]),
    "the river": ("by the river", ["on the bank", "under a willow", "near the old bridge", "on the warm stones",
                                   "at the edge of the water"],
                  ["behind the reeds", "behind a rock", "under the bridge"]),
    "the hill": ("on the hill", ["on the short grass", "beside a grey rock", "near the stone wall",
                                 "under the only tree", "at the top of the path"],
                 ["behind a rock", "behind the wall", "under a low bush"]),
    "the orchard": ("in the orchard", ["under a pear tree", "beside the ladder", "on the grass", "near the well",
                                       "next to an empty basket"],
                    ["behind a pile of baskets", "behind the wheelbarrow", "under the hedge"]),
    "the farmyard": ("in the farmyard", ["on the straw", "beside the trough", "near the barn door", "by the fence",
                                         "in the shade of the cart"],
                     ["behind the cart", "behind a hay bale", "under the wagon"]),
    "the courtyard": ("in the courtyard", ["on the steps", "beside the fountain", "under the fig tree",
                                           "by the blue door", "on a mat in the shade"],
                      ["behind a water jar", "behind the stairs", "under a bench"]),
    "the park": ("in the park", ["on a bench", "near the swings", "under a chestnut tree", "beside the duck pond",
                                 "at the edge of the path"],
                 ["behind a tree", "behind the notice board", "under the slide"]),
    "the beach": ("on the beach", ["on the sand", "near the water", "beside an old boat", "on a smooth rock",
                                   "in the shade of the cliff"],
                  ["behind a sand dune", "behind a rock", "under the boat"]),
    "the square": ("in the square", ["by the fountain", "under the clock", "on the wide steps", "near the bakery",
                                     "beside the tall lamp"],
                   ["behind a cart", "behind a pillar", "under a market table"]),
    "the harbour": ("at the harbour", ["on the pier", "beside the fishing nets", "near the lighthouse",
                                       "on a coil of rope", "by the sea wall"],
                    ["behind a stack of crates", "behind the nets", "under a canvas sheet"]),
    "the school yard": ("in the school yard", ["on the steps", "under the plane tree", "near the door",
                                               "beside the sandpit", "by the fence"],
                        ["behind the bicycle shed", "behind a bush", "under the stairs"]),
    "the waterhole": ("at the waterhole", ["under a thorn tree", "near the water", "on the dry grass",
                                           "beside a round rock", "in the cool mud"],
                      ["behind a termite hill", "behind a bush", "in the tall grass"]),
    "the kitchen": ("in the kitchen", ["on the mat", "beside the stove", "by the window", "near the table",
                                       "on a wooden chair"],
                    ["under the table", "behind the door", "behind the curtain"]),
    "the barn": ("in the barn", ["on the straw", "beside the ladder", "near the door", "in the hay",
                                 "next to the old cart"],
                 ["behind the cart", "behind a sack of oats", "under the stairs"]),
}
WILD_PLACES = ["the meadow", "the forest", "the river", "the hill", "the orchard"]
FARM_PLACES = ["the farmyard", "the meadow", "the orchard", "the barn"]
HOUSE_PLACES = ["the garden", "the courtyard", "the kitchen"]
CHILD_PLACES = ["the garden", "the meadow", "the river", "the hill", "the orchard", "the courtyard", "the park",
                "the beach", "the square", "the harbour", "the school yard"]

# mood: (what one does, how one feels)
MOODS = {
    "tired": (["sat down", "lay down", "rested", "rested for a while", "stopped"],
              ["tired", "very tired", "sleepy", "worn out", "weary", "a little tired"]),
    "sad": (["sat", "sat alone", "stood alone", "waited", "stayed"],
            ["sad", "unhappy", "upset", "close to tears", "very sad"]),
    "sorry": (["sat", "sat alone", "stood", "stayed", "waited"],
              ["sorry", "ashamed", "worried", "unhappy", "troubled"]),
    "happy": (["sang", "hummed a tune", "smiled", "sang softly", "danced"],
              ["happy", "glad", "pleased", "proud", "very happy", "full of joy"]),
    "afraid": (["hid", "kept quiet", "stayed", "waited", "trembled"],
               ["afraid", "frightened", "scared", "nervous", "a little afraid"]),
    "curious": (["stopped", "stood still", "waited", "looked around", "stayed"],
                ["curious", "puzzled", "very curious", "eager to know more"]),
}

TIMES = ["one morning", "one afternoon", "one fine day", "one day", "early one morning", "late one afternoon",
         "one spring morning", "one summer day", "one bright day", "on a warm day", "one quiet afternoon",
         "on a clear morning", "one Saturday", "on a Tuesday"]

COLOURS = "red blue green yellow white black orange purple golden brown".split()
POCKET_THINGS = ["silver button", "glass marble", "brass key", "wooden whistle", "lucky coin", "little bell",
                 "blue bead", "green pebble", "tiny compass", "red pencil", "old ring", "copper ring",
                 "carved acorn", "small magnet"]
FRUITS = "apples pears plums cherries berries figs nuts grapes".split()
RELATIVES_SHE = ["grandmother", "aunt", "mother", "older sister"]
RELATIVES_HE = ["grandfather", "uncle", "father", "older brother"]
TRADES = "baker farmer teacher gardener carpenter shopkeeper tailor librarian potter painter".split()
