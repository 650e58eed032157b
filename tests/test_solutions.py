"""Every exercise's folded solution, put in place of its stub, solves the exercise; the stub alone says "not attempted yet"."""

import ast
import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from coursekit.exercises import exercises

HOME = Path(__file__).parent.parent
STUB = re.compile(r'^exercise\("(\w\d\.\d)"', re.MULTILINE)
SOLUTION = re.compile(r"<summary>Solution</summary>\s*```python\n(.*?)```", re.DOTALL)
LONG_TRAINING = re.compile(r"max_steps=(?:[3-9]\d\d|\d{4,})\b")      # shortened: the solutions do not depend on it


def last_statement(source: str) -> str:
    return "\n".join(source.splitlines()[ast.parse(source).body[-1].lineno - 1:])


def solved(path: Path, runs: Path):
    """The chapter up to its last exercise, with the solutions in their places: (notebook, {exercise: cell})."""
    notebook = nbformat.read(path, as_version=4)
    stubs, where = {}, {}
    for at, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            cell.source = LONG_TRAINING.sub("max_steps=100", cell.source).replace('find_home() / "runs"', repr_path(runs))
            if found := STUB.search(cell.source):
                stubs[found[1]], where[found[1]] = cell, at
        elif (found := SOLUTION.search(cell.source)) and stubs:
            name = list(stubs)[-1]
            stubs[name].source = found[1] + "\n" + last_statement(stubs[name].source)
    notebook.cells = notebook.cells[:max(where.values()) + 1]
    return notebook, stubs


def repr_path(path: Path) -> str:
    return f"__import__('pathlib').Path({str(path)!r})"


def chapters() -> list[str]:
    return sorted({one.name.split(".")[0] for one in exercises()})


def printed(cell) -> str:
    return "".join(output.get("text", "") for output in cell.outputs)


def test_every_chapter_has_three_to_five_exercises():
    names = [one.name for one in exercises()]
    assert set(chapters()) >= {f"{number:02}" for number in range(10)}
    assert all(3 <= sum(name.startswith(chapter) for name in names) <= 5 for chapter in chapters())


@pytest.mark.parametrize("chapter", chapters())
def test_stubs_run_and_solutions_solve(chapter, tmp_path, monkeypatch):
    monkeypatch.setenv("MICROGPT_PROGRESS", str(tmp_path / "progress.json"))
    path, = (HOME / "notebooks").glob(f"{chapter}_*.ipynb")
    committed = [cell for cell in nbformat.read(path, as_version=4).cells
                 if cell.cell_type == "code" and STUB.search(cell.source)]
    assert [printed(cell) for cell in committed] == ["not attempted yet\n"] * len(committed)
    notebook, stubs = solved(path, tmp_path)
    assert set(stubs) == {one.name for one in exercises() if one.name.startswith(chapter)}
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    for name, cell in stubs.items():
        assert f"✓ exercise {name} is solved" in printed(cell), (name, printed(cell))
