"""The gate: no text of a form passes while someone can be recognised in it.

What blocks (a number, an address, a name of this group) is replaced or written anew; what warns
is also let stand, by choice, for exactly this text. A form that asks keeps nothing: `is_valid` is
False, what was typed stands in its fields, and `componenten/poort.html` asks.

    class BlikForm(PoortMixin, MaakForm): ...           # looks at all its texts
    form = BlikForm(request.POST or None, namen=partial(namen_van, proeftuin))

Put `{% include "componenten/poort.html" %}` inside the form (`componenten/formulier.html` has it),
load `css/componenten/poort.css`, and put `@achter_poort` on the view. After `is_valid` the form
says `samen_een_persoon`: whether who looks before the table must look extra well.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from leerwerkplaats.herkenning.vinden import vervang
from leerwerkplaats.web.herkend import KijktNa
from leerwerkplaats.web.poortvragen import (
    Gemerkt,
    Vraag,
    gelaten,
    gemerkt,
    merk_van_alle,
    vragen_over,
    wijst_samen,
)

KNOP = "poort"  # the name of the buttons: what to do, a colon, a mark
GELATEN = "poort_gelaten"  # hidden: marks of what stays, each of exactly one text
GEZIEN = "poort_gezien"  # hidden: the mark of clues together that the writer has seen
STAP = {"vervang", "laat"}  # answers one question, and shows the form again
MEESTE_MERKEN = 400
TELWOORDEN = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def achter_poort(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Keep what is posted here out of every error report, and the answer out of every cache."""

    @sensitive_post_parameters()
    @sensitive_variables()
    @wraps(view)
    def binnen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = view(request, *args, **kwargs)
        antwoord["Cache-Control"] = "private, no-store"
        return antwoord

    return binnen


