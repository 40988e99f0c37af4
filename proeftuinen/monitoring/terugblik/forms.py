"""The forms of look-backs and tips; what is written here asks about names before it is kept."""

from functools import partial
from typing import Any, ClassVar

from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst, VersieForm
from leerwerkplaats.web.herkend import HerkendMixin
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.monitoring.terugblik.models import Nazicht
from proeftuinen.traject.models import Proeftuin

GEEN_NAMEN = "Noem geen namen, van niemand."


class _MetNamen(HerkendMixin):
    """A form that knows the names of a place."""

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, namen=partial(namen_van, proeftuin), **kwargs)


class ConclusieForm(_MetNamen, VersieForm):
    """What came of a look-back."""

    let_op_velden: ClassVar[tuple[str, ...]] = ("conclusie",)

    conclusie = Tekst(
        label="Wat kwam eruit?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=f"Wat loopt nog, en wat hebben jullie nodig? {GEEN_NAMEN}",
    )


class NazichtForm(_MetNamen, HuisForm):
    """Whether it still runs, and one line."""

    let_op_velden: ClassVar[tuple[str, ...]] = ("tekst",)

    loopt = forms.ChoiceField(
        label="Loopt het nog?", choices=Nazicht.Loopt.choices, widget=forms.RadioSelect
    )
    tekst = Tekst(
        label="Wil je er iets bij zeggen?",
        max_length=500,
        required=False,
        help_text=f"Dat hoeft niet. {GEEN_NAMEN}",
    )


class Tipvelden(_MetNamen, HuisForm):
    """A tip, and the role of whose it is."""

    let_op_velden: ClassVar[tuple[str, ...]] = ("tekst", "van")

    tekst = Tekst(
        label="Wat zou je de volgende leerwerkplaats vertellen?",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=f"Iets wat je graag eerder had geweten. {GEEN_NAMEN}",
    )
    van = Tekst(
        label="Van wie is de tip?",
        max_length=120,
        required=False,
        help_text="Een rol, geen naam. Bijvoorbeeld: een vrijwilliger. Leeg laten mag ook.",
    )

    def waarden(self) -> dict[str, str]:
        """Return the values of the tip."""
        return {naam: self.cleaned_data[naam] for naam in ("tekst", "van")}


class GeefTipForm(Tipvelden):
    """Gives a tip. It has no once-only key, which would tell who pressed: the words are the key."""


class TipForm(Tipvelden, VersieForm):
    """Changes a tip."""
