"""The diary of Lindewaard: what people wrote, one who was interviewed. All made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.bronnen.models import Foto
from proeftuinen.management.demo.mensen import MILAN, TINEKE
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.rode_draad.actions import meld
from proeftuinen.tijdlijn.dagboek.knopen import knoop_van
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Vraagantwoord
from proeftuinen.tijdlijn.lijn.actions import maak
from proeftuinen.tijdlijn.lijn.lezen import gebeurd
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_Soort = Dagboekstuk.Soort


@dataclass(frozen=True)
class Stuk:
    """A piece of the diary; `dagen` after the start of the year."""

    soort: str
    dagen: int
    titel: str
    tekst: str = ""
    link: str = ""
    in_boek: bool = True


STUKKEN = (
    Stuk(
        _Soort.NOTITIE,
        4,
        "Twintig stoelen, vierendertig mensen",
        "We hadden koffie voor twintig. Er kwamen er vierendertig. Op de gang stond een "
        "huisarts te praten met iemand van de voedselbank. Die twee kenden elkaar niet, en ze "
        "werken al negen jaar in dezelfde straat.",
    ),
    Stuk(
        _Soort.INZICHT,
        33,
        "Wie belt wie, weet niemand",
        "Iedereen dacht dat een ander de mantelzorger belde. Toen we het op een rij zetten, "
        "belde niemand. Vanaf nu spreken we het hardop af, aan het eind van elk gesprek.",
    ),
    Stuk(
        _Soort.NOTITIE,
        61,
        "Stil aan tafel",
        "Na het verhaal zei niemand iets. Dat duurde lang. Daarna praatten we anders dan ervoor: "
        "minder over regels, meer over wat iemand nog wil.",
    ),
    Stuk(
        _Soort.FILM,
        75,
        "Film: een gewone dinsdag",
        "Een film van elf minuten over een dag van een mantelzorger. We keken hem samen en "
        "praatten daarna in drietallen over de vraag: wat had jij gedaan?",
        "https://voorbeeld.example/een-gewone-dinsdag",
    ),
    Stuk(
        _Soort.INZICHT,
        118,
        "Samen op huisbezoek scheelt een gesprek",
        "Gaan de verpleegkundige en de sociaal werker samen, dan vertelt iemand het verhaal één "
        "keer. Het bezoek duurt langer. Samen zijn we minder tijd kwijt.",
    ),
    Stuk(
        _Soort.NOTITIE,
        140,
        "Een briefje aan de deur",
        "Bij het dorpshuis hangt nu een briefje: wie wil er een uurtje bij iemand zitten? Binnen "
        "een week stonden er zeven namen op.",
    ),
    Stuk(
        _Soort.NOTITIE,
        152,
        "Nog uitzoeken: de sleutel van de zaal",
        "Wie heeft de sleutel op dinsdagavond?",
        in_boek=False,
    ),
)

INTERVIEW = (
    (
        "Wat deed je vóór dit jaar als iemand niet lang meer te leven had?",
        "Mijn eigen werk, zo goed als ik kon. Ik wist dat er anderen waren. Ik wist niet wie.",
    ),
    (
        "Wat is er nu anders?",
        "Ik bel. Dat klinkt klein. Maar ik weet wie er opneemt, en die weet wie ik ben.",
    ),
    (
        "Wat vond je moeilijk?",
        (
            "Dat het langzaam gaat. En dat je soms hoort dat jouw manier niet de fijnste was voor "
            "iemand. Daar heb ik een week over nagedacht."
        ),
    ),
    ("Wat geef je mee aan wie begint?", "Neem de tijd voor de eerste tafel. De rest komt daarna."),
)


KANTTEKENINGEN = (
    (
        "Twintig stoelen",
        "Die tien minuten op de gang leverden meer op dan het programma. Daarna planden we pauzes.",
        "kernteam",
    ),
    (
        "Wie belt wie",
        "Ik schrok hiervan. Ik dacht echt dat de huisarts belde.",
        "wijkverpleegkundige",
    ),
    ("Stil aan tafel", "Voor mij begon het jaar hier pas echt.", "vrijwilliger"),
    ("Kernthema gekozen", "Ik had iets anders gekozen. Nu snap ik waarom dit eerst kwam.", ""),
)
"""Words of an event, what someone thinks of it, and as whom."""


def leg_tijdlijn(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Write the diary as far as the year is."""
    milan, tineke = mensen[MILAN.email], mensen[TINEKE.email]
    foto = Foto.objects.filter(proeftuin=proeftuin).order_by("pk").first()
    for nummer, stuk in enumerate(STUKKEN):
        wanneer = proeftuin.start + timedelta(days=stuk.dagen)
        if wanneer > dag:
            continue
        rij = Dagboekstuk.objects.create(
            proeftuin=proeftuin,
            soort=stuk.soort,
            dag=wanneer,
            titel=stuk.titel,
            tekst=stuk.tekst,
            link=stuk.link,
            in_boek=stuk.in_boek,
            door=tineke if nummer % 2 else milan,
        )
        if nummer == 0 and foto:
            rij.fotos.add(foto)
    _interview(proeftuin, milan, dag)
    stukken = Dagboekstuk.objects.filter(proeftuin=proeftuin).order_by("pk")
    for stuk in stukken:
        stuk.proeftuin = proeftuin
    meld(proeftuin=proeftuin, knopen=[knoop_van(stuk) for stuk in stukken])
    _zeg_ervan(proeftuin, (milan, tineke))


def _zeg_ervan(proeftuin: Proeftuin, mensen: Sequence[Gebruiker]) -> None:
    """Let people say what they think of what happened."""
    regels = gebeurd(proeftuin, Lezer(RECHTEN[Rol.DEELNEMER]))
    for nummer, (woorden, tekst, rol) in enumerate(KANTTEKENINGEN):
        regel = next((deze for deze in regels if woorden in deze.tekst), None)
        if regel:
            door = mensen[nummer % len(mensen)]
            maak(proeftuin=proeftuin, door=door, bij=regel, waarden={"tekst": tekst, "rol": rol})


def _interview(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    ja = leg_vast_toestemming(
        proeftuin=proeftuin,
        contact=None,
        namens="wijkverpleegkundige, Lindewaard",
        doel=Toestemming.Doel.INTERVIEW,
        kanaal=Toestemming.Kanaal.PAPIER,
        gegeven_op=dag - timedelta(days=14),
        door=door,
    )
    stuk = Dagboekstuk.objects.create(
        proeftuin=proeftuin,
        soort=_Soort.INTERVIEW,
        dag=dag - timedelta(days=20),
        titel="“Ik bel. Dat klinkt klein.”",
        rol="wijkverpleegkundige, Lindewaard",
        toestemming=ja,
        door=door,
    )
    Vraagantwoord.objects.bulk_create(
        Vraagantwoord(stuk=stuk, volgorde=nummer, vraag=vraag, antwoord=antwoord)
        for nummer, (vraag, antwoord) in enumerate(INTERVIEW, start=1)
    )
