"""How a check works: a list of properties per name, each tried on a small input; it fails with a code and numbers."""

import contextlib
import linecache
import random
import site
import sys
import sysconfig
from pathlib import Path

import torch

HERE = str(Path(__file__).resolve().parent.parent)
COURSE = str(Path(HERE).parent / "microgpt")
INSTALLED = [path for path in {*sysconfig.get_paths().values(), *site.getsitepackages()} if path]

PROPERTIES = {}   # name -> list of (property function, whether a failure ends the check)


class Bug(Exception):
    """A property that does not hold: the code of a message and the values it names."""

    def __init__(self, code: str, **values):
        super().__init__(code)
        self.code, self.values = code, values


def property_of(name: str, first: bool = False):
    """Register a function of the learner's object as a property. If a `first` property fails, the rest is not tried."""
    def register(function):
        PROPERTIES.setdefault(name, []).append((function, first))
        return function
    return register


def fail(code: str, **values):
    raise Bug(code, **{name: show(value) for name, value in values.items()})


def want(holds, code: str, **values) -> None:
    """Fail with `code` unless `holds`."""
    if not holds:
        fail(code, **values)


def show(value) -> str:
    """A value in a message: tensors as lists of rounded numbers, floats short, text in quotes where it is data."""
    if isinstance(value, torch.Size):
        return str(tuple(value))
    if isinstance(value, torch.Tensor):
        return show(value.detach().tolist())
    if isinstance(value, (list, tuple)):
        inside = ", ".join(repr(part) if isinstance(part, str) else show(part) for part in value[:12])
        inside += ", …" if len(value) > 12 else ""
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    if isinstance(value, float):
        return f"{value:.4g}"
    return str(value)


def close(got, right, tolerance: float = 1e-4) -> bool:
    """Same shape and same numbers; nan equals nan."""
    got, right = torch.as_tensor(got), torch.as_tensor(right)
    return got.shape == right.shape and torch.allclose(
        got.detach().double(), right.detach().double(), rtol=tolerance, atol=tolerance, equal_nan=True)


def want_shape(value, shape: tuple, code: str) -> None:
    """Fail unless `value` is a tensor of this shape."""
    want(isinstance(value, torch.Tensor), "not_tensor", got=type(value).__name__)
    want(tuple(value.shape) == tuple(shape), code, got=tuple(value.shape), right=tuple(shape))


def name_cause(got, right, causes: dict, otherwise: str, tolerance: float = 1e-4, **values) -> None:
    """Fail when `got` is not `right`, with the code of the first of `causes` (code -> result) that explains it."""
    if close(got, right, tolerance):
        return
    for code, wrong in causes.items():
        if close(got, wrong, tolerance):
            fail(code, got=got, right=right, **values)
    fail(otherwise, got=got, right=right, **values)


def refused(call, *kinds) -> bool:
    """Whether `call()` raises one of `kinds` (any Exception when none is named); other exceptions pass through."""
    try:
        call()
    except kinds or Exception:
        return True
    return False


@contextlib.contextmanager
def own_random_state(seed: int = 0):
    """Seeds of our own and one thread inside (quicker for small tensors); afterwards all is as it was."""
    numpy = sys.modules.get("numpy")
    before = torch.get_rng_state(), random.getstate(), numpy and numpy.random.get_state()
    grad, threads = torch.is_grad_enabled(), torch.get_num_threads()
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random.seed(seed)
    torch.set_grad_enabled(True)
    try:
        yield
    finally:
        torch.set_rng_state(before[0])
        random.setstate(before[1])
        if numpy:
            numpy.random.set_state(before[2])
        torch.set_grad_enabled(grad)
        torch.set_num_threads(threads)


def frames_of(error) -> list:
    """(frame, line number) from the outermost to the innermost call of a traceback."""
    frames, trace = [], error.__traceback__
    while trace is not None:
        frames.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    return frames


def learner_frame(error):
    """The innermost frame of a traceback that the learner wrote, or None; the exported course only if nothing else."""
    def inside(frame, folders):
        return any(frame.f_code.co_filename.startswith(folder) for folder in folders)

    known = [place for place in frames_of(error)
             if not inside(place[0], [HERE, *INSTALLED]) and not place[0].f_code.co_filename.startswith("<frozen")]
    own = [place for place in known if not inside(place[0], [COURSE])]
    return (own or known or [None])[-1]


def place_name(filename: str) -> str:
    """"cell [7]" for code of a notebook cell, otherwise the file's name."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    number = getattr(getattr(shell, "compile", None), "_filename_map", {}).get(filename)
    return f"cell [{number}]" if number is not None else Path(filename).name


def tensor_shapes(frame) -> str:
    """The tensors in a frame, "x (1, 4, 8), q (1, 4, 24)"."""
    found = [(name, value) for name, value in frame.f_locals.items() if isinstance(value, torch.Tensor)]
    return ", ".join(f"{name} {tuple(value.shape)}" for name, value in found[:8])


def describe_crash(error: Exception) -> Bug:
    """An exception as the learner's own line, or as our call that the object does not take."""
    values = {"error": type(error).__name__, "message": (str(error).strip().splitlines() or [""])[0]}
    place = learner_frame(error)
    if place is None:
        frame, line = [place for place in frames_of(error) if place[0].f_code.co_filename.startswith(HERE)][-1]
        return Bug("call", line=linecache.getline(frame.f_code.co_filename, line).strip(), **values)
    frame, line = place
    shapes = tensor_shapes(frame)
    return Bug("crash_shapes" if shapes else "crash", place=place_name(frame.f_code.co_filename), number=line,
               function=frame.f_code.co_name, source=linecache.getline(frame.f_code.co_filename, line).strip(),
               shapes=shapes, **values)


def find_bugs(name: str, thing) -> list[Bug]:
    """Every property of `name` that `thing` does not have. A crash, or a failed first property, ends the search."""
    if name not in PROPERTIES:
        raise ValueError(f"no check named {name!r}: choose one of {', '.join(PROPERTIES)}")
    if thing is None or thing is Ellipsis:
        return [Bug("not_attempted")]
    bugs = []
    for function, first in PROPERTIES[name]:
        try:
            with own_random_state():
                function(thing)
        except Bug as bug:
            if bug.code not in [known.code for known in bugs]:
                bugs.append(bug)
            if first:
                break
        except NotImplementedError:
            return [Bug("not_attempted")]
        except Exception as error:
            bugs.append(describe_crash(error))
            break
    return bugs
