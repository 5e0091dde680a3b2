"""The files of something new, made from a pattern that passes every check: for authors, in a clone.

A pattern in ``templates/`` says ``new-name``, ``new_name``, ``NewTitle`` and ``New title`` where the new
name goes. What has to be told elsewhere is told: the contents, the list of published ids, the bundles.
"""

from __future__ import annotations

import json
import re
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from babel import UnknownLocaleError

from climbing_back import content
from climbing_back.content import published
from climbing_back.content.book import FOLDERS, chapters, pages
from climbing_back.content.toc import table_of_contents
from climbing_back.diary.format.backup import VERSION
from climbing_back.language import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
TEMPLATES = Path(__file__).parent / "templates"
PACKAGE = Path("climbing_back")
CONTENT = PACKAGE / "content"
COMPONENTS = PACKAGE / "components"
SCHEMA = PACKAGE / "diary/format/diary.schema.json"
EXAMPLES = Path("tests/diary/examples")
RELEASED = Path("tests/diary/released")
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

LAST_EXERCISE = "book/library/chunked-walking"
"""In the contents, a new exercise comes behind this one."""


LAST_TYPE = '    "withdrawal": {\n'
LAST_BRANCH = '        { "if": { "properties": { "type": { "const": "withdrawal" } } }'
"""In the schema, a new type comes before this one."""


class ScaffoldError(Exception):
    """What was asked for cannot be made; the words say why, and what to do."""


def new_checklist(name: str) -> list[Path]:
    """Make a checklist, and return its files.

    Raises
    ------
    ScaffoldError
        When the name is none, or is taken, or this is no clone of the project.
    """
    made = _make(name, {"checklist.yaml": CONTENT / f"checklists/{name}.yaml"})
    return [*made, _confirm()]


def new_exercise(name: str) -> list[Path]:
    """Make an exercise, its picture and its page, and return its files. Raises as :func:`new_checklist`."""
    numbers = {each.number for each in content.exercises().values()}
    number = next(free for n in count(1) if (free := f"E{n:02}") not in numbers)
    made = _make(
        name,
        {
            "exercise.yaml": CONTENT / f"exercises/{name}.yaml",
            "figure.yaml": CONTENT / f"figures/{name}.yaml",
            "exercise.md": Path(f"book/library/{name}.md"),
        },
        NUMBER=number,
    )
    listed = _list_behind(LAST_EXERCISE, f"book/library/{name}")
    return [*made, listed, _confirm()]


def new_chapter(name: str) -> list[Path]:
    """Make a chapter, such as ``adapt/holidays``, with its quick check. Raises as :func:`new_checklist`.

    It comes behind the last chapter of its folder.
    """
    folder, _, own = name.partition("/")
    if folder not in FOLDERS or not own:
        raise ScaffoldError(
            f"Name the folder and the chapter, such as adapt/{own or folder}. Folders are: {', '.join(FOLDERS)}."
        )
    before = [each.name for each in chapters().values() if each.name.startswith(f"{folder}/")]
    made = _make(
        own,
        {
            "chapter.ipynb": Path(f"book/{name}.ipynb"),
            "quick-check.yaml": CONTENT / f"quick-checks/{own}.yaml",
        },
        CHECKLIST=content.checklist_ids()[0],
    )
    listed = _list_behind(f"book/{before[-1]}", f"book/{name}")
    return [*made, listed, _confirm()]


def new_component(name: str) -> list[Path]:
    """Make a component, in the bundle ``workbook``. Raises as :func:`new_checklist`."""
    folder = COMPONENTS / name.replace("-", "_")
    files = sorted((TEMPLATES / "component").iterdir())
    made = _make(name, {f"component/{each.name}": folder / each.name for each in files})
    return [*made, _put_into_bundle(name), _give_name(name)]


def new_entry_type(name: str) -> list[Path]:
    """Make a type of entry of the diary, with its examples, and write one into the record of this version.

    Raises as :func:`new_checklist`. What shows it, and what keeps it, is a component's.
    """
    made = _make(
        name,
        {
            f"entry-{which}.json": EXAMPLES / f"{which}/{name}.json"
            for which in ("valid", "invalid")
        },
    )
    definition = _filled((TEMPLATES / "entry-type.json").read_text("utf-8"), _names(name))
    record, expected = (RELEASED / f"{VERSION}{end}" for end in (".json", ".expected.json"))
    last = json.loads((ROOT / record).read_text("utf-8"))["entries"][-1]
    id_ = f"{last['id'][:-12]}{int(last['id'][-12:], 16) + 1:012x}"
    entry = {"id": id_, "type": name, "at": last["at"], "data": {"words": "In my own words."}}
    line = json.dumps(entry, separators=(",", ":"))
    return [
        *made,
        _change(
            SCHEMA,
            lambda text: text.replace(LAST_BRANCH, _branch(name) + LAST_BRANCH).replace(
                LAST_TYPE, definition + LAST_TYPE
            ),
        ),
        _change(record, lambda text: text.replace("\n]}", f",\n{line}\n]}}")),
        _change(expected, lambda text: text.replace(f'"{last["id"]}"', f'"{last["id"]}", "{id_}"')),
    ]


