"""Asking OSV: https://google.github.io/osv.dev/api/."""

import json
import urllib.request
from collections.abc import Iterable
from typing import Any, NamedTuple

from tests.advisories.packages import Package

AT_ONCE = 500
"""OSV takes up to a thousand questions at once."""

PATIENCE = 60
"""Seconds to wait for one answer."""


class NoAnswerError(Exception):
    """OSV cannot be reached, or says something else than it should."""


class Advisory(NamedTuple):
    """What is known of a weakness in a package that is used here."""

    id: str
    package: Package
    summary: str
    aliases: tuple[str, ...]


def advisories(packages: Iterable[Package], service: str) -> list[Advisory]:
    """Return all that ``service`` knows of ``packages``; NoAnswerError when it does not say."""
    packages = list(packages)
    try:
        return [
            _advisory(key, package, service)
            for start in range(0, len(packages), AT_ONCE)
            for package, keys in _known(packages[start : start + AT_ONCE], service)
            for key in keys
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoAnswerError(f"{type(error).__name__}: {error}") from error


def _known(packages: list[Package], service: str) -> list[tuple[Package, list[str]]]:
    """Return each package with the ids of what is known of it."""
    keys: list[list[str]] = [[] for _ in packages]
    # Of a package of which much is known, the answer comes in pages.
    asked = dict.fromkeys(range(len(packages)), "")
    while asked:
        queries = [_query(packages[place], token) for place, token in asked.items()]
        results = _ask(f"{service}/v1/querybatch", {"queries": queries})["results"]
        more = {}
        for place, result in zip(asked, results, strict=True):
            keys[place] += [each["id"] for each in result.get("vulns", [])]
            if token := result.get("next_page_token"):
                more[place] = token
        asked = more
    return list(zip(packages, keys, strict=True))


def _query(package: Package, token: str) -> dict[str, Any]:
    query = {
        "package": {"ecosystem": package.ecosystem, "name": package.name},
        "version": package.version,
    }
    return {**query, "page_token": token} if token else query


def _advisory(key: str, package: Package, service: str) -> Advisory:
    told = _ask(f"{service}/v1/vulns/{key}")
    return Advisory(key, package, told.get("summary", ""), tuple(told.get("aliases", [])))


def _ask(address: str, question: dict[str, Any] | None = None) -> Any:
    data = None if question is None else json.dumps(question).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return json.loads(answer.read())
