"""``python -m climbing_back.build``: ``jupyter-book build``, as this book is built, on all processors.

The pages are the same as those of ``jupyter-book build . -n -W --keep-going -q``. It takes less time.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial

# Nothing here checks addresses by the grammar of RFC 3987. jsonschema makes it anew at each start if it is there.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

from jupyter_book import sphinx  # noqa: E402
from jupyter_book.cli.main import main as jupyter_book  # noqa: E402

OPTIONS = ("-n", "-W", "--keep-going", "-q")


def main(folder: str = ".") -> None:
    """Build the book in ``folder``; the process ends with it."""
    # Jupyter Book hands this number to Sphinx, and has no option for it.
    sphinx.build_sphinx = partial(sphinx.build_sphinx, jobs=os.cpu_count() or 1)
    # Much is made and little thrown away.
    gc.set_threshold(100_000)
    jupyter_book(["build", folder, *OPTIONS])


if __name__ == "__main__":
    main(*sys.argv[1:])
