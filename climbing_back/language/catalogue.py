"""The catalogue: every marked word of the interface, with the places where it stands."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[1]
CATALOGUE = Path(__file__).with_name("climbing-back.pot")


def translations() -> list[Path]:
    """Return the files of the languages into which the interface is translated, or is being."""
    return sorted(CATALOGUE.parent.glob("*.po"))


# What is built from others, and what a new part begins with, is no source of words.
_LEFT_OUT = ("static/", "scaffold/", "gen.ts")
# Templates speak of `gettext` where `{% trans %}` stands.
_MARKS: dict[str, Any] = {"_": None, "counted": (2, 3), "gettext": None, "ngettext": (1, 2)}
_READERS = [
    ("**.py", "python"),
    ("**.html", "jinja2"),
    ("**.ts", "climbing_back.language.catalogue:of_script"),
    ("diary/words/names.json", "climbing_back.language.catalogue:of_names"),
    ("diary/format/diary.schema.json", "climbing_back.language.catalogue:of_schema"),
]
_OPTIONS = {"**.html": {"newstyle_gettext": "true", "silent": "false"}}

# Marked words in TypeScript are plain texts in double quotes: `marked.mjs` sees to it.
_TEXT = r'"(?:[^"\\\n]|\\.)*"'
_MARKED = re.compile(rf"\bt\(\s*({_TEXT})|\bcounted\([^\"]*?,\s*({_TEXT}),\s*({_TEXT})")


def gathered() -> bytes:
    """Return the catalogue as a gettext template (POT), the same for the same sources."""
    catalogue = Catalog(
        project="Climbing Back", copyright_holder="", msgid_bugs_address="", fuzzy=False
    )
    found = extract_from_dir(
        SOURCE, _READERS, _OPTIONS, keywords=_MARKS, comment_tags=("For translators:",)
    )
    for file, line, words, comments, context in sorted(found, key=lambda each: each[:2]):
        if not any(part in file for part in _LEFT_OUT):
            catalogue.add(words, None, [(file, line)], auto_comments=comments, context=context)
    return _written(catalogue, omit_header=True)


def begun(language: str) -> bytes:
    """Return the file of a new language (PO): every word of the catalogue, and none translated.

    Raises
    ------
    ValueError, babel.UnknownLocaleError
        When there is no such language.
    """
    return _with_all_words(Catalog(locale=language, project="Climbing Back", fuzzy=False))


def renewed(translation: Path) -> bytes:
    """Return a translation with the words that are new, and with those that are gone put aside."""
    with translation.open("rb") as file:
        return _with_all_words(read_po(file, locale=translation.stem))


def _with_all_words(translated: Catalog) -> bytes:
    with CATALOGUE.open("rb") as file:
        # What a program guesses from like words would have to be told from what someone wrote.
        translated.update(read_po(file), no_fuzzy_matching=True, update_creation_date=False)
    return _written(translated)


def _written(catalogue: Catalog, *, omit_header: bool = False) -> bytes:
    out = io.BytesIO()
    # Without the lines: they change far more often than the words.
    write_po(out, catalogue, omit_header=omit_header, width=100, include_lineno=False)
    return out.getvalue()


Found = tuple[int, str, str | tuple[str, ...], list[str]]


def of_script(file: BinaryIO, *_: object, **_options: object) -> Iterator[Found]:
    """Yield what stands in ``t("…")``, and in ``counted(count, "…", "…")`` for one and for many."""
    for said, one, many in _MARKED.findall(file.read().decode()):
        if said:
            yield 1, "_", json.loads(said), []
        else:
            yield 1, "ngettext", (json.loads(one), json.loads(many)), []


def of_names(file: BinaryIO, *_: object, **_options: object) -> Iterator[Found]:
    """Yield the names that Python and the pages share: every text in the file."""
    for names in json.load(file).values():
        for name in names.values():
            yield 1, "_", name, []


def of_schema(file: BinaryIO, *_: object, **_options: object) -> Iterator[Found]:
    """Yield what the fields of an entry are called in its form."""
    schemas = [json.load(file)]
    while schemas:
        schema = schemas.pop(0)
        if isinstance(schema, dict):
            if isinstance(title := schema.get("title"), str):
                yield 1, "_", title, []
            schemas += schema.values()
        elif isinstance(schema, list):
            schemas += schema
