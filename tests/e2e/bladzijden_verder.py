"""Every page of monitoring, of what lasts and of questions, in their states."""

from tests.e2e.bladzijde import Bladzijde

GIDS = "procesbegeleider"
HOOFD = "lijst", "uitslag", "wat-blijft", "in-verbinding", "vraag-het", "cijfers"


def _alle(naam: str) -> list[tuple[str, str]]:
    """Return what stands in a place with lists and agreements, and its address."""
    w = f"/proeftuinen/{{{naam}}}/"
    d = "linde" if naam == "lindewaard" else naam
    lijsten, verder = f"{w}vragenlijsten/", f"{w}verder/"
    open_, dicht = f"{lijsten}{{lijst-open:{d}}}/", f"{lijsten}{{lijst-dicht:{d}}}/"
    return [
        ("vragenlijsten", lijsten),
        ("lijst-nieuw", f"{lijsten}nieuw/"),
        ("lijst", open_),
        ("lijst-vragen", f"{open_}vragen/stellen/"),
        ("lijst-papier", f"{open_}papier/"),
        ("lijst-sluiten", f"{open_}sluiten/"),
        ("uitslag-nog-niet", f"{open_}uitslag/"),
        ("lijst-dicht", dicht),
        ("uitslag", f"{dicht}uitslag/"),
        ("open-antwoorden", f"{dicht}antwoorden/{{open-vraag:{d}}}/"),
        ("cijfers", f"{w}cijfers/"),
        ("wat-blijft", f"{verder}wat-blijft/"),
        ("plan", f"{verder}plan/"),
        ("netwerkafspraak-nieuw", f"{verder}netwerk/nieuw/"),
        ("netwerkafspraak", f"{verder}netwerk/{{netwerkafspraak:{d}}}/"),
        ("netwerkafspraak-gekeken", f"{verder}netwerk/{{netwerkafspraak:{d}}}/gekeken/"),
        ("toezegging-nieuw", f"{verder}toezeggingen/nieuw/"),
        ("toezegging", f"{verder}toezeggingen/{{toezegging:{d}}}/"),
        ("toezegging-antwoord", f"{verder}toezeggingen/{{toezegging:{d}}}/antwoord/"),
        ("handtekening-nieuw", f"{verder}handtekeningen/nieuw/"),
        ("twee-bladzijden", f"{verder}twee-bladzijden/"),
        ("in-verbinding", f"{verder}in-verbinding/"),
        ("tips", f"{verder}tips/"),
        ("tip-nieuw", f"{verder}tips/geven/"),
        ("vraag-het", f"{w}vraag-het/"),
        ("hulpvraag-nieuw", f"{w}vraag-het/nieuw/"),
        ("hulpvraag", f"{w}vraag-het/{{hulpvraag:{d}}}/"),
        ("archiveren", f"{w}archiveren/"),
    ]


BLADZIJDEN = [
    *(Bladzijde(GIDS, naam, pad, hoofd=naam in HOOFD) for naam, pad in _alle("lindewaard")),
    *(Bladzijde("lang", f"vol-{naam}", pad) for naam, pad in _alle("lang")),
    Bladzijde(
        GIDS, "uitslag-jaar", "/proeftuinen/{wilgenoord}/vragenlijsten/{uitslag:wilg}/uitslag/"
    ),
    Bladzijde(GIDS, "terugblik", "/proeftuinen/{wilgenoord}/verder/terugblik/{terugblik:wilg}/"),
    Bladzijde(
        GIDS, "terugblik-straks", "/proeftuinen/{wilgenoord}/verder/terugblik/{straks:wilg}/"
    ),
    Bladzijde("", "invullen", "/vragenlijst/voor-iedereen/{lijst-link:linde}/"),
    Bladzijde("", "invullen-over", "/vragenlijst/onzin/", status=410),
    *(
        Bladzijde("gastvrouw", f"leeg-{naam}", f"/proeftuinen/{{gastvrij}}/{pad}")
        for naam, pad in [
            ("vragenlijsten", "vragenlijsten/"),
            ("cijfers", "cijfers/"),
            ("wat-blijft", "verder/wat-blijft/"),
            ("in-verbinding", "verder/in-verbinding/"),
            ("tips", "verder/tips/"),
            ("vraag-het", "vraag-het/"),
        ]
    ),
    Bladzijde("gemeente", "gemeente-cijfers", "/proeftuinen/{lindewaard}/cijfers/"),
    Bladzijde(
        "gemeente", "gemeente-twee", "/proeftuinen/{lindewaard}/verder/twee-bladzijden/", status=404
    ),
    Bladzijde("landelijk", "landelijk-vragen", "/proeftuinen/vragen/"),
    Bladzijde("landelijk", "landelijk-vergelijken", "/landelijk/vergelijken/"),
]
