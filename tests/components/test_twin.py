"""A fragment's twin in Markdown: what is on paper, and no markup that a word brought."""

from __future__ import annotations

import pytest

from climbing_back.components.element.twin import LINE, markdown_of


@pytest.mark.parametrize(
    ("fragment", "twin"),
    [
        ("<label><input type=checkbox> <span>Pain</span></label>", "- ☐ Pain"),
        (
            "<div><label><input type=radio> One</label>\n<label><input type=radio> Two</label></div>",
            "- ☐ One\n- ☐ Two",
        ),
        (
            "<div class=cb-steps><label><input type=radio> <b>0</b> none</label>\n"
            "<label><input type=radio> <b>1</b> some</label></div>",
            "☐ **0** none · ☐ **1** some",
        ),
        ("<label>When <textarea></textarea></label>", f"When {LINE}"),
        ("<label>Country <select><option>Ireland</select></label>", f"Country {LINE}"),
        ("<p>My rung: ____________________</p>", f"My rung: {LINE}"),
        ("<fieldset><legend>How?</legend><p>Slowly.</p></fieldset>", "**How?**\n\nSlowly."),
        ("<details><summary>More</summary><p>All of it.</p></details>", "**More**\n\nAll of it."),
        ("<img src=a.svg alt='A bridge.'>", "*A bridge.*"),
        ("<p>Here</p><p class=cb-with>Press</p><button>Save</button>", "Here"),
        ("<p>&lt;b&gt; 2 * 3_4_5 &amp;</p>", r"&lt;b\> 2 \* 3\_4\_5 \&"),
    ],
)
def test_what_is_on_paper(fragment: str, twin: str) -> None:
    assert markdown_of(fragment) == twin + "\n"
