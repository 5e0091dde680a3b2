"""Templates of assignments name what the course has, and what is wrong is said in one sentence."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from climbing_back.content import assignment_templates, reader


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Return how to read the file with other values in its last template."""
    name = "assignment-templates.yaml"

    def change(**values: object) -> None:
        said = yaml.safe_load((reader.FOLDER / name).read_text("utf-8"))
        said[-1].update(values)
        (tmp_path / name).write_text(yaml.safe_dump(said), "utf-8")
        # In the package, the name of the module is the function's.
        module = sys.modules["climbing_back.content.assignment_templates"]
        monkeypatch.setattr(module, "FOLDER", tmp_path)
        assignment_templates.cache_clear()

    yield change
    assignment_templates.cache_clear()


@pytest.mark.parametrize(
    ("part", "value", "words"),
    [
        ("chapters", ["loosen", "dancing"], r"there is no dancing\."),
        ("checklists", {"wishes": "once"}, r"there is no wishes\."),
        ("checklists", {"aims": "often"}, "how often: once, weekly, daily or visit"),
        ("set", "sofa", r"there is no sofa\."),
    ],
)
def test_what_the_course_has_not_is_said(
    change: Callable[..., None], part: str, value: object, words: str
) -> None:
    change(**{part: value})
    with pytest.raises(reader.ContentError, match=words):
        assignment_templates()


def test_a_week_names_what_the_template_has(change: Callable[..., None]) -> None:
    change(set="chair", weeks=[{"exercises": ["seated-march"]}, {"exercises": ["bridge"]}])
    with pytest.raises(reader.ContentError, match=r"bridge is not in the template itself\."):
        assignment_templates()


def test_a_set_gives_its_exercises(change: Callable[..., None]) -> None:
    change(set="chair")
    assert "seated-march" in assignment_templates()[-1].exercises
