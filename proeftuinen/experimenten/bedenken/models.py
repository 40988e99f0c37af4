"""Experiments: a small thing that a group tries out, and who is in that group."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, QuerySet, Value, When

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie
from proeftuinen.acties.models import Actie
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin, Stap

STIL_NA = timedelta(weeks=5)
"""Two questions of two weeks and a few days more: so long without a word, then it is at rest."""


class VoorWie(models.TextChoices):
    """For whom something is tried."""

    INWONERS = "inwoners", "Voor inwoners"
    PROFESSIONALS = "professionals", "Voor professionals"


class Stand(models.TextChoices):
    """How far an experiment is. It is derived (`met_stand`), never stored."""

    IDEE = "idee", "Idee"
    VOORBEREIDING = "voorbereiding", "In voorbereiding"
    LOOPT = "loopt", "Loopt"
    RUST = "rust", "In rust"
    AFGEROND = "afgerond", "Afgerond"
    GEBORGD = "geborgd", "Geborgd"
    GESTOPT = "gestopt", "Gestopt"


class ExperimentQuerySet(QuerySet["Experiment"]):
    """Sets of experiments."""

    def van(self, proeftuin: Proeftuin) -> "ExperimentQuerySet":
        """Return those of this proeftuin that were not put away in the archive."""
        return self.filter(proeftuin=proeftuin, gearchiveerd_op=None)

    def gepubliceerd(self) -> "ExperimentQuerySet":
        """Return those that their place shares with everyone on the site."""
        return self.exclude(gepubliceerd_op=None).filter(gearchiveerd_op=None)

    def met_stand(self, dag: date) -> "ExperimentQuerySet":
        """Add `stand` (a value of Stand) as it is on this day; no query of its own."""
        stil = Q(laatste_teken__lt=dag - STIL_NA) | Q(rust_op__isnull=False)
        return self.annotate(
            stand=Case(
                When(gestopt_op__isnull=False, then=Value(Stand.GESTOPT.value)),
                When(geborgd_op__isnull=False, then=Value(Stand.GEBORGD.value)),
                When(afgerond_op__isnull=False, then=Value(Stand.AFGEROND.value)),
                When(Q(gestart_op__isnull=False) & stil, then=Value(Stand.RUST.value)),
                When(gestart_op__isnull=False, then=Value(Stand.LOOPT.value)),
                When(~Q(eerste_stap="") & Q(trekker__isnull=False), then=Value("voorbereiding")),
                default=Value(Stand.IDEE.value),
                output_field=models.CharField(),
            )
        )


class Experiment(MetPubliekId, MetVersie):
    """Something small that a group tries, to learn from; what it expects is fixed once it began."""

    proeftuin = models.ForeignKey(Proeftuin, models.CASCADE, related_name="experimenten")
    titel = models.CharField(max_length=160)
    # The six questions.
    wat = models.TextField(max_length=1500)
    verwachting = models.TextField(max_length=1000, blank=True)
    voor_wie = models.JSONField(default=list, blank=True)  # values of VoorWie
    dimensies = models.JSONField(default=list, blank=True)  # values of Dimensie
    palliatieve_fasen = models.JSONField(default=list, blank=True)  # values of PalliatieveFase
    wie = models.CharField(max_length=400, blank=True)  # who does it, as roles
    van = models.DateField(null=True, blank=True)
    tot = models.DateField(null=True, blank=True)
    eerste_stap = models.CharField(max_length=600, blank=True)
    aansluiten = models.CharField(max_length=600, blank=True)  # what exists, that it joins

    stap = models.ForeignKey(
        Stap, models.SET_NULL, null=True, blank=True, related_name="experimenten"
    )
    trekker = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="trekt_experimenten"
    )
    hulp_nodig = models.CharField(max_length=300, blank=True)
    gestart_op = models.DateField(null=True, blank=True)
    laatste_teken = models.DateField(null=True, blank=True)  # the last entry or answer
    rust_op = models.DateField(null=True, blank=True)  # the group itself said: not now
    afgerond_op = models.DateField(null=True, blank=True)
    geborgd_op = models.DateField(null=True, blank=True)
    gestopt_op = models.DateField(null=True, blank=True)
    waarom_gestopt = models.CharField(max_length=600, blank=True)
    gearchiveerd_op = models.DateTimeField(null=True, blank=True)
    # What others may see of it, and where it was taken over from.
    advies = models.TextField(max_length=1000, blank=True)  # "what would you tell another place?"
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    naar_voorbeeld = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="navolgers"
    )
    herkomst = models.CharField(max_length=300, blank=True)  # the source in words; stays
    herkomst_adres = models.CharField(max_length=300, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = ExperimentQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gestart_op__isnull=False)
                | Q(laatste_teken=None, rust_op=None, afgerond_op=None, geborgd_op=None),
                name="experiment_eerst_begonnen",
            ),
            models.CheckConstraint(
                condition=Q(van=None) | Q(tot=None) | Q(van__lte=F("tot")),
                name="experiment_van_voor_tot",
            ),
        ]
        indexes = [
            models.Index(fields=["proeftuin", "gearchiveerd_op", "-id"], name="experiment_lijst"),
            models.Index(fields=["gepubliceerd_op"], name="experiment_gedeeld"),
        ]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return adres("proeftuinen:experiment", self.proeftuin.publiek_id, self.publiek_id)

    @property
    def is_begonnen(self) -> bool:
        """Tell whether it began: then what was expected is fixed."""
        return self.gestart_op is not None


class Experimentlid(models.Model):
    """Someone in the group of an experiment; the trekker is in it too."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="leden")
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="in_experimenten")
    sinds = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["experiment", "contact"], name="experimentlid_eenmaal")
        ]

    def __str__(self) -> str:
        return str(self.contact)


class Experimentactie(models.Model):
    """That an action is part of an experiment."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="acties")
    actie = models.OneToOneField(Actie, models.CASCADE, related_name="van_experiment")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.actie)
