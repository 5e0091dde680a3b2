"""The command line: ``climbing-back``. Each module holds the commands of one kind."""

from __future__ import annotations

import click

from climbing_back.command_line import diary, files, lab, new


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="climbing-back")
def main() -> None:
    """Climbing Back: a self-study course on physical therapy for MS, with a private diary.

    Everything stays on this computer. The diary is one file: `climbing-back where` says which.

    A command ends with 0 when all is well, with 1 when something is not, and with 2 when it was not understood.
    """


for command in (
    lab.lab,
    diary.show,
    diary.where,
    diary.erase,
    files.backup,
    files.restore,
    files.check,
    new.new,
):
    main.add_command(command)
