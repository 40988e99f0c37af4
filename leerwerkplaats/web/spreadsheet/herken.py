"""Telling by its first bytes what a file is; for what is no table, a sentence that says so."""

from leerwerkplaats.web.spreadsheet.tabel import Leesfout

KIES = "Kies een bestand dat op .xlsx of .csv eindigt, of plak de lijst in het vak."
MET_WACHTWOORD = (
    "Er zit een wachtwoord op dit bestand. Haal het wachtwoord eraf in Excel (Bestand, Info,"
    " Beveilig werkmap) en probeer het opnieuw."
)
OUD = (
    "Dit is een oud Excel-bestand (.xls). Open het in Excel, kies Opslaan als, en neem"
    " Excel-werkmap (.xlsx)."
)
LIBRE = "Dit is een bestand van LibreOffice. Open het, kies Opslaan als, en neem Excel (.xlsx)."
KAPOT = (
    "Dit bestand is niet heel aangekomen of het is stuk. Open het in Excel, bewaar het opnieuw en"
    " probeer het nog eens."
)
BINAIR = "Dit is een binair Excel-bestand (.xlsb). Kies Opslaan als, en neem Excel-werkmap (.xlsx)."

_ZIP = b"PK"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ANDERS = (
    (b"%PDF", "een PDF"),
    (b"\x89PNG", "een plaatje"),
    (b"\xff\xd8\xff", "een foto"),
    (b"GIF8", "een plaatje"),
    (b"II*\0", "een plaatje"),
    (b"MM\0*", "een plaatje"),
    (b"{\\rtf", "een tekstdocument (RTF)"),
    (b"BEGIN:VCARD", "een bestand met adreskaartjes"),
    (b"BEGIN:VCALENDAR", "een agendabestand"),
    (b"\x1f\x8b", "een ingepakt bestand"),
    (b"7z\xbc\xaf", "een ingepakt bestand"),
    (b"Rar!", "een ingepakt bestand"),
    (b"MZ", "een programma"),
    (b"\x7fELF", "een programma"),
    (b"SQLite format", "een database"),
)
_WEBPAGINA = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")


def is_werkmap(inhoud: bytes) -> bool:
    """Tell whether this may be an XLSX; raises Leesfout for what is no table at all."""
    if inhoud.startswith(_ZIP):
        return True
    if inhoud.startswith(_OLE):
        raise Leesfout(_oud_soort(inhoud))
    begin = inhoud[:1024].lstrip(b" \t\r\n\xef\xbb\xbf")
    wat = next((naam for teken, naam in _ANDERS if begin.startswith(teken)), "")
    if b"%PDF-" in inhoud[:1024]:
        wat = "een PDF"
    elif inhoud[:4] == b"RIFF" or inhoud[4:8] == b"ftyp":
        wat = "een foto of film"
    elif begin.lower().startswith(_WEBPAGINA):
        wat = "een webpagina"
    if wat:
        raise Leesfout(f"Dit is {wat}, geen lijst. {KIES}")
    return False


def _oud_soort(inhoud: bytes) -> str:
    """Tell the kinds of the old format of Office apart by the names of their streams."""
    if "EncryptedPackage".encode("utf-16-le") in inhoud:
        return MET_WACHTWOORD
    if "WordDocument".encode("utf-16-le") in inhoud:
        return f"Dit is een Word-document, geen lijst. {KIES}"
    if "PowerPoint Document".encode("utf-16-le") in inhoud:
        return f"Dit is een presentatie, geen lijst. {KIES}"
    if "__substg1.0".encode("utf-16-le") in inhoud:
        return f"Dit is een bewaarde mail, geen lijst. {KIES}"
    return OUD


def eis_werkmap(namen: set[str]) -> None:
    """Raise Leesfout unless the parts of a zip file are those of a workbook."""
    if "xl/workbook.xml" in namen:
        return
    if "xl/workbook.bin" in namen:
        raise Leesfout(BINAIR)
    if "word/document.xml" in namen:
        raise Leesfout(f"Dit is een Word-document, geen lijst. {KIES}")
    if "ppt/presentation.xml" in namen:
        raise Leesfout(f"Dit is een presentatie, geen lijst. {KIES}")
    if "content.xml" in namen and "mimetype" in namen:
        raise Leesfout(LIBRE)
    if any(naam.endswith(".iwa") for naam in namen):
        raise Leesfout(f"Dit is een bestand van Apple Numbers. Exporteer het als Excel. {KIES}")
    raise Leesfout(f"Dit is een ingepakt bestand, geen lijst. {KIES}")
