"""The fragment of a set of exercises: all of it there, in words, whoever runs it."""

from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from climbing_back import SessionPlayer
from climbing_back.components.session_player import BEFORE, needs_clearance
from climbing_back.content import DAYS, STANDING, STOP_SIGNS, checklist, exercise_sets
from climbing_back.diary import SQLiteStore, new_entry
from climbing_back.figures import figure
from tests.components.examples import examples

EXAMPLES = examples()
SETS = exercise_sets()


@pytest.fixture(params=SETS)
def player(request: pytest.FixtureRequest, store: SQLiteStore) -> SessionPlayer:
    return SessionPlayer(request.param, store=store)


def parsed(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def test_every_exercise_is_there_with_all_its_words(player: SessionPlayer) -> None:
    sections = parsed(player.to_html()).select("section[data-exercise]")
    assert [each["data-exercise"] for each in sections] == [
        exercise.id for exercise in player.content.exercises
    ]
    for section, exercise in zip(sections, player.content.exercises, strict=True):
        assert section.h2.get_text() == exercise.name
        assert f"Level {exercise.level}:" in section.get_text()
        assert [step.get_text() for step in section.select("ol > li")] == list(exercise.steps)
        assert [size.span.get_text() for size in section.select("[data-size]")] == [
            exercise.sizes[day].do for day in DAYS
        ]
        assert exercise.floor in section.get_text()
        lists = [
            [line.get_text() for line in each.select("li")] for each in section.select("h3 + ul")
        ]
        safety = [f"{title} {words}" for title, words in exercise.safety.items()]
        assert lists == [[*exercise.careful, *safety]]
        assert section.select_one("label input[type=checkbox]")["name"] == f"{exercise.id}.done"


def test_every_picture_is_the_drawing_and_says_what_it_shows(player: SessionPlayer) -> None:
    sections = parsed(player.to_html()).select("section[data-exercise]")
    for section, exercise in zip(sections, player.content.exercises, strict=True):
        picture = section.select_one('[data-sizes~="good"] img')
        drawn = figure(exercise.id)
        head, _, address = picture["src"].partition(",")
        assert head == "data:image/svg+xml"
        assert unquote(address) == drawn.still.strip()
        assert picture["alt"] == drawn.alt != ""
        width, height = ElementTree.fromstring(drawn.still).attrib["viewBox"].split()[2:]
        assert abs(int(picture["width"]) - float(width)) <= 0.5
        assert abs(int(picture["height"]) - float(height)) <= 0.5


def test_the_numbers_for_the_clock_are_those_of_the_content(player: SessionPlayer) -> None:
    lines = parsed(player.to_html()).select("li[data-size]")
    sizes = [exercise.sizes[day] for exercise in player.content.exercises for day in DAYS]
    for line, size in zip(lines, sizes, strict=True):
        assert line["data-hold"] == str(size.hold or "")
        assert line["data-minutes"] == str(size.minutes or "")


YES = checklist("standing").items[0].label


def test_standing_asks_for_the_learners_own_yes_and_nothing_else_does() -> None:
    assert [name for name in SETS if needs_clearance(SETS[name])] == ["standing"]
    for name in SETS:
        gates = parsed(SessionPlayer(name).to_html()).select(".cb-gate")
        assert len(gates) == (name == "standing")
        for gate in gates:
            assert gate.label.get_text(strip=True) == YES
            assert not gate.input.has_attr("checked")
            for item in checklist("before-standing").items:
                assert item.label in gate.get_text()
                assert item.help in gate.get_text()
            for word in ("therapist", "someone near you", "shoes", "counter or a wall", "brakes"):
                assert word in gate.get_text()


def test_nothing_is_chosen_for_the_learner(player: SessionPlayer) -> None:
    assert parsed(player.to_html()).select("[checked], [selected]") == []


def test_hostile_text_stays_text() -> None:
    html, _ = EXAMPLES["a set whose words look like markup"]
    soup = parsed(html)
    assert soup.select_one(".cb-set strong").get_text() == '<b>Bold</b> & "quoted" set.'
    assert soup.select_one("ol > li").get_text() == "</li></ol><h1>"
    assert soup.section.h2.get_text() == "<img src=x onerror=alert(1)>"
    assert soup.select_one("li[data-size=so-so] span").get_text() == "<i>so</i>"
    assert soup.select_one(".cb-floor span").get_text() == "</p></section></form>"
    lines = [each.get_text() for each in soup.select("h3 + ul > li")]
    assert lines == [
        "<b>careful</b>",
        "Stop if: <script>alert(1)</script>.",
        "Ask first if one of these is true: <i>ask</i>",
    ]
    assert soup.find(["script", "h1"]) is None
    assert len(soup.find_all(["form", "section", "img"])) == 3
    assert all("onclick" not in element.attrs for element in soup.find_all(True))


def test_markdown_twin_has_a_box_and_three_sizes_for_every_exercise(player: SessionPlayer) -> None:
    markdown = player.to_markdown()
    for exercise in player.content.exercises:
        assert exercise.name in markdown
        assert exercise.floor in markdown
        assert all(exercise.sizes[day].do in markdown for day in DAYS)
    assert markdown.count("☐ Done") == len(player.content.exercises)
    assert (f"☐ {YES}" in markdown) == needs_clearance(player.content)
    assert all((line in markdown) == needs_clearance(player.content) for line in STANDING)
    assert all(line in markdown for line in BEFORE)
    assert all(what in markdown and signs in markdown for what, signs in STOP_SIGNS)


def test_the_widget_prints_the_same_whoever_runs_it(store: SQLiteStore) -> None:
    first, second = SessionPlayer("chair", store=store), SessionPlayer("chair", store=store)
    store.add([new_entry("session", {"day": "2026-11-22", "size": "off", "items": []})])
    bundles = [widget._repr_mimebundle_()[0] for widget in (first, second)]
    assert bundles[0]["text/html"] == bundles[1]["text/html"]
    assert bundles[0]["text/plain"] == "SessionPlayer('chair')"


def test_an_unknown_set_gets_the_known_names(store: SQLiteStore) -> None:
    with pytest.raises(ValueError, match="no set 'char'. Use one of: bad-day, bed, chair"):
        SessionPlayer("char", store=store)
