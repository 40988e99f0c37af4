"""What a role may not see stands on none of its pages and files; and rights end at once."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol, rechten_van
from proeftuinen.traject import actions
from proeftuinen.traject.models import Deelname, Stap, Uitnodiging
from tests.cijfer import belofte
from tests.onderdelen import bijdragen
from tests.toegang_wereld import EEN_OP_BEIDE, Bezoek, Plek, gezien

# Every page as every role: minutes of work on a machine that does more.
pytestmark = pytest.mark.timeout(900)

# Leaks.


def _bladzijden(persoon: Gebruiker, plek: Plek) -> dict[str, str]:
    """Every page that this person gets of this place, with each step that holds a canary."""
    bezoek = Bezoek(persoon)
    adressen = plek.adressen | plek.ook
    for namen in ({"proeftuinen:agenda-lezen"}, *bijdragen("SLEUTELS")):
        for naam in namen:
            del adressen[naam]
    for stap in Stap.objects.van(plek.tuin)[1:4]:
        adressen[f"stap {stap.nummer}"] = reverse(
            "proeftuinen:stap", args=[plek.tuin.publiek_id, stap.publiek_id]
        )
    antwoorden = {naam: bezoek.vraag("GET", adres) for naam, adres in adressen.items()}
    return {naam: deel.tekst for naam, deel in antwoorden.items() if deel.status_code == 200}


def _mag_zien(rol: str, plek: Plek, *, thuis: bool) -> set[str]:
    """What each role may see of a place: the table of docs/toegang.md, as canaries."""
    deelnemer = {*plek.binnen.values(), *plek.mensen}
    team = {*deelnemer, *plek.brieven}
    if not thuis and rol == "landelijk":  # on its list, and what is published or shared
        gedeeld = frozenset(
            {
                Recht.KENNIS_ZIEN,
                Recht.INZICHTEN_LEZEN,
                Recht.UITSLAG_LEZEN,
                Recht.UITGAVEN_LEZEN,
            }
        )
        return {"Geheimhuizen"} & deelnemer | plek.te_zien_met(gedeeld)
    if not thuis:  # it shares an experiment: who takes part anywhere reads that, and from where
        leest_voorbeelden = rol in {"deelnemer", "kernteam", "procesbegeleider"}
        return {"Geheimhuizen"} & deelnemer if leest_voorbeelden else set()
    vast = {"deelnemer": deelnemer, "kernteam": team, "procesbegeleider": team}.get(rol, set())
    rechten = rechten_van([{"gemeentelezer": "gemeente"}.get(rol, rol)])
    return vast | plek.te_zien_met(rechten)


def _adressen_voor(rol: str, plek: Plek, *, thuis: str) -> set[str]:
    """The team of a place knows the addresses of who takes part there; nobody else knows any."""
    team = {"kernteam", "procesbegeleider"} if thuis == "kernteam" else {thuis}
    mensen = Gebruiker.objects.filter(deelnames__proeftuin=plek.tuin)
    return set(mensen.values_list("email", flat=True)) if rol in team else set()


@pytest.mark.parametrize("rol", EEN_OP_BEIDE[1:])
def test_each_role_sees_its_own_canaries_and_no_other(rol, spelers, eigen, ander):
    """The guides of both places see all of theirs, so each canary could leak."""
    hier = _bladzijden(spelers[rol], eigen)
    daar = _bladzijden(spelers[rol], ander)
    adressen = list(Gebruiker.objects.values_list("email", flat=True))

    assert len(eigen.kanaries) + len(ander.kanaries) >= 30
    assert len(adressen) == 8
    assert gezien(hier, eigen.kanaries) == _mag_zien(rol, eigen, thuis=True)
    if rol == "buitenstaander":
        assert gezien(daar, ander.kanaries) == set(ander.kanaries) - ander.verborgen
    else:
        bladzijden = {**hier, **{f"daar {naam}": tekst for naam, tekst in daar.items()}}
        assert gezien(bladzijden, ander.kanaries) == _mag_zien(rol, ander, thuis=False)
    eigen_adres = {spelers[rol].email}  # on one's own account
    lekt = (gezien(hier, [*eigen.kanaries, *adressen]) - eigen_adres) - {
        *_mag_zien(rol, eigen, thuis=True),
        *_adressen_voor(rol, eigen, thuis="kernteam"),
    }
    if rol != "buitenstaander":
        belofte(
            5, f"{rol}: {len(lekt)} fields seen that are hidden, on {len(hier)} pages and files"
        )
    assert gezien(hier, adressen) - eigen_adres <= _adressen_voor(rol, eigen, thuis="kernteam")
    assert gezien(daar, adressen) - eigen_adres <= _adressen_voor(
        rol, ander, thuis="buitenstaander"
    )
    if rol in {"gemeentelezer", "landelijk"}:
        assert {f"proeftuinen:{n}" for n in ("overzicht", "planning", "afdruk")} <= set(hier)


def test_an_invitation_used_withdrawn_or_past_its_date_is_shown_to_nobody(
    spelers, eigen, als, procesbegeleider
):
    nu = timezone.now()
    for merk, velden in {
        "gebruikt": {"gebruikt_op": nu},
        "ingetrokken": {"ingetrokken_op": nu},
        "verlopen": {"geldig_tot": nu - timedelta(seconds=1)},
    }.items():
        Uitnodiging.objects.create(
            **{
                "proeftuin": eigen.tuin,
                "email": f"{merk}@brief.example",
                "rol": Rol.DEELNEMER,
                "geldig_tot": nu + timedelta(days=1),
            }
            | velden
        )

    adres = reverse("proeftuinen:uitnodigingen", args=[eigen.tuin.publiek_id])
    tekst = als(procesbegeleider).get(adres).content.decode()

    assert eigen.brieven[0] in tekst
    assert [m for m in ("gebruikt@", "ingetrokken@", "verlopen@") if m in tekst] == []


def test_the_door_of_an_invitation_tells_a_stranger_no_address_and_no_inside(client, eigen):
    tekst = client.get(eigen.adressen["proeftuinen:uitnodiging"]).content.decode()

    assert eigen.tuin.naam in tekst
    assert gezien({"": tekst}, list(eigen.binnen.values())) == set()
    assert [m for m in Gebruiker.objects.values_list("email", flat=True) if m in tekst] == []


def test_a_lost_edit_shows_no_field_of_a_step_to_who_lost_the_right(als, procesbegeleider, eigen):
    client = als(procesbegeleider)
    adres = eigen.adressen["proeftuinen:stap-bewerken"]
    Deelname.objects.filter(gebruiker=procesbegeleider).delete()

    antwoord = client.post(adres, {"versie": 99, "naam": "x", "soort": "eigen"})

    assert antwoord.status_code == 404
    assert gezien({"": antwoord.content.decode()}, list(eigen.binnen.values())) == set()


# Rights end at once.


def test_a_role_that_is_taken_away_ends_with_the_next_request(als, kernteam, eigen):
    client = als(kernteam)
    assert client.get(eigen.adressen["proeftuinen:stap"]).status_code == 200

    Deelname.objects.filter(gebruiker=kernteam).delete()

    daarna = client.get(eigen.adressen["proeftuinen:stap"]).status_code
    belofte(4, f"role taken away: request 1 after is answered {daarna}")
    assert daarna == 404
    assert client.post(eigen.adressen["proeftuinen:punt-zetten"], {"klaar": "1"}).status_code == 404
    assert eigen.tuin.naam not in client.get(reverse("start")).content.decode()


def test_a_step_down_to_reader_ends_the_inside_at_once(als, deelnemer, eigen):
    client = als(deelnemer)
    assert client.get(eigen.adressen["proeftuinen:mensen"]).status_code == 200

    Deelname.objects.filter(gebruiker=deelnemer).update(rol=Rol.GEMEENTE)

    assert client.get(eigen.adressen["proeftuinen:mensen"]).status_code == 403
    assert client.get(eigen.adressen["proeftuinen:overzicht"]).status_code == 200


def test_a_site_role_that_is_taken_away_ends_with_the_next_request(als, landelijk, eigen):
    client = als(landelijk)
    assert client.get(reverse("proeftuinen:landelijk")).status_code == 200

    Gebruiker.objects.filter(pk=landelijk.pk).update(landelijk=False)

    assert client.get(reverse("proeftuinen:landelijk")).status_code == 403
    assert client.get(eigen.adressen["proeftuinen:overzicht"]).status_code == 404


def test_an_account_that_is_closed_is_signed_out_with_the_next_request(als, kernteam, eigen):
    client = als(kernteam)
    assert client.get(eigen.adressen["proeftuinen:stap"]).status_code == 200

    Gebruiker.objects.filter(pk=kernteam.pk).update(is_active=False)

    assert client.get(eigen.adressen["proeftuinen:stap"]).status_code == 302


def test_several_roles_give_the_union_of_their_rights(als, gemeentelezer, eigen):
    assert als(gemeentelezer).get(eigen.adressen["proeftuinen:stap"]).status_code == 403

    Deelname.objects.create(proeftuin=eigen.tuin, gebruiker=gemeentelezer, rol=Rol.DEELNEMER)

    assert als(gemeentelezer).get(eigen.adressen["proeftuinen:stap"]).status_code == 200


def test_a_role_elsewhere_gives_nothing_here(als, buitenstaander, eigen):
    assert Deelname.objects.filter(gebruiker=buitenstaander).count() == 0
    actions.proeftuin_maken(
        door=buitenstaander,
        gegevens={"naam": "Elders", "start": date(2026, 1, 1), "vorm": "gemeente"},
        gemeenten=[],
    )

    assert als(buitenstaander).get(eigen.adressen["proeftuinen:overzicht"]).status_code == 404


def test_an_unknown_role_in_the_database_gives_nothing(als, buitenstaander, eigen):
    Deelname.objects.create(proeftuin=eigen.tuin, gebruiker=buitenstaander, rol="baas")

    assert rechten_van(["baas"]) == frozenset()
    antwoord = als(buitenstaander).get(eigen.adressen["proeftuinen:overzicht"])
    assert antwoord.status_code in {403, 404}
    assert gezien({"": antwoord.content.decode()}, eigen.kanaries) == set()
