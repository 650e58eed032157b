"""Sampling against transformers' own filters, the cache against no cache, and every odd setting."""

import math

import pytest
import torch
from transformers import TemperatureLogitsWarper, TopKLogitsWarper, TopPLogitsWarper

from microgpt.sampling import Context, generate_ids, next_token_probabilities, sample_output, stream_output, stream_text


@pytest.mark.parametrize("temperature, top_k, top_p", [(1.0, None, None), (0.7, 5, None), (1.3, None, 0.8),
                                                       (0.5, 20, 0.6), (2.0, 1, None), (1.0, 50, 0.05)])
def test_probabilities_equal_transformers_warpers(temperature, top_k, top_p):
    logits = torch.randn(4, 50, generator=torch.Generator().manual_seed(0)) * 3
    expected = TemperatureLogitsWarper(temperature)(None, logits)
    if top_k:
        expected = TopKLogitsWarper(top_k)(None, expected)
    if top_p:
        expected = TopPLogitsWarper(top_p)(None, expected)
    found = next_token_probabilities(logits, temperature, top_k, top_p)
    torch.testing.assert_close(found, expected.softmax(-1), atol=1e-6, rtol=1e-5)


def test_temperature_zero_is_greedy_and_takes_the_first_of_equal_logits():
    probabilities = next_token_probabilities(torch.tensor([1.0, 3.0, 3.0, 2.0]), temperature=0)
    assert probabilities.tolist() == [0.0, 1.0, 0.0, 0.0]


def test_top_k_keeps_exactly_k_of_equal_logits():
    assert next_token_probabilities(torch.zeros(6), top_k=2).tolist() == [0.5, 0.5, 0, 0, 0, 0]


@pytest.mark.parametrize("top_k", [0, None, 5, 6, 10**9])
def test_top_k_of_zero_none_or_above_the_vocabulary_keeps_all(top_k):
    torch.testing.assert_close(next_token_probabilities(torch.zeros(5), top_k=top_k), torch.full((5,), 0.2))


@pytest.mark.parametrize("temperature, expected", [(1e-12, [0, 0, 1]), (1e-45, [0, 0, 1]), (1e30, [1 / 3] * 3)])
def test_extreme_temperatures_still_give_a_distribution(temperature, expected):
    probabilities = next_token_probabilities(torch.tensor([-1e4, 0.0, 90.0]), temperature)
    torch.testing.assert_close(probabilities, torch.tensor(expected, dtype=torch.float32))


@pytest.mark.parametrize("settings, message", [
    (dict(temperature=-0.1), "temperature is -0.1"), (dict(temperature=math.nan), "temperature is nan"),
    (dict(temperature=math.inf), "temperature is inf"), (dict(top_k=-1), "top_k is -1"), (dict(top_k=2.5), "top_k is 2.5"),
    (dict(top_p=0.0), "top_p is 0.0"), (dict(top_p=1.1), "top_p is 1.1"), (dict(top_p=math.nan), "top_p is nan"),
    (dict(max_new_tokens=-1), "max_new_tokens is -1")])
def test_settings_without_meaning_are_refused_in_one_line(settings, message, tiny_model, tokenizer):
    with pytest.raises(ValueError, match=message) as error:
        sample_output("The cat", tiny_model, tokenizer, **settings)
    assert "\n" not in str(error.value) and ": give" in str(error.value)


def test_cached_logits_equal_uncached_ones_past_the_end_of_the_window(tiny_model):
    ids = [5, 9, 300, 7]
    cached, uncached = Context(tiny_model, ids), Context(tiny_model, ids, use_cache=False)
    block_size = tiny_model.config.block_size
    for _ in range(2 * block_size):
        ours, expected = cached.next_logits(), uncached.next_logits()
        window = torch.tensor([uncached.ids[-block_size:]])
        with torch.no_grad():
            assert (expected - tiny_model(window)[0, -1]).abs().max() < 1e-4
        assert (ours - expected).abs().max() < 1e-4
        token = (ours.argmax().item() + len(cached.ids)) % tiny_model.config.vocab_size
        cached.ids.append(token)
        uncached.ids.append(token)


