"""The whole model against transformers' GPT-2, and its checkpoint files."""

import pickle

import pytest
import torch
from transformers import GPT2Config, GPT2LMHeadModel

from microgpt.model import GPTConfig, MicroGPT, eval_mode, load_checkpoint, save_checkpoint

SIZES = [dict(vocab_size=50, n_positions=8, n_layer=1, n_head=1, n_embd=8),
         dict(vocab_size=97, n_positions=16, n_layer=2, n_head=4, n_embd=32),
         dict(vocab_size=211, n_positions=32, n_layer=5, n_head=3, n_embd=48)]


def random_gpt2(size, dropout):
    torch.manual_seed(0)
    hf = GPT2LMHeadModel(GPT2Config(**size, resid_pdrop=dropout, embd_pdrop=dropout, attn_pdrop=dropout,
                                    bos_token_id=None, eos_token_id=None))
    for parameter in hf.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    return hf.eval()


@pytest.mark.parametrize("dropout", [0.0, 0.3])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size['n_layer']}x{size['n_embd']}")
def test_logits_and_loss_equal_gpt2_and_weights_survive_the_round_trip(size, dropout):
    hf = random_gpt2(size, dropout)
    model = MicroGPT.from_hf(hf)
    ids = torch.randint(size["vocab_size"], (2, size["n_positions"]))
    logits, loss = model(ids[:, :-1], targets=ids[:, 1:])
    expected = hf(ids, labels=ids)
    assert (logits - expected.logits[:, :-1]).abs().max() < 1e-4
    assert abs(loss - expected.loss) < 1e-4
    back = model.to_hf().state_dict()
    assert set(back) == set(hf.state_dict())
    assert all(torch.equal(tensor, back[name]) for name, tensor in hf.state_dict().items())


def test_a_model_without_biases_goes_to_gpt2_with_zero_biases():
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=40, block_size=8, n_layer=2, n_head=2, n_embd=16, bias=False)).eval()
    ids = torch.randint(40, (1, 8))
    assert (model(ids) - model.to_hf().eval()(ids).logits).abs().max() < 1e-4


@pytest.mark.parametrize("setting", [dict(activation_function="relu"), dict(layer_norm_epsilon=1e-6), dict(n_inner=20),
                                     dict(tie_word_embeddings=False)], ids=lambda setting: next(iter(setting)))
def test_a_gpt2_that_computes_otherwise_is_refused_by_name(setting):
    hf = GPT2LMHeadModel(GPT2Config(**{**SIZES[0], **setting}, bos_token_id=None, eos_token_id=None))
    with pytest.raises(ValueError, match=next(iter(setting))):
        MicroGPT.from_hf(hf)


def test_chat_preset_has_about_fifty_million_parameters_counted_by_hand():
    c = GPTConfig.preset("chat-50m")
    C = c.n_embd
    block = 2 * 2 * C + (C * 3 * C + 3 * C) + (C * C + C) + (C * 4 * C + 4 * C) + (4 * C * C + C)
    by_hand = c.vocab_size * C + c.block_size * C + c.n_layer * block + 2 * C
    assert c.block_size == 512
    assert MicroGPT(c).num_params() == by_hand
    assert 48_000_000 <= by_hand <= 52_000_000


def test_loss_at_the_start_is_that_of_a_blind_guess():
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=1000, block_size=32, n_layer=2, n_head=2, n_embd=64)).eval()
    ids = torch.randint(1000, (8, 33))
    assert abs(model(ids[:, :-1], ids[:, 1:])[1].item() - torch.log(torch.tensor(1000.0)).item()) < 0.1


def test_ignored_targets_do_not_count(tiny_model):
    ids = torch.randint(100, (1, 9))
    targets = ids[:, 1:].clone()
    targets[:, :5] = -100
    logits, loss = tiny_model(ids[:, :-1], targets)
    expected = torch.nn.functional.cross_entropy(logits[0, 5:], ids[0, 6:])
    torch.testing.assert_close(loss, expected)


def test_too_long_a_context_is_refused_with_the_limit(tiny_model):
    with pytest.raises(ValueError, match="context of 65 tokens but block_size is 64"):
        tiny_model(torch.zeros(1, 65, dtype=torch.long))


