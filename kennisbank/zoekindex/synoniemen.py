"""Words of the field that mean (almost) the same to someone who looks for something.

Made from the glossary and the language of the field, not from questions: a word stands here when
people in the field use it for the other. Each line is a group; who asks one, also finds the
others. More than one word is looked for as a phrase.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from kennisbank.zoekindex.taal import is_klein, stam, woorden

GROEPEN = """
# The four dimensions
lichamelijk, fysiek, lichaam
psychisch, mentaal, psychologisch, emotioneel
zingeving, levensvragen, spiritueel, spiritualiteit, levensbeschouwing
sociaal domein, welzijn, welzijnswerk
angst, bang, angstig
somber, depressief, neerslachtig
eenzaam, eenzaamheid, isolement
pijn, klachten, symptomen
geld, financiën, financieel, inkomen, schulden, budget
wonen, woning, huisvesting
# The end of life, and after
sterven, doodgaan, overlijden, dood, stervensfase, levenseinde, laatste levensfase
levenseinde, laatste levensfase, einde van het leven
terminaal, stervensfase
ongeneeslijk, palliatief, niet meer beter
rouw, verdriet, verlies, gemis
nazorg, nabestaande, achterblijver
afscheid, uitvaart, begrafenis, crematie
wensen, wilsverklaring, behandelwensen, proactieve zorgplanning
# Illnesses
dementie, alzheimer, geheugenverlies
kanker, oncologie
copd, longziekte
# People
naaste, familie, familielid, verwant
mantelzorger, mantelzorg
overbelast, overbelasting, uitgeput, respijtzorg
vrijwilliger, vrijwillig, vrijwilligerswerk
huisarts, dokter, arts
wijkverpleegkundige, wijkverpleging, thuiszorg
praktijkondersteuner, poh
geestelijk verzorger, geestelijke verzorging
ervaringsdeskundige, eigen ervaring, ervaringskennis
inwoner, burger, bewoner
wethouder, bestuurder, raadslid
beleid, beleidsmaker, beleidsmedewerker, ambtenaar
procesbegeleider, begeleider, facilitator
oudere, bejaarde, senior
jongere, jongvolwassene, puber
kind, kinderen, jeugd
gezin, huishouden
professional, zorgverlener, hulpverlener
# What happens in a life
domino-effect, opeenvolgende problematiek, levensgebeurtenis, life-event, kettingreactie
ontslag, werkloos, baan, verlies van werk
scheiding, echtscheiding, gescheiden
school, opleiding, studie, onderwijs
geloof, religie, kerk, moskee
migratie, migrant, migratieachtergrond, cultuurverschil
laaggeletterd, begrijpelijke taal, eenvoudige taal
# Working together
ladder van samenwerking, vijf treden
samenwerken, samenwerking
netwerkkaart, netwerk in beeld
sociale kaart, voorzieningen, routekaart
leerwerkplaats, proeftuin
verwijzen, doorverwijzen, verwijzing
stroomschema, stroomdiagram, beslisboom
casus, casusbespreking, praktijkverhaal
casustafel, kraak de casus
huisbezoek, thuisbezoek
patz, palliatieve thuiszorg
vptz, vrijwilligers palliatieve terminale zorg
wmo, wet maatschappelijke ondersteuning
wlz, wet langdurige zorg
zvw, zorgverzekeringswet
avg, privacy, persoonsgegevens
vertrouwelijk, geheimhouding, veiligheid
# A year, and its meetings
kennismaken, kennismaking, voorstelronde, ijsbreker
check-in, opening, openen, beginnen
check-out, afsluiting, afsluiten, afronden, afronding
waarderend veranderen, appreciative inquiry
kernthema, thema
verbeelden, verbeelding, collage, metafoor
ambitie, visie, toekomstbeeld
experiment, proberen, uitproberen, pilot
opbrengst, resultaat, oogst, uitkomst
borging, borgen, verankeren, verankering
evaluatie, evalueren, terugblik, terugkijken, terugblikken
meten, meting, nulmeting, monitoring
draaiboek, programma, agenda
bijeenkomst, vergadering, sessie
gesprek, praten, bespreken
weerstand, bezwaar, tegenstand
kunst, schilderij, museum
gedicht, poëzie
muziek, lied
# Kinds of items
werkvorm, oefening, methode
film, video, filmpje
podcast, luisteren
online sessie, webinar, masterclass, videosessie
cijfer, getal, statistiek, percentage, hoeveel
kennisblad, factsheet
infographic, poster
sjabloon, format, template, invulformulier
handleiding, handreiking, gids, stappenplan
# Numbers
1, een
2, twee
3, drie
4, vier
5, vijf
6, zes
7, zeven
8, acht
9, negen
10, tien
12, twaalf
15, vijftien, kwartier
20, twintig
30, dertig, half uur
45, vijfenveertig, drie kwartier
60, zestig, uur
"""

type Zin = tuple[str, ...]
"""Stems that follow each other."""

LANGSTE = 3


def zin(tekst: str) -> Zin:
    """Return the stems of a phrase as they follow each other in the index."""
    return tuple(stam(woord) for woord in woorden(tekst, heel=True) if not is_klein(woord))


def _groepen() -> Iterator[list[str]]:
    for regel in GROEPEN.strip().splitlines():
        if not regel.startswith("#"):
            yield regel.split(", ")


@cache
def synoniemen() -> Mapping[Zin, frozenset[Zin]]:
    """Return of each word or phrase the others of its groups."""
    gevonden: dict[Zin, set[Zin]] = {}
    for groep in _groepen():
        zinnen = {zin(naam) for naam in groep} - {()}
        for een in zinnen:
            gevonden.setdefault(een, set()).update(zinnen - {een})
    return {een: frozenset(anderen) for een, anderen in gevonden.items()}
