"""Build the demo world from its data: only what is missing, so a visitor's work stays.

Goes through the actions where it can, so that audit trail and red thread are real; what lies in
the past gets its date afterwards.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kennisbank.inhoud.bestand import alle_stukken
from kennisbank.inhoud.laden import laad as laad_kennis
from kennisbank.items.models import Kennisitem
from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.management.demo import jaarplannen, lindewaard, tijd
from proeftuinen.management.demo.ambitie import leg_ambitie_elders
from proeftuinen.management.demo.blijft import leg_wat_bleef
from proeftuinen.management.demo.experiment_elders import leg_experiment_elders
from proeftuinen.management.demo.kennis import leg_kennis_elders
from proeftuinen.management.demo.mensen import ANOUK, IEDEREEN, MILAN, SANNE, Persoon
from proeftuinen.management.demo.openbaar import OPENBAAR, START
from proeftuinen.management.demo.post import leg_post
from proeftuinen.management.demo.uitgaven import leg_uitgaven_af
from proeftuinen.management.demo.verzonnen import (
    AVOND,
    AVOND_CONTROLE,
    KERSENBRUG,
    LINDEWAARD,
    NIET_ALLES,
    OVERGESLAGEN,
    VIERDE,
    WILGENOORD,
)
from proeftuinen.management.demo.voorbeeld import Voorbeeld
from proeftuinen.management.demo.vragenlijsten import leg_vragenlijsten_af
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject import actions, controle
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.gemeenten import LIJST, laad, lees
from proeftuinen.traject.models import Controlepunt, Deelname, Gemeente, Proeftuin, Stap

type Mensen = Mapping[Persoon, Gebruiker]


@dataclass(frozen=True)
class Uitslag:
    """The names of what was made this time."""

    mensen: tuple[str, ...]
    proeftuinen: tuple[str, ...]


@transaction.atomic
def maak_wereld() -> Uitslag:
    """Make the people and proeftuinen that are missing; touch nothing that is there."""
    if not Gemeente.objects.exists():
        laad(lees(LIJST))
    if not Kennisitem.objects.exclude(sleutel=None).exists():
        laad_kennis(alle_stukken())
    mensen, nieuwe = _maak_mensen()
    dag = vandaag()
    verzonnen = (LINDEWAARD, _lindewaard), (KERSENBRUG, _kersenbrug), (WILGENOORD, _wilgenoord)
    gemaakt = []
    for voorbeeld, bouw in (*verzonnen, *((deel, _openbaar) for deel in OPENBAAR)):
        proeftuin = Proeftuin.objects.filter(publiek_id=voorbeeld.publiek_id).first()
        wie = nieuwe if proeftuin else set(mensen)
        nieuw = proeftuin is None
        if nieuw:
            proeftuin = bouw(voorbeeld, mensen, dag)
            gemaakt.append(proeftuin.naam)
        _geef_rollen(proeftuin, voorbeeld, {deel: mensen[deel] for deel in wie})
        _leg_bij(voorbeeld, proeftuin, {deel.email: mensen[deel] for deel in mensen}, dag, nieuw)
    jaarplannen.maak(
        landelijk=mensen[ANOUK],
        begeleider=mensen[SANNE],
        lindewaard=Proeftuin.objects.get(publiek_id=LINDEWAARD.publiek_id),
        wilgenoord=Proeftuin.objects.get(publiek_id=WILGENOORD.publiek_id),
    )
    return Uitslag(tuple(deel.naam for deel in nieuwe), tuple(gemaakt))


def _leg_bij(
    voorbeeld: Voorbeeld,
    proeftuin: Proeftuin,
    op_adres: Mapping[str, Gebruiker],
    dag: date,
    nieuw: bool,  # noqa: FBT001
) -> None:
    """Fill a place with what people did there; what features above lay down, they lay once."""
    if nieuw and voorbeeld is LINDEWAARD:
        leg_post(proeftuin, op_adres, dag)
    if voorbeeld is LINDEWAARD:
        lindewaard.vul(proeftuin, op_adres, dag)
    if nieuw and voorbeeld in (KERSENBRUG, WILGENOORD):
        leg_kennis_elders(proeftuin, op_adres, dag)
    if nieuw and voorbeeld is WILGENOORD:
        leg_experiment_elders(proeftuin, op_adres[SANNE.email], dag)
        leg_vragenlijsten_af(proeftuin, op_adres, dag)
        leg_wat_bleef(proeftuin, op_adres, dag)
        leg_uitgaven_af(proeftuin, op_adres)
    if nieuw and voorbeeld is KERSENBRUG:
        leg_ambitie_elders(proeftuin, op_adres)
    if voorbeeld in (LINDEWAARD, KERSENBRUG, WILGENOORD):
        for leg in wie_biedt("demo"):
            leg(proeftuin, op_adres, dag)


def _maak_mensen() -> tuple[Mensen, set[Persoon]]:
    bekend = Gebruiker.objects.filter(email__in=[deel.email for deel in IEDEREEN])
    op_adres = {gebruiker.email: gebruiker for gebruiker in bekend}
    nieuwe = {deel for deel in IEDEREEN if deel.email not in op_adres}
    for deel in IEDEREEN:
        if deel in nieuwe:
            op_adres[deel.email] = Gebruiker.objects.create_user(
                deel.email, deel.naam, landelijk=deel.landelijk, beheerder=deel.beheerder
            )
    return {deel: op_adres[deel.email] for deel in IEDEREEN}, nieuwe


def _geef_rollen(proeftuin: Proeftuin, voorbeeld: Voorbeeld, mensen: Mensen) -> None:
    """Give these people their roles, since the start of the year."""
    for deel, rol in voorbeeld.mensen.items():
        if deel in mensen:
            deelname = laat_meedoen(proeftuin=proeftuin, gebruiker=mensen[deel], rol=rol)
            Deelname.objects.filter(pk=deelname.pk).update(sinds=tijd.moment(proeftuin.start))


def _begin(voorbeeld: Voorbeeld, start: date, door: Gebruiker) -> Proeftuin:
    gemeenten = [
        Gemeente.objects.get_or_create(
            code=plaats.code,
            # Made up, or gone from the list: it is not offered to anyone who types a name.
            defaults={"naam": plaats.naam, "provincie": plaats.provincie, "vervallen": True},
        )[0]
        for plaats in voorbeeld.plaatsen
    ]
    gegevens = {"publiek_id": voorbeeld.publiek_id, "start": start, **voorbeeld.gegevens}
    return actions.proeftuin_maken(door=door, gegevens=gegevens, gemeenten=gemeenten)


def _stappen(proeftuin: Proeftuin) -> dict[str, Stap]:
    """Return the steps by number, in their order."""
    stappen = Stap.objects.van(proeftuin).select_related("proeftuin")
    return {stap.nummer: stap for stap in stappen}


def _verplaats(
    proeftuin: Proeftuin, naar: Mapping[str, tijd.Periode], door: Gebruiker
) -> dict[str, Stap]:
    stappen = _stappen(proeftuin)
    actions.stappen_verplaatsen(
        proeftuin=proeftuin,
        door=door,
        naar={stappen[nr]: (*periode, stappen[nr].versie) for nr, periode in naar.items()},
    )
    return stappen


def _sluit(stappen: Iterable[Stap], door: Gebruiker) -> None:
    """Close these steps on their last day, with the whole checklist done."""
    for stap in stappen:
        Controlepunt.objects.filter(stap=stap).update(klaar=True)
        actions.stap_afsluiten(stap=stap, door=door, versie=stap.versie)
        Stap.objects.filter(pk=stap.pk).update(afgesloten_op=tijd.moment(stap.einde))


def _vink_af(stap: Stap, aantal: int, door: Gebruiker) -> None:
    for punt in stap.controlepunten.select_related("stap__proeftuin")[:aantal]:
        controle.punt_zetten(punt=punt, door=door, klaar=True)


def _schakel(stap: Stap) -> str:
    return Schakel.objects.get(soort="stap", object_id=stap.publiek_id).publiek_id


def _lindewaard(voorbeeld: Voorbeeld, mensen: Mensen, dag: date) -> Proeftuin:
    sanne = mensen[SANNE]
    proeftuin = _begin(voorbeeld, tijd.eerste_van_maand(dag, 8), sanne)
    data = dict(tijd.lindewaard(proeftuin.start, dag, proeftuin.schoolregio))
    begin, einde = data.pop("7b")
    stappen = _verplaats(proeftuin, data, sanne)
    avond = actions.stap_toevoegen(
        proeftuin=proeftuin,
        door=sanne,
        waarden={"soort": Stapsoort.EIGEN, "begin": begin, "einde": einde, **AVOND},
        na=stappen["7"],
        uit=_schakel(stappen["5"]),
    )
    for tekst in AVOND_CONTROLE:
        controle.punt_toevoegen(stap=avond, door=sanne, tekst=tekst)
    _sluit([stap for stap in stappen.values() if stap.einde < dag], sanne)
    _vink_af(stappen["6b"], 2, mensen[MILAN])
    return proeftuin


def _kersenbrug(voorbeeld: Voorbeeld, mensen: Mensen, dag: date) -> Proeftuin:
    sanne = mensen[SANNE]
    proeftuin = _begin(voorbeeld, tijd.eerste_van_maand(dag, 0), sanne)
    een = _stappen(proeftuin)["1"]
    if een.begin > dag:  # the month begins with a weekend or a holiday, and that is today
        _verplaats(proeftuin, {"1": (proeftuin.start, een.einde)}, sanne)
    _vink_af(een, 1, sanne)
    return proeftuin


def _wilgenoord(voorbeeld: Voorbeeld, mensen: Mensen, dag: date) -> Proeftuin:
    sanne = mensen[SANNE]
    proeftuin = _begin(voorbeeld, tijd.eerste_van_maand(dag, 16), sanne)
    oud = _stappen(proeftuin)
    data = dict(
        tijd.wilgenoord(
            oud["7"].begin,
            oud["8"].begin,
            (oud["9"].begin, oud["9"].einde),
            proeftuin.schoolregio,
        )
    )
    begin, einde = data.pop("7b")
    _verplaats(proeftuin, data, sanne)
    actions.stap_toevoegen(
        proeftuin=proeftuin,
        door=sanne,
        waarden={"soort": Stapsoort.WERK, "begin": begin, "einde": einde, **VIERDE},
        na=oud["7"],
        herhaal=oud["7"],
        uit=_schakel(oud["7"]),
    )
    stappen = _stappen(proeftuin)
    zes_a = stappen.pop("6a")
    actions.stap_overslaan(stap=zes_a, door=sanne, versie=zes_a.versie, reden=OVERGESLAGEN)
    _sluit(stappen.values(), sanne)
    _liet_iets_open(stappen["6b"])
    return proeftuin


def _liet_iets_open(stap: Stap) -> None:
    """Leave the last point of a closed step undone, with the reason."""
    controle_punt = stap.controlepunten.last()
    Controlepunt.objects.filter(pk=controle_punt.pk).update(klaar=False)
    Stap.objects.filter(pk=stap.pk).update(afsluitreden=NIET_ALLES)


def _openbaar(voorbeeld: Voorbeeld, mensen: Mensen, dag: date) -> Proeftuin:
    """Make a real one: nobody takes part, and no checklist says what was done there."""
    proeftuin = _begin(voorbeeld, START, mensen[ANOUK])
    Deelname.objects.filter(proeftuin=proeftuin).delete()
    Controlepunt.objects.filter(stap__proeftuin=proeftuin).delete()
    for stap in Stap.objects.van(proeftuin):
        Stap.objects.filter(pk=stap.pk).update(afgesloten_op=tijd.moment(stap.einde))
    return proeftuin
