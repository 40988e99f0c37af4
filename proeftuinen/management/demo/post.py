"""The outbox of Lindewaard in the demo: something went, waits, is held and went wrong.

One person is at rest. All addresses end in .example, and what waits goes to a file.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.management.demo import tijd
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post import bundel, stil
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Reden

MISLUKT = "huisarsten@lindewaard.example"  # a slip of the pen, as happens
NAKIJKEN = "geestelijkverzorger@lindewaard.example"
VERSTUURD = ("milan@lindewaard.example", "roos@lindewaard.example", "tineke@lindewaard.example")
WACHT = "hatice@lindewaard.example"
RUST = "marijke@lindewaard.example"
GISTEREN = "Stap 7, Werkbijeenkomst: nu een week later."
VANDAAG = "Stap 7b, Avond voor inwoners: nu om half acht in de bibliotheek."


def leg_post(proeftuin: Proeftuin, op_adres: Mapping[str, Gebruiker], dag: date) -> None:
    """Fill the outbox of a proeftuin that was just made."""
    milan = op_adres[VERSTUURD[0]]
    sanne = proeftuin.deelnames.select_related("gebruiker").get(rol=Rol.PROCESBEGELEIDER).gebruiker
    for adres in VERSTUURD:
        _verstuurd(_nieuws(proeftuin, adres, GISTEREN, sanne), dag)
    _nieuws(proeftuin, WACHT, VANDAAG, sanne)
    for adres in (MISLUKT, NAKIJKEN):
        brief = uitnodigen.uitnodigen(
            proeftuin=proeftuin, door=milan, email=adres, rol=Rol.DEELNEMER, nakijken=True
        )
        if adres == MISLUKT:
            eigen = Bericht.objects.filter(pk=brief.bericht.pk)
            eigen.update(stand=Bericht.Stand.MISLUKT, fout=Reden.ADRES, pogingen=1)
    rust = op_adres[RUST]
    stil.zet_op_rust(adres=RUST, over_id=rust.publiek_id, proeftuin=proeftuin, door=milan)


def _nieuws(proeftuin: Proeftuin, aan: str, regel: str, door: Gebruiker) -> Bericht:
    regels = {"demo": {"was": "", "regel": regel}}
    return klaarzetten(
        aan=aan,
        soort=bundel.SOORT,
        onderwerp=f"De planning van {proeftuin.titel} is veranderd",
        tekst=bundel.schrijf(proeftuin, regels),
        proeftuin=proeftuin,
        door=door,
        wacht=timedelta(days=1),
    )


def _verstuurd(bericht: Bericht, dag: date) -> None:
    """Have it gone on the afternoon of the day before."""
    op = tijd.moment(dag - timedelta(days=1))
    stand = {"stand": Bericht.Stand.VERZONDEN, "verzonden_op": op, "verstuur_na": op}
    Bericht.objects.filter(pk=bericht.pk).update(**stand)
