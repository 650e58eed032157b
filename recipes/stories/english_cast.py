"""Who appears in an English story and where, and the step from a filled template to clean text."""

import re
from dataclasses import dataclass, field

from recipes.stories import english_words as words
from recipes.stories.engine import Writer

_FORMS = {"he": ("him", "his", "himself"), "she": ("her", "her", "herself"), "it": ("it", "its", "itself")}


def capital(text: str) -> str:
    """`text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Who:
    """A character: `ref` names it inside the story ("Mei", "the fox"), `intro` on its first appearance."""

    ref: str
    kind: str
    he: str
    intro: str

    him = property(lambda self: _FORMS[self.he][0])
    his = property(lambda self: _FORMS[self.he][1])
    himself = property(lambda self: _FORMS[self.he][2])
    He = property(lambda self: capital(self.he))
    His = property(lambda self: capital(self.his))
    Ref = property(lambda self: capital(self.ref))
    Intro = property(lambda self: capital(self.intro))

    def __str__(self) -> str:
        return self.ref


@dataclass(frozen=True)
class Place:
    """A place: `the` ("the garden"), `at` ("in the garden"), spots to rest in and spots to hide in."""

    the: str
    at: str
    spots: list = field(default_factory=list)
    hides: list = field(default_factory=list)

    def __str__(self) -> str:
        return self.the


def place(w: Writer, names: list) -> Place:
    """One of the places called `names`."""
    name = w.pick(names)
    return Place(name, *words.PLACES[name])


def child(w: Writer, unlike: tuple = ()) -> Who:
    """A girl or a boy, with another pronoun than the characters in `unlike`, so that "she" is never two people."""
    taken = {other.he for other in unlike}
    he = w.pick([pronoun for pronoun in ("he", "she") if pronoun not in taken])
    name = w.pick(words.GIRLS if he == "she" else words.BOYS)
    kind = "girl" if he == "she" else "boy"
    trait = f"{w.pick(words.CHILD_TRAITS)} " if w.chance(0.6) else ""
    return Who(name, kind, he, f"a {trait}{kind} {w.pick(['called', 'named'])} {name}")


def animal(w: Writer, kinds: list, unlike: tuple = ()) -> Who:
    """An animal of one of `kinds`: "it" without a name, "he" or "she" with one.

    Kind and pronoun differ from those of the characters in `unlike`.
    """
    taken = {other.he for other in unlike}
    kind = w.pick([kind for kind in kinds if kind not in {other.kind for other in unlike}])
    he = w.pick([pronoun for pronoun in ("it", "it", "he", "she") if pronoun not in taken])
    look = w.pick(words.LOOKS[kind])
    if he == "it":
        return Who(f"the {kind}", kind, he, f"a {look} {kind}")
    name = w.pick(words.PET_NAMES_SHE if he == "she" else words.PET_NAMES_HE)
    return Who(name, kind, he, f"a {look} {kind} {w.pick(['called', 'named'])} {name}")


def elder(w: Writer, of: Who) -> Who:
    """A relative of `of`, referred to as "her uncle", with another pronoun than `of` has."""
    he = w.pick([pronoun for pronoun in ("he", "she") if pronoun != of.he])
    kind = w.pick(words.RELATIVES_SHE if he == "she" else words.RELATIVES_HE)
    return Who(f"{of.his} {kind}", kind, he, f"{of.his} {kind}")


def neighbour(w: Writer, unlike: Who, trades: list = words.TRADES) -> Who:
    """A grown-up known by a trade ("the baker"), with another pronoun than `unlike` has."""
    he = w.pick([pronoun for pronoun in ("he", "she") if pronoun != unlike.he])
    kind = w.pick(trades)
    return Who(f"the {kind}", kind, he, f"a {kind}")


def animals_and_place(w: Writer, number: int = 1) -> tuple:
    """(animal, ..., place): `number` different animals that can be met in the place."""
    kinds, names = w.pick([(words.WOODLAND, words.WILD_PLACES), (words.FARM, words.FARM_PLACES),
                           (words.WOODLAND, words.WILD_PLACES), (words.SAVANNA, ["the waterhole"]),
                           (words.HOUSE, words.HOUSE_PLACES) if number == 1 else (words.FARM, words.FARM_PLACES)])
    cast: tuple = ()
    for _ in range(number):
        cast += (animal(w, kinds, cast),)
    return (*cast, place(w, names))


def opening(w: Writer, who: Who, where: Place) -> str:
    """A first sentence that introduces `who` and `where`."""
    near = w.pick(["near", "not far from", "close to"]) if where.the not in ("the kitchen", "the barn") else ""
    if not near:
        house = "a house with a warm kitchen" if where.the == "the kitchen" else "a farm with a big old barn"
        return w.fill("[{who.Intro} lived in {house}.|There was once {who.intro} who lived in {house}.|"
                      "In {house} lived {who.intro}.]", who=who, house=house)
    return w.fill("[{who.Intro} lived {near} {where}.|There was once {who.intro} who lived {near} {where}.|"
                  "{near} {where} lived {who.intro}.|Once upon a time, {who.intro} had a home {near} {where}.|"
                  "{who.Intro} knew every corner of {where}.|{who.Intro} went to {where} almost every day.]",
                  who=who, near=near, where=where)


def _mood(w: Writer, who: Who, where: Place, mood: str) -> str:
    """A sentence such as "The cat sat on the mat because it was tired." """
    actions, feelings = words.MOODS[mood]
    return w.fill("[{who.Ref} {did} {spot} because {who.he} was {feeling}.|"
                  "{who.Ref} {did} {spot} because {who.he} was {feeling}.|"
                  "{who.Ref} {did} {spot}, because {who.he} was {feeling}.|"
                  "Because {who.he} was {feeling}, {who} {did} {spot}.|"
                  "{who.Ref} was {feeling}, so {who.he} {did} {spot}.]",
                  who=who, did=w.pick(actions), feeling=w.pick(feelings),
                  spot=w.pick(where.hides if mood == "afraid" else where.spots))


_SILENT_H = ("hour", "honest")
_LIKE_YOU = ("one", "once", "uni", "use", "usual", "eu")
_TAG = (r"(?:said|asked|cried|called|whispered|shouted|answered|replied|laughed|thought|wondered|added|complained|"
        r"sighed|sang|was)\b")


def _article(match: re.Match) -> str:
    word = match[2].lower()
    vowel = word.startswith(_SILENT_H) or (word[0] in "aeiou" and not word.startswith(_LIKE_YOU))
    return match[1] + ("n " if vowel else " ") + match[2]


def polish(text: str) -> str:
    """Clean text of a filled template: one line a paragraph, capitals at sentence starts, "a" or "an" as it sounds.

    A blank line in `text` starts a new paragraph.
    """
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    text = "\n".join(part for part in paragraphs if part)
    text = re.sub(r" ([.,;:!?])", r"\1", text)
    text = re.sub(r"\b([Aa])n? (\w+)", _article, text)
    text = re.sub(r'(^"?|[.!?] "?|[.]" "?)([a-z])', lambda m: m[1] + m[2].upper(), text, flags=re.MULTILINE)
    return re.sub(rf'([!?]" )(?!(?:\w+ ){{0,4}}{_TAG})([a-z])', lambda m: m[1] + m[2].upper(), text)


def tell(w: Writer, template: str, p: Place = None, **facts) -> str:
    """The story of `template`.

    A fact may be a template itself. Beside the given facts a template may use {when}, a time; with a place `p` also
    {spot}, {spot2} and {hide} in it, and for a character x the sentences {x_tired}, {x_happy} and so on,
    one for every mood of the word table, and {x_opens}, which introduces x and the place.
    """
    facts["when"] = w.pick(words.TIMES)
    if p is not None:
        facts.update(p=p, spot=w.pick(p.spots), spot2=w.pick(p.spots), hide=w.pick(p.hides))
        cast = {name: who for name, who in facts.items() if isinstance(who, Who)}
        for name, who in cast.items():
            needed = [mood for mood in words.MOODS if f"{{{name}_{mood}}}" in template]
            facts.update({f"{name}_{mood}": _mood(w, who, p, mood) for mood in needed})
        facts.update({f"{name}_opens": opening(w, who, p) for name, who in cast.items()
                      if f"{{{name}_opens}}" in template})
    open_facts = {name: fact for name, fact in facts.items() if isinstance(fact, str) and set(fact) & set("{[")}
    facts.update({name: w.fill(fact, **facts) for name, fact in open_facts.items()})
    return polish(w.fill(template, **facts))
