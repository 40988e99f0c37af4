"""Turning a problem into a wish: what do people want more of? A hint, never a gate.

Waarderend veranderen begins with what is wanted, not with what is wrong (domain, 3). The list
holds what people in this field often say, and words of our own for what they would rather see.
"""

import re

_PROBLEEM = re.compile(
    r"\b(minder|niet|geen|nooit|zonder|te weinig|te laat|te veel|gebrek|tekort|stoppen|voorkomen|"
    r"tegengaan|probleem|problemen|last van|langs elkaar|slecht|slechte|lastig|moeilijk|verkeerd|"
    r"onbekend|eenzaam|eenzaamheid|wachtlijst|wachtlijsten|eilandjes|schotten)\b",
    re.IGNORECASE,
)
_OMKEREN = (
    (r"langs elkaar|eilandjes|schotten|elkaar niet (kennen|vinden)", "elkaar vinden"),
    (r"te laat|op het laatst", "op tijd erbij zijn"),
    (r"eenzaam|alleen (staan|zijn)|er alleen voor", "er is altijd iemand"),
    (r"niet weten wie|wie .*bel|onbekend|kennen .* niet", "weten wie je kunt bellen"),
    (r"wachtlijst|lang wachten|te lang", "snel iemand die meedenkt"),
    (r"niet gehoord|niet geluisterd|luistert niet", "echt luisteren"),
    (r"angst|bang|taboe|niet praten|praten .* niet", "praten over wat ertoe doet"),
    (r"overbelast|te zwaar|naasten? .*(moe|op|uitgeput)", "ook zorgen voor de naaste"),
    (r"alleen medisch|alleen .*(ziekte|lichaam)", "de hele mens zien"),
    (r"regels|loket|formulier|bureaucrat", "één plek die helpt"),
    (r"te veel mensen|steeds (een )?ander|vreemde gezichten", "vertrouwde gezichten"),
    (r"vertrouwen .*(niet|geen)|geen vertrouwen|wantrouw", "elkaar vertrouwen"),
    (r"te weinig vrijwilligers|geen vrijwilligers", "buren die meedoen"),
    (r"dubbel|dezelfde vraag|opnieuw .*vertellen", "je verhaal één keer vertellen"),
)


def klinkt_als_probleem(tekst: str) -> bool:
    """Tell whether this says what people want less of."""
    return bool(_PROBLEEM.search(tekst))


def stel_voor(tekst: str) -> str:
    """Return a wish that could stand for this problem, or nothing when we know none.

    >>> stel_voor("minder langs elkaar heen werken")
    'elkaar vinden'
    """
    for patroon, wens in _OMKEREN:
        if re.search(patroon, tekst, re.IGNORECASE):
            return wens
    return ""
