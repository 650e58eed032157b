"""The progress page: what is solved is kept, told and forgotten on request."""

import pytest

from coursekit import exercises


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    monkeypatch.setenv("MICROGPT_PROGRESS", str(tmp_path / "notes" / "progress.json"))


def test_only_a_right_answer_is_kept(capsys):
    exercises.exercise("06.1", None)
    exercises.exercise("06.2", False)
    exercises.exercise("06.3", True)
    assert list(exercises.solved()) == ["06.3"]
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "not attempted yet"
    assert said[1].startswith("exercise 06.2 is not solved yet")
    assert said[2] == "✓ exercise 06.3 is solved"


def test_a_solved_exercise_keeps_its_first_day():
    exercises.keep({"06.1": "2020-01-01"})
    exercises.exercise("06.1", True)
    assert exercises.solved() == {"06.1": "2020-01-01"}


def test_a_damaged_file_counts_as_empty():
    exercises.keep({})
    exercises.progress_file().write_text('{"06.1": ', encoding="utf-8")
    assert exercises.solved() == {}
    exercises.exercise("06.1", True)
    assert list(exercises.solved()) == ["06.1"]


def test_reset_forgets_one_chapter_or_all(capsys):
    exercises.keep({"05.1": "2020-01-01", "06.1": "2020-01-01", "06.2": "2020-01-01"})
    exercises.reset_progress("06")
    assert list(exercises.solved()) == ["05.1"]
    exercises.reset_progress()
    assert exercises.solved() == {}
    assert capsys.readouterr().out.splitlines() == ["2 forgotten, 1 kept", "1 forgotten, 0 kept"]


def test_the_page_lists_the_exercises_of_the_chapters(capsys):
    first = exercises.exercises()[0]
    exercises.exercise(first.name, True)
    exercises.progress()
    page = capsys.readouterr().out.splitlines()[1:]
    assert len(page) == len(exercises.exercises()) + 1
    assert page[0].startswith(first.name) and "✓" in page[0] and first.title in page[0]
    assert page[-1].startswith(f"1 of {len(page) - 1} solved")
