"""What is installed is what was looked at: every package of both lock files has its hashes."""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
NAMED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def named_in(text: str) -> dict[str, str]:
    return {re.sub("[-_.]+", "-", name).lower(): version for name, version in NAMED.findall(text)}


def test_every_python_package_is_locked_with_hashes() -> None:
    lines = [line for line in LOCK.replace("\\\n", "").splitlines() if not line.startswith("#")]
    assert len(lines) > 180
    for line in lines:
        assert re.fullmatch(r"\S+==\S+( ; [^\\]*?)?( +--hash=sha256:[0-9a-f]{64})+", line), line


def test_the_lists_agree() -> None:
    locked = named_in(LOCK)
    wanted = named_in((ROOT / "requirements.txt").read_text("utf-8"))
    assert len(wanted) > 30
    assert {name: locked.get(name) for name in wanted} == wanted
    assert named_in((ROOT / "constraints.txt").read_text("utf-8")) == locked
    # Without isolation, what builds this package comes from the lock file.
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for each in project["build-system"]["requires"]:
        assert named_in(each).items() <= wanted.items()
    for each in project["project"]["dependencies"]:
        assert re.match("[A-Za-z0-9-]+", each)[0] in locked


def test_every_browser_package_is_locked_with_a_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    assert packages[""]["dependencies"] == package["dependencies"]
    assert packages[""]["devDependencies"] == package["devDependencies"]
    for path, each in packages.items():
        if path and not each.get("inBundle"):
            algorithm, _, digest = each["integrity"].partition("-")
            assert algorithm == "sha512", path
            assert len(base64.b64decode(digest)) == 64, path


def test_pip_refuses_what_has_another_hash(tmp_path: Path) -> None:
    """The file that is offered is small and ours: nothing is asked of another computer."""
    wheel = tmp_path / "zz_locked-1.0-py3-none-any.whl"
    about = "zz_locked-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: zz-locked\nVersion: 1.0\n")
        file.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr(f"{about}/RECORD", "")
    right = hashlib.sha256(wheel.read_bytes()).hexdigest()
    results = []
    for digest in (right, "0" * 64, None):
        lock = tmp_path / "requirements.lock"
        lock.write_text("zz-locked==1.0" + (f" --hash=sha256:{digest}\n" if digest else "\n"))
        offline = ("--no-index", "--no-deps", "--find-links", str(tmp_path))
        target = ("--target", str(tmp_path / f"there-{len(results)}"))
        command = (sys.executable, "-m", "pip", "install", "--require-hashes", *offline, *target)
        run = subprocess.run([*command, "-r", str(lock)], capture_output=True, text=True)
        results.append(run.returncode)
    assert results == [0, 1, 1]


def test_the_commands_ask_for_hashes() -> None:
    install = "pip install --require-hashes -r requirements.lock"
    for name in ("README.md", "Makefile"):
        words = re.sub(
            r" --quiet| --disable-pip-version-check", "", (ROOT / name).read_text("utf-8")
        )
        assert install in words, name
        assert "--no-deps --no-build-isolation -e ." in words, name
    assert '"ci"' in (ROOT / "hatch_build.py").read_text("utf-8")
