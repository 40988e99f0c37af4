"""What a press of who leads says."""

from django import forms

from leerwerkplaats.web.forms import HuisForm

_MEESTE = 20


class RondeForm(HuisForm):
    """From which round, and to which; without `naar` it is about more time."""

    van = forms.IntegerField(min_value=0, max_value=_MEESTE)
    naar = forms.IntegerField(min_value=0, max_value=_MEESTE, required=False)
    extra = forms.IntegerField(min_value=0, max_value=600, required=False)


class BeurtForm(HuisForm):
    """Whether someone was heard in a round."""

    ronde = forms.IntegerField(min_value=1, max_value=_MEESTE)
    gehoord = forms.ChoiceField(choices=[("ja", "ja"), ("nee", "nee")])
