"""Run chapters, tidy their files and export them: for everyone who changes the course.

    python -m coursekit.build                    # all chapters, then the export
    python -m coursekit.build 03_attention       # one chapter, then the export
    python -m coursekit.build --export           # the export alone
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
NOTEBOOKS = HOME / "notebooks"
NORMALISE = ["nbstripout", "--keep-count", "--keep-output", "--keep-id", "--extra-keys",
             "metadata.widgets metadata.language_info cell.metadata.execution cell.metadata.collapsed"]
LIVE = "application/vnd.jupyter.widget-view+json"


def run_tool(*command) -> None:
    """Run a command of this Python environment in the course folder; raises CalledProcessError when it fails."""
    tool = Path(sys.executable).parent / command[0]
    subprocess.run([str(tool if tool.exists() else command[0]), *map(str, command[1:])], cwd=HOME, check=True)


def keep_pictures(path: Path) -> None:
    """Take the live view out of every output that also holds its picture: without its kernel a live view is an empty box."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                output["data"].pop(LIVE, None)
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def run_chapter(path: Path) -> float:
    """Execute one notebook top to bottom in a fresh kernel and keep its outputs; returns the seconds it took."""
    started = time.perf_counter()
    run_tool("jupyter", "nbconvert", "--to", "notebook", "--execute", "--inplace", "--log-level", "WARN",
             "--ExecutePreprocessor.timeout=600", path)
    run_tool(*NORMALISE, path)
    keep_pictures(path)
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chapters", nargs="*", help="names such as 03_attention; none for all")
    parser.add_argument("--export", action="store_true", help="export without running anything")
    args = parser.parse_args()
    names = args.chapters or ([] if args.export else [path.stem for path in sorted(NOTEBOOKS.glob("*.ipynb"))])
    for name in names:
        print(f"{name}: {run_chapter(NOTEBOOKS / (name + '.ipynb')):.0f} s")
    run_tool("nbdev-export")


if __name__ == "__main__":
    main()
