"""How the controls of a form become HTML: the plain ones in Python, all others by a template.

A form of twenty fields asks some sixty templates of Django; that was half of what its page cost.
The HTML is Django's own, to the letter but for the white space in a list of choices.
"""

import html
from collections.abc import Callable, Mapping
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

Widget = Mapping[str, Any]


def escape(waarde: object) -> str:
    """Return this as safe HTML; `format_html` does so too, but looks for lazy words at each call.

    A list of two hundred organisations asks it four hundred times.
    """
    tekst = str(waarde)
    return tekst if hasattr(tekst, "__html__") else html.escape(tekst)


def _kenmerken(widget: Widget) -> SafeString:
    """Return the attributes: True stands alone, False is left out."""
    delen = [
        f" {escape(naam)}" if waarde is True else f' {escape(naam)}="{escape(waarde)}"'
        for naam, waarde in widget["attrs"].items()
        if waarde is not False
    ]
    return SafeString("".join(delen))


def regel(widget: Widget) -> SafeString:
    """Draw a control of one line."""
    waarde = widget["value"]
    gevuld = "" if waarde is None else f' value="{escape(waarde)}"'
    soort, naam = escape(widget["type"]), escape(widget["name"])
    return SafeString(f'<input type="{soort}" name="{naam}"{gevuld}{_kenmerken(widget)}>')


def _lap(widget: Widget) -> SafeString:
    return format_html(
        '<textarea name="{}"{}>\n{}</textarea>',
        widget["name"],
        _kenmerken(widget),
        widget["value"] or "",
    )


def _lijst(widget: Widget) -> SafeString:
    groepen = "".join([_groep(naam, opties) for naam, opties, _nummer in widget["optgroups"]])
    return format_html(
        '<select name="{}"{}>{}</select>', widget["name"], _kenmerken(widget), SafeString(groepen)
    )


def _groep(naam: str | None, opties: list[Widget]) -> str:
    keuzes = "".join(map(_optie, opties))
    return f'<optgroup label="{escape(naam)}">{keuzes}</optgroup>' if naam else keuzes


def _optie(optie: Widget) -> str:
    gekozen = " selected" if optie["selected"] else ""
    return f'<option value="{escape(optie["value"])}"{gekozen}>{escape(optie["label"])}</option>'


_MAP = "django/forms/widgets"
_REGELS = "text", "email", "number", "date", "hidden", "checkbox", "input"
VORMEN: dict[str, Callable[[Widget], SafeString]] = {
    **{f"{_MAP}/{naam}.html": regel for naam in _REGELS},
    f"{_MAP}/textarea.html": _lap,
    f"{_MAP}/select.html": _lijst,
}
KEUZES = f"{_MAP}/radio_option.html", f"{_MAP}/checkbox_option.html"


class Tekenaar(TemplatesSetting):
    """Draws forms; the setting FORM_RENDERER names it."""

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> str:
        """Return the HTML of a control, a field or a form."""
        widget = context.get("widget", {})
        if template_name in KEUZES and not widget["wrap_label"]:
            return regel(widget)
        if teken := VORMEN.get(template_name):
            return teken(widget)
        return super().render(template_name, context, request)
