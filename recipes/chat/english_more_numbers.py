"""Number and letter tasks of the English dialogues for the larger model; every answer is computed.

Wordings are lists of templates for `Writer.fill`, filled with the numbers and words of the task.
"""

from recipes.chat.english import NUMBER_WORDS, SHORT_WORDS, Exchange, _ask, _upper_first
from recipes.stories.engine import Writer

TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
THINGS = "apples nuts books coins stamps balls pencils cookies marbles cards eggs flowers".split()
LONGER_WORDS = ("yellow orange purple winter summer spring autumn banana kitchen window teacher monkey rabbit "
                "chicken dinner butter pencil paper "
                "music flower mountain river circle square seven eleven twenty friend school house mouse cloud "
                "storm green black white brown "
                "water bread cheese honey sugar lemon grape onion potato carrot horse sheep tiger zebra camel "
                "snake eagle sister brother").split()
WORDS = sorted({*SHORT_WORDS, *LONGER_WORDS})


def number_word(number: int) -> str:
    """`number` (0 to 100) in words.

    >>> number_word(47), number_word(30), number_word(100)
    ('forty-seven', 'thirty', 'one hundred')
    """
    if number <= 20:
        return NUMBER_WORDS[number]
    if number == 100:
        return "one hundred"
    ten, one = divmod(number, 10)
    return TENS[ten - 2] + ("-" + NUMBER_WORDS[one] if one else "")


def roman(number: int) -> str:
    """`number` (1 to 89) as a Roman number.

    >>> roman(4), roman(19), roman(48)
    ('IV', 'XIX', 'XLVIII')
    """
    text = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, number = divmod(number, value)
        text += letters * count
    return text


def _written(writer: Writer, *values: int) -> list[str]:
    """The numbers as figures, sometimes as words."""
    return list(map(number_word, values)) if writer.chance(0.12) else list(map(str, values))


ADD = ["What is {a} plus {b}?", "{a} + {b}", "{a} + {b} = ?", "{a}+{b}", "How much is {a} and {b}?",
       "Any idea what {a} and {b} make?", "What do {a} and {b} make together?", "{a} and {b} together?",
       "Sum of {a} and {b}?", "What do I get when I add {a} and {b}?", "I add {b} to {a}. What is it now?",
       "Please add up {a} and {b}.", "If I have {a} {things} and find {b} more, how many are there?",
       "There are {a} {things} here and {b} there. How many in all?",
       "Tom has {a} {things} and Mia has {b}. How many have they got together?", "Can you work out {a} plus {b}?",
       "Quick: {a} plus {b}!",
       "Help me with {a} + {b}, please.", "What is the sum of {a} and {b}?", "I need {a} plus {b}.",
       "Tell me how much {a} plus {b} is.", "Compute {a} + {b}.", "I had {a} {things} and bought {b}. How many now?",
       "You have {a} {things}, I give you {b}. What have you got?", "{a} plus {b} is what?", "{b} more than {a}?",
       "What number is {b} more than {a}?"]
ADDED = ["{x} plus {y} is {result}.", "{x} + {y} = {result}."]
TAKE = ["What is {a} minus {b}?", "{a} - {b}", "{a} - {b} = ?", "{a}-{b}", "How much is {a} less {b}?",
        "What is left of {a} if I take away {b}?", "I take {b} from {a}. What remains?",
        "What remains when {b} is taken from {a}?",
        "The difference between {a} and {b}?", "How far is it from {b} to {a}?",
        "I have {a} {things} and give away {b}. How many do I keep?",
        "There were {a} {things}; {b} are gone. How many are there now?",
        "Mia had {a} {things} and lost {b}. How many has she now?", "Can you work out {a} minus {b}?",
        "Quick: {a} minus {b}!", "Help me with {a} - {b}, please.", "{a} take away {b}?", "Deduct {b} from {a}.",
        "What number is {b} less than {a}?", "{b} less than {a}?", "I need {a} minus {b}.",
        "Tell me how much {a} minus {b} is.", "Compute {a} - {b}.", "Of {a} {things} I sell {b}. How many are left?",
        "{a} minus {b} makes what?"]
