"""Every page of the timeline, the diary, the set-up of books and editions."""

from tests.e2e.bladzijde import Bladzijde

GIDS = "procesbegeleider"
LW = "/proeftuinen/{lindewaard}/"
DAGBOEK = f"{LW}tijdlijn/dagboek/"
UITGAVE = f"{LW}uitgaven/{{uitgave:linde}}/"
HOOFD = {"tijdlijn", "uitgaven", "opzet-logboek", "uitgave-lezen", "dagboek-interview"}

BLADZIJDEN = [
    *(
        Bladzijde(GIDS, naam, pad, hoofd=naam in HOOFD)
        for naam, pad in [
            ("tijdlijn", f"{LW}tijdlijn/"),
            ("tijdlijn-naast", f"{LW}tijdlijn/?vorm=naast"),
            ("kanttekening", f"{LW}tijdlijn/bij/{{gebeurd:linde}}/"),
            *(
                (f"dagboek-{s}-nieuw", f"{DAGBOEK}nieuw/?soort={s}")
                for s in ("notitie", "interview")
            ),
            ("dagboek-notitie", f"{DAGBOEK}{{notitie:linde}}/"),
            ("dagboek-interview", f"{DAGBOEK}{{interview:linde}}/"),
            ("dagboek-wijzigen", f"{DAGBOEK}{{interview:linde}}/wijzigen/"),
            ("dagboek-weg", f"{DAGBOEK}{{notitie:linde}}/weghalen/"),
            ("uitgaven", f"{LW}uitgaven/"),
            *((f"opzet-{s}", f"{LW}uitgaven/opzet/{s}/") for s in ("logboek", "rapport", "kort")),
            ("uitgave", UITGAVE),
            ("uitgave-lezen", f"{UITGAVE}lezen/"),
            ("uitgave-delen", f"{UITGAVE}delen/"),
            ("uitgave-terug", f"{UITGAVE}intrekken/"),
        ]
    ),
    *(
        Bladzijde("gemeente", f"gemeente-{naam}", pad, hoofd=True)
        for naam, pad in [("oogst", "/oogst/"), ("uitgaven", f"{LW}uitgaven/")]
    ),
    *(
        Bladzijde("gastvrouw", f"leeg-{naam}", f"/proeftuinen/{{gastvrij}}/{pad}")
        for naam, pad in [("tijdlijn", "tijdlijn/"), ("uitgaven", "uitgaven/")]
    ),
]
