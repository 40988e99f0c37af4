"""Nobody learns what another said about them: not from a page, not from all pages together.

Three attempts (docs/adr/0027). Whatever others say about B, every page that B may open stays the
same to the byte. From what goes from hand to hand, with one's own answer in mind, the other's
answer never follows. From totals for who sees no names nothing follows: maten/test_vrijgave.py.
"""

import json
import re
from collections import defaultdict
from itertools import product

import pytest
from django.core.cache import caches
from django.db import transaction
from django.urls import NoReverseMatch, get_resolver, reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Stand
from proeftuinen.netwerk.ladder import actions as ladder
from proeftuinen.netwerk.models import Netwerkplaats, Relatie
from proeftuinen.netwerk.verschil import vergelijk
from proeftuinen.traject.models import Stap
from tests.proeftuinen.netwerk.beelden import maak_mensen, maak_netwerk
from tests.proeftuinen.netwerk.maak import DAG, maak_meting, maak_plaats
from tests.toegang_wereld import PATRONEN

# From hand to hand: there the other's answer does not follow, but the page is not the same.
GEDEELD = {"netwerk-projector", "netwerk-projector-beeld", "netwerk-bestand", "oogst"}
BEGIN = ("netwerk", "meting", "mijn-netwerk", "laddergesprek", "mijn-acties", "actie")
OOK = {"overzicht", "stap", "tijdlijn", "planning", "mensen", "organisaties", "contact"}
VRAGEN = {
    "netwerk": ["als=organisaties", "lijnen=samen", "kleur=dimensie", "zoek=Anna", "meting={nul}"],
    "netwerk-tabel": ["toon=lijnen", "als=organisaties", "als=organisaties&toon=lijnen"],
    "netwerk-verschil": ["wie=beide", "toon=tabel", "toon=onbekend", "van={nul}&tot={ladder}"],
    "netwerk-cijfers": ["meting={nul}", "meting={tussen}", "meting={ladder}"],
    "netwerk-gaten": ["meting={nul}", "meting={tussen}", "alle=1"],
    "meting-invoer": ["code={code}"],
}
_WISSELT = re.compile(
    r'csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"|name="sleutel" value="[^"]+"|nonce="[^"]+"'
    r'|data-csrf="[^"]+"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^\"<]*|\d\d:\d\d"
)
# The year as a growing season is one drawing for all, with totals of what goes from hand to hand.
_SEIZOEN = re.compile(r'<section class="lw-seizoen".*?</section>', re.DOTALL)
# What the others say about B: in the three answers, and on the ladder. None is no answer.
GEZEGD = [(None, None), (0, 0), (1, 4), (2, 5)]
OVERIG = (Domein.ZORG, Domein.ZORG, Domein.SOCIAAL_DOMEIN, Domein.SOCIAAL_DOMEIN, Domein.CULTUUR)


@pytest.fixture
def wereld(proeftuin, procesbegeleider, kernteam, deelnemer):
    """Three waves, of which one with the ladder and one open, and eight people in each."""
    metingen = {
        "nul": maak_meting(proeftuin, "nul", "gesloten", DAG),
        "ladder": maak_meting(
            proeftuin, "tussen", "gesloten", DAG.replace(year=2026, month=2), Antwoordvorm.LADDER
        ),
        "tussen": maak_meting(proeftuin, "tussen", "gesloten", DAG.replace(year=2026, month=4)),
        "open": maak_meting(proeftuin, "eind", "open", DAG.replace(year=2026, month=6)),
    }
    for meting in metingen.values():
        for gebruiker in (procesbegeleider, kernteam, deelnemer):
            maak_plaats(meting, gebruiker.naam, Domein.ZORG, gebruiker=gebruiker)
        for naam, domein in zip(("Anna", "Bas", "Chris", "Dina", "Els"), OVERIG, strict=True):
            maak_plaats(meting, naam, domein)
        plaatsen = list(Netwerkplaats.objects.filter(meting=meting).order_by("pk"))
        hoogste = 6 if meting.vorm == Antwoordvorm.LADDER else 3
        Relatie.objects.bulk_create(
            Relatie(
                meting=meting, van=een, naar=ander, waarde=(3 * i + 5 * j + meting.pk) % hoogste
            )
            for i, een in enumerate(plaatsen)
            for j, ander in enumerate(plaatsen)
            # The last one says something of two people only, the one before of all but those.
            if i != j and not (i == 7 and j > 2) and not (i == 6 and j <= 2)
        )
        Netwerkplaats.objects.filter(meting=meting).update(begonnen_op=meting.geopend_op)
    return metingen


