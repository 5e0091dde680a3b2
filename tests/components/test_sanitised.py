"""What hosts leave of a fragment that they do not trust makes sense: the same words, in the same order, none of them glued."""

from __future__ import annotations

import json
import subprocess

import pytest
from bs4 import BeautifulSoup

from tests.components.examples import examples
from tests.conftest import ROOT

EXAMPLES = {name: html for name, (html, _) in examples().items()}
# What is left on a code host: no control, no label, no tag of ours. GitHub's own list is of this kind.
LEFT = (
    "h1, h2, h3, h4, h5, h6, p, ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, details, summary,"
    " div, span, a, b, i, strong, em, small, br, img, blockquote, hr, code, pre, sup, sub"
)
# Each stands by itself.
APART = (
    "h1, h2, h3, h4, p, ul, ol, li, dt, dd, table, caption, tr, th, td, details, summary, div, img, br, section,"
    " fieldset, legend, label, button, select, option, textarea"
)


@pytest.fixture(scope="module")
def sanitised() -> dict[str, BeautifulSoup]:
    """Return each example as JupyterLab shows it in a notebook that it does not trust."""
    done = subprocess.run(
        ["node", ROOT / "tests/components/sanitise.mjs"],
        input=json.dumps([*EXAMPLES.values()]),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    made = json.loads(done.stdout)
    return {
        name: BeautifulSoup(html, "html.parser") for name, html in zip(EXAMPLES, made, strict=True)
    }


def words_of(soup: BeautifulSoup) -> list[str]:
    """Return the words as they are read: what stands by itself has room around it."""
    for each in soup.select(APART):
        each.insert_before(" ")
        each.insert_after(" ")
    return soup.get_text().split()


@pytest.mark.parametrize("name", EXAMPLES)
def test_jupyterlab_leaves_every_word_and_every_label(
    name: str, sanitised: dict[str, BeautifulSoup]
) -> None:
    before, left = BeautifulSoup(EXAMPLES[name], "html.parser"), sanitised[name]
    assert words_of(left) == words_of(before)
    for kind in ("input", "textarea", "select", "legend", "summary", "img"):
        assert len(left.find_all(kind)) == len(before.find_all(kind)), kind
    for control in left.find_all(["input", "textarea", "select"]):
        assert control.find_parent("label").get_text(strip=True)
    for picture in left.find_all("img"):
        assert picture["alt"]
        assert picture["src"].startswith("data:image/svg+xml,")


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_two_words_are_glued_where_labels_and_buttons_are_taken_away(name: str) -> None:
    soup = BeautifulSoup(EXAMPLES[name], "html.parser")
    for each in soup.select(f":not({LEFT})"):
        each.unwrap()
    assert words_of(soup) == words_of(BeautifulSoup(EXAMPLES[name], "html.parser"))