@pytest.mark.parametrize("setting, message", [
    (dict(n_embd=10, n_head=3), "n_embd is 10, not a multiple of n_head = 3"),
    (dict(n_layer=0), "n_layer is 0"), (dict(dropout=1.0), "dropout is 1.0"), (dict(dropout=float("nan")), "dropout is nan")])
def test_config_refuses_impossible_sizes(setting, message):
    with pytest.raises(ValueError, match=message):
        GPTConfig(**setting)


def test_unknown_preset_names_the_known_ones():
    with pytest.raises(ValueError, match="story, chat-50m"):
        GPTConfig.preset("huge")


def test_eval_mode_gives_back_the_mode_it_found(tiny_model):
    tiny_model.train()
    with eval_mode(tiny_model):
        assert not tiny_model.training
    assert tiny_model.training
    tiny_model.eval()


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_checkpoint_keeps_tensors_config_and_extra_values(tmp_path, tiny_model, dtype):
    path = tmp_path / "folder" / "model.pth"
    tensors = {name: tensor.to(dtype) for name, tensor in tiny_model.state_dict().items()}
    stored = MicroGPT(tiny_model.config).to(dtype)
    stored.load_state_dict(tensors)
    save_checkpoint(path, stored, name="tiny", steps=3)
    model, extra = load_checkpoint(path)
    assert extra == {"name": "tiny", "steps": 3}
    assert model.config == tiny_model.config
    assert not model.training
    for name, tensor in model.state_dict().items():
        assert tensor.dtype == torch.float32
        assert torch.equal(tensor, tensors[name].float())
    assert model(torch.zeros(1, 3, dtype=torch.long)).dtype == torch.float32
    assert [file.name for file in path.parent.iterdir()] == ["model.pth"]


class Intruder:
    """A pickle that would write a file when it is loaded."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return open, (str(self.path), "w")


def test_a_foreign_pickle_is_refused_and_not_executed(tmp_path):
    for write in (lambda content, path: torch.save(content, path),
                  lambda content, path: path.write_bytes(pickle.dumps(content))):
        path, trace = tmp_path / "foreign.pth", tmp_path / "trace"
        write({"config": {}, "tensors": Intruder(trace), "extra": {}}, path)
        with pytest.raises(ValueError, match="foreign.pth is damaged or is not a checkpoint"):
            load_checkpoint(path)
        assert not trace.exists()


@pytest.mark.parametrize("keep", [0, 10, 0.5, 0.99])
def test_a_truncated_file_is_refused(tmp_path, tiny_model, keep):
    path = tmp_path / "cut.pth"
    save_checkpoint(path, tiny_model)
    content = path.read_bytes()
    path.write_bytes(content[:int(keep * len(content)) if isinstance(keep, float) else keep])
    with pytest.raises(ValueError, match="cut.pth is damaged"):
        load_checkpoint(path)


def test_wrong_shapes_missing_tensors_and_foreign_files_are_named(tmp_path, tiny_model):
    path = tmp_path / "model.pth"
    save_checkpoint(path, tiny_model)
    good = torch.load(path, weights_only=True)
    C, name = tiny_model.config.n_embd, "blocks.0.attention.qkv.weight"
    for change, message in [({name: torch.zeros(2, 2)}, rf"{name} should be \({3 * C}, {C}\) but the file has \(2, 2\)"),
                            ({name: None}, f"{name} should be .* but the file has nothing"),
                            ({"stranger": torch.zeros(1)}, "stranger should be nothing")]:
        tensors = {key: value for key, value in {**good["tensors"], **change}.items() if value is not None}
        torch.save({**good, "tensors": tensors}, path)
        with pytest.raises(ValueError, match=message):
            load_checkpoint(path)
    torch.save({"weights": torch.zeros(2)}, path)
    with pytest.raises(ValueError, match="was not written by save_checkpoint"):
        load_checkpoint(path)
    torch.save({**good, "config": {"layers": 2}}, path)
    with pytest.raises(ValueError, match="config names"):
        load_checkpoint(path)
    with pytest.raises(FileNotFoundError, match="nowhere.pth is missing"):
        load_checkpoint(tmp_path / "nowhere.pth")
