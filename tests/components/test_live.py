"""The module that JupyterLab loads from a blob, with a stand-in for the model."""

import json

from playwright.sync_api import Browser, expect

from climbing_back import Checklist
from climbing_back.components.element import STATIC
from climbing_back.diary import SQLiteStore


def test_cells_wake_up_even_before_they_are_in_the_page(
    browser: Browser, store: SQLiteStore
) -> None:
    html = json.dumps(Checklist("symptoms", store=store).html)
    code = json.dumps((STATIC / "live/course.js").read_text("utf-8"))
    page = browser.new_page()
    result = page.evaluate(f"""async () => {{
        const offers = [];
        const load = () => import(URL.createObjectURL(new Blob([{code}], {{ type: "text/javascript" }})));
        // Each widget brings a fresh copy of the module, as anywidget does.
        for (const {{ default: widget }} of [await load(), await load()]) {{
            const traits = {{ html: {html}, diary: {{ kept: [], offered: [], unwanted: [], answered: {{}}, place: "" }} }};
            const listeners = [];
            const model = {{
                get: (name) => traits[name],
                set: (name, value) => (traits[name] = value),
                on: (_, listener) => listeners.push(listener),
                off: () => {{}},
                save_changes: () => {{
                    const said = traits.diary.offered;
                    offers.push(...said.map((entry) => entry.data.item));
                    const answered = Object.fromEntries(said.map((entry) => [entry.id, "no room"]));
                    traits.diary = {{ ...traits.diary, offered: [], answered }};
                    listeners.forEach((listener) => listener());
                }},
            }};
            const el = document.createElement("div");
            widget.render({{ model, el, signal: new AbortController().signal }});
            document.body.append(el);
            await new Promise((resolve) => setTimeout(resolve, 50));
            el.querySelector("input").click();
        }}
        await new Promise((resolve) => setTimeout(resolve, 50));
        return [offers, document.querySelector(".cb-status").textContent];
    }}""")
    page.close()
    assert result[0] == ["coordination", "coordination"]
    # What Python refused is said, and stays on the page.
    assert result[1].startswith("Not saved")


def test_a_cell_says_what_of_the_diary_cannot_be_read(browser: Browser, store: SQLiteStore) -> None:
    html = json.dumps(Checklist("symptoms", store=store).html)
    code = json.dumps((STATIC / "live/course.js").read_text("utf-8"))
    page = browser.new_page()
    page.evaluate(f"""async () => {{
        const url = URL.createObjectURL(new Blob([{code}], {{ type: "text/javascript" }}));
        const {{ default: widget }} = await import(url);
        const diary = {{ kept: [], offered: [], unwanted: [], answered: {{}}, place: "", trouble: "<b>1</b> entry" }};
        const traits = {{ html: {html}, diary }};
        const listeners = [];
        const model = {{
            get: (name) => traits[name],
            on: (_, listener) => listeners.push(listener),
            off: () => {{}},
        }};
        window.say = (trouble) => {{
            traits.diary = {{ ...traits.diary, trouble }};
            listeners.forEach((listener) => listener());
        }};
        const el = document.createElement("div");
        document.body.append(el);
        widget.render({{ model, el, signal: new AbortController().signal }});
    }}""")
    # What came from outside is text.
    line = page.get_by_text("<b>1</b> entry", exact=True)
    expect(line).to_be_visible()
    page.evaluate("say('')")
    expect(line).to_have_count(0)
    expect(page.locator(".cb-waits")).to_be_hidden()
    page.close()