TAKEN = ["{x} minus {y} is {result}.", "{x} - {y} = {result}."]
TIMES = ["What is {a} times {b}?", "{a} x {b}", "{a} * {b}", "How much is {a} times {b}?", "{a} times {b}?",
         "Multiply {a} by {b}.", "What do I get for {a} times {b}?",
         "{a} bags with {b} {things} each: how many {things}?",
         "Any idea what {a} times {b} is?", "I need {a} times {b}.", "{a} rows of {b} chairs make how many chairs?",
         "Tell me {a} x {b}.", "Times tables: {a} times {b}!"]
DIVIDE = ["What is {a} divided by {b}?", "{a} / {b}", "{a} : {b}", "How much is {a} divided by {b}?",
          "Divide {a} by {b}.", "Share {a} {things} among {b} children. How many does each get?",
          "How often does {b} go into {a}?",
          "{b} people share {a} {things} fairly. How many each?", "{a} split into {b} equal parts?",
          "I need {a} divided by {b}."]


def addition(writer: Writer, first: int, second: int) -> Exchange:
    """A question for `first` plus `second`, and the answer."""
    a, b = _written(writer, first, second)
    return _upper_asked(*_ask(writer, ADD, ADDED, a=a, b=b, x=first, y=second, result=first + second,
                              things=writer.pick(THINGS)))


def _upper_asked(question: str, answer: str) -> Exchange:
    return _upper_first(question), answer


def _addition(writer: Writer) -> Exchange:
    first = writer.rng.randint(2, 98)
    return addition(writer, first, writer.rng.randint(2, 100 - first))


def _subtraction(writer: Writer) -> Exchange:
    first = writer.rng.randint(4, 100)
    second = writer.rng.randint(2, first - 1)
    a, b = _written(writer, first, second)
    return _upper_asked(*_ask(writer, TAKE, TAKEN, a=a, b=b, x=first, y=second, result=first - second,
                              things=writer.pick(THINGS)))


def _product(writer: Writer) -> Exchange:
    first, second = writer.rng.randint(2, 10), writer.rng.randint(2, 10)
    things = writer.pick(THINGS)
    if writer.chance(0.65):
        a, b = _written(writer, first, second)
        return _upper_asked(*_ask(writer, TIMES, ["{x} times {y} is {result}."], a=a, b=b, x=first, y=second,
                                  result=first * second, things=things))
    a, b = _written(writer, first * second, second)
    return _upper_asked(*_ask(writer, DIVIDE, ["{x} divided by {y} is {result}."], a=a, b=b, x=first * second, y=second,
                              result=first, things=things))


def _double_or_half(writer: Writer) -> Exchange:
    number = writer.rng.randint(1, 50)
    if writer.chance(0.5):
        return _ask(writer, ["What is twice {a}?", "Double {a}.", "What is the double of {a}?", "two times {a}?",
                             "{a} doubled is what?", "Twice as much as {a}?", "Any idea what {a} doubled is?"],
                    ["Twice {a} is {b}.", "The double of {a} is {b}."], a=number, b=2 * number)
    return _ask(writer, ["What is half of {b}?", "Halve {b}.", "How much is one half of {b}?", "half of {b}?",
                         "I share {b} in two equal parts. How much is one?", "{b} divided by two?",
                         "Give me half of {b}."],
                ["Half of {b} is {a}."], a=number, b=2 * number)


