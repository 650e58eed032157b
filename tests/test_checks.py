"""Every known-wrong implementation is caught and named, every right one accepted, a crash is the learner's own line."""

import importlib
import random
import string
import subprocess
import sys
import time

import known_wrong_tools  # noqa: F401  (it adds its rows)
import numpy
import pytest
import torch
from known_wrong import RIGHT, WRONG

from coursekit import checks
from coursekit.checks import MESSAGES, PROPERTIES, check, examine
from coursekit.checks.core import find_bugs


@pytest.fixture(scope="module", autouse=True)
def slow_imports():
    """What a chapter has imported long before its first check."""
    import transformers
    transformers.PreTrainedTokenizerFast, transformers.BertTokenizer, transformers.GPT2LMHeadModel
    torch.optim.AdamW([torch.zeros(1, requires_grad=True)])


def labels(rows):
    return [f"{row[0]}-{row[1] if len(row) == 3 else 'right'}" for row in rows]


@pytest.mark.parametrize("name, code, thing", WRONG, ids=labels(WRONG))
def test_a_known_wrong_implementation_is_named(name, code, thing, capsys):
    started = time.process_time()
    bugs = find_bugs(name, thing)
    assert time.process_time() - started < 3
    assert [bug.code for bug in bugs][:1] == [code]
    for language, table in MESSAGES.items():
        table[code].format(name=name, **bugs[0].values)


@pytest.mark.parametrize("name, thing", RIGHT, ids=labels(RIGHT))
def test_a_right_implementation_passes(name, thing):
    started = time.process_time()
    assert examine(name, thing) == []
    assert time.process_time() - started < 3


def test_every_check_has_enough_examples():
    for name in PROPERTIES:
        codes = {code for wrong, code, _ in WRONG if wrong == name}
        assert len(codes) >= 3, name
        assert sum(right == name for right, _ in RIGHT) >= 3, name


@pytest.mark.parametrize("module", ["tokenizer", "data", "attention", "block", "model", "training", "sampling", "chat"])
def test_every_export_has_a_check(module):
    exported = importlib.import_module(f"microgpt.{module}")
    written = [name for name in exported.__all__ if callable(getattr(exported, name)) and not name.isupper()]
    assert written and set(written) <= set(PROPERTIES)


def test_all_languages_have_the_same_messages_with_the_same_blanks():
    def blanks(text):
        return {field for _, field, _, _ in string.Formatter().parse(text) if field}

    english = MESSAGES["en"]
    for table in MESSAGES.values():
        assert set(table) == set(english)
        assert {code: blanks(text) for code, text in table.items()} == {code: blanks(text) for code,
                                                                        text in english.items()}
        assert len(set(table.values())) == len(table)


def wrong_for(name, code):
    return next(thing for wrong, found, thing in WRONG if (wrong, found) == (name, code))


def right_for(name):
    return next(thing for right, thing in RIGHT if right == name)


def test_the_message_says_what_where_and_why(capsys):
    check("DecoderBlock", wrong_for("DecoderBlock", "future"))
    out = capsys.readouterr().out
    assert out == ("✗ DecoderBlock: position 0 changed when token 3 changed: the mask lets the future through. "
                   "Did you mask after the softmax, or is the mask off by one?\n")
    messages = examine("CausalSelfAttention", wrong_for("CausalSelfAttention", "scale_n_embd"))
    assert "divided by sqrt(n_embd) = sqrt(32)" in messages[0] and "head_dim = 8" in messages[0]


def test_a_right_object_gets_one_line(capsys):
    assert check("CausalSelfAttention", right_for("CausalSelfAttention")) is None
    count = len(PROPERTIES["CausalSelfAttention"])
    assert capsys.readouterr().out == f"✓ CausalSelfAttention: {count} properties hold\n"


def test_the_language_is_that_of_the_notebook_unless_one_setting_says_otherwise(monkeypatch, tmp_path):
    monkeypatch.delenv("MICROGPT_LANG", raising=False)
    (tmp_path / "zh").mkdir()
    for folder, wanted in ((tmp_path, "en"), (tmp_path / "zh", "zh")):
        monkeypatch.chdir(folder)
        assert checks.language() == wanted
    for setting, wanted in (("en", "en"), ("zh", "zh"), ("xx", "en")):
        monkeypatch.setenv("MICROGPT_LANG", setting)
        assert checks.language() == wanted


