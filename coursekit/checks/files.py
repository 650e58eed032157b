"""Checks of the functions of chapters 05 and 06 that write and read files."""

import dataclasses
import tempfile
from pathlib import Path

import torch

from .core import close, fail, property_of, want
from .model import IDS, config_of, logits_of

RAN = []    # what a file has executed


def run_of_a_file() -> None:
    RAN.append("it ran")


class Trap:
    """An object that runs code of ours when it is unpickled."""

    def __reduce__(self):
        return run_of_a_file, ()


class Unwritable:
    """An object that cannot be saved."""

    def __reduce__(self):
        raise RuntimeError("on purpose")


def small_model(**changes):
    """A course model with random weights, in eval mode."""
    from microgpt.model import MicroGPT

    return MicroGPT(config_of(**changes)).eval()


def in_folder(function):
    """Give a property a folder of its own behind the learner's object."""
    def with_folder(thing):
        with tempfile.TemporaryDirectory() as folder:
            function(thing, Path(folder))
    with_folder.__name__ = function.__name__
    return with_folder


def error_of(call, *allowed) -> str:
    """The name of what `call()` raises, "nothing" when it returns; "" when it is one of `allowed`."""
    try:
        call()
    except allowed:
        return ""
    except Exception as error:
        return type(error).__name__
    return "nothing"


# write_safely --------------------------------------------------------------------------------------------------


@property_of("write_safely", first=True)
@in_folder
def content_is_in_the_file(write_safely, folder):
    for path in (folder / "new" / "a.pth", str(folder / "b.pth")):
        got = error_of(lambda: write_safely(path, {"a": torch.ones(2), "b": "小猫"}))
        want(got == "nothing" or Path(path).parent.exists(), "safe_folder")
        want(got == "nothing", "safe_path" if isinstance(path, str) else "safe_fails", got=got)
        want(Path(path).exists(), "safe_nothing")
        content = torch.load(path, weights_only=True)
        want(content["b"] == "小猫" and close(content["a"], torch.ones(2)), "safe_content", got=sorted(content))
    left = sorted(file.name for file in folder.rglob("*") if file.is_file() and file.name not in ("a.pth", "b.pth"))
    want(not left, "safe_left", got=left)


@property_of("write_safely")
@in_folder
def an_older_file_is_replaced(write_safely, folder):
    for content in ({"a": 1}, {"a": 2}):
        write_safely(folder / "a.pth", content)
    got = torch.load(folder / "a.pth", weights_only=True)["a"]
    want(got == 2, "safe_replaced", got=got)


@property_of("write_safely")
@in_folder
def a_failure_leaves_the_old_file(write_safely, folder):
    write_safely(folder / "a.pth", {"a": 1})
    try:
        write_safely(folder / "a.pth", {"a": 2, "b": Unwritable()})
    except RuntimeError:
        pass
    else:
        fail("safe_silent")
    try:
        want(torch.load(folder / "a.pth", weights_only=True) == {"a": 1}, "safe_old")
    except (RuntimeError, EOFError, FileNotFoundError):
        fail("safe_old")


# save_checkpoint -----------------------------------------------------------------------------------------------


@property_of("save_checkpoint", first=True)
@in_folder
def three_parts_of_plain_values(save_checkpoint, folder):
    model = small_model()
    save_checkpoint(folder / "a.pth", model, steps=7)
    try:
        content = torch.load(folder / "a.pth", weights_only=True)
    except Exception:
        fail("save_plain")
    want(isinstance(content, dict) and {"config", "tensors", "extra"} <= set(content), "save_parts",
         got=sorted(content) if isinstance(content, dict) else type(content).__name__)
    want(content["config"] == dataclasses.asdict(model.config), "save_config", got=content["config"])
    want(content["extra"] == {"steps": 7}, "save_extra", got=content["extra"])


