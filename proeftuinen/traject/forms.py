"""The forms of the spine."""

from datetime import date
from typing import Any

from django import forms

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.traject.gemeentenveld import GemeentenVeld
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.models import Gemeente, Proeftuin, Stap
from proeftuinen.traject.planning import TE_LAAT, Planfout, controleer, uiterste_dag
from proeftuinen.traject.sjablonen import Vorm
from proeftuinen.traject.uitnodigen import mag_uitnodigen_als
from proeftuinen.traject.vrijedagen import Regio

EEN_DAG = "Leeg bij een bijeenkomst van één dag."


def _datum(**opties: Any) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=invoer, **opties)


def _tekst(lengte: int, **opties: Any) -> Tekst:
    return Tekst(max_length=lengte, required=False, **opties)


def _lang(lengte: int, **opties: Any) -> Tekst:
    return _tekst(lengte, widget=forms.Textarea(attrs={"rows": 3}), **opties)


class Stapkeuze(forms.ModelChoiceField):
    """A step of this place, said with its number; a form gives it those of its proeftuin."""

    def __init__(self, **opties: Any) -> None:
        vast = {
            "to_field_name": "publiek_id",
            "required": False,
            "empty_label": "Niet bij een stap",
        }
        super().__init__(queryset=Stap.objects.none(), **{**vast, **opties})

    def label_from_instance(self, obj: Stap) -> str:
        """Return the step as people call it."""
        return f"Stap {obj.nummer}: {obj.naam}"


class ProeftuinVelden(HuisForm):
    """What one tells of a proeftuin; the first four are needed, the rest may come later."""

    woord = forms.ChoiceField(
        label="Hoe noemen jullie het?",
        choices=Proeftuin.Woord,
        widget=forms.RadioSelect,
        initial=Proeftuin.Woord.PROEFTUIN,
    )
    naam = Tekst(
        label="Naam", max_length=120, help_text="Vaak de naam van het dorp, de wijk of het huis."
    )
    gemeenten = GemeentenVeld(
        label="Gemeenten", help_text="Typ de naam. Eén gemeente per veld. Meer mag altijd."
    )
    vorm = forms.ChoiceField(
        label="Vorm",
        choices=Vorm,
        initial=Vorm.GEMEENTE,
        help_text="De vorm bepaalt met welke teksten jullie beginnen. Alles is later te wijzigen.",
    )
    regio = forms.ChoiceField(
        label="Schoolvakanties",
        required=False,
        choices=[("", "Volg de provincie"), *Regio.choices],
    )
    gebied = _tekst(200, label="Gebied", help_text="Bijvoorbeeld: het dorp met twee wijken.")
    leiding = _tekst(
        200, label="Wie heeft de leiding?", help_text="Dat hoeft de gemeente niet te zijn."
    )
    initiatiefnemers = _lang(1000, label="Wie begon ermee?")
    aanleiding = _lang(2000, label="Aanleiding")
    invalshoek = _lang(1000, label="Invalshoek", help_text="Waar kijken jullie vooral naar?")
    beleid = _lang(2000, label="Bij welk beleid sluiten jullie aan?")
    opdrachtgever = _tekst(200, label="Opdrachtgever")
    financiering = _tekst(200, label="Wie betaalt het?")

    KERN = ("woord", "naam", "gemeenten", "vorm")

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values, without what this page handles apart."""
        apart = {"gemeenten", "sleutel", "versie", "voorbeeld"}
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in apart}


class ProeftuinMaakForm(ProeftuinVelden, MaakForm):
    """Makes a proeftuin and its year in one screen."""

    start = _datum(label="Begin van het jaar", help_text="De planning volgt vanzelf.")
    voorbeeld = forms.ChoiceField(label="Begin met", required=False)
    KERN = (*ProeftuinVelden.KERN, "start", "voorbeeld")
    field_order = ["woord", "naam", "gemeenten", "vorm", "start", "voorbeeld"]

    def __init__(self, *args: Any, gebruiker: Gebruiker, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eerdere = Proeftuin.objects.waarin_plant(gebruiker).order_by("naam")
        bewaard = Plansjabloon.objects.zichtbaar_voor(gebruiker).voor_lijst()
        self._bronnen = {bron.publiek_id: bron for bron in (*bewaard, *eerdere)}
        groepen = [("Een bewaard jaarplan", bewaard), ("Een eerder traject", eerdere)]
        self.fields["voorbeeld"].choices = [
            ("", "Onze negen stappen"),
            *(
                (naam, [(bron.publiek_id, str(bron)) for bron in bronnen])
                for naam, bronnen in groepen
                if bronnen
            ),
        ]

    def begin(self) -> dict[str, Any]:
        """Return where the year begins from, as `actions.proeftuin_maken` takes it."""
        bron = self._bronnen.get(self.cleaned_data["voorbeeld"])
        if isinstance(bron, Plansjabloon):
            return {"plan": bron.plan}
        return {"voorbeeld": bron}

    def clean_start(self) -> date:
        start = self.cleaned_data["start"]
        try:
            controleer(start, start)
        except Planfout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return start


class ProeftuinForm(ProeftuinVelden, VersieForm):
    """Changes what is told of a proeftuin."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gemeenten"].widget.is_required = False


def beginwaarden(proeftuin: Proeftuin) -> dict[str, Any]:
    """Return what stands in the form when it opens, and in a conflict as the other's version."""
    namen = [*ProeftuinVelden.base_fields, "versie"]
    waarden = {naam: getattr(proeftuin, naam) for naam in namen if naam != "gemeenten"}
    return {**waarden, "gemeenten": list(proeftuin.gemeenten.all())}


