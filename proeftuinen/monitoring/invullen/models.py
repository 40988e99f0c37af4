"""What was answered, and who was asked; nothing in the database ties the one to the other."""

import secrets

from django.db import models

from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst


def nieuwe_sleutel() -> str:
    """Return a random key of 32 signs: it says nothing of when a row was made."""
    return secrets.token_hex(16)


class Antwoordvel(models.Model):
    """The answers of one person to one list, without a name, a day or an order.

    `wie` is made with the site's secret from a code that stands in no table (code.py). `antwoorden`
    is by public id of the question: a step ("1" to "5", "0" for "weet ik niet"), the number of an
    option from "0", a list of such numbers, or a text.
    """

    sleutel = models.CharField(max_length=32, primary_key=True, default=nieuwe_sleutel)
    vragenlijst = models.ForeignKey(Vragenlijst, models.CASCADE, related_name="vellen")
    wie = models.CharField(max_length=64)
    antwoorden = models.JSONField(default=dict)
    van_papier = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["vragenlijst", "wie"], name="antwoordvel_een_per_wie")
        ]

    def __str__(self) -> str:
        return "Antwoorden"


class Aangeschreven(MetPubliekId):
    """That someone may answer, and was asked by mail; whether they did stands nowhere.

    The rows of all people of a place are made together, so that none tells that its person came.
    """

    vragenlijst = models.ForeignKey(Vragenlijst, models.CASCADE, related_name="aangeschreven")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="aangeschreven")
    gestuurd_op = models.DateField(null=True, blank=True)
    herinnerd_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vragenlijst", "contact"], name="aangeschreven_een_per_contact"
            )
        ]

    def __str__(self) -> str:
        return "Gevraagd"
