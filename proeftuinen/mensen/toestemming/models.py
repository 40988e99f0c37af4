"""The register of consent: per person and purpose, with the words that were agreed to."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q, QuerySet

from leerwerkplaats.web.publiek import MetPubliekId
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


class ToestemmingQuerySet(QuerySet["Toestemming"]):
    """Sets of consents."""

    def geldig(self, dag: date) -> "ToestemmingQuerySet":
        """Return those that hold on this day: not withdrawn, not past their end."""
        return self.filter(Q(geldig_tot=None) | Q(geldig_tot__gte=dag), ingetrokken_op=None)


class Toestemming(MetPubliekId):
    """One yes of one person for one purpose. It is never changed: withdrawn, or asked anew."""

    class Doel(models.TextChoices):
        """What for; one question each."""

        CITAAT = "citaat", "Een uitspraak, zonder naam"
        CITAAT_NAAM = "citaat_naam", "Een uitspraak, met naam"
        FOTO = "foto", "Een foto"
        NAAM_OP_KAART = "naam_op_kaart", "Naam op de netwerkkaart"
        GESPREKSNOTITIES = "gespreksnotities", "Notities van een gesprek"
        INTERVIEW = "interview", "Een interview"
        NAAM_IN_DANK = "naam_in_dank", "Naam op de dankpagina"

    class Kanaal(models.TextChoices):
        """How it was given."""

        ZELF = "zelf", "Zelf, op deze site"
        PAPIER = "papier", "Op papier"
        MAIL = "mail", "Per mail"
        MONDELING = "mondeling", "In een gesprek"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="toestemmingen")
    contact = models.ForeignKey(
        Contact, models.CASCADE, null=True, blank=True, related_name="toestemmingen"
    )
    namens = models.CharField(max_length=200, blank=True)  # a role, of who is no contact
    doel = models.CharField(max_length=20, choices=Doel)
    tekst = models.TextField(max_length=2000)  # what was agreed to, word for word
    tekstversie = models.CharField(max_length=20)
    gegeven_op = models.DateField()
    kanaal = models.CharField(max_length=12, choices=Kanaal)
    geldig_tot = models.DateField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    objects = ToestemmingQuerySet.as_manager()

    class Meta:
        ordering = ["-gegeven_op", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(contact=None, namens__gt="") | (~Q(contact=None) & Q(namens="")),
                name="toestemming_van_contact_of_rol",
            )
        ]

    def __str__(self) -> str:
        return self.get_doel_display()

    def geldt(self, dag: date) -> bool:
        """Tell whether it holds on this day."""
        return not self.ingetrokken_op and (self.geldig_tot is None or self.geldig_tot >= dag)
