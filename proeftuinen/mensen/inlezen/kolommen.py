"""Which column holds what: by its heading in Dutch or English, or by what stands in it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerwerkplaats.web.spreadsheet.lezen import Leesfout, Tabel
from proeftuinen.mensen.inlezen.rollen import rollen_uit

ALLEEN_KOPPEN = "Er staan alleen koppen in deze lijst. Zet er mensen onder en probeer het opnieuw."
_HOOGSTE_KOP = 6  # a heading stands in one of the first rows; above it may stand a title
_PROEF = 200  # rows by whose content a column is guessed


class Kolom(StrEnum):
    """What a column holds; NIET is not read, WEG is not even kept."""

    NAAM = "naam"
    VOORNAAM = "voornaam"
    TUSSENVOEGSEL = "tussenvoegsel"
    ACHTERNAAM = "achternaam"
    FUNCTIE = "functie"
    ORGANISATIE = "organisatie"
    EMAIL = "email"
    TELEFOON = "telefoon"
    ROL = "rol"
    NIET = ""
    WEG = "weg"


KOLOMKEUZES = [
    (Kolom.NIET, "Niet inlezen"),
    (Kolom.NAAM, "Naam"),
    (Kolom.VOORNAAM, "Voornaam"),
    (Kolom.TUSSENVOEGSEL, "Tussenvoegsel"),
    (Kolom.ACHTERNAAM, "Achternaam"),
    (Kolom.FUNCTIE, "Functie"),
    (Kolom.ORGANISATIE, "Organisatie"),
    (Kolom.EMAIL, "Mailadres"),
    (Kolom.TELEFOON, "Telefoon"),
    (Kolom.ROL, "Rol in het netwerk"),
]
NAAMKOLOMMEN = {Kolom.NAAM, Kolom.VOORNAAM, Kolom.ACHTERNAAM}

# Headings without capitals, accents, spaces and signs. Outlook and Google name theirs in English
# or Dutch; of a second address or number only the first is read.
_KOPPEN: dict[Kolom, str] = {
    Kolom.NAAM: "naam name volledigenaam fullname displayname weergavenaam contactpersoon persoon"
    " deelnemer wie contact naamdeelnemer naamcontactpersoon voorenachternaam",
    Kolom.VOORNAAM: "voornaam firstname givenname roepnaam voornamen voorletters initialen"
    " initials",
    Kolom.TUSSENVOEGSEL: "tussenvoegsel tussenvoegsels middlename additionalname voorvoegsel tussen"
    " tweedenaam tv",
    Kolom.ACHTERNAAM: "achternaam lastname familyname surname familienaam",
    Kolom.FUNCTIE: "functie functietitel jobtitle beroep functienaam occupation organization1title"
    " organizationtitle functieomschrijving discipline position role",
    Kolom.ORGANISATIE: "organisatie organization organisation instelling werkgever company bedrijf"
    " organization1name organizationname bedrijfsnaam organisatienaam instantie companyname"
    " praktijk naamorganisatie vereniging stichting",
    Kolom.EMAIL: "email mail mailadres emailadres emailaddress email1value email1address"
    " mailaddress epost elektronischeadres emailwerk emailzakelijk",
    Kolom.TELEFOON: "telefoon telefoonnummer tel telnr mobiel mobielnummer mobilephone"
    " businessphone phone phone1value phonenumber gsm mobile telefoonwerk telefoonopwerk"
    " mobieletelefoon 06nummer primaryphone companymainphone",
    Kolom.ROL: "rol rollen rolinhetnetwerk",
}
_OP_KOP = {woord: kolom for kolom, woorden in _KOPPEN.items() for woord in woorden.split()}
# Said of someone's private life, and needed for nothing here: such a column is not kept.
_PRIVE = re.compile(
    "birth|geboort|verjaardag|gender|geslacht|spouse|partner|child|kinderen|home|thuis|prive"
    "|anniversary|bsn|burgerservice|hobby|note|notit|opmerk|relig|nationalit|diagnos|ziekte|memo"
)
# A second address, a kind of address: headings that hold a word of ours and are not it.
_ANDERS = re.compile(
    "type|display|email[2-9]|phone[2-9]|mail[2-9]|gebruikersnaam|label|fax|yomi|suffix"
)
_DELEN = [
    ("mail", Kolom.EMAIL),
    ("telefo", Kolom.TELEFOON),
    ("mobiel", Kolom.TELEFOON),
    ("organisat", Kolom.ORGANISATIE),
    ("werkgever", Kolom.ORGANISATIE),
    ("instelling", Kolom.ORGANISATIE),
    ("voornaam", Kolom.VOORNAAM),
    ("achternaam", Kolom.ACHTERNAAM),
    ("tussenvoegsel", Kolom.TUSSENVOEGSEL),
    ("functie", Kolom.FUNCTIE),
]
_MAIL = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,190}")
_NUMMER = re.compile(r"\+?[\d\s()./-]{8,20}")
_ORGANISATIE = re.compile(
    r"\b(stichting|gemeente|thuiszorg|hospice|praktijk|centrum|welzijn|bv|b\.v\.|ziekenhuis|netwerk"
    r"|vereniging|zorggroep|huisartsen|kerk|parochie|bibliotheek|inloophuis|vptz|wijkteam)\b"
)
_FUNCTIE = re.compile(
    r"(verpleeg|verzorgend|medewerker|manager|vrijwillig|co.rdinator|adviseur|wethouder|bestuurder"
    r"|dominee|pastor|\barts|huisarts|consulent|directeur|begeleider|maatschappelijk|therapeut)"
)


@dataclass(frozen=True)
class Indeling:
    """How a table is read: what each column holds, its headings, and in which row people begin."""

    kolommen: list[Kolom]
    koppen: list[str]
    eerste: int


def kaal(kop: str) -> str:
    """Return a heading without capitals, accents, spaces and signs: "E-mail:" is "email"."""
    los = unicodedata.normalize("NFKD", kop).casefold()
    return "".join(teken for teken in los if teken.isalnum())


def herken_kop(kop: str) -> Kolom:
    """Return what a column with this heading holds."""
    woord = kaal(kop)
    if gevonden := _OP_KOP.get(woord):
        return gevonden
    if _PRIVE.search(woord):
        return Kolom.WEG
    if not woord or _ANDERS.search(woord) or len(woord) > 40:
        return Kolom.NIET
    for deel, kolom in _DELEN:
        if deel in woord:
            return kolom
    return Kolom.NAAM if woord.startswith("naam") else Kolom.NIET


def herken(tabel: Tabel) -> Indeling:
    """Return how to read this table; raises Leesfout when there are only headings."""
    rij = _koprij(tabel.rijen)
    if rij is None:
        return Indeling(_raad(tabel.rijen), [""] * len(tabel.koppen), 0)
    if rij + 1 >= len(tabel.rijen):
        raise Leesfout(ALLEEN_KOPPEN)
    koppen = tabel.rijen[rij]
    kolommen = [herken_kop(kop) for kop in koppen]
    geraden = _raad(tabel.rijen[rij + 1 :])
    for nummer, (kop, raad) in enumerate(zip(koppen, geraden, strict=True)):
        if not kop and raad in {Kolom.EMAIL, Kolom.TELEFOON} and raad not in kolommen:
            kolommen[nummer] = raad
    kolommen = _rol_is_functie(_naam_is_achternaam(kolommen), tabel.rijen[rij + 1 :])
    return Indeling(kolommen, koppen, rij + 1)


def _rol_is_functie(kolommen: list[Kolom], rijen: Sequence[Sequence[str]]) -> list[Kolom]:
    """Read a column "Rol" as functions when it holds few roles that we know."""
    if Kolom.ROL not in kolommen or Kolom.FUNCTIE in kolommen:
        return kolommen
    plek = kolommen.index(Kolom.ROL)
    cellen = [rij[plek] for rij in rijen if rij[plek]]
    bekend = sum(rollen_uit(cel).bekend for cel in cellen)
    if bekend * 2 < len(cellen):
        kolommen[plek] = Kolom.FUNCTIE
    return kolommen


def _koprij(rijen: Sequence[Sequence[str]]) -> int | None:
    """Return which of the first rows is that of the headings: the one with most that we know."""
    punten = [_punten(rij) for rij in rijen[:_HOOGSTE_KOP]]
    return punten.index(max(punten)) if max(punten) else None


def _punten(rij: Sequence[str]) -> int:
    """Count the headings that we know; a row with an address or a number is one of people."""
    if any("@" in cel or _NUMMER.fullmatch(cel) for cel in rij):
        return 0
    bekend = [herken_kop(cel) for cel in rij if kaal(cel) in _OP_KOP]
    zeker = any(kolom in NAAMKOLOMMEN or kolom == Kolom.EMAIL for kolom in bekend)
    return sum(bool(herken_kop(cel)) for cel in rij) if zeker or len(bekend) > 1 else 0


def _naam_is_achternaam(kolommen: list[Kolom]) -> list[Kolom]:
    """Read "Voornaam, Naam" as first and last name."""
    if Kolom.VOORNAAM not in kolommen or Kolom.ACHTERNAAM in kolommen:
        return kolommen
    return [Kolom.ACHTERNAAM if kolom == Kolom.NAAM else kolom for kolom in kolommen]


def _raad(rijen: Sequence[Sequence[str]]) -> list[Kolom]:
    """Guess by content: addresses, numbers, words of organisations and functions, then a name."""
    kolommen = [_raad_kolom(cellen) for cellen in zip(*rijen[:_PROEF], strict=True)]
    if Kolom.NAAM not in kolommen and Kolom.NIET in kolommen:
        kolommen[kolommen.index(Kolom.NIET)] = Kolom.NAAM
    gezien: set[Kolom] = set()
    for nummer, kolom in enumerate(kolommen):
        if kolom in gezien:
            kolommen[nummer] = Kolom.NIET
        gezien.add(kolom)
    return kolommen


def _raad_kolom(cellen: Sequence[str]) -> Kolom:
    gevuld = [cel for cel in cellen if cel]
    if not gevuld:
        return Kolom.NIET
    for kolom, proef in (
        (Kolom.EMAIL, _MAIL.fullmatch),
        (Kolom.TELEFOON, _NUMMER.fullmatch),
        (Kolom.FUNCTIE, lambda cel: _FUNCTIE.search(cel.casefold())),
        (Kolom.ORGANISATIE, lambda cel: _ORGANISATIE.search(cel.casefold())),
    ):
        if sum(bool(proef(cel)) for cel in gevuld) * 2 >= len(gevuld):
            return kolom
    return Kolom.NIET
