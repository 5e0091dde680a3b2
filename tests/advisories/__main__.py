"""Ask, judge and say: 0 all is fine, 1 something is to be done, 3 nobody could be asked."""

import os
import sys
from datetime import date
from pathlib import Path

from tests.advisories.judge import judge, waivers_in
from tests.advisories.osv import NoAnswerError, advisories
from tests.advisories.packages import npm_packages, python_packages

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Print what was found and return the exit code."""
    packages = [
        *python_packages((ROOT / "requirements.lock").read_text("utf-8")),
        *npm_packages((ROOT / "package-lock.json").read_text("utf-8")),
    ]
    waivers = waivers_in(Path(__file__).with_name("waivers.yaml").read_text("utf-8"))
    service = os.environ.get("OSV", "https://api.osv.dev")
    try:
        found = advisories(packages, service)
    except NoAnswerError as error:
        print(f"Nothing is known: {service} gave no answer ({error}). Ask again with a connection.")
        return 3
    to_do = judge(found, waivers, date.today())
    for line in to_do:
        print(line)
    print(
        f"{len(packages)} packages, {len(found)} advisories, {len(waivers)} waivers: "
        + (f"{len(to_do)} to do." if to_do else "all is fine.")
    )
    return 1 if to_do else 0


if __name__ == "__main__":
    sys.exit(main())
