"""The whole book on the device: after one visit it opens without a connection."""

import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from climbing_back.serve import Handler, listen
from climbing_back.sphinx_ext.offline import offline_copy
from tests import faults
from tests.browser.conftest import SYMPTOMS, NewContext

SAVED = "✓ Saved on this device"


def elsewhere(site: str) -> str:
    """Name the same server as if it were another computer, which is when a copy is kept."""
    return site.replace("127.0.0.1", "book.localhost")


def files_of(book: Path) -> list[dict[str, str]]:
    """Return the files that the worker of a built book keeps."""
    code = (book / "service-worker.js").read_text("utf-8")
    return json.loads(code.partition("self.BOOK_FILES=")[2].partition(";\n")[0])


def list_anew(book: Path) -> None:
    """Write the worker's list as the next build would, after files were changed."""
    worker = book / "service-worker.js"
    files = [offline_copy.listed(book, file["url"]) for file in files_of(book)]
    _, _, code = worker.read_text("utf-8").partition(";\n")
    worker.write_text(f"self.BOOK_FILES={json.dumps(files)};\n{code}", "utf-8")


def wait_for_copy(page: Page) -> None:
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")


@pytest.fixture
def context(new_context: NewContext, site: str) -> BrowserContext:
    return new_context(base_url=elsewhere(site))


