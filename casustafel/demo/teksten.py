"""What is said at the tables of the demo; made up, and written so that the gate lets it pass."""

from leerwerkplaats.begrippen import Dimensie

_L, _S, _P, _Z = (
    Dimensie.LICHAMELIJK.value,
    Dimensie.SOCIAAL.value,
    Dimensie.PSYCHISCH.value,
    Dimensie.ZINGEVING.value,
)

VRAAG = "Hoe kan deze vrouw zo lang mogelijk blijven werken en moeder zijn, zonder dat het omvalt?"
VERHAAL = {
    "levensfase": "midden",
    "fase": "symptoomgericht",
    "seizoen": "voorjaar",
    "omgeving": ["partner", "tiener", "collega", "buur"],
    _L: "Ze is snel moe en heeft pijn in haar rug. De trap naar de slaapkamer wordt zwaar. "
    "'s Nachts ligt ze lang wakker.",
    _S: "Ze werkt nog twee dagen. Haar man zorgt, werkt en doet het huishouden. Ze weten niet wat "
    "er gebeurt met het inkomen als zij stopt.",
    _P: "Overdag houdt ze zich groot. Ze is bang voor wat komt en praat daar thuis niet over.",
    _Z: "Haar werk is wie zij is. Ze wil iets achterlaten voor haar dochter en weet niet wat.",
}
# From whom (the first part of an address), with which question, on which dimensions, what.
BLIKKEN = (
    (
        "hatice",
        "voor_client",
        (_S,),
        (
            "Ik kan met haar man bespreken wat hij zelf nodig heeft. Er is een ochtend voor mensen "
            "die zorgen en werken."
        ),
    ),
    (
        "tineke",
        "kijk",
        (_L,),
        "De nachten zijn het zwaarst. Haar man slaapt vaak op de bank. Ik wil ook met hem praten.",
    ),
    (
        "gerben",
        "voor_client",
        (_S, _L),
        "De buren koken op maandag. Dat weet bijna niemand. Kunnen we daarbij aansluiten?",
    ),
    (
        "liann",
        "kijk",
        (_P,),
        "De dochter stelt haar vragen op school en niet thuis. Wie kent daar haar mentor?",
    ),
    (
        "nadia",
        "voor_jou",
        (_S,),
        "Bel mij vroeg. Een traplift of een bed beneden duurt bij ons vaak weken.",
    ),
    (
        "precious",
        "voor_jou",
        (_L,),
        "Wij denken graag mee over pijn in de nacht, ook als iemand gewoon thuis is.",
    ),
    (
        "nadia",
        "voor_client",
        (_S,),
        "Ze werkt nog twee dagen en is bang dat kwijt te raken. Er is meer mogelijk dan ze denkt.",
    ),
)
MENSEN = ("ziek", "partner", "tiener")
STENEN = (
    ("diagnose", "gebeurd"),
    ("minder_werken", "gebeurd"),
    ("geld_krap", "nu"),
    ("huis_past_niet", "verwacht"),
    ("overlijden", "verwacht"),
    ("daarna", "verwacht"),
)
DOMINOVRAGEN = (
    ("diagnose", "ziek", _P, "Wat staat me te wachten?"),
    ("minder_werken", "ziek", _S, "Mag ik blijven werken?"),
    ("geld_krap", "ziek", _S, "Welke hulp kost wat?"),
    ("overlijden", "ziek", _Z, "Waar wil ik zijn?"),
    ("diagnose", "partner", _P, "Moet ik sterk zijn?"),
    ("minder_werken", "partner", _S, "Wie let op haar als ik werk?"),
    ("geld_krap", "partner", _S, "Kan ik zorgverlof nemen?"),
    ("huis_past_niet", "partner", _L, "Kan het bed naar beneden?"),
    ("daarna", "partner", _P, "Hoe moet ik verder?"),
    ("diagnose", "tiener", _P, "Waarom vertelt niemand mij iets?"),
    ("geld_krap", "tiener", _S, "Kan ik nog mee op kamp?"),
    ("huis_past_niet", "tiener", _S, "Moet ik van school af?"),
    ("daarna", "tiener", _Z, "Wie haalt mij nog op?"),
)
AFSPRAKEN = (
    ("nadia", "Zoekt uit wat er kan met werk en inkomen, voordat iemand zich ziek meldt.", 10),
    ("liann", "Vraagt aan de tafel van volgende maand wie de scholen hier kent.", 21),
)
CONCEPT = "Vraag bij het eerste gesprek ook hoe de nachten van de partner zijn."

# Of the table that was erased: lessons that a second person looked at.
GELEERD = (
    (
        (
            "Wie hulp bij geld zoekt, moet nu bij drie loketten zijn. Een vaste naam per loket "
            "scheelt mensen weken."
        ),
        (_S,),
    ),
    (
        "Rouw begint vóór het overlijden. Hier missen we iemand die daar met naasten over praat.",
        (_P, _Z),
    ),
    (
        "Een vrijwilliger die 's nachts blijft, helpt pas als de familie hem al eens overdag zag.",
        (_L, _S),
    ),
)
ELDERS = "Een huisarts en een sociaal werker die samen op huisbezoek gaan, horen meer dan apart."
