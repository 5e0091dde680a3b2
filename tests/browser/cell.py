"""A notebook's cell as tests meet it: the module that JupyterLab loads from a blob, and a stand-in for its model."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page

from climbing_back.components.element import STATIC, Component

# What is offered to Python is kept by it, or refused in these words.
CELL = """async ([code, traits, diary, refusal]) => {
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    // Each cell brings a fresh copy of the module, as anywidget does.
    const { default: widget } = await import(address);
    const listeners = [];
    const say = (message) => {
        for (const listener of listeners) listener(message);
    };
    const model = {
        get: (name) => traits[name],
        on: (event, listener) => event === "msg:custom" && listeners.push(listener),
        off: () => {},
        send: (asked) => {
            if (asked === "log, please") return say(diary);
            if (!asked.keep) return;
            (window.offered ??= []).push(...asked.keep);
            if (!refusal) {
                diary.log = [...diary.log, ...asked.keep];
                say({ added: asked.keep, removed: [] });
            }
            say({ answered: Object.fromEntries(asked.keep.map(({ id }) => [id, refusal])) });
        },
    };
    const element = document.createElement("div");
    widget.render({ model, el: element, signal: new AbortController().signal });
    // It may be drawn before it is in the page.
    document.body.append(element);
    window.cell = { element, say };
}"""
NOTHING = {"log": [], "place": "", "trouble": ""}


def open_cell(
    browser: Browser, component: Component, script: str, address: str = "about:blank"
) -> Page:
    """Open a page with nothing but a cell with this component; ``window.cell`` is there for the rest."""
    page = browser.new_page()
    page.goto(address)
    add_cell(page, component, script)
    return page


def add_cell(
    page: Page, component: Component, script: str, *, refusal: str = "", **diary: Any
) -> None:
    """Add a cell to the page: its element and ``say``, with which Python speaks, are in ``window.cell``."""
    code = (STATIC / f"live/{script}.js").read_text("utf-8")
    names = [name for name in ("html", "known", "pictures") if component.has_trait(name)]
    traits = {name: getattr(component, name) for name in names}
    page.evaluate(CELL, [code, traits, {**NOTHING, **diary}, refusal])


def offered(page: Page) -> list[dict[str, Any]]:
    """Return what was offered to Python."""
    return page.evaluate("window.offered ?? []")
