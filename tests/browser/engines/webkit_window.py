"""A browser of WebKitGTK for its driver, for the system's own Python: ``webkit_window.py <profile>``.

The browser that comes with the driver forgets everything when it ends. This one keeps it in the folder
of its profile, saves files there, and each new window runs the script ``before.js`` from there first.
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

PROFILE = Path(sys.argv[1])
SCRIPT = PROFILE / "before.js"

kept = WebKit2.WebsiteDataManager(
    base_data_directory=str(PROFILE / "data"), base_cache_directory=str(PROFILE / "cache")
)
context = WebKit2.WebContext(website_data_manager=kept)
context.set_automation_allowed(True)


def new_view(*_: object) -> WebKit2.WebView:
    content = WebKit2.UserContentManager()
    content.add_script(
        WebKit2.UserScript(
            SCRIPT.read_text("utf-8") if SCRIPT.exists() else "",
            WebKit2.UserContentInjectedFrames.ALL_FRAMES,
            WebKit2.UserScriptInjectionTime.START,
        )
    )
    view = WebKit2.WebView(
        web_context=context, user_content_manager=content, is_controlled_by_automation=True
    )
    window = Gtk.Window(default_width=390, default_height=800)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _: window.destroy())
    return view


def start(_: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
    session.connect("create-web-view", new_view)


def save(_: WebKit2.WebContext, download: WebKit2.Download) -> None:
    def decide(download: WebKit2.Download, name: str) -> bool:
        download.set_destination((PROFILE / "downloads" / name).as_uri())
        return True

    download.connect("decide-destination", decide)


context.connect("automation-started", start)
context.connect("download-started", save)
Gtk.main()
