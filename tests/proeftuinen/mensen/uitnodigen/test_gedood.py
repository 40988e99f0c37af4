"""The web worker is killed halfway through many invitations: none is there, and once more is all."""

import json
import signal
import subprocess
import sys
from collections import Counter
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.models import Auditregel, Verzendsleutel
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Uitnodiging
from proeftuinen.traject.post.models import Bericht
from tests.kindproces import WORTEL, omgeving, twee_processen

AANTAL = 210  # more than one statement holds


def _tel() -> list[int]:
    sporen = Auditregel.objects.filter(handeling="uitnodiging.gestuurd")
    sleutels = Verzendsleutel.objects.all()
    return [rijen.count() for rijen in (Uitnodiging.objects, Bericht.objects, sporen, sleutels)]


@twee_processen
@pytest.mark.django_db(transaction=True)
def test_killed_halfway_nobody_is_invited_and_pressing_again_invites_each_once(
    als, kernteam, proeftuin, tmp_path
):
    wie = Contact.objects.bulk_create(
        Contact(proeftuin=proeftuin, naam=f"Mens {nr}", email=f"mens{nr}@voorbeeld.example")
        for nr in range(AANTAL)
    )
    client = als(kernteam)
    pad = reverse("proeftuinen:uitnodigen-velen", args=[proeftuin.publiek_id])
    velden = {"wie": [deel.publiek_id for deel in wie], "rol": "deelnemer", "doe": "stuur"}
    velden |= {"tekst": "Kom je ook?\n[hier komt de link]", "sleutel": str(uuid4())}
    koekjes = client.cookies.output(header="", sep=";")
    druk = json.dumps({"pad": pad, "velden": velden, "koekjes": koekjes})

    gedood = subprocess.run(
        [sys.executable, "-m", "tests.proeftuinen.mensen.uitnodigen.half_werk"],
        cwd=WORTEL,
        env=omgeving(tmp_path),
        input=druk,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert gedood.returncode == -signal.SIGKILL, gedood.stderr[-2000:]
    assert _tel() == [0, 0, 0, 0]
    codes = {client.post(pad, velden).status_code for _ in range(3)}
    assert (codes, _tel()) == ({302}, [AANTAL, AANTAL, AANTAL, 1])
    assert set(Counter(Bericht.objects.values_list("aan", flat=True)).values()) == {1}
