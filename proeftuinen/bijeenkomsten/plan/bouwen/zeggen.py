"""Minutes and hours in words, as a run sheet says them. Pure."""

from datetime import datetime


def zeg_minuten(minuten: int) -> str:
    """Return a length in words: "3 uur", "1 uur en 5 minuten", "1 minuut"."""
    uren, rest = divmod(minuten, 60)
    los = f"{rest} {'minuut' if rest == 1 else 'minuten'}"
    if not uren:
        return los
    return f"{uren} uur en {los}" if rest else f"{uren} uur"


def zeg_uur(moment: datetime) -> str:
    """Return an hour of the clock as Dutch writes it: "14.05"."""
    return f"{moment:%H.%M}".removeprefix("0")


def zeg_verdeeld(minuten: int, over: int, *, met_slot: bool) -> str:
    """Return the total and what is left: "3 uur verdeeld, 5 minuten over".

    `over` is that of Draaiboek: above zero it runs past the hour at which one has to stop.
    """
    samen = f"{zeg_minuten(minuten)} verdeeld"
    if not met_slot:
        return samen
    if over > 0:
        return f"{samen}, {zeg_minuten(over)} te veel"
    return f"{samen}, {zeg_minuten(-over)} over" if over else f"{samen}, dat past precies"
