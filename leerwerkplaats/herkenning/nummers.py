"""Identifiers with a fixed shape. Every pattern is bounded, so no text makes it slow."""

import re
from collections.abc import Iterator
from operator import mul

from leerwerkplaats.herkenning.plat import Plat
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.woorden import lijst

# kind, begin, end, replacement, sure: places in the flat text.
type Ruw = tuple[Soort, int, int, str, bool]

_BSN = re.compile(r"(?<!\d)\d(?:[ .\-/_·•,\n]{0,3}\d){8}(?!\d)")
_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_BSN_RIJ = {(3, 3, 3), (4, 2, 3), (4, 3, 2), (5, 4), (4, 5)}
_LETTERCIJFER = re.compile(r"(?<![^\W_])[OolI]{1,3}(?=[ .\-]?\d)|(?<=\d)[OolI]{1,3}(?=\d|\b)")
_ALS_CIJFER = str.maketrans("OolI", "0011")
_BSN_GEZEGD = re.compile(
    r"\b(?:bsn|burgerservicenummer|sofinummer)\b[^\d\n]{0,12}(\d(?:[ .\-/]{0,2}\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_NA_NUL = r"[1-9](?:[ .\-/()]{0,3}\d){8}(?!\d)"
_TELEFOON = re.compile(
    rf"(?<![\d/])(?:(?:\+|\b00) ?31[ .\-]?(?:\(0\)[ .\-]?)?|\(?0[ .\-]?){_NA_NUL}"
    r"|(?<!\d)(?:\+|00 ?)[1-9]\d{0,2}(?:[ .\-]?\d){7,12}(?!\d)"
)
_MAIL_RECHTS = re.compile(r" ?@ ?[\w\-]{1,63}(?: ?\. ?[\w\-]{2,63}){1,4}")
_MAIL_GEZEGD = re.compile(
    r" ?(?:\bapenstaart(?:je)?\b|\(at\)|\[at\]) ?[\w\-]{1,63}"
    r"(?:(?: punt |\(punt\)|\.)[\w\-]{2,63}){1,4}",
    re.IGNORECASE,
)
_BIJ_HUIS = re.compile(
    r" ?(?:@|\bapenstaart(?:je)?\b|\(at\)) ?"
    r"(?:gmail|hotmail|outlook|icloud|ziggo|kpnmail|proton)\b",
    re.IGNORECASE,
)
_MAIL_LOS = re.compile(r"@(?: [\w\-.]){3,60}(?!\w)")
_LOS_LINKS = re.compile(r"(?<!\S)(?:[\w.+\-] ){1,40}\Z")
_MAIL_LINKS = re.compile(r"[\w.+\-]{1,64}\Z")
_POSTCODE = re.compile(r"(?<![\d\w])[1-9]\d{3}( ?)([A-Za-z]{2})(?![\w])(,? ?\d{1,4}\b)?")
_POSTCODE_LOS = re.compile(r"(?<!\d )(?<![\d\w])[1-9](?: \d){3} ?([A-Z]) ?([A-Z])(?!\w)")
_GEEN_POSTCODE = lijst(
    "is om in op en de we ze er te of al na ik je zo nu af ja dr mw me ml mg cc km kg cm mm ie "
    "sa sd ss bv nv va ca ll vs eu"
)
_IBAN_NL = re.compile(r"\bNL ?\d{2}(?: ?[A-Z]){4}(?: ?[\d]){10}(?!\d)", re.IGNORECASE)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_KENTEKEN = re.compile(r"(?<![\w\-])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3}(?![\w\-])")
_KENTEKEN_GEZEGD = re.compile(
    r"\bkenteken\b[^\w\n]{0,4}(?:is |was )?((?:[A-Z0-9][ \-]?){5}[A-Z0-9])\b", re.IGNORECASE
)
_NUMMER = re.compile(
    r"\b(?:patient|client|dossier|zaak|polis|verzekerden?|klant|agb|big|ep[dz]|zorgplan|kamer)"
    r"[ \-]?(?:nummer|nr\b\.?|id\b|code)[ :#.]{0,4}(?:is |was )?"
    r"((?=[A-Z0-9\-./]{0,20}\d)[A-Z0-9][A-Z0-9\-./]{1,20})",
    re.IGNORECASE,
)
_PROFIEL = re.compile(
    r"(?<![\w.])(?:https?://)?(?:www\.|nl\.|m\.)?(?:facebook|instagram|linkedin|twitter|x|tiktok|"
    r"snapchat|threads|strava|youtube)\.(?:com|net|nl)/[^\s<>\"]{2,100}",
    re.IGNORECASE,
)
_PROFIEL_NAAM = re.compile(
    r"\b(?:insta(?:gram)?|twitter|tiktok|facebook|snapchat)\b[^\w\n@]{0,4}(@[\w.]{3,30})",
    re.IGNORECASE,
)


def _elfproef(cijfers: str) -> bool:
    som = sum(map(mul, map(int, cijfers.zfill(9)), _GEWICHTEN))
    return som % 11 == 0 and int(cijfers) > 0


def _mod97(rekening: str) -> bool:
    kaal = rekening.replace(" ", "").upper()
    om = kaal[4:] + kaal[:4]
    return int("".join(str(int(teken, 36)) for teken in om)) % 97 == 1


def _bsn(tekst: str) -> Iterator[Ruw]:
    for deel in _BSN_GEZEGD.finditer(tekst):
        cijfers = re.sub(r"\D", "", deel.group(1))
        yield Soort.BSN, *deel.span(1), "een burgerservicenummer", _elfproef(cijfers)
    for deel in _BSN.finditer(tekst):
        groepen = re.findall(r"\d+", deel.group())
        # A date followed by an hour has nine figures too: real ones do not end in a lone figure.
        los = len(groepen) > 1 and len(groepen[-1]) == 1 and any(len(g) > 1 for g in groepen)
        # Over lines or commas stand other numbers too: then only as people write it in pieces.
        rij = any(teken in deel.group() for teken in ",\n")
        if rij and tuple(map(len, groepen)) not in _BSN_RIJ:
            continue
        if not los and _elfproef("".join(groepen)):
            yield Soort.BSN, *deel.span(), "een burgerservicenummer", True


def _mail(tekst: str) -> Iterator[Ruw]:
    for deel in _MAIL_LOS.finditer(tekst) if "@ " in tekst else ():
        links = _LOS_LINKS.search(tekst, max(0, deel.start() - 80), deel.start())
        if links and ". " in deel.group():
            yield Soort.MAIL, links.start(), deel.end(), "een mailadres", True
    for vorm in (_MAIL_RECHTS, _MAIL_GEZEGD, _BIJ_HUIS):
        for deel in vorm.finditer(tekst):
            midden = deel.start()
            links = _MAIL_LINKS.search(tekst, max(0, midden - 64), midden)
            if links and len(links.group()) == 1 and deel.group()[0] == " ":
                links = _LOS_LINKS.search(tekst, max(0, midden - 79), midden + 1) or links
            if links:
                yield Soort.MAIL, links.start(), deel.end(), "een mailadres", True


def _postcode(tekst: str) -> Iterator[Ruw]:
    for deel in _POSTCODE.finditer(tekst):
        spatie, letters, nummer = deel.groups()
        groot = letters.isupper()
        if letters.lower() in _GEEN_POSTCODE and not (groot and nummer):
            continue
        if groot or (not spatie and letters.islower()) or nummer:
            zeker = groot or bool(nummer)
            yield Soort.ADRES, *deel.span(), "een adres", zeker

    for deel in _POSTCODE_LOS.finditer(tekst):
        if "".join(deel.groups()).lower() not in _GEEN_POSTCODE:
            yield Soort.ADRES, *deel.span(), "een adres", True


def _rekening(tekst: str) -> Iterator[Ruw]:
    for vorm in (_IBAN_NL, _IBAN):
        for deel in vorm.finditer(tekst):
            goed = _mod97(deel.group())
            if goed or vorm is _IBAN_NL:
                yield Soort.REKENING, *deel.span(), "een rekeningnummer", goed


def _kenteken(tekst: str) -> Iterator[Ruw]:
    for deel in _KENTEKEN_GEZEGD.finditer(tekst):
        if any(teken.isdigit() for teken in deel.group(1)):
            yield Soort.KENTEKEN, *deel.span(1), "een kenteken", True
    for deel in _KENTEKEN.finditer(tekst):
        groepen = deel.group().split("-")
        zuiver = all(groep.isalpha() or groep.isdigit() for groep in groepen)
        soorten = {groep.isalpha() for groep in groepen}
        if zuiver and len(soorten) == 2 and sum(map(len, groepen)) == 6:
            yield Soort.KENTEKEN, *deel.span(), "een kenteken", True


def _telefoon(tekst: str) -> Iterator[Ruw]:
    for deel in _TELEFOON.finditer(tekst):
        yield Soort.TELEFOON, *deel.span(), "een telefoonnummer", True


def _dossiers(tekst: str) -> Iterator[Ruw]:
    for deel in _NUMMER.finditer(tekst):
        eind = deel.start(1) + len(deel.group(1).rstrip(".-/"))
        yield Soort.NUMMER, deel.start(), eind, "een nummer", True


def _profielen(tekst: str) -> Iterator[Ruw]:
    for deel in _PROFIEL.finditer(tekst) if "/" in tekst else ():
        eind = deel.start() + len(deel.group().rstrip(".,;:)!?'"))
        yield Soort.PROFIEL, deel.start(), eind, "een pagina op internet", True
    for deel in _PROFIEL_NAAM.finditer(tekst) if "@" in tekst else ():
        yield Soort.PROFIEL, *deel.span(1), "een pagina op internet", True


def nummers(plat: Plat) -> Iterator[Ruw]:
    """Find identifiers; what comes first wins where two overlap."""
    tekst = plat.tekst
    if not plat.met_cijfer:
        yield from _mail(tekst)
        yield from _profielen(tekst)
        return
    for zoek in (_rekening, _mail, _bsn, _telefoon, _dossiers, _profielen, _kenteken, _postcode):
        yield from zoek(tekst)
    cijfers = _LETTERCIJFER.sub(lambda deel: deel.group().translate(_ALS_CIJFER), tekst)
    if cijfers != tekst:  # "O6-12345678": as read from paper
        yield from _bsn(cijfers)
        yield from _telefoon(cijfers)
