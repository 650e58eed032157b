"""The chat panel without a browser: what it shows, what it refuses, and that a thread really does the writing."""

import os
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
import torch

from microgpt import panel
from microgpt.chat import ChatSession, chat_ids
from microgpt.model import GPTConfig, MicroGPT, save_checkpoint
from microgpt.panel import ChatPanel, answer_steps, escape, find_weights, load_chat_model, status_html, transcript_html

HOME = Path(__file__).resolve().parent.parent
HOSTILE = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</div></div>&lt;b&gt;", '" onmouseover="x',
           "**bold** `code` [link](javascript:x) $x^2$", "two\nlines  and   spaces", "🙂 小猫 \u202e\u0000", "a" * 10_000]


class Page(HTMLParser):
    """What a browser would read from a piece of HTML: its tags with their attributes, and its text."""

    def __init__(self, source):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attributes]
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def chat(tiny_model, tokenizer):
    made = ChatPanel(tiny_model, tokenizer, plain=False)
    made.sliders.max_new_tokens.value = 16
    yield made
    made.close()


@pytest.fixture
def slow(chat, monkeypatch):
    """The panel with a model that takes 20 ms for every token."""
    forward = chat.session.model.forward

    def slowly(*args, **kwargs):
        time.sleep(0.02)
        return forward(*args, **kwargs)

    monkeypatch.setattr(chat.session.model, "forward", slowly)
    chat.sliders.max_new_tokens.value = 32
    return chat


def wait_until(true, seconds=10.0):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.005)


def notice(chat) -> str:
    return Page(chat.parts.notice.value).text


def answer(chat, text) -> str:
    assert chat.send(text)
    assert chat.wait(30)
    return chat.session.messages[-1]["content"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:16]))
def test_every_text_is_shown_as_it_is_and_nothing_in_it_works(text):
    assert Page(escape(text)).text == text
    for role in ("user", "assistant"):
        page = Page(transcript_html([{"role": role, "content": text}]))
        assert text in page.text
        assert set(page.tags) <= {"div", "b", "br"}
        assert not [name for name in page.attributes if name.startswith("on")]


def test_half_a_surrogate_pair_can_be_sent_to_the_page():
    assert escape("a\ud83d").encode("utf-8") == b"a?"


def test_roles_differ_in_label_and_side_and_colour():
    user, assistant = (transcript_html([{"role": role, "content": "x"}]) for role in ("user", "assistant"))
    assert ">You<" in user and ">MicroGPT<" in assistant
    assert "flex-end" in user and "flex-end" not in assistant
    assert "86,180,233" in user and "86,180,233" not in assistant


def test_a_line_marks_what_the_model_no_longer_sees():
    messages = [{"role": role, "content": f"{role} {turn}"} for turn in (1, 2) for role in ("user", "assistant")]
    assert "no longer sees" not in transcript_html(messages)
    above, below = transcript_html(messages, dropped_turns=1).split("no longer sees")
    assert "assistant 1" in above and "user 2" in below


def test_an_empty_answer_and_a_growing_one_can_be_told_apart():
    messages = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": ""}]
    assert "(no text)" in Page(transcript_html(messages)).text
    growing = transcript_html(messages, busy=True)
    assert "(no text)" not in growing and "▍" in growing and 'aria-busy="true"' in growing


def test_the_meter_counts_the_tokens_of_the_window(chat, tokenizer):
    assert "context: 0 of 64 tokens" in Page(chat.parts.status.value).text
    answer(chat, "Hi!")
    used = len(chat_ids(chat.session.messages, tokenizer))
    assert f"context: {used} of 64 tokens" in Page(chat.parts.status.value).text
    assert "tokens per second" in Page(chat.parts.status.value).text
    assert "width:50.0%" in status_html(32, 64)


