import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Let go of a test's program here: the collector might do so on a worker thread of another test.

    What was there before the test is left out: all that pytest holds would be walked through each time.
    """
    gc.freeze()
    yield
    gc.collect()
    gc.unfreeze()
