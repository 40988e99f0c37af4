"""Invitations of Lindewaard: some did not answer, a room code that was used, a chair left out."""

from collections.abc import Mapping
from datetime import date, timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.management.demo import tijd
from proeftuinen.mensen.stoelen import actions as stoelen
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht

GEVRAAGD = ("fenna", "abel", "wietske", "lotte", "esra", "geertje")
GELEDEN = timedelta(days=9)
CODE = "kmnpqrst"  # of the start meeting: no door any more
BINNEN = 6


def leg_uitnodigingen(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Invite six people who did not answer yet, and say that the start goes without a museum."""
    milan = mensen["milan@lindewaard.example"]
    brieven = uitnodigen.uitnodigen_velen(
        proeftuin=proeftuin,
        door=milan,
        adressen=[f"{begin}@lindewaard.example" for begin in GEVRAAGD],
        rol=Rol.DEELNEMER,
    )
    op = tijd.moment(dag - GELEDEN)
    codes = [brief.publiek_id for brief in brieven]
    Uitnodiging.objects.filter(publiek_id__in=codes).update(gemaakt=op)
    Bericht.objects.filter(over_id__in=codes).update(
        stand=Bericht.Stand.VERZONDEN, verzonden_op=op, verstuur_na=op, gemaakt=op
    )
    _zaalcode(proeftuin, milan)
    start = proeftuin.stappen.filter(nummer="3").first()
    reden = "Het museum vragen we erbij als er ideeën zijn."
    stoelen.niet_nodig(proeftuin=proeftuin, door=milan, stoel="cultuur", reden=reden, stap=start)


def _zaalcode(proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Leave the code of the start meeting behind, which ended that evening."""
    start = proeftuin.stappen.filter(nummer="3").first()
    eind = tijd.moment(start.begin if start else proeftuin.start)
    Zaalcode.objects.get_or_create(
        code=CODE,
        defaults={
            "proeftuin": proeftuin,
            "door": door,
            "geldig_tot": eind,
            "gebruikt": BINNEN,
        },
    )