def test_the_course_opens_offline_with_its_ticks(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    wait_for_copy(page)
    context.set_offline(True)
    page.reload()
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    # A chapter that was never opened before, and the search, which carries words in its address.
    page.goto("book/plan/what-you-want.html")
    page.get_by_role("checkbox", name="Do more by myself").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.goto("search.html?q=fatigue")
    expect(page.get_by_role("heading", name="Results for “fatigue”")).to_be_visible()


def test_a_newer_book_is_offered_and_not_forced(
    new_context: NewContext, book: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book, copy)
    with listen(copy, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        site = f"http://book.localhost:{server.server_port}/"
        page = new_context(base_url=site, own=site).new_page()
        page.goto(SYMPTOMS)
        wait_for_copy(page)
        page.reload()
        page.get_by_role("checkbox", name="Pain").check()

        chapter = copy / SYMPTOMS
        chapter.write_text(chapter.read_text("utf-8").replace("Six problems", "Six new problems"))
        list_anew(copy)
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then(each => each.update()).then(() => {})"
        )
        newer = page.get_by_text("There is a newer version of this page.")
        expect(newer).to_be_visible()
        expect(page.get_by_text("Six problems")).to_be_visible()
        page.get_by_role("link", name="Show it").click()
        expect(page.get_by_text("Six new problems")).to_be_visible()
        expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
        server.shutdown()


def test_a_book_on_this_computer_leaves_no_copy_behind(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.wait_for_timeout(500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


class Host:
    """A host of the book that can go away, and that can answer with something else."""

    def __init__(self, book: Path) -> None:
        self.book = book
        self.instead: dict[str, bytes] = {}
        """What it sends for these files, under the length of what it should send."""
        self.asked: list[str] = []
        self.addresses: list[str] = []
        """The same as they were asked for, with what stands behind a name."""
        host = self

        class Answers(Handler):
            def do_GET(self) -> None:  # noqa: N802 - the name is the library's
                name = self.path.partition("?")[0].lstrip("/")
                host.asked.append(name)
                host.addresses.append(self.path)
                if name in host.instead:
                    self._send(host.instead[name], (book / name).stat().st_size)
                else:
                    super().do_GET()

            def _send(self, body: bytes, length: int) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(length))
                self.end_headers()
                self.wfile.write(body)
                self.close_connection = True

        self.answers = partial(Answers, directory=str(book))
        self.come_back(0)
        self.address = f"http://book.localhost:{self.server.server_port}/"

    def come_back(self, port: int | None = None) -> None:
        """Be there, at the same address as before."""
        self.server = listen(self.book, self.server.server_port if port is None else port)
        self.server.RequestHandlerClass = self.answers
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def go_away(self) -> None:
        """Be out of reach from now on."""
        self.server.shutdown()
        self.server.server_close()


LOG_IN = b"<!doctype html><title>Hotel</title><p>Please log in.</p>"


@pytest.fixture
def host(book: Path) -> Iterator[Host]:
    host = Host(book)
    yield host
    host.go_away()


@pytest.fixture
def elsewhere_page(new_context: NewContext, host: Host) -> Page:
    return new_context(base_url=host.address, own=host.address).new_page()


DAMAGE = """async (damages) => {
    const [name] = (await caches.keys()).filter(name => name.includes("precache"));
    const cache = await caches.open(name);
    const kept = await cache.keys();
    for (const [file, damage] of Object.entries(damages)) {
        const key = kept.find(({ url }) => new URL(url).pathname === `/${file}`);
        const had = await cache.match(key);
        const bytes = new Uint8Array(await had.arrayBuffer());
        const flipped = bytes.with(bytes.length >> 1, bytes[bytes.length >> 1] ^ 1);
        const put = body => cache.put(key, new Response(body, { headers: had.headers }));
        await {
            "empty": () => put(""),
            "one bit flipped": () => put(flipped),
            "cut off": () => put(bytes.slice(0, bytes.length >> 1)),
            "another page in its place": () => put("<title>404</title><h1>Not found</h1>"),
            "gone": () => cache.delete(key),
        }[damage]();
    }
}"""

UNFIT = """async files => {
    const digest = async answer => btoa(String.fromCharCode(
        ...new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()))));
    const unfit = [];
    for (const { url, revision, integrity } of files) {
        const kept = await caches.match(`/${url}?__WB_REVISION__=${revision}`);
        if (!kept || `sha256-${await digest(kept)}` !== integrity) unfit.push(url);
    }
    return unfit;
}"""


def unfit(page: Page, book: Path) -> list[str]:
    """Return the files of the offline copy that are not as the book has them."""
    return page.evaluate(UNFIT, files_of(book))


def is_kept(page: Page) -> bool:
    """Whether the book has a worker, be it still at its first work."""
    return page.evaluate("navigator.serviceWorker.getRegistration().then(each => Boolean(each))")


def wait_until_whole(page: Page, book: Path) -> list[str]:
    """Wait until nothing is amiss; return what still is after a while."""
    for _ in range(40):
        if not (amiss := unfit(page, book)):
            break
        page.wait_for_timeout(250)
    return amiss


def begin_a_visit(page: Page, address: str) -> None:
    """Come back after the browser has put the worker to sleep, as it does between visits."""
    page.goto("about:blank")
    tools = page.context.new_cdp_session(page)
    tools.send("ServiceWorker.enable")
    tools.send("ServiceWorker.stopAllWorkers")
    tools.detach()
    page.goto(address)


def test_a_damaged_copy_is_never_shown_and_heals_at_the_next_visit(
    elsewhere_page: Page, host: Host, book: Path
) -> None:
    page = elsewhere_page
    page.goto(SYMPTOMS)
    wait_for_copy(page)
    assert wait_until_whole(page, book) == []
    damages = {
        "_static/course.js": "another page in its place",
        "_static/course.css": "one bit flipped",
        SYMPTOMS: "empty",
        "book/plan/what-you-want.html": "cut off",
        "book/today.html": "gone",
    }
    page.evaluate(DAMAGE, damages)
    assert sorted(unfit(page, book)) == sorted(damages)

    begin_a_visit(page, host.address + SYMPTOMS)
    # Right now, before anything was mended.
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    amiss = wait_until_whole(page, book)
    for file, damage in damages.items():
        faults.note(
            f"A file of the offline copy is damaged: {damage}",
            how="The browser's cache is changed, and the book is opened once more",
            where="Chromium",
            said=1,
            lost=int(file in amiss),
        )
    assert amiss == []

    host.go_away()
    begin_a_visit(page, host.address + SYMPTOMS)
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    page.goto("book/plan/what-you-want.html")
    page.get_by_role("checkbox", name="Do more by myself").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.goto("book/today.html")
    expect(page.get_by_role("radio", name="Good day").first).to_be_visible()


@pytest.mark.parametrize("fault", ["the connection breaks", "a hotel's page answers"])
def test_a_copy_that_was_not_finished_is_finished_at_the_next_visit(
    elsewhere_page: Page, host: Host, book: Path, fault: str
) -> None:
    page = elsewhere_page
    page.goto("book/reference/sources.html", wait_until="commit")
    # The page itself has come; what is kept of the book comes after it.
    broken = "book/today.html"
    if fault == "the connection breaks":
        host.instead[broken] = (book / broken).read_bytes()[:1000]
    else:
        host.instead[broken] = LOG_IN.ljust((book / broken).stat().st_size)
    for _ in range(80):
        if broken in host.asked and not is_kept(page):
            break
        page.wait_for_timeout(250)
    assert not is_kept(page)

    host.instead.clear()
    page.reload()
    wait_for_copy(page)
    amiss = unfit(page, book)
    faults.note(
        f"The offline copy is not finished: {fault}",
        how="The host answers otherwise for one file of the book, and the book is opened once more",
        where="Chromium",
        said=len(files_of(book)),
        lost=len(amiss),
    )
    assert amiss == []
    host.go_away()
    page.goto(broken)
    expect(page.get_by_role("radio", name="Good day").first).to_be_visible()


def test_a_damaged_file_of_an_older_book_opens_as_the_host_has_it_now(
    new_context: NewContext, book: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book, copy)
    host = Host(copy)
    page = new_context(base_url=host.address, own=host.address).new_page()
    page.goto("book/reference/sources.html")
    wait_for_copy(page)
    page.evaluate(DAMAGE, {SYMPTOMS: "cut off"})
    chapter = copy / SYMPTOMS
    chapter.write_text(chapter.read_text("utf-8").replace("Six problems", "Six new problems"))
    page.goto(SYMPTOMS)
    expect(page.get_by_text("Six new problems")).to_be_visible()
    host.go_away()
