"""Texts from the Hugging Face hub for readers with a network; without one, a single line and the bundled texts."""

import itertools

PUBLIC_SETS = {
    "english": ("roneneldan/TinyStories", None),            # short children's stories, CDLA-Sharing-1.0
    "chinese": ("wikimedia/wikipedia", "20231101.zh"),      # Chinese Wikipedia, CC BY-SA 4.0
}


def public_texts(name: str, how_many: int) -> list[str] | None:
    """The first `how_many` texts of a public set, "english" or "chinese", read over the network as they are needed.

    Only the texts that are asked for are fetched, not the whole set. Returns None, after one printed line, when the hub
    cannot be reached or does not hand the set out. Raises ValueError for another name or fewer than one text.
    """
    if name not in PUBLIC_SETS:
        raise ValueError(f"no public set named {name!r}: choose one of {', '.join(PUBLIC_SETS)}")
    if how_many < 1:
        raise ValueError(f"how_many is {how_many}: ask for 1 text or more")
    repository, subset = PUBLIC_SETS[name]
    try:
        rows = first_rows(repository, subset, how_many)
    except Exception as error:   # each network library has its own; whichever it is, the hub gave nothing, and we say so
        print(f"{repository} cannot be read here ({type(error).__name__}): going on with the bundled texts")
        return None
    return [row["text"] for row in rows]


def first_rows(repository: str, subset: str | None, how_many: int) -> list[dict]:
    """The first rows of a set on the hub; one short request comes first, so that a missing network is noticed at once."""
    import datasets
    from huggingface_hub import HfApi

    HfApi().dataset_info(repository, timeout=10)
    return list(itertools.islice(datasets.load_dataset(repository, subset, split="train", streaming=True), how_many))
