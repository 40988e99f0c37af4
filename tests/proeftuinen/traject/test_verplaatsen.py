from datetime import date, timedelta

import pytest
from django.http import QueryDict

from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.traject import actions
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.verplaatsen import Verplaatsing


def _van(stap: Stap, dagen: int, post: str = "") -> Verplaatsing:
    verschil = timedelta(days=dagen)
    vers = Stap.objects.select_related("proeftuin").get(pk=stap.pk)
    gegevens = {"begin": stap.begin + verschil, "einde": stap.einde + verschil}
    return Verplaatsing.van(vers, gegevens, QueryDict(post))


def _bevestig(stap: Stap, dagen: int, *mee: str) -> Verplaatsing:
    eerst = _van(stap, dagen)
    return _van(stap, dagen, "&".join([f"bevestigd={eerst.kenmerk}", *(f"mee={m}" for m in mee)]))


def _dagen(proeftuin: Proeftuin) -> dict[str, date]:
    return dict(Stap.objects.van(proeftuin).values_list("nummer", "begin"))


def test_moving_later_proposes_all_later_steps_and_asks(stap):
    voorstel = _van(stap, 14)
    assert [deel.stap.nummer for deel in voorstel.voorstellen] == [
        "4",
        "5",
        "6a",
        "6b",
        "7",
        "8",
        "9",
    ]
    assert all(deel.gekozen for deel in voorstel.voorstellen)
    assert (voorstel.bevestigd, voorstel.intussen, voorstel.fout) == (False, False, "")


def test_confirming_moves_the_step_and_only_what_is_ticked(stap, procesbegeleider):
    voor = _dagen(stap.proeftuin)
    eerst = _van(stap, 14)
    mee = {deel.stap.nummer: deel for deel in eerst.voorstellen if deel.stap.nummer in {"4", "9"}}
    besluit = _bevestig(stap, 14, *(deel.stap.publiek_id for deel in mee.values()))
    assert (besluit.bevestigd, besluit.fout) == (True, "")
    besluit.voer_uit(door=procesbegeleider)
    assert _dagen(stap.proeftuin) == voor | {
        "3": stap.begin + timedelta(days=14),
        "4": mee["4"].verschuiving.nieuw_begin,
        "9": mee["9"].verschuiving.nieuw_begin,
    }
    assert besluit.gelukt.endswith(" 2 stappen schoven mee.")


def test_one_step_that_moved_along_is_said_in_the_singular(stap):
    vier = Stap.objects.van(stap.proeftuin).get(nummer="4")
    assert _bevestig(stap, 7, vier.publiek_id).gelukt.endswith(" 1 stap schoof mee.")
    assert "mee" not in _bevestig(stap, 7).gelukt


def test_with_nothing_to_ask_the_first_post_is_enough(stap):
    voorstel = _van(stap, -7)
    assert (voorstel.voorstellen, voorstel.let_op) == ((), "")
    assert voorstel.bevestigd is True


def test_a_holiday_is_asked_about(stap):
    laatste = Stap.objects.van(stap.proeftuin).get(nummer="8")
    dagen = (date(2026, 7, 28) - laatste.begin).days
    voorstel = _van(laatste, dagen)
    assert voorstel.let_op == f"zomervakantie regio {stap.proeftuin.schoolregio.label}"
    assert voorstel.bevestigd is False


def test_closed_and_skipped_steps_stay(stap, procesbegeleider):
    stappen = {deel.nummer: deel for deel in Stap.objects.van(stap.proeftuin)}
    actions.stap_afsluiten(stap=stappen["4"], door=procesbegeleider, versie=1)
    actions.stap_overslaan(stap=stappen["5"], door=procesbegeleider, versie=1, reden="Ziek")
    nummers = [deel.stap.nummer for deel in _van(stap, 7).voorstellen]
    assert nummers == ["6a", "6b", "7", "8", "9"]


def test_a_mark_that_is_not_of_this_proposal_asks_again(stap):
    for gezien in ("1", "x", "0" * 16):
        besluit = _van(stap, 14, f"bevestigd={gezien}")
        assert (besluit.bevestigd, besluit.intussen) == (False, True)
        assert all(deel.gekozen for deel in besluit.voorstellen)


def test_another_day_than_was_proposed_asks_again(stap):
    gezien = _van(stap, 14).kenmerk
    besluit = _van(stap, 15, f"bevestigd={gezien}")
    assert (besluit.bevestigd, besluit.intussen) == (False, True)


def test_ids_of_elsewhere_move_nothing(stap, andere_proeftuin, procesbegeleider):
    vreemd = Stap.objects.van(andere_proeftuin).first()
    voor = _dagen(andere_proeftuin)
    _bevestig(stap, 7, vreemd.publiek_id, "x").voer_uit(door=procesbegeleider)
    assert _dagen(andere_proeftuin) == voor


def test_nothing_moves_when_someone_saves_a_later_step_at_the_last_moment(stap, procesbegeleider):
    voor = _dagen(stap.proeftuin)
    vier = Stap.objects.van(stap.proeftuin).get(nummer="4")
    besluit = _bevestig(stap, 7, vier.publiek_id)
    actions.stap_bewerken(stap=vier, door=procesbegeleider, versie=1, waarden={"naam": "Anders"})
    with pytest.raises(Bewerkingsconflict):
        besluit.voer_uit(door=procesbegeleider)
    assert _dagen(stap.proeftuin) == voor


def test_a_move_to_the_far_end_of_the_calendar_is_survived(stap):
    ver = (date(2100, 12, 31) - stap.begin).days
    assert len(_van(stap, ver).voorstellen) == 7
