"""The files of an edition, made from a book alone: the same book gives the same bytes."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any

from leerwerkplaats.web.opdrachten.soorten import Meld
from leerwerkplaats.web.pdf import Bestand, Bijlage, maak_pdf
from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.drukken.gegevens import csv_van, json_van
from proeftuinen.uitgaven.drukken.pagina import A4, A5, html_van
from proeftuinen.uitgaven.drukken.web import web_van
from proeftuinen.uitgaven.drukken.word import word_van
from proeftuinen.uitgaven.maken.models import Uitgavebestand

_Soort = Uitgavebestand.Soort
LANGSTE_TITEL = 120
"""Of a title that is a name too, so that the file keeps its extension."""
SECONDEN = 120
"""Of processor time for one book; two hundred pages take about thirty."""
MIMES = {
    _Soort.PDF: "application/pdf",
    _Soort.BOEKJE: "application/pdf",
    _Soort.WEB: "text/html; charset=utf-8",
    _Soort.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _Soort.CSV: "text/csv; charset=utf-8",
    _Soort.JSON: "application/json",
    _Soort.BEELD: "image/jpeg",
}


@dataclass(frozen=True)
class Stuk:
    """One file, before it is kept."""

    soort: str
    naam: str
    inhoud: bytes

    @property
    def som(self) -> str:
        """Return its checksum."""
        return sha256(self.inhoud).hexdigest()


def maak_stukken(boek: Boek, beelden: Mapping[str, Bestand], meld: Meld) -> list[Stuk]:
    """Return all files of this book; `meld` hears of each. Raises Drukfout."""
    stukken: list[Stuk] = []
    totaal = 6 if boek.soort == Boeksoort.LOGBOEK else 5
    for stuk in _maak(boek, beelden):
        stukken.append(stuk)
        meld(min(len(stukken), totaal), totaal)
    stukken += [Stuk(_Soort.BEELD, naam, deel.inhoud) for naam, deel in beelden.items()]
    return stukken


def _maak(boek: Boek, beelden: Mapping[str, Bestand]) -> Iterator[Stuk]:
    naam = f"{boek.titel[:LANGSTE_TITEL].rstrip()} uitgave {boek.nummer}"
    csv, json_ = csv_van(boek), json_van(boek)
    yield Stuk(_Soort.CSV, f"{naam}.csv", csv)
    yield Stuk(_Soort.JSON, f"{naam}.json", json_)
    web = web_van(boek)
    yield Stuk(_Soort.WEB, f"{naam}.html", web.encode())
    yield Stuk(_Soort.WORD, f"{naam}.docx", word_van(boek, web))
    bijlagen = [
        Bijlage(f"cijfers.{soort}", f"De cijfers van dit boek als {soort.upper()}", deel, boek.dag)
        for soort, deel in (("csv", csv), ("json", json_))
    ]
    pdf = maak_pdf(
        html_van(boek, formaat=A4), bestanden=beelden, bijlagen=bijlagen, seconden=SECONDEN
    )
    yield Stuk(_Soort.PDF, f"{naam}.pdf", pdf)
    if boek.soort == Boeksoort.LOGBOEK:
        boekje = maak_pdf(html_van(boek, formaat=A5), bestanden=beelden, seconden=SECONDEN)
        yield Stuk(_Soort.BOEKJE, f"{naam} A5.pdf", boekje)


def inhoud_van(boek: Boek, web: str) -> dict[str, Any]:
    """Return what an edition notes of its content: chapters with a checksum, and its sources."""
    som = {deel.sleutel: _som_van(web, deel.anker) for deel in boek.delen}
    return {
        "delen": [
            {"sleutel": deel.sleutel, "titel": deel.titel, "som": som[deel.sleutel]}
            for deel in boek.delen
        ],
        "bronnen": [
            {"nummer": bron.nummer, "label": bron.label, "adres": bron.adres, "recht": bron.recht}
            for bron in boek.bronnen
        ],
        "uitspraken": len(boek.uitspraken),
        "beweerd": _beweerd(boek),
    }


def _beweerd(boek: Boek) -> list[dict[str, str]]:
    """Return the claims that lean on nobody's consent: those may stay when the edition ends."""
    return [
        {"rubriek": str(deel.rubriek), "tekst": deel.tekst, "getal": deel.getal}
        for deel in (genummerd.uitspraak for genummerd in boek.uitspraken)
        if not deel.toestemmingen
    ]


def _som_van(web: str, anker: str) -> str:
    """Return the checksum of the words of one chapter."""
    gevonden = re.search(rf'id="{re.escape(anker)}"(.*?)</section>', web, re.DOTALL)
    tekst = " ".join(re.sub(r"<[^>]+>", " ", gevonden[1] if gevonden else "").split())
    return sha256(tekst.encode()).hexdigest()


def tel_bladzijden(pdf: bytes) -> int:
    """Return how many pages there are."""
    from pypdf import PdfReader  # noqa: PLC0415  slow import

    return len(PdfReader(BytesIO(pdf)).pages)


def als_json(waarde: Any) -> str:
    """Return a value as text that is the same for the same value."""
    return json.dumps(waarde, sort_keys=True, ensure_ascii=False)
