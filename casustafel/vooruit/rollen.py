"""People of a household or near it: roles, never names."""

from django.db.models import TextChoices


class Rol(TextChoices):
    """Who someone is for the one whom it is about."""

    ZIEK = "ziek", "De zieke zelf"
    PARTNER = "partner", "Partner"
    KIND_JONG = "kind_jong", "Jong kind"
    TIENER = "tiener", "Tiener"
    KIND_VOLWASSEN = "kind_volwassen", "Volwassen kind"
    OUDER = "ouder", "Ouder"
    BROER_ZUS = "broer_zus", "Broer of zus"
    VRIEND = "vriend", "Vriend of vriendin"
    BUUR = "buur", "Buur"
    MANTELZORGER = "mantelzorger", "Mantelzorger"
    WERKGEVER = "werkgever", "Werkgever"
