"""Every page on the way to the ambition, and of the ambition itself, in its states."""

from tests.e2e.bladzijde import Bladzijde
from tests.e2e.standen import botst, verstuur

GIDS = "procesbegeleider"
ZAALVRAGEN = "thema_idee", "thema_stip", "beeld", "meedoen"


def _alle(naam: str) -> list[tuple[str, str]]:
    """Return what stands in a proeftuin whose ambition was adopted, and its address."""
    wortel = f"/proeftuinen/{{{naam}}}/ambitie/"
    ding = "linde" if naam == "lindewaard" else naam
    schrijven, zinnen = f"{wortel}schrijven/", f"{wortel}zinnen/"
    thema = f"{wortel}kernthema/{{kernthema:{ding}}}/"
    vondst = f"{wortel}werkt-al/{{vondst:{ding}}}/"
    beeld = f"{wortel}beelden/{{verbeelding:{ding}}}/"
    zin = f"{zinnen}{{ambitiezin:{ding}}}/"
    return [
        ("ambitie", wortel),
        ("ambitie-lezen", f"{wortel}lezen/"),
        ("kernthemas", f"{wortel}kernthema/"),
        ("kernthema", thema),
        ("kernthema-wijzigen", f"{thema}bewerken/"),
        ("kernthema-nieuw", f"{wortel}kernthema/nieuw/"),
        ("kernthemas-ophalen", f"{wortel}kernthema/overnemen/"),
        ("kernthema-kiezen", f"{wortel}kernthema/kiezen/"),
        ("themaronde", f"{wortel}kiesronde/"),
        ("vondsten", f"{wortel}werkt-al/"),
        ("vondst", vondst),
        ("vondst-wijzigen", f"{vondst}bewerken/"),
        ("vondst-weghalen", f"{vondst}weghalen/"),
        ("vondst-nieuw", f"{wortel}werkt-al/nieuw/"),
        ("vondsten-ophalen", f"{wortel}werkt-al/ophalen/"),
        ("verbeeldingen", f"{wortel}beelden/"),
        ("verbeelding", beeld),
        ("verbeelding-wijzigen", f"{beeld}bewerken/"),
        ("verbeelding-weghalen", f"{beeld}weghalen/"),
        ("verbeelding-nieuw", f"{wortel}beelden/nieuw/"),
        ("verbeeldingen-ophalen", f"{wortel}beelden/ophalen/"),
        ("galerij", f"{wortel}beelden/galerij/"),
        ("schrijven", schrijven),
        ("ambitiedeel", f"{schrijven}deel/inwoners/"),
        ("bouwstenen-ophalen", f"{schrijven}deel/inwoners/ophalen/"),
        ("tekst-nieuw", f"{schrijven}deel/wij/tekst/"),
        ("tekst", f"{schrijven}tekst/{{tekst:{ding}}}/"),
        (
            "vergelijken",
            f"{schrijven}vergelijken/?een={{tekst:{ding}}}&ander={{ander:{ding}}}",
        ),
        ("reactie", f"{schrijven}reactie/?op={{ander:{ding}}}"),
        ("akkoord-noteren", f"{schrijven}akkoord/noteren/"),
        ("vaststellen", f"{schrijven}vaststellen/"),
        ("ambitieversies", f"{schrijven}versies/"),
        ("ambitieversie", f"{schrijven}versies/{{ambitieversie:{ding}}}/"),
        ("ambitiezinnen", zinnen),
        ("knippen", f"{zinnen}knippen/"),
        ("ambitiezin", zin),
        ("ambitiezin-wijzigen", f"{zin}bewerken/"),
        ("papier", f"{wortel}papier/"),
        ("dia", f"{wortel}dia/"),
        *((f"zaalvraag-{voor}", f"{wortel}zaal/?voor={voor}") for voor in ZAALVRAGEN),
    ]


LW = "/proeftuinen/{lindewaard}/ambitie/"
LEEG = "/proeftuinen/{gastvrij}/ambitie/"
HOOFD = "ambitie", "vondsten", "galerij", "ambitiedeel", "papier"

BLADZIJDEN = [
    *(Bladzijde(GIDS, naam, pad, hoofd=naam in HOOFD) for naam, pad in _alle("lindewaard")),
    *(Bladzijde("lang", f"vol-{naam}", pad) for naam, pad in _alle("lang")),
    *(
        Bladzijde("gastvrouw", f"leeg-{naam}", f"{LEEG}{pad}")
        for naam, pad in [
            ("ambitie", ""),
            ("kernthemas", "kernthema/"),
            ("vondsten", "werkt-al/"),
            ("verbeeldingen", "beelden/"),
            ("galerij", "beelden/galerij/"),
            ("schrijven", "schrijven/"),
            ("ambitiedeel", "schrijven/deel/gebied/"),
            ("vaststellen", "schrijven/vaststellen/"),
            ("ambitieversies", "schrijven/versies/"),
            ("ambitiezinnen", "zinnen/"),
        ]
    ),
    Bladzijde(GIDS, "krant", f"{LW}beelden/{{krant:linde}}/"),
    Bladzijde(GIDS, "vondsten-per-dimensie", f"{LW}werkt-al/?per=dimensie"),
    Bladzijde(
        GIDS,
        "kernthema-fout",
        f"{LW}kernthema/nieuw/",
        daad=verstuur("Stel voor", wens=""),
    ),
    Bladzijde(
        GIDS,
        "tekst-conflict",
        f"{LW}schrijven/tekst/{{tekst:linde}}/",
        daad=botst("Bewaar", tekst="wij samen verder gaan"),
        daarna=409,
    ),
    Bladzijde("deelnemer", "ambitie", LW, hoofd=True),
    Bladzijde("deelnemer", "ambitie-schrijven", f"{LW}schrijven/"),
    Bladzijde("deelnemer", "ambitiedeel", f"{LW}schrijven/deel/wij/"),
    Bladzijde("deelnemer", "vondsten", f"{LW}werkt-al/"),
    Bladzijde("deelnemer", "verbeeldingen", f"{LW}beelden/"),
    Bladzijde("gemeente", "ambitie-lezen", f"{LW}lezen/", hoofd=True),
    Bladzijde("gemeente", "ambitie-verboden", f"{LW}schrijven/", 403),
    Bladzijde("landelijk", "ambitie-lezen", f"{LW}lezen/"),
]
