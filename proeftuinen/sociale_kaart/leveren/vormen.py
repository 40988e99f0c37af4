"""The forms in which the kaart is handed over: CSV, JSON and a piece of HTML. No database.

Nothing in them runs: a cell is never a formula (web/spreadsheet), a sign is never a tag, and only
http and https become a link.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from leerwerkplaats.web.spreadsheet.schrijven import als_csv
from proeftuinen.sociale_kaart.leveren.gegevens import KOPPEN, SCHEMA, VELDEN, VERSIE

type Record = dict[str, Any]


def _cel(waarde: Any) -> object:
    return ", ".join(waarde) if isinstance(waarde, list) else waarde


def tabelrijen(records: Iterable[Record]) -> list[list[object]]:
    """Return the rows below `KOPPEN`."""
    velden = ("id", *VELDEN, "bevestigd_op")
    return [[_cel(record.get(veld)) for veld in velden] for record in records]


def maak_csv(records: Sequence[Record]) -> bytes:
    """Return a CSV for Dutch Excel, one row per voorziening."""
    return als_csv(KOPPEN, tabelrijen(records))


def maak_json(records: Sequence[Record], *, plek: dict[str, str], gemaakt: datetime) -> bytes:
    """Return a document that a machine reads; `plek` says of which place (id, naam)."""
    inhoud = {
        "schema": SCHEMA,
        "versie": VERSIE,
        "plek": plek,
        "gemaakt": gemaakt.isoformat(),
        "voorzieningen": list(records),
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=2).encode(errors="replace")


def maak_html(records: Sequence[Record]) -> str:
    """Return a piece of HTML to put in a page: headings from h2, no class, style or script."""
    per = groupby(records, key=lambda record: (record["organisatie_id"], record["organisatie"]))
    delen = ((naam, _lijst(list(rijen))) for (_, naam), rijen in per)
    return format_html_join("", "<section>\n<h2>{}</h2>\n{}</section>\n", delen)


def _lijst(records: Sequence[Record]) -> SafeString:
    regels = ((record["naam"], _alineas(record)) for record in records)
    return format_html_join("", "<h3>{}</h3>\n{}", regels)


def _alineas(record: Record) -> SafeString:
    feiten = [
        ("Voor wie", record["voor_wie"]),
        ("Hoe kom je er", record["hoe"]),
        ("Telefoon", record["telefoon"]),
        ("Website", _link(record["website"])),
        ("Bevestigd op", record["bevestigd_op"] or "nog niet"),
    ]
    gevuld = [(woord, tekst) for woord, tekst in feiten if tekst]
    wat = format_html("<p>{}</p>\n", record["wat"]) if record["wat"] else ""
    lijst = format_html_join("\n", "<dt>{}</dt><dd>{}</dd>", gevuld)
    return format_html("{}<dl>\n{}\n</dl>\n", wat, lijst)


def _link(adres: str) -> SafeString | str:
    """Return a link for what is one; other text as text."""
    if not adres.startswith(("https://", "http://")):
        return adres
    return format_html('<a href="{0}" rel="noopener noreferrer">{0}</a>', adres)
