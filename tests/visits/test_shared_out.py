"""The same work shared out: to processes here, and to a Dask cluster of several processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from climbing_back.visits import VisitFile, Visits, read_visit, read_visits, write_examples
from climbing_back.visits.many import AT_ONCE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with more files than are read in one go."""
    folder = write_examples(tmp_path_factory.mktemp("visits"))
    for number in range(AT_ONCE):
        (folder / f"note-{number}.txt").write_text("No record.")
    return folder


@pytest.fixture(scope="module")
def here(folder: Path) -> Visits:
    return read_visits(folder)


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client


def test_a_cluster_reads_the_same_rows_in_processes_of_its_own(
    client: Client, folder: Path, here: Visits
) -> None:
    assert len(set(client.run(os.getpid).values()) | {os.getpid()}) == 3
    assert read_visits(folder, executor=client.get_executor()).rows == here.rows


def test_a_cluster_writes_the_same_pages(client: Client, folder: Path, tmp_path: Path) -> None:
    read_visits(folder, pages=tmp_path / "here")
    read_visits(folder, pages=tmp_path / "there", executor=client.get_executor())
    here, there = (
        {page.name: page.read_bytes() for page in (tmp_path / name).iterdir()}
        for name in ("here", "there")
    )
    assert here == there
    assert len(here) == 5


def test_a_cluster_maps_one_file_at_a_time(client: Client, folder: Path, here: Visits) -> None:
    paths = [folder / row["file"] for row in here.rows]
    read: list[VisitFile] = client.gather(client.map(read_visit, paths))
    assert [file.row for file in read] == here.rows
    assert [file.to_html() for file in read] == [read_visit(path).to_html() for path in paths]


def test_processes_read_the_same_rows(folder: Path, here: Visits) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as processes:
        assert read_visits(folder, executor=processes).rows == here.rows