def new_language(name: str) -> list[Path]:
    """Make the file into which the words of the interface are translated. Raises as :func:`new_checklist`."""
    file = PACKAGE / f"language/{name}.po"
    _free(file)
    try:
        words = catalogue.begun(name)
    except (ValueError, UnknownLocaleError):
        raise ScaffoldError(
            f'"{name}" is no code of a language. Use one such as fr or pt_BR.'
        ) from None
    (ROOT / file).write_bytes(words)
    return [file]


def _branch(name: str) -> str:
    """Return the line of the schema that says which data such an entry has."""
    of_type = f'"if": {{ "properties": {{ "type": {{ "const": "{name}" }} }} }}'
    has_data = f'"then": {{ "properties": {{ "data": {{ "$ref": "#/$defs/{name}" }} }} }}'
    return f"        {{ {of_type}, {has_data} }},\n"


def _free(*files: Path) -> None:
    if not (ROOT / "_toc.yml").is_file():
        raise ScaffoldError("This makes files of the project itself. Run it in a clone of it.")
    for path in files:
        if (ROOT / path).exists():
            raise ScaffoldError(f"There is {path} already. Choose another name.")


def _make(name: str, files: dict[str, Path], **more: str) -> list[Path]:
    if not NAME.fullmatch(name):
        raise ScaffoldError(
            f'"{name}" is no name. Use small letters, numbers and hyphens, such as "new-shoes".'
        )
    _free(*files.values())
    for pattern, path in files.items():
        text = _filled((TEMPLATES / pattern).read_text("utf-8"), {**_names(name), **more})
        (ROOT / path).parent.mkdir(exist_ok=True)
        (ROOT / path).write_text(text, "utf-8")
    return list(files.values())


def _filled(pattern: str, values: dict[str, str]) -> str:
    for what, said in values.items():
        pattern = pattern.replace(what, said)
    return pattern


def _names(name: str) -> dict[str, str]:
    words = name.split("-")
    return {
        "new-name": name,
        "new_name": name.replace("-", "_"),
        "NewTitle": "".join(map(str.capitalize, words)),
        "New title": " ".join(words).capitalize(),
        "new title": " ".join(words),
    }


def _list_behind(known: str, new: str) -> Path:
    """Put a page into the contents, right behind one that is there."""
    pattern = re.compile(rf"^( *)- file: {re.escape(known)}\n", re.MULTILINE)
    return _change(
        Path("_toc.yml"), lambda text: pattern.sub(rf"\g<0>\g<1>- file: {new}\n", text, count=1)
    )


def _confirm() -> Path:
    """Write the new ids into the list of published ones. What was read before is out of date."""
    for read in (content.exercises, content.quick_checks, table_of_contents, pages):
        read.cache_clear()
    published.confirm()
    return CONTENT / published.FILE.name


def _put_into_bundle(name: str) -> Path:
    folder = name.replace("-", "_")

    def with_it(text: str) -> str:
        listed = json.loads(text)["bundles"]["workbook"]["components"]
        was, now = (json.dumps(each) for each in (listed, sorted([*listed, folder])))
        return text.replace(f'"components": {was}', f'"components": {now}')

    return _change(COMPONENTS / "bundles.json", with_it)


def _give_name(name: str) -> Path:
    folder, title = name.replace("-", "_"), _names(name)["NewTitle"]
    line = f"from climbing_back.components.{folder} import {title}"

    def with_it(text: str) -> str:
        imports = re.findall(r"^from climbing_back\..+$", text, re.MULTILINE)
        names = re.findall(r'^    "(\w+)",$', text, re.MULTILINE)
        head = text.partition(imports[0])[0]
        between = text.partition(imports[-1])[2].partition("__all__")[0]
        listed = "".join(f'    "{each}",\n' for each in sorted([*names, title]))
        return f"{head}{chr(10).join(sorted([*imports, line]))}{between}__all__ = [\n{listed}]\n"

    return _change(PACKAGE / "__init__.py", with_it)


def _change(path: Path, how: Callable[[str], str]) -> Path:
    text = (ROOT / path).read_text("utf-8")
    changed = how(text)
    if changed == text:
        raise ScaffoldError(f"{path} is not as it was expected. Put the new name into it by hand.")
    (ROOT / path).write_text(changed, "utf-8")
    return path