def _in_words(writer: Writer) -> Exchange:
    number = writer.rng.randint(0, 100)
    word = number_word(number)
    if writer.chance(0.5):
        return _ask(writer, ["Write {n} in words.", "How do you write {n} in words?", "{n} in words?",
                             "What is {n} in letters?", "Spell out the number {n}.", "How do I say {n}?",
                             "The number word for {n}, please.", "What is the English word for {n}?",
                             "I must write {n} as a word.", "Say {n} as a word.", "On a cheque I write {n} as what?"],
                    ["{n} in words is {word}.", "You write {n} as {word}."], n=number, word=word)
    return _ask(writer, ["Write {word} as a number.", "Which number is {word}?", "{word} in figures?",
                         "How do I write {word} in digits?", "{word} as a number?", "Put {word} into figures.",
                         "What does {word} look like in digits?",
                         "I hear {word}. What do I type?", "Which digits make {word}?", "Give me {word} in figures."],
                ["{Word} is {n}.", "In figures {word} is {n}."], n=number, word=word, Word=_upper_first(word))


def _roman(writer: Writer) -> Exchange:
    number = writer.rng.randint(1, 30)
    if writer.chance(0.5):
        return _ask(writer, ["What is {n} as a Roman number?", "Write {n} in Roman numerals.", "{n} in Roman numerals?",
                             "How did the Romans write {n}?", "The Roman number for {n}?"],
                    ["{n} in Roman numerals is {roman}."],
                    n=number, roman=roman(number))
    return _ask(writer, ["Which number is the Roman {roman}?", "What does the Roman numeral {roman} mean?",
                         "{roman} is which number?", "I see {roman} on a clock. What is it?",
                         "Read this Roman number: {roman}"], ["The Roman number {roman} is {n}."],
                n=number, roman=roman(number))


def _neighbour(writer: Writer) -> Exchange:
    number = writer.rng.randint(1, 99)
    if writer.chance(0.5):
        return _ask(writer, ["Which number comes after {n}?", "What comes after {n}?", "the number after {n}?",
                             "Count one up from {n}.", "{n}, and then?", "Next number after {n}, please.",
                             "I counted to {n}. What is next?"],
                    ["After {n} comes {next}.", "The number after {n} is {next}."], n=number, next=number + 1)
    return _ask(writer, ["Which number comes before {n}?", "What comes before {n}?", "the number before {n}?",
                         "Count one down from {n}.", "Which number is right before {n}?",
                         "I count backwards from {n}. What comes first?"],
                ["Before {n} comes {last}.", "The number before {n} is {last}."], n=number, last=number - 1)


def _counting(writer: Writer) -> Exchange:
    step = writer.pick([1, 1, 1, 2, 5, 10])
    start = writer.rng.randint(1, 20) if step < 5 else step * writer.rng.randint(0, 3)
    row = [start + step * place for place in range(writer.rng.randint(4, 7))]
    numbers = ", ".join(map(str, row))
    if step == 1 and writer.chance(0.4):
        back = ", ".join(map(str, reversed(row)))
        return _ask(writer, ["Count down from {top} to {start}.", "Count backwards from {top} to {start}.",
                             "Go down from {top} to {start}.", "From {top} back to {start}, please."], ["{back}."],
                    top=row[-1], start=start, back=back)
    if step == 1:
        return _ask(writer, ["Count from {start} to {top}.", "Can you count from {start} to {top}?",
                             "Count up to {top}, starting at {start}.",
                             "Which numbers are there from {start} to {top}?", "count {start} to {top}"],
                    ["{numbers}."],
                    start=start, top=row[-1], numbers=numbers)
    return _ask(writer, ["Count in steps of {step} from {start} to {top}.",
                         "From {start} to {top} in steps of {step}, please.",
                         "Go from {start} to {top}, always {step} more.", "Count by {step} from {start} up to {top}."],
                ["{numbers}."],
                step=step, start=start, top=row[-1], numbers=numbers)


def _series(writer: Writer) -> Exchange:
    step, start = writer.pick([1, 2, 3, 5, 10]), writer.rng.randint(1, 30)
    row = ", ".join(str(start + step * place) for place in range(4))
    return _ask(writer, ["Which number comes next: {row}?", "Continue the row: {row}, ...", "{row}, ... what is next?",
                         "How does it go on? {row}", "Find the next number: {row}", "{row} and then?"],
                ["The next number is {next}, because each is {step} more than the one before."], row=row,
                next=start + 4 * step, step=step)


