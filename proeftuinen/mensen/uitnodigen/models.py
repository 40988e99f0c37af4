"""The code on the wall: whoever is in the room comes in by their own address."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.urls import reverse

from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.traject.models import Proeftuin


class ZaalcodeQuerySet(QuerySet["Zaalcode"]):
    """Sets of room codes."""

    def open(self, nu: datetime) -> "ZaalcodeQuerySet":
        """Return those that open the door now."""
        return self.filter(ingetrokken_op=None, geldig_tot__gt=nu)


class Zaalcode(MetPubliekId):
    """A short code for one occasion. It lets nobody in: a mailed code proves the address."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="zaalcodes")
    code = models.CharField(max_length=8, unique=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    geldig_tot = models.DateTimeField()
    ingetrokken_op = models.DateTimeField(null=True, blank=True)
    gebruikt = models.PositiveIntegerField(default=0)  # how many came in by it

    objects = ZaalcodeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.code[:4]} {self.code[4:]}".upper()

    def get_absolute_url(self) -> str:
        return reverse("proeftuinen:meedoen-code", args=[self.code])

    def bruikbaar(self, nu: datetime) -> bool:
        """Tell whether it opens the door now."""
        return not self.ingetrokken_op and self.geldig_tot > nu
