"""One page in one state, as someone meets it."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.e2e.standen import Daad


@dataclass(frozen=True)
class Bladzijde:
    """A page: who sees it, under which name, where, with which status, after what."""

    wie: str
    naam: str
    adres: str
    status: int = 200
    daad: Daad | None = None
    daarna: int = 200
    hoofd: bool = False

    def __str__(self) -> str:
        return f"{self.wie or 'buiten'}-{self.naam}"

    @property
    def fouten(self) -> set[int]:
        """The error statuses that the console will name."""
        return {status for status in (self.status, self.daarna) if status >= 400}

    def open(self, page: Page, gegevens: dict[str, Any]) -> None:
        """Go there and bring the page in its state."""
        antwoord = page.goto(vul_in(self.adres, gegevens))
        assert antwoord is not None
        assert antwoord.status == self.status, f"{antwoord.url} answers {antwoord.status}"
        if self.daad:
            self.daad(page)


def vul_in(adres: str, gegevens: dict[str, Any]) -> str:
    """Turn {lindewaard}, {lindewaard.6b} and {contact:lang} into public ids."""
    namen = gegevens["tuinen"] | gegevens["dingen"]
    for tuin, stappen in gegevens["stappen"].items():
        namen |= {f"{tuin}.{nummer}": sid for nummer, sid in stappen.items()}
    namen |= {f"draad:{tuin}": kid for tuin, kid in gegevens["schakels"].items()}
    namen |= {f"post:{soort}": token for soort, token in gegevens["uitnodigingen"].items()}
    namen["overgeslagen"] = gegevens["overgeslagen"]
    for naam, waarde in namen.items():
        adres = adres.replace(f"{{{naam}}}", waarde)
    return adres
