"""One field of a form: label, help, error and control, in the classes of the NL Design System."""

from django import forms
from django.forms.boundfield import BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.web import icoon
from leerwerkplaats.web.invoer import Widget, escape, regel

KLASSEN = {
    "text": "utrecht-textbox utrecht-textbox--html-input",
    "textarea": "utrecht-textarea utrecht-textarea--html-textarea",
    "select": "utrecht-select utrecht-select--html-select",
    "checkbox": "utrecht-checkbox utrecht-checkbox--html-input lw-vinkje",
    "radio": "utrecht-radio-button utrecht-radio-button--html-input",
    "file": "lw-bestand",
}
FOUTKLASSEN = {
    "text": "utrecht-textbox--invalid",
    "textarea": "utrecht-textarea--invalid",
    "select": "utrecht-select--invalid",
}
SOORTEN = (
    ("keuzes", forms.CheckboxSelectMultiple),
    ("radio", forms.RadioSelect),
    ("checkbox", forms.CheckboxInput),
    ("select", forms.Select),
    ("textarea", forms.Textarea),
    ("file", forms.FileInput),
)
GEWOON = """<div class="utrecht-form-field lw-veld lw-veld--{}{}">
<label class="utrecht-form-label" for="{}">{}{}</label>
{}{}
</div>"""
VINKJE = """<div class="utrecht-form-field lw-veld lw-veld--vinkje{}">
<div class="lw-keuze">{}
<label class="utrecht-form-label utrecht-form-label--checkbox" for="{}">{}</label></div>
{}</div>"""
GROEP = """<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset lw-veld{}"\
 id="{}_groep" tabindex="-1"{}>
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">\
{}{}</legend>
{}<div class="lw-keuzes">{}</div>
</fieldset>"""
MAG_LEEG = SafeString(' <span class="lw-veld__leeg">(mag leeg)</span>')
MET_FOUT = " lw-veld--fout"


def soort(veld: BoundField) -> str:
    """Return how a field is drawn: text, textarea, select, checkbox, radio, keuzes or file."""
    widget = veld.field.widget
    return next((naam for naam, klasse in SOORTEN if isinstance(widget, klasse)), "text")


def teken(veld: BoundField) -> SafeString:
    """Draw a field, whatever its kind."""
    if veld.is_hidden:
        return veld.as_widget()
    vorm = soort(veld)
    fout = MET_FOUT if veld.errors else ""
    if vorm == "checkbox":
        delen = invoer(veld), veld.id_for_label, veld.label, _teksten(veld)
        return format_html(VINKJE, fout, *delen)
    leeg = "" if veld.field.required else MAG_LEEG
    if vorm in {"radio", "keuzes"}:
        over = veld.aria_describedby
        beschreven = format_html(' aria-describedby="{}"', over) if over else ""
        delen = veld.auto_id, beschreven, veld.label, leeg, _teksten(veld), _keuzes(veld, vorm)
        return format_html(GROEP, fout, *delen)
    delen = veld.id_for_label, veld.label, leeg, _teksten(veld), invoer(veld)
    return format_html(GEWOON, vorm, fout, *delen)


def invoer(veld: BoundField) -> SafeString:
    """Draw only the field's control."""
    naam = soort(veld)
    klassen = [KLASSEN.get(naam, ""), str(veld.field.widget.attrs.get("class", ""))]
    if veld.errors:
        klassen.append(FOUTKLASSEN.get(naam, ""))
    return veld.as_widget(attrs={"class": " ".join(filter(None, klassen))})


def _keuzes(veld: BoundField, vorm: str) -> SafeString:
    """Draw the radio buttons or checkboxes of a field, each with its label."""
    naam = "radio" if vorm == "radio" else "checkbox"
    opties = (optie.data for optie in veld.subwidgets)
    return mark_safe("".join(_keuze(optie, naam) for optie in opties))  # noqa: S308  escaped below


def _keuze(optie: Widget, naam: str) -> str:
    """Draw one choice; by hand, as there may be one for each of four hundred people."""
    optie["attrs"]["class"] = KLASSEN[naam]
    voor, label = escape(optie["attrs"].get("id", "")), escape(optie["label"])
    return (
        f'<div class="lw-keuze">{regel(optie)}\n'
        f'<label class="utrecht-form-label utrecht-form-label--{naam}" for="{voor}">{label}</label>'
        "</div>\n"
    )


def _teksten(veld: BoundField) -> SafeString:
    """Draw help and errors, which stand between label and control."""
    return format_html("{}{}", _hulp(veld), _fouten(veld))


def _hulp(veld: BoundField) -> SafeString | str:
    if not veld.help_text:
        return ""
    return format_html(
        '<div class="utrecht-form-field-description lw-veld__hulp" id="{}_helptext">{}</div>\n',
        veld.auto_id,
        veld.help_text,
    )


def _fouten(veld: BoundField) -> SafeString | str:
    if not veld.errors:
        return ""
    return format_html(
        '<div class="utrecht-form-field-error-message lw-veld__fout" id="{}_error">'
        "{}\n<span>{}</span></div>\n",
        veld.auto_id,
        icoon.teken("triangle-alert", 18),
        format_html_join(" ", "{}", ((fout,) for fout in veld.errors)),
    )
