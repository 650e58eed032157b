"""Which exercises of the course are solved: kept in a small file that outlives the kernel.

    exercise("06.1", None)          # prints that it is not attempted yet
    exercise("06.1", True)          # prints and keeps that it is solved
    progress()                      # the whole course, chapter by chapter
    reset_progress()                # forget everything; reset_progress("06") forgets one chapter

The file is `runs/progress.json` in the course folder, or the one that MICROGPT_PROGRESS names.
"""

import json
import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from microgpt.tokenizer import find_home

HEADING = re.compile(r"\*\*(\d)\. ([^*]+)\*\* +([●○]{3}) · (\d+) minutes")


@dataclass(frozen=True)
class Exercise:
    """One exercise as its chapter announces it; `name` is chapter and number, such as "06.1"."""

    name: str
    title: str
    difficulty: str
    minutes: int


def progress_file() -> Path:
    """Where the solved exercises are kept."""
    return Path(os.environ.get("MICROGPT_PROGRESS") or find_home() / "runs" / "progress.json")


def solved() -> dict:
    """The names of the solved exercises, each with the day it was solved. A damaged file counts as empty."""
    try:
        return json.loads(progress_file().read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}


def keep(days: dict) -> None:
    """Write the solved exercises."""
    file = progress_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(days, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def exercise(name: str, right) -> None:
    """Say how an exercise stands, and keep it when it is solved.

    name: chapter and number, such as "06.1". right: None for not attempted, otherwise whether the answer is right.
    """
    if right is None:
        print("not attempted yet")
    elif right:
        keep({**solved(), name: solved().get(name, date.today().isoformat())})
        print(f"✓ exercise {name} is solved")
    else:
        print(f"exercise {name} is not solved yet: something is different from what the task asks for")


def exercises() -> list[Exercise]:
    """All exercises of the course, read from the chapters."""
    found = []
    for file in sorted((find_home() / "notebooks").glob("[0-9A]*.ipynb")):
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        prose = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
        chapter = file.stem.split("_")[0]
        found += [Exercise(f"{chapter}.{number}", title, level, int(minutes))
                  for number, title, level, minutes in HEADING.findall(prose)]
    return found


def progress() -> None:
    """Print the exercises of the course, chapter by chapter, with a mark for each one that is solved."""
    days, known = solved(), exercises()
    for one in known:
        mark = f"✓ {days[one.name]}" if one.name in days else "·"
        print(f"{one.name}  {one.difficulty}  {one.minutes:3} min  {one.title:44} {mark}")
    print(f"{sum(one.name in days for one in known)} of {len(known)} solved, kept in {progress_file().name}; "
          f"reset_progress() forgets them")


def reset_progress(chapter: str | None = None) -> None:
    """Forget the solved exercises, or those of one chapter, such as "06"."""
    left = {name: day for name, day in solved().items() if chapter and not name.startswith(f"{chapter}.")}
    print(f"{len(solved()) - len(left)} forgotten, {len(left)} kept")
    keep(left)