def _even_odd(writer: Writer) -> Exchange:
    number = writer.rng.randint(0, 100)
    return _ask(writer, ["Is {n} even or odd?", "Is {n} an even number?", "Is {n} odd?", "{n}, even or odd?",
                         "Tell me whether {n} is even.", "Can I divide {n} by two without a rest?", "even or odd: {n}",
                         "I picked {n}. Is it even or odd?"],
                ["{n} is even.", "{n} is an even number."] if number % 2 == 0 else ["{n} is odd.",
                                                                                    "{n} is an odd number."], n=number)


def _comparison(writer: Writer) -> Exchange:
    first, second = writer.rng.sample(range(101), 2)
    a, b = _written(writer, first, second)
    high, low = max(first, second), min(first, second)
    kind = writer.pick(["more", "less", "true"])
    if kind == "more":
        return _upper_asked(*_ask(writer, ["What is more, {a} or {b}?", "Which is greater, {a} or {b}?",
                                           "Which is the larger one of {a} and {b}?",
                                           "{a} or {b}: the bigger one, please.", "Is {a} or {b} larger?",
                                           "Who has more, the one with {a} or the one with {b}?",
                                           "Of {a} and {b}, which is the larger number?",
                                           "I compare {a} with {b}. Which is more?",
                                           "Would you rather have {a} or {b} coins? I mean, what is more?",
                                           "larger: {a} or {b}?", "The higher number of {a} and {b}?"],
                                  ["{high} is larger than {low}.", "The larger number is {high}."], a=a, b=b, high=high,
                                  low=low))
    if kind == "less":
        return _upper_asked(*_ask(writer, ["What is less, {a} or {b}?", "Which is the smaller one of {a} and {b}?",
                                           "{a} or {b}: the smaller one, please.", "Is {a} or {b} smaller?",
                                           "Of {a} and {b}, which is the smaller number?",
                                           "I compare {a} with {b}. Which is less?",
                                           "What costs less, {a} euros or {b} euros?",
                                           "The lower number of {a} and {b}?", "lower: {a} or {b}?",
                                           "Which is not as much, {a} or {b}?"],
                                  ["{low} is smaller than {high}.", "The smaller number is {low}."], a=a, b=b,
                                  high=high, low=low))
    return _upper_asked(*_ask(writer, ["Is {a} bigger than {b}?", "Is {a} more than {b}?",
                                       "{a} is larger than {b}, right?", "True or false: {a} is greater than {b}.",
                                       "Would you say {a} is more than {b}?"],
                              ["Yes, {high} is larger than {low}."] if first > second
                              else ["No, {low} is smaller than {high}."], a=a, b=b, high=high, low=low))


def _sorting(writer: Writer) -> Exchange:
    row = writer.rng.sample(range(100), 3)
    given = "{}, {} and {}".format(*row)
    kind = writer.pick(["up", "up", "down", "largest", "smallest"])
    if kind == "up":
        return _ask(writer, ["Arrange {given} by size, the smallest first.",
                             "Which order do {given} have from small to large?", "Line up {given} from low to high.",
                             "Please sort these for me: {given}.", "Bring {given} into the right order.",
                             "{given}: sort them upwards.", "Order {given} from the smallest to the largest.",
                             "How do {given} look when they are sorted?",
                             "I have the numbers {given}. Sort them, please.", "{given} in rising order?",
                             "Rank {given}, lowest first."],
                    ["From small to large: {ordered}.", "The order is {ordered}."], given=given,
                    ordered="{}, {}, {}".format(*sorted(row)))
    if kind == "down":
        return _ask(writer, ["Arrange {given} with the largest first.", "{given}: sort them downwards.",
                             "Order {given} from the largest to the smallest.", "Line up {given} from high to low.",
                             "{given} in falling order?", "Sort {given}, but begin with the largest.",
                             "Rank {given}, highest first."], ["From large to small: {ordered}.",
                                                               "The order is {ordered}."], given=given,
                    ordered="{}, {}, {}".format(*sorted(row, reverse=True)))
    if kind == "largest":
        return _ask(writer, ["Which is the largest of {given}?", "What is the biggest number: {given}?",
                             "Find the largest: {given}.", "The highest of {given}?", "Of {given}, which is the most?"],
                    ["The largest number is {it}."], given=given, it=max(row))
    return _ask(writer, ["Which is the smallest of {given}?", "What is the lowest number: {given}?",
                         "Find the smallest: {given}.", "The lowest of {given}?", "Of {given}, which is the least?"],
                ["The smallest number is {it}."], given=given, it=min(row))


