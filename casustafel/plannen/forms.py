"""The forms of planning a table: when and where, the question, and who sits there."""

from datetime import date
from typing import Any

from django import forms

from casustafel.plannen.lezen import vrije_bomen
from casustafel.plannen.models import BEWAARDAGEN, MEESTE_DAGEN, MINSTE_DAGEN, Boom, Tafel, Vorm
from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.poort import PoortMixin
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.acties.forms import Menskeuze, te_kiezen
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.planning import Planfout, controleer

MINUTEN = ((45, "45 minuten"), (60, "60 minuten"), (90, "90 minuten"))
VORMEN = (
    (
        Vorm.MONDELING.value,
        (
            "Mondeling: iemand vertelt het verhaal. Er wordt niets van opgeschreven. Kies dit bij "
            "een echte situatie."
        ),
    ),
    (
        Vorm.GESCHREVEN.value,
        (
            "Op papier: een verhaal dat uit meer verhalen is samengesteld, zodat het over niemand "
            "in het bijzonder gaat. Iemand anders kijkt het eerst na."
        ),
    ),
)
_GEEN_BIJEENKOMST = "Nee, op zichzelf"


def _zeg_blok(titel: str, van: str, dag: date) -> str:
    return f"{titel} ({van}, {zeg_dag(dag)})"


