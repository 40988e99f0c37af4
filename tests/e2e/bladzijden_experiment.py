"""Every page of experiments, in their states."""

from tests.e2e.bladzijde import Bladzijde

GIDS = "procesbegeleider"
LW = "/proeftuinen/{lindewaard}/experimenten/"
LEEG = "/proeftuinen/{gastvrij}/experimenten/"
HOOFD = "experimenten", "experiment", "logbericht-nieuw", "voorbeelden", "opbrengst"


def _alle(naam: str) -> list[tuple[str, str]]:
    """Return what stands in a place with an experiment that runs, and its address."""
    wortel = f"/proeftuinen/{{{naam}}}/experimenten/"
    ding = "linde" if naam == "lindewaard" else naam
    x = f"{wortel}{{experiment:{ding}}}/"
    log = f"{x}log/{{logbericht:{ding}}}/"
    opbrengst = f"{x}opbrengst/{{opbrengst:{ding}}}/"
    return [
        ("experimenten", wortel),
        ("experimenten-lijst", f"{wortel}?als=lijst"),
        ("experimenten-gedeeld", f"{wortel}gedeeld/"),
        ("experimenten-archief", f"{wortel}archief/"),
        ("voorbeelden", f"{wortel}voorbeelden/"),
        ("experiment-nieuw", f"{wortel}nieuw/"),
        ("experiment", x),
        ("experiment-bewerken", f"{x}bewerken/"),
        ("experiment-groep", f"{x}groep/"),
        ("experiment-actie", f"{x}acties/nieuw/"),
        ("experiment-archiveren", f"{x}archiveren/"),
        ("experiment-delen", f"{x}delen/"),
        ("experiment-qr", f"{x}qr/"),
        ("logberichten", f"{x}log/"),
        ("logbericht-nieuw", f"{x}log/nieuw/"),
        ("logbericht", log),
        ("logbericht-bewerken", f"{log}bewerken/"),
        ("logbericht-weghalen", f"{log}weghalen/"),
        ("ronde", f"{x}ronde/"),
        ("ronde-verder", f"{x}verder/"),
        ("opbrengst-nieuw", f"{x}opbrengst/nieuw/"),
        ("opbrengst", opbrengst),
        ("opbrengst-bewerken", f"{opbrengst}bewerken/"),
        ("opbrengst-weghalen", f"{opbrengst}weghalen/"),
        ("bewijs-nieuw", f"{opbrengst}bewijs/"),
        ("bevestiging-vragen", f"{opbrengst}vragen/"),
        ("borging", f"{x}borging/"),
        ("afspraak-nieuw", f"{x}afspraken/nieuw/"),
    ]


STANDEN = "idee", "voorbereiding", "rust", "afgerond", "geborgd", "gestopt"
BLADZIJDEN = [
    *(Bladzijde(GIDS, naam, pad, hoofd=naam in HOOFD) for naam, pad in _alle("lindewaard")),
    *(Bladzijde("lang", f"vol-{naam}", pad) for naam, pad in _alle("lang")),
    *(Bladzijde(GIDS, f"experiment-{stand}", f"{LW}{{{stand}:linde}}/") for stand in STANDEN),
    Bladzijde(GIDS, "experiment-beginnen", f"{LW}{{voorbereiding:linde}}/beginnen/"),
    Bladzijde(GIDS, "afspraak", f"{LW}{{geborgd:linde}}/afspraken/{{afspraak:linde}}/"),
    Bladzijde(
        GIDS, "afspraak-antwoord", f"{LW}{{geborgd:linde}}/afspraken/{{afspraak:linde}}/antwoord/"
    ),
    *(
        Bladzijde("gastvrouw", f"leeg-{naam}", f"{LEEG}{pad}")
        for naam, pad in [("experimenten", ""), ("gedeeld", "gedeeld/"), ("archief", "archief/")]
    ),
    *(
        Bladzijde("deelnemer", f"deelnemer-{naam}", f"{LW}{pad}")
        for naam, pad in [("experimenten", ""), ("experiment", "{experiment:linde}/")]
    ),
    Bladzijde("gemeente", "gemeente-gedeeld", f"{LW}gedeeld/"),
    Bladzijde("landelijk", "landelijk-experimenten", "/landelijk/experimenten/"),
]