def test_the_cache_computes_one_position_per_new_token(tiny_model):
    lengths = []
    hook = tiny_model.register_forward_pre_hook(lambda module, inputs: lengths.append(inputs[0].size(1)))
    list(generate_ids(tiny_model, [1, 2, 3], max_new_tokens=4, seed=0))
    hook.remove()
    assert lengths == [3, 1, 1, 1]


def test_greedy_tokens_equal_transformers_generate(tiny_model):
    ids = [5, 9, 300, 7]
    ours = list(generate_ids(tiny_model, ids, max_new_tokens=20, temperature=0))
    peer = tiny_model.to_hf().eval()
    theirs = peer.generate(torch.tensor([ids]), attention_mask=torch.ones(1, 4), max_new_tokens=20, do_sample=False,
                           pad_token_id=0)
    assert ours == theirs[0, 4:].tolist()


def test_same_seed_same_tokens_and_global_random_state_untouched(tiny_model):
    before = torch.get_rng_state()
    first = list(generate_ids(tiny_model, [1], max_new_tokens=30, seed=7))
    assert first == list(generate_ids(tiny_model, [1], max_new_tokens=30, seed=7))
    assert first != list(generate_ids(tiny_model, [1], max_new_tokens=30, seed=8))
    assert first != list(generate_ids(tiny_model, [1], max_new_tokens=30))
    assert torch.equal(before, torch.get_rng_state())


def test_draws_follow_the_probabilities(tiny_model):
    expected = next_token_probabilities(Context(tiny_model, [3]).next_logits(), 0.5, top_k=3)
    counts = torch.zeros_like(expected)
    for seed in range(400):
        counts[next(generate_ids(tiny_model, [3], 1, temperature=0.5, top_k=3, seed=seed))] += 1
    assert (counts / 400 - expected).abs().max() < 0.1
    assert (counts > 0).sum() == 3


def test_a_stop_token_ends_the_text_and_is_given_out(tiny_model):
    all_ids = list(generate_ids(tiny_model, [1], max_new_tokens=30, seed=3))
    stopped = list(generate_ids(tiny_model, [1], max_new_tokens=30, seed=3, stop_ids=(all_ids[4],)))
    assert stopped == all_ids[:all_ids.index(all_ids[4]) + 1]


@pytest.mark.parametrize("ids, message", [([], "the context is empty"), ([10240], "token id 10240 is outside"),
                                          ([-1], "token id -1 is outside")])
def test_contexts_that_cannot_be_read_are_refused(ids, message, tiny_model):
    with pytest.raises(ValueError, match=message):
        list(generate_ids(tiny_model, ids))


def test_generation_leaves_the_training_mode_as_it_was(tiny_model):
    tiny_model.train()
    list(generate_ids(tiny_model, [1], max_new_tokens=2))
    assert tiny_model.training
    tiny_model.eval()


def test_pieces_joined_are_the_whole_text_and_never_half_a_character(tokenizer):
    text = "Hi 😀! 小猫坐在垫子上 🐈‍⬛ 龘"
    ids = tokenizer.encode(text) + [tokenizer.eos_token_id]
    pieces = list(stream_text(ids, tokenizer))
    assert "".join(pieces) == text
    assert not any("\ufffd" in piece for piece in pieces)
    assert "".join(stream_text(tokenizer.encode("龘")[:-1], tokenizer)) == "\ufffd"


def test_streamed_and_whole_output_agree(tiny_model, tokenizer):
    settings = dict(max_new_tokens=25, temperature=1.0, top_k=None, top_p=0.9, seed=11)
    assert "".join(stream_output("The cat", tiny_model, tokenizer, **settings)) == sample_output(
        "The cat", tiny_model, tokenizer, "cpu", **settings)


def test_empty_and_overlong_prompts_have_a_defined_behaviour(tiny_model, tokenizer):
    first = next(generate_ids(tiny_model, [tokenizer.eos_token_id], 1, seed=5))
    assert sample_output("", tiny_model, tokenizer, max_new_tokens=1, temperature=1.0, top_k=None, seed=5) == \
        tokenizer.decode([first], skip_special_tokens=True)
    long = "the cat sat " * 100
    tail = tokenizer.decode(tokenizer.encode(long)[-tiny_model.config.block_size:])
    settings = dict(max_new_tokens=5, temperature=0)
    assert sample_output(long, tiny_model, tokenizer, **settings) == sample_output(tail, tiny_model, tokenizer, **settings)