def test_an_answer_streams_into_the_transcript_a_few_times_a_second(slow):
    shown = []
    slow.parts.transcript.observe(lambda change: shown.append(change["new"]), "value")
    started = time.monotonic()
    answer(slow, "Tell me a story")
    growing = [page for page in shown if 'aria-busy="true"' in page]
    assert len(growing) >= 3 and sorted(growing, key=len) == growing
    assert 2 * len(shown) <= 20 * (time.monotonic() - started) + 4   # transcript and meter, first and last drawing
    assert Page(slow.parts.transcript.value).text.endswith(slow.session.messages[-1]["content"])


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_an_empty_text_is_refused_in_one_line(chat, text):
    chat.send(text)
    assert chat.wait(10)
    assert "the message is empty" in notice(chat)
    assert chat.session.messages == []


def test_a_second_send_is_refused_while_an_answer_is_written(slow):
    assert slow.send("one")
    slow.parts.field.value = "two"
    assert not slow.send("two")
    assert "still being written" in notice(slow) and slow.parts.field.value == "two"
    assert slow.wait(30)
    assert [message["content"] for message in slow.session.messages if message["role"] == "user"] == ["one"]
    assert slow.send("two") and slow.wait(30) and slow.parts.field.value == ""


def test_stop_in_the_middle_of_an_answer_leaves_a_usable_panel(slow):
    full = len(answer(slow, "Hello"))
    slow.new_chat()
    slow.send("Hello")
    wait_until(lambda: "▍" in slow.parts.transcript.value)
    assert slow.parts.send.disabled and not slow.parts.stop.disabled
    slow.parts.stop.click()
    assert slow.wait(2)
    part = slow.session.messages[-1]["content"]
    assert 0 < len(part) < full and notice(slow) == "Stopped."
    assert not slow.parts.send.disabled and slow.parts.stop.disabled
    assert answer(slow, "And now?") and len(slow.session.messages) == 4


def test_new_chat_stops_and_forgets(slow):
    slow.send("Hello")
    wait_until(lambda: slow.session.messages)
    slow.parts.new.click()
    assert not slow.running and slow.session.messages == []
    assert "No messages yet" in slow.parts.transcript.value
    assert "context: 0 of" in slow.parts.status.value
    assert answer(slow, "Hello again")


def test_the_settings_reach_the_generation(chat):
    chat.sliders.temperature.value = 0
    greedy = [answer(chat, "The cat") for _ in range(2) if chat.new_chat() is None]
    assert greedy[0] == greedy[1] != ""
    chat.sliders.temperature.value = 2
    chat.sliders.top_k.value = 0
    chat.new_chat()
    assert answer(chat, "The cat") != greedy[0]
    chat.sliders.top_k.value = 1
    chat.new_chat()
    assert answer(chat, "The cat") == greedy[0]
    chat.sliders.top_p.value = 0.05
    assert chat.settings() == {"temperature": 2, "top_k": 1, "top_p": 0.05, "max_new_tokens": 16}
    chat.sliders.top_p.value = 1
    assert chat.settings()["top_p"] is None


def test_turns_that_leave_the_window_are_announced(chat):
    for text in ("My name is Ann and I have a small dog.", "He likes the garden and the old red ball.", "Who am I?"):
        answer(chat, text)
    assert chat.session.dropped_turns >= 1
    assert "left the window of 64 tokens" in notice(chat)
    assert "no longer sees what stands above" in chat.parts.transcript.value
    chat.new_chat()
    assert notice(chat) == ""


def test_a_message_that_does_not_fit_is_named_and_stays_in_the_field(chat):
    chat.parts.field.value = long = "cat " * 100
    chat.submit()
    assert chat.wait(10)
    assert "shorten it" in notice(chat) and "block_size is 64" in notice(chat)
    assert chat.parts.field.value == long and chat.session.messages == []
    assert answer(chat, "Hi!")


