"""Where Django looks for models. Nobody imports this file; import from the feature itself."""

from proeftuinen.acties.models import Actie
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.kennis.models import Kennisgebruik, Uitkomstkoppeling
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag, Thema
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import (
    Organisatie,
    Samenvoeging,
    Wijzigingsvoorstel,
)
from proeftuinen.mensen.stoelen.models import Stoelbesluit, Tafelblik
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.netwerk.models import (
    Gemist,
    Laddergesprek,
    Ladderzetter,
    Ladderzin,
    Ligging,
    Meting,
    Netwerkplaats,
    Relatie,
)
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.sociale_kaart.models import (
    Gids,
    Kaartinstelling,
    Levering,
    Schemaregel,
    Voorziening,
    Voorzieningsplek,
)
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.models import (
    Controlepunt,
    Deelname,
    Gemeente,
    Proeftuin,
    Stap,
    Uitnodiging,
)
from proeftuinen.traject.post.models import Bericht, Stilte

__all__ = [
    "Actie",
    "Agendasleutel",
    "Beleidsstuk",
    "Bericht",
    "Citaat",
    "Contact",
    "Controlepunt",
    "Deelname",
    "Draad",
    "Foto",
    "Fotopersoon",
    "Gemeente",
    "Gemist",
    "Gesprek",
    "Gespreksvraag",
    "Gids",
    "Inleesronde",
    "Instemming",
    "Kaartinstelling",
    "Kennisgebruik",
    "Laddergesprek",
    "Ladderzetter",
    "Ladderzin",
    "Levering",
    "Ligging",
    "Meting",
    "Netwerkplaats",
    "Organisatie",
    "Plansjabloon",
    "Proeftuin",
    "Relatie",
    "Samenvoeging",
    "Schakel",
    "Schemaregel",
    "Stap",
    "Stilte",
    "Stoelbesluit",
    "Tafelblik",
    "Thema",
    "Toestemming",
    "Uitkomstkoppeling",
    "Uitnodiging",
    "Verspreiding",
    "Voorziening",
    "Voorzieningsplek",
    "Wijzigingsvoorstel",
    "Zaalcode",
]
