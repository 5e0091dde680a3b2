"""Python for the browser: Pyodide, and the packages that the notebooks need, as files beside each other.

Pyodide is npm's. The packages are those of this environment, packed again as wheels, so they are the versions
that the lock file names and the tests ran with. ``wheels.txt`` names the two that are not: they exist for
the browser alone.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from climbing_back.sphinx_ext.page.as_notebook import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from packaging.utils import NormalizedName

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PYODIDE = ROOT / "node_modules/pyodide"
KEPT = ROOT / "_build/wheels"
"""What was asked of the package index, for the next time."""

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")

KERNEL = Path(
    sys.prefix, "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
)
KERNEL_WHEELS = ("ipykernel-*.whl", "piplite-*.whl", "pyodide_kernel-*.whl")

KERNEL_NEEDS = ("comm", "ipython", "jedi", "packaging")

# What runs in the page and not in Python, and what the command line needs.
NOT_THERE = {"click", "jupyterlab-widgets", "rich", "widgetsnbextension"}

# Types of packages that are not there, with which an editor completes what one types: half of all the rest.
LEFT_OUT = ("jedi/third_party/typeshed/stubs/", "jedi/third_party/django-stubs/")

COMPILED = (".so", ".pyd", ".dylib")

MARKERS = {
    "implementation_name": "cpython",
    "os_name": "posix",
    "platform_machine": "wasm32",
    "platform_python_implementation": "CPython",
    "platform_system": "Emscripten",
    "python_full_version": "3.14.2",
    "python_version": "3.14",
    "sys_platform": "emscripten",
}

LONG_AGO = (1980, 1, 1, 0, 0, 0)


def gather(wheel: Path, folder: Path) -> list[str]:
    """Put Pyodide and all packages into ``folder``.

    Parameters
    ----------
    wheel
        This package, as ``hatchling build`` made it.
    folder
        Where everything goes; it is made when it is not there.

    Returns
    -------
    list of str
        The names of the packages, for Pyodide to load.

    Raises
    ------
    SystemExit
        When Pyodide or the kernel is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kernel = [file for pattern in KERNEL_WHEELS for file in KERNEL.glob(pattern)]
    if not PYODIDE.is_dir() or len(kernel) != len(KERNEL_WHEELS):
        sys.exit(
            "Pyodide or its kernel is not there. Run: npm ci, and pip install -r requirements.txt"
        )
    for name in CORE:
        shutil.copy(PYODIDE / name, folder)
    for file in (wheel, *kernel):
        shutil.copy(file, folder)
    download(folder)
    there = {_name(file) for file in folder.glob("*.whl")}
    for package in needed([*KERNEL_NEEDS, *_requirements_in(wheel)], but=NOT_THERE | there):
        pack(package, folder)
    packages = {_name(file): _entry(file) for file in sorted(folder.glob("*.whl"))}
    lock = json.loads((PYODIDE / PACKAGES).read_text("utf-8"))
    (folder / PACKAGES).write_text(json.dumps({**lock, "packages": packages}), "utf-8")
    return list(packages)


def download(folder: Path, kept: Path = KEPT) -> None:
    """Get the wheels that exist for the browser alone, each with its hash. A second time, nobody is asked."""
    if _pip_gets(folder, "--no-index", f"--find-links={kept}").returncode:
        _pip_gets(kept).check_returncode()
        _pip_gets(folder, "--no-index", f"--find-links={kept}").check_returncode()


def _pip_gets(folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    platforms = [f"--platform={each}" for each in ("any", f"pyemscripten_{_abi()}_wasm32")]
    # What it could not find is of interest when it may ask others.
    trouble = subprocess.DEVNULL if options else None
    return subprocess.run(  # noqa: S603
        [
            sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check",
            "--no-deps", "--require-hashes", "--python-version=3.14",
            "--implementation=cp", "--abi=abi3", "--abi=none", *platforms, *options,
            f"--dest={folder}", f"--requirement={HERE / 'wheels.txt'}",
        ],
        stderr=trouble,
    )  # fmt: skip


def needed(names: Iterable[str], but: set[str]) -> list[Distribution]:
    """Return the packages of this environment that ``names`` need in the browser, themselves included."""
    found: dict[str, Distribution] = {}
    waiting = [canonicalize_name(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name in but or name in found:
            continue
        found[name] = distribution(name)
        waiting += _names(found[name].requires or ())
    return [found[name] for name in sorted(found)]


def pack(package: Distribution, folder: Path) -> Path:
    """Write an installed package as a wheel of plain Python. What is compiled for this computer stays behind."""
    name = canonicalize_name(package.name).replace("-", "_")
    path = folder / f"{name}-{package.version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(package.files or ()):
            place = file.as_posix()
            outside = place.startswith(("..", *LEFT_OUT)) or "__pycache__" in place
            if not outside and not place.endswith(COMPILED):
                info = zipfile.ZipInfo(place, LONG_AGO)
                archive.writestr(info, file.read_binary(), zipfile.ZIP_DEFLATED)
    return path


def _names(requirements: Iterable[str]) -> Iterator[NormalizedName]:
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({**MARKERS, "extra": ""}):
            yield canonicalize_name(requirement.name)


def _requirements_in(wheel: Path) -> Iterator[str]:
    with zipfile.ZipFile(wheel) as archive:
        name = next(each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        lines = archive.read(name).decode().partition("\n\n")[0].splitlines()
    key = "Requires-Dist: "
    return _names(line.removeprefix(key) for line in lines if line.startswith(key))


def _abi() -> str:
    lock: dict[str, Any] = json.loads((PYODIDE / PACKAGES).read_text("utf-8"))
    abi: str = lock["info"]["abi_version"]
    return abi


def _name(wheel: Path) -> str:
    return canonicalize_name(wheel.name.split("-")[0])


def _tops(wheel: Path) -> list[str]:
    """Return what can be imported from a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0].removesuffix(".py") for name in archive.namelist()}
    return sorted(top for top in tops if top.isidentifier())


def _entry(wheel: Path) -> dict[str, Any]:
    """Return a package as Pyodide lists it. All are loaded, so none needs to say what it depends on."""
    return {
        "name": _name(wheel),
        "version": wheel.name.split("-")[1],
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "install_dir": "site",
        "package_type": "package",
        "imports": _tops(wheel),
        "depends": [],
        "unvendored_tests": False,
    }
