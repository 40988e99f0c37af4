"""Looking one row over: what it says of a person, and what is wrong with it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from leerwerkplaats.web.forms import is_zichtbaar, maak_schoon
from proeftuinen.mensen.inlezen.kolommen import Kolom
from proeftuinen.mensen.inlezen.namen import draai_om, voeg_samen
from proeftuinen.mensen.inlezen.rollen import rollen_uit
from proeftuinen.traject.post.stil import schrijf_adres

ONLEESBAAR = "\ufffd"  # stands where a sign could not be read
VELDEN = ("naam", "functie", "organisatie", "email", "telefoon", "rol")
LANGST = {"naam": 200, "functie": 200, "organisatie": 200, "email": 254, "telefoon": 40, "rol": 200}
LABELS = {
    "naam": "Naam",
    "functie": "Functie",
    "organisatie": "Organisatie",
    "email": "Mailadres",
    "telefoon": "Telefoon",
    "rol": "Rol in het netwerk",
}

GEEN_NAAM = "Vul een naam in."
GEEN_MAIL = "Dit is geen mailadres. Het lijkt op naam@plek.nl."
TWEE_MAILS = "Hier staan meer mailadressen. Laat er één staan."
GEEN_NUMMER = "Dit is geen telefoonnummer."
RAAR_TEKEN = "Er staat een teken in dat we niet konden lezen. Typ dit opnieuw."
FORMULEFOUT = "Hier staat een foutmelding uit Excel. Typ wat er hoort te staan."
TE_LANG = "Dit is te lang: het mag {mag} tekens zijn, het zijn er {zijn}."

_MET_HAKEN = re.compile(r"<([^<>]{3,254})>")
_MAIL_GOED = EmailValidator()
_EXCELFOUT = re.compile(
    r"#(REF|NAME|VALUE|N/A|DIV/0|NUM|NULL|VERW|NAAM|WAARDE|N/B|DEEL/0|GETAL)[!?]?"
)
_NUMMER = re.compile(
    r"[+\d][\d\s()./+-]{3,}(?:\s?(?:tst|toestel|ext)\.?\s?\d{1,6})?", re.IGNORECASE
)


@dataclass
class Rij:
    """One row as it is read now: its number in the file, what it says, and what is wrong."""

    nummer: int
    waarden: dict[str, str]
    fouten: dict[str, str] = field(default_factory=dict)
    rollen: list[str] = field(default_factory=list)
    letop: list[str] = field(default_factory=list)  # what is good to know, and no mistake

    @property
    def naam(self) -> str:
        """Return the name."""
        return self.waarden["naam"]

    @property
    def email(self) -> str:
        """Return the address, in small letters, or ""."""
        return self.waarden["email"]


def bewaarbaar(tekst: str) -> str:
    """Return a text with a mark in place of each sign that cannot be kept."""
    try:
        return maak_schoon(tekst)
    except ValidationError:
        vervangen = "".join(
            ONLEESBAAR
            if unicodedata.category(teken) in {"Cc", "Cs"} and teken not in "\n\t"
            else teken
            for teken in tekst
        )
        return maak_schoon(vervangen)


def lees_rij(cellen: Sequence[str], kolommen: Sequence[str]) -> dict[str, str]:
    """Return by field what a row says; of two columns alike the first that is filled counts."""
    deel: dict[str, str] = {}
    for kolom, cel in zip(kolommen, cellen, strict=False):
        if kolom and cel and kolom not in deel:
            deel[kolom] = " ".join(cel.split())
    delen = (
        deel.get(kolom, "") for kolom in (Kolom.VOORNAAM, Kolom.TUSSENVOEGSEL, Kolom.ACHTERNAAM)
    )
    naam = voeg_samen(*delen) or draai_om(deel.get(Kolom.NAAM, ""))
    return {"naam": naam, **{veld: deel.get(veld, "") for veld in VELDEN if veld != "naam"}}


def keur(nummer: int, waarden: Mapping[str, str]) -> Rij:
    """Return the row looked over: values made neat, and per field what is wrong."""
    rij = Rij(nummer, {veld: waarden.get(veld, "").strip() for veld in VELDEN})
    for veld, tekst in rij.waarden.items():
        if fout := _algemeen(veld, tekst):
            rij.fouten[veld] = fout
    if not is_zichtbaar(rij.naam):
        rij.fouten["naam"] = GEEN_NAAM
    if rij.email and "email" not in rij.fouten:
        _keur_mail(rij)
    telefoon = rij.waarden["telefoon"]
    if telefoon and "telefoon" not in rij.fouten:
        rij.waarden["telefoon"] = netjes_nummer(telefoon)
        if not _NUMMER.fullmatch(telefoon):
            rij.fouten["telefoon"] = GEEN_NUMMER
    if rij.waarden["rol"] and "rol" not in rij.fouten:
        _lees_rollen(rij)
    return rij


def _algemeen(veld: str, tekst: str) -> str:
    if ONLEESBAAR in tekst:
        return RAAR_TEKEN
    if _EXCELFOUT.fullmatch(tekst):
        return FORMULEFOUT
    if len(tekst) > LANGST[veld]:
        return TE_LANG.format(mag=LANGST[veld], zijn=len(tekst))
    return ""


def _keur_mail(rij: Rij) -> None:
    met_haken = _MET_HAKEN.search(rij.email)
    adres = (met_haken[1] if met_haken else rij.email).strip("<>;, ").removeprefix("mailto:")
    if adres.count("@") > 1:
        rij.fouten["email"] = TWEE_MAILS
        return
    try:
        _MAIL_GOED(adres)
    except ValidationError:
        rij.fouten["email"] = GEEN_MAIL
        return
    rij.waarden["email"] = schrijf_adres(adres)


def netjes_nummer(nummer: str) -> str:
    """Return a number with the zero that a spreadsheet takes away: 612345678 is 0612345678."""
    kaal = nummer.strip("'")
    return f"0{kaal}" if kaal.isdigit() and len(kaal) == 9 and kaal[0] != "0" else kaal


def _lees_rollen(rij: Rij) -> None:
    gelezen = rollen_uit(rij.waarden["rol"])
    rij.rollen = gelezen.rollen
    if gelezen.vreemd:
        rij.letop.append(f"Rol “{', '.join(gelezen.vreemd)[:60]}” lezen we niet in.")


def keur_alle(rijen: Sequence[Mapping[str, Any]], kolommen: Sequence[str]) -> list[Rij]:
    """Return all rows of a round looked over; what was mended by hand goes before the cells."""
    return [
        keur(rij["nr"], {**lees_rij(rij["c"], kolommen), **rij.get("vast", {})}) for rij in rijen
    ]
