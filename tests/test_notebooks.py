"""Every chapter is committed fully run, clean, and in step with the rest of the course."""

import json
import re
from pathlib import Path

import pytest

try:
    import tomllib
except ModuleNotFoundError:   # Python 3.10
    import tomli as tomllib

HOME = Path(__file__).parent.parent
NOTEBOOKS = sorted((HOME / "notebooks").glob("*.ipynb"))
CHAPTERS = ["00_welcome", "01_tokens", "02_language_model", "03_attention", "04_decoder_block", "05_microgpt",
            "06_training", "07_sampling", "08_chat_tuning", "09_chat_panel"]
REPOSITORY = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]["Repository"]


def cells(path: Path, kind: str) -> list[dict]:
    """The cells of one kind that are not empty, with their source joined."""
    found = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == kind]
    return [{**cell, "source": "".join(cell["source"])} for cell in found if "".join(cell["source"]).strip()]


every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def test_all_ten_chapters_are_there():
    assert set(CHAPTERS) <= {path.stem for path in NOTEBOOKS}


@every_notebook
def test_committed_fully_run_without_error_or_warning(path):
    code = cells(path, "code")
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell["outputs"]]
    assert not [output for output in outputs if output["output_type"] == "error"]
    assert not [output["text"] for output in outputs if output.get("name") == "stderr"]


@every_notebook
def test_files_are_normalised(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(ids) == len(set(ids))
    assert "widgets" not in notebook["metadata"]
    assert not [cell["id"] for cell in notebook["cells"] if "execution" in cell["metadata"]]
    assert len(ids) <= 75


@every_notebook
def test_code_cells_are_short_and_prose_outnumbers_them(path):
    code, prose = cells(path, "code"), cells(path, "markdown")
    long = [cell["id"] for cell in code
            if len(cell["source"].splitlines()) > 25 and not cell["source"].startswith("#| export")]
    assert not long
    assert len(prose) >= len(code)


@every_notebook
def test_first_code_cell_is_the_same_everywhere_and_names_the_repository(path):
    first = cells(path, "code")[0]["source"]
    assert first == cells(NOTEBOOKS[0], "code")[0]["source"]
    assert f'"{REPOSITORY}"' in first
    assert first.count("\n") <= 5


def test_badges_point_to_the_repository():
    badge = re.compile(r"https://colab\.research\.google\.com/github/([\w.-]+/[\w.-]+)/blob/main/notebooks/([\w]+)\.ipynb")
    owner_and_name = REPOSITORY.removeprefix("https://github.com/")
    for path in NOTEBOOKS:
        assert badge.findall(cells(path, "markdown")[0]["source"]) == [(owner_and_name, path.stem)]
    in_readme = badge.findall((HOME / "README.md").read_text(encoding="utf-8"))
    assert sorted(in_readme) == [(owner_and_name, path.stem) for path in NOTEBOOKS]


@every_notebook
def test_pictures_are_shipped_with_the_course(path):
    for cell in cells(path, "markdown"):
        for target in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", cell["source"]) + re.findall(r'<img[^>]+src="([^"]+)"',
                                                                                        cell["source"]):
            if target != "https://colab.research.google.com/assets/colab-badge.svg":
                assert ".." not in target, f"{target}: Jupyter shows nothing above the folder of the notebook"
                assert (path.parent / target).exists(), target
