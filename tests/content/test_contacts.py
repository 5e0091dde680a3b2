"""Whom to ring: every number has its source, and a slip in the file gets one clear sentence."""

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from climbing_back import content
from climbing_back.content import Checked, Contact, ContentError, Country, contacts
from climbing_back.content.__main__ import problems
from climbing_back.content.contacts import read_contacts
from climbing_back.content.reader import LOADERS
from tests.conftest import ROOT

EUROPE = {"gb", "ie", "de", "at", "ch", "nl", "se", "eu"}
WANTED = EUROPE | {"us", "ca", "au", "nz", "za", "in", "other"}

# The numbers in contacts.yaml change, so the slips are made in a file of their own.
READ = "source: https://example.org/help\n        seen: 2026-11-22\n        checked: null\n"
LINE = f'      - name: A kind line\n        number: "116 123"\n        what: They listen.\n        {READ}'
OTHER = "  - id: other\n    name: Another country\n    words: Ask your clinic.\n"
GOOD = f"""\
how_to_use: Write where you read it.
how_to_check: A person reads it again.
countries:
  - id: xb
    name: Second in the alphabet
    emergency:
      - number: "999"
        what: Ambulance.
        {READ}\
    urgent:
        number: "111"
        what: Advice from a nurse.
        {READ}\
    crisis:
{LINE}\
      - name: A line to write to
        number: "85258"
        text: true
        what: They answer.
        hours: Day and night
        {READ}\
    ms:
        name: A charity
        number: "0808 800 8000"
        what: They know MS.
        {READ}\
  - id: xa
    name: First in the alphabet
    emergency:
      - number: "112"
        what: Ambulance.
        {READ}\
{OTHER}"""


def written(tmp_path: Path, old: str = "", new: str = "") -> Path:
    assert old in GOOD
    file = tmp_path / "contacts.yaml"
    file.write_text(GOOD.replace(old, new, 1), "utf-8")
    return file


def numbers(country: Country) -> list[Contact]:
    single = [each for each in (country.urgent, country.ms) if each]
    return [*country.emergency, *country.crisis, *single]


def test_known_countries_have_an_emergency_number_each() -> None:
    assert contacts().keys() >= WANTED
    for country in contacts().values():
        assert bool(country.emergency) == (country.id != "other")
    assert contacts()["other"].words == "Ask your clinic, and write the numbers here."


def test_no_number_is_there_twice_in_a_country() -> None:
    for country in contacts().values():
        links = [each.href for each in numbers(country)]
        assert len(links) == len(set(links))


def test_all_that_is_said_is_read_in_its_order(tmp_path: Path) -> None:
    read = {"source": "https://example.org/help", "seen": date(2026, 11, 22), "checked": None}
    first, second, other = read_contacts(written(tmp_path)).items()
    assert first == (
        "xb",
        Country(
            "xb",
            "Second in the alphabet",
            emergency=(Contact("999", "Ambulance.", **read),),
            urgent=Contact("111", "Advice from a nurse.", **read),
            crisis=(
                Contact("116 123", "They listen.", **read, name="A kind line"),
                Contact(
                    "85258",
                    "They answer.",
                    **read,
                    name="A line to write to",
                    hours="Day and night",
                    by_text=True,
                ),
            ),
            ms=Contact("0808 800 8000", "They know MS.", **read, name="A charity"),
        ),
    )
    ambulance = Contact("112", "Ambulance.", **read)
    assert second == ("xa", Country("xa", "First in the alphabet", (ambulance,), None, (), None))
    nothing = Country("other", "Another country", (), None, (), None, "Ask your clinic.")
    assert other == ("other", nothing)


@pytest.mark.parametrize(
    ("number", "by_text", "href"),
    [
        ("116 123", False, "tel:116123"),
        ("800-344-4867", False, "tel:8003444867"),
        ("+44 20 7946 0000", False, "tel:+442079460000"),
        ("0477 13 11 14", True, "sms:0477131114"),
    ],
)
def test_a_link_is_made_from_the_digits(number: str, by_text: bool, href: str) -> None:
    contact = dataclasses.replace(contacts()["gb"].emergency[0], number=number, by_text=by_text)
    assert contact.href == href