def test_messages_in_chinese(monkeypatch, capsys):
    monkeypatch.setenv("MICROGPT_LANG", "zh")
    check("CausalSelfAttention", right_for("CausalSelfAttention"))
    check("learning_rate", wrong_for("learning_rate", "lr_linear"))
    check("train", None)
    good, bad, nothing = capsys.readouterr().out.splitlines()
    assert "条性质" in good and "余弦" in bad and nothing == "· train: 还没有写"


@pytest.mark.parametrize("nothing", [None, ...])
def test_nothing_yet_is_said_so(nothing, capsys):
    check("LayerNorm", nothing)
    assert capsys.readouterr().out == "· LayerNorm: not attempted yet\n"
    assert examine("LayerNorm", nothing) == ["not attempted yet"]


def test_a_stub_is_not_attempted():
    def stub(*given):
        raise NotImplementedError
    assert examine("split_heads", stub) == ["not attempted yet"]


def test_an_unknown_name_lists_the_known_ones():
    for call in (check, examine):
        with pytest.raises(ValueError, match="no check named 'Attention': .* BPETokenizer, .*CausalSelfAttention"):
            call("Attention", object)


def crashing_heads(x, n_head):
    pieces = x.size(-1) // n_head
    return x.view(1, 7, n_head, pieces)


def test_a_crash_is_the_learners_own_line():
    message, = examine("split_heads", crashing_heads)
    line = crashing_heads.__code__.co_firstlineno + 2
    assert "RuntimeError" in message and f"test_checks.py, line {line}, in crashing_heads" in message
    assert "return x.view(1, 7, n_head, pieces)" in message and "x (2, 3, 20)" in message
    assert "coursekit" not in message


def test_a_crash_in_a_notebook_cell_shows_its_source():
    code = "def split_heads(x, n_head):\n    return x.vieww(n_head)\n"
    script = ("from IPython.core.interactiveshell import InteractiveShell\nshell = InteractiveShell.instance()\n"
              f"shell.run_cell({code!r}, store_history=True)\n"
              "shell.run_cell('from coursekit import check')\n"
              "shell.run_cell('check(\"split_heads\", split_heads)')\n")
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120).stdout
    assert "AttributeError" in out and "cell [1], line 2, in split_heads: return x.vieww(n_head)" in out


@pytest.mark.parametrize("thing", [42, "text", object, lambda: None, lambda *given, **more: None, torch.nn.Linear])
def test_nonsense_never_raises(thing):
    for name in PROPERTIES:
        messages = examine(name, thing)
        assert messages and all(isinstance(message, str) for message in messages), name


def test_random_state_threads_and_grad_mode_stay_as_they_were():
    torch.manual_seed(11), random.seed(11), numpy.random.seed(11)
    expected = torch.rand(3), random.random(), numpy.random.rand()
    torch.manual_seed(11), random.seed(11), numpy.random.seed(11)
    threads = torch.get_num_threads()
    with torch.no_grad():
        for name in ("CausalSelfAttention", "MicroGPT", "TokenBatches", "generate_ids", "train"):
            check(name, right_for(name))
            check(name, torch.nn.Linear)
        assert not torch.is_grad_enabled()
    assert torch.get_num_threads() == threads
    assert torch.equal(torch.rand(3), expected[0]) and (random.random(), numpy.random.rand()) == expected[1:]


def test_the_same_object_gets_the_same_messages():
    wrong = wrong_for("CausalSelfAttention", "mask_after")
    torch.manual_seed(1)
    first = examine("CausalSelfAttention", wrong)
    torch.manual_seed(2)
    assert examine("CausalSelfAttention", wrong) == first


def test_coursekit_imports_lazily():
    script = ("import sys, coursekit\nassert not {'torch', 'matplotlib'} & set(sys.modules)\n"
              "from coursekit import check\nassert callable(check) and 'matplotlib' not in sys.modules\n"
              "from coursekit import plots\nassert plots.__name__ == 'coursekit.plots'\n"
              "try:\n    coursekit.nothing\nexcept AttributeError as error:\n    print(error)\n")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert done.stdout == "module 'coursekit' has no attribute 'nothing'\n", done.stderr
