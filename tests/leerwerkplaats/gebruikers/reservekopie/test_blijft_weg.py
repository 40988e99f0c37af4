"""What was taken back after a back-up was made does not come back with it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek, wissen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web import dagelijks
from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.models import Wisregel
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bronnen.fotos import foto_maken, foto_weghalen
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.mensen import actions as mensen
from proeftuinen.mensen import stilte
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.traject import bewaren, uitnodigen
from proeftuinen.traject.agenda import actions as agenda
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.models import Uitnodiging
from proeftuinen.traject.post import stil
from proeftuinen.traject.post.models import Bericht, Stilte
from tests.leerwerkplaats.web.images.maak import plaatje

ADRES = "kanarie@voorbeeld.example"


@pytest.fixture(params=[False, True], ids=["database kept", "database lost"])
def zet_oude_kopie_terug(request, zet_terug):
    """Put the back-up back; without the database only the files of the ledger tell."""

    def doe():
        if request.param:
            call_command("flush", interactive=False, verbosity=0)
        zet_terug()

    return doe


def test_a_calendar_address_that_was_ended_stays_dead(
    plek, kopie, zet_oude_kopie_terug, procesbegeleider, kernteam
):
    Agendasleutel.objects.all().delete()
    gelekt = agenda.adres_van(agenda.maak_adres(door=procesbegeleider))
    vervangen = agenda.adres_van(agenda.maak_adres(door=procesbegeleider, proeftuin=plek))
    blijft = agenda.adres_van(agenda.maak_adres(door=kernteam))
    call_command("back-up", str(kopie))
    agenda.trek_in(door=procesbegeleider)
    agenda.maak_adres(door=procesbegeleider, proeftuin=plek)

    zet_oude_kopie_terug()

    codes = [Client().get(adres).status_code for adres in (gelekt, vervangen, blijft)]
    assert codes == [404, 404, 200]


def test_an_invitation_that_was_taken_back_stays_useless(
    plek, kopie, zet_oude_kopie_terug, procesbegeleider
):
    wie = {"proeftuin": plek, "door": procesbegeleider, "rol": Rol.KERNTEAM}
    weg = uitnodigen.uitnodigen(**wie, email="weg@voorbeeld.example")
    blijft = uitnodigen.uitnodigen(**wie, email="blijft@voorbeeld.example")
    call_command("back-up", str(kopie))
    uitnodigen.intrekken(uitnodiging=weg, door=procesbegeleider)

    zet_oude_kopie_terug()

    nog_open = Uitnodiging.objects.open(timezone.now()).values_list("publiek_id", flat=True)
    assert list(nog_open) == [blijft.publiek_id]


def test_who_was_only_invited_when_it_was_made_and_then_erased_stays_erased(
    plek, kopie, zet_oude_kopie_terug, procesbegeleider
):
    brief = uitnodigen.uitnodigen(
        proeftuin=plek, door=procesbegeleider, email=ADRES, rol=Rol.DEELNEMER
    )
    call_command("back-up", str(kopie))
    kanarie = Gebruiker.objects.create_user(ADRES, "Kanarie")
    uitnodigen.aannemen(uitnodiging=brief, door=kanarie, naam="Kanarie")
    wissen.wis_persoon(gebruiker=kanarie, door=None)

    zet_oude_kopie_terug()

    assert Uitnodiging.objects.filter(email=ADRES).count() == 0
    assert Bericht.objects.filter(aan=ADRES).count() == 0
    assert Uitnodiging.objects.count() == 0


def test_who_came_to_rest_since_is_still_at_rest(
    plek, kopie, zet_oude_kopie_terug, procesbegeleider, deelnemer, kernteam
):
    Stilte.objects.all().delete()
    rust = {"proeftuin": plek, "door": procesbegeleider}
    genodigde = uitnodigen.uitnodigen(
        proeftuin=plek, door=procesbegeleider, email=ADRES, rol=Rol.DEELNEMER
    )
    call_command("back-up", str(kopie))
    for adres, code in [
        (deelnemer.email, deelnemer.publiek_id),
        (kernteam.email, kernteam.publiek_id),
        (ADRES, genodigde.publiek_id),
    ]:
        stil.zet_op_rust(adres=adres, over_id=code, **rust)
    stil.haal_van_rust(adres=kernteam.email, over_id=kernteam.publiek_id, **rust)

    zet_oude_kopie_terug()

    adressen = Stilte.objects.order_by("adres").values_list("adres", flat=True)
    assert list(adressen) == sorted([deelnemer.email, ADRES])


def test_who_heeded_the_warning_is_warned_again_and_not_erased(plek, kopie, zet_terug):
    nu = timezone.now()
    wie = Gebruiker.objects.create_user(ADRES, "Kanarie")
    leg_vast("stap.bewerkt", door=wie, soort="stap")
    Gebruiker.objects.filter(pk=wie.pk).update(
        gemaakt=nu - timedelta(days=500), gewaarschuwd_op=nu - timedelta(days=20)
    )
    gegaan = {"stand": Bericht.Stand.VERZONDEN, "verzonden_op": nu - timedelta(days=20)}
    brief = Bericht.objects.create(
        aan=ADRES, soort=bewaren.ACCOUNT_EINDIGT, over_id=wie.publiek_id, tekst="", **gegaan
    )
    call_command("back-up", str(kopie))
    Gebruiker.objects.filter(pk=wie.pk).update(last_login=nu)

    zet_terug()
    dagelijks.ruim_alles_op(timezone.now())

    assert Gebruiker.objects.filter(pk=wie.pk).count() == 1
    nieuw = Bericht.objects.get(soort=bewaren.ACCOUNT_EINDIGT)
    assert (nieuw.pk != brief.pk, nieuw.aan) == (True, ADRES)


@pytest.mark.parametrize(
    "naam",
    [
        "gebruiker-bcdfghjkmnpq_x7Yz2Ab.json",  # a storage keeps what was there
        "gebruiker-bcdfghjkmnpq (1).json",
        "readme.json",
        "gebruiker-te-lang-voor-de-kolom-van-de-tabel.json",
        "gebruiker-.json",
        "GEBRUIKER-bcdfghjkmnpr.json",
        "gebruiker-bcdfghjkmnpr.json.tmp",
        f"{'x' * 60}-bcdfghjkmnpr.json",
    ],
)
def test_a_strange_file_in_the_ledger_stops_no_restore(plek, bewaard, kopie, zet_terug, naam):
    call_command("back-up", str(kopie))
    (bewaard / wisboek.MAP).mkdir(exist_ok=True)
    (bewaard / wisboek.MAP / naam).write_text("{}")

    zet_terug()

    eigen = {"bcdfghjkmnpq"} if "bcdfghjkmnpq" in naam else set()
    assert set(Wisregel.objects.values_list("object_id", flat=True)) == eigen


def test_people_photos_and_consents_that_ended_since_do_not_come_back(
    plek, bewaard, kopie, zet_oude_kopie_terug, kernteam
):
    weg, dood, rust, blijft = (
        Contact.objects.create(proeftuin=plek, naam=naam, email=f"{naam}@voorbeeld.example")
        for naam in ("weg", "dood", "rust", "blijft")
    )
    ja = leg_vast_toestemming(
        proeftuin=plek, contact=blijft, namens="", doel="citaat", kanaal="papier",
        gegeven_op=timezone.localdate(), door=kernteam,
    )  # fmt: skip
    citaat = Citaat.objects.create(
        proeftuin=plek, tekst="Ik blijf.", rol="inwoner", contact=blijft, toestemming=ja
    )
    foto = foto_maken(
        proeftuin=plek, door=kernteam, beeld=neem_in(plaatje()), waarden={"beschrijving": "x"}
    )
    call_command("back-up", str(kopie))
    mensen.haal_weg(contact=weg, door=kernteam)
    stilte.overleden(contact=dood, door=kernteam, versie=1)
    stilte.zet_op_rust(contact=rust, door=kernteam)
    trek_in(toestemming=ja, door=kernteam)
    foto_weghalen(foto=foto, door=kernteam)

    zet_oude_kopie_terug()

    namen = ["weg", "dood", "rust", "blijft"]
    standen = dict(Contact.objects.filter(naam__in=namen).values_list("naam", "stand"))
    assert standen == {"dood": "overleden", "rust": "", "blijft": ""}
    stil_nu = Stilte.objects.filter(adres__in=[dood.email, rust.email]).count()
    assert stil_nu == 2
    te_gebruiken = Citaat.objects.te_gebruiken(plek, timezone.localdate())
    assert (Citaat.objects.filter(pk=citaat.pk).count(), te_gebruiken.count()) == (1, 0)
    assert Foto.objects.count() == 0
    assert list(bewaard.glob("fotos/*")) == []
