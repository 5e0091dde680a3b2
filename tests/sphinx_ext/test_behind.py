"""What stands behind a page: the code of its notebook and its sources, at the foot and one press away."""

import json
from pathlib import Path

from bs4 import BeautifulSoup

from climbing_back.content import pages

WITH_CODE = {
    name: cells
    for name, page in pages().items()
    if page.file.suffix == ".ipynb"
    and (
        cells := [
            "".join(cell["source"])
            for cell in json.loads(page.file.read_text("utf-8"))["cells"]
            if "hide-input" in cell["metadata"].get("tags", ())
        ]
    )
}


def test_the_code_of_a_page_is_in_one_fold_at_its_foot(book: Path) -> None:
    assert len(WITH_CODE["my-diary"]) == 7
    for name in pages():
        file = book / f"book/{name}.html"
        article = BeautifulSoup(file.read_text("utf-8"), "html.parser").article
        folds = article.find_all("details", class_="cb-behind")
        with_code = [fold for fold in folds if fold.select(".cell_input")]
        assert len(with_code) == (name in WITH_CODE), name
        assert not [fold for fold in folds if "open" in fold.attrs]
        assert len(article.select(".cell_input")) == len(WITH_CODE.get(name, ()))
        for fold in with_code:
            assert fold.summary.get_text() == "For Python users"
            code = [each.get_text().strip() for each in fold.select("pre")]
            assert code == WITH_CODE[name]
            # Nothing stands below it but what stands below every page.
            below = {each["class"][0] for each in fold.find_next_siblings()}
            assert below <= {"cb-review", "cb-help-box"}


def test_where_a_number_was_read_is_one_press_away(book: Path) -> None:
    file = book / "book/for-clinicians/boundary.html"
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    (table,) = page.select("table")
    assert table.find_parent("details").summary.get_text() == "Where each number was read"
    outside = page.main.get_text().replace(table.get_text(), "")
    assert "https://" not in outside
