"""Every page of the sociale kaart, in its states and for who has no account."""

from tests.e2e.bladzijde import Bladzijde
from tests.e2e.standen import botst, verstuur

LW = "/proeftuinen/{lindewaard}/"
VOL = "/proeftuinen/{lang}/"
LEEG = "/proeftuinen/{gastvrij}/"
VOORZIENING = f"{VOL}voorzieningen/{{voorziening:lang}}/"
GIDS = f"{VOL}leveren/{{gids:lang}}/"

BLADZIJDEN = [
    Bladzijde("procesbegeleider", "kaart", f"{LW}sociale-kaart/", hoofd=True),
    Bladzijde("procesbegeleider", "kaart-route", f"{LW}sociale-kaart/?kolommen=zundert"),
    Bladzijde("procesbegeleider", "voorzieningen", f"{LW}voorzieningen/"),
    Bladzijde("procesbegeleider", "verwijshulp", f"{LW}verwijshulp/"),
    Bladzijde("deelnemer", "kaart", f"{LW}sociale-kaart/"),
    Bladzijde("deelnemer", "voorziening", f"{LW}voorzieningen/{{voorziening:linde}}/"),
    Bladzijde("deelnemer", "invulschema", f"{LW}invulschema/", hoofd=True),
    *(
        Bladzijde("lang", f"vol-{naam}", adres)
        for naam, adres in [
            ("kaart", f"{VOL}sociale-kaart/"),
            ("kaart-afdruk", f"{VOL}sociale-kaart/afdruk/matrix/"),
            ("voorzieningen", f"{VOL}voorzieningen/"),
            ("voorziening", VOORZIENING),
            ("voorziening-weg", f"{VOORZIENING}weghalen/"),
            ("verwijshulp", f"{VOL}verwijshulp/"),
            ("invulschema", f"{VOL}invulschema/"),
            ("koppelen", f"{VOL}invulschema/{{regel:lang}}/koppelen/"),
            ("leveren", f"{VOL}leveren/"),
            ("gids", GIDS),
            ("openbaar-zetten", f"{VOL}sociale-kaart/openbaar/"),
        ]
    ),
    Bladzijde(
        "lang",
        "voorziening-fout",
        f"{VOL}voorzieningen/nieuw/?dimensie=sociaal&kolom=nazorg",
        daad=verstuur("Zet op de kaart", website="geen adres"),
    ),
    Bladzijde(
        "lang",
        "voorziening-conflict",
        f"{VOORZIENING}wijzigen/",
        daad=botst("Bewaar", hoe="Bel maar."),
        daarna=409,
    ),
    Bladzijde("lang", "gids-fout", f"{VOL}leveren/nieuw/", daad=verstuur("Bewaar", email="geen")),
    Bladzijde("gastvrouw", "leeg-kaart", f"{LEEG}sociale-kaart/"),
    Bladzijde("gastvrouw", "leeg-leveren", f"{LEEG}leveren/"),
    Bladzijde("", "openbare-kaart", "/sociale-kaart/{lang}/", hoofd=True),
    Bladzijde("", "bevestigen", "/bevestig/{bevestig}/", daad=verstuur("Verstuur")),
    Bladzijde("", "bevestigen-voorbij", "/bevestig/bestaat.niet/", 410),
]
