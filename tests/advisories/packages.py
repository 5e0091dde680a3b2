"""The packages of both lock files."""

import json
import re
from typing import NamedTuple


class Package(NamedTuple):
    """One package at one version, as OSV names it."""

    ecosystem: str
    name: str
    version: str


def python_packages(lock: str) -> list[Package]:
    """Return the packages of ``requirements.lock``."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    return [Package("PyPI", name, version) for name, version in found]


def npm_packages(lock: str) -> list[Package]:
    """Return the packages of ``package-lock.json``, each version once."""
    packages = {
        Package("npm", each.get("name", path.rpartition("node_modules/")[2]), each["version"])
        for path, each in json.loads(lock)["packages"].items()
        if path and "version" in each
    }
    return sorted(packages)
