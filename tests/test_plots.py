"""coursekit.plots: every function draws what it says, refuses what it cannot draw, and warns about nothing."""

import base64
import math

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
import torch
from matplotlib.colors import to_rgba
from matplotlib.text import Text

from coursekit import plots

pytestmark = pytest.mark.filterwarnings("error")

ENGLISH = ["The", " cat", " sat", "\n"]
CHINESE = ["小猫", "坐在", b"\xe5\x9e", "，"]
HISTORY = [{"step": step, "loss": 9 / step, "val_loss": 10 / step if step % 10 == 0 else None} for step in range(1, 41)]


def texts(figure):
    """Every text that the rendered figure shows."""
    figure.canvas.draw()
    return [text.get_text() for text in figure.findobj(Text) if text.get_visible() and text.get_text()]


def joined(figure):
    return "\n".join(texts(figure))


def hatched(figure):
    return sum(bool(patch.get_hatch()) for patch in figure.findobj(matplotlib.patches.Patch))


@pytest.fixture(params=["as installed", "without a Chinese font"])
def fonts(request, monkeypatch, capsys):
    if request.param == "without a Chinese font":
        monkeypatch.setattr(plots, "CHINESE_FONTS", ("No Such Font",))
        monkeypatch.setattr(plots, "_CHINESE_FONT_FILES", ())
    plots.style()
    yield request.param
    monkeypatch.undo()
    plots.style()


