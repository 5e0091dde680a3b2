"""The Sphinx extension that turns the notebooks into the book: pages, facts, glossary, offline copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.errors import ConfigError
from sphinx.util import logging

from climbing_back.components.element import STATIC
from climbing_back.language import ENGLISH, LANGUAGE, translations
from climbing_back.sphinx_ext import clinicians, library, search
from climbing_back.sphinx_ext.chapter import (
    behind,
    citations,
    diary_format,
    facts,
    glossary,
    notebook,
    opening,
    pictures,
    python_api,
)
from climbing_back.sphinx_ext.clinicians import handouts
from climbing_back.sphinx_ext.found import address, cards, changes, for_crawlers, front_door, head
from climbing_back.sphinx_ext.kept import digest_of_files
from climbing_back.sphinx_ext.library import embedded
from climbing_back.sphinx_ext.offline import offline_copy, web_app
from climbing_back.sphinx_ext.page import as_notebook, kept_pages, not_found, notices, pages
from climbing_back.sphinx_ext.paper import print_edition

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

HERE = Path(__file__).parent

# Jupyter Book loads these, too. They do not say whether pages may be read side by side. Of a page that is read they
# keep nothing: one numbers sections when all are there, one is for LaTeX.
READ_SIDE_BY_SIDE = ("sphinx_multitoc_numbering", "sphinx_jupyterbook_latex")

logger = logging.getLogger(__name__)

# Jupyter Book loads these whatever the theme. Thebe writes a script for a foreign host into every
# page; the others copy scripts and styles that no page of this book uses.
UNWANTED = ("sphinx_thebe", "sphinx_copybutton", "sphinx_togglebutton", "sphinx_comments")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.connect("config-inited", _silence_unwanted)
    app.connect("config-inited", _read_side_by_side)
    # After the extension for LaTeX, which sets it.
    app.connect("config-inited", _count_no_pictures, priority=900)
    app.connect("config-inited", _add_folders)
    app.connect("config-inited", _speak)
    # Templates of pages are marked as Sphinx's own are. What Sphinx has no words for, the course has.
    app.translator.add_fallback(translations())
    app.add_config_value("course_digest", "", "html", str)
    app.connect("config-inited", _notice_changes)
    # Before the theme, which only says that it does not know such a builder.
    app.connect("builder-inited", _say_how_an_epub_is_made, priority=1)
    for part in (
        kept_pages,
        notebook,
        opening,
        behind,
        citations,
        clinicians,
        handouts,
        diary_format,
        facts,
        glossary,
        library,
        embedded,
        pictures,
        python_api,
        search,
        pages,
        address,
        head,
        cards,
        changes,
        for_crawlers,
        front_door,
        as_notebook,
        not_found,
        notices,
        print_edition,
        web_app,
        offline_copy,
    ):
        part.setup(app)
    # What was read by other code than this is read anew.
    read_by = digest_of_files(HERE.rglob("*.py"))
    return {
        "env_version": int(read_by[:15], 16),
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _read_side_by_side(app: Sphinx, _config: Config) -> None:
    for name in READ_SIDE_BY_SIDE:
        app.extensions[name].parallel_read_safe = True


def _count_no_pictures(_app: Sphinx, config: Config) -> None:
    """No picture is called by a number, and counting them takes every page from the disk in every build."""
    config.numfig = False


def _add_folders(_app: Sphinx, config: Config) -> None:
    config.templates_path.append(str(HERE / "templates"))
    config.html_static_path.append(str(STATIC / "book"))


def _speak(_app: Sphinx, config: Config) -> None:
    """Make the outputs anew for another language: those in the notebooks are in English."""
    if LANGUAGE != ENGLISH:
        config.language = LANGUAGE
        config.nb_execution_mode = "force"


def _notice_changes(_app: Sphinx, config: Config) -> None:
    """Have every page written again when what surrounds it has changed, not only when it has."""
    files = [file for folder in (HERE, STATIC) for file in folder.rglob("*") if file.is_file()]
    config.course_digest = digest_of_files(file for file in files if file.suffix != ".pyc")


def _say_how_an_epub_is_made(app: Sphinx) -> None:
    if app.builder.name == "epub":
        raise ConfigError("An EPUB of the course is made from its built pages. Run: make epub")


def _silence_unwanted(app: Sphinx, _config: Config) -> None:
    # Sphinx has no public way to leave out an extension that Jupyter Book has chosen.
    silenced = set()
    for listener in [each for listeners in app.events.listeners.values() for each in listeners]:
        extension = getattr(listener.handler, "__module__", "").partition(".")[0]
        if extension in UNWANTED:
            app.disconnect(listener.id)
            silenced.add(extension)
    if missing := set(UNWANTED) - silenced:
        logger.warning("Nothing of %s could be silenced. Is it still loaded?", sorted(missing))
