"""Questions to the room of a meeting whose answers feed the way to the ambition."""

from django.db import models

from proeftuinen.bijeenkomsten.live.models import Livevraag
from proeftuinen.traject.models import Proeftuin


class Zaalvraag(models.Model):
    """What a question to the room is for, so that its answers come back at the right page."""

    class Waarvoor(models.TextChoices):
        """The page that reads the answers."""

        THEMA_IDEE = "thema_idee", "Ideeën voor een kernthema"
        THEMA_STIP = "thema_stip", "Een kernthema kiezen"
        WERKT_AL = "werkt_al", "Wat werkt hier al"
        BEELD = "beeld", "Beelden van de toekomst"
        GEBIED = "gebied", "Ambitie: waar het over gaat"
        INWONERS = "inwoners", "Ambitie: wat inwoners merken"
        AANDACHT = "aandacht", "Ambitie: door welke aandacht"
        WIJ = "wij", "Ambitie: hoe wij werken"
        MEEDOEN = "meedoen", "Wie staat achter de ambitie"

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="zaalvragen")
    livevraag = models.OneToOneField(Livevraag, models.CASCADE, related_name="zaalvraag")
    waarvoor = models.CharField(max_length=12, choices=Waarvoor)
    # Of dots: the public ids of what the choices stand for, in their order.
    keuzes = models.JSONField(default=list, blank=True)
    gemaakt = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_waarvoor_display()}: {self.livevraag}"
