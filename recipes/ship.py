"""Turn a checkpoint of a chapter into a shipped file: weights in bfloat16, compressed, a name, nothing else.

    python -m recipes.ship runs/story.pth assert/micro_gpt_story.pth --name "story model of chapter 06"
"""

import argparse
import zipfile
from pathlib import Path

import torch

from microgpt.model import MicroGPT, load_checkpoint, save_checkpoint


def compress(path) -> None:
    """Deflate the archive that `torch.save` wrote: weights in bfloat16 shrink by a fifth, and `torch.load` reads them as
    before, except with `mmap=True`.
    """
    temporary = Path(f"{path}.part")
    with zipfile.ZipFile(path) as stored, zipfile.ZipFile(temporary, "w") as packed:
        for name in stored.namelist():
            packed.writestr(zipfile.ZipInfo(name), stored.read(name), zipfile.ZIP_DEFLATED, 9)
    temporary.replace(path)


def save_half(path, model: MicroGPT, **extra) -> None:
    """`save_checkpoint` with the tensors in bfloat16, compressed, less than half the size; `model` itself stays as it is."""
    half = MicroGPT(model.config).to(torch.bfloat16)
    half.load_state_dict(model.state_dict())
    save_checkpoint(path, half, **extra)
    compress(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--name", required=True)
    args = parser.parse_args()
    model, extra = load_checkpoint(args.source)
    kept = {key: value for key, value in extra.items() if isinstance(value, (int, float)) or key == "topics"}
    save_half(args.target, model, **{**kept, "name": args.name})
    print(f"{args.target}: {args.target.stat().st_size / 1e6:.1f} MB, {sorted(kept)}")


if __name__ == "__main__":
    main()