@property_of("save_checkpoint")
@in_folder
def every_tensor_in_its_dtype(save_checkpoint, folder):
    model = small_model().to(torch.bfloat16)
    save_checkpoint(folder / "a.pth", model)
    tensors = torch.load(folder / "a.pth", weights_only=True)["tensors"]
    missing = sorted(set(model.state_dict()) - set(tensors))
    want(not missing, "save_tensors", got=missing)
    for name, tensor in model.state_dict().items():
        want(tensors[name].dtype == torch.bfloat16, "save_dtype", got=tensors[name].dtype)
        want(close(tensors[name], tensor), "save_tensors", got=[name])
    want({parameter.dtype for parameter in model.parameters()} == {torch.bfloat16}, "save_changes_model")


# read_file -----------------------------------------------------------------------------------------------------


def course_file(folder, name: str = "a.pth", model=None, **extra) -> Path:
    """A checkpoint written by the course's own code."""
    from microgpt.model import save_checkpoint

    save_checkpoint(folder / name, model or small_model(), **extra)
    return folder / name


@property_of("read_file", first=True)
@in_folder
def the_content_comes_back(read_file, folder):
    content = read_file(course_file(folder, steps=7))
    want(isinstance(content, dict) and {"config", "tensors", "extra"} <= set(content), "read_content",
         got=type(content).__name__)
    want(content["extra"] == {"steps": 7}, "read_extra", got=content["extra"])
    want(error_of(lambda: read_file(str(folder / "a.pth"))) == "nothing", "read_path")


@property_of("read_file")
@in_folder
def nothing_in_the_file_is_executed(read_file, folder):
    torch.save({"config": {}, "tensors": {}, "extra": Trap()}, folder / "trap.pth")
    RAN.clear()
    got = error_of(lambda: read_file(folder / "trap.pth"), ValueError)
    want(not RAN, "read_executes")
    want(not got, "read_damaged", file="trap.pth", got=got)


