"""The words that the check looks for. Data only: change them here and nowhere else.

A word list can only remind: it finds the word, not the meaning. So each list is wide, the check
asks instead of judges, and nobody is stopped by it. `*` at the end stands for any ending, at the
beginning for any beginning. All in small letters.
"""

from collections.abc import Mapping, Sequence

from leerwerkplaats.begrippen import Dimensie

DIMENSIES: Mapping[str, Sequence[str]] = {
    Dimensie.LICHAMELIJK: (
        *("licha*", "lijf*", "pijn*", "klacht*", "benauwd*", "moe", "moeheid", "comfort*"),
        *("slaap", "slapen", "eten", "bewegen", "verzorg*", "verpleg*", "gezond*", "behandel*"),
        *("medisch*", "medicijn*", "fysiek*", "ziek*", "kwalen", "huisarts*"),
    ),
    Dimensie.SOCIAAL: (
        *("socia*", "samen", "contact*", "buur*", "buren", "naaste*", "familie*", "vriend*"),
        *("gezin*", "mantelzorg*", "eenzaam*", "ontmoet*", "gezelschap", "bezoek*", "elkaar"),
        *("netwerk*", "vrijwillig*", "erbij horen", "meedoen", "relatie*", "kinderen", "partner*"),
        *("thuis", "maatje*", "gemeenschap*", "wijk", "dorp"),
    ),
    Dimensie.PSYCHISCH: (
        *("psychisch*", "gevoel*", "emotie*", "angst*", "bang", "verdriet*", "zorgen maken"),
        *("rust", "rustig*", "rouw*", "somber*", "mentaal", "mentale", "spanning*", "gerust*"),
        *("vertrouwen", "troost*", "afscheid*", "verlies*", "luister*", "gehoord", "gezien"),
        *("veilig*", "zich zeker", "praten", "gesprek*"),
    ),
    Dimensie.ZINGEVING: (
        *("zingev*", "zin geven", "zinvol*", "betekenis*", "geloof*", "geloven", "spiritue*"),
        *("levensvrag*", "levensverha*", "levensbeschouw*", "hoop", "waarden", "waardig*"),
        *("ertoe doet", "ertoe doen", "van waarde", "waardevol*", "ritue*", "geestelijk*"),
        *("kerk*", "moskee*", "dankbaar*", "wat telt", "wat belangrijk is", "belangrijk vind*"),
        *("levenseinde", "*verhaal", "*verhalen", "wie je bent", "zichzelf"),
    ),
}
"""What people say when they mean one of the four (domain, 4), in the words of ambitions that we
read and of the themes of talks. "Samen" and "elkaar" say something social; who finds that too
easy takes them out."""

ZORG: Sequence[str] = (
    *("zorg", "zorgt", "zorgen", "zorgverlen*", "zorgprofession*", "*zorg", "huisarts*"),
    *("wijkverpleg*", "verpleeg*", "verpleeghuis*", "arts", "artsen", "hospice*", "ziekenhuis*"),
    *("thuiszorg*", "behandel*", "palliatie*", "medisch*"),
)
WELZIJN: Sequence[str] = (
    *("welzijn*", "welzijnswerk*", "sociaal werk*", "sociaal domein", "buurt*", "vrijwillig*"),
    *("ontmoet*", "wijkteam*", "ouderenadvis*", "maatschappelijk*", "buren", "inloop*"),
    *("bibliothe*", "vereniging*", "geestelijk verzorg*", "maatje*", "dorpshuis*"),
)
"""Care and welfare must both be in it, and in time (domain, 7)."""

NAASTEN: Sequence[str] = (
    *("naaste*", "familie*", "mantelzorg*", "gezin*", "partner*", "kinderen", "dierbare*"),
    *("vriend*", "nabestaand*", "buren", "om hen heen", "om iemand heen", "om je heen"),
)
"""Minding those near is in each ambition that the field keeps as an example (domain, 7)."""

