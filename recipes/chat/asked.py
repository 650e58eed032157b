"""Further wordings, written by hand, of what the generators ask: data/chat/asked_en.jsonl and asked_zh.jsonl.

A row is {"kind", "questions"}: what is asked for and ways to ask, with the slots of the generators' own wordings. A fact has
the name that its table gives it, a small task "task" before its name; "told" and "asked" stand before what a user says of
himself and asks for later.
"""

import json
from pathlib import Path

ASKED = Path(__file__).parents[2] / "data" / "chat"


def further(lang: str) -> dict[str, list[str]]:
    """{kind: questions} of one language."""
    lines = (ASKED / f"asked_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["kind"]: row["questions"] for row in map(json.loads, lines)}
