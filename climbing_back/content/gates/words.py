"""Words that this course does without: words of guilt, and claims about what it does to a body.

They are banned wherever a learner could read them. "Only" is among them: a learner who did one
exercise did not do "only one". Where it was plainly not meant so, another word was found, for a
rule without exceptions is one that an author can keep.
"""

from __future__ import annotations

import re

ADVICE = "Say it another way; content/gates/words.py lists such words and says why."

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


def slips_in(where: str, text: str) -> list[str]:
    """Return one sentence for each banned word in ``text``."""
    return [
        f'{where}: "{word}" is a word this course does without. {ADVICE}'
        for word in banned_words(text)
    ]