GROOT: Mapping[str, str] = {
    "optimal*": "Wat is dan beter? Noem wat iemand ervan merkt.",
    "optimaliser*": "Wat is dan beter? Noem wat iemand ervan merkt.",
    "integra*": "Wie doet wat samen?",
    "holistisch*": "Noem waar jullie dan naar kijken.",
    "kwaliteit van leven": "Wat is dat voor iemand hier? Noem een voorbeeld.",
    "in brede zin": "Waar begin je mee?",
    "op alle niveaus": "Bij wie begin je?",
    "structureel": "Hoe vaak, en wie?",
    "duurzaam": "Hoe lang, en wie houdt het vol?",
    "bewustwording": "Wie doet dan wat anders?",
    "faciliter*": "Wat doe je precies?",
    "stimuler*": "Wat doe je precies?",
    "bevorder*": "Wat doe je precies?",
    "borg*": "Wie houdt het in stand?",
    "streven": "Wat doe je?",
    "alle inwoners": "Bij wie begin je?",
    "iedereen": "Bij wie begin je?",
    "altijd": "Lukt dat echt altijd? Wanneer begin je?",
    "overal": "Waar begin je?",
    "visie": "Wat ga je doen?",
    "cultuuromslag": "Wat doet iemand morgen anders?",
    "transformatie*": "Wat wordt er anders?",
}
"""Words that are too big to begin with tomorrow, each with a question back. Small and concrete is
what the method asks: improve in small steps (domain, 3)."""

MOEILIJK: Mapping[str, str] = {
    "aangaande": "over",
    "adequa*": "goed",
    "additionele": "extra",
    "betreffende": "over",
    "cliënt*": "mensen, inwoners",
    "coördin*": "regelen",
    "conform": "zoals",
    "continuïteit": "dat het doorgaat",
    "conditie*": "voorwaarde",
    "derhalve": "daarom",
    "dienen te": "moeten",
    "discipline*": "beroep",
    "doelgroep*": "mensen die …",
    "draagvlak": "dat mensen erachter staan",
    "echter": "maar",
    "evalu*": "terugkijken",
    "expertise": "kennis",
    "faciliteren": "mogelijk maken",
    "facilitei*": "plek, hulpmiddel",
    "frequent*": "vaak",
    "geïntegreerd*": "samen",
    "implement*": "invoeren",
    "inclusief": "ook voor …",
    "indien": "als",
    "initiër*": "beginnen",
    "interdisciplinair*": "samen met andere beroepen",
    "interventie*": "wat je doet",
    "ketenpartner*": "organisaties die samenwerken",
    "laagdrempelig*": "makkelijk om binnen te lopen",
    "middels": "met, door",
    "multidisciplinair*": "samen met andere beroepen",
    "participer*": "meedoen",
    "participatie": "meedoen",
    "preventie*": "voorkomen",
    "proactie*": "op tijd, zelf",
    "realiser*": "maken, doen",
    "respectievelijk": "en",
    "signaler*": "zien, merken",
    "stakeholder*": "betrokkenen",
    "teneinde": "om",
    "ten behoeve van": "voor",
    "ter ondersteuning van": "om te helpen",
    "terminaal": "ongeneeslijk ziek",
    "terminale": "ongeneeslijk zieke",
    "trachten": "proberen",
    "verbindingsofficier*": "iemand die mensen bij elkaar brengt",
    "vigerend*": "geldend",
    "vroegtijdig*": "op tijd",
    "waarborg*": "zorgen dat",
    "zelfredzaam*": "zelf kunnen",
    "zorgdrag*": "zorgen voor",
}
"""Words above B1 that we met in ambitions, with one that most people know. Chosen by hand in the
way of the plain-language guides of the Dutch government (Direct Duidelijk); "terminaal" because
this site says "ongeneeslijk ziek"."""

WOORDEN_IN_ZIN = 20
"""More words than this in one sentence are asked about. Plain-language guides ask for some 10 to 15
on average; the fixed form of the ambition makes its first sentence long, so we ask later, and count
only what people wrote themselves."""

LETTERS_IN_WOORD = 16
"""A word of more letters than this is asked about: Dutch compounds such as
"samenwerkingsovereenkomst" are read slowly. No source gives one number; sixteen leaves
"ongeneeslijk", "mantelzorgers" and "levensverhalen" alone."""

WOORDEN_SAMEN = 110
"""More words than this in the whole are asked about: it must fit on a poster that people read while
passing. Ours; the examples that we know have 40 to 90."""