DRAWINGS = {
    "grid": (lambda: plots.grid(torch.randn(2, 3), "embedding", role="query", show=False), ["embedding", "(2, 3)"]),
    "grid 1-D": (lambda: plots.grid([1, 2, 3], "ids", show=False), ["ids", "(3,)", "2"]),
    "grid strings": (lambda: plots.grid([["a b", "c"]], "words", show=False), ["a␣b", "(1, 2)"]),
    "grid axes": (lambda: plots.grid(torch.zeros(2, 3), "x", axes=("T", "C"), show=False), ["(T, C) = (2, 3)", "0.00"]),
    "grid bfloat16": (lambda: plots.grid(torch.full((1, 1), -1.5, dtype=torch.bfloat16), show=False), ["−1.50"]),
    "grids": (
        lambda: plots.grids([(torch.eye(2), "Q", "query"), (torch.eye(2), "K", "key"), (torch.eye(2),)], ["@", "="],
                            title="Product", show=False), ["Product", "Q", "K", "@", "=", "(2, 2)"]),
    "split_heads_figure": (
        lambda: plots.split_heads_figure(show=False),
        ["(T, n_embd) = (4, 6)", ".view(T, n_head, head_dim)", "(n_head, T, head_dim) = (2, 4, 3)", "head 1", "23"]),
    "tokens": (
        lambda: plots.tokens(ENGLISH + CHINESE, ids=range(100, 108), title="Tokens", show=False),
        ["Tokens", "␣cat", "⏎", "E5 9E", "107"]),
    "attention": (
        lambda: plots.attention(torch.eye(4), ENGLISH, "Who looks", show=False),
        ["Who looks", "query: the token that looks", "key: the token looked at", "attention weight", "␣sat"]),
    "attention heads": (
        lambda: plots.attention(torch.eye(4).expand(3, 4, 4), ENGLISH, "Heads", heads=[0, 2], show=False),
        ["head 0", "head 2"]),
    "losses": (
        lambda: plots.losses(HISTORY, "Training", baseline=("ln(vocab_size)", 9.234), show=False),
        ["Training", "step", "loss (nats per token)", "train (smoothed)", "validation", "ln(vocab_size) = 9.23"]),
    "losses runs": (
        lambda: plots.losses({"warm": HISTORY, "cold": HISTORY[:15]}, "Runs", show=False),
        ["warm (smoothed)", "warm, validation", "cold"]),
    "losses list": (
        lambda: plots.losses([HISTORY[:9], HISTORY[:5]], names=["first", "second"], show=False), ["first", "second"]),
    "curve": (
        lambda: plots.curve([0, 1, 2], [[0, 1, 4], torch.tensor([0, 1, 8])], "Powers", "x", "y", ["square", "cube"],
                            show=False), ["Powers", "x", "y", "square", "cube"]),
    "curve, one line": (lambda: plots.curve(torch.arange(3), torch.arange(3) ** 2, "Square", show=False), ["Square"]),
    "next_tokens": (
        lambda: plots.next_tokens([0.5, 0.3, 0.15, 0.05], ENGLISH, kept=[0, 1], chosen=1, title="Next", show=False),
        ["Next", "probability", "candidate for the next token", "␣cat", "0.500", "0.300  ★", "★ chosen", "× rejected"]),
    "token_losses": (
        lambda: plots.token_losses(ENGLISH, [None, 1.5, 2.25, float("nan")], "Loss", show=False),
        ["Loss", "2.25", "–", "high loss: a surprise (up to 2.25)"]),
    "loss_mask": (
        lambda: plots.loss_mask(["<|user|>", "$1", "<|assistant|>", "你好"], torch.tensor([0, 0, 0, 1]), "Mask",
                                show=False),
        ["Mask", "<|user|>", r"\$1", "trained: counts in the loss (1)", "ignored: read, not trained (3)"]),
    "parameter_bars": (
        lambda: plots.parameter_bars({"embedding": 3_000_000, "attention": 1_000_000}, "Where", show=False),
        ["Where", "embedding", " 3,000,000  (75.0%)", "parameters (total 4,000,000)"]),
    "histogram": (
        lambda: plots.histogram({"before": torch.zeros(9) - 3, "after": torch.ones(9)}, "Scores", "score", show=False),
        ["Scores", "score", "share of numbers", "before (mean -3.00, std 0.00)"]),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_draws_with_its_words(name, fonts):
    draw, expected = DRAWINGS[name]
    shown = joined(draw())
    for words in expected:
        assert words in shown
    assert not plt.get_fignums()


def test_returns_nothing_and_keeps_nothing_open_when_shown():
    assert plots.grid([1.0, 2.0]) is None
    assert not plt.get_fignums()


def test_chinese_is_drawn_or_explained_once(fonts, capsys):
    plots.style()
    first, again = plots.tokens(["小猫"], title="小猫", show=False), plots.tokens(["坐在"], show=False)
    if any(name in plots.CHINESE_FONTS for name in plt.rcParams["font.family"]):
        assert texts(first) == ["小猫", "小猫"] and texts(again) == ["坐在"]
        assert capsys.readouterr().out == ""
    else:
        assert texts(first) == ["□□", "□□"] and texts(again) == ["□□"]
        said = capsys.readouterr().out
        assert said.count("\n") == 1 and "fonts-noto-cjk" in said


def test_without_chinese_font_the_list_holds_only_what_is_installed(fonts):
    if fonts == "without a Chinese font":
        assert plt.rcParams["font.family"] == ["DejaVu Sans"]


def test_unknown_characters_and_formula_marks():
    shown = texts(plots.tokens(["a\x00", "\U0010fffd", "$x$ \\$"], show=False))
    assert shown == ["a\\x00", "□", r"\$x\$␣\$"]


def test_minus_infinity_is_written_and_hatched():
    scores = torch.zeros(2, 2).masked_fill(torch.tensor([[False, True], [False, False]]), -math.inf)
    figure = plots.grid(scores, show=False)
    assert texts(figure).count("−∞") == 1
    assert hatched(figure) == 1


def test_large_tensors_are_drawn_without_numbers():
    figure = plots.grid(torch.full((100, 64), -math.inf), "weights", show=False)
    assert texts(figure) == ["weights", "(100, 64)"]


def test_role_tints_by_magnitude():
    drawing = plots.CellGrid(torch.tensor([0.0, 0.5, 1.0]), role="value")
    none, half, full = drawing._fills()[0]
    assert none == (1, 1, 1)
    assert sum(none) > sum(half) > sum(full)
    assert full == plots.mix(plots.COLORS["value"], 0.72)


def test_followed_element_is_outlined_in_all_three_stages():
    figure = plots.split_heads_figure(4, 6, 2, show=False)
    assert sum(patch.get_linewidth() == 3 for patch in figure.axes[0].patches) == 3
    assert texts(figure).count("9") == 3


def test_only_zero_weights_of_the_future_are_hatched():
    causal = torch.eye(4)
    leaking = causal.clone()
    leaking[0, 3] = 0.25
    assert hatched(plots.attention(causal, ENGLISH, show=False)) == 6
    assert hatched(plots.attention(leaking, ENGLISH, show=False)) == 5
    assert hatched(plots.attention(causal.roll(1, dims=0).tril(), ENGLISH, show=False)) == 6  # zeros on the diagonal


def test_train_and_validation_differ_in_more_than_colour():
    ax = plots.losses(HISTORY[:10], show=False).axes[0]
    train, validation = ax.get_legend_handles_labels()[0]
    assert train.get_marker() != validation.get_marker()
    assert train.get_linestyle() != validation.get_linestyle()
    assert to_rgba(validation.get_color()) == to_rgba(plots.COLORS["validation"])


def test_smoothing_keeps_the_ends_and_the_trend():
    line = [float(value) for value in range(50)]
    assert plots._smooth(line) == pytest.approx(line)
    assert plots._smooth([9.0] + [1.0] * 40)[0] == 9.0


def test_long_texts_wrap():
    long = plots.loss_mask(["token"] * 60, [1] * 60, show=False)
    assert long.get_size_inches()[0] < 9.6
    assert long.get_size_inches()[1] > plots.loss_mask(["token"], [1], show=False).get_size_inches()[1] + 1


def test_next_tokens_shows_the_chosen_one_beyond_the_limit():
    figure = plots.next_tokens([0.4, 0.3, 0.2, 0.1], ENGLISH, chosen=3, limit=2, show=False)
    assert "0.100  ★" in joined(figure) and "0.300" not in joined(figure)


@pytest.mark.parametrize("call, message", [
    (lambda: plots.attention(torch.eye(3), ENGLISH), "weights has length 3 but pieces has length 4"),
    (lambda: plots.attention(torch.ones(2, 3), ENGLISH), r"weights has shape \(2, 3\) but \(T, T\)"),
    (lambda: plots.attention(torch.ones(2, 4, 4), ENGLISH, heads=[2]), "there are 2 heads"),
    (lambda: plots.tokens(ENGLISH, ids=[1]), "pieces has length 4 but ids has length 1"),
    (lambda: plots.tokens([]), "pieces is empty"),
    (lambda: plots.token_losses(ENGLISH, [1.0]), "pieces has length 4 but losses has length 1"),
    (lambda: plots.loss_mask(ENGLISH, [1, 0]), "pieces has length 4 but trained has length 2"),
    (lambda: plots.next_tokens([0.5], ENGLISH), "probabilities has length 1 but pieces has length 4"),
    (lambda: plots.next_tokens([0.5, 0.5], ["a", "b"], chosen=2), "chosen is 2 but there are 2 candidates"),
    (lambda: plots.next_tokens([0.5, 0.5], ["a", "b"], kept=[5]), "kept is 5 but there are 2 candidates"),
    (lambda: plots.grid(torch.zeros(2, 2, 2)), r"not shape \(2, 2, 2\)"),
    (lambda: plots.grid([1, 2], role="queen"), "role is 'queen'"),
    (lambda: plots.grid([[1, 2]], columns=["a"]), "columns has 1 labels but the tensor has 2"),
    (lambda: plots.grids([([1],), ([2],)], ["+", "+"]), "2 tensors have 1 gaps but signs has 2"),
    (lambda: plots.split_heads_figure(n_embd=7), "n_embd is 7 but n_head is 2"),
    (lambda: plots.losses([]), "history is empty"),
    (lambda: plots.curve([1, 2], [1, 2, 3]), "x has length 2 but y has length 3"),
    (lambda: plots.curve([1, 2], [1, 2], names=["a", "b"]), "names has length 2 but y has 1 lines"),
    (lambda: plots.parameter_bars({}), "counts is empty"),
    (lambda: plots.histogram({"a": [math.nan]}), "a holds no finite number"),
    (lambda: plots.LiveTraining(0), "total_steps is 0"),
    (lambda: plots.LiveTraining(5, prompts=["a"]), "sample is None"),
])
def test_wrong_input_is_named_in_one_line(call, message):
    with pytest.raises(ValueError, match=message) as caught:
        call()
    assert "\n" not in str(caught.value)
    assert not plt.get_fignums()


class Handle:
    """A display handle that remembers what it shows."""

    def __init__(self, content):
        self.content, self.updates = content, 0

    def update(self, content, raw):
        self.content, self.updates = content, self.updates + 1


@pytest.fixture
def notebook(monkeypatch):
    """A notebook's display, without a notebook: the list of handles that were made."""
    handles = []

    def display(content, raw, display_id):
        handles.append(Handle(content))
        return handles[-1]

    monkeypatch.setattr(plots, "_in_notebook", lambda: True)
    monkeypatch.setattr("IPython.display.display", display)
    return handles


def run(live, steps):
    for step in steps:
        live({"step": step, "loss": 9 / step, "lr": 1e-3, "grad_norm": 1.0, "tokens_per_second": 1234.0,
              **({"val_loss": 10 / step} if step % 5 == 0 else {})})


def test_live_training_leaves_a_picture_and_all_samples(notebook, capsys):
    with plots.LiveTraining(20, ["<b>小猫"], lambda prompt: f"{prompt} & more", sample_every=10, title="Run") as live:
        run(live, range(1, 21))
    picture, text = notebook
    assert picture.content["image/png"].startswith(b"\x89PNG")
    assert [step for step, _, _ in live.samples] == [1, 10, 20]
    page = text.content["text/html"]
    assert "20/20" in page and "loss 0.450" in page and "1,234 tokens/s" in page
    assert page.count("&lt;b&gt;小猫 &amp; more") == 3 and "<b>" not in page
    assert page.count("<tr>") == 4
    printed = capsys.readouterr()
    assert printed.err == "" and printed.out == ""
    assert not plt.get_fignums()


def test_live_training_survives_an_interrupt(notebook):
    with pytest.raises(KeyboardInterrupt):
        with plots.LiveTraining(100, seconds=1000) as live:
            run(live, range(1, 8))
            raise KeyboardInterrupt
    picture, text = notebook
    assert "7/100" in text.content["text/html"]
    assert picture.updates == 1
    live.close()
    assert picture.updates == 1


def test_live_training_redraws_at_most_as_often_as_asked(notebook):
    live = plots.LiveTraining(1000, seconds=1000)
    run(live, range(1, 200))
    assert notebook[0].updates == 0
    eager = plots.LiveTraining(1000, seconds=0)
    run(eager, range(1, 6))
    assert notebook[2].updates == 4


def test_live_training_continues_an_interrupted_run(notebook):
    live = plots.LiveTraining(20, history=[{"step": step, "loss": 5.0} for step in range(1, 11)])
    run(live, range(11, 21))
    assert [row["step"] for row in live.history] == list(range(1, 21))


def test_live_training_prints_rows_outside_a_notebook(capsys):
    with plots.LiveTraining(4, ["The cat"], lambda prompt: prompt + " sat", sample_every=2, seconds=1000) as live:
        run(live, range(1, 5))
    printed = capsys.readouterr()
    assert "step 4: 'The cat' -> 'The cat sat'" in printed.out
    assert "4/4" in printed.out and "loss 2.250" in printed.out
    assert printed.err == ""


def test_live_training_in_a_real_notebook(tmp_path):
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    cell = nbformat.v4.new_code_cell(
        "from coursekit import plots\n"
        "plots.grid([1.0, 2.0], '小猫')\n"
        "with plots.LiveTraining(30, ['The'], str.upper, seconds=0) as live:\n"
        "    for step in range(1, 31):\n"
        "        live({'step': step, 'loss': 3 / step})\n"
    )
    page = nbformat.v4.new_notebook(cells=[cell])
    nbclient.NotebookClient(page, timeout=60, kernel_name="python3").execute()
    outputs = page.cells[0].outputs
    outputs = [output for output in outputs if output.output_type != "stream" or "□" not in output.text]
    assert [output.output_type for output in outputs] == ["display_data"] * 3
    assert base64.b64decode(outputs[1].data["image/png"]).startswith(b"\x89PNG")
    assert "30/30" in outputs[2].data["text/html"] and "THE" in outputs[2].data["text/html"]