def _zeg_over(wie, metingen, drie, trede):
    """Let all others say this about B in every wave."""
    Relatie.objects.filter(naar__contact__gebruiker=wie).delete()
    for meting in metingen.values():
        waarde = trede if meting.vorm == Antwoordvorm.LADDER else drie
        doel = Netwerkplaats.objects.get(meting=meting, contact__gebruiker=wie)
        if waarde is not None:
            anderen = Netwerkplaats.objects.filter(meting=meting).exclude(pk=doel.pk)
            Relatie.objects.bulk_create(
                Relatie(meting=meting, van=van, naar=doel, waarde=waarde) for van in anderen
            )


def _adressen(tuin, metingen, wie):
    """Return every address of the place that has to do with the network, with its choices."""
    delen = {
        "pid": tuin.publiek_id,
        "mtid": metingen["nul"].publiek_id,
        "sid": Stap.objects.van(tuin)[2].publiek_id,
        "ctid": Contact.objects.get(proeftuin=tuin, naam="Anna").publiek_id,
        "lgid": tuin.laddergesprekken.get().publiek_id,
        "soort": "csv",
    }
    ander = Netwerkplaats.objects.get(meting=metingen["open"], contact__naam="Bas")
    vul = {naam: meting.publiek_id for naam, meting in metingen.items()} | {"code": ander.code}
    for volledig, patroon in PATRONEN.items():
        ruimte, _, naam = volledig.rpartition(":")
        if ruimte != "proeftuinen" or naam in GEDEELD:
            continue
        if not naam.startswith(BEGIN) and naam not in OOK:
            continue
        per_meting = "mtid" in patroon.pattern.converters
        for meting in (metingen["open"], metingen["ladder"]) if per_meting else [None]:
            eigen = delen | ({"mtid": meting.publiek_id} if meting else {})
            try:
                adres = reverse(volledig, kwargs={veld: eigen[veld] for veld in _velden(volledig)})
            except (KeyError, NoReverseMatch):
                continue
            yield adres
            for vraag in VRAGEN.get(naam, []):
                yield f"{adres}?{vraag.format(**vul)}"
    yield reverse("mijn:gegevens")
    yield reverse("mijn:meenemen")
    yield f"{reverse('proeftuinen:mensen', args=[tuin.publiek_id])}?q=Anna"


def _velden(naam):
    ruimte, _, kort = naam.rpartition(":")
    resolver = get_resolver().namespace_dict[ruimte][1] if ruimte else get_resolver()
    return resolver.reverse_dict.getlist(kort)[0][0][0][1]


def _lees(client, adressen):
    """Return what one gets, without what changes by itself."""
    bladzijden = {}
    caches["tekening"].clear()
    for adres in adressen:
        with transaction.atomic():  # a visit leaves no trace that the next one shows
            antwoord = client.get(adres)
            transaction.set_rollback(True)
        tekst = b"".join(antwoord) if antwoord.streaming else antwoord.content
        if tekst.startswith((b"%PDF", b"PK")):
            tekst = b"file"
        kaal = _SEIZOEN.sub("~", _WISSELT.sub("~", tekst.decode()))
        bladzijden[adres] = antwoord.status_code, antwoord.headers.get("Location"), kaal
    return bladzijden


def _bij_elk(client, wie, metingen, adressen, gezegd):
    """Return what one gets on each page that one may open, once for each thing others say."""
    gezien = []
    for drie, trede in gezegd:
        _zeg_over(wie, metingen, drie, trede)
        gezien.append(_lees(client, adressen))
        adressen = [adres for adres in adressen if gezien[0][adres][0] == 200]
    return [{adres: deze[adres] for adres in adressen} for deze in gezien]


def test_whatever_others_say_about_me_every_page_stays_the_same(
    subtests, als, proeftuin, procesbegeleider, kernteam, deelnemer, wereld
):
    """Each page of the network, for each thing that all others may say.

    Who may open most opens every page with every choice on it, for each answer. The other two
    open all that they may without choices, for nothing said and for the most that can be said.
    """
    ladder.maak(
        proeftuin=proeftuin, door=procesbegeleider, waarden={"groep": "Iedereen", "dag": DAG}
    )
    kaart = reverse("proeftuinen:netwerk", args=[proeftuin.publiek_id])
    for laag in ("mensen", "organisaties"):  # who gets a place on the sheet keeps it from now on
        als(procesbegeleider).get(kaart, {"als": laag, "meting": wereld["tussen"].publiek_id})

    for ik in (procesbegeleider, kernteam, deelnemer):
        adressen, gezegd = list(_adressen(proeftuin, wereld, ik)), GEZEGD
        if ik != procesbegeleider:
            adressen, gezegd = [a for a in adressen if "?" not in a], (GEZEGD[0], GEZEGD[-1])
        gezien = _bij_elk(als(ik), ik, wereld, adressen, gezegd)

        with subtests.test(ik.naam):
            assert len(gezien[0]) >= 20
            anders = {a for deze in gezien[1:] for a in deze if deze[a] != gezien[0][a]}
            assert anders == set()


