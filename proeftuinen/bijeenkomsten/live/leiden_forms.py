"""What the buttons of the leader's page send."""

from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst

VERDER, OVERSLAAN, TERUG, ERBIJ, ERAF = "verder", "overslaan", "terug", "erbij", "eraf"


class LoopForm(HuisForm):
    """One press: what to do, in which line, and what the presser saw."""

    daad = forms.ChoiceField(choices=[(d, d) for d in (VERDER, OVERSLAAN, TERUG, ERBIJ, ERAF)])
    gezien = Tekst(max_length=40)
    groep = forms.SlugField(max_length=20, required=False)


class InkortenForm(HuisForm):
    """Takes over what is proposed; `wint` and `gezien` are what the presser saw."""

    gezien = Tekst(max_length=40)
    wint = forms.IntegerField(min_value=1, max_value=600)
