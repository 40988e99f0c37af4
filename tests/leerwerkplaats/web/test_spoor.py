import pytest
from django.db import DatabaseError, connection, transaction

from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.spoor import leg_vast


def test_a_line_says_who_did_what_to_which_thing(procesbegeleider, klok):
    leg_vast("stap.bewerkt", door=procesbegeleider, soort="stap", object_id="abc", ruimte="tuin")
    regel = Auditregel.objects.get()
    assert (regel.handeling, regel.soort, regel.object_id, regel.ruimte) == (
        "stap.bewerkt",
        "stap",
        "abc",
        "tuin",
    )
    assert regel.door == procesbegeleider.publiek_id
    assert regel.moment.isoformat() == "2026-05-12T10:00:00+00:00"


@pytest.mark.django_db
def test_nobody_in_particular_may_have_done_it():
    leg_vast("proef", door=None, soort="x")
    assert Auditregel.objects.get().door == ""


@pytest.mark.django_db
def test_the_lines_of_one_place_come_newest_first():
    for nummer, ruimte in enumerate(["a", "b", "a"]):
        leg_vast(f"proef.{nummer}", door=None, soort="x", ruimte=ruimte)
    assert [r.handeling for r in Auditregel.objects.van_ruimte("a")] == ["proef.2", "proef.0"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "daad",
    [
        lambda regel: regel.save(),
        lambda regel: regel.delete(),
        lambda _: Auditregel.objects.update(door="x"),
        lambda _: Auditregel.objects.all().delete(),
        lambda regel: Auditregel.objects.filter(pk=regel.pk).delete(),
    ],
)
def test_a_line_is_never_changed_or_taken_away(daad):
    leg_vast("proef", door=None, soort="x")
    with pytest.raises(TypeError, match="append-only"):
        daad(Auditregel.objects.get())
    assert Auditregel.objects.get().handeling == "proef"


@pytest.mark.django_db
@pytest.mark.parametrize("sql", ["UPDATE web_auditregel SET door = 'x'"])
def test_the_database_refuses_to_change_a_line_too(sql):
    leg_vast("proef", door=None, soort="x")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Auditregel.objects.get().door == ""


def test_the_line_stays_when_the_person_is_erased(buitenstaander):
    leg_vast("proef", door=buitenstaander, soort="x")
    wie = buitenstaander.publiek_id
    buitenstaander.delete()
    assert Auditregel.objects.get().door == wie