CONVERSIONS = [("minutes", "hours", 60, 5), ("seconds", "minutes", 60, 5), ("days", "weeks", 7, 10), ("hours", "days",
                                                                                                      24, 4), ("months",
                                                                                                               "years",
                                                                                                               12, 8),
               ("centimetres", "metres", 100, 9), ("metres", "kilometres", 1000, 9), ("grams", "kilograms", 1000, 9),
               ("millimetres", "centimetres", 10, 10), ("cents", "euros", 100, 9), ("years", "decades", 10, 9), ("legs",
                                                                                                                 "dogs",
                                                                                                                 4, 10),
               ("wheels", "bicycles", 2, 12), ("wheels", "cars", 4, 10), ("fingers", "hands", 5, 8)]


def _conversion(writer: Writer) -> Exchange:
    small, large, factor, most = writer.pick(CONVERSIONS)
    count = writer.rng.randint(2, most)
    return _ask(writer, ["How many {small} do {count} {large} have?", "{count} {large} are how many {small}?",
                         "How many {small} are there in {count} {large}?", "{count} {large} in {small}?",
                         "If I have {count} {large}, how many {small} is that?",
                         "What do I get when I count the {small} of {count} {large}?",
                         "Any idea how many {small} {count} {large} make?",
                         "Count the {small} of {count} {large}.", "{count} {large} make how many {small}?",
                         "I keep forgetting how many {small} are in {count} {large}."],
                ["{count} {large} have {result} {small}.", "There are {result} {small} in {count} {large}."],
                small=small, large=large, count=count, result=f"{count * factor:,}")


def _clock(writer: Writer) -> Exchange:
    hour, minute = writer.rng.randint(1, 12), writer.pick([0, 15, 30, 45])
    following = NUMBER_WORDS[hour % 12 + 1]
    spoken = {0: f"{NUMBER_WORDS[hour]} o'clock", 15: f"a quarter past {NUMBER_WORDS[hour]}",
              30: f"half past {NUMBER_WORDS[hour]}", 45: f"a quarter to {following}"}[minute]
    return _ask(writer, ["How do you say {time} in words?", "The clock shows {time}. How do I say that?",
                         "How do I read {time}?", "{time} in words?",
                         "My watch says {time}. What time is that in words?", "Read this time aloud: {time}"],
                ["{time} is {spoken}.", "You say: {spoken}."], time=f"{hour}:{minute:02d}", spoken=spoken)


KINDS = {_addition: 8, _subtraction: 8, _product: 4, _double_or_half: 2, _in_words: 4, _roman: 1, _neighbour: 2,
         _counting: 2, _series: 2, _even_odd: 2, _comparison: 5, _sorting: 5, _conversion: 4, _clock: 2}


def exchange(writer: Writer) -> Exchange:
    """One number task and its answer."""
    return writer.rng.choices(list(KINDS), list(KINDS.values()))[0](writer)


