"""Public texts: what comes back with a network, and that its absence costs one line and no traceback."""

import itertools

import datasets
import huggingface_hub
import pytest

from coursekit.public_data import PUBLIC_SETS, public_texts


class TransportError(Exception):
    """Stands for the error of a network library that is not an OSError."""


@pytest.fixture
def hub(monkeypatch):
    """A hub that hands out endless numbered rows; returns what was asked of it and the numbers of the rows read."""
    seen = {"info": [], "load": [], "rows": []}

    def rows():
        for number in itertools.count():
            seen["rows"].append(number)
            yield {"text": f"text {number}", "other": number}

    def load_dataset(*args, **more):
        seen["load"].append((args, more))
        return rows()

    monkeypatch.setattr(huggingface_hub.HfApi, "dataset_info", lambda api, name, **more: seen["info"].append((name, more)))
    monkeypatch.setattr(datasets, "load_dataset", load_dataset)
    return seen


@pytest.mark.parametrize("name", PUBLIC_SETS)
def test_only_the_texts_asked_for_are_streamed(hub, name, capsys):
    assert public_texts(name, 3) == ["text 0", "text 1", "text 2"]
    assert hub["load"] == [(PUBLIC_SETS[name], {"split": "train", "streaming": True})]
    assert hub["rows"] == [0, 1, 2]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("error", [TransportError("no name"), ConnectionError("no route"), TimeoutError("slow")],
                         ids=lambda error: type(error).__name__)
def test_a_failing_network_says_one_line_and_is_noticed_before_the_data_set_is_asked_for(hub, monkeypatch, capsys, error):
    def fail(*args, **more):
        raise error

    monkeypatch.setattr(huggingface_hub.HfApi, "dataset_info", fail)
    assert public_texts("english", 3) is None
    said = capsys.readouterr()
    assert said.out == (f"roneneldan/TinyStories cannot be read here ({type(error).__name__}): "
                        "going on with the bundled texts\n")
    assert said.err == ""
    assert hub["load"] == []


def test_the_first_request_gives_up_after_seconds(hub):
    public_texts("english", 1)
    assert hub["info"] == [("roneneldan/TinyStories", {"timeout": 10})]


def test_a_network_that_breaks_half_way_gives_none_too(hub, monkeypatch, capsys):
    def broken(*args, **more):
        yield {"text": "one"}
        raise TransportError("gone")

    monkeypatch.setattr(datasets, "load_dataset", broken)
    assert public_texts("chinese", 2) is None
    assert capsys.readouterr().out.startswith("wikimedia/wikipedia cannot be read here (TransportError)")


def test_with_the_hub_switched_off_nothing_is_raised_or_logged(monkeypatch, capfd):
    """The real libraries, in their own offline mode."""
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    assert public_texts("english", 1) is None
    said = capfd.readouterr()
    assert said.out.count("\n") == 1 and said.err == ""


def test_a_set_without_texts_is_not_taken_for_a_missing_network(hub, monkeypatch):
    monkeypatch.setattr(datasets, "load_dataset", lambda *args, **more: iter([{"story": "no text column"}]))
    with pytest.raises(KeyError, match="text"):
        public_texts("english", 1)


def test_wrong_arguments_are_named(hub):
    with pytest.raises(ValueError, match="no public set named 'klingon': choose one of english, chinese"):
        public_texts("klingon", 1)
    with pytest.raises(ValueError, match="how_many is 0"):
        public_texts("english", 0)
