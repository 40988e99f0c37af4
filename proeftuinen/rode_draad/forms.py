"""Drawing a line between two knots that already stand."""

from typing import Any

from django import forms

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import HuisForm, Tekst
from proeftuinen.rode_draad.models import Schakel


class DraadForm(HuisForm):
    """Asks what came of this knot, and why."""

    naar = forms.ModelChoiceField(
        label="Dit leidde tot",
        queryset=Schakel.objects.none(),
        to_field_name="publiek_id",
        empty_label="Kies uit de lijst",
    )
    waarom = Tekst(label="Waarom?", max_length=200, required=False)

    def __init__(
        self, *args: Any, schakel: Schakel, rechten: frozenset[Recht], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        andere = Schakel.objects.filter(proeftuin=schakel.proeftuin).exclude(pk=schakel.pk)
        self.fields["naar"].queryset = andere.zichtbaar_met(rechten).order_by("label")
