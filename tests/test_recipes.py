"""The recipes of CONTRIBUTING.md, followed in a copy of the project: what they make, and that it passes every check."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from click.testing import CliRunner

from climbing_back.__main__ import main
from tests.conftest import ROOT

_TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Recipes")[2]
RECIPES = dict(re.findall(r"^### (.+?)\n(.+?)(?=^##)", _TEXT, re.MULTILINE | re.DOTALL))
# Built before the tests, and needed to import the package.
BUILT = (
    "climbing_back/static",
    "climbing_back/diary/format",
    "climbing_back/language",
    "climbing_back/sharing/assignment",
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project in which nothing has been made yet."""
    copy = tmp_path_factory.mktemp("project") / "copy"
    listed = run(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.splitlines()):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
    for folder in BUILT:
        shutil.copytree(ROOT / folder, copy / folder, dirs_exist_ok=True)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    run(copy, "git", "init", "--quiet")
    run(copy, "git", "add", "--all", "--force", "--", ":!node_modules")
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    run(copy, "git", *person, "commit", "--quiet", "--message", "As it is")
    return copy


def run(folder: Path, *command: str) -> str:
    """Run a command of the project in this folder, and return what it says."""
    place = {
        "PYTHONPATH": str(folder),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **place},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def changed(copy: Path) -> set[str]:
    """Return the files that are new or changed since the last commit."""
    status = run(copy, "git", "status", "--porcelain", "--untracked-files=all")
    return {line[3:] for line in status.splitlines() if not line.endswith("node_modules")}


def test_there_is_a_recipe_for_all_that_can_be_begun() -> None:
    begun = re.findall(r"climbing-back new ([\w-]+)", "".join(RECIPES.values()))
    assert sorted(begun) == sorted(main.commands["new"].params[0].type.choices)


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_makes_the_files_that_it_names(copy: Path, title: str) -> None:
    recipe = RECIPES[title]
    (lines,) = re.findall(r"```sh\n(.+?)```", recipe, re.DOTALL)
    for line in lines.splitlines():
        command = shlex.split(line)
        if command[0] == "climbing-back":
            command[:1] = [sys.executable, "-m", "climbing_back"]
        run(copy, *command)
    named = set(re.findall(r"`((?:climbing_back|book|tests)/[^`]+|_toc\.yml)`", recipe))
    assert changed(copy) == named
    run(copy, "git", "add", "--all", "--", ":!node_modules")
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    run(copy, "git", *person, "commit", "--quiet", "--message", title)


def test_what_the_recipes_made_passes_the_checks(copy: Path) -> None:
    assert "Content is fine" in run(copy, sys.executable, "-m", "climbing_back.content")
    run(copy, "node", "build.mjs")
    run(copy, "npm", "run", "--silent", "check")
    run(copy, "ruff", "check", "climbing_back")
    run(copy, "ruff", "format", "--check", "climbing_back")
    run(copy, "npx", "vitest", "run", "tests/diary/examples.test.ts", "tests/diary/backup.test.ts")
    run(
        copy,
        "pytest",
        "-q",
        "-p",
        "no:xdist",
        "tests/diary/test_examples.py",
        "tests/diary/test_backup.py",
        "tests/language/test_catalogue.py",
    )


# As Polish has three forms of a number. What a program guessed, and what nobody translated, is said in English.
POLISH = {
    "Same as on {day}": "Tak jak w {day}",
    "Good day": "Dobry dzień",
    "Check-in": "Jak jest",
    "Print this page": "Wydrukuj",
    ("{count} day", "{count} days"): ("{count} dzień", "{count} dni", "{count} dnia"),
    ("{count} step", "{count} steps"): ("{count} krok", "{count} kroki", "{count} kroków"),
}
GUESSED = "Ground zero"
IN_A_SCRIPT = """
import { build } from "esbuild";
import { spoken } from "./climbing_back/language/spoken.mjs";
const entryPoints = ["climbing_back/diary/words/phrases.ts"];
await build({ entryPoints, plugins: [spoken], bundle: true, format: "esm", outfile: "said/phrases.mjs" });
const { daysCounted } = await import("./said/phrases.mjs");
console.log(JSON.stringify([1, 2, 5, 22].map(daysCounted)));
"""


