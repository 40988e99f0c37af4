"""The forms of rounds."""

from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, Tekst, VersieForm
from proeftuinen.experimenten.leren.models import HoeVerder, Klopte

NIEMAND_HERKENBAAR = "Schrijf niets op waaraan je een inwoner kunt herkennen."
ADVIES = "Wat zou je een andere gemeente vertellen?"


def _lang(label: str, lengte: int, **opties: Any) -> Tekst:
    opties.setdefault("required", False)
    rijen = opties.pop("rijen", 3)
    invoer = forms.Textarea(attrs={"rows": rijen})
    return Tekst(label=label, max_length=lengte, widget=invoer, **opties)


class BeginForm(VersieForm):
    """Begins an experiment; what is expected can be put in words one last time."""

    verwachting = _lang(
        "Wat verwachten jullie?",
        1000,
        required=True,
        help_text=(
            "Hoe ziet het eruit als het werkt? Zodra jullie beginnen, staat dit vast. "
            "Zo zie je straks wat je ervan leerde."
        ),
    )


class NieuweRondeForm(VersieForm):
    """Takes something up again in a new round."""

    proberen = _lang("Wat proberen jullie nu?", 1500, required=True)
    verwachting = _lang(
        "Wat verwachten jullie nu?", 1000, required=True, help_text="Vanaf nu staat dit vast."
    )


class RondeForm(VersieForm):
    """What happened in a round, and what the group learnt; each part may wait."""

    ronde = forms.SlugField(widget=forms.HiddenInput)
    gebeurd = _lang(
        "Wat gebeurde er?",
        1500,
        help_text=f"Wat deden jullie, en wat zagen jullie? {NIEMAND_HERKENBAAR}",
    )
    klopte = forms.ChoiceField(
        label="Ging het zoals jullie verwachtten?",
        choices=[*Klopte.choices, ("", "Dat weten we nog niet")],
        required=False,
        widget=forms.RadioSelect,
    )
    geleerd = _lang(
        "Wat leerden jullie?",
        1500,
        help_text="Ook wat niet werkte, is iets om te weten.",
    )

    def waarden(self) -> dict[str, Any]:
        """Return the round's own values."""
        return {naam: self.cleaned_data[naam] for naam in ("gebeurd", "klopte", "geleerd")}


class AdviesVelden(HuisForm):
    """What the group would tell another place."""

    advies = _lang(
        ADVIES,
        1000,
        help_text="Eén of twee zinnen. Mag leeg blijven, en je kunt het later veranderen.",
    )


class AdviesForm(AdviesVelden, VersieForm):
    """Changes only that."""


class VerderForm(AdviesVelden, VersieForm):
    """Closes a round. `versie` is that of the experiment, `ronde` keeps from closing the next."""

    ronde = forms.SlugField(widget=forms.HiddenInput)
    hoe = forms.ChoiceField(
        label="Hoe gaan jullie verder?",
        choices=[
            (HoeVerder.DOORGAAN, "Doorgaan: nog een ronde, net zo"),
            (HoeVerder.AANPASSEN, "Aanpassen: nog een ronde, een beetje anders"),
            (HoeVerder.STOPPEN, "Stoppen: ook daar leer je van"),
            (HoeVerder.DOORGEVEN, "Doorgeven: het werkt, anderen nemen het over"),
        ],
        widget=forms.RadioSelect,
    )
    proberen = _lang("Wat proberen jullie in de volgende ronde?", 1500)
    verwachting = _lang(
        "Wat verwachten jullie daarvan?", 1000, help_text="Vanaf de nieuwe ronde staat dit vast."
    )
    waarom = _lang(
        "Waarom stoppen jullie?",
        600,
        help_text="Mag leeg blijven. Het helpt een ander die hetzelfde wil proberen.",
    )
    aan_wie = Tekst(
        label="Aan wie geven jullie het door?",
        max_length=600,
        required=False,
        help_text="Een groep, een organisatie of een rol, geen naam.",
    )
    field_order = ("hoe", "proberen", "verwachting", "waarom", "aan_wie", "advies")

    def clean(self) -> dict[str, Any]:
        """Ask for what this way of going on needs, and only for that."""
        waarden = super().clean() or {}
        nodig = {
            HoeVerder.AANPASSEN.value: ("proberen", "verwachting"),
            HoeVerder.DOORGEVEN.value: ("aan_wie",),
        }
        for naam in nodig.get(waarden.get("hoe", ""), ()):
            if not waarden.get(naam) and naam not in self.errors:
                self.add_error(naam, "Vul dit in.")
        return waarden

    def waarden(self) -> dict[str, str]:
        """Return what `actions.sluit` takes."""
        schoon = self.cleaned_data
        uitleg = {HoeVerder.STOPPEN.value: "waarom", HoeVerder.DOORGEVEN.value: "aan_wie"}
        naam = uitleg.get(schoon["hoe"], "")
        return {
            "toelichting": schoon[naam] if naam else "",
            **{deel: schoon[deel] for deel in ("advies", "proberen", "verwachting")},
        }