def test_an_unforeseen_error_is_a_notice_too(chat, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("<b>out of memory</b>")

    monkeypatch.setattr(chat.session.model, "forward", fail)
    chat.send("Hi!")
    assert chat.wait(10)
    assert notice(chat) == "The answer broke off: RuntimeError: <b>out of memory</b>"
    assert not chat.parts.send.disabled


def type_into(chat, text):
    """What the page sends when the field has been changed and is left."""
    chat.parts.field.set_state({"value": text})


def press_enter(chat):
    """What the page sends first when Enter is pressed; the changed text follows."""
    data = {"method": "custom", "content": {"event": "submit"}}
    chat.parts.field._handle_msg({"content": {"data": data}, "buffers": []})


def test_enter_sends_and_leaving_the_field_does_not(chat):
    type_into(chat, "only left")
    time.sleep(1.5 * panel.ENTER_SECONDS)
    assert not chat.running and chat.session.messages == []
    press_enter(chat)                       # nothing has changed since: no text follows
    wait_until(lambda: chat.session.messages)
    assert chat.wait(10) and chat.session.messages[0]["content"] == "only left"
    press_enter(chat)
    type_into(chat, "changed, then Enter")
    assert chat.wait(10) and chat.session.messages[2]["content"] == "changed, then Enter"
    time.sleep(1.5 * panel.ENTER_SECONDS)   # the Enter does not send a second time
    assert chat.wait(10) and len(chat.session.messages) == 4 and notice(chat) == ""


def test_the_stored_page_shows_the_conversation(chat):
    said = answer(chat, "<b>Hi!</b>")
    page = chat._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in page
    assert "<b>Hi!</b>" in page["text/plain"] and said in page["text/plain"]
    assert "<b>Hi!</b>" in Page(page["text/html"]).text


def test_the_x_ray_follows_the_very_answer_that_a_session_gives(tiny_model, tokenizer):
    session, settings = ChatSession(tiny_model, tokenizer), dict(temperature=1.5, top_k=0, max_new_tokens=12, seed=4)
    "".join(session.send("Hi!", **settings))
    steps = list(answer_steps(session, "The cat sat", most=3, **settings))
    assert len(session.messages) == 2
    said = "".join(session.send("The cat sat", **settings))
    assert tokenizer.decode([step["token"] for step in steps], skip_special_tokens=True) == said
    for step in steps:
        assert step["candidates"][step["chosen"]] == step["token"]
        assert len(step["candidates"]) == len(step["before"]) == len(step["kept"]) == max(3, step["chosen"] + 1)
    assert any(step["chosen"] == 3 for step in steps)   # drawn, though not among the three likeliest


def test_the_x_ray_shows_what_the_settings_cut_and_the_models_own_probabilities(tiny_model, tokenizer):
    session = ChatSession(tiny_model, tokenizer)
    steps = list(answer_steps(session, "The cat sat", temperature=0, max_new_tokens=6, most=3))
    assert all((step["chosen"], step["kept"], step["probability"]) == (0, [True, False, False], 1.0) for step in steps)
    ids = chat_ids([{"role": "user", "content": "The cat sat"}], tokenizer, answer_next=True) + [steps[0]["token"]]
    with torch.no_grad():
        expected = tiny_model(torch.tensor([ids]))[0, -1].softmax(-1).topk(3)
    assert steps[1]["candidates"] == expected.indices.tolist()
    assert steps[1]["before"] == pytest.approx(expected.values.tolist(), rel=1e-3)


def test_one_of_model_and_tokenizer_is_not_enough(tiny_model):
    with pytest.raises(ValueError, match="give both"):
        ChatPanel(tiny_model)


@pytest.fixture
def weights(tmp_path, tiny_model):
    path = tmp_path / "tiny.pth"
    save_checkpoint(path, tiny_model, name="a tiny one")
    return path


def test_the_weights_are_found_where_the_variable_says(monkeypatch, weights):
    monkeypatch.delenv("MICROGPT_WEIGHTS", raising=False)
    assert find_weights().parts[-2:] == ("assert", "micro_gpt_chat.pth")
    monkeypatch.setenv("MICROGPT_WEIGHTS", str(weights))
    assert find_weights() == weights
    model, _, name = load_chat_model()
    assert name == "a tiny one" and not model.training
    chat = ChatPanel(plain=False)
    assert "talking to <b>a tiny one · 0.4 million parameters · cpu</b>" in chat.parts.title.value
    assert chat.session.model is model
    chat.close()


def test_a_new_file_of_the_same_name_is_read_again(weights, tiny_model):
    first = load_chat_model(weights)[0]
    save_checkpoint(weights, tiny_model, name="another")
    os.utime(weights, ns=(1, 1))
    model, _, name = load_chat_model(weights)
    assert name == "another" and model is not first


def truncated(path):
    path.write_bytes(path.read_bytes()[:-2000])


def foreign(path):
    torch.save({"weight": torch.zeros(2)}, path)


def text_instead(path):
    path.write_text("version https://example.org/pointer\n")


def other_vocabulary(path):
    save_checkpoint(path, MicroGPT(GPTConfig(300, 16, 1, 1, 4)))


@pytest.mark.parametrize("damage, message", [
    (Path.unlink, "is missing: fetch it again"), (truncated, "is damaged"), (text_instead, "is damaged"),
    (foreign, "was not written by save_checkpoint"), (other_vocabulary, "vocabulary of 300 tokens but the tokenizer")])
def test_bad_weights_give_one_line_that_names_the_file(weights, damage, message):
    damage(weights)
    with pytest.raises((FileNotFoundError, ValueError), match=message) as caught:
        ChatPanel(weights=weights, plain=False)
    assert str(weights) in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize("content, message", [(None, "no tokenizer.json and no vocab.txt"), ("{", "cannot be read")])
def test_a_bad_tokenizer_gives_one_line_that_names_the_folder(weights, tmp_path, monkeypatch, content, message):
    monkeypatch.setattr(panel, "DATA_DIR", tmp_path / "data")
    (tmp_path / "data").mkdir()
    if content:
        (tmp_path / "data" / "tokenizer.json").write_text(content)
    with pytest.raises((FileNotFoundError, ValueError), match=message) as caught:
        load_chat_model(weights)
    assert str(tmp_path / "data") in str(caught.value)


def type_lines(monkeypatch, *lines):
    """Make `input()` return these lines, then the end of the input."""
    waiting = list(lines)

    def read(prompt=""):
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    monkeypatch.setattr("builtins.input", read)
    return waiting


def test_the_plain_chat_answers_starts_again_and_ends(tiny_model, tokenizer, monkeypatch, capsys):
    rest = type_lines(monkeypatch, "Hi!", "", "/new", "Hello", "/quit", "never read")
    chat = ChatPanel(tiny_model, tokenizer, plain=True)
    printed = capsys.readouterr().out
    assert "plain chat, because plain=True was asked for." in printed
    assert "the message is empty" in printed and "(new chat)" in printed
    assert [message["content"] for message in chat.session.messages][0] == "Hello" and len(chat.session.messages) == 2
    assert chat.session.messages[1]["content"] in printed and rest == ["never read"]


def test_the_plain_chat_survives_ctrl_c(tiny_model, tokenizer, monkeypatch, capsys):
    type_lines(monkeypatch, "Hi!", "Go on")
    chat = ChatPanel(tiny_model, tokenizer, plain=False)
    pieces = chat.session.send

    def interrupted(text, **settings):
        yield next(pieces(text, **settings))
        if text == "Hi!":
            raise KeyboardInterrupt

    monkeypatch.setattr(chat.session, "send", interrupted)
    panel.plain_chat(chat.session)
    assert "[stopped]" in capsys.readouterr().out and len(chat.session.messages) == 4
    chat.close()


def test_outside_a_kernel_or_without_ipywidgets_it_says_why_it_is_plain(monkeypatch):
    assert "not a Jupyter kernel" in panel.why_plain(None)
    assert panel.why_plain(False) == ""
    monkeypatch.setattr("IPython.get_ipython", lambda: type("Shell", (), {"kernel": None})())
    assert panel.why_plain(None) == ""
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    assert "ipywidgets is not installed" in panel.why_plain(None)


def test_one_line_works_from_another_folder(weights, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", "from microgpt.panel import ChatPanel; ChatPanel()"], cwd=tmp_path, input="Hi!\n/quit\n",
        env={**os.environ, "MICROGPT_WEIGHTS": str(weights), "PYTHONPATH": str(HOME)}, capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout.startswith("talking to a tiny one") and "you> " in done.stdout