@property_of("read_file")
@in_folder
def bad_files_are_refused_in_one_line(read_file, folder):
    got = error_of(lambda: read_file(folder / "nowhere.pth"), FileNotFoundError)
    want(not got, "read_missing", got=got)
    whole = course_file(folder).read_bytes()
    (folder / "cut.pth").write_bytes(whole[:len(whole) // 2])
    (folder / "text.pth").write_text("not a checkpoint")
    for name in ("cut.pth", "text.pth"):
        got = error_of(lambda: read_file(folder / name), ValueError)
        want(not got, "read_damaged", file=name, got=got)
    torch.save({"weights": torch.ones(2)}, folder / "foreign.pth")
    got = error_of(lambda: read_file(folder / "foreign.pth"), ValueError)
    want(not got, "read_foreign", got=got)


# load_checkpoint -----------------------------------------------------------------------------------------------


@property_of("load_checkpoint", first=True)
@in_folder
def the_same_model_comes_back(load_checkpoint, folder):
    model = small_model(dropout=0.5)
    answer = load_checkpoint(course_file(folder, model=model, steps=7))
    want(isinstance(answer, tuple) and len(answer) == 2, "load_pair", got=type(answer).__name__)
    again, extra = answer
    want(isinstance(again, torch.nn.Module), "load_order", got=type(again).__name__)
    want(extra == {"steps": 7}, "read_extra", got=extra)
    want(not again.training, "load_mode")
    want(close(logits_of(again), logits_of(model)), "load_logits")


@property_of("load_checkpoint")
@in_folder
def numbers_in_the_asked_dtype(load_checkpoint, folder):
    file = course_file(folder, model=small_model().to(torch.bfloat16))
    got = {parameter.dtype for parameter in load_checkpoint(file)[0].parameters()}
    want(got == {torch.float32}, "load_float", got=got)
    got = {parameter.dtype for parameter in load_checkpoint(file, dtype=torch.bfloat16)[0].parameters()}
    want(got == {torch.bfloat16}, "load_dtype", got=got)


@property_of("load_checkpoint")
@in_folder
def what_does_not_fit_is_refused(load_checkpoint, folder):
    content = torch.load(course_file(folder), weights_only=True)
    got = error_of(lambda: load_checkpoint(folder / "nowhere.pth"), FileNotFoundError)
    want(not got, "read_missing", got=got)
    name = "blocks.1.attention.qkv.weight"
    for change in ({name: torch.ones(3, 3)}, {name: None}):
        tensors = {key: value for key, value in {**content["tensors"], **change}.items() if value is not None}
        torch.save({**content, "tensors": tensors}, folder / "other.pth")
        try:
            load_checkpoint(folder / "other.pth")
        except ValueError as error:
            want(name in str(error), "load_says", got=str(error)[:80])
        except Exception as error:
            fail("load_shapes", got=type(error).__name__)
        else:
            fail("load_shapes", got="a model")


# save_training and resume_training -----------------------------------------------------------------------------


def a_run(steps: int = 2):
    """(model, optimiser, history, settings) of a short run on random ids."""
    from microgpt.training import TrainConfig, make_optimizer

    config = TrainConfig(max_steps=9, warmup_steps=1)
    model = small_model().train()
    optimizer = make_optimizer(model, config)
    for _ in range(steps):
        step_of(model, optimizer)
    return model, optimizer, [{"step": number + 1, "loss": 3.0} for number in range(steps)], config


def step_of(model, optimizer) -> float:
    """One update on IDS; returns its loss."""
    optimizer.zero_grad()
    loss = model(IDS, IDS.roll(-1, 1))[1]
    loss.backward()
    optimizer.step()
    return loss.item()


def goes_on(save_training, resume_training, folder, code_of_state: str, code_of_random: str) -> None:
    """Save a run, go on with it in another model, and compare with the run that never stopped."""
    model, optimizer, history, config = a_run()
    save_training(folder / "run.pth", model, optimizer, history, config)
    drawn, losses = torch.rand(3), [step_of(model, optimizer) for _ in range(3)]
    other, own_optimizer, _, _ = a_run(steps=0)
    torch.manual_seed(999)
    back = resume_training(folder / "run.pth", other, own_optimizer, config)
    want(back == history, "resume_history", got=back)
    want(close(torch.rand(3), drawn), code_of_random)
    got = [step_of(other, own_optimizer) for _ in range(3)]
    want(abs(got[0] - losses[0]) < 1e-4, "resume_weights", got=got[0], right=losses[0])
    want(close(torch.tensor(got), torch.tensor(losses)), code_of_state, got=got, right=losses)


@property_of("save_training", first=True)
@in_folder
def a_file_that_read_file_takes(save_training, folder):
    from microgpt.model import read_file

    save_training(folder / "run.pth", *a_run())
    want((folder / "run.pth").exists(), "run_no_file")
    try:
        content = read_file(folder / "run.pth")
    except ValueError as error:
        fail("run_unreadable", got=str(error).split(": ", 1)[-1])
    missing = sorted({"optimizer", "history", "train_config", "random"} - set(content["extra"]))
    want(not missing, "run_parts", got=missing)


@property_of("save_training")
@in_folder
def a_saved_run_goes_on(save_training, folder):
    from microgpt.training import resume_training

    goes_on(save_training, resume_training, folder, "run_optimizer", "run_random")


@property_of("resume_training", first=True)
@in_folder
def a_run_goes_on(resume_training, folder):
    from microgpt.training import save_training

    goes_on(save_training, resume_training, folder, "resume_optimizer", "resume_random")


@property_of("resume_training")
@in_folder
def other_settings_are_refused(resume_training, folder):
    from microgpt.training import make_optimizer, save_training

    model, optimizer, history, config = a_run()
    save_training(folder / "run.pth", model, optimizer, history, config)
    changed = dataclasses.replace(config, learning_rate=1.0)
    got = error_of(lambda: resume_training(folder / "run.pth", model, optimizer, changed), ValueError)
    want(not got, "resume_training_settings", got=got)
    wider = small_model(n_embd=16)
    other = make_optimizer(wider, config)
    got = error_of(lambda: resume_training(folder / "run.pth", wider, other, config), ValueError)
    want(not got, "resume_model_settings", got=got)
