"""What has to be done about what is known."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import yaml

from tests.advisories.osv import Advisory


class Waiver(NamedTuple):
    """Why an advisory does not touch the course, and until when that is believed."""

    id: str
    package: str
    why: str
    until: date


def waivers_in(text: str) -> list[Waiver]:
    """Read the file of waivers; SystemExit when one of them does not say all that it should."""
    waivers = []
    for each in yaml.safe_load(text) or []:
        fields = each if isinstance(each, dict) else {}
        wrong = [
            name
            for name, kind in Waiver.__annotations__.items()
            if type(fields.get(name)) is not kind or not fields[name]
        ]
        if wrong or fields.keys() - set(Waiver._fields):
            fault = ", ".join(wrong) or "a field that is not known"
            raise SystemExit(f"waivers.yaml: {fields.get('id', each)!r} needs a look at: {fault}.")
        waivers.append(Waiver(**fields))
    return waivers


def judge(advisories: Iterable[Advisory], waivers: Iterable[Waiver], today: date) -> list[str]:
    """Return what has to be done, one sentence each; nothing when all is fine."""
    waivers = list(waivers)
    used = set()
    to_do = []
    for advisory in advisories:
        package = advisory.package
        waiver = next((each for each in waivers if _is_about(each, advisory)), None)
        if waiver is None:
            to_do.append(
                f"{package.name} {package.version} ({package.ecosystem}) has {advisory.id}: "
                f"{advisory.summary or 'no summary'}. Update it, or waive it with a reason."
            )
            continue
        used.add(waiver)
        if waiver.until < today:
            to_do.append(
                f"The waiver of {waiver.id} for {waiver.package} ended on {waiver.until}. "
                "Look at it again."
            )
    to_do += [
        f"The waiver of {each.id} for {each.package} is about nothing here. Take it out."
        for each in waivers
        if each not in used
    ]
    return to_do


def _is_about(waiver: Waiver, advisory: Advisory) -> bool:
    return waiver.package == advisory.package.name and waiver.id in (advisory.id, *advisory.aliases)
