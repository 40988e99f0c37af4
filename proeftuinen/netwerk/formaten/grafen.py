"""The wave for programs that draw networks: GraphML, and the JSON blueprint of Kumu."""

import json
import re
from xml.etree.ElementTree import Element, SubElement, tostring

from proeftuinen.netwerk.formaten.kiezen import Blad
from proeftuinen.netwerk.formaten.tabellen import RICHTING, labels, leden, paren, plek
from proeftuinen.netwerk.formaten.zeggen import STANDEN

_RUIMTE = "http://graphml.graphdrawing.org/xmlns"
_VELDEN = {
    "node": {
        "label": "string",
        "organisatie": "string",
        "domein": "string",
        "mensen": "int",
        "x": "double",
        "y": "double",
    },
    "edge": {"stand": "string", "paren": "int", "meting": "string", "dag": "string"},
}
_NIET_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def als_graphml(blad: Blad) -> bytes:
    """Return the wave as GraphML (graphml.graphdrawing.org), undirected; x and y in mm."""
    wortel = Element("graphml", xmlns=_RUIMTE)
    for waarvan, velden in _VELDEN.items():
        for naam, soort in velden.items():
            kenmerken = {"for": waarvan, "attr.name": naam, "attr.type": soort}
            SubElement(wortel, "key", {"id": f"{waarvan}_{naam}", **kenmerken})
    graaf = SubElement(wortel, "graph", id="netwerk", edgedefault="undirected")
    beeld, namen = blad.gegevens, labels(blad)
    for sleutel, mens in beeld.mensen.items():
        x, y = plek(blad, sleutel)
        waarden = namen[sleutel], mens.organisatienaam, mens.domein.label, leden(blad, mens), x, y
        _vul(SubElement(graaf, "node", id=mens.publiek_id), "node", waarden)
    for paar in beeld.lijnen:
        een, ander = (beeld.mensen[sleutel].publiek_id for sleutel in paar.sleutel)
        lijn = SubElement(graaf, "edge", source=een, target=ander)
        dag = beeld.dag.isoformat()
        _vul(lijn, "edge", (STANDEN[paar.stand], paren(blad, paar), beeld.titel, dag))
    return tostring(wortel, encoding="utf-8", xml_declaration=True)


def _vul(deel: Element, waarvan: str, waarden: tuple[object, ...]) -> None:
    for naam, waarde in zip(_VELDEN[waarvan], waarden, strict=True):
        data = SubElement(deel, "data", key=f"{waarvan}_{naam}")
        data.text = _NIET_IN_XML.sub("\N{REPLACEMENT CHARACTER}", str(waarde))


def als_kumu(blad: Blad) -> bytes:
    """Return the wave as a blueprint (docs.kumu.io/guides/import/blueprints)."""
    beeld, namen = blad.gegevens, labels(blad)
    elementen = []
    for sleutel, mens in beeld.mensen.items():
        x, y = plek(blad, sleutel)
        elementen.append(
            {
                "id": mens.publiek_id,
                "label": namen[sleutel],
                "type": mens.domein.label,
                "organisatie": mens.organisatienaam,
                "mensen": leden(blad, mens),
                "x": x,
                "y": y,
            }
        )
    lijnen = [
        {
            "from": namen[paar.een],
            "to": namen[paar.ander],
            "type": STANDEN[paar.stand],
            "direction": RICHTING[paar.stand],
            "paren": paren(blad, paar),
            "meting": beeld.titel,
            "dag": beeld.dag.isoformat(),
        }
        for paar in beeld.lijnen
    ]
    inhoud = {"elements": elementen, "connections": lijnen}
    return json.dumps(inhoud, ensure_ascii=False, indent=1).encode(errors="replace")
