"""Real web servers on this computer, each with the settings that the course has for it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest

from climbing_back.hosts import HEADERS, settings

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")

Server = Callable[[Path, Path, str, str], AbstractContextManager[str]]
"""Serves a site, with a folder for what the server writes, at a path, under one more policy, and gives the address."""


@contextmanager
def nginx(site: Path, scratch: Path, at: str, policy: str) -> Iterator[str]:
    port = _free_port()
    snippet = _said("nginx.conf", at, policy).replace("/var/www/climbing-back", str(site))
    if BROTLI.is_file():
        snippet = snippet.replace("# brotli_static", "brotli_static")
    (scratch / "climbing-back.conf").write_text(snippet)
    temporary = "".join(
        f"{kind}_temp_path {scratch}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (scratch / "nginx.conf").write_text(
        (f"load_module {BROTLI};\n" if BROTLI.is_file() else "")
        # Its workers may read what the tests wrote.
        + ("user root;\n" if os.geteuid() == 0 else "")
        + f"daemon off;\npid {scratch}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}"
        f"server {{\nlisten {port};\ninclude {scratch}/climbing-back.conf;\n}}\n}}\n"
    )
    command = ["nginx", "-e", "stderr", "-p", str(scratch), "-c", str(scratch / "nginx.conf")]
    with _running(command, port, scratch):
        yield f"http://127.0.0.1:{port}{at}"


MODULES = [
    "authz_core",
    "mime",
    "dir",
    "alias",
    "headers",
    "rewrite",
    "setenvif",
    "filter",
    "deflate",
]


@contextmanager
def apache(site: Path, scratch: Path, at: str, policy: str) -> Iterator[str]:
    port = _free_port()
    (site / ".htaccess").write_text(_said("htaccess", at, policy))
    modules = Path("/usr/lib/apache2/modules")
    loaded = "".join(f"LoadModule {each}_module {modules}/mod_{each}.so\n" for each in MODULES)
    # How it takes connections.
    loaded += f"LoadModule mpm_event_module {modules}/mod_mpm_event.so\n"
    (scratch / "apache.conf").write_text(
        f"{loaded}ServerRoot {scratch}\nServerName localhost\nPidFile {scratch}/pid\nDefaultRuntimeDir {scratch}\n"
        f"ErrorLog {scratch}/errors\nListen {port}\nTypesConfig /etc/mime.types\n"
        # As on Debian: pages are pressed together while they are sent, if nothing else says so.
        "Include /etc/apache2/mods-available/mime.conf\nInclude /etc/apache2/mods-available/deflate.conf\n"
        f'DocumentRoot {scratch}\nAlias {at} "{site}/"\n'
        + f'<Directory "{site}">\nAllowOverride FileInfo\nOptions FollowSymLinks\nRequire all granted\n</Directory>\n'
    )
    with _running(["apache2", "-X", "-f", str(scratch / "apache.conf")], port, scratch):
        yield f"http://127.0.0.1:{port}{at}"


@contextmanager
def caddy(site: Path, scratch: Path, at: str, policy: str) -> Iterator[str]:
    port = _free_port()
    said = _said("Caddyfile", at, policy).replace("/var/www/climbing-back", str(site))
    (scratch / "Caddyfile").write_text(
        "{\n    admin off\n}\n" + said.replace(":80 {", f"http://:{port} {{")
    )
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(scratch / "Caddyfile")]
    with _running(command, port, scratch):
        yield f"http://127.0.0.1:{port}{at}"


SERVERS: dict[str, Server] = {"nginx": nginx, "apache2": apache, "caddy": caddy}


@contextmanager
def serving(server: str, site: Path, scratch: Path, at: str, policy: str = "") -> Iterator[str]:
    """Serve the site there, and give its address with a slash at the end; ``policy`` is one more that the host has."""
    if not shutil.which(server):
        pytest.skip(f"{server} is not installed.")
    with SERVERS[server](site, scratch, at, policy) as address:
        yield address


def _said(template: str, at: str, policy: str) -> str:
    """Return the settings, with one more policy beside ours."""
    ours = HEADERS["Content-Security-Policy"]
    return settings(template, at).replace(ours, f"{ours}, {policy}" if policy else ours)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int, scratch: Path) -> Iterator[None]:
    log = scratch / "log"
    home = {**os.environ, "HOME": str(scratch), "XDG_DATA_HOME": str(scratch)}
    with (
        log.open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=said, env=home) as process,
    ):
        try:
            for _ in range(300):
                assert process.poll() is None, log.read_text()
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                time.sleep(0.1)
            yield
        finally:
            process.terminate()
            process.wait()
