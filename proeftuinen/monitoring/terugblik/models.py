"""Staying connected: look-backs that plan themselves, checks of what was agreed, and tips."""

from django.db import models
from django.db.models import Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.transitie.models import Netwerkafspraak
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.traject.models import Proeftuin


class Terugblik(MetPubliekId, MetVersie):
    """A look-back, so many months after the end."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="terugblikken")
    maanden = models.PositiveSmallIntegerField()
    dag = models.DateField()
    begonnen_op = models.DateField(null=True, blank=True)
    vervalt_op = models.DateField(null=True, blank=True)  # called off on that day
    vragenlijst = models.OneToOneField(
        Vragenlijst, models.SET_NULL, null=True, blank=True, related_name="terugblik"
    )
    conclusie = models.TextField(max_length=1000, blank=True)

    class Meta:
        ordering = ["dag", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["proeftuin", "maanden"], name="terugblik_een_per_maand")
        ]

    def __str__(self) -> str:
        return f"Terugblik na {self.maanden} maanden"

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:terugblik", self.proeftuin.publiek_id, self.publiek_id)


class Nazicht(MetPubliekId):
    """That a keeper is asked whether something still runs; answered by a mailed link."""

    class Loopt(models.TextChoices):
        """What the keeper said."""

        JA = "ja", "Ja, het loopt"
        DEELS = "deels", "Voor een deel"
        NEE = "nee", "Nee"

    terugblik = models.ForeignKey(Terugblik, models.CASCADE, related_name="nazichten")
    borging = models.ForeignKey(
        Borging, models.CASCADE, null=True, blank=True, related_name="nazichten"
    )
    netwerkafspraak = models.ForeignKey(
        Netwerkafspraak, models.CASCADE, null=True, blank=True, related_name="nazichten"
    )
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="nazichten"
    )
    gevraagd_op = models.DateTimeField(null=True, blank=True)
    loopt = models.CharField(max_length=5, choices=Loopt, blank=True)
    tekst = models.CharField(max_length=600, blank=True)
    beantwoord_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(borging__isnull=True) ^ Q(netwerkafspraak__isnull=True),
                name="nazicht_gaat_over_een_ding",
            ),
            models.UniqueConstraint(fields=["terugblik", "borging"], name="nazicht_borging_eens"),
            models.UniqueConstraint(
                fields=["terugblik", "netwerkafspraak"], name="nazicht_afspraak_eens"
            ),
        ]

    def __str__(self) -> str:
        return self.get_loopt_display()

    @property
    def waarover(self) -> str:
        """Return what should still run; load `borging__experiment` and `netwerkafspraak` along."""
        return self.borging.experiment.titel if self.borging else str(self.netwerkafspraak)


class Tip(MetPubliekId, MetVersie):
    """What a participant would tell the next leerwerkplaats, without a name."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="tips")
    tekst = models.CharField(max_length=600)
    van = models.CharField(max_length=120, blank=True)  # a role
    in_oogst = models.BooleanField(default=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.tekst
