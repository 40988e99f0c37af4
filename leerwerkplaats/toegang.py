"""Who may do what: every role, every right, and which role has which, on one screen.

Rights of one person in one proeftuin are the union over the roles held there and site-wide. No
role and no union of roles opens a casus. docs/toegang.md tells the same in a table.
"""

from collections.abc import Iterable
from enum import StrEnum, auto

from django.db.models import TextChoices


class Rol(TextChoices):
    """What someone is in one proeftuin; one person may be several things."""

    DEELNEMER = "deelnemer", "Deelnemer"
    KERNTEAM = "kernteam", "Kernteam"
    PROCESBEGELEIDER = "procesbegeleider", "Procesbegeleider"
    GEMEENTE = "gemeente", "Gemeente (leest mee)"


class Siterol(TextChoices):
    """What someone is for the whole site."""

    LANDELIJK = "landelijk", "Landelijk programma"
    BEHEERDER = "beheerder", "Beheerder"


class Recht(StrEnum):
    """One thing that someone may do."""

    PROEFTUIN_ZIEN = auto()  # name, municipalities, the season: what is made public within the site
    PROEFTUIN_BEWERKEN = auto()
    PROEFTUIN_MAKEN = auto()
    PLANNING_BEWERKEN = auto()  # add, move, rename, skip, repeat steps
    STAP_ZIEN = auto()  # the inside of a step: checklist, outputs, reasons
    STAP_BIJHOUDEN = auto()  # the checklist
    STAP_AFSLUITEN = auto()
    MENSEN_ZIEN = auto()
    DEELNEMER_UITNODIGEN = auto()
    ROLLEN_BEHEREN = auto()  # invite and remove in every role
    DRAAD_ZIEN = auto()
    DRAAD_LEGGEN = auto()
    SPOOR_ZIEN = auto()  # the audit trail, which never holds content
    POST_BEHEREN = auto()  # the mail that waits or went wrong: see, change, hold, send again
    STIL_ZETTEN = auto()  # stop all mail to someone, and start it again
    AGENDA_DELEN = auto()  # the calendar address of the whole proeftuin
    MENSEN_BEHEREN = auto()  # contacts with address and phone: see, add, change, take away, take in
    MENSEN_UITVOEREN = auto()  # take the list of people out as a file
    STOELEN_ZIEN = auto()  # who is missing at the table
    STOELEN_BEHEREN = auto()
    ORGANISATIES_ZIEN = auto()  # organisations and what they offer, the matrix, the invulschema
    ORGANISATIES_BEHEREN = auto()
    SCHEMA_INVULLEN = auto()  # a line of the invulschema, and take back one's own
    KAART_LEVEREN = auto()  # hand the sociale kaart to guides that exist
    KAART_OPENBAAR = auto()  # a public page of organisations, on or off
    GESPREKKEN_ZIEN = auto()  # stakeholder talks: plan, notes; edit one's own
    GESPREKKEN_BEHEREN = auto()  # edit everyone's
    BESTUUR_ZIEN = auto()  # consent of administrators, and policy papers
    BESTUUR_BIJHOUDEN = auto()
    BRONNEN_ZIEN = auto()  # quotes and photos
    BRON_MAKEN = auto()  # add one, change and take away one's own
    BRONNEN_BEHEREN = auto()  # everyone's, and what goes into the oogst
    TOESTEMMING_VASTLEGGEN = auto()  # write down that someone agreed, or withdrew
    TOESTEMMINGEN_ZIEN = auto()  # the whole register
    OOGST_ZIEN = auto()  # the concept-oogst: the chapters so far
    OOGST_MEENEMEN = auto()  # take the concept out as a file
    TIJDLIJN_ZIEN = auto()  # what happened, and the diary
    TIJDLIJN_BIJDRAGEN = auto()  # write in the diary and beside it, change one's own
    TIJDLIJN_BEHEREN = auto()  # change and take away what others wrote
    UITGAVEN_LEZEN = auto()  # editions that were published: read and fetch
    UITGAVEN_ZIEN = auto()  # all editions, also before they are published
    UITGAVE_OPZETTEN = auto()  # say what goes into a book, and have an edition made
    UITGAVE_UITBRENGEN = auto()  # publish, withdraw and share an edition
    ALLES_MEENEMEN = auto()  # everything one may see of the place, as sheets
    KENNIS_ZIEN = auto()  # what is published on a shelf; on the shelf of the site anyone has it
    KENNIS_BIJDRAGEN = auto()  # write items and finds, change one's own, use items in the work
    KENNIS_BEHEREN = auto()  # everyone's: items, bundles and flow charts of the shelf
    KENNIS_VASTSTELLEN = auto()  # look at what others wrote, publish it, share a bundle
    NETWERK_CIJFERS = auto()  # the network in figures: totals, and per pair of domains
    NETWERK_ZIEN = auto()  # the map of people, and what changed
    NETWERK_INVULLEN = auto()  # one's own answers, a dot on the ladder
    NETWERK_BEHEREN = auto()  # who answered, paper sheets, moving people on the map
    NETWERK_UITVOEREN = auto()  # take people and lines out as data
    METING_BEHEREN = auto()  # make, open and close a wave, take in a file, who has no line
    ACTIES_ZIEN = auto()
    ACTIES_MAKEN = auto()  # add one, change one's own
    ACTIES_BEHEREN = auto()  # everyone's
    BIJEENKOMSTEN_ZIEN = auto()  # meetings and their programme; answer whether one comes
    BIJEENKOMSTEN_VOORBEREIDEN = auto()  # make, plan, print, invite, tick off, lead, report
    BIJEENKOMSTEN_BEHEREN = auto()  # call off, take away, and close the report
    AMBITIE_LEZEN = auto()  # the ambition as it was adopted, once the place shares it
    AMBITIE_ZIEN = auto()  # themes, the wall, the gallery, the texts, who agrees in numbers
    AMBITIE_BIJDRAGEN = auto()  # add something, change one's own, choose along, agree
    AMBITIE_BEHEREN = auto()  # everyone's; choose texts, take over from the room and from talks
    AMBITIE_VASTSTELLEN = auto()  # write down the chosen theme, adopt the ambition, share it
    EXPERIMENTEN_LEZEN = auto()  # what a place shares of its experiments; and the examples
    EXPERIMENTEN_ZIEN = auto()  # all of them, with log, rounds and results
    EXPERIMENTEN_BIJDRAGEN = auto()  # think one up, encourage; in one's own group change all
    EXPERIMENTEN_BEHEREN = auto()  # everyone's: groups, archive, agreements
    EXPERIMENTEN_DELEN = auto()  # share an experiment with everyone on the site, and stop that
    CASUSTAFEL_ZIEN = auto()  # that tables are held, and what was learnt; never a case itself
    CASUSTAFEL_AANSCHUIVEN = auto()  # be invited to a table; without an invitation it opens none
    CASUSTAFEL_PLANNEN = auto()  # plan tables, invite, call off
    CASUSTAFEL_BEHEREN = auto()  # close and erase without reading; decide on a notice; share
    INZICHTEN_LEZEN = auto()  # insights that a place shares
    UITSLAG_LEZEN = auto()  # what lists of questions gave, and the measures; from five answers
    VRAGENLIJSTEN_ZIEN = auto()  # which lists there are, and how many answered
    VRAGENLIJSTEN_BEHEREN = auto()  # make, open, send, remind, type from paper, close
    OPEN_ANTWOORDEN_LEZEN = auto()  # what people wrote in their own words
    BORGING_LEZEN = auto()  # the two pages for the municipality, once the place shares them
    BORGING_ZIEN = auto()  # what lasts, who keeps it, what was committed to
    BORGING_BIJHOUDEN = auto()  # write that down
    BORGING_VASTSTELLEN = auto()  # sign off, agree and share the plan
    VERBINDING_ZIEN = auto()  # look-backs and tips; give a tip
    VERBINDING_BEHEREN = auto()  # begin and call off look-backs, ask keepers, choose tips
    VRAAG_STELLEN = auto()  # ask or tell something, and answer others
    VRAGEN_BEHEREN = auto()  # take away a question or an answer of anyone
    LANDELIJK_ZIEN = auto()
    VRAGEN_LANDELIJK = auto()  # read and answer what places ask the landelijk programma
    KENNIS_LANDELIJK = auto()  # keep the shelf of the site, and take over what places offer
    SJABLOON_DELEN = auto()  # offer a saved plan to everyone
    BEHEER_ZIEN = auto()  # the state of the site: tasks, retention, accounts; no content