def test_a_number_is_checked_when_it_says_by_whom_and_when(tmp_path: Path) -> None:
    file = written(tmp_path, "checked: null", "checked: { by: Ana, on: 2026-12-01 }")
    country = read_contacts(file)["xb"]
    assert country.emergency[0].is_checked
    assert country.emergency[0].checked == Checked("Ana", date(2026, 12, 1))
    assert not country.crisis[0].is_checked


# What is written instead of what, and words of the message.
SLIPS = {
    "a number with letters": ('"85258"', '"8525B"', '"number" does not fit: "8525B". It should be digits'),
    "a number of nothing": ('"85258"', '" "', '"number" does not fit: " ". It should be digits'),
    "a number without quotes": ('"999"', "999", '"number" must be text, but it is 999. Put it in quotes.'),
    "no source": ("        source: https://example.org/help\n", "", '"source" is missing. Add the address of the page'),
    "a source that is no address": ("https://example.org/help", "A page", '"source" does not fit: "A page". It should be the address'),
    "no day of reading": ("        seen: 2026-11-22\n", "", '"seen" is missing. Add the day on which it was read'),
    "a day in words": ("seen: 2026-11-22", "seen: in November", '"seen" does not fit: "in November". It should be a day, such as'),
    "a day that is in no calendar": ("seen: 2026-11-22", "seen: 2026-11-31", "there is no day 2026-11-31. Look at a calendar."),
    "checked by nobody": ("checked: null", "checked: { on: 2026-12-01 }", '"by" is missing. Add who checked it'),
    "checked on no day": ("checked: null", "checked: { by: Ana }", '"on" is missing. Add the day on which it was checked'),
    "checked on a day that is in no calendar": ("checked: null", "checked: { by: Ana, on: 2027-02-29 }", "there is no day 2027-02-29. Look at a calendar."),
    "checked, and no more": ("checked: null", "checked: true", '"checked" does not fit: true. It should be null until'),
    "checked, and how": ("checked: null", "checked: { by: Ana, on: 2026-12-01, how: rang }", '"how" is not known here. Use one of: by, on.'),
    "nothing said of checking": ("        checked: null\n", "", '"checked" is missing. Add checked: null until'),
    "a crisis line without a name": ("      - name: A kind line\n        number:", "      - number:", '"name" is missing. Add what the line calls itself'),
    "a charity without a name": ("        name: A charity\n", "", '"name" is missing. Add what the line calls itself'),
    "text in words": ("text: true", "text: maybe", '"text" does not fit: "maybe". It should be true where one writes'),
    "five crisis numbers": (LINE, 4 * LINE, '"crisis" has 5 entries. It should have one to four numbers'),
    "an id in words": ("id: xb", "id: Britain", '"id" does not fit: "Britain". It should be two small letters'),
    "two countries with one id": ("id: xa", "id: xb", 'two entries have the id "xb". Give each its own.'),
    "a country without an emergency number": (OTHER, "  - id: xc\n    name: Far away\n    words: None known.\n", "Far away has no emergency number. Add one, or take the country out."),
    "numbers for other": (OTHER, f"{OTHER}    crisis:\n{LINE}", '"other" has no numbers. Give it id, name and words, and nothing else.'),
    "other without words": ("    words: Ask your clinic.\n", "", '"other" has no numbers. Give it id, name and words, and nothing else.'),
    "no note on checking": ("how_to_check: A person reads it again.\n", "", '"how_to_check" is missing. Add a note on how a number becomes checked.'),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_slip_is_named(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(ContentError) as error:
        read_contacts(written(tmp_path, old, new))
    assert str(error.value).startswith("contacts.yaml, line ")
    assert words in str(error.value)


def test_a_slip_is_found_by_the_check_of_all_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, '"999"', '"nine"')
    assert content.contacts in LOADERS
    monkeypatch.setattr("climbing_back.content.__main__.LOADERS", [lambda: read_contacts(file)])
    assert any("nine" in sentence for sentence in problems(ROOT / "book/references.bib"))
