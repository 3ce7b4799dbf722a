import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Let go of a test's program here: the collector might do so on a worker thread of another test."""
    yield
    gc.collect()
