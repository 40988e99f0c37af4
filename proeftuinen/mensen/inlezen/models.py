"""A list of people under way: looked over and mended before anyone is taken in."""

from django.conf import settings
from django.db import models

from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.traject.models import Proeftuin


class Inleesronde(MetPubliekId, MetVersie):
    """Rows that were pasted or sent in, as they stand now; gone once taken in, or after a week."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="inleesrondes")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    herkomst = models.CharField(max_length=120, blank=True)  # name of the file, or "geplakt"
    kolommen = models.JSONField(default=list)  # what each column holds; see inlezen.kolommen
    rijen = models.JSONField(default=list)  # rows of cells, as text
    keuzes = models.JSONField(default=dict)  # row number -> what to do with a likely duplicate
    gemaakt = models.DateTimeField(auto_now_add=True)