_IEDEREEN = {
    Recht.PROEFTUIN_ZIEN,
    Recht.KENNIS_ZIEN,
    Recht.NETWERK_CIJFERS,
    Recht.AMBITIE_LEZEN,
    Recht.EXPERIMENTEN_LEZEN,
    Recht.INZICHTEN_LEZEN,
    Recht.UITSLAG_LEZEN,
    Recht.BORGING_LEZEN,
    Recht.UITGAVEN_LEZEN,
}
_DEELNEMER = _IEDEREEN | {
    Recht.STAP_ZIEN,
    Recht.MENSEN_ZIEN,
    Recht.DRAAD_ZIEN,
    Recht.STOELEN_ZIEN,
    Recht.ORGANISATIES_ZIEN,
    Recht.SCHEMA_INVULLEN,
    Recht.BESTUUR_ZIEN,
    Recht.BRONNEN_ZIEN,
    Recht.BRON_MAKEN,
    Recht.OOGST_ZIEN,
    Recht.KENNIS_BIJDRAGEN,
    Recht.NETWERK_ZIEN,
    Recht.NETWERK_INVULLEN,
    Recht.ACTIES_ZIEN,
    Recht.ACTIES_MAKEN,
    Recht.BIJEENKOMSTEN_ZIEN,
    Recht.AMBITIE_ZIEN,
    Recht.AMBITIE_BIJDRAGEN,
    Recht.EXPERIMENTEN_ZIEN,
    Recht.EXPERIMENTEN_BIJDRAGEN,
    Recht.CASUSTAFEL_ZIEN,
    Recht.CASUSTAFEL_AANSCHUIVEN,
    Recht.VRAGENLIJSTEN_ZIEN,
    Recht.BORGING_ZIEN,
    Recht.VERBINDING_ZIEN,
    Recht.VRAAG_STELLEN,
    Recht.TIJDLIJN_ZIEN,
    Recht.TIJDLIJN_BIJDRAGEN,
}
_KERNTEAM = _DEELNEMER | {
    Recht.STAP_BIJHOUDEN,
    Recht.DEELNEMER_UITNODIGEN,
    Recht.DRAAD_LEGGEN,
    Recht.POST_BEHEREN,
    Recht.STIL_ZETTEN,
    Recht.MENSEN_BEHEREN,
    Recht.MENSEN_UITVOEREN,
    Recht.STOELEN_BEHEREN,
    Recht.ORGANISATIES_BEHEREN,
    Recht.KAART_LEVEREN,
    Recht.GESPREKKEN_ZIEN,
    Recht.BESTUUR_BIJHOUDEN,
    Recht.BRONNEN_BEHEREN,
    Recht.TOESTEMMING_VASTLEGGEN,
    Recht.OOGST_MEENEMEN,
    Recht.KENNIS_BEHEREN,
    Recht.NETWERK_BEHEREN,
    Recht.ACTIES_BEHEREN,
    Recht.BIJEENKOMSTEN_VOORBEREIDEN,
    Recht.AMBITIE_BEHEREN,
    Recht.EXPERIMENTEN_BEHEREN,
    Recht.CASUSTAFEL_PLANNEN,
    Recht.VRAGENLIJSTEN_BEHEREN,
    Recht.BORGING_BIJHOUDEN,
    Recht.VERBINDING_BEHEREN,
    Recht.TIJDLIJN_BEHEREN,
    Recht.UITGAVEN_ZIEN,
    Recht.UITGAVE_OPZETTEN,
}
_PROCESBEGELEIDER = _KERNTEAM | {
    Recht.PROEFTUIN_BEWERKEN,
    Recht.PROEFTUIN_MAKEN,
    Recht.PLANNING_BEWERKEN,
    Recht.STAP_AFSLUITEN,
    Recht.ROLLEN_BEHEREN,
    Recht.SPOOR_ZIEN,
    Recht.AGENDA_DELEN,
    Recht.KAART_OPENBAAR,
    Recht.GESPREKKEN_BEHEREN,
    Recht.TOESTEMMINGEN_ZIEN,
    Recht.KENNIS_VASTSTELLEN,
    Recht.NETWERK_UITVOEREN,
    Recht.METING_BEHEREN,
    Recht.BIJEENKOMSTEN_BEHEREN,
    Recht.AMBITIE_VASTSTELLEN,
    Recht.EXPERIMENTEN_DELEN,
    Recht.CASUSTAFEL_BEHEREN,
    Recht.OPEN_ANTWOORDEN_LEZEN,
    Recht.BORGING_VASTSTELLEN,
    Recht.VRAGEN_BEHEREN,
    Recht.UITGAVE_UITBRENGEN,
    Recht.ALLES_MEENEMEN,
}

