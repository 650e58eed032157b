"""Checks of chapter 01."""

import contextlib
import os
import tempfile
from pathlib import Path

from .core import fail, property_of, want
from .doubles import SPECIAL, TEMPLATE, byte_backend, byte_ids, byte_tokenizer

TEXTS = ["The cat sat.", "小猫累了。", "😀 naïve\n\n  a\ttab"]


def pieces(tokenizer, text: str) -> list[str]:
    return [tokenizer.decode([token]) for token in tokenizer.encode(text)]


def trained(cls, texts, vocab_size: int):
    """A trained tokenizer; fails where `train` does not hand it back."""
    tokenizer = cls().train(texts, vocab_size)
    want(hasattr(tokenizer, "encode"), "bpe_train_returns", got=type(tokenizer).__name__)
    return tokenizer


# merge_pair ----------------------------------------------------------------------------------------------------


@property_of("merge_pair", first=True)
def a_pair_becomes_one_id(merge_pair):
    got = merge_pair([1, 2, 3, 1, 2, 2], (1, 2), 9)
    want(got is not None, "merge_nothing")
    got = list(got)
    want(got != [9, 3, 1, 2, 2], "merge_first_only", got=got)
    want(got != [9, 2, 3, 9, 2, 2], "merge_second_stays", got=got)
    want(got == [9, 3, 9, 2], "merge_ids", got=got, right=[9, 3, 9, 2])


@property_of("merge_pair")
def an_end_is_an_end(merge_pair):
    for ids, right in (([3, 1, 2], [3, 9]), ([1, 2, 1], [9, 1]), ([1], [1]), ([], [])):
        got = list(merge_pair(list(ids), (1, 2), 9))
        want(got == right, "merge_ends", ids=ids, got=got, right=right)


@property_of("merge_pair")
def from_left_to_right(merge_pair):
    got = list(merge_pair([7, 7, 7], (7, 7), 9))
    want(got == [9, 7], "merge_overlap", got=got)


@property_of("merge_pair")
def the_ids_given_stay(merge_pair):
    ids = [1, 2, 3]
    merge_pair(ids, (1, 2), 9)
    want(ids == [1, 2, 3], "merge_in_place", got=ids)


# BPETokenizer --------------------------------------------------------------------------------------------------


@property_of("BPETokenizer", first=True)
def starts_with_the_bytes(cls):
    tokenizer = cls()
    want(tokenizer.vocab_size == 256, "bpe_bytes", got=tokenizer.vocab_size)
    ids = tokenizer.encode("猫")
    want(len(ids) == 3, "bpe_utf8", got=ids)
    want(tokenizer.encode("") == [], "bpe_empty", got=tokenizer.encode(""))


@property_of("BPETokenizer", first=True)
def learns_as_many_as_asked(cls):
    tokenizer = trained(cls, ["ab ab ab"], 257)
    want(tokenizer.vocab_size == 257, "bpe_vocab_size", got=tokenizer.vocab_size)
    want(trained(cls, ["ab"], 300).vocab_size == 257, "bpe_no_pair_left", got=trained(cls, ["ab"], 300).vocab_size)


@property_of("BPETokenizer")
def most_frequent_pair_first(cls):
    tokenizer = trained(cls, ["ab"] * 5 + ["cd", "xcd", "ycd"], 257)
    if pieces(tokenizer, "ab") != ["ab"]:
        once = pieces(tokenizer, "cd") == ["cd"]
        fail("bpe_counts" if once else "bpe_most_frequent", got=pieces(tokenizer, "ab"), other=pieces(tokenizer, "cd"))


@property_of("BPETokenizer")
def equal_counts_by_smaller_id(cls):
    tokenizer = trained(cls, ["cd", "ab"], 257)
    want(pieces(tokenizer, "ab") == ["ab"], "bpe_tie", got=pieces(tokenizer, "cd"))


@property_of("BPETokenizer")
def earliest_merge_first(cls):
    tokenizer = trained(cls, ["bc"] * 3 + ["ab"] * 2, 258)
    want(pieces(tokenizer, "abc") == ["a", "bc"], "bpe_merge_order", got=pieces(tokenizer, "abc"))


@property_of("BPETokenizer")
def merges_build_on_merges(cls):
    tokenizer = trained(cls, ["abcd"] * 3, 259)
    want(pieces(tokenizer, "abcd") == ["abcd"], "bpe_on_top", got=pieces(tokenizer, "abcd"))