class PoortMixin(KijktNa):
    """A form behind the gate; stands before the other bases.

    `poort_velden` names the fields to look at; left out, all that hold text. `poort_daarna` is
    the verb on its buttons for what comes after: "bewaar", "deel".
    """

    poort_velden: ClassVar[tuple[str, ...] | None] = None
    poort_daarna: ClassVar[str] = "bewaar"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._begin()
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():  # no browser keeps what is typed here
            if isinstance(veld, forms.CharField):
                veld.widget.attrs.setdefault("autocomplete", "off")
        self.poort_namen = {naam: self.add_prefix(naam) for naam in (KNOP, GELATEN, GEZIEN)}

    def _begin(self) -> None:
        self.poort_vragen: Sequence[Vraag] = ()
        self.poort_gemerkt: Sequence[Gemerkt] = ()
        self.poort_klaar = False
        self.poort_merk = ""
        self.poort_gezien = ""
        self.poort_gelaten: frozenset[str] = frozenset()
        self.aanwijzingen: Sequence[str] = ()
        self.samen_een_persoon = False

    @property
    def samen(self) -> bool:
        """Tell whether the writer must still see that clues together can be one person."""
        return self.samen_een_persoon and not self.poort_gezien

    @property
    def vraagt_poort(self) -> bool:
        """Tell whether there is a card to show: a question, or the result of an answer."""
        return bool(self.is_bound and (self.poort_vragen or self.samen or self.poort_klaar))

    @property
    def aanwijzingen_zeg(self) -> str:
        """Return the kinds of clues as words: "leeftijd, werk en plek"."""
        *eerste, laatste = self.aanwijzingen or ("",)
        return f"{', '.join(eerste)} en {laatste}" if eerste else laatste

    @property
    def poort_moet(self) -> bool:
        """Tell whether the card shows something that can never stay."""
        return any(vraag.moet for vraag in self.poort_vragen)

    @property
    def poort_vervang_zeg(self) -> str:
        """Return the words on the button that replaces all and goes on."""
        aantal = len(self.poort_vragen)
        woord = dict(enumerate(TELWOORDEN, 2)).get(aantal, str(aantal))
        alle = f"alle {woord} " if aantal > 1 else ""
        return f"Vervang {alle}en {self.poort_daarna}"

    def is_valid(self) -> bool:
        """Tell whether all is right, nothing is left to ask, and the writer wants it kept."""
        return super().is_valid() and not self.vraagt_poort

    def full_clean(self) -> None:
        """Clean, then do what was answered, then look what is left to ask."""
        self._begin()
        super().full_clean()
        if self.is_bound:
            self._kijk_na()

    def poort_teksten(self) -> dict[str, str]:
        """Return the texts to look at, by field, with one kind of line end."""
        namen = self.fields if self.poort_velden is None else self.poort_velden
        gekozen = self.poort_velden is not None
        teksten = {}
        for naam in namen:
            tekst = self.cleaned_data.get(naam)
            if isinstance(tekst, str) and (
                gekozen or isinstance(self.fields[naam], forms.CharField)
            ):
                self.cleaned_data[naam] = teksten[naam] = "\n".join(tekst.splitlines())
        return {naam: tekst for naam, tekst in teksten.items() if tekst}

    def _kijk_na(self) -> None:
        teksten = self.poort_teksten()
        if not teksten:
            return
        namen = self.bekenden()
        self.poort_gelaten = frozenset(self._verborgen(GELATEN)[:MEESTE_MERKEN])
        vragen = vragen_over(teksten, namen)
        self.aanwijzingen, self.samen_een_persoon = wijst_samen(teksten)
        keuze, gezien = self._doe(vragen, teksten)
        if any(self.cleaned_data.get(naam, tekst) != tekst for naam, tekst in teksten.items()):
            teksten = self.poort_teksten()
            vragen = vragen_over(teksten, namen)
            self.aanwijzingen, self.samen_een_persoon = wijst_samen(teksten)
        self._vraag(vragen, teksten, gezien=gezien)
        self.poort_klaar = keuze in STAP and not self._errors and not self.poort_vragen

    def _doe(self, vragen: Sequence[Vraag], teksten: Mapping[str, str]) -> tuple[str, bool]:
        """Do what was answered; return that, and whether it was said of all that was shown."""
        keuze, merk = self.antwoord_op(KNOP)
        open_ = self._open(vragen)
        van_alle = merk_van_alle(open_, self.aanwijzingen if self.samen_een_persoon else ())
        alle = keuze in ("alles", "laatste", "gezien") and constant_time_compare(merk, van_alle)
        if keuze == "laat":
            self._laat(vraag for vraag in open_ if constant_time_compare(merk, vraag.laat))
        elif keuze == "laatste" and alle and len(open_) == 1:
            self._laat(open_)
        elif keuze == "vervang":
            raak = [vraag for vraag in open_ if constant_time_compare(merk, vraag.vervang)]
            self._vervang(raak, vragen, teksten)
        elif keuze == "alles" and alle:
            self._vervang(open_, vragen, teksten)
        return keuze, alle

    def _open(self, vragen: Iterable[Vraag]) -> list[Vraag]:
        """Return the questions without an answer; what blocks takes none."""
        return [vraag for vraag in vragen if vraag.moet or not vraag.gelaten <= self.poort_gelaten]

    def _laat(self, vragen: Iterable[Vraag]) -> None:
        for vraag in vragen:
            if not vraag.moet:
                self.poort_gelaten |= vraag.gelaten

    def _vervang(
        self, raak: Sequence[Vraag], vragen: Sequence[Vraag], teksten: Mapping[str, str]
    ) -> None:
        """Replace in the fields; what was let stand in them stays so in their new text."""
        for naam in {naam: None for vraag in raak for naam in vraag.velden}:
            vondsten = [p.vondst for vraag in raak for p in vraag.plekken if p.naam == naam]
            nieuw = vervang(teksten[naam], vondsten)
            self.poort_gelaten |= {
                gelaten(nieuw, naam, vraag.vondst)
                for vraag in vragen
                if gelaten(teksten[naam], naam, vraag.vondst) in self.poort_gelaten
            }
            self.data = self.data.copy()
            self.data[self.add_prefix(naam)] = nieuw
            try:
                self.keur(naam, nieuw)
            except ValidationError as fout:
                self.add_error(naam, fout)

    def _vraag(self, vragen: Sequence[Vraag], teksten: Mapping[str, str], *, gezien: bool) -> None:
        """Remember what is left to ask, and let the fields point at it."""
        merk = merk_van_alle((), self.aanwijzingen)
        if self.samen_een_persoon and (gezien or merk in self._verborgen(GEZIEN)):
            self.poort_gezien = merk
        if self._errors:  # these are said first
            return
        self.poort_vragen = self._open(vragen)
        getoond = self.aanwijzingen if self.samen_een_persoon else ()
        self.poort_merk = merk_van_alle(self.poort_vragen, getoond)
        self.poort_gemerkt = [
            gemerkt(self.wijs_naar(naam, "poort"), tekst, self.poort_vragen)
            for naam, tekst in teksten.items()
            if any(naam in vraag.velden for vraag in self.poort_vragen)
        ]
        for deel in self.poort_gemerkt:
            attrs = self.fields[deel.naam].widget.attrs
            attrs["class"] = f"{attrs.get('class', '')} lw-poortveld".strip()
            if any(vraag.moet and deel.naam in vraag.velden for vraag in self.poort_vragen):
                attrs["aria-invalid"] = "true"

    def _verborgen(self, naam: str) -> list[str]:
        """Return the hidden marks that came back."""
        naam = self.add_prefix(naam)
        if hasattr(self.data, "getlist"):
            return self.data.getlist(naam)
        waarde = self.data.get(naam, ())
        return [waarde] if isinstance(waarde, str) else list(waarde)
