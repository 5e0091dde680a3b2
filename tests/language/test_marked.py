"""Words that people read are found where they are not marked, and nothing else is."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

READ = [
    'button("Keep it", keep);',
    "say(`Kept on ${day}.`);",
    'const NOTE = "Nothing is kept.";',
    'made.setAttribute("aria-label", "Close the sheet");',
    'const all = isOpen ? "so far" : t("Over");',
    "function title() { return { title: 'My plan' }; }",
]
NOT_READ = [
    't("Keep it"); counted(2, "{count} day", "{count} days");',
    'part.querySelector("p strong"); part.className = "cb-card cb-wide";',
    'throw new Error("No such part.");',
    'const goal = { resourceType: "Goal", key: `goal ${id}` };',
    'if (state === "ground zero") go("my-plan");',
]
NOT_AS_WRITTEN = ["t(words);", "t(`Kept on ${day}.`);", 'counted(2, one, "{count} days");']


def found_in(folder: Path, lines: list[str]) -> list[int]:
    """Return the lines of which the rule says something."""
    (folder / "some.ts").write_text("\n".join(lines), "utf-8")
    rule = str(ROOT / "climbing_back/language/marked.mjs")
    config = {
        "jsPlugins": [rule],
        "rules": {"language/marked": "error"},
        "categories": {"correctness": "off"},
    }
    (folder / "oxlint.json").write_text(json.dumps(config), "utf-8")
    said = subprocess.run(
        [ROOT / "node_modules/.bin/oxlint", "-c", folder / "oxlint.json", "--format=unix", folder],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
    )
    assert said.returncode == (1 if "some.ts" in said.stdout else 0), said.stderr
    return sorted({int(line) for line in re.findall(r"some\.ts:(\d+):", said.stdout)})


@pytest.mark.parametrize(
    ("lines", "wrong"), [(READ, True), (NOT_READ, False), (NOT_AS_WRITTEN, True)]
)
def test_each_line_is_found_or_none(tmp_path: Path, lines: list[str], wrong: bool) -> None:
    assert found_in(tmp_path, lines) == (list(range(1, len(lines) + 1)) if wrong else [])
