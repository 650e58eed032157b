"""The widgets: their picture changes with their controls, says what is true, and stays behind as an image."""

import base64
import re

import pytest
import torch

from coursekit import widgets
from microgpt.attention import merge_heads, split_heads
from microgpt.chat import IGNORED, chat_ids, chat_targets
from microgpt.model import GPTConfig, MicroGPT
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
    assert "drawn with probability" in widget.line.value            # the first view has the settings of the draw
    for temperature, top_k in ((0.8, 50), (1.5, 5), (0.0, 0)):
        widget.controls["temperature"].value, widget.controls["top_k"].value = temperature, top_k
        with torch.no_grad():
            logits = tiny_model(torch.tensor([tokenizer.encode("The cat", add_special_tokens=False)]))[0, -1]
        kept = int((next_token_probabilities(logits, temperature, top_k or None, 1.0) > 0).sum())
        assert f"{kept} of {len(logits):,} tokens are kept" in widget.line.value


def test_the_sampling_xray_says_when_other_settings_rule_out_what_was_drawn(tiny_model, tokenizer):
    widget = widgets.sampling_xray(tiny_model, "The cat", tokenizer, new_tokens=8)
    said = set()
    for step in range(8):
        widget.controls["step"].value, widget.controls["temperature"].value = step, 0.0
        said.add("cannot be drawn at these settings" in widget.line.value)
    assert True in said        # at random weights the likeliest of thousands is hardly ever drawn


def test_the_loss_mask_viewer_counts_what_chat_targets_counts(tokenizer):
    messages = [{"role": "user", "content": "你好"}, {"role": "assistant", "content": "你好，想聊什么？"}]
    widget = widgets.loss_mask_viewer(messages[0]["content"], messages[1]["content"], tokenizer)
    ids = chat_ids(messages, tokenizer)
    trained = sum(target != IGNORED for target in chat_targets(ids, tokenizer))
    assert f"{trained} of {len(ids)} tokens are trained" in widget.line.value


STORIES = [SENTENCE + " The dog saw it and ran away. Then the sun came out and the cat woke up."] * 12


def tiny(part=""):
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=40, block_size=8, n_layer=2, n_head=2, n_embd=16))
    return widgets.take_out(model, part) if part else model


@pytest.mark.parametrize("part", widgets.PARTS)
def test_a_model_without_a_part_computes_something_else(part):
    ids = torch.arange(8)[None]
    assert not torch.allclose(tiny(part)(ids), tiny()(ids), atol=1e-4)


def test_without_the_mask_the_future_comes_through_and_without_positions_only_the_order_of_the_past_is_left():
    ids, other = torch.arange(8)[None], torch.arange(8)[None].clone()
    other[0, 7] = 20
    assert torch.allclose(tiny()(ids)[0, :7], tiny()(other)[0, :7], atol=1e-6)
    assert not torch.allclose(tiny("mask")(ids)[0, :7], tiny("mask")(other)[0, :7], atol=1e-6)
    swapped = torch.tensor([[1, 0, 2]])
    model = MicroGPT(GPTConfig(vocab_size=40, block_size=8, n_layer=1, n_head=2, n_embd=16))
    assert not torch.allclose(model(swapped)[0, 2], model(swapped.sort().values)[0, 2], atol=1e-6)
    widgets.take_out(model, "positions")
    assert torch.allclose(model(swapped)[0, 2], model(swapped.sort().values)[0, 2], atol=1e-6)


def test_without_the_scaling_the_scores_are_those_of_the_bare_product():
    model = tiny("scaling")
    x = torch.randn(1, 8, 16)
    block = tiny().blocks[0].attention
    q, k, v = (split_heads(part, 2) for part in block.qkv(x).chunk(3, dim=-1))
    scores = (q @ k.transpose(-1, -2)).masked_fill(torch.ones(8, 8).triu(1).bool(), float("-inf"))
    wanted = block.proj(merge_heads(scores.softmax(-1) @ v))
    assert torch.allclose(model.blocks[0].attention(x), wanted, atol=1e-5)


def test_break_it_trains_a_second_part_on_request_and_stops_when_asked(tokenizer):
    widget = widgets.break_it(STORIES, "mask", steps=4, tokenizer=tokenizer)
    assert set(widget.runs) == {"whole", "without mask"}
    assert [len(run) for run in widget.runs.values()] == [4, 4]
    before = bytes(widget.picture.value)
    widget.part.value = "norms"
    widget.press()
    widget.thread.join()
    assert set(widget.runs) == {"whole", "without norms"} and len(widget.runs["without norms"]) == 4
    assert bytes(widget.picture.value) != before and "without norms" in widget.line.value
    widget.steps = 10_000
    widget.press()
    widget.press()
    widget.thread.join(timeout=60)
    assert not widget.thread.is_alive() and len(widget.runs["without norms"]) < 10_000
    assert widget.button.description == "Train"
    with pytest.raises(ValueError, match="no part named 'head'"):
        widgets.take_out(tiny(), "head")
