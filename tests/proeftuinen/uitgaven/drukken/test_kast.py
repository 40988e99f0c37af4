"""What was just looked at is not printed again, and never shown to who looks at something else."""

import pytest

from leerwerkplaats.web.pdf import Bestand, Drukfout
from proeftuinen.uitgaven.drukken import kast as module
from proeftuinen.uitgaven.drukken.kast import SECONDEN, Kast, sleutel_van


class Klok:
    """A clock that one sets."""

    nu = 0.0

    def __call__(self) -> float:
        """Return the moment."""
        return self.nu


def test_the_same_is_made_once() -> None:
    gemaakt: list[bytes] = []
    kast = Kast()

    def maak() -> bytes:
        gemaakt.append(b"pdf")
        return b"pdf"

    assert [kast.geef(b"a", maak) for _ in range(3)] == [b"pdf"] * 3
    assert gemaakt == [b"pdf"]


@pytest.mark.parametrize(
    ("html", "beelden"),
    [
        ("<p>anders</p>", {"foto": Bestand(b"1")}),
        ("<p>een</p>", {"foto": Bestand(b"2")}),
        ("<p>een</p>", {"ander": Bestand(b"1")}),
        ("<p>een</p>", {}),
    ],
)
def test_another_word_or_photo_is_something_else(html: str, beelden: dict[str, Bestand]) -> None:
    een = sleutel_van("<p>een</p>", {"foto": Bestand(b"1")})

    assert een == sleutel_van("<p>een</p>", {"foto": Bestand(b"1")})
    assert een != sleutel_van(html, beelden)


def test_after_some_minutes_it_is_gone() -> None:
    klok = Klok()
    kast = Kast(klok)
    kast.geef(b"a", lambda: b"oud")

    klok.nu = SECONDEN + 1

    assert kast.geef(b"a", lambda: b"nieuw") == b"nieuw"


def test_what_is_too_much_goes_the_oldest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RUIMTE", 10)
    kast = Kast()

    for sleutel in (b"a", b"b", b"c"):
        kast.geef(sleutel, lambda: b"12345")

    assert kast.geef(b"c", lambda: b"anders") == b"12345"
    assert kast.geef(b"a", lambda: b"weer") == b"weer"


def test_what_fails_is_not_kept() -> None:
    kast = Kast()

    def mis() -> bytes:
        raise Drukfout("Dit lukt niet.")

    with pytest.raises(Drukfout, match="Dit lukt niet"):
        kast.geef(b"a", mis)

    assert kast.geef(b"a", lambda: b"goed") == b"goed"