def chain(writer: Writer) -> list[Exchange]:
    """A sum, and one or two steps that go on from its result."""
    first, second = writer.rng.randint(2, 50), writer.rng.randint(2, 30)
    exchanges, result = [addition(writer, first, second)], first + second
    for _ in range(writer.pick([1, 1, 2])):
        step = writer.rng.randint(1, 20)
        if writer.chance(0.5) or step >= result:
            exchanges.append(_ask(writer, ["And {n} more?", "Plus {n}?", "Now add {n}.", "And plus {n}?",
                                           "Add {n} to that.", "What if I add {n}?", "And {n} on top?"], ADDED, n=step,
                                  x=result, y=step, result=result + step))
            result += step
        else:
            exchanges.append(_ask(writer, ["Minus {n}?", "Now take away {n}.", "And minus {n}?",
                                           "Subtract {n} from that.", "What if I take {n} away?", "And {n} less?"],
                                  TAKEN, n=step, x=result, y=step, result=result - step))
            result -= step
    return exchanges


def letters(writer: Writer) -> Exchange:
    """Spelling, counting and naming letters."""
    word = writer.pick(WORDS)
    quoted = {"word": f'"{word}"', "Word": f'The word "{word}"'}
    kind = writer.pick(["spell", "spell", "count", "first", "last", "alphabet", "place"])
    if kind == "spell":
        return _ask(writer, ["Spell the word {word}, please.", "Can you spell {word} for me?",
                             "Letter by letter: {word}", "What are the letters of {word}?",
                             "How do I write {word}, letter by letter?", "I'm not sure how to spell {word}.",
                             "Give me the letters of {word}.",
                             "Break {word} into letters.", "{word}, spelled out?", "Spelling of {word}?",
                             "Would you spell {word}?", "Write {word} with a dash between the letters."],
                    ["{Word} is spelled {letters}.", "You spell it {letters}."], letters="-".join(word), **quoted)
    if kind == "count":
        return _ask(writer, ["How long is the word {word}?", "How many letters do I need for {word}?",
                             "{word} has how many letters?", "Of how many letters is {word} made?",
                             "Number of letters in {word}?", "How many letters can you count in {word}?",
                             "Letters in {word}, how many?"],
                    ["{Word} has {count} letters.", "There are {count} letters in {word}."],
                    count=NUMBER_WORDS[len(word)], **quoted)
    if kind in ("first", "last"):
        return _ask(writer, ["What is the {kind} letter of {word}?", "Which letter stands {kind} in {word}?",
                             "{kind} letter of {word}?", "Tell me the {kind} letter of {word}.",
                             "The {kind} letter in {word} is which one?", "Name the {kind} letter of {word}."],
                    ["The {kind} letter of {word} is {letter}."], kind=kind,
                    letter=word[0] if kind == "first" else word[-1], **quoted)
    place = writer.rng.randrange(1, 25)
    facts = {"letter": LETTERS[place], "next": LETTERS[place + 1], "last": LETTERS[place - 1], "place": place + 1}
    if kind == "place":
        return _ask(writer, ["Which place does {letter} have in the alphabet?", "What number is the letter {letter}?",
                             "{letter} is which letter of the alphabet, counted from A?",
                             "Where in the alphabet is {letter}?"],
                    ["{letter} is letter number {place} of the alphabet."], **facts)
    if writer.chance(0.6):
        return _ask(writer, ["Which letter comes after {letter}?", "What follows {letter} in the alphabet?",
                             "The letter after {letter}?", "Alphabet: what is next after {letter}?",
                             "In the alphabet, what comes behind {letter}?", "{letter}, and then which letter?"],
                    ["After {letter} comes {next}.", "The letter after {letter} is {next}."], **facts)
    return _ask(writer, ["Which letter comes before {letter}?", "What is right before {letter} in the alphabet?",
                         "The letter before {letter}?", "Which letter stands in front of {letter}?"],
                ["Before {letter} comes {last}.", "The letter before {letter} is {last}."], **facts)
