"""The figures of the promises (trust.md A4), printed by the tests that prove them: `pytest -s`."""


def belofte(nummer: int, zin: str) -> None:
    """Print what was measured for this promise."""
    print(f"\npromise {nummer}: {zin}")  # noqa: T201  the figure is for people
