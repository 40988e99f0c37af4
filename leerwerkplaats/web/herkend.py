"""Asks, before a text is kept, whether someone can be recognised in it.

A form names its fields in `let_op_velden`. When these hold something, the form comes back with a
card: replace, change it oneself, or let it stand. The answer is tied to the exact texts, so other
texts are asked about again. Nothing of what is found is kept, logged or mailed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.http import JsonResponse
from django.template.loader import render_to_string
from django.utils.crypto import constant_time_compare, salted_hmac

from leerwerkplaats.herkenning.soorten import Vondst
from leerwerkplaats.herkenning.vinden import vervang, vind
from leerwerkplaats.web.forms import HuisForm

VELD = "herkend"  # the name of the buttons: "vervang:<mark>" or "laat:<mark>"
KAART = "componenten/herkend.html"
VRAAG = "Kan iemand hierin herkend worden?"


@dataclass(frozen=True)
class Herkend:
    """What was found in one field."""

    naam: str
    label: str
    id: str
    vondsten: Sequence[Vondst]


def kenmerk(teksten: Mapping[str, str]) -> str:
    """Return a mark of exactly these texts; it tells nothing about them."""
    delen = (f"{naam}\0{len(tekst)}\0{tekst}" for naam, tekst in sorted(teksten.items()))
    zout = "leerwerkplaats.herkend"
    return salted_hmac(zout, "\0".join(delen), algorithm="sha256").hexdigest()[:32]


class KijktNa(HuisForm):
    """What every form that looks at its texts has: names, an answer, a field that points.

    `namen` gives the names of people who are known here, and is called only when a text came.
    """

    def __init__(
        self, *args: Any, namen: Callable[[], Iterable[str]] | None = None, **kwargs: Any
    ) -> None:
        self.namen = namen
        super().__init__(*args, **kwargs)

    def bekenden(self) -> frozenset[str]:
        """Return the names of people who are known here."""
        return frozenset(self.namen()) if self.namen else frozenset()

    def antwoord_op(self, naam: str) -> tuple[str, str]:
        """Return what the pressed button says, and the mark behind it."""
        keuze, _, merk = str(self.data.get(self.add_prefix(naam), "")).partition(":")
        return keuze, merk

    def wijs_naar(self, naam: str, achter: str) -> BoundField:
        """Let a field point at words about it: those with its own id, and `achter` behind it."""
        veld = self[naam]
        hulp = f"{veld.auto_id}_helptext" if veld.help_text else ""
        wijst = " ".join(filter(None, (hulp, f"{veld.auto_id}_{achter}")))
        self.fields[naam].widget.attrs["aria-describedby"] = wijst
        return veld

    def keur(self, naam: str, tekst: str) -> None:
        """Put another text in the place of what was typed; raises ValidationError."""
        self.fields[naam].run_validators(tekst)
        self.cleaned_data[naam] = tekst


class HerkendMixin(KijktNa):
    """A form that asks; stands before the other bases. `is_valid` is False while it asks."""

    let_op_velden: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.herkend: list[Herkend] = []
        self.herkend_kenmerk = ""
        super().__init__(*args, **kwargs)

    @property
    def vraagt_herkend(self) -> bool:
        """Tell whether there is a question to answer before this can be kept."""
        return bool(self.herkend)

    def is_valid(self) -> bool:
        """Tell whether all is right, and nothing is left to ask."""
        return super().is_valid() and not self.herkend

    def full_clean(self) -> None:
        """Clean, then look whether anyone can be recognised."""
        self.herkend = []
        super().full_clean()
        if self.is_bound and not self._errors:
            self._kijk_na()

    def _kijk_na(self) -> None:
        """Find, and do what was answered; without an answer to these texts there is a question."""
        teksten = {naam: self.cleaned_data.get(naam) for naam in self.let_op_velden}
        teksten = {n: t for n, t in teksten.items() if isinstance(t, str) and t}
        if not teksten:
            return
        namen = self.bekenden()
        gevonden = {naam: vind(tekst, namen) for naam, tekst in teksten.items()}
        gevonden = {naam: vondsten for naam, vondsten in gevonden.items() if vondsten}
        if not gevonden:
            return
        merk = kenmerk(teksten)
        keuze, bij = self.antwoord_op(VELD)
        if keuze in ("vervang", "laat") and constant_time_compare(bij, merk):
            if keuze == "vervang":
                self._vervang(gevonden)
            return
        self.herkend_kenmerk = merk
        for naam, vondsten in gevonden.items():
            self._vraag(naam, vondsten)

    def _vervang(self, gevonden: Mapping[str, Sequence[Vondst]]) -> None:
        """Put what was offered in its place; what becomes too long is said at the field."""
        for naam, vondsten in gevonden.items():
            try:
                self.keur(naam, vervang(self.cleaned_data[naam], vondsten))
            except ValidationError as fout:
                self.add_error(naam, fout)

    def _vraag(self, naam: str, vondsten: Sequence[Vondst]) -> None:
        """Remember what was found, and let the field point at the words of the card."""
        veld = self.wijs_naar(naam, "herkend")
        self.herkend.append(Herkend(naam, str(veld.label), veld.id_for_label, vondsten))


def als_json(form: HerkendMixin) -> dict[str, Any]:
    """Return the question for a phone: what was found, and the mark with which to answer."""
    return {
        "vraag": VRAAG,
        "kenmerk": form.herkend_kenmerk,
        "vondsten": [
            {
                "veld": deel.naam,
                "label": deel.label,
                "tekst": vondst.tekst,
                "voorstel": vondst.voorstel,
                "soort": vondst.soort.zeg,
                "zeker": vondst.zeker,
            }
            for deel in form.herkend
            for vondst in deel.vondsten
        ],
    }


def antwoord_json(form: HerkendMixin) -> JsonResponse:
    """Answer a phone 400 with the question: as values, as words per field, and as the card.

    The phone still has the photo, so the card is drawn without the request that brought it.
    """
    antwoord = JsonResponse(
        {
            "fout": VRAAG,
            "fouten": {deel.naam: [VRAAG] for deel in form.herkend},
            "herkend": als_json(form),
            "kaart": render_to_string(KAART, {"form": form}),
        },
        status=400,
    )
    antwoord["Cache-Control"] = "no-store"
    return antwoord
