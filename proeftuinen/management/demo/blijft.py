"""What lasts in the demo world: Lindewaard begins to write it, Wilgenoord looked back on it."""

from collections.abc import Mapping
from datetime import date, timedelta

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.mensen import MILAN, SANNE, TINEKE
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik, Tip
from proeftuinen.monitoring.transitie import actions
from proeftuinen.monitoring.transitie.models import Borgingsplan, Netwerkafspraak, Toezegging
from proeftuinen.monitoring.vraaghet import actions as vraaghet
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.monitoring.vragenlijsten.models import Moment, Vragenlijst
from proeftuinen.traject.models import Proeftuin

_Soort = Netwerkafspraak.Soort
_Antwoord = Toezegging.Antwoord

_TIPS_HIER = (
    ("Begin met koffie en blijf niet bij de koffie.", "wijkverpleegkundige"),
    ("Vraag de gemeente vanaf de eerste dag, ook als er nog niets te zien is.", "kernteam"),
    ("Houd het klein. Ons eerste plan was drie keer te groot.", "sociaal werker"),
)
_TIPS_ELDERS = (
    ("Kies één vaste plek om elkaar te zien. Zoeken kost meer dan reizen.", "huisarts"),
    ("Laat iemand vertellen die het zelf meemaakte. Daarna praat niemand meer over regels.", ""),
    ("Schrijf op wie je opvolgt voordat je weggaat.", "coördinator"),
)


