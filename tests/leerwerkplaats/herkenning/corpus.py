"""Made-up sentences: harmless ones in schoon.txt, and ones in which someone can be recognised.

Each of the second kind names its piece and kind. Nobody in them exists; the numbers are chosen to
pass or fail their checks.
"""

from pathlib import Path

from leerwerkplaats.herkenning.soorten import Soort

SCHOON = Path(__file__).with_name("schoon.txt").read_text(encoding="utf-8").splitlines()
NAMEN = frozenset(
    {"Tineke van den Berg", "Roos de Boer", "Kees Vos", "Zoë Bakker", "Fatima El Amrani", "Wil Mei"}
)

_STUKKEN: dict[Soort, tuple[str, ...]] = {
    Soort.BSN: ("111222333", "111 222 333", "1112.22.333", "１１１２２２３３３", "11-12-22-333",
                "1 1 1 2 2 2 3 3 3", "123456782", "١١١٢٢٢٣٣٣", "111\u200b222\u200b333", "123 456 782",
                "111·222·333", "lll222333", "111_222_333"),
    Soort.TELEFOON: ("0612345678", "06-12345678", "06 12 34 56 78", "0 6-12 34 56 78",
                     "+31 6 12345678", "+31(0)6 12345678", "0031612345678", "0165-123456",
                     "(0165) 12 34 56", "088 - 123 45 67",
                    "O6-12345678", "0 6 1 2 3 4 5 6 7 8"),
    Soort.MAIL: ("truus@voorbeeld.nl", "t.de.vries@post.voorbeeld.nl", "jan+zorg@voorbeeld.org",
                 "TRUUS@VOORBEELD.NL", "jan @ voorbeeld.nl", "jan apenstaart voorbeeld punt nl",
                 "jan(at)voorbeeld.nl", "jan-piet@voorbeeld-huis.nl",
                "j a n @ p o s t . n l", "j a n @ voorbeeld . nl"),
    Soort.REKENING: ("NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300",
                     "BE68539007547034", "DE89370400440532013000"),
    Soort.ADRES: ("4881 AB 12", "4881AB", "Kerkstraat 12", "Burgemeester Kampstraat 4b",
                  "Lindelaan 112", "kerkstraat 12", "Molenweg 3", "Dorpsplein 7 A", "Oude Kerkdijk 15",
                 "molenstraat nr. 12", "4 8 8 1 AB"),
    Soort.KENTEKEN: ("AB-12-CD", "12-ABC-3", "G-123-BC", "99-XX-11"),
    Soort.NUMMER: ("patiëntnummer 443321", "dossiernr. 2025-118", "cliëntnummer: C88213",
                   "zaaknummer Z-2026-0041"),
    Soort.PROFIEL: ("https://www.facebook.com/truus.jansen.5", "linkedin.com/in/truus-jansen",
                    "instagram.com/truusjansen43"),
    Soort.NAAM: ("mevrouw De Vries", "mw. Jansen-de Boer", "dhr. P. van den Berg", "meneer Ali",
                 "oma Truus", "mevr. Yılmaz", "de heer Kowalski", "mevrouw van 't Hoff",
                 "mevrouw El Amrani", "meneer Wang", "mw. A.B. Hoekstra", "familie De Wit",
                 "tante Sjaan", "mevr de boer", "mw jansen", "meneer Lǐ", "mevrouw Dijkstra-Postma",
                 "dochter Anneke", "buurman Piet", "mijnheer Ó Briain", "mevrouw V\u200bos",
                 "mevrouw Кok", "echtpaar Van der Meer", "zoon Mehmet", "mevrouw Nguyen"),
    Soort.PROFESSIONAL: ("dokter Kaya", "dr. Vermeulen", "huisarts De Groot", "zuster Agnes",
                         "wethouder Pieters", "wijkverpleegkundige Sanne"),
    Soort.COLLEGA: ("Tineke", "Tineke van den Berg", "T. van den Berg", "Kees Vos", "Tineke's",
                    "tineke van den berg", "Zoe Bakker", "Zoë", "Fatima", "Roos de Boer", "Roos",
                    "R. de Boer", "Wil Mei", "El Amrani"),
}  # fmt: skip
_ZINNEN = ("Gisteren schreef ik {} op.", "Let op: het gaat om {}, dat weten we zeker.")
_EIGEN = (
    ("Zij is geboren op 12 maart 1943.", "12 maart 1943", Soort.DATUM),
    ("Geboortedatum: 12-03-1943.", "12-03-1943", Soort.DATUM),
    ("Hij (geb. 1-2-'38) woont alleen; geb. 1-2-38.", "1-2-38", Soort.DATUM),
    ("geboren: 1943-03-12", "1943-03-12", Soort.DATUM),
    ("Ze trouwden op 3 mei 1961.", "3 mei 1961", Soort.DATUM),
    ("Zij is geboren in 1943 en nooit verhuisd.", "1943", Soort.DATUM),
    ("Een vrouw van 97 jaar deed mee.", "97 jaar", Soort.LEEFTIJD),
    ("De 101-jarige tuinman vertelde.", "101-jarige", Soort.LEEFTIJD),
    ("Een man, 82 jaar, uit Zundert, oud-wethouder.", "82 jaar", Soort.LEEFTIJD),
    ("Een weduwe van 74 jaar woont in Wernhout.", "74 jaar", Soort.LEEFTIJD),
    ("Hij woont in de Wilgenstraat.", "Wilgenstraat", Soort.STRAAT),
    ("mevr de boer uit de kerkstraat", "kerkstraat", Soort.STRAAT),
)
HERKENBAAR = (
    *((zin.format(stuk), stuk, soort) for soort, stukken in _STUKKEN.items()
      for stuk in stukken for zin in _ZINNEN),
    *_EIGEN,
)  # fmt: skip
