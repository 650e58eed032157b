"""The small grammar behind the course's own texts: alternatives, slots, and a memory against repetition.

A template is ordinary text with two marks:

- ``[a|b|c]`` draws one alternative; alternatives may be empty and may be nested;
- ``{name}`` is replaced by the fact of that name.

>>> import random
>>> Writer(random.Random(0)).fill("The {animal} [slept|sat].", animal="cat")
'The cat sat.'
"""

import random
import re

_CHOICE = re.compile(r"\[([^\[\]]*)\]")


class Writer:
    """Draws words and fills templates from one random number generator.

    `pick` does not return the option it returned last time for the same list, so that neighbouring sentences differ.
    A generator of dialogues says in `kind` what the question it has just written asks for, and with `plain` it answers every
    kind in one way. `asks` keeps, for the answers of a dialogue, what was asked for.
    """

    def __init__(self, rng: random.Random, plain: bool = False):
        self.rng, self.plain, self.kind = rng, plain, ""
        self.asks: dict[str, str] = {}
        self._last: dict[tuple, object] = {}

    def pick(self, options):
        """One of `options` (a non-empty sequence), never the one drawn last from an equal sequence of two or more."""
        options = list(options)
        key = tuple(map(repr, options))
        if len(options) > 1:
            options = [option for option in options if option != self._last.get(key)] or options
        self._last[key] = self.rng.choice(options)
        return self._last[key]

    def exchange(self, draw):
        """The (question, answer) that `draw` writes, and what it asks for into `asks`."""
        self.kind = ""
        question, answer = draw(self)
        self.asks[answer] = self.kind
        return question, answer

    def asked_in(self, messages) -> list[str]:
        """What was asked for before each answer of a dialogue, empty where that is not kept."""
        return [self.asks.get(answer["content"], "") for answer in messages[1::2]]

    def chance(self, probability: float) -> bool:
        """True with the given probability (0 to 1)."""
        return self.rng.random() < probability

    def fill(self, template: str, **facts) -> str:
        """`template` with one alternative drawn for every ``[a|b]`` and every ``{name}`` replaced.

        Raises KeyError when a slot has no fact of its name.
        """
        while True:
            template, drawn = _CHOICE.subn(lambda match: self.pick(match[1].split("|")), template)
            if not drawn:
                return template.format_map(facts)
