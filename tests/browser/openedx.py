"""A learning site of Open edX, as small as can be: its own SCORM XBlock, with one learner and one package.

The XBlock takes the package as from an author's form, reads the manifest, serves the files, puts its API into the
page and keeps what it is told. Only what is around it in Open edX is made up here: the page, the learner, and a place
for the fields.
"""

from __future__ import annotations

import gc
import io
import json
import warnings
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import django
from django.conf import settings
from webob import Request
from xblock.fields import ScopeIds
from xblock.reference.user_service import UserService, XBlockUser
from xblock.runtime import DictKeyValueStore, KvsFieldData, MemoryIdManager, Runtime

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

JQUERY = (ROOT / "node_modules/jquery/dist/jquery.min.js").read_bytes()
LEARNER = "learner-1"


class Learner(UserService):
    def get_current_user(self) -> XBlockUser:
        user = XBlockUser(is_current_user=True)
        user.opt_attrs = {"edx-platform.user_id": LEARNER, "edx-platform.username": LEARNER}
        return user


class Site(Runtime):
    """What an XBlock asks of the site that it is on."""

    def __init__(self) -> None:
        ids = MemoryIdManager()
        fields = KvsFieldData(DictKeyValueStore())
        services = {"field-data": fields, "user": Learner()}
        super().__init__(id_reader=ids, id_generator=ids, services=services)
        self.published: list[tuple[str, Any]] = []

    def handler_url(
        self,
        block: Any,
        handler_name: str,
        suffix: str = "",
        query: str = "",
        thirdparty: bool = False,
    ) -> str:
        return f"/handler/{handler_name}/{suffix}".rstrip("/")

    def publish(self, block: Any, event_type: str, event_data: Any) -> None:
        self.published.append((event_type, event_data))

    def resource_url(self, resource: str) -> str:
        raise NotImplementedError

    def local_resource_url(self, block: Any, uri: str) -> str:
        raise NotImplementedError


class OpenEdx:
    """A unit with a SCORM package, for one learner."""

    def __init__(self, package: Path, media: Path) -> None:
        if not settings.configured:
            engine = "django.template.backends.django.DjangoTemplates"
            settings.configure(MEDIA_ROOT=str(media), TEMPLATES=[{"BACKEND": engine}])
            django.setup()
        # It asks for Django's settings as it is imported.
        from openedxscorm import ScormXBlock

        self.site = Site()
        ids = ScopeIds(LEARNER, "scorm", package.stem, package.stem)
        self.unit = self.site.construct_xblock_from_class(ScormXBlock, ids)
        self.unit.location = SimpleNamespace(block_id=package.stem, org="clinic", course="ms")
        self.one_at_a_time = Lock()
        self.heard: list[str] = []
        file = io.BytesIO(package.read_bytes())
        file.name = package.name
        form = dict.fromkeys(("has_score", "enable_fullscreen_button", "popup_on_launch"), "0")
        form |= dict.fromkeys(("width", "height", "weight", "navigation_menu_width"), "")
        form |= {"display_name": package.stem, "enable_navigation_menu": "1"}
        request = SimpleNamespace(
            method="POST", params={**form, "file": SimpleNamespace(file=file)}
        )
        with warnings.catch_warnings():
            # It leaves the manifest open.
            warnings.simplefilter("ignore", ResourceWarning)
            said = self.unit.studio_submit(request, "")
            gc.collect()
        assert said.json == {"result": "success", "errors": []}

    @property
    def kept(self) -> dict[str, str]:
        """All that the package has said; who the learner is, Open edX knows by itself."""
        return {
            name: value
            for name, value in self.unit.scorm_data.items()
            if value and "student" not in name and "learner" not in name
        }

    def page(self) -> bytes:
        """Return the page of the unit, as a learner opens it."""
        shown = self.unit.student_view()
        start = f"""ScormXBlock(
            {{ handlerUrl: (_, name) => "/handler/" + name }}, document.body, {json.dumps(shown.json_init_args)}
        )"""
        styles = [each.data for each in shown.resources if each.mimetype == "text/css"]
        scripts = [each.data for each in shown.resources if "javascript" in each.mimetype]
        parts = [
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>A unit</title>',
            '<link rel="icon" href="data:,"><script src="/jquery.js"></script>',
            *(f"<style>{each}</style>" for each in styles),
            shown.content,
            *(f"<script>{each}</script>" for each in [*scripts, start]),
        ]
        return "".join(parts).encode()

    def answer(self, method: str, path: str, body: bytes) -> Any:
        """Return the answer of the XBlock to a request."""
        name, _, suffix = path.removeprefix("/handler/").partition("/")
        request = Request.blank(path, method=method, body=body)
        with self.one_at_a_time:
            self.heard.append(body.decode())
            return self.unit.handle(name, request, suffix)


@contextmanager
def serve(unit: OpenEdx) -> Iterator[str]:
    """Serve a unit, and yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.reply()

        def do_POST(self) -> None:
            self.reply()

        def reply(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            path = self.path.partition("?")[0]
            if path == "/":
                self.send(200, "text/html", unit.page())
            elif path == "/jquery.js":
                self.send(200, "text/javascript", JQUERY)
            else:
                answer = unit.answer(self.command, path, body)
                self.send(answer.status_code, answer.content_type, answer.body)

        def send(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://openedx.localhost:{server.server_port}/"
        server.shutdown()