class StapTekstForm(VersieForm):
    """Renames a step and changes what it is for."""

    naam = Tekst(label="Naam", max_length=120)
    soort = forms.ChoiceField(
        label="Soort stap", choices=Stapsoort, help_text="Dit bepaalt de plant in de tekening."
    )
    doel = _lang(1500, label="Waar is deze stap voor?")
    wie = _lang(500, label="Wie zit er aan tafel?")
    opbrengst = _lang(500, label="Wat levert het op?")


def _eis_periode(form: forms.Form, stap_begin: date | None, stap_einde: date | None) -> None:
    if stap_begin and stap_einde:
        try:
            controleer(stap_begin, stap_einde)
        except Planfout as fout:
            form.add_error("begin" if stap_begin.year == stap_einde.year else "einde", str(fout))


class StapNieuwForm(MaakForm):
    """Adds a step of one's own, or one more of a kind."""

    naam = Tekst(label="Naam", max_length=120)
    soort = forms.ChoiceField(label="Soort stap", choices=Stapsoort, initial=Stapsoort.EIGEN)
    na = forms.ModelChoiceField(
        label="Na welke stap?",
        queryset=Stap.objects.none(),
        to_field_name="publiek_id",
        empty_label=None,
    )
    begin = _datum(label="Begint op")
    einde = _datum(label="Eindigt op", required=False, help_text=EEN_DAG)
    doel = _lang(1500, label="Waar is deze stap voor?")
    wie = _lang(500, label="Wie zit er aan tafel?")
    opbrengst = _lang(500, label="Wat levert het op?")
    uit = Tekst(required=False, max_length=12, widget=forms.HiddenInput)
    herhaal = Tekst(required=False, max_length=12, widget=forms.HiddenInput)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proeftuin = proeftuin
        self.fields["na"].queryset = Stap.objects.van(proeftuin)

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        begin = gegevens.get("begin")
        einde = gegevens["einde"] = gegevens.get("einde") or begin
        _eis_periode(self, begin, einde)
        na = gegevens.get("na")
        if begin and not self.errors and einde > uiterste_dag(self.proeftuin.start):
            self.add_error("begin", TE_LAAT)
        if begin and na and begin < na.begin:
            self.add_error("begin", f"Dat is vóór stap {na.nummer}. Kies een latere dag.")
        return gegevens

    def waarden(self) -> dict[str, Any]:
        """Return the step's own values."""
        namen = "naam", "soort", "begin", "einde", "doel", "wie", "opbrengst"
        return {naam: self.cleaned_data[naam] for naam in namen}


class VerplaatsForm(VersieForm):
    """Asks for the new dates of a step."""

    begin = _datum(label="Begint op")
    einde = _datum(label="Eindigt op", required=False, help_text=EEN_DAG)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proeftuin = proeftuin

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        begin = gegevens.get("begin")
        gegevens["einde"] = gegevens.get("einde") or begin
        _eis_periode(self, begin, gegevens["einde"])
        if begin and "begin" not in self.errors and begin < self.proeftuin.start:
            self.add_error("begin", "Dat is vóór het begin van het jaar. Kies een latere dag.")
        return gegevens


class RedenForm(VersieForm):
    """Asks why; needed for skipping a step, and for closing one that is not ready."""

    reden = Tekst(label="Waarom?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, verplicht: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].required = verplicht


class AlleenVersieForm(VersieForm):
    """A button that changes something and asks nothing."""


class PuntForm(MaakForm):
    """Adds a point to a checklist."""

    tekst = Tekst(label="Nieuw punt", max_length=200)


class UitnodigForm(MaakForm):
    """Invites one address for a role."""

    email = forms.EmailField(label="Mailadres", max_length=254)
    rol = forms.ChoiceField(label="Rol", choices=Rol, widget=forms.RadioSelect)
    nakijken = forms.BooleanField(label="Eerst zelf de tekst nakijken", required=False)

    def __init__(self, *args: Any, rechten: frozenset[Recht], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mogelijk = mag_uitnodigen_als(rechten)
        self.fields["rol"].choices = [(rol.value, rol.label) for rol in mogelijk]
        self.fields["rol"].initial = Rol.DEELNEMER


class NaamForm(HuisForm):
    """Asks how someone wants to be called."""

    naam = Tekst(label="Je naam", max_length=120, help_text="Zo zien anderen je.")

    def __init__(self, *args: Any, eigen: str, bekend: str, **kwargs: Any) -> None:
        """Begin with the name of the account, else with the one that the team knows."""
        super().__init__(*args, initial={"naam": eigen or bekend[:120]}, **kwargs)
        if bekend and not eigen:
            self.fields[
                "naam"
            ].help_text = "Zo schreef het team je op, en zo zien anderen je. Verander het gerust."


class LandelijkFilter(forms.Form):
    """Filters the landelijk list; an unknown value filters nothing."""

    provincie = forms.ChoiceField(label="Provincie", required=False)
    soort = forms.ChoiceField(
        label="Stap", required=False, choices=[("", "Alle stappen"), *Stapsoort.choices]
    )
    vorm = forms.ChoiceField(
        label="Vorm", required=False, choices=[("", "Alle vormen"), *Vorm.choices]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        provincies = Gemeente.objects.order_by("provincie").values_list("provincie", flat=True)
        keuzes = [(provincie, provincie) for provincie in provincies.distinct()]
        self.fields["provincie"].choices = [("", "Alle provincies"), *keuzes]
