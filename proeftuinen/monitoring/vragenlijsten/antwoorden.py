"""What one can answer to a question: values and the words that belong to them."""

from collections.abc import Mapping

from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag

WEET_NIET = "0"
STAPPEN: Mapping[str, Mapping[str, str]] = {
    Lijstvraag.Soort.EENS: {
        "1": "Helemaal oneens",
        "2": "Oneens",
        "3": "Tussenin",
        "4": "Eens",
        "5": "Helemaal eens",
    },
    Lijstvraag.Soort.VAAK: {
        "1": "Nooit",
        "2": "Zelden",
        "3": "Soms",
        "4": "Vaak",
        "5": "Altijd",
    },
}
"""By kind of scale its five steps, the lowest first."""


def woorden(vraag: Lijstvraag) -> dict[str, str]:
    """Return the answers that can be given to a closed question, by value, in their order.

    A scale has "weet ik niet" last; the options of a choice are numbered from "0". An open
    question has none.
    """
    if vraag.soort in STAPPEN:
        return {**STAPPEN[vraag.soort], WEET_NIET: "Weet ik niet"}
    if vraag.soort == Lijstvraag.Soort.OPEN:
        return {}
    return {str(nummer): tekst for nummer, tekst in enumerate(vraag.opties)}
