"""Every text the shipped model learns from, in one place: licence, hub name, local file, share.

The files are not part of the repository. `MICROGPT_CORPUS` names the folder that holds them (default: `../shared/corpus`
beside the repository). A reader with a network can rebuild the ones with a hub name through
`datasets.load_dataset(hub, subset, split="train")`.
"""

import os
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get("MICROGPT_CORPUS", REPOSITORY.parent / "shared" / "corpus"))


@dataclass(frozen=True)
class Source:
    """One text file: `lang` is "en" or "zh"; `path` is relative to the corpus folder; `hub` is (name, subset) or None."""

    name: str
    lang: str
    path: str
    licence: str
    hub: tuple | None = None

    @property
    def file(self) -> Path:
        """The local file. Raises FileNotFoundError, naming the folder setting, when it is missing."""
        file = CORPUS / self.path
        if not file.exists():
            raise FileNotFoundError(f"{file} is missing: set MICROGPT_CORPUS to the folder that holds {self.path}")
        return file


PRETRAIN = [
    Source("en_simplewiki", "en", "pretrain/en_simplewiki.jsonl.xz", "CC BY-SA 4.0",
           ("wikimedia/wikipedia", "20231101.simple")),
    Source("en_wiki_openings", "en", "pretrain/en_wiki_openings.jsonl.xz", "CC BY-SA 4.0",
           ("wikimedia/wikipedia", "20231101.en")),
    Source("en_openstax", "en", "pretrain/en_openstax.jsonl.xz", "CC BY 4.0"),
    Source("en_childrens_books", "en", "pretrain/en_childrens_books.jsonl.xz", "public domain (US)"),
    Source("en_stories", "en", "pretrain/en_stories.jsonl.xz", "CC BY 4.0, Apache-2.0, CC BY-SA 4.0"),
    Source("zh_wiki", "zh", "pretrain/zh_wiki.jsonl.xz", "CC BY-SA 4.0", ("wikimedia/wikipedia", "20231101.zh")),
    Source("zh_classics_in_modern_chinese", "zh", "pretrain/zh_classics_in_modern_chinese.jsonl.xz", "MIT"),
    Source("zh_poetry", "zh", "pretrain/zh_poetry.jsonl.xz", "MIT"),
    Source("zh_storybooks", "zh", "pretrain/zh_storybooks.jsonl.xz", "CC BY 4.0"),
]
