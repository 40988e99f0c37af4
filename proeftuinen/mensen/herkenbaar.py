"""The names by which people of a proeftuin could be recognised in a text."""

from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


def namen_van(proeftuin: Proeftuin) -> frozenset[str]:
    """Return the names of all contacts, also who died; one query. Only to search a text with."""
    heten = Contact.objects.van(proeftuin).met_naam().values_list("heet", flat=True)
    return frozenset(heet for heet in heten if heet)
