"""The forms of a meeting: its day, hours and place, and calling it off."""

from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan import uren, van_stap
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.forms import Stapkeuze
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.planning import Planfout, controleer

LEERDOELEN = 10
_GEEN_UUR = "Dit is geen tijd. Schrijf hem zo: 13.30."
_IN_ADRES = "Dit is geen webadres. Het begint met https://."


def _uur(**opties: Any) -> forms.TimeField:
    return forms.TimeField(
        required=False,
        input_formats=["%H:%M", "%H:%M:%S", "%H.%M", "%H"],
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        **opties,
    )


def _lang(lengte: int, **opties: Any) -> Tekst:
    invoer = forms.Textarea(attrs={"rows": 3})
    return Tekst(max_length=lengte, required=False, widget=invoer, **opties)


class Bijeenkomstvelden(HuisForm):
    """What kind of meeting, when and where, and what it is for.

    What is odd but possible is asked: a second post with `klopt` says yes to those questions.
    """

    soort = forms.ChoiceField(
        label="Wat voor bijeenkomst?",
        choices=Bijeenkomst.Soort,
        initial=Bijeenkomst.Soort.WERK,
    )
    titel = Tekst(
        label="Hoe heet de bijeenkomst?",
        max_length=120,
        help_text="Zo staat het in de uitnodiging. Schrijf geen naam van een inwoner op.",
    )
    dag = forms.DateField(
        label="Dag",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    begin = _uur(label="We beginnen om")
    einde = _uur(label="We stoppen om", help_text="Een uur na middernacht mag ook.")
    locatie = Tekst(
        label="Plaats",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: Dorpshuis De Linde, Kerkstraat 4.",
    )
    route = _lang(600, label="Hoe kom je er?", help_text="Parkeren, de bus, welke deur, de lift.")
    online = forms.URLField(
        label="Link om online mee te doen",
        max_length=500,
        required=False,
        assume_scheme="https",
    )
    doel = _lang(1000, label="Waar komen jullie voor samen?")
    leerdoelen = _lang(
        1000,
        label="Wat leren mensen hier?",
        help_text="Eén leerdoel per regel. Dit komt op het bewijs van deelname.",
    )
    stap = Stapkeuze(label="Bij welke stap?")

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        was: Bijeenkomst | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.proeftuin, self.lezer, self.was = proeftuin, lezer, was
        self.vragen: list[str] = []
        self.kenmerk = ""
        self.fields["stap"].queryset = Stap.objects.van(proeftuin)
        self.fields["online"].error_messages["invalid"] = _IN_ADRES
        for naam in ("begin", "einde"):
            self.fields[naam].error_messages["invalid"] = _GEEN_UUR

    def clean_dag(self) -> date:
        """Return the day; it lies in our time."""
        dag = self.cleaned_data["dag"]
        try:
            controleer(dag, dag)
        except Planfout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return dag

    def clean_leerdoelen(self) -> str:
        """Return the aims, one on each line, without empty lines."""
        regels = [regel.strip() for regel in self.cleaned_data["leerdoelen"].splitlines()]
        doelen = [regel for regel in regels if regel]
        if len(doelen) > LEERDOELEN:
            raise forms.ValidationError(f"Kies hooguit {LEERDOELEN} leerdoelen.")
        return "\n".join(doelen)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        self._eis_uren(data)
        self._eis_stap(data)
        if not self.errors:
            self._stel_vragen(data)
        return data

    def _eis_uren(self, data: dict[str, Any]) -> None:
        begin, einde, dag = (data.get(naam) for naam in ("begin", "einde", "dag"))
        if einde and not begin and "begin" not in self.errors:
            self.add_error("begin", "Vul ook in hoe laat jullie beginnen.")
        if dag and begin and (fout := uren.bestaat_niet(dag, begin)):
            self.add_error("begin", fout)
        if dag and begin and einde:
            slot = dag if einde > begin else date.fromordinal(dag.toordinal() + 1)
            if fout := uren.bestaat_niet(slot, einde):
                self.add_error("einde", fout)

    def _eis_stap(self, data: dict[str, Any]) -> None:
        """See whether the step that has its day from this meeting can move along."""
        stap, dag = data.get("stap"), data.get("dag")
        if not stap or not dag:
            return
        stap.proeftuin = self.proeftuin
        if self.was is None:
            drager = van_stap.wordt_drager(stap)
        else:
            drager = self.was.stap_id == stap.pk and van_stap.draagt(self.was, stap)
        if drager and (fout := van_stap.bezwaar(stap, dag, self.lezer)):
            self.add_error("dag", fout)

    def _stel_vragen(self, data: dict[str, Any]) -> None:
        was = self.was
        vragen = {}
        if was is None or was.dag != data["dag"]:
            vragen["dag"] = uren.vraag_dag(data["dag"], vandaag(), self.proeftuin.schoolregio)
        uur = data["begin"], data["einde"]
        if all(uur) and (was is None or (was.begin, was.einde) != uur):
            vragen["einde"] = uren.vraag_duur(*uur)
        vragen = {naam: vraag for naam, vraag in vragen.items() if vraag}
        self.kenmerk = uren.kenmerk(list(vragen.values()))
        if vragen and self.data.get("klopt") != self.kenmerk:
            self.vragen = list(vragen.values())
            for naam, vraag in vragen.items():
                self.add_error(naam, vraag)

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        namen = Bijeenkomstvelden.base_fields.keys()
        return {naam: self.cleaned_data[naam] for naam in namen}


class BijeenkomstMaakForm(Bijeenkomstvelden, MaakForm):
    """Makes a meeting; `uit` is the knot that it comes from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)


class BijeenkomstForm(Bijeenkomstvelden, VersieForm):
    """Changes a meeting."""


class AfzegForm(VersieForm):
    """Calls a meeting off; the reason goes to who was asked."""

    reden = Tekst(
        label="Waarom gaat het niet door?",
        max_length=300,
        help_text="Dit staat in de mail aan wie is uitgenodigd. Noem geen naam van een inwoner.",
    )


class KnopForm(VersieForm):
    """A button: nothing but the version that was seen."""


def beginwaarden(bijeenkomst: Bijeenkomst) -> dict[str, Any]:
    """Return what stands in the form when it opens, and in a conflict as the other's version."""
    namen = Bijeenkomstvelden.base_fields.keys() - {"stap"}
    return {naam: getattr(bijeenkomst, naam) for naam in namen}
