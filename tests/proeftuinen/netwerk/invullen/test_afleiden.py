"""Whatever others say about someone, every page that this person reaches here stays the same."""

import re

from leerwerkplaats.web.links import maak_token
from proeftuinen.netwerk.meten.links import SOORT
from proeftuinen.netwerk.models import Relatie
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

WISSELT = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"')
NIETS = None


def _bladen(klant, naar, token):
    """Return every page of one's own answers, without what changes at each request."""
    mijn = [naar.lijst + "?begin=1", naar.lijst + "?lijst=1", naar.klaar, naar.gemist]
    link = [f"/netwerk/{token}/{deel}" for deel in ("?lijst=1", "klaar/", "iemand-ontbreekt/")]
    antwoorden = [klant.get(adres) for adres in (*mijn, *link)]
    assert {antwoord.status_code for antwoord in antwoorden} == {200}
    return [WISSELT.sub("", antwoord.text) for antwoord in antwoorden]


def test_no_answer_about_someone_changes_a_page_that_they_see(
    als, deelnemer, ik, meting, fenna, joris, naar, proeftuin
):
    zeg(meting, ik, fenna, 1)
    eerder = maak_meting(proeftuin, stand="gesloten", dag=meting.dag.replace(year=2024))
    toen = maak_plaats(eerder, "Fenna Bos")
    ik_toen = maak_plaats(eerder, "", gebruiker=deelnemer)
    zeg(eerder, ik_toen, toen, 2)
    klant, token = als(deelnemer), maak_token(SOORT, ik.publiek_id)
    gezien = []
    for waarde in (NIETS, 0, 1, 2):
        Relatie.objects.filter(naar__in=[ik, ik_toen]).delete()
        if waarde is not NIETS:
            for golf, van, naar_mij in ((meting, fenna, ik), (meting, joris, ik)):
                zeg(golf, van, naar_mij, waarde)
            zeg(eerder, toen, ik_toen, waarde)
        gezien.append(_bladen(klant, naar, token))

    assert gezien == [gezien[0]] * 4
