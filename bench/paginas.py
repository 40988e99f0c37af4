"""The rows of the table: which page, for whom, and what it may cost."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from django.core.cache import caches
from django.urls import reverse


class Wie(StrEnum):
    """Who looks."""

    NIEMAND = "niemand"
    LID = "lid"
    BEGELEIDER = "begeleider"
    DEELNEMER = "deelnemer"
    LANDELIJK = "landelijk"
    SPOREN = "sporen"


@dataclass(frozen=True)
class Doel:
    """What design.md section 7 allows; None where it says nothing."""

    vragen: int | None = None
    x_base: float | None = None
    gzip_kb: float | None = None


LIJST = Doel(12, 12, 10)
OVERZICHT = Doel(16, 12)
BLAD = Doel(14, 10)
VRIJ = Doel()  # measured, and judged on its growth only
GROEI = 1.2
IN_LIJST, IN_KENNISBANK = 50, 20
CSS_KB, JS_KB = 60, 40


class Plekken(Protocol):
    """What an address may need."""

    laatste: int

    def geef(self, naam: str) -> str:
        """Return what stands in an address under this name."""


@dataclass(frozen=True)
class Rij:
    """One page. `heeft` names what of the world its address takes; `vooraf` runs off the clock.

    `merk` is what stands once in every row of a list, `vol` how many rows a full one has: a list
    without its rows is cheap, and says nothing.
    """

    naam: str
    url_naam: str
    wie: Wie
    doel: Doel
    heeft: tuple[str, ...] = ()
    vraag: str = ""
    vooraf: Callable[[], object] | None = None
    merk: str = ""
    vol: int = IN_LIJST

    def rijen(self, html: str) -> int:
        """Return how many rows the page shows; 0 when it is no list."""
        return html.count(self.merk) if self.merk else 0

    def adres(self, plekken: Plekken) -> str:
        """Return the address, query and all."""
        pad = reverse(self.url_naam, args=[plekken.geef(naam) for naam in self.heeft])
        vraag = self.vraag.format(laatste=plekken.laatste)
        return f"{pad}?{vraag}" if vraag else pad


def vergeet_tekening() -> None:
    """Empty the drawer of drawings."""
    caches["tekening"].clear()


def vergeet_limieten() -> None:
    """Empty the counts of how often someone asked."""
    caches["default"].clear()


STAP = ("pid", "sid")
BIJ = "lw-lijst__bij"
REGEL, KAART, MENS = '<th scope="row">', "<article ", "lw-lijst__tekst"
PLEKKEN = {"60": "mensen60", "400": "mensen400", "2,000": "mensen2000"}
HIER = ("mensen400",)
KENNIS = ("werkvorm", "persona", "stroomschema")
"""Kinds of items, of which the longest shipped one is measured."""
MENSEN = (*HIER, "ctid")
ORG = (*HIER, "oid")
FOTO, KENMERK, INSTEMMING = 'class="lw-foto"', 'class="lw-kenmerken"', 'class="lw-instemming"'
KOMT, WAS, NU = ((*HIER, f"bijeenkomst-{welke}") for welke in ("komt", "was", "nu"))
BIJEEN = 'lw-bijeenkomsten__rij"'
HEEL, VONDST = "lw-lijst__tekst--heel", ' lw-kb-kaart">'
RIJEN = (
    Rij("sign-in", "account_login", Wie.NIEMAND, BLAD),
    Rij("my proeftuinen, 50 rows", "start", Wie.LID, LIJST, merk=KAART),
    Rij("overview", "proeftuinen:overzicht", Wie.BEGELEIDER, OVERZICHT, ("pid",)),
    Rij(
        "overview, drawing cold",
        "proeftuinen:overzicht",
        Wie.BEGELEIDER,
        OVERZICHT,
        ("pid",),
        vooraf=vergeet_tekening,
    ),
    Rij("planning", "proeftuinen:planning", Wie.BEGELEIDER, BLAD, ("pid",)),
    Rij("step", "proeftuinen:stap", Wie.BEGELEIDER, BLAD, STAP),
    Rij("step, edit form", "proeftuinen:stap-bewerken", Wie.BEGELEIDER, BLAD, STAP),
    Rij("proeftuin, edit form", "proeftuinen:bewerken", Wie.BEGELEIDER, BLAD, ("pid",)),
    Rij("proeftuin, make form", "proeftuinen:maken", Wie.BEGELEIDER, BLAD),
    Rij("landelijk, page 1", "proeftuinen:landelijk", Wie.LANDELIJK, LIJST, merk=REGEL),
    Rij(
        "landelijk, last page",
        "proeftuinen:landelijk",
        Wie.LANDELIJK,
        LIJST,
        vraag="page={laatste}",
        merk=REGEL,
    ),
    Rij(
        "landelijk, filtered",
        "proeftuinen:landelijk",
        Wie.LANDELIJK,
        LIJST,
        vraag="provincie=Gelderland",
        merk=REGEL,
    ),
    Rij("post, 50 sent", "proeftuinen:post", Wie.BEGELEIDER, LIJST, ("pid",), merk=BIJ),
    Rij("saved plans, 50", "proeftuinen:jaarplannen", Wie.BEGELEIDER, LIJST, merk=MENS),
    Rij("own trail, 50 rows", "mijn:spoor", Wie.SPOREN, LIJST, merk=MENS),
    Rij("devices, 50", "mijn:apparaten", Wie.SPOREN, LIJST, merk=MENS),
    Rij("own data, 5,000 traces", "mijn:gegevens", Wie.SPOREN, VRIJ),
    Rij(
        "take-out of 5,000 traces",
        "mijn:meenemen",
        Wie.SPOREN,
        VRIJ,
        vooraf=vergeet_limieten,
    ),
    Rij("erasure, preview", "mijn:wissen", Wie.SPOREN, BLAD),
    Rij("calendar feed, 3 places", "proeftuinen:agenda-lezen", Wie.NIEMAND, BLAD, ("agenda",)),
    *(
        Rij(f"people, {aantal}", "proeftuinen:mensen", Wie.BEGELEIDER, LIJST, (plek,), merk=MENS)
        for aantal, plek in PLEKKEN.items()
    ),
    Rij("people, 400, deelnemer", "proeftuinen:mensen", Wie.DEELNEMER, LIJST, HIER, merk=MENS),
    Rij("people, searched", "proeftuinen:mensen", Wie.BEGELEIDER, LIJST, HIER, "q=e", merk=MENS),
    Rij("person", "proeftuinen:contact", Wie.BEGELEIDER, BLAD, MENSEN),
    Rij("person, edit form", "proeftuinen:contact-bewerken", Wie.BEGELEIDER, BLAD, MENSEN),
    Rij("what others see of me", "proeftuinen:mijn-contact", Wie.DEELNEMER, BLAD, HIER),
    Rij("person, make form", "proeftuinen:contact-nieuw", Wie.BEGELEIDER, BLAD, HIER),
    Rij("on own account", "proeftuinen:op-eigen-titel", Wie.BEGELEIDER, LIJST, HIER),
    Rij("organisations", "proeftuinen:organisaties", Wie.BEGELEIDER, LIJST, HIER, merk=HEEL),
    Rij("organisation", "proeftuinen:organisatie", Wie.BEGELEIDER, BLAD, ORG),
    Rij("organisation, edit form", "proeftuinen:organisatie-bewerken", Wie.BEGELEIDER, BLAD, ORG),
    Rij("organisations alike", "proeftuinen:organisaties-dubbel", Wie.BEGELEIDER, LIJST, HIER),
    Rij("organisations nearby", "proeftuinen:organisaties-gemeente", Wie.BEGELEIDER, LIJST, HIER),
    Rij("proposals", "proeftuinen:organisatie-voorstellen", Wie.BEGELEIDER, LIJST, HIER),
    Rij("empty chairs", "proeftuinen:stoelen", Wie.BEGELEIDER, LIJST, HIER),
    Rij("talks", "proeftuinen:gesprekken", Wie.BEGELEIDER, LIJST, HIER, merk=BIJ),
    Rij("talk", "proeftuinen:gesprek", Wie.BEGELEIDER, BLAD, (*HIER, "sprid")),
    Rij("talk, write up", "proeftuinen:gesprek-uitwerken", Wie.BEGELEIDER, BLAD, (*HIER, "sprid")),
    Rij("talk, make form", "proeftuinen:gesprek-nieuw", Wie.BEGELEIDER, BLAD, HIER),
    Rij("themes of talks", "proeftuinen:themas", Wie.BEGELEIDER, LIJST, HIER),
    Rij("theme", "proeftuinen:thema", Wie.BEGELEIDER, BLAD, (*HIER, "thid")),
    Rij("questions of talks", "proeftuinen:gespreksleidraad", Wie.BEGELEIDER, LIJST, HIER),
    Rij("consent and policy", "proeftuinen:bestuur", Wie.BEGELEIDER, LIJST, HIER, merk=INSTEMMING),
    Rij("consent of a board", "proeftuinen:instemming", Wie.BEGELEIDER, BLAD, ORG),
    Rij("policy", "proeftuinen:beleidsstuk", Wie.BEGELEIDER, BLAD, (*HIER, "bsid")),
    Rij("inviting many", "proeftuinen:uitnodigen-velen", Wie.BEGELEIDER, VRIJ, HIER),
    Rij("invitations", "proeftuinen:uitnodigingen", Wie.BEGELEIDER, LIJST, HIER, merk=MENS),
    Rij("taking in, begin", "proeftuinen:inlezen", Wie.BEGELEIDER, BLAD, HIER),
    Rij("taking in, 400 rows", "proeftuinen:inleesronde", Wie.BEGELEIDER, VRIJ, (*HIER, "inid")),
    *(
        Rij(f"matrix, {aantal} people", "proeftuinen:sociale-kaart", Wie.BEGELEIDER, LIJST, (plek,))
        for aantal, plek in PLEKKEN.items()
    ),
    *(
        Rij(
            f"matrix, {kolommen}",
            "proeftuinen:sociale-kaart",
            Wie.BEGELEIDER,
            LIJST,
            HIER,
            f"kolommen={kolommen}",
        )
        for kolommen in ("zundert", "route")
    ),
    Rij("invulschema", "proeftuinen:invulschema", Wie.BEGELEIDER, LIJST, HIER),
    Rij("voorzieningen", "proeftuinen:voorzieningen", Wie.BEGELEIDER, LIJST, HIER, merk=MENS),
    Rij("voorziening", "proeftuinen:voorziening", Wie.BEGELEIDER, BLAD, (*HIER, "vzid")),
    Rij("voorziening, make form", "proeftuinen:voorziening-nieuw", Wie.BEGELEIDER, BLAD, HIER),
    Rij("referral help", "proeftuinen:verwijshulp", Wie.BEGELEIDER, BLAD, HIER),
    Rij("guides", "proeftuinen:leveren", Wie.BEGELEIDER, LIJST, HIER),
    Rij("guide", "proeftuinen:gids", Wie.BEGELEIDER, BLAD, (*HIER, "gdid")),
    Rij("harvest so far", "proeftuinen:oogst", Wie.BEGELEIDER, LIJST, HIER),
    Rij("quotes", "proeftuinen:citaten", Wie.BEGELEIDER, LIJST, HIER, merk=KENMERK),
    Rij("quote", "proeftuinen:citaat", Wie.BEGELEIDER, BLAD, (*HIER, "citid")),
    Rij("quote, make form", "proeftuinen:citaat-nieuw", Wie.BEGELEIDER, BLAD, HIER),
    Rij("photos", "proeftuinen:fotos", Wie.BEGELEIDER, LIJST, HIER, merk=FOTO),
    Rij("photo", "proeftuinen:foto", Wie.BEGELEIDER, BLAD, (*HIER, "foid")),
    Rij("photo, make form", "proeftuinen:foto-nieuw", Wie.BEGELEIDER, BLAD, HIER),
    Rij("where it went", "proeftuinen:verspreid", Wie.BEGELEIDER, LIJST, HIER),
    Rij("consent, register", "proeftuinen:toestemmingen", Wie.BEGELEIDER, LIJST, HIER, merk=MENS),
    Rij("consent", "proeftuinen:toestemming", Wie.BEGELEIDER, BLAD, (*HIER, "toid")),
    Rij("consent, make form", "proeftuinen:toestemming-nieuw", Wie.BEGELEIDER, BLAD, HIER),
    Rij("consent, my own", "proeftuinen:mijn-toestemmingen", Wie.DEELNEMER, LIJST),
    Rij("meetings, 50 rows", "proeftuinen:bijeenkomsten", Wie.BEGELEIDER, LIJST, HIER, merk=BIJEEN),
    Rij("meeting", "proeftuinen:bijeenkomst", Wie.BEGELEIDER, BLAD, KOMT),
    Rij("meeting, deelnemer", "proeftuinen:bijeenkomst", Wie.DEELNEMER, BLAD, KOMT),
    Rij(
        "meeting, people",
        "proeftuinen:bijeenkomst-mensen",
        Wie.BEGELEIDER,
        LIJST,
        KOMT,
        merk="lw-nodigen__doen",
    ),
    Rij("meeting, report", "proeftuinen:bijeenkomst-verslag", Wie.BEGELEIDER, BLAD, WAS),
    Rij("meeting, report, deelnemer", "proeftuinen:bijeenkomst-verslag", Wie.DEELNEMER, BLAD, WAS),
    Rij("meeting, being led", "proeftuinen:bijeenkomst-leiden", Wie.BEGELEIDER, BLAD, NU),
    Rij("ambition", "proeftuinen:ambitie", Wie.BEGELEIDER, BLAD, HIER),
    Rij("ambition, deelnemer", "proeftuinen:ambitie", Wie.DEELNEMER, BLAD, HIER),
    Rij("ambition, one sentence", "proeftuinen:ambitiezin", Wie.DEELNEMER, BLAD, (*HIER, "azid")),
    Rij("ambition, themes", "proeftuinen:kernthemas", Wie.BEGELEIDER, LIJST, HIER),
    Rij("ambition, wall", "proeftuinen:vondsten", Wie.BEGELEIDER, LIJST, HIER),
    Rij("ambition, gallery", "proeftuinen:verbeeldingen", Wie.BEGELEIDER, LIJST, HIER),
    Rij("ambition, writing", "proeftuinen:ambitie-schrijven", Wie.BEGELEIDER, BLAD, HIER),
    Rij("ambition, sentences", "proeftuinen:ambitiezinnen", Wie.BEGELEIDER, BLAD, HIER),
    *(
        Rij(f"experiments, {aantal}", "proeftuinen:experimenten", Wie.BEGELEIDER, LIJST, (plek,))
        for aantal, plek in (("10", "mensen60"), ("100", "mensen400"), ("1,000", "mensen2000"))
    ),
    Rij(
        "experiments, 1,000, as a list",
        "proeftuinen:experimenten",
        Wie.DEELNEMER,
        LIJST,
        ("mensen2000",),
        "als=lijst",
    ),
    Rij("experiment", "proeftuinen:experiment", Wie.DEELNEMER, BLAD, (*HIER, "exid")),
    Rij("experiment, its log", "proeftuinen:logberichten", Wie.DEELNEMER, LIJST, (*HIER, "exid")),
    Rij("log form", "proeftuinen:logbericht-nieuw", Wie.BEGELEIDER, BLAD, (*HIER, "exid")),
    Rij("examples", "proeftuinen:voorbeelden", Wie.DEELNEMER, LIJST, HIER),
    Rij("experiments, landelijk", "proeftuinen:landelijk-experimenten", Wie.LANDELIJK, LIJST),
    Rij(
        "experiments, overview of 1,000",
        "proeftuinen:overzicht",
        Wie.BEGELEIDER,
        OVERZICHT,
        ("mensen2000",),
    ),
    Rij("overview, 400 people", "proeftuinen:overzicht", Wie.BEGELEIDER, OVERZICHT, HIER),
    Rij("overview, deelnemer", "proeftuinen:overzicht", Wie.DEELNEMER, OVERZICHT, HIER),
    *(
        Rij(naam, "kennisbank:zoeken", wie, LIJST, vraag=vraag, merk=VONDST, vol=IN_KENNISBANK)
        for naam, wie, vraag in (
            ("kennisbank, all", Wie.BEGELEIDER, ""),
            ("kennisbank, all, signed out", Wie.NIEMAND, ""),
            ("kennisbank, page 2", Wie.BEGELEIDER, "blad=2"),
            ("kennisbank, over 50 found", Wie.BEGELEIDER, "q=gesprek"),
            (
                "kennisbank, found and filtered",
                Wie.BEGELEIDER,
                "q=gesprek&soort=werkvorm&soort=film",
            ),
            ("kennisbank, a whole sentence", Wie.BEGELEIDER, "q=praten+over+de+laatste+fase"),
        )
    ),
    *(
        Rij(f"kennisbank, {soort}", "kennisbank:item", Wie.BEGELEIDER, BLAD, (soort,))
        for soort in KENNIS
    ),
    Rij("kennisbank, item, signed out", "kennisbank:item", Wie.NIEMAND, BLAD, ("werkvorm",)),
)
