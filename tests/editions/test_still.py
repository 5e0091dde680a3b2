"""What is pressed in the book is a box or a line in its editions, and nothing of it is lost."""

from bs4 import BeautifulSoup

from climbing_back.editions.still import make_still
from climbing_back.editions.xhtml import as_xhtml

CHECK = """
<cb-quick-check class="cb"><form method="dialog"><fieldset class="cb-asked"><legend>How many legs?</legend>
<div class="cb-option"><label class="cb-tick"><input type="radio"> <span>Two</span></label><p class="cb-says">Yes.</p></div>
<div class="cb-option"><label class="cb-tick"><input type="radio"> <span>Nine</span></label><p class="cb-says">Not so many.</p></div>
</fieldset><label class="cb-note"><span>Why?</span> <span class="cb-grow"><textarea></textarea></span></label></form></cb-quick-check>
"""


def still(html: str) -> BeautifulSoup:
    page = BeautifulSoup(html, "html.parser")
    make_still(page)
    return page


def test_a_choice_is_a_box_and_an_answer_is_lines() -> None:
    page = still(CHECK)
    assert not page.select("input, textarea, label, form, fieldset, legend, cb-quick-check")
    assert len(page.select(".cb-ring")) == 2
    assert len(page.select(".cb-blank-lines > .cb-blank-line")) == 3


def test_what_is_said_to_each_choice_stands_behind_all_questions_with_its_letter() -> None:
    words = " ".join(still(CHECK).get_text().split())
    assert words == "1. How many legs? a. Two b. Nine Why? 1a. Yes.1b. Not so many."


def test_underscores_are_a_line_and_not_read_aloud() -> None:
    page = still('<p>Date: ______</p><span class="cb-pen-line">________</span>')
    assert "_" not in page.get_text()
    assert len(page.select(".cb-pen-line")) == 2


def test_what_is_folded_is_open() -> None:
    page = still("<details><summary>Later</summary><p>Bend the knee.</p></details>")
    assert page.get_text() == "LaterBend the knee."
    assert not page.select("details")


def test_a_drawing_keeps_its_letters_in_xml() -> None:
    drawing = BeautifulSoup(
        '<svg viewBox="0 0 1 1" onload="x()"><path d="M0 0"/></svg>', "html.parser"
    )
    assert as_xhtml(drawing) == (
        '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></path></svg>'
    )
