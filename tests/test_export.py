"""`microgpt/` is what the chapters export, to the byte."""

import filecmp
import re
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parent.parent


def test_the_package_equals_a_fresh_export(tmp_path):
    shutil.copy(HOME / "pyproject.toml", tmp_path)
    shutil.copytree(HOME / "notebooks", tmp_path / "notebooks", ignore=shutil.ignore_patterns(".*", "zh"))
    subprocess.run([str(Path(sys.executable).parent / "nbdev-export")], cwd=tmp_path, check=True, timeout=120)
    exported, committed = ({path.name for path in (folder / "microgpt").glob("*.py")} for folder in (tmp_path, HOME))
    assert committed == exported, "run nbdev-export, and delete modules that no chapter exports any more"
    _, differing, unreadable = filecmp.cmpfiles(tmp_path / "microgpt", HOME / "microgpt", exported, shallow=False)
    assert not differing + unreadable, f"run nbdev-export: {differing + unreadable} differ from the chapters"


def test_every_module_imports_on_its_own_and_keeps_to_its_dependencies():
    allowed = {"torch", "tokenizers", "datasets", "microgpt"}
    for path in sorted((HOME / "microgpt").glob("*.py")):
        if path.stem in ("__init__", "_modidx", "panel", "app"):
            continue
        top_level = re.findall(r"^(?:import|from) (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(top_level) - set(sys.stdlib_module_names) <= allowed, path.name
        subprocess.run([sys.executable, "-W", "error::SyntaxWarning", "-c", f"import microgpt.{path.stem}"],
                       check=True, cwd=HOME, timeout=120)
    assert "coursekit" not in "".join(path.read_text(encoding="utf-8") for path in (HOME / "microgpt").glob("*.py"))
