"""Template tags of the house: icons, status marks, days in Dutch and form fields."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.html import conditional_escape as escape
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.web import adressen, dagen, icoon
from leerwerkplaats.web import opmaak as opmaakvorm
from leerwerkplaats.web import veld as veldvorm
from leerwerkplaats.web.klok import vandaag

register = template.Library()

# Form says it, word says it again, colour only helps. `currentColor` keeps forced colours right.
STANDEN = {
    "klaar": (
        "#17493C",
        (
            '<circle cx="10" cy="10" r="8.5" fill="currentColor"/>'
            '<path class="lw-status__papier" d="M6 10.4l2.8 2.8 5.3-6" stroke="#fff"'
            ' stroke-width="2" fill="none"/>'
        ),
    ),
    "bezig": (
        "#17493C",
        (
            '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/>'
            '<path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor"/>'
        ),
    ),
    "gepland": (
        "#4A5852",
        (
            '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"'
            ' stroke-dasharray="3.2 2.6"/>'
        ),
    ),
    "let-op": (
        "#7A5200",
        (
            '<path class="lw-status__linde" d="M10 2l8.4 15H1.6z" fill="#F0C24B"'
            ' stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/>'
            '<path d="M10 7.5v4.6M10 14.2v.6" stroke="currentColor" stroke-width="1.9"/>'
        ),
    ),
    "gestopt": (
        "#4A5852",
        (
            '<rect x="3" y="3" width="14" height="14" rx="2" fill="none" stroke="currentColor"'
            ' stroke-width="2"/><path d="M7 10h6" stroke="currentColor" stroke-width="2"/>'
        ),
    ),
}
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
TUSSENVOEGSELS = {
    "van",
    "de",
    "der",
    "den",
    "het",
    "in",
    "op",
    "te",
    "ten",
    "ter",
    "'t",
    "el",
    "al",
}


@register.simple_tag(name="icoon")
def toon_icoon(naam: str, maat: int = 20) -> SafeString:
    """Draw an icon of Lucide, by its own name: `{% icoon "printer" %}`."""
    return icoon.teken(naam, maat)


@register.simple_tag(name="adres")
def toon_adres(url_naam: str, *ids: str) -> str:
    """Say an address with public ids: `{% adres "proeftuinen:contact" pid ctid %}`.

    For what stands on every page or in every row; elsewhere `{% url %}` does.
    """
    return adressen.adres(url_naam, *ids)


@register.simple_tag
@cache
def standvorm(stand: str, maat: int = 18) -> SafeString:
    """Draw only the shape of a status; the word must stand next to it."""
    kleur, vorm = STANDEN[stand]
    return format_html(
        '<svg class="lw-status__vorm" width="{0}" height="{0}" viewBox="0 0 20 20" color="{1}"'
        ' aria-hidden="true" focusable="false">{2}</svg>',
        maat,
        kleur,
        mark_safe(vorm),  # noqa: S308  our own constant
    )


@register.filter(name="opmaak")
def toon_opmaak(tekst: str, kop: int = 2) -> SafeString:
    """Show Markdown that someone wrote as safe HTML: `{{ item.tekst|opmaak }}`."""
    return opmaakvorm.opmaak(tekst, kop)


@register.filter
def standwoord(stand: str) -> str:
    """Say a stand in a word, for who hears the page: "let op"."""
    return stand.replace("-", " ")


@register.simple_tag
def status(stand: str, tekst: str) -> SafeString:
    """Say a status by shape and word: `{% status "bezig" "2 van 5 klaar" %}`.

    Stands: klaar, bezig, gepland, let-op, gestopt. Raises KeyError for another one.
    """
    vorm = standvorm(stand)  # refuses a stand that is none, so `stand` is one of our words
    return mark_safe(  # noqa: S308  our own words, and a text that is escaped
        f'<span class="lw-status lw-status--{stand}">{vorm}<span>{escape(tekst)}</span></span>'
    )


@register.filter
def initialen(naam: str) -> str:
    """Return first and last initial, without prefixes: "Sanne van der Kuip" gives "SK"."""
    delen = [deel for deel in naam.split() if deel.lower() not in TUSSENVOEGSELS]
    if not delen:
        return naam.strip()[:1].upper()
    return "".join(deel[0] for deel in dict.fromkeys((delen[0], delen[-1]))).upper()


@register.filter
def dag(waarde: date | None) -> str:
    """Say a day: "di 3 maart 2026"; nothing if there is none."""
    return dagen.zeg_dag(waarde) if waarde else ""


@register.filter
def dag_kort(waarde: date | None) -> str:
    """Say a day of this year without the year: "di 3 maart"; nothing if there is none."""
    return dagen.zeg_dag_kort(waarde, vandaag()) if waarde else ""


@register.filter
def moment(waarde: datetime | None) -> str:
    """Say a moment: "di 3 maart 2026, 13.30 uur"; nothing if there is none."""
    return dagen.zeg_moment(waarde) if waarde else ""


@register.filter
def eerste(rijen: Sequence[Any], hooguit: int | None) -> Sequence[Any]:
    """Return the first so many, or all when there is no limit: `{{ namen|eerste:hooguit }}`."""
    return rijen if hooguit is None else rijen[:hooguit]


@register.simple_tag
def nog(rijen: Sequence[Any], hooguit: int | None) -> SafeString | str:
    """Say how many `eerste` left out, and that they are in print: `{% nog namen hooguit %}`."""
    rest = 0 if hooguit is None else len(rijen) - hooguit
    zin = '<p class="lw-stil">En nog {}. In de pdf staat alles.</p>'
    return format_html(zin, rest) if rest > 0 else ""


@register.filter
def weekdag(waarde: date) -> str:
    """Say the day of the week in full: "dinsdag"."""
    return WEEKDAGEN[waarde.weekday()]


@register.filter
def maand(waarde: date) -> str:
    """Say the month in full: "maart"."""
    return dagen.MAANDEN[waarde.month - 1]


@register.simple_tag
def periode(begin: date, einde: date) -> str:
    """Say a period, both ends included: `{% periode begin einde %}`."""
    return dagen.zeg_periode(begin, einde)


@register.simple_tag
def fouttitel(form: forms.BaseForm | str | None) -> str:
    """Return "Fout: " for the page title when the form, if there is one, came back with errors."""
    return "Fout: " if form and form.is_bound and form.errors else ""


@register.filter
def aanhef(label: str) -> str:
    """Return a field's label to start a sentence with: a colon after it, unless it asks."""
    return label if label.endswith(("?", ".", ":")) else f"{label}:"


@register.simple_tag(name="veld")
def toon_veld(veld: BoundField) -> SafeString:
    """Draw a field of a form, with its label, help and errors: `{% veld form.naam %}`."""
    return veldvorm.teken(veld)


@register.simple_tag
def invoer(veld: BoundField) -> SafeString:
    """Draw only the field's control with the classes of the NL Design System."""
    return veldvorm.invoer(veld)
