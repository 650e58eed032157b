"""The widgets: their picture changes with their controls, says what is true, and stays behind as an image."""

import base64
import re

import pytest
import torch

from coursekit import widgets
from microgpt.chat import IGNORED, chat_ids, chat_targets
from microgpt.sampling import next_token_probabilities
from microgpt.tokenizer import BPETokenizer

SENTENCE = "The cat sat on the mat because it was tired."


@pytest.fixture
def bpe():
    return BPETokenizer().train([SENTENCE, "小猫坐在垫子上，因为它累了。"] * 3, 290)


@pytest.fixture
def all_widgets(tokenizer, tiny_model, bpe):
    return {
        "tokens": (widgets.token_explorer(tokenizer=tokenizer), {"text": "hello 你好"}),
        "merges": (widgets.merge_stepper(bpe, SENTENCE), {"merges_done": 3}),
        "shapes": (widgets.shape_explorer(), {"number": 20}),
        "attention": (widgets.attention_explorer(tiny_model, SENTENCE, tokenizer), {"mask": False}),
        "sampling": (widgets.sampling_xray(tiny_model, "The cat", tokenizer, new_tokens=4), {"temperature": 0.1}),
        "mask": (widgets.loss_mask_viewer(tokenizer=tokenizer), {"answer": "Something else."}),
    }


@pytest.mark.parametrize("name", ["tokens", "merges", "shapes", "attention", "sampling", "mask"])
def test_a_control_changes_the_picture_and_the_picture_stays_behind(all_widgets, name):
    widget, change = all_widgets[name]
    before = bytes(widget.picture.value)
    assert before.startswith(b"\x89PNG")
    for control, value in change.items():
        widget.controls[control].value = value
    assert bytes(widget.picture.value) != before
    bundle = widget._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert base64.b64decode(data["image/png"]) == bytes(widget.picture.value)
    assert "application/vnd.jupyter.widget-view+json" in data


@pytest.mark.parametrize("name", ["tokens", "merges", "attention"])
def test_an_empty_text_is_answered_with_a_line_and_not_with_an_error(all_widgets, name):
    widget, _ = all_widgets[name]
    before = bytes(widget.picture.value)
    widget.controls["text"].value = ""
    assert "type something" in widget.line.value
    assert bytes(widget.picture.value) == before


def test_text_that_looks_like_html_stays_text(tokenizer):
    widget = widgets.token_explorer("<b>龘</b>", tokenizer)
    widget.controls["text"].value = "<img src=x>龘"
    assert "<img" not in widget.line.value.replace("<div", "")


def test_the_bytes_of_a_rare_character_are_its_utf8(tokenizer):
    line = widgets.token_explorer("龘", tokenizer).line.value
    assert "it takes" in line
    shown = re.findall(r"\b[0-9a-f]{2}\b", line.split("bytes", 2)[-1])
    assert bytes(int(pair, 16) for pair in shown) == "龘".encode()


def test_every_byte_has_its_place_in_byte_text(tokenizer):
    text = "".join(map(chr, range(32, 127))) + "龘鱻é"
    for token in tokenizer.encode(text, add_special_tokens=False):
        raw = bytes(int(pair, 16) for pair in widgets.byte_text(token, tokenizer).split())
        assert raw in text.encode()


def test_the_merge_stepper_ends_at_the_tokenizers_own_encoding(bpe):
    widget = widgets.merge_stepper(bpe, SENTENCE)
    widget.controls["merges_done"].value = len(bpe.ranks)
    assert f"merge {len(bpe.ranks)} joins" in widget.line.value
    widget.controls["merges_done"].value = 0
    assert "every token is a byte" in widget.line.value


def test_the_shape_explorer_finds_the_number_where_torch_puts_it():
    widget = widgets.shape_explorer(T=4, n_head=2, head_dim=3)
    x = torch.arange(24).view(4, 2, 3).transpose(0, 1)
    for number in (0, 7, 23):
        widget.controls["number"].value = number
        place = [int(index) for index in (x == number).nonzero()[0]]
        assert f"number {number} of token {number // 6} stands at {place}" in widget.line.value
    widget.controls["step"].value = widgets.SHAPE_STEPS[3]
    assert "mixed up" in widget.line.value


def test_queries_and_keys_give_the_weights_of_the_model(tiny_model, tokenizer):
    ids = tokenizer.encode(SENTENCE, add_special_tokens=False)
    q, k = widgets.queries_and_keys(tiny_model, ids)[1]
    attention = tiny_model.blocks[1].attention
    attention.fused = False
    tiny_model(torch.tensor([ids]))
    scores = (q @ k.transpose(-1, -2) / q.size(-1) ** 0.5).masked_fill(torch.ones(len(ids), len(ids)).triu(1).bool(),
                                                                       float("-inf"))
    assert torch.allclose(scores.softmax(-1), attention.weights[0], atol=1e-5)


def test_the_sampling_xray_names_the_probability_of_what_was_drawn(tiny_model, tokenizer):
    widget = widgets.sampling_xray(tiny_model, "The cat", tokenizer, new_tokens=3)
    for temperature, top_k in ((0.8, 50), (1.5, 5), (0.0, 0)):
        widget.controls["temperature"].value, widget.controls["top_k"].value = temperature, top_k
        with torch.no_grad():
            logits = tiny_model(torch.tensor([tokenizer.encode("The cat", add_special_tokens=False)]))[0, -1]
        kept = int((next_token_probabilities(logits, temperature, top_k or None, 1.0) > 0).sum())
        assert f"{kept} of {len(logits):,} tokens are kept" in widget.line.value


def test_the_loss_mask_viewer_counts_what_chat_targets_counts(tokenizer):
    messages = [{"role": "user", "content": "你好"}, {"role": "assistant", "content": "你好，想聊什么？"}]
    widget = widgets.loss_mask_viewer(messages[0]["content"], messages[1]["content"], tokenizer)
    ids = chat_ids(messages, tokenizer)
    trained = sum(target != IGNORED for target in chat_targets(ids, tokenizer))
    assert f"{trained} of {len(ids)} tokens are trained" in widget.line.value
