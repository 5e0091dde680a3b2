"""Which tests `make quick` runs after a change."""

from pathlib import Path

import pytest

from tests.changed import covering


@pytest.mark.parametrize(
    ("path", "tests"),
    [
        (
            "climbing_back/components/today/element.ts",
            {"tests/browser/test_today.py", "tests/browser/test_today_ladder.py"},
        ),
        ("climbing_back/diary/views/goals.py", {"tests/diary"}),
        ("climbing_back/content/facts.yaml", {"tests/content"}),
        ("tests/browser/test_today.py", {"tests/browser/test_today.py"}),
        ("tests/browser/diary.py", set()),
        ("tests/diary/views.json", {"tests/diary"}),
        ("climbing_back/components/kit/dom.ts", {"tests/components"}),
        ("README.md", set()),
    ],
)
def test_a_change_has_its_tests(path: str, tests: set[str]) -> None:
    assert {str(test) for test in covering(Path(path))} == tests