@property_of("BPETokenizer")
def pairs_from_left_to_right(cls):
    tokenizer = trained(cls, ["aa"], 257)
    want(pieces(tokenizer, "aaa") == ["aa", "a"], "bpe_left_to_right", got=pieces(tokenizer, "aaa"))


@property_of("BPETokenizer")
def words_stay_apart(cls):
    got = pieces(trained(cls, ["so it is"] * 5, 280), "so it is")
    want(got == ["so", " it", " is"], "bpe_words", got=got)


@property_of("BPETokenizer")
def every_text_comes_back(cls):
    for tokenizer in (cls(), trained(cls, TEXTS, 262)):
        for text in TEXTS:
            try:
                got = tokenizer.decode(tokenizer.encode(text))
            except UnicodeDecodeError as error:
                fail("bpe_round_trip", text=repr(text), got=error)
            want(got == text, "bpe_round_trip", text=repr(text), got=repr(got))


@property_of("BPETokenizer")
def half_a_character_is_marked(cls):
    half = cls().encode("猫")[:2]
    try:
        got = cls().decode(half)
    except UnicodeDecodeError:
        got = "UnicodeDecodeError"
    want("\ufffd" in got, "bpe_half", got=got)


@property_of("BPETokenizer")
def bytes_are_numbered_like_gpt2(cls):
    got = cls().encode("!") + cls().encode("\x00")
    want(got == [0, 188], "bpe_byte_order", got=got)


# load_tokenizer ------------------------------------------------------------------------------------------------


def json_folder(folder: str) -> Path:
    byte_tokenizer().save_pretrained(folder)
    path = Path(folder)
    if (path / "chat_template.jinja").exists():   # the course keeps the template in tokenizer_config.json
        import json

        config = json.loads((path / "tokenizer_config.json").read_text(encoding="utf-8"))
        (path / "tokenizer_config.json").write_text(json.dumps({**config, "chat_template": TEMPLATE}), encoding="utf-8")
        (path / "chat_template.jinja").unlink()
    return path


@property_of("load_tokenizer", first=True)
def reads_tokenizer_json(load):
    with tempfile.TemporaryDirectory() as folder:
        tokenizer = load(json_folder(folder))
        want(callable(tokenizer) and hasattr(tokenizer, "encode"), "load_type", got=type(tokenizer).__name__)
        got = tokenizer.encode("a cat", add_special_tokens=False)
        want(got == byte_ids("a cat"), "load_json", got=got, right=byte_ids("a cat"))
        want(load(str(folder)).encode("a cat") == byte_backend().encode("a cat").ids, "load_str")


@property_of("load_tokenizer")
def reads_the_settings_beside_it(load):
    with tempfile.TemporaryDirectory() as folder:
        tokenizer = load(json_folder(folder))
        want(tokenizer.eos_token == SPECIAL[0], "load_end", got=tokenizer.eos_token)
        want(tokenizer.chat_template is not None, "load_template")


@property_of("load_tokenizer")
def reads_a_bert_vocabulary(load):
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "cat", "##s"]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
        try:
            got = load(Path(folder)).encode("the cats", add_special_tokens=False)
        except Exception as error:   # whatever a library raises here, the cause is the missing branch
            fail("load_vocab", got=f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}")
        want(got == [5, 6, 7], "load_vocab", got=got)


@property_of("load_tokenizer")
def an_empty_folder_is_named(load):
    with tempfile.TemporaryDirectory() as folder:
        try:
            got = f"{type(load(Path(folder))).__name__}"
        except FileNotFoundError as error:
            want(folder in str(error), "load_missing_name", got=error)
            return
        except Exception as error:
            got = type(error).__name__
        fail("load_missing", got=got)


# find_home -----------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def home_setting(folder):
    """MICROGPT_HOME is a folder, or is not set (None), and the working folder is another; afterwards all is as it was."""
    before, here = os.environ.get("MICROGPT_HOME"), os.getcwd()
    with tempfile.TemporaryDirectory() as elsewhere:
        os.chdir(elsewhere)
        os.environ.pop("MICROGPT_HOME", None)
        if folder is not None:
            os.environ["MICROGPT_HOME"] = str(folder)
        try:
            yield
        finally:
            os.chdir(here)
            os.environ.pop("MICROGPT_HOME", None)
            if before is not None:
                os.environ["MICROGPT_HOME"] = before


@property_of("find_home", first=True)
def home_is_a_path(find_home):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").mkdir()
        with home_setting(folder):
            got = find_home()
        want(isinstance(got, Path), "home_path", got=type(got).__name__)
        want(got.name != "data", "home_inside")
        want(got.resolve() == Path(folder).resolve(), "home_setting", got=got.name, right=Path(folder).name)


