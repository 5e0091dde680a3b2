"""``climbing-back lab``: the notebooks in JupyterLab, in a folder that is the learner's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from climbing_back import working_copy
from climbing_back.language import _

QUIET = (
    "--Application.log_level=ERROR",
    # JupyterLab would ask other computers for news and for newer versions.
    "--LabApp.news_url=",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
)


@click.command(context_settings={"ignore_unknown_options": True})
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where your notebooks are. Without it: Climbing Back, in your documents.",
)
@click.option(
    "--port", type=click.IntRange(1, 65535), envvar="PORT", help="The port, also as PORT=9000."
)
@click.option(
    "--open/--no-open",
    "opens",
    default=True,
    envvar="OPEN",
    help="Open a web browser, or not; also as OPEN=0.",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def lab(folder: Path | None, port: int | None, arguments: tuple[str, ...], *, opens: bool) -> None:
    """Open the notebooks in JupyterLab.

    The first time, they are copied into a folder of your own, where you can change and save them. A new version
    of the course comes into it by itself. What you changed stays, and the new one is laid beside it.

    ARGUMENTS go to JupyterLab, such as --ip=0.0.0.0 in a container.
    """
    try:
        from jupyterlab.labapp import LabApp
    except ModuleNotFoundError:
        raise click.ClickException(
            _('JupyterLab is not installed yet. Install it: pip install "climbing-back[lab]"')
        ) from None
    folder = (folder or working_copy.default_folder()).expanduser().absolute()
    try:
        changes = working_copy.update(folder)
    except working_copy.WorkingCopyError as error:
        raise click.ClickException(str(error)) from None
    click.echo(_("Your notebooks are in {folder}.").format(folder=folder))
    if changes.renewed:
        click.echo(
            _("Pages that are new in this version: {count}.").format(count=len(changes.renewed))
        )
    for name in changes.laid_beside:
        click.echo(
            _(
                "You changed a page that is new in this version. The new one is beside yours: {name}"
            ).format(name=name)
        )
    click.echo(_("Press Ctrl-C to stop."))
    LabApp.launch_instance(
        [
            f"--ServerApp.root_dir={folder}",
            f"--LabApp.default_url=/lab/tree/{working_copy.FIRST_PAGE}",
            *QUIET,
            *([f"--ServerApp.port={port}"] if port else []),
            *([] if opens else ["--no-browser"]),
            # In a container one is root, and JupyterLab would refuse.
            *(["--allow-root"] if _is_root() else []),
            *arguments,
        ]
    )


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