def test_what_others_say_about_each_other_does_show(als, deelnemer, proeftuin, wereld):
    """The pages are not the same because they show nothing."""
    adres = f"{reverse('proeftuinen:netwerk-tabel', args=[proeftuin.publiek_id])}?toon=lijnen"
    client = als(deelnemer)
    toen = _lees(client, [adres])

    Relatie.objects.filter(van__contact__naam="Anna", naar__contact__naam="Bas").update(waarde=2)
    Relatie.objects.filter(van__contact__naam="Bas", naar__contact__naam="Anna").update(waarde=2)
    eerst = _lees(client, [adres])
    Relatie.objects.filter(van__contact__naam="Bas", naar__contact__naam="Anna").update(waarde=0)

    assert len({json.dumps(x) for x in (toen, eerst, _lees(client, [adres]))}) >= 2


# From hand to hand.

ANTWOORDEN = {Antwoordvorm.DRIE: (None, 0, 1, 2), Antwoordvorm.LADDER: (None, 0, 1, 2, 3, 4, 5)}


def _regels(mijn, hun, anders=2):
    """What I (1) and the other (2) say of each other; all else is known to everyone.

    `anders`: about how many others (2) answered.
    """
    paar = [(1, 2, mijn), (2, 1, hun)]
    vast = [*[(2, 3, 1), (2, 4, 1)][:anders], (1, 3, 1), (3, 4, 1), (4, 3, 1)]
    return [regel for regel in paar if regel[2] is not None] + vast


def _getekend(beeld):
    """Return all that the picture tells of everyone, in the drawing and in its counts."""
    paren = tuple((p.sleutel, p.stand, p.antwoord) for p in beeld.paren.values())
    return paren, len(beeld.lijnen), beeld.gevuld


@pytest.mark.parametrize("vorm", list(Antwoordvorm))
def test_from_a_shared_map_and_my_own_answer_the_other_s_never_follows(vorm):
    mogelijk = defaultdict(set)
    for mijn, hun in product(ANTWOORDEN[vorm], repeat=2):
        beeld = maak_netwerk(_regels(mijn, hun), 4, vorm=vorm, gedeeld=True)
        mogelijk[mijn, _getekend(beeld)].add(hun)

    assert mogelijk
    assert {waarden for waarden in map(len, mogelijk.values()) if waarden < 2} == set()


@pytest.mark.parametrize("anders", [1, 2])
@pytest.mark.parametrize("vorm", list(Antwoordvorm))
def test_from_two_shared_maps_and_what_changed_no_answer_of_the_other_follows(vorm, anders):
    mensen = maak_mensen(4)
    toen_van_hen, nu_van_hen = defaultdict(set), defaultdict(set)
    keuzes = ANTWOORDEN[vorm] if vorm == Antwoordvorm.DRIE else (None, 0, 1, 5)
    for mijn, hun, mijn_nu, hun_nu in product(keuzes, repeat=4):
        toen = maak_netwerk(_regels(mijn, hun, anders), mensen, vorm=vorm, gedeeld=True)
        nu = maak_netwerk(_regels(mijn_nu, hun_nu, anders), mensen, vorm=vorm, gedeeld=True)
        paren = tuple(vergelijk(toen, nu).paren.items())
        gezien = mijn, mijn_nu, _getekend(toen), _getekend(nu), paren
        toen_van_hen[gezien].add(hun)
        nu_van_hen[gezien].add(hun_nu)

    assert [zien for zien, waarden in toen_van_hen.items() if len(waarden) < 2] == []
    assert [zien for zien, waarden in nu_van_hen.items() if len(waarden) < 2] == []


def test_a_shared_map_has_no_pair_on_which_one_only_said_not_yet():
    regels = maak_netwerk([(2, 1, 0), (3, 1, 1)], 3, gedeeld=True)

    assert set(regels.paren) == {(1, 3)}
    assert regels.stand(1, 2) == Stand.ONBEKEND


def test_the_pairs_of_the_reader_have_no_more_than_the_reader_s_answer():
    for hun in (None, 0, 1, 2):
        beeld = maak_netwerk(_regels(1, hun), 4, voor=1)
        assert beeld.paren[1, 2].stand == Stand.GENOEMD
        assert dict(beeld.gezegd(1, 2)) == {1: 1}
        assert beeld.gehoord(1, 2) == {1}
        assert beeld.gevuld == 4
