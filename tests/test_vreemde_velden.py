"""Fields that no form asks for, and ids of another proeftuin in a body, change nothing."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import Deelname, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.toegang_wereld import Plek, toestand

# Mass assignment and escalation.


def test_extra_fields_in_the_form_of_a_proeftuin_change_nothing(
    als, procesbegeleider, eigen, ander
):
    Proeftuin.objects.filter(pk=eigen.tuin.pk).update(versie=1)
    vast = "publiek_id", "start", "einde", "gemaakt", "begonnen_vanuit_id", "pk"
    voor = Proeftuin.objects.values(*vast).get(pk=eigen.tuin.pk)
    planversie = Proeftuin.objects.get(pk=eigen.tuin.pk).planversie

    antwoord = als(procesbegeleider).post(
        eigen.adressen["proeftuinen:bewerken"],
        {
            "versie": 1,
            "woord": "proeftuin",
            "naam": "Nieuw Lindewaard",
            "gemeenten": ["Lindewaard"],
            "vorm": "gemeente",
            "publiek_id": "bcdfghjkmnpq",
            "id": "99",
            "pk": "99",
            "start": "2001-01-01",
            "einde": "2031-01-01",
            "planversie": "900",
            "begonnen_vanuit": str(ander.tuin.pk),
            "rol": "procesbegeleider",
            "proeftuin": ander.tuin.publiek_id,
        },
    )

    assert antwoord.status_code == 302
    tuin = Proeftuin.objects.get(pk=eigen.tuin.pk)
    assert tuin.naam == "Nieuw Lindewaard"
    assert Proeftuin.objects.values(*vast).get(pk=tuin.pk) == voor
    assert (tuin.versie, tuin.planversie) == (2, planversie + 1)
    assert Proeftuin.objects.get(pk=ander.tuin.pk).naam == "Geheimhuizen"


def test_extra_fields_in_the_form_of_a_step_change_nothing(als, procesbegeleider, eigen, ander):
    stap = Stap.objects.van(eigen.tuin).last()
    vast = (
        "publiek_id",
        "proeftuin_id",
        "nummer",
        "volgorde",
        "begin",
        "einde",
        "afgesloten_op",
        "afgesloten_door_id",
        "overslaan_reden",
    )
    voor = Stap.objects.values(*vast).get(pk=stap.pk)
    adres = reverse("proeftuinen:stap-bewerken", args=[eigen.tuin.publiek_id, stap.publiek_id])

    antwoord = als(procesbegeleider).post(
        adres,
        {
            "versie": stap.versie,
            "naam": "Andere naam",
            "soort": stap.soort,
            "publiek_id": "bcdfghjkmnpq",
            "proeftuin": ander.tuin.pk,
            "proeftuin_id": ander.tuin.pk,
            "nummer": "99",
            "volgorde": "1",
            "begin": "2001-01-01",
            "einde": "2001-01-02",
            "afgesloten_op": "2026-01-01",
            "overslaan_reden": "x",
        },
    )

    assert antwoord.status_code == 302
    assert Stap.objects.get(pk=stap.pk).naam == "Andere naam"
    assert Stap.objects.values(*vast).get(pk=stap.pk) == voor


def test_a_version_that_was_not_seen_is_not_taken(als, procesbegeleider, eigen):
    stap = Stap.objects.van(eigen.tuin).last()
    adres = reverse("proeftuinen:stap-bewerken", args=[eigen.tuin.publiek_id, stap.publiek_id])
    waarden = {"naam": "Andere naam", "soort": stap.soort}
    codes = {
        versie: als(procesbegeleider).post(adres, {**waarden, "versie": versie}).status_code
        for versie in ("", "0", "-1", "x", "99", str(2**31), str(2**63), str(10**30))
    }

    assert codes == {
        "": 200,
        "0": 200,
        "-1": 200,
        "x": 200,
        "99": 409,
        str(2**31): 200,
        str(2**63): 200,
        str(10**30): 200,
    }
    assert Stap.objects.get(pk=stap.pk).naam == stap.naam


@pytest.mark.parametrize("rol", [Rol.PROCESBEGELEIDER, Rol.KERNTEAM, Rol.GEMEENTE, "baas", ""])
def test_the_core_team_cannot_invite_for_a_role_beyond_its_right(
    rol, als, kernteam, eigen, mailoutbox
):
    voor = toestand()
    gegevens = {"sleutel": uuid4(), "email": "vriend@voorbeeld.example", "rol": rol}

    antwoord = als(kernteam).post(eigen.adressen["proeftuinen:uitnodigen"], gegevens)

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"rol"}
    assert toestand() == voor
    assert len(mailoutbox) == 0


def test_the_core_team_may_invite_a_participant(als, kernteam, eigen, mailoutbox):
    gegevens = {"sleutel": uuid4(), "email": "vriend@voorbeeld.example", "rol": "deelnemer"}
    verstuur_post.call()
    mailoutbox.clear()  # what the sowing sent

    antwoord = als(kernteam).post(eigen.adressen["proeftuinen:uitnodigen"], gegevens)

    assert antwoord.status_code == 302
    verstuur_post.call()
    assert [brief.to for brief in mailoutbox] == [["vriend@voorbeeld.example"]]


def test_the_core_team_cannot_withdraw_an_invitation_beyond_its_right(als, kernteam, eigen):
    brief = Uitnodiging.objects.get(proeftuin=eigen.tuin)
    brief.rol = Rol.PROCESBEGELEIDER
    brief.save()

    antwoord = als(kernteam).post(eigen.adressen["proeftuinen:uitnodiging-intrekken"])

    assert antwoord.status_code == 404
    brief.refresh_from_db()
    assert brief.ingetrokken_op is None


def test_the_last_guide_cannot_leave(als, procesbegeleider, eigen):
    adres = reverse(
        "proeftuinen:rol-wegnemen",
        args=[eigen.tuin.publiek_id, procesbegeleider.publiek_id, Rol.PROCESBEGELEIDER],
    )
    voor = toestand()

    als(procesbegeleider).post(adres)

    assert toestand() == voor


def test_who_accepts_an_invitation_cannot_choose_another_role(als, buitenstaander, eigen):
    Uitnodiging.objects.filter(proeftuin=eigen.tuin).update(email=buitenstaander.email)

    als(buitenstaander).post(
        eigen.adressen["proeftuinen:uitnodiging"],
        {"naam": "Buiten", "rol": "procesbegeleider", "landelijk": "1", "beheerder": "1"},
    )

    assert list(
        Deelname.objects.filter(gebruiker=buitenstaander).values_list("rol", flat=True)
    ) == ["deelnemer"]
    buitenstaander.refresh_from_db()
    assert (buitenstaander.landelijk, buitenstaander.beheerder) == (False, False)


# Ids of another proeftuin in a body.


def _nieuwe_stap(eigen: Plek, **overig) -> dict:
    laatste = Stap.objects.van(eigen.tuin).last()
    return {
        "sleutel": uuid4(),
        "naam": "Extra avond",
        "soort": "eigen",
        "na": laatste.publiek_id,
        "begin": laatste.einde.isoformat(),
    } | overig


def test_a_step_cannot_be_put_after_a_step_of_another_place(als, procesbegeleider, eigen, ander):
    vreemd = Stap.objects.van(ander.tuin).first()
    voor = toestand()

    antwoord = als(procesbegeleider).post(
        eigen.adressen["proeftuinen:stap-toevoegen"], _nieuwe_stap(eigen, na=vreemd.publiek_id)
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"na"}
    assert toestand() == voor


def test_repeating_a_step_of_another_place_takes_nothing_from_it(
    als, procesbegeleider, eigen, ander
):
    vreemd = Stap.objects.van(ander.tuin).first()
    adres = eigen.adressen["proeftuinen:stap-toevoegen"]
    ander_voor = list(Stap.objects.van(ander.tuin).values())

    getoond = als(procesbegeleider).get(adres, {"herhaal": vreemd.publiek_id})
    als(procesbegeleider).post(adres, _nieuwe_stap(eigen, herhaal=vreemd.publiek_id))

    assert [k for k in ander.kanaries if k in getoond.content.decode()] == []
    nieuw = Stap.objects.get(naam="Extra avond")
    assert nieuw.proeftuin == eigen.tuin
    assert nieuw.controlepunten.count() == 0
    assert list(Stap.objects.van(ander.tuin).values()) == ander_voor


def test_repeating_a_step_of_ones_own_takes_its_checklist(als, procesbegeleider, eigen):
    eerste = Stap.objects.van(eigen.tuin).first()

    als(procesbegeleider).post(
        eigen.adressen["proeftuinen:stap-toevoegen"],
        _nieuwe_stap(eigen, herhaal=eerste.publiek_id),
    )

    nieuw = Stap.objects.get(naam="Extra avond")
    assert nieuw.controlepunten.count() == eerste.controlepunten.count() > 0


def test_a_knot_of_another_place_ties_nothing_and_shows_no_label(
    als, procesbegeleider, eigen, ander
):
    vreemd = Schakel.objects.filter(proeftuin=ander.tuin).first()
    Schakel.objects.filter(pk=vreemd.pk).update(label="kanarie-ander-label")
    adres = eigen.adressen["proeftuinen:stap-toevoegen"]
    draden = Draad.objects.count()

    getoond = als(procesbegeleider).get(adres, {"uit": vreemd.publiek_id})
    als(procesbegeleider).post(adres, _nieuwe_stap(eigen, uit=vreemd.publiek_id))

    assert "kanarie-ander-label" not in getoond.content.decode()
    assert Stap.objects.filter(naam="Extra avond").count() == 1
    assert Draad.objects.count() == draden


def test_a_line_cannot_be_drawn_to_a_knot_of_another_place(als, kernteam, eigen, ander):
    vreemd = Schakel.objects.filter(proeftuin=ander.tuin).first()
    voor = toestand()

    antwoord = als(kernteam).post(
        eigen.adressen["proeftuinen:draad-leggen"], {"naar": vreemd.publiek_id}
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"naar"}
    assert vreemd.label not in str(antwoord.context["form"].errors)
    assert toestand() == voor


def test_a_year_cannot_begin_from_the_plan_of_another_place(als, procesbegeleider, eigen, ander):
    voor = toestand()

    antwoord = als(procesbegeleider).post(
        eigen.adressen["proeftuinen:maken"],
        {
            "sleutel": uuid4(),
            "woord": "proeftuin",
            "naam": "Kopie",
            "gemeenten": ["Lindewaard"],
            "vorm": "gemeente",
            "start": "2026-09-01",
            "voorbeeld": ander.tuin.publiek_id,
        },
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"voorbeeld"}
    assert [k for k in ander.kanaries if k in antwoord.content.decode()] == []
    assert toestand() == voor


def test_moving_a_step_never_takes_a_step_of_another_place_along(
    als, procesbegeleider, eigen, ander
):
    stap = Stap.objects.van(eigen.tuin).last()
    vreemd = [deel.publiek_id for deel in Stap.objects.van(ander.tuin)]
    ander_voor = list(Stap.objects.van(ander.tuin).values())
    adres = reverse("proeftuinen:stap-verplaatsen", args=[eigen.tuin.publiek_id, stap.publiek_id])

    als(procesbegeleider).post(
        adres,
        {
            "versie": stap.versie,
            "begin": (stap.begin + timedelta(days=1)).isoformat(),
            "einde": (stap.einde + timedelta(days=1)).isoformat(),
            "bevestigd": "1",
            "mee": vreemd,
        },
    )

    assert Stap.objects.get(pk=stap.pk).begin == stap.begin + timedelta(days=1)
    assert list(Stap.objects.van(ander.tuin).values()) == ander_voor


@pytest.mark.parametrize("naam", ["herhaal", "uit"])
def test_a_strange_sign_in_a_filled_in_address_is_no_fault(naam, als, procesbegeleider, eigen):
    adres = eigen.adressen["proeftuinen:stap-toevoegen"]

    codes = [
        als(procesbegeleider).get(f"{adres}?{naam}={ruw}").status_code
        for ruw in ("%00", "%FF", "%ED%A0%80", "%E2%80%AE", "a" * 5000)
    ]

    assert codes == [200] * 5
