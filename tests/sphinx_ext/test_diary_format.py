"""The page about the diary's format says all that the schema says, and nothing by halves."""

import copy
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from climbing_back.diary.format.schema import schema
from climbing_back.sphinx_ext.chapter.diary_format import sections

SCHEMA = schema()
PARTS = {SCHEMA["$id"]: SCHEMA, **SCHEMA["$defs"]}
# A new rule of the schema has to be put into words first.
IN_WORDS = {
    *("title", "description", "type", "properties", "required", "items", "$ref", "const", "enum"),
    *("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
    *("pattern", "minProperties"),
}


@pytest.fixture(scope="module")
def page(book: Path) -> BeautifulSoup:
    file = book / "book/reference/diary-format.html"
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


def section(page: BeautifulSoup, name: str) -> Tag:
    return page.find(id=f"format-{name.lower()}")


def fields(part: dict[str, Any], before: str = "") -> dict[str, dict[str, Any]]:
    found = {}
    for name, field in part.get("properties", {}).items():
        found[before + name] = field
        found |= fields(field, f"{before}{name}.")
        found |= fields(field.get("items", {}), f"{before}{name}[].")
    return found


@pytest.mark.parametrize("name", PARTS)
def test_every_part_and_every_field_is_on_the_page(page: BeautifulSoup, name: str) -> None:
    part = section(page, name)
    heading = part.find(["h2", "h3"])
    assert heading.get_text() == f"{PARTS[name]['title']} {heading.code.get_text()}"
    assert heading.code.get_text() == name
    said = {term.code.get_text(): term for term in part.find_all("dt")}
    wanted = fields(PARTS[name])
    assert list(said) == list(wanted)
    for path, field in wanted.items():
        text = said[path].find_next_sibling("dd").get_text()
        assert said[path].get_text() == f"{path} {field['title']}"
        assert text.startswith(("Required: ", "Optional: "))
        assert field.get("description", "").replace("'", "’") in text


def test_a_link_leads_to_the_part_that_it_names(page: BeautifulSoup) -> None:
    article = page.article
    links = article.select("a.internal[href^='#format-']")
    assert len(links) > 50
    for link in links:
        assert article.find(id=link["href"].removeprefix("#")).name == "section"


@pytest.mark.parametrize(
    ("part", "path", "words"),
    [
        ("check-in", "day", "Required: a day."),
        ("check-in", "falls", "Optional: whole number, 0 to 99."),
        ("check-in", "colour", "Optional: one of good, so-so, off."),
        ("check-in", "note", "Optional: text, up to 20,000 characters."),
        ("checklist-answer", "rating", "Optional: whole number, 0 to 10, or null. "),
        ("goal", "steps", "Optional: list of 5, each text, up to 20,000 characters. "),
        ("goal-rating", "level", "Required: whole number, −2 to 2."),
        ("exercise-plan", "items", "list of up to 100, each an object with the fields below."),
        ("exercise-plan", "items[].days", "list of 1 or more, no two alike, each one of mon, tue,"),
        ("exercise-plan", "items[].sizes.so-so", "Optional: a dose."),
        ("assignment-accepted", "content", "Required: an object."),
        ("backup", "entries", "Required: whole number, 0 or more."),
        ("Entry", "type", "Required: text, 1 to 64 characters."),
    ],
)
def test_what_fits_is_said_in_words(page: BeautifulSoup, part: str, path: str, words: str) -> None:
    terms = section(page, part).find_all("dt")
    term = next(term for term in terms if term.code.get_text() == path)
    assert words in term.find_next_sibling("dd").get_text()


def test_a_pattern_is_shown(page: BeautifulSoup) -> None:
    codes = [code.get_text() for code in section(page, "Day").find_all("code")]
    assert codes == ["Day", SCHEMA["$defs"]["Day"]["pattern"]]


@pytest.mark.parametrize(
    ("missing", "message"),
    [
        ("title", "exercise-plan: items[].side: give it a title in diary.schema.json."),
        ("enum", "exercise-plan: items[].side: the page cannot say in words what fits here."),
    ],
)
def test_a_field_that_says_too_little_is_named(missing: str, message: str) -> None:
    schema = copy.deepcopy(SCHEMA)
    exercise = schema["$defs"]["exercise-plan"]["properties"]["items"]["items"]
    del exercise["properties"]["side"][missing]
    with pytest.raises(ValueError) as problem:
        sections(schema)
    assert str(problem.value) == message


def test_the_page_has_words_for_every_rule() -> None:
    rules: set[str] = set()
    for part in PARTS.values():
        # What a record and an entry are made of is described part by part.
        rules |= rules_of({key: part[key] for key in part if key not in ("allOf", "$defs")})
    # What a page lets be edited is no rule of the format.
    assert rules - {"$schema", "$id", "readOnly"} <= IN_WORDS


def rules_of(schema: dict[str, Any]) -> set[str]:
    inner = [*schema.get("properties", {}).values(), *filter(None, [schema.get("items")])]
    return {*schema}.union(*map(rules_of, inner))
