"""The first cell of every chapter, and set-up on a machine that has nothing but the notebook."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_notebooks import NOTEBOOKS, cells

from coursekit.start import install_missing, missing_packages

HOME = Path(__file__).parent.parent


def test_missing_packages_are_found_and_present_ones_left_alone(monkeypatch):
    assert missing_packages(["torch", "no_such_package_here"]) == ["no_such_package_here"]
    commands = []
    monkeypatch.setattr(subprocess, "run", lambda command, check: commands.append(command))
    install_missing(["torch", "json"])
    assert commands == []
    install_missing(["torch", "no_such_package_here"])
    assert commands[0][-1] == "no_such_package_here" and "torch" not in commands[0]


@pytest.fixture
def bare_python(tmp_path):
    """A Python that has this one's packages but neither `microgpt` nor `coursekit`."""
    folder = tmp_path / "site"
    folder.mkdir()
    for place in map(Path, sys.path):
        if place.name == "site-packages":
            for item in place.iterdir():
                course = item.name.startswith(("__editable__", "microgpt", "coursekit"))
                if not course and not (folder / item.name).exists():
                    (folder / item.name).symlink_to(item)
    return {"command": [sys.executable, "-S"], "path": str(folder)}


def test_the_first_cell_clones_the_course_into_an_empty_folder(tmp_path, bare_python):
    origin, work = tmp_path / "origin", tmp_path / "work"
    work.mkdir()
    subprocess.run(["git", "init", "-q", str(origin)], check=True)
    files = subprocess.run(["git", "-C", str(HOME), "ls-files", "microgpt", "coursekit", "data/tokenizer.json",
                            "data/tokenizer_config.json"], capture_output=True, text=True, check=True).stdout.split()
    assert files
    for name in files:
        target = origin / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((HOME / name).read_bytes())
    git = ["git", "-C", str(origin), "-c", "user.name=test", "-c", "user.email=test@localhost"]
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "copy"], check=True)
    cell = cells(NOTEBOOKS[0], "code")[0]["source"]
    script = cell + "\nimport microgpt, coursekit\nfrom microgpt.tokenizer import DATA_DIR\nprint(microgpt.__file__, DATA_DIR)"
    environment = {**os.environ, "PYTHONPATH": bare_python["path"], "MICROGPT_REPO": origin.as_uri(), "MICROGPT_HOME": ""}
    environment.pop("MICROGPT_HOME")
    for _ in range(2):   # the second run finds the clone
        done = subprocess.run([*bare_python["command"], "-c", script], cwd=work, env=environment,
                              capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        where, module = done.stdout.strip().splitlines()[-2:]
        assert where.endswith(("device: cpu", "device: cuda", "device: mps")) and "torch" in where
        assert module.startswith(str(work / "microgpt-course"))
