"""What must hold for the fragment of every component, in every example."""

import pytest
from bs4 import BeautifulSoup

from climbing_back.components.checklist import checklist_html
from climbing_back.components.session_player import session_player_html
from climbing_back.content import checklist, checklist_ids, exercise_sets
from climbing_back.figures import figure, of_size
from tests.components.examples import examples


def set_html(name: str) -> str:
    return session_player_html(exercise_sets()[name], lambda *size: figure(of_size(*size)))


EXAMPLES = examples()
REAL = {
    **{name: checklist_html(checklist(name)) for name in checklist_ids()},
    **{f"set {name}": set_html(name) for name in exercise_sets()},
}
FRAGMENTS = {**{name: html for name, (html, _) in EXAMPLES.items()}, **REAL}


@pytest.fixture(scope="module", params=FRAGMENTS)
def fragment(request: pytest.FixtureRequest) -> BeautifulSoup:
    """Return each fragment. It is read once, for all that is asked of it, and stays as it is."""
    return BeautifulSoup(FRAGMENTS[request.param], "html.parser")


def test_every_control_stands_inside_its_label(fragment: BeautifulSoup) -> None:
    for control in fragment.find_all(["input", "textarea", "select"]):
        label = control.find_parent("label")
        assert label is not None
        assert label.get_text(strip=True)


def test_every_button_says_what_it_does_and_does_only_that(fragment: BeautifulSoup) -> None:
    for button in fragment.find_all("button"):
        assert button.get_text(strip=True)
        assert button["type"] == "button"


def test_nothing_needs_what_a_sanitiser_takes_away(fragment: BeautifulSoup) -> None:
    for element in fragment.find_all(True):
        assert not {"id", "for", "hidden", "style", "onclick"} & set(element.attrs)
        assert element.name not in {"template", "svg", "style", "script"}


def test_every_picture_comes_along_with_its_room_and_its_words(fragment: BeautifulSoup) -> None:
    for picture in fragment.find_all("img"):
        assert picture["src"].startswith("data:image/svg+xml,")
        assert int(picture["width"]) > 0
        assert int(picture["height"]) > 0
        assert picture["alt"]


def test_every_question_has_a_legend(fragment: BeautifulSoup) -> None:
    for group in fragment.find_all("fieldset"):
        assert group.find(True, recursive=False).name == "legend"


def test_pressing_enter_cannot_leave_the_page(fragment: BeautifulSoup) -> None:
    for form in fragment.find_all("form"):
        assert form["method"] == "dialog"


def test_what_needs_a_script_has_words_in_its_place(fragment: BeautifulSoup) -> None:
    for part in fragment.select(".cb-with"):
        words = part.find_parent(class_="cb").select_one(".cb-without")
        assert words.get_text(strip=True)


@pytest.mark.parametrize("markdown", [twin for _, twin in EXAMPLES.values()], ids=EXAMPLES.keys())
def test_the_markdown_twin_holds_no_markup(markdown: str) -> None:
    assert markdown.strip()
    assert "<" not in markdown
