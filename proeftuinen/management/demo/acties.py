"""What Lindewaard agreed to do: some done, some waiting, one too late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.acties import actions
from proeftuinen.acties.models import Actie
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.contacten import op_naam_contact
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Afspraak:
    """An action as it was agreed; `over`: days from today; `hoe`: how it went, when it is done."""

    titel: str
    wie: str
    over: int | None = None
    hoe: str = ""
    met: tuple[str, str] | None = None
    toelichting: str = ""


# By the begin of the address of who has an account, and by the name of who has none.
AFSPRAKEN = (
    Afspraak(
        "Vraag de bibliotheek om een zaal voor de avond",
        "marijke",
        -40,
        "De zaal is gratis, en de bibliotheek zet boeken klaar.",
    ),
    Afspraak(
        "Koffie van de huisarts en de sociaal werker",
        "milan",
        -30,
        "Ze belden elkaar de week erna al over een naaste.",
        ("shanti", "roos"),
    ),
    Afspraak(
        "Koffie van het hospice en het inloophuis",
        "tineke",
        12,
        met=("precious", "Cor Blokzijl"),
        toelichting="Ze werken allebei met vrijwilligers en kennen elkaar nog niet.",
    ),
    Afspraak("Neem de folder van het steunpunt mee naar het team", "tineke", 5),
    Afspraak("Vraag de ouderenbond wie er een verhaal wil vertellen", "gerben", -3),
    Afspraak("Zoek uit of het Wmo-loket mag meekijken", "nadia", 20),
    Afspraak("Maak een lijst met foto’s van wie er meedoet", "", None),
)


def leg_acties(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Agree on these, and round off those that are done."""
    milan = mensen["milan@lindewaard.example"]
    op_naam = op_naam_contact(proeftuin)
    op_begin = {
        deel.gebruiker.email.partition("@")[0]: deel for deel in op_naam.values() if deel.gebruiker
    }
    wie = {**op_naam, **op_begin}
    for deel in AFSPRAKEN:
        een, ander = deel.met or ("", "")
        waarden = {
            "titel": deel.titel,
            "toelichting": deel.toelichting,
            "eigenaar": wie.get(deel.wie),
            "dag": None if deel.over is None else dag + deel.over * tijd.DAG,
            "soort": Actie.Soort.KENNISMAKING if deel.met else Actie.Soort.ACTIE,
            "een": wie.get(een),
            "ander": wie.get(ander),
        }
        actie = actions.maak(proeftuin=proeftuin, door=milan, waarden=waarden)
        if deel.hoe:
            actions.rond_af(
                actie=actie, door=milan, versie=1, stand=Actie.Stand.KLAAR, uitkomst=deel.hoe
            )
            klaar = tijd.moment(dag + (deel.over or 0) * tijd.DAG)
            Actie.objects.filter(pk=actie.pk).update(afgerond_op=klaar)