def test_a_build_speaks_a_language_as_far_as_it_is_translated(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(copy, sys.executable, "-m", "climbing_back", "new", "language", "pl")
    translate(copy, {**POLISH, GUESSED: "Zero"}, guessed=[GUESSED])
    monkeypatch.setenv("CLIMBING_BACK_LANGUAGE", "pl")
    run(copy, "node", "build.mjs")
    script = (copy / "climbing_back/static/book/today.js").read_text("utf-8")
    assert "Tak jak w {day}" in script
    assert "Same as on {day}" not in script
    assert "Ground zero" in script
    said = run(copy, "node", "--input-type=module", "--eval", IN_A_SCRIPT)
    assert json.loads(said) == ["1 dzień", "2 dni", "5 dnia", "22 dni"]
    say = (
        "from climbing_back.language import _, counted; from climbing_back.diary.words import KINDS"
    )
    say += "; print(_('Print this page'), counted(5, '{count} step', '{count} steps'), KINDS['good'], _('Ground zero'))"
    # What was built says which language it is, and nobody has to say it again.
    monkeypatch.delenv("CLIMBING_BACK_LANGUAGE")
    assert run(copy, sys.executable, "-c", say) == "Wydrukuj 5 kroków Dobry dzień Ground zero\n"
    assert "Jak jest" in (copy / "climbing_back/diary/format/forms.gen.ts").read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("pl", 'pl.po: "Jak {when}" has to name {day}, as the English does.'),
        ("eo", "There is no climbing_back/language/eo.po. Begin it: climbing-back new language eo"),
        ("../x", '"../x" is no language. Name one such as fr or pt_BR.'),
    ],
)
def test_a_language_that_cannot_be_built_is_said_in_a_sentence(
    copy: Path, monkeypatch: pytest.MonkeyPatch, code: str, says: str
) -> None:
    translate(copy, {"Same as on {day}": "Jak {when}"})
    monkeypatch.setenv("CLIMBING_BACK_LANGUAGE", code)
    done = subprocess.run(["node", "build.mjs"], cwd=copy, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (
        1,
        f"climbing_back/language/{says}\n" if code == "pl" else f"{says}\n",
    )


def translate(
    copy: Path,
    words: Mapping[str | tuple[str, str], str | tuple[str, ...]],
    guessed: Sequence[str] = (),
) -> None:
    """Write these words into the Polish file, some of them as a program does that guesses."""
    file = copy / "climbing_back/language/pl.po"
    with file.open("rb") as opened:
        catalogue = read_po(opened)
    for english, said in words.items():
        catalogue[english].string = said
    for english in guessed:
        catalogue[english].flags.add("fuzzy")
    with file.open("wb") as opened:
        write_po(opened, catalogue)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (
            ("checklist", "triggers"),
            "There is climbing_back/content/checklists/triggers.yaml already.",
        ),
        (("checklist", "New Shoes"), 'Error: "New Shoes" is no name. Use small letters,'),
        (("chapter", "shoes"), "Name the folder and the chapter, such as adapt/shoes."),
        (("language", "../x"), 'Error: "../x" is no code of a language. Use one such as fr or'),
        (
            ("chapter", "dance/shoes"),
            "Folders are: understand, plan, move, keep-going, adapt, story.",
        ),
    ],
)
def test_what_cannot_be_begun_is_said_in_a_sentence(asked: tuple[str, str], says: str) -> None:
    said = CliRunner().invoke(main, ["new", *asked])
    assert said.exit_code == 1
    assert says in said.output