RECHTEN: dict[Rol | Siterol, frozenset[Recht]] = {
    Rol.DEELNEMER: frozenset(_DEELNEMER),
    Rol.KERNTEAM: frozenset(_KERNTEAM),
    Rol.PROCESBEGELEIDER: frozenset(_PROCESBEGELEIDER),
    Rol.GEMEENTE: frozenset(_IEDEREEN),
    Siterol.LANDELIJK: frozenset(
        _IEDEREEN
        | {
            Recht.PROEFTUIN_MAKEN,
            Recht.LANDELIJK_ZIEN,
            Recht.SJABLOON_DELEN,
            Recht.KENNIS_LANDELIJK,
            Recht.VRAGEN_LANDELIJK,
        }
    ),
    Siterol.BEHEERDER: frozenset({Recht.BEHEER_ZIEN}),
}

# These roles count only in a session that passed a second lock: a passkey, a code from an app.
ACHTER_SLOT = frozenset({Rol.PROCESBEGELEIDER, Siterol.LANDELIJK, Siterol.BEHEERDER})


def rechten_van(rollen: Iterable[str]) -> frozenset[Recht]:
    """Return the union of the rights of these roles; an unknown role gives nothing."""
    bekend = {rol.value: rechten for rol, rechten in RECHTEN.items()}
    return frozenset().union(*(bekend.get(rol, frozenset()) for rol in rollen))


def rollen_met(recht: Recht) -> list[Rol]:
    """Return the roles in a proeftuin that hold this right."""
    return [rol for rol in Rol if recht in RECHTEN[rol]]


class Mag:
    """What the reader may, as a template asks it: `{% if mag.planning_bewerken %}`."""

    def __init__(self, rechten: frozenset[Recht]) -> None:
        self.rechten = rechten

    def __contains__(self, recht: Recht) -> bool:
        return recht in self.rechten

    def __getattr__(self, naam: str) -> bool:
        try:
            return Recht(naam) in self.rechten
        except ValueError:
            raise AttributeError(f"no right is called {naam!r}") from None
