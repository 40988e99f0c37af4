"""What a reader is told about how the question was read, in plain Dutch."""

from collections.abc import Sequence

VOORBEELD = "Noem waar het over gaat, bijvoorbeeld ‘mantelzorg’ of ‘startbijeenkomst’."


def niets(*, alleen_klein: bool, nergens: Sequence[str]) -> str:
    """Say why nothing was found."""
    if alleen_klein:
        return f"Je vraag heeft alleen kleine woorden. {VOORBEELD}"
    if not nergens:
        return f"In je vraag staan geen woorden om op te zoeken. {VOORBEELD}"
    return f"We vonden niets met {_opsomming(nergens)}. Probeer een ander woord."


def gevonden(*, anders: Sequence[str], nergens: Sequence[str], met_alles: bool) -> str:
    """Say which words were read as others, left out, or not found together."""
    zinnen = []
    if anders:
        zinnen.append(f"We zochten ook op {_opsomming(anders)}.")
    if nergens:
        zinnen.append(f"Met {_opsomming(nergens)} vonden we niets.")
    if not met_alles:
        zinnen.append("Niets heeft al je woorden; bovenaan staat wat er het meest op lijkt.")
    return " ".join(zinnen)


def _opsomming(namen: Sequence[str]) -> str:
    citaten = [f"‘{naam}’" for naam in dict.fromkeys(namen)]
    return " en ".join([", ".join(citaten[:-1]), citaten[-1]] if len(citaten) > 1 else citaten)
