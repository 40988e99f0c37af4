"""For whom the oogst is: what stands in it is what these readers may see, whoever makes it."""

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Lezer

LEZERS = Lezer(
    frozenset(
        {
            Recht.PROEFTUIN_ZIEN,  # the place and its year
            Recht.ORGANISATIES_ZIEN,  # organisations and what they offer, never people
            Recht.BESTUUR_ZIEN,  # what organisations agreed to, and what policy says
            Recht.OOGST_ZIEN,  # what a feature made for the oogst, such as chosen themes
            Recht.KENNIS_ZIEN,  # what was used and made, as far as it was published
            Recht.AMBITIE_LEZEN,  # the ambition, once the place shares it
            Recht.EXPERIMENTEN_LEZEN,  # the experiments that the place shares
            Recht.INZICHTEN_LEZEN,  # what was learnt at case tables, once it is shared
            Recht.UITSLAG_LEZEN,  # results of lists and figures, from five people
            Recht.BRONNEN_ZIEN,  # quotes and photos; which ones, consent decides
        }
    )
)
"""The audience: people and administrators of the place, on paper, without an account.

Left out on purpose: the inside of steps, people, talks, who is missing, the register of consent
and the red thread, which are for who takes part. Everyone with OOGST_ZIEN holds all of these, so
the page shows nobody more than they may see; a test keeps that so.
"""
