"""Bundles: items and finds of one's own, in an order, with an introduction."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from kennisbank.items.models import HTTPS, Kennisitem
from kennisbank.planken.models import LANDELIJK, Plank
from leerwerkplaats.web.publiek import MetPubliekId, MetVersie


class BundelQuerySet(QuerySet["Bundel"]):
    """Sets of bundles."""

    def gedeeld(self) -> "BundelQuerySet":
        """Return those that anyone with the address may read, signed in or not."""
        return self.filter(gedeeld_op__isnull=False)

    def voor_lijst(self) -> "BundelQuerySet":
        """Return them in order, with how many lines each has, as `aantal`."""
        return self.annotate(aantal=Count("regels")).order_by("titel", "pk")


class Bundel(MetPubliekId, MetVersie):
    """What a place brings together to give to others."""

    plank = models.ForeignKey(Plank, models.CASCADE, related_name="bundels")
    titel = models.CharField(max_length=200)
    ondertitel = models.CharField(max_length=200, blank=True)
    inleiding = models.TextField(max_length=5000, blank=True)  # Markdown
    gedeeld_op = models.DateTimeField(null=True, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)
    gewijzigd = models.DateTimeField(auto_now=True)

    objects = BundelQuerySet.as_manager()

    class Meta:
        ordering = ["titel", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(titel=""), name="bundel_heeft_titel")]

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("kennisbank:bundel", args=[self.publiek_id])


class BundelregelQuerySet(QuerySet["Bundelregel"]):
    """Sets of lines."""

    def voor_lezers(self, plank: Plank) -> "BundelregelQuerySet":
        """Return what readers of a bundle on this shelf get, with what is shown of items.

        Each find, and each item that is published for all or on this very shelf: a draft, or one
        that was taken back or stands elsewhere, is left out.
        """
        op = [LANDELIJK, plank.ruimte]
        te_lezen = Q(item__gepubliceerd_op__isnull=False, item__plank__ruimte__in=op)
        return self.filter(Q(item=None) | te_lezen).select_related("item__plank")


class Bundelregel(MetPubliekId, MetVersie):
    """One thing in a bundle: an item of the kennisbank, or a find by title, maker and own words.

    A find holds no text of its maker: only what it is called, who made it, where it is, and why
    someone chose it.
    """

    class Vondst(models.TextChoices):
        """What someone found."""

        LIED = "lied", "Lied"
        SPREUK = "spreuk", "Spreuk"
        GEDICHT = "gedicht", "Gedicht"
        PODCAST = "podcast", "Podcast"
        BOEK = "boek", "Boek"
        FILM = "film", "Film"
        ANDERS = "anders", "Iets anders"

    LANGSTE_WOORDEN = 600

    bundel = models.ForeignKey(Bundel, models.CASCADE, related_name="regels")
    volgorde = models.PositiveIntegerField()
    item = models.ForeignKey(
        Kennisitem, models.CASCADE, null=True, blank=True, related_name="in_bundels"
    )
    vondst = models.CharField(max_length=10, choices=Vondst.choices, blank=True)
    titel = models.CharField(max_length=200, blank=True)
    maker = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=500, blank=True, validators=[HTTPS])
    # One's own, of why it is here.
    woorden = models.TextField(max_length=LANGSTE_WOORDEN, blank=True)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    gemaakt = models.DateTimeField(auto_now_add=True)

    objects = BundelregelQuerySet.as_manager()

    class Meta:
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["bundel", "item"], name="bundel_item_eenmaal"),
            models.CheckConstraint(
                condition=(Q(item__isnull=False) & Q(vondst="") & Q(titel=""))
                | (Q(item=None) & ~Q(vondst="") & ~Q(titel="")),
                name="bundelregel_item_of_vondst",
            ),
            models.CheckConstraint(
                condition=Q(link="") | Q(link__startswith="https://"),
                name="bundelregel_link_https",
            ),
        ]

    def __str__(self) -> str:
        return str(self.item) if self.item_id else self.titel