@property_of("find_home")
def home_without_a_setting(find_home):
    import microgpt

    right = Path(microgpt.__file__).resolve().parent.parent
    with home_setting(None):
        got = Path(find_home()).resolve()
    want(got == right, "home_default", got=got.name, right=right.name)


@property_of("find_home")
def home_must_hold_the_data(find_home):
    with tempfile.TemporaryDirectory() as folder, home_setting(folder):
        try:
            got = find_home()
        except FileNotFoundError as error:
            want(Path(folder).name in str(error), "home_says", got=str(error))
        except Exception as error:
            fail("home_missing", got=type(error).__name__)
        else:
            fail("home_missing", got=got)


# split_words ---------------------------------------------------------------------------------------------------


@property_of("split_words", first=True)
def pieces_are_the_text(split_words):
    for text in ("The cat sat.", "小猫累了。", "a  b\n\n", "it's 42!", ""):
        got = split_words(text)
        want(isinstance(got, (list, tuple)), "words_list", got=type(got).__name__)
        want("".join(got) == text, "words_lost", text=repr(text), got=list(got))


@property_of("split_words")
def pieces_of_each_kind(split_words):
    for text, right, code in ((
            "so it is", ["so", " it", " is"], "words_space"), ("42 cats", ["4", "2", " cats"], "words_digits"),
            ("Wait... what?!", ["Wait", "...", " what", "?!"], "words_signs"),
            ("it's", ["it", "'s"], "words_apostrophe"), ("a  b", ["a", " ", " b"], "words_blanks"),
            ("小猫 累了。", ["小猫", " 累了", "。"], "words_chinese")):
        got = list(split_words(text))
        want(got == right, code, text=repr(text), got=got, right=right)


# count_pairs ---------------------------------------------------------------------------------------------------


def counted(count_pairs, words: dict, counts: dict) -> dict:
    """The counts as a plain dict, without zeros; fails where there is nothing to count in."""
    got = count_pairs(words, counts)
    want(hasattr(got, "items"), "pairs_type", got=type(got).__name__)
    return {tuple(pair): number for pair, number in got.items() if number}


@property_of("count_pairs", first=True)
def neighbours_are_counted(count_pairs):
    got = counted(count_pairs, {"abab": [1, 2, 1, 2]}, {"abab": 1})
    want(got != {(1, 2): 2}, "pairs_stepping", got=got)
    want(got != {(1, 2): 1, (2, 1): 1}, "pairs_once", got=got)
    want(got == {(1, 2): 2, (2, 1): 1}, "pairs_neighbours", got=got)


@property_of("count_pairs")
def a_word_counts_as_often_as_it_occurs(count_pairs):
    got = counted(count_pairs, {"ab": [1, 2]}, {"ab": 5})
    want(got == {(1, 2): 5}, "pairs_frequency", got=got)


@property_of("count_pairs")
def nothing_gives_nothing(count_pairs):
    got = counted(count_pairs, {"a": [1]}, {"a": 3})
    want(got == {}, "pairs_single", got=got)


@property_of("count_pairs")
def words_are_added_up(count_pairs):
    got = counted(count_pairs, {"ab": [1, 2], "xab": [3, 1, 2], "c": [4]}, {"ab": 2, "xab": 3, "c": 9})
    want(got.get((1, 2)) == 5, "pairs_sum", got=got)
    want((2, 3) not in got and (2, 4) not in got, "pairs_across", got=got)
    want(got == {(1, 2): 5, (3, 1): 3}, "pairs_neighbours", got=got)


# byte_order ----------------------------------------------------------------------------------------------------


@property_of("byte_order", first=True)
def every_byte_once(byte_order):
    got = list(byte_order())
    want(sorted(got) == list(range(256)), "order_all", got=len(got), distinct=len(set(got)))


@property_of("byte_order")
def printable_bytes_first(byte_order):
    got, printable = list(byte_order()), [*range(33, 127), *range(161, 173), *range(174, 256)]
    right = printable + [byte for byte in range(256) if byte not in printable]
    if got == right:
        return
    want(got != list(range(256)), "order_by_value")
    want(got[0] != 32, "order_space")
    want(got.index(173) >= len(printable), "order_hyphen", got=got.index(173))
    at = next(at for at in range(256) if got[at] != right[at])
    fail("order_other", at=at, got=got[at], right=right[at])
