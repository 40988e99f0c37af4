"""Every page of quotes, photos, consent, the concept-oogst and files, in its states."""

from tests.e2e.bladzijde import Bladzijde
from tests.e2e.standen import botst, verstuur

LW = "/proeftuinen/{lindewaard}/"
VOL = "/proeftuinen/{lang}/"
LEEG = "/proeftuinen/{gastvrij}/"
CITAAT = f"{VOL}oogst/citaten/{{citaat:lang}}/"
FOTO = f"{VOL}oogst/fotos/{{foto:lang}}/"
TOESTEMMING = f"{VOL}oogst/toestemmingen/{{toestemming:lang}}/"

BLADZIJDEN = [
    Bladzijde("procesbegeleider", "oogst", f"{LW}oogst/", hoofd=True),
    Bladzijde("procesbegeleider", "citaten", f"{LW}oogst/citaten/"),
    Bladzijde("procesbegeleider", "fotos", f"{LW}oogst/fotos/"),
    Bladzijde("procesbegeleider", "toestemmingen", f"{LW}oogst/toestemmingen/"),
    *(
        Bladzijde("procesbegeleider", f"opdracht-{stand}", f"{LW}bestanden/{{opdracht:{stand}}}/")
        for stand in ("klaar", "wacht", "mislukt")
    ),
    *(
        Bladzijde("lang", f"vol-{naam}", adres)
        for naam, adres in [
            ("oogst", f"{VOL}oogst/"),
            ("citaten", f"{VOL}oogst/citaten/"),
            ("citaat", CITAAT),
            ("citaat-vraag", f"{VOL}oogst/citaten/{{vraagcitaat:lang}}/"),
            ("citaat-weg", f"{CITAAT}weghalen/"),
            ("fotos", f"{VOL}oogst/fotos/"),
            ("foto", FOTO),
            ("foto-wijzigen", f"{FOTO}bewerken/"),
            ("toestemmingen", f"{VOL}oogst/toestemmingen/"),
            ("toestemming", TOESTEMMING),
            ("toestemming-intrekken", f"{TOESTEMMING}intrekken/"),
            ("na-te-gaan", f"{VOL}oogst/na-te-gaan/"),
        ]
    ),
    Bladzijde(
        "lang",
        "citaat-fout",
        f"{VOL}oogst/citaten/nieuw/",
        daad=verstuur("Bewaar het citaat", rol=""),
    ),
    Bladzijde(
        "lang",
        "citaat-conflict",
        f"{CITAAT}bewerken/",
        daad=botst("Bewaar", rol="iemand anders"),
        daarna=409,
    ),
    Bladzijde(
        "lang", "foto-fout", f"{VOL}oogst/fotos/nieuw/", daad=verstuur("Bewaar de foto", rollen="")
    ),
    Bladzijde(
        "lang",
        "toestemming-fout",
        f"{VOL}oogst/toestemmingen/nieuw/",
        daad=verstuur("Leg vast", gegeven_op=""),
    ),
    Bladzijde("gastvrouw", "leeg-oogst", f"{LEEG}oogst/"),
    Bladzijde("gastvrouw", "leeg-citaten", f"{LEEG}oogst/citaten/"),
    Bladzijde("gastvrouw", "leeg-fotos", f"{LEEG}oogst/fotos/"),
    Bladzijde("deelnemer", "oogst", f"{LW}oogst/"),
    Bladzijde("deelnemer", "citaat", f"{LW}oogst/citaten/{{citaat:linde}}/"),
    Bladzijde("deelnemer", "foto", f"{LW}oogst/fotos/{{foto:linde}}/"),
    Bladzijde("deelnemer", "mijn-toestemmingen", "/mijn/toestemmingen/"),
    Bladzijde("deelnemer", "toestemmingen-verboden", f"{LW}oogst/toestemmingen/", 403),
]
