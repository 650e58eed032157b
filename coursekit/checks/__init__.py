"""`check(name, object)`: does what you wrote have the properties it needs? If not, which one fails, where to look.

    check("CausalSelfAttention", CausalSelfAttention)

A check tries properties on small fixed inputs, through the public interface alone. It needs no network, leaves the
random state as it was and never raises for a wrong object.

It speaks English, or Simplified Chinese in the notebooks of `notebooks/zh`. The environment variable MICROGPT_LANG, "en"
or "zh", decides otherwise.
"""

import os
from pathlib import Path

from . import tokens, data, attention, block, model, files, training, sampling, chat   # noqa: F401  (they register)
from .core import PROPERTIES, Bug, find_bugs
from .messages import ENGLISH
from .messages_zh import CHINESE

MESSAGES = {"en": ENGLISH, "zh": CHINESE}


def language() -> str:
    """"en" or "zh": what MICROGPT_LANG says, otherwise the language of the notebook, which runs in its own folder."""
    wanted = os.environ.get("MICROGPT_LANG") or Path.cwd().name
    return wanted if wanted in MESSAGES else "en"


def text_of(name: str, bug: Bug) -> str:
    """The message of a bug in the reader's language; English where that language has none."""
    table = MESSAGES[language()]
    return table.get(bug.code, ENGLISH[bug.code]).format(name=name, **bug.values)


def examine(name: str, thing) -> list[str]:
    """A message for every property that `thing` fails, none when it is right.

    Raises ValueError for an unknown name.
    """
    return [text_of(name, bug) for bug in find_bugs(name, thing)]


def check(name: str, thing) -> None:
    """Print "✓ name: n properties hold", or the first property that does not, in words.

    Raises ValueError for an unknown name; a wrong object never raises.
    """
    bugs = find_bugs(name, thing)
    if bugs:
        mark = "·" if bugs[0].code == "not_attempted" else "✗"
        print(f"{mark} {name}: {text_of(name, bugs[0])}")
    else:
        print("✓ " + text_of(name, Bug("right", count=len(PROPERTIES[name]))))
