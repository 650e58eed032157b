"""Teaching aids for the chapters: checks, figures, set-up. Nothing heavy is imported before it is asked for."""

import importlib

FUNCTIONS = {"check": "checks", "examine": "checks", "exercise": "exercises", "progress": "exercises",
             "reset_progress": "exercises"}
MODULES = ("checks", "plots", "widgets")


def __getattr__(name):
    if name in FUNCTIONS:
        return getattr(importlib.import_module(f"{__name__}.{FUNCTIONS[name]}"), name)
    if name in MODULES:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return sorted([*globals(), *FUNCTIONS, *MODULES])
