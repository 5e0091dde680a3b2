"""The catalogue holds every marked word, and what the templates make of them is what they were."""

import re

import pytest

from climbing_back.language import _, counted
from climbing_back.language.catalogue import CATALOGUE, SOURCE, gathered


def test_it_is_made_from_what_stands_in_the_source() -> None:
    assert CATALOGUE.read_bytes() == gathered(), "Run: python -m climbing_back.language"


def test_it_has_words_of_every_kind_of_file() -> None:
    catalogue = CATALOGUE.read_text("utf-8")
    for place, words in {
        "components/check_in/element.ts": 'msgid "Same as on {day}"',
        "diary/words/phrases.ts": 'msgid "You started again once."',
        "components/check_in/template.html": 'msgid "What kind of day is it?"',
        "components/check_in/__init__.py": 'msgid "seven"',
        "diary/words/names.json": 'msgid "Good day"',
        "diary/format/diary.schema.json": 'msgid "Check-in"',
        "sphinx_ext/templates/page.html": 'msgid "Print this page"',
    }.items():
        assert place in catalogue
        assert words in catalogue


def test_what_is_marked_stays_as_it_is_written_in_english() -> None:
    assert _("Good day") == "Good day"
    assert counted(1, "{count} step", "{count} steps") == "1 step"
    assert counted(2000, "{count} step", "{count} steps") == "2,000 steps"


TEMPLATES = [
    file for file in SOURCE.rglob("*.html") if not {"static", "scaffold"} & set(file.parts)
]
MARKED = re.compile(
    r"{% trans.*?{% endtrans %}|{#.*?#}|<(?:script|style).*?</(?:script|style)>", re.DOTALL
)
FOR_PEOPLE = re.compile(r'(?:aria-label|alt|placeholder|title)="([^"]*)"')
CODE = re.compile(r"{%.*?%}|{{.*?}}|<[^>]*>", re.DOTALL)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_all_words_of_a_template_are_marked(file) -> None:
    left = MARKED.sub("", file.read_text("utf-8"))
    words = [*FOR_PEOPLE.findall(left), CODE.sub("", left)]
    assert re.findall(r"[A-Za-z]{2,}[^\n]*", "\n".join(CODE.sub("", each) for each in words)) == []
