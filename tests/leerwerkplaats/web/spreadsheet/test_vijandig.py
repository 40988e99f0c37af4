"""Files that are made to hurt: what they cost was read off by hand, see the figures that it prints."""

import contextlib
import io
import resource
import time
import zipfile

import pytest

from leerwerkplaats.web.spreadsheet.lezen import Leesfout, lees_bestand


def _boek(blad, **delen):
    rels = '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>'
    boek = '<workbook xmlns:r="x"><sheets><sheet name="a" r:id="r"/></sheets></workbook>'
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        pak.writestr("xl/workbook.xml", boek)
        pak.writestr("xl/_rels/workbook.xml.rels", rels)
        pak.writestr("xl/worksheets/sheet1.xml", blad)
        for naam, inhoud in delen.items():
            pak.writestr(f"xl/{naam}.xml", inhoud)
    return uit.getvalue()


MEGA = 1024 * 1024
LACH = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + nr)} "{f"&{chr(97 + nr)};" * 10}">' for nr in range(12))
    + "]><worksheet><row><c t='str'><v>&m;</v></c></row></worksheet>"
)
VIJANDIG = {
    "zip bomb": lambda: _boek(b"<a>" + b" " * (60 * MEGA)),
    "tags": lambda: _boek(b"<a>" + b"<b/>" * MEGA),
    "diep": lambda: _boek(b"<b>" * MEGA),
    "een kenmerk": lambda: _boek(b'<a b="' + b"A1 " * (7 * MEGA) + b'"/>'),
    "veel kenmerken": lambda: _boek(
        b"<a " + b" ".join(b'k%d=""' % nr for nr in range(600_000)) + b"/>"
    ),
    "lachen": lambda: _boek(LACH),
    "extern": lambda: _boek('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
    "teksten": lambda: _boek(
        "<a><row r='1'><c r='A1' t='s'><v>999999</v></c></row></a>",
        sharedStrings="<sst>" + "<si><t>a</t></si>" * 300_000 + "</sst>",
    ),
    "een lange tekst": lambda: _boek(
        "<a><row><c t='str'><v>" + "a" * (20 * MEGA) + "</v></c></row></a>"
    ),
    "samengevoegd": lambda: _boek(
        "<a><row r='1'><c r='A1' t='str'><v>x</v></c></row>"
        + "<mergeCell ref='A1:A1048576'/>" * 100_000
        + "</a>"
    ),
    "gekke plekken": lambda: _boek("<a><row r='x'><c r='1A'/></row></a>"),
    "gek nummer": lambda: _boek("<a><row r='1'><c r='A1' t='s'><v>zes</v></c></row></a>"),
    "lange nummers": lambda: _boek(f"<a><row r='{'9' * 100_000}'><c><v>1</v></c></row></a>"),
    "veel delen": lambda: _boek("<a/>", **{f"d{nr}": "" for nr in range(3_000)}),
    "haakjes": lambda: b'"' * (4 * MEGA),
    "puntkomma's": lambda: b";" * (4 * MEGA),
    "regels": lambda: b"\n" * (4 * MEGA) + b"x",
    "aapjes": lambda: b"a@" * (2 * MEGA),
}


@pytest.mark.parametrize("soort", VIJANDIG)
def test_a_file_that_is_made_to_hurt_is_refused_soon_and_costs_little(soort):
    inhoud = VIJANDIG[soort]()
    voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()

    with contextlib.suppress(Leesfout):
        lees_bestand(inhoud)

    duur = time.process_time() - begin
    extra = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - voor) / 1024
    print(soort, f"{duur:.2f} s", f"{extra:.0f} MB")  # noqa: T201  read by hand
    assert extra < 200