def leg_wat_blijft(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay the first lines of the plan of a place that is still busy, some tips and questions."""
    milan, tineke = mensen[MILAN.email], mensen[TINEKE.email]
    trekker = Contact.objects.filter(proeftuin=proeftuin, gebruiker=milan).first()
    for waarden in (
        {
            "soort": _Soort.BIJEEN,
            "wat": "Vier keer per jaar samen lunchen, met één casus op tafel.",
            "wie": "De coördinator van het netwerk",
            "contact": trekker,
            "hoe_vaak": "Elk kwartaal, op dinsdag",
            "eerste_kijk": dag + timedelta(days=120),
        },
        {
            "soort": _Soort.KAART,
            "wat": "De sociale kaart nalopen en doorgeven aan de gids van de gemeente.",
            "wie": "Een sociaal werker",
            "hoe_vaak": "Twee keer per jaar",
        },
    ):
        actions.spreek_af(proeftuin=proeftuin, door=milan, waarden=waarden)
    _toezeggingen(proeftuin, milan, dag)
    for tekst, van in _TIPS_HIER:
        Tip.objects.create(proeftuin=proeftuin, tekst=tekst, van=van)
    _vragen(proeftuin, tineke, milan, mensen["hatice@lindewaard.example"])


def _toezeggingen(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    stuk = Beleidsstuk.objects.filter(proeftuin=proeftuin).first()
    open_ = {
        "van": "Wethouder zorg en welzijn",
        "wat": "Elk jaar geld voor vier lunches en de zaal.",
        "voor": dag + timedelta(days=30),
        "beleidsstuk": stuk,
    }
    ja = {
        "van": "Teamleider welzijn",
        "wat": "Twee uur per maand voor wie de sociale kaart bijhoudt.",
        "voor": dag - timedelta(days=10),
    }
    actions.vraag_toe(proeftuin=proeftuin, door=door, waarden=open_)
    rij = actions.vraag_toe(proeftuin=proeftuin, door=door, waarden=ja)
    actions.beantwoord(
        toezegging=rij,
        door=door,
        versie=rij.versie,
        antwoord=_Antwoord.JA,
        toelichting="Voor twee jaar, daarna kijken we opnieuw.",
    )


def _vragen(proeftuin: Proeftuin, tineke: Gebruiker, milan: Gebruiker, hatice: Gebruiker) -> None:
    """Leave a question with an answer that helps, one for all places, and an experience."""
    vraag = vraaghet.stel(
        proeftuin=proeftuin,
        door=tineke,
        waarden={
            "soort": Hulpvraag.Soort.VRAAG,
            "bereik": Hulpvraag.Bereik.ALLEN,
            "titel": "Hoe betrekken jullie de geestelijk verzorger op tijd?",
            "tekst": "Wij bellen pas als het eigenlijk al te laat is. Wat werkt bij jullie?",
            "dimensies": ["zingeving"],
        },
    )
    Hulpantwoord.objects.create(
        hulpvraag=vraag,
        door=hatice,
        namens=proeftuin.titel,
        tekst="Nodig haar één keer uit bij je eigen overleg. Daarna belt iedereen vanzelf.",
        helpt=True,
    )
    vraaghet.stel(
        proeftuin=proeftuin,
        door=milan,
        waarden={
            "soort": Hulpvraag.Soort.ERVARING,
            "bereik": Hulpvraag.Bereik.HIER,
            "titel": "Samen op huisbezoek scheelt ons een half uur bellen",
            "tekst": "De wijkverpleging en de ouderenadviseur gaan één keer samen. Daarna weet "
            "ieder wat de ander doet.",
            "dimensies": ["sociaal", "lichamelijk"],
        },
    )


def leg_wat_bleef(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay the plan as it was adopted and shared, and what two look-backs found."""
    sanne = mensen[SANNE.email]
    acht = proeftuin.stappen.filter(soort=Stapsoort.TRANSITIE).latest("einde").einde
    for soort, wat, wie in (
        (_Soort.BIJEEN, "Elke twee maanden een uur samen in de wachtkamer.", "De huisarts"),
        (_Soort.KAART, "De kaart bijwerken na elke bijeenkomst.", "Het wijkteam"),
        (_Soort.NIEUW, "Nieuwe collega's een keer meenemen.", "De wijkverpleging"),
        (_Soort.CASUS, "Drie keer per jaar een casustafel.", "De coördinator van het netwerk"),
        (_Soort.GEMEENTE, "Elk half jaar bij de beleidsmedewerker langs.", "Het kernteam"),
    ):
        waarden = {"soort": soort, "wat": wat, "wie": wie, "eerste_kijk": dag}
        actions.spreek_af(proeftuin=proeftuin, door=sanne, waarden=waarden)
    for naam, rol in (("", "Wethouder zorg"), ("", "Bestuurder van het wijkteam")):
        waarden = {"naam": naam, "rol": rol, "op": acht}
        actions.teken(proeftuin=proeftuin, door=sanne, waarden=waarden)
    plan, _ = Borgingsplan.objects.get_or_create(proeftuin=proeftuin)
    Borgingsplan.objects.filter(pk=plan.pk).update(
        inleiding="Een jaar lang leerden zorg, welzijn en vrijwilligers elkaar hier kennen.",
        volgende="In het najaar begint de volgende leerwerkplaats, een dorp verder. Kom kijken.",
        vastgesteld_op=acht,
        gewijzigd_op=None,
        gedeeld_op=acht,
    )
    _terugblikken(proeftuin, acht)
    for tekst, van in _TIPS_ELDERS:
        Tip.objects.create(proeftuin=proeftuin, tekst=tekst, van=van)


def _terugblikken(proeftuin: Proeftuin, acht: date) -> None:
    """Lay the look-backs of three and six months, as they went; the year is to come."""
    lijsten = {
        rij.moment: rij
        for rij in Vragenlijst.objects.filter(
            proeftuin=proeftuin, moment__in=(Moment.TERUGBLIK, Moment.HALFJAAR)
        )
    }
    for maanden, moment, conclusie in (
        (3, Moment.TERUGBLIK, "We bellen elkaar nog. De lunch is wel een keer uitgevallen."),
        (6, Moment.HALFJAAR, "Wat klein was, bleef. De casustafel zoekt een nieuwe trekker."),
    ):
        lijst = lijsten[moment]
        terugblik = Terugblik.objects.create(
            proeftuin=proeftuin,
            maanden=maanden,
            dag=lijst.geopend_op,
            begonnen_op=lijst.geopend_op,
            vragenlijst=lijst,
            conclusie=conclusie,
        )
        for nummer, afspraak in enumerate(proeftuin.netwerkafspraken.order_by("pk")):
            loopt = Nazicht.Loopt.DEELS if (nummer + maanden) % 5 == 0 else Nazicht.Loopt.JA
            Nazicht.objects.create(
                terugblik=terugblik,
                netwerkafspraak=afspraak,
                gevraagd_op=tijd.moment(lijst.geopend_op),
                loopt=loopt,
                beantwoord_op=lijst.dicht_op,
            )
    Terugblik.objects.create(
        proeftuin=proeftuin, maanden=12, dag=acht.replace(year=acht.year + 1, day=min(acht.day, 28))
    )
