"""What strangers made of the pictures: from the picture to words, and from the words back to the exercise."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from climbing_back import content
from climbing_back.figures import figure

SAID = yaml.safe_load((Path(__file__).parent / "strangers.yaml").read_text("utf-8"))
PICTURES = SAID["pictures"]


def test_every_exercise_was_shown() -> None:
    assert PICTURES.keys() == content.exercises().keys()


@pytest.mark.parametrize("name", PICTURES)
def test_the_words_lead_back_to_the_exercise(name: str) -> None:
    assert PICTURES[name]["wrote"]
    assert PICTURES[name]["picked"] == name


def test_what_was_drawn_anew_since_is_named() -> None:
    digests = {name: hashlib.sha256(shapes_of(name).encode()).hexdigest() for name in PICTURES}
    anew = [name for name in PICTURES if not digests[name].startswith(PICTURES[name]["saw"])]
    assert anew == SAID["drawn_anew_since"]


def shapes_of(name: str) -> str:
    """Return a picture without its style sheet: its shapes, and where they are."""
    return re.sub(r"<style>.*?</style>", "", figure(name).still)
