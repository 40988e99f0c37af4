"""What is decided about a notice; choices only, so nothing of a person is written."""

from typing import Any

from django import forms

from casustafel.melden.models import Besluit, Melding
from leerwerkplaats.web.forms import HuisForm


class BesluitForm(HuisForm):
    """Decides what becomes of what was hidden."""

    besluit = forms.ChoiceField(
        label="Wat besluit je?", choices=Besluit.choices, widget=forms.RadioSelect
    )
    datalek = forms.ChoiceField(
        label="Is dit een datalek?",
        choices=[
            ("ja", "Ja, of misschien: iemand las iets over een mens die te herkennen is"),
            ("nee", "Nee, niemand kon hierin een mens herkennen"),
        ],
        widget=forms.RadioSelect,
        help_text="Twijfel je? Bel dan met de functionaris gegevensbescherming voor je kiest.",
    )

    def __init__(self, *args: Any, melding: Melding, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if melding.tafel:
            woorden = {
                Besluit.TERUG: "Er is niemand te herkennen: laat de tafel weer zien",
                Besluit.AANGEPAST: "De tafel mag verder: wie het schreef, past het aan",
                Besluit.GEWIST: "Wis nu alles van deze tafel",
            }
            self.fields["besluit"].choices = [(deel.value, woorden[deel]) for deel in Besluit]
