"""Draw the losses of a training run from the CSV that it has logged.

    python -m recipes.curve runs/cpu/pretraining.csv assert/chat_pretraining.png --title "Pretraining, 14.2M parameters"
"""

import argparse
import csv
from pathlib import Path

from coursekit import plots


def read_history(file: Path) -> list[dict]:
    """The rows of a log of `recipes.runs.train_logged`: step, loss and, where it was measured, val_loss."""
    with open(file, newline="") as lines:
        return [{"step": int(row["step"]), **{key: float(row[key]) for key in ("loss", "val_loss") if row[key]}}
                for row in csv.DictReader(lines)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("log", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--title", default="")
    parser.add_argument("--top", type=float, help="the largest loss shown")
    args = parser.parse_args()
    figure = plots.losses(read_history(args.log), title=args.title, show=False)
    figure.axes[0].set_ylim(0, args.top)
    figure.savefig(args.picture, dpi=110, bbox_inches="tight")
    print(args.picture)


if __name__ == "__main__":
    main()
