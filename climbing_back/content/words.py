"""Words that this course does without: words of guilt, and claims about what it does to a body.

They are banned wherever a learner could read them. "Only" is among them: a learner who did one
exercise did not do "only one". Where it was plainly not meant so, another word was found, for a
rule without exceptions is one that an author can keep.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from climbing_back.content.reader import FOLDER, PlainLoader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADVICE = "Say it another way; content/words.py lists such words and says why."

GUILT = (
    r"only",
    r"miss(?:ed|es)",
    r"fail(?:s|ed|ing|ures?)?",
    r"(?:lost )?streaks?",
    r"lost (?:score|progress|points)",
    r"(?:I|you|we|he|she|they) should have",
    r"suffer(?:s|ed|ing|ers?)?",
    r"wheelchair[- ]bound",
    r"bedridden",
    r"no pain,? no gain",
    r"push(?:es|ed|ing)? (?:(?:your|my)self )?through",
    r"try(?:ing)? harder",
    r"all about state of mind",
)
CLAIMS = (
    r"treats",
    r"monitor(?:s|ed|ing)?",
    r"diagnos(?:e|es|ing)",
    r"manag(?:e|es|ing) (?:your|my|the|their) (?:MS|disease|symptoms)",
    r"track(?:s|ing)? (?:your|my|the) (?:MS|disease|symptoms)",
    r"cures",
    r"(?:reduces?|stops?|slows?) (?:your |my )?(?:spasticity|MS)",
    r"rehabilitates",
    r"personali[sz]ed (?:therapy|treatment|plan)",
    r"(?:recovery|health|function|disability|severity) score",
    r"(?:it['’]s|it is) just MS",
)
BANNED = re.compile(rf"\b(?:{'|'.join((*GUILT, *CLAIMS))})\b", re.IGNORECASE)

NEGATION = "It does not diagnose, treat, measure or monitor anything."
"""The one sentence that has to name such words, to say that it is not so."""


def banned_words(text: str) -> list[str]:
    """Return the banned words in ``text``, in their order."""
    words = " ".join(text.split())
    return BANNED.findall(words.replace(NEGATION, ""))


def words_in(file: Path) -> Iterator[tuple[int, str]]:
    """Yield what learners see of a content file, with its line.

    Of a fact they see how sure it is; what it says is for authors, who put it in a chapter's words.
    """
    node = yaml.compose(file.read_text("utf-8"), Loader=PlainLoader)
    if node is None:
        return
    if file.name == "facts.yaml":
        for _, fact in node.value:
            yield from _scalars(next(said for key, said in fact.value if key.value == "in_words"))
    else:
        yield from _scalars(node)


def _scalars(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, node.value
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    else:
        for value in node.value:
            yield from _scalars(value)


def slips(folder: Path = FOLDER) -> list[str]:
    """Return one sentence for each banned word in the content files in ``folder``."""
    return [
        f'{file.relative_to(folder)}, line {line}: "{word}" is a word this course does without. {ADVICE}'
        for file in sorted(folder.rglob("*.yaml"))
        for line, words in words_in(file)
        for word in banned_words(words)
    ]
