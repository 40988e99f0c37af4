"""The form that asks for help."""

from django import forms

from leerwerkplaats.web.forms import Tekst, VersieForm


class HulpForm(VersieForm):
    """Says what an experiment needs; empty is nothing."""

    hulp_nodig = Tekst(
        label="Wat hebben jullie nodig?",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: iemand van het wijkteam die meedenkt. Iedereen leest dit.",
    )
