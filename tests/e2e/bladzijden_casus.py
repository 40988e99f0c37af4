"""Every page of tables: from the outside, from the inside, and what is left of them."""

from tests.e2e.bladzijde import Bladzijde

C = "/proeftuinen/{lindewaard}/casustafel/"
T = f"{C}{{tafel:linde}}/"
STRAKS = f"{C}{{tafelstraks:linde}}/"
GEWIST = f"{C}{{tafelgewist:linde}}/"
IN = f"{C}inzichten/{{inzicht:linde}}/"
# Tineke brings the case of today, Milan leads it, Sanne guides the place and sits at no table.
INBRENGER, LEIDER, GIDS = "deelnemer", "kernteam", "procesbegeleider"
HOOFD = "casustafels", "casus-aan-tafel", "casus-vooruit", "inzicht", "casus-leiden"

_BUITEN = [
    ("casustafels", C),
    ("casus-inzichten", f"{C}inzichten/"),
    ("casus-tafel-nieuw", f"{C}nieuw/"),
    ("casus-tafel", T),
    ("casus-tafel-straks", STRAKS),
    ("casus-tafel-gewist", GEWIST),
    ("casus-tafel-bewerken", f"{STRAKS}bewerken/"),
    ("casus-tafel-gasten", f"{STRAKS}gasten/"),
    ("casus-gast-weg", f"{STRAKS}gasten/{{gaststraks:linde}}/weg/"),
    ("casus-tafel-afzeggen", f"{STRAKS}afzeggen/"),
    ("inzicht", IN),
    ("signaal-nieuw", f"{IN}gemeente/"),
    ("signaal", f"{IN}gemeente/{{signaal:linde}}/"),
    ("inzicht-herkend", f"{IN}herkend/"),
]
_BINNEN = [
    ("casus-aan-tafel", f"{T}aan-tafel/"),
    ("casus-aan-tafel-alle", f"{T}aan-tafel/?alle=1"),
    ("casus-aan-tafel-domino", f"{T}aan-tafel/?deel=domino"),
    ("casus-aan-tafel-afspraken", f"{T}aan-tafel/?deel=afspraken"),
    ("casus-verhaal", f"{T}verhaal/"),
    ("casus-blik-nieuw", f"{T}blikken/nieuw/"),
    ("casus-blik", f"{T}blikken/{{blik:linde}}/"),
    ("casus-blik-weg", f"{T}blikken/{{blik:linde}}/weg/"),
    ("casus-afspraak-nieuw", f"{T}afspraken/nieuw/"),
    ("casus-afspraak-weg", f"{T}afspraken/{{tafelafspraak:linde}}/weg/"),
    ("casus-vooruit", f"{T}vooruit/"),
    ("casus-steen-nieuw", f"{T}vooruit/gebeurtenis/"),
    ("casus-steen-weg", f"{T}vooruit/gebeurtenis/{{steen:linde}}/weg/"),
    ("casus-mens-weg", f"{T}vooruit/mens/{{huisgenoot:linde}}/weg/"),
    ("casus-dominovraag", f"{T}vooruit/nieuw/{{steen:linde}}/{{huisgenoot:linde}}/"),
    ("casus-leiden", f"{T}leiden/"),
    ("casus-scherm", f"{T}scherm/"),
    ("casus-openingen", f"{T}openingen/"),
    ("casus-sluiten", f"{T}sluiten/"),
    ("casus-wissen", f"{T}wissen/"),
    ("casus-inzicht-nieuw", f"{T}inzichten/nieuw/"),
    ("casus-herkend", f"{T}herkend/"),
]
BLADZIJDEN = [
    *(Bladzijde(LEIDER, naam, pad, hoofd=naam in HOOFD) for naam, pad in _BUITEN),
    *(Bladzijde(INBRENGER, naam, pad, hoofd=naam in HOOFD) for naam, pad in _BINNEN),
    Bladzijde(LEIDER, "casus-akkoord", f"{STRAKS}akkoord/"),
    Bladzijde(LEIDER, "casus-openen", f"{STRAKS}openen/"),
    Bladzijde(LEIDER, "casus-straks-binnen", f"{STRAKS}aan-tafel/"),
    Bladzijde(LEIDER, "casus-inzicht-nakijken", f"{C}inzichten/{{inzichtdicht:linde}}/nakijken/"),
    Bladzijde(GIDS, "casus-meldingen", f"{C}meldingen/"),
    Bladzijde(GIDS, "casus-tafel-gids", T),
    Bladzijde(GIDS, "inzicht-delen", f"{IN}delen/"),
    Bladzijde("gastvrouw", "leeg-casustafels", "/proeftuinen/{gastvrij}/casustafel/"),
    Bladzijde("gastvrouw", "leeg-inzichten", "/proeftuinen/{gastvrij}/casustafel/inzichten/"),
]
