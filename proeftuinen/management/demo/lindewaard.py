"""What the people of Lindewaard filled in: each feature lays its own part, in this order.

A part takes the place, who is who, and today; it finds what earlier parts made by its name.
"""

from collections.abc import Mapping
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo.acties import leg_acties
from proeftuinen.management.demo.ambitie import leg_ambitie
from proeftuinen.management.demo.bestuur import leg_bestuur
from proeftuinen.management.demo.bijeenkomsten import leg_bijeenkomsten
from proeftuinen.management.demo.blijft import leg_wat_blijft
from proeftuinen.management.demo.bronnen import leg_bronnen
from proeftuinen.management.demo.contacten import leg_contacten
from proeftuinen.management.demo.experimenten import leg_experimenten
from proeftuinen.management.demo.gesprekken import leg_gesprekken
from proeftuinen.management.demo.kennis import leg_kennis
from proeftuinen.management.demo.kennisbundel import leg_kennisbundel
from proeftuinen.management.demo.ladder import leg_ladder
from proeftuinen.management.demo.netwerk import leg_netwerk
from proeftuinen.management.demo.organisaties import leg_organisaties
from proeftuinen.management.demo.sociale_kaart import leg_sociale_kaart
from proeftuinen.management.demo.tijdlijn import leg_tijdlijn
from proeftuinen.management.demo.uitgaven import leg_uitgaven
from proeftuinen.management.demo.uitnodigen import leg_uitnodigingen
from proeftuinen.management.demo.vragenlijsten import leg_vragenlijsten
from proeftuinen.traject.models import Proeftuin

DELEN = (
    leg_organisaties,
    leg_contacten,
    leg_uitnodigingen,
    leg_gesprekken,
    leg_bestuur,
    leg_sociale_kaart,
    leg_bronnen,
    leg_kennisbundel,
    leg_kennis,
    leg_netwerk,
    leg_acties,
    leg_ladder,
    leg_bijeenkomsten,
    leg_ambitie,
    leg_experimenten,
    leg_vragenlijsten,
    leg_wat_blijft,
    leg_tijdlijn,
    leg_uitgaven,
)


def vul(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Fill a place that holds none of it yet; `mensen` by address."""
    if proeftuin.organisaties.exists():
        return
    for leg in DELEN:
        leg(proeftuin, mensen, dag)
