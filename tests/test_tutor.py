"""The course tutor's questions and answers: every line well formed, nothing asked twice, nothing too long."""

import json
import re
from collections import Counter

import pytest

from microgpt.tokenizer import DATA_DIR

FOLDER = DATA_DIR / "chat"
FILES = sorted(FOLDER.glob("course_*.jsonl"))
CHAPTERS = {f"{number:02d}" for number in range(10)} | {"A1", "A2", "A3"}

MARKS = set("你好√²×é")                        # the only signs beyond ASCII that English may hold
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PATH = re.compile(r"[A-Za-z]:\\|(?:^|[\s(\"'])(?:~|\.{1,2})?/\w|[A-Za-z_]\w*/[\w-]+(?:/|\.[a-z])")
EMAIL = re.compile(r"\S@\w+\.\w")
DATE = re.compile(r"(?<!\d)(?:199\d|20[0-3]\d)(?!\d)")
NO_SPACE = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")

LONGEST = {("en", "questions"): 25, ("en", "answers"): 45, ("zh", "questions"): 60, ("zh", "answers"): 80}


def read(file):
    """The entries of one file, each with a name that says where it stands."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(f"{file.name}:{number}", json.loads(line)) for number, line in enumerate(lines, 1)]


ENTRIES = [entry for file in FILES for entry in read(file)]


def sentences():
    """(place, language, "questions" or "answers", text) of everything in all files."""
    for place, entry in ENTRIES:
        for language in ("en", "zh"):
            for kind in ("questions", "answers"):
                for text in entry[language][kind]:
                    yield place, language, kind, text


def plain(text: str) -> str:
    """Lower case, letters and digits only: two texts that differ in punctuation or spaces are the same."""
    return re.sub(r"[\W_]", "", text.lower())


def length(language: str, text: str) -> int:
    """Words of English, characters of Chinese."""
    return len(text.split()) if language == "en" else len(text)


def test_there_is_a_file():
    assert FILES, f"no course_*.jsonl in {FOLDER}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_line_has_the_schema(file):
    for place, entry in read(file):
        assert set(entry) == {"id", "chapter", "en", "zh"}, place
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", entry["id"]), place
        assert entry["chapter"] in CHAPTERS, place
        for language in ("en", "zh"):
            assert set(entry[language]) == {"questions", "answers"}, place
            texts = entry[language]["questions"] + entry[language]["answers"]
            assert all(isinstance(text, str) and text and text == " ".join(text.split()) for text in texts), place


def test_ids_are_unique():
    counts = Counter(entry["id"] for _, entry in ENTRIES)
    assert [name for name, count in counts.items() if count > 1] == []


def test_enough_questions_and_answers_in_each_language():
    few = [(place, entry["id"], language) for place, entry in ENTRIES for language in ("en", "zh")
           if len(entry[language]["questions"]) < 8 or len(entry[language]["answers"]) < 2]
    assert few == []


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ["questions", "answers"])
def test_nothing_stands_twice(language, kind):
    seen, twice = {}, []
    for place, found, what, text in sentences():
        if (found, what) == (language, kind):
            if plain(text) in seen:
                twice.append((seen[plain(text)], place, text))
            seen.setdefault(plain(text), place)
    assert twice == []


def test_english_is_ascii_apart_from_a_few_marks():
    strange = [(place, text) for place, language, _, text in sentences()
               if language == "en" and not all(sign.isascii() or sign in MARKS for sign in text)]
    assert strange == []


def test_chinese_answers_are_chinese_with_spaces_beside_latin_words():
    answers = [(place, text) for place, language, kind, text in sentences() if (language, kind) == ("zh", "answers")]
    assert [(place, text) for place, text in answers if not CHINESE.search(text) or NO_SPACE.search(text)] == []


def test_chinese_questions_are_chinese():
    """A single term or an error message stays as it is; all questions of an entry but at most one hold Chinese."""
    foreign = [(place, entry["id"]) for place, entry in ENTRIES
               if sum(1 for question in entry["zh"]["questions"] if not CHINESE.search(question)) > 1]
    assert foreign == []


def test_lengths():
    wrong = [(place, length(language, text), text) for place, language, kind, text in sentences()
             if length(language, text) > LONGEST[language, kind]
             or kind == "answers" and length(language, text) < (5 if language == "en" else 8)]
    assert wrong == []


@pytest.mark.parametrize("unwanted", [PATH, EMAIL, DATE], ids=["path", "e-mail", "date"])
def test_no_path_no_email_no_date(unwanted):
    assert [(place, text) for place, _, _, text in sentences() if unwanted.search(text)] == []


def test_both_halves_together_are_large_enough():
    assert len(ENTRIES) >= 250


@pytest.mark.parametrize("file", sorted(FOLDER.glob("world_*.jsonl")), ids=lambda file: file.name)
def test_the_entries_about_the_world_are_well_formed_and_nothing_is_asked_twice(file):
    rows, language = read(file), file.stem.removeprefix("world_")
    assert len(rows) >= 100 and len({entry["id"] for _, entry in rows}) == len(rows)
    seen = Counter(plain(question) for _, entry in rows for question in entry["questions"])
    assert [question for question, count in seen.items() if count > 1] == []
    for place, entry in rows:
        assert set(entry) == {"id", "topic", "questions", "answers"}, place
        assert entry["topic"] in {"facts", "greeting", "identity", "limits"}, place
        assert len(entry["questions"]) >= 6 and len(entry["answers"]) >= 2, place
        for text in entry["answers"]:
            assert text == " ".join(text.split()) and 2 <= length(language, text) <= 50, (place, text)
            assert language == "en" or CHINESE.search(text), (place, text)


@pytest.mark.parametrize("text, unwanted", [
    ("see /srv/model.pth", PATH), ("look into microgpt/model.py", PATH), (r"in C:\data", PATH),
    ("open ../data", PATH), ("ask me@example.org", EMAIL), ("since 2019", DATE)])
def test_the_patterns_find_what_they_look_for(text, unwanted):
    assert unwanted.search(text)


@pytest.mark.parametrize("text", ["0.02 / sqrt(2 * n_layer)", "q @ k.T", "1 / 10240", "512 to 2048", "a / b"])
def test_formulas_are_neither_paths_nor_dates(text):
    assert not PATH.search(text) and not EMAIL.search(text) and not DATE.search(text)
