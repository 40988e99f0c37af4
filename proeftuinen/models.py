"""Where Django looks for models. Nobody imports this file; import from the feature itself."""

from proeftuinen.acties.models import Actie
from proeftuinen.ambities.schrijven.models import (
    Akkoord,
    Ambitie,
    Ambitieversie,
    Bouwsteen,
    Reactie,
    Voorstel,
)
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze, Themaronde, Themastem
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.bijeenkomsten.live.models import (
    Bijdrage,
    Ideegroep,
    Livegast,
    Livevraag,
    Stip,
    Verloop,
    Zitting,
)
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Film,
    Groep,
    Planwijziging,
    Verhaal,
)
from proeftuinen.bijeenkomsten.verslag.models import Verslag, Verslagdeel
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentactie, Experimentlid
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht, Logvraag
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
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
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik, Tip
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.monitoring.uitslag.models import Telling, Verandering
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.netwerk.models import (
    Gemist,
    Laddergesprek,
    Ladderzetter,
    Ladderzin,
    Ligging,
    Meting,
    Netwerkplaats,
    Relatie,
    Vrijgave,
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
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Kanttekening, Vraagantwoord
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
from proeftuinen.uitgaven.boek.models import Opzet
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand, Uitgavetoestemming

__all__ = [
    "Aangeschreven",
    "Aanmoediging",
    "Actie",
    "Afspraak",
    "Agendaonderdeel",
    "Agendasleutel",
    "Akkoord",
    "Ambitie",
    "Ambitieversie",
    "Ambitiezin",
    "Antwoordvel",
    "Beleidsstuk",
    "Bericht",
    "Bevestiging",
    "Bewijs",
    "Bijdrage",
    "Bijeenkomst",
    "Borging",
    "Borgingsplan",
    "Bouwsteen",
    "Citaat",
    "Contact",
    "Controlepunt",
    "Dagboekstuk",
    "Deellink",
    "Deelname",
    "Draad",
    "Experiment",
    "Experimentactie",
    "Experimentlid",
    "Film",
    "Foto",
    "Fotopersoon",
    "Gemeente",
    "Gemist",
    "Genodigde",
    "Gesprek",
    "Gespreksvraag",
    "Gids",
    "Groep",
    "Handtekening",
    "Hulpantwoord",
    "Hulpvraag",
    "Ideegroep",
    "Inleesronde",
    "Instemming",
    "Kaartinstelling",
    "Kanttekening",
    "Kennisgebruik",
    "Kernthema",
    "Laddergesprek",
    "Ladderzetter",
    "Ladderzin",
    "Levering",
    "Ligging",
    "Lijstvraag",
    "Livegast",
    "Livevraag",
    "Logbericht",
    "Logvraag",
    "Meting",
    "Nazicht",
    "Netwerkafspraak",
    "Netwerkplaats",
    "Opbrengst",
    "Ophaling",
    "Opzet",
    "Organisatie",
    "Plansjabloon",
    "Planwijziging",
    "Proeftuin",
    "Reactie",
    "Relatie",
    "Ronde",
    "Samenvoeging",
    "Schakel",
    "Schemaregel",
    "Stap",
    "Stilte",
    "Stip",
    "Stoelbesluit",
    "Tafelblik",
    "Telling",
    "Terugblik",
    "Thema",
    "Themakeuze",
    "Themaronde",
    "Themastem",
    "Tip",
    "Toestemming",
    "Toezegging",
    "Uitgave",
    "Uitgavebestand",
    "Uitgavetoestemming",
    "Uitkomstkoppeling",
    "Uitnodiging",
    "Verandering",
    "Verbeelding",
    "Verhaal",
    "Verloop",
    "Verslag",
    "Verslagdeel",
    "Verspreiding",
    "Vondst",
    "Voorstel",
    "Voorziening",
    "Voorzieningsplek",
    "Vraagantwoord",
    "Vragenlijst",
    "Vrijgave",
    "Wijzigingsvoorstel",
    "Zaalcode",
    "Zaalvraag",
    "Zitting",
]
