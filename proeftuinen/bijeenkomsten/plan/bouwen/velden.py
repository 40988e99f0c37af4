"""Fields of a run sheet: several lines in one box, own fields, minutes, an hour, who leads."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.db.models.functions import Lower

from leerwerkplaats.web.forms import Tekst
from proeftuinen.bijeenkomsten.plan.models import LANGSTE
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin

MEESTE_REGELS = 60
LANGSTE_REGEL = 300


class Regels(Tekst):
    """Plain lines, one on each line of the box; its value is a list without empty ones."""

    def __init__(self, *, rijen: int = 4, **opties: Any) -> None:
        super().__init__(required=False, widget=forms.Textarea(attrs={"rows": rijen}), **opties)

    def prepare_value(self, value: Any) -> Any:
        """Return the text of the box."""
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        """Return the lines; raises ValidationError when there are too many or one is too long."""
        tekst = super().clean(value)
        regels = [" ".join(regel.split()) for regel in tekst.splitlines()]
        regels = [regel for regel in regels if regel]
        if len(regels) > MEESTE_REGELS:
            raise ValidationError(
                f"Schrijf hooguit {MEESTE_REGELS} regels. Dit zijn er {len(regels)}."
            )
        for regel in regels:
            if len(regel) > LANGSTE_REGEL:
                begin = regel[:30]
                raise ValidationError(
                    f"Een regel mag {LANGSTE_REGEL} tekens zijn. Deze is langer: “{begin}…”"
                )
        return regels


class Eigen(Regels):
    """Fields of one's own, "naam: wat erin staat" on each line; its value is [[name, value], …]."""

    def prepare_value(self, value: Any) -> Any:
        """Return the text of the box."""
        if isinstance(value, list):
            return "\n".join(f"{naam}: {wat}" for naam, wat in value)
        return value

    def clean(self, value: Any) -> list[list[str]]:
        """Return the pairs; raises ValidationError for a line without a name."""
        paren = []
        for regel in super().clean(value):
            naam, dubbelepunt, wat = regel.partition(":")
            if not (dubbelepunt and naam.strip() and wat.strip()):
                raise ValidationError(
                    f"Schrijf op elke regel eerst de naam en dan een dubbele punt: “{regel[:40]}”"
                )
            paren.append([naam.strip(), wat.strip()])
        return paren


def minutenveld(**opties: Any) -> forms.IntegerField:
    """Return the minutes of a block."""
    veld = forms.IntegerField(
        label="Hoeveel minuten?",
        min_value=1,
        max_value=LANGSTE,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "lw-kort"}),
        **opties,
    )
    for keuring in veld.validators:
        keuring.message = f"Een onderdeel duurt 1 tot {LANGSTE} minuten."
    return veld


class Uurveld(forms.TimeField):
    """An hour on the clock, also as one types it in Dutch: 13.30, 13:30 or 13 u 30."""

    def __init__(self, **opties: Any) -> None:
        soort = {"type": "time", "class": "lw-kort"}
        super().__init__(widget=forms.TimeInput(attrs=soort, format="%H:%M"), **opties)
        self.error_messages["invalid"] = "Dit is geen tijd. Schrijf hem zo: 14.30."

    def to_python(self, value: Any) -> Any:
        """Return the time; raises ValidationError."""
        if isinstance(value, str):
            value = value.strip().replace(".", ":")
        return super().to_python(value)


class Leiderkeuze(forms.ModelChoiceField):
    """Someone of this place who leads; the team picks, so names are said in full."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(
            queryset=Contact.objects.none(),
            to_field_name="publiek_id",
            required=False,
            empty_label="Nog niemand",
            **opties,
        )

    def voor(self, proeftuin: Proeftuin, nu: int | None) -> None:
        """Offer the people of this place who take part, and who leads already."""
        rijen = Contact.objects.van(proeftuin).met_naam()
        doet_mee = Q(stand=Contact.Stand.GEWOON)
        self.queryset = (
            rijen.filter(doet_mee | Q(pk=nu) if nu else doet_mee)
            .select_related("gebruiker", "organisatie")
            .order_by(Lower("heet"), "publiek_id")
        )

    def label_from_instance(self, obj: Contact) -> str:
        """Return the name, and where someone works."""
        return f"{obj} ({obj.organisatie.naam})" if obj.organisatie else str(obj)