class Tafelvelden(HuisForm):
    """When, how and where a table is, and who leads it. No text in it."""

    dag = forms.DateField(
        label="Welke dag?", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    begin = forms.TimeField(
        label="Hoe laat?",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    minuten = forms.TypedChoiceField(
        label="Hoe lang?", choices=MINUTEN, coerce=int, initial=60, widget=forms.RadioSelect
    )
    vorm = forms.ChoiceField(
        label="Hoe komt het verhaal op tafel?",
        choices=VORMEN,
        initial=Vorm.MONDELING.value,
        widget=forms.RadioSelect,
    )
    bijeenkomst = Rijkeuze(
        label="Hoort de tafel bij een bijeenkomst?",
        queryset=Bijeenkomst.objects.none(),
        kolommen=("titel", "dag"),
        zeg=lambda titel, dag: f"{titel}, {zeg_dag(dag)}",
        required=False,
        empty_label=_GEEN_BIJEENKOMST,
    )
    blok = Rijkeuze(
        label="Welk onderdeel van die bijeenkomst?",
        queryset=Agendaonderdeel.objects.none(),
        kolommen=("titel", "bijeenkomst__titel", "bijeenkomst__dag"),
        zeg=_zeg_blok,
        required=False,
        empty_label="Nog geen onderdeel",
    )
    te_gast_bij = Rijkeuze(
        label="Of zijn jullie te gast bij een groep die er al is?",
        queryset=Organisatie.objects.none(),
        kolommen=("naam",),
        required=False,
        empty_label="Nee",
        help_text="Bijvoorbeeld bij een PaTz-groep. Dan hoeft er geen overleg bij te komen.",
    )
    inbrenger = Menskeuze(label="Wie brengt het verhaal in?", empty_label="Nog niet bekend")
    leider = Menskeuze(label="Wie leidt de tafel?", empty_label="Nog niet bekend")
    boom = forms.ChoiceField(
        label="Welke boom is de naam van het verhaal?",
        required=False,
        help_text="Een boom, zodat er nooit een naam van een mens boven staat.",
    )
    bewaardagen = forms.IntegerField(
        label="Na hoeveel dagen wordt alles gewist?",
        min_value=MINSTE_DAGEN,
        max_value=MEESTE_DAGEN,
        initial=BEWAARDAGEN,
        help_text=(
            f"Tel vanaf de dag van de tafel. Het mag {MINSTE_DAGEN} tot {MEESTE_DAGEN} dagen zijn. "
            "Alleen inzichten die iemand anders nakeek, blijven."
        ),
    )

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        tafel: Tafel | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.tafel = tafel
        nu = [] if tafel is None else [tafel.inbrenger_id, tafel.leider_id]
        mensen = te_kiezen(proeftuin, lezer, [pk for pk in nu if pk]).in_leven()
        for naam in ("inbrenger", "leider"):
            self.fields[naam].lezer, self.fields[naam].queryset = lezer, mensen
        komend = Bijeenkomst.objects.van(proeftuin).komend(vandaag())
        blokken = Agendaonderdeel.objects.filter(bijeenkomst__proeftuin=proeftuin)
        eigen = tafel.bijeenkomst_id if tafel else None
        if eigen:
            komend = komend | Bijeenkomst.objects.van(proeftuin).filter(pk=eigen)
        self.fields["bijeenkomst"].queryset = komend
        self.fields["blok"].queryset = blokken.filter(
            bijeenkomst__in=komend.order_by().values("pk")
        ).order_by("bijeenkomst__dag", "bijeenkomst", "volgorde")
        self.fields["te_gast_bij"].queryset = Organisatie.objects.van(proeftuin).order_by("naam")
        self._kies_bomen(proeftuin)
        for keuring in self.fields["bewaardagen"].validators:
            keuring.message = f"Kies een getal van {MINSTE_DAGEN} tot {MEESTE_DAGEN}."

    def _kies_bomen(self, proeftuin: Proeftuin) -> None:
        vrij = [(boom.value, boom.label) for boom in vrije_bomen(proeftuin)]
        if self.tafel is None:
            vrij = [("", "Kies er zelf een voor ons"), *vrij]
        elif self.tafel.boom not in dict(vrij):
            vrij = [(self.tafel.boom, Boom(self.tafel.boom).label), *vrij]
        self.fields["boom"].choices = vrij

    def clean_dag(self) -> date:
        """Return the day; it lies in our time, and not in the past unless it stood there."""
        dag = self.cleaned_data["dag"]
        try:
            controleer(dag, dag)
        except Planfout as fout:
            raise forms.ValidationError(str(fout)) from fout
        if dag < vandaag() and (self.tafel is None or dag != self.tafel.dag):
            raise forms.ValidationError("Deze dag is al geweest. Kies vandaag of een latere dag.")
        return dag

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        blok, bijeenkomst = data.get("blok"), data.get("bijeenkomst")
        if blok and bijeenkomst is None:
            data["bijeenkomst"] = bijeenkomst = blok.bijeenkomst
        if blok and blok.bijeenkomst_id != bijeenkomst.pk:
            self.add_error("blok", "Dit onderdeel hoort bij een andere bijeenkomst.")
        if bijeenkomst and data.get("te_gast_bij"):
            self.add_error("te_gast_bij", "Kies een bijeenkomst of een groep, niet allebei.")
        if bijeenkomst and data.get("dag") and data["dag"] != bijeenkomst.dag:
            self.add_error("dag", f"De bijeenkomst is op {zeg_dag(bijeenkomst.dag)}.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the table's own values."""
        overslaan = {"sleutel", "versie", "uit", "vraag"}
        return {naam: self.cleaned_data[naam] for naam in self.fields.keys() - overslaan}


class _Vraagveld(PoortMixin, HuisForm):
    """The question to the table, behind the gate."""

    vraag = Tekst(
        label="Wat is de vraag aan de tafel?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=(
            "Eén vraag, zonder gegevens van een mens. Bijvoorbeeld: wat helpt een gezin om het vol "
            "te houden? Alleen wie aan tafel zit, kan dit lezen."
        ),
    )


class TafelMaakForm(_Vraagveld, Tafelvelden, MaakForm):
    """Plans a table; `uit` is the knot of the red thread that it came from."""

    uit = forms.SlugField(required=False, widget=forms.HiddenInput)
    poort_velden = ("vraag",)
    field_order = ("dag", "begin", "minuten", "vorm", "vraag", "inbrenger", "leider")


class TafelForm(Tafelvelden, VersieForm):
    """Changes a table; once it opened, its day and form stay, and its end only comes nearer."""

    def __init__(self, *args: Any, tafel: Tafel, heeft_verhaal: bool, **kwargs: Any) -> None:
        super().__init__(*args, tafel=tafel, **kwargs)
        self.heeft_verhaal = heeft_verhaal
        if tafel.geopend_op:
            for naam in ("dag", "vorm", "bijeenkomst", "blok", "te_gast_bij"):
                del self.fields[naam]

    def clean_vorm(self) -> str:
        """Refuse to tell what someone began to write."""
        vorm = self.cleaned_data["vorm"]
        if self.heeft_verhaal and vorm != Vorm.GESCHREVEN:
            raise forms.ValidationError("Er is al een verhaal geschreven. Deze tafel blijft zo.")
        return vorm

    def clean_bewaardagen(self) -> int:
        """Refuse a later end once people said something."""
        dagen = self.cleaned_data["bewaardagen"]
        if self.tafel.geopend_op and dagen > self.tafel.bewaardagen:
            zin = f"De tafel is al open. Kies {self.tafel.bewaardagen} dagen of minder."
            raise forms.ValidationError(zin)
        if self.tafel.is_voorbij:
            raise forms.ValidationError("Deze tafel is al voorbij.")
        return dagen


def begin_van(tafel: Tafel) -> dict[str, Any]:
    """Return the values of a table as its form holds them."""
    namen = ("dag", "begin", "minuten", "vorm", "boom", "bewaardagen")
    rijen = ("bijeenkomst", "blok", "te_gast_bij", "inbrenger", "leider")
    return {naam: getattr(tafel, naam) for naam in (*namen, *rijen)}


class VraagForm(_Vraagveld, VersieForm):
    """Changes the question to the table, for who brings the case or leads."""


class Zoekform(HuisForm):
    """Looks among the people of the place; what is strange looks for nothing."""

    q = Tekst(label="Zoek op naam, functie of organisatie", required=False, max_length=80)
    domein = forms.ChoiceField(
        label="Domein", required=False, choices=[("", "Alle domeinen"), *Domein.choices]
    )

    def vraag(self) -> dict[str, str]:
        """Return what was asked, without what is empty or was not understood."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}


class _Wie(forms.MultipleChoiceField):
    """People by public id; who cannot be asked any more is left out afterwards."""

    def valid_value(self, value: str) -> bool:
        """Take any value: who may be asked is looked up anew."""
        return len(value) <= 12 and value.isalnum()


class GastForm(HuisForm):
    """Lets people of one page sit at the table."""

    wie = _Wie(label="Wie schuift er aan?", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wie"].error_messages["required"] = "Kies minstens één mens."
        self.fields["wie"].choices = keuzes


class AkkoordForm(HuisForm):
    """Says yes to the house rules."""

    akkoord = forms.BooleanField(label="Ik houd me aan deze afspraken")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["akkoord"].error_messages["required"] = "Vink dit aan om aan te schuiven."
