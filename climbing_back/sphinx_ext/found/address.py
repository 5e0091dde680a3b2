"""Where the book is on the web: one setting, ``baseurl`` under ``html`` in ``_config.yml``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def setup(app: Sphinx) -> None:
    """Register the check."""
    app.connect("config-inited", _check)


def checked(address: str) -> str:
    """Return the address of the book with a slash at its end; empty when none is set.

    Raises
    ------
    ConfigError
        When it is not the whole address of a folder on the web.

    Examples
    --------
    >>> checked("https://climbing.example/book")
    'https://climbing.example/book/'
    >>> checked("")
    ''
    """
    if not address:
        return ""
    parts = urlsplit(address)
    is_whole = parts.scheme in ("http", "https") and parts.hostname and not parts.username
    if not is_whole or parts.query or parts.fragment or parts.path.endswith(".html"):
        raise ConfigError(
            f'"{address}" is not where a book can be. Write the whole address of its folder under '
            '"html: baseurl:" in _config.yml, such as https://climbing.example/, or leave it empty.'
        )
    return address if address.endswith("/") else f"{address}/"


def whole(address: str, name: str) -> str:
    """Return the whole address of a file of the book; empty when the book has no address.

    Examples
    --------
    >>> whole("https://climbing.example/", "book/today.html")
    'https://climbing.example/book/today.html'
    >>> whole("", "book/today.html")
    ''
    """
    return f"{address}{quote(name)}" if address else ""


def _check(_app: Sphinx, config: Config) -> None:
    config.html_baseurl = checked(config.html_baseurl)
