"""Changing a mail before it goes."""

from django import forms

from leerwerkplaats.web.forms import Tekst, VersieForm
from proeftuinen.traject.post.models import Bericht


class BerichtForm(VersieForm):
    """Subject and text of a message."""

    onderwerp = Tekst(label="Onderwerp", max_length=200)
    tekst = Tekst(label="Tekst", max_length=4000, widget=forms.Textarea(attrs={"rows": 14}))

    def clean_tekst(self) -> str:
        """Return the text with one kind of line end, as it is kept."""
        return self.cleaned_data["tekst"].replace("\r\n", "\n").replace("\r", "\n")


def beginwaarden(bericht: Bericht) -> dict[str, object]:
    """Return what stands in the form when it opens, and in a conflict as the other's version."""
    return {"onderwerp": bericht.onderwerp, "tekst": bericht.tekst, "versie": bericht.versie}
