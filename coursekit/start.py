"""What every chapter's first code cell calls: install what is missing, say where we are."""

import importlib.util
import os
import platform
import subprocess
import sys
import warnings

NEEDED = ["torch", "tokenizers", "transformers", "datasets", "ipywidgets", "matplotlib", "tqdm"]


def missing_packages(needed=NEEDED) -> list[str]:
    """Those of `needed` that cannot be imported here."""
    return [name for name in needed if importlib.util.find_spec(name) is None]


def install_missing(needed=NEEDED) -> None:
    """Install with pip what cannot be imported; what is there already, torch above all, stays as it is."""
    missing = missing_packages(needed)
    if missing:
        print("installing", ", ".join(missing))
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *missing], check=True)
        importlib.invalidate_caches()


def where_it_runs() -> str:
    """The program that shows this notebook, as far as it can be told."""
    if "google.colab" in sys.modules or "COLAB_RELEASE_TAG" in os.environ:
        return "Colab"
    if "VSCODE_PID" in os.environ:
        return "VS Code"
    if "ipykernel" in sys.modules:
        return "Jupyter"
    return "plain Python"


def best_device() -> str:
    """"cuda" on an NVIDIA GPU, "mps" on an Apple one, otherwise "cpu"."""
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def start() -> str:
    """Prepare a chapter: install what is missing, print one line, return the device to compute on."""
    install_missing()
    import datasets
    import torch

    datasets.disable_progress_bars()
    warnings.filterwarnings("ignore", message=".*IProgress.*")
    device = best_device()
    print(f"{where_it_runs()} · Python {platform.python_version()} · torch {torch.__version__} · device: {device}")
    return device
