"""What the tests of the dialogue generators share: the exchanges of a conversation, and Chinese numerals read back."""

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
NUMBER = r"(\d+|[零一二三四五六七八九十]+)"      # a number as the Chinese dialogues write it


def exchanges_of(item: dict) -> list[tuple]:
    """The (question, answer) pairs of one conversation."""
    texts = [message["content"] for message in item["messages"]]
    return list(zip(texts[::2], texts[1::2]))


def exchanges_by_topic(items) -> list[tuple]:
    """The (topic, question, answer) triples of many conversations."""
    return [(item["topic"], *pair) for item in items for pair in exchanges_of(item)]


def number(text: str) -> int:
    """The value of digits or of a Chinese numeral below one hundred."""
    if text.isdigit():
        return int(text)
    tens, mark, ones = text.rpartition("十")
    return (DIGITS[tens] if tens else 1) * 10 * bool(mark) + (DIGITS[ones] if ones else 0)
