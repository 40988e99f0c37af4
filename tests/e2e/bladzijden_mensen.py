"""Every page of people, organisations, inviting, taking in, talks and policy, in its states.

What is long is looked at in the proeftuin of which every text is as long as it may be: one visit
then shows both whether all can use it and whether it fits.
"""

from tests.e2e.bladzijde import Bladzijde
from tests.e2e.lange_tuin import LANG
from tests.e2e.standen import botst, verstuur

LW = "/proeftuinen/{lindewaard}/"
VOL = "/proeftuinen/{lang}/"
LEEG = "/proeftuinen/{gastvrij}/"
CONTACT = f"{VOL}mensen/wie/{{contact:lang}}/"
ORGANISATIE = f"{VOL}organisaties/{{organisatie:lang}}/"
GESPREK = f"{VOL}gesprekken/{{gesprek:lang}}/"
THEMA = f"{VOL}themas/{{thema:lang}}/"

GIDS = [
    ("organisaties", f"{LW}organisaties/"),
    ("organisatie", f"{LW}organisaties/{{organisatie:linde}}/"),
    ("gemeente", f"{LW}organisaties/gemeente/"),
    ("contact", f"{LW}mensen/wie/{{contact:linde}}/"),
    ("op-eigen-titel", f"{LW}mensen/op-eigen-titel/"),
    ("uitnodigingen", f"{LW}mensen/uitnodigingen/"),
    ("velen", f"{LW}mensen/uitnodigingen/velen/"),
    ("gesprekken", f"{LW}gesprekken/"),
    ("leidraad", f"{LW}gespreksleidraad/"),
    ("themas", f"{LW}themas/"),
    ("bestuur", f"{LW}bestuur/"),
]
VOLLE = [
    ("mensen", f"{VOL}mensen/"),
    ("niemand-gevonden", f"{VOL}mensen/?q={LANG}"),
    ("contact", CONTACT),
    ("contact-overleden", f"{CONTACT}overleden/"),
    ("contact-regelen", f"{CONTACT}regelen/"),
    ("contact-weg", f"{CONTACT}weghalen/"),
    ("mijn-contact", f"{VOL}mensen/ik/"),
    ("mijn-plekken", "/mijn/mensen/"),
    ("inleesronde", f"{VOL}mensen/inlezen/lijst/{{inleesronde:lang}}/"),
    ("inlezen", f"{VOL}mensen/inlezen/"),
    ("uitnodigingen", f"{VOL}mensen/uitnodigingen/"),
    ("herinneren", f"{VOL}mensen/uitnodigingen/herinneren/"),
    ("stoelen", f"{VOL}mensen/wie-ontbreekt/"),
    ("organisaties", f"{VOL}organisaties/"),
    ("organisatie", ORGANISATIE),
    ("organisatie-weg", f"{ORGANISATIE}weghalen/"),
    ("organisaties-dubbel", f"{VOL}organisaties/dubbel/"),
    ("voorstellen", f"{VOL}organisaties/voorstellen/"),
    ("voorstel", f"{VOL}organisaties/voorstellen/{{voorstel:lang}}/"),
    ("gesprekken", f"{VOL}gesprekken/"),
    ("gesprek", GESPREK),
    ("gesprek-weg", f"{GESPREK}weghalen/"),
    ("gesprek-uitwerken", f"{GESPREK}uitwerken/"),
    ("leidraad", f"{VOL}gespreksleidraad/"),
    ("vraag", f"{VOL}gespreksleidraad/{{vraag:lang}}/bewerken/"),
    ("themas", f"{VOL}themas/"),
    ("thema", THEMA),
    ("thema-wijzigen", f"{THEMA}bewerken/"),
    ("bestuur", f"{VOL}bestuur/"),
    ("instemming", f"{VOL}bestuur/instemming/{{organisatie:lang}}/"),
    ("stuk", f"{VOL}bestuur/beleid/{{stuk:lang}}/"),
]
FOUTEN = [
    ("contact-fout", f"{VOL}mensen/nieuw/", verstuur("Voeg toe", email="geen", naam="")),
    ("inlezen-fout", f"{VOL}mensen/inlezen/", verstuur("Kijk wat erin staat")),
    (
        "uitnodigen-fout",
        f"{VOL}mensen/uitnodigingen/",
        verstuur("Stuur de uitnodiging", email=LANG),
    ),
    (
        "organisatie-fout",
        f"{VOL}organisaties/nieuw/",
        verstuur("Voeg toe", naam=LANG, gemeenten=LANG),
    ),
    ("gesprek-fout", f"{VOL}gesprekken/nieuw/", verstuur("Zet het gesprek erbij", plaats=LANG)),
    ("stuk-fout", f"{VOL}bestuur/beleid/nieuw/", verstuur("Bewaar", website="geen adres")),
    ("stoel-fout", f"{VOL}mensen/wie-ontbreekt/", verstuur("Zet de stoel erbij", naam="")),
]
BOTSINGEN = [
    ("contact-conflict", f"{CONTACT}bewerken/", botst("Bewaar", notitie="Van mij.")),
    ("organisatie-conflict", f"{ORGANISATIE}bewerken/", botst("Bewaar", plaats="Elders")),
    ("gesprek-conflict", f"{GESPREK}bewerken/", botst("Bewaar", plaats="Elders")),
]
LEGE = [
    ("organisaties", f"{LEEG}organisaties/"),
    ("bestuur", f"{LEEG}bestuur/"),
    ("themas", f"{LEEG}themas/"),
    ("velen", f"{LEEG}mensen/uitnodigingen/herinneren/"),
    ("zaalscherm", f"{LEEG}mensen/zaalcode/{{zaal}}/scherm/"),
]
BUITEN = [
    Bladzijde("", "meedoen", "/meedoen/", daad=verstuur("Ga verder", code="aeiou")),
    Bladzijde("", "meedoen-code", "/meedoen/{zaalcode}/"),
    Bladzijde("", "meedoen-kan-niet", "/meedoen/zzzzzzzz/", 410),
    Bladzijde("leeg", "meedoen-code", "/meedoen/{zaalcode}/"),
    Bladzijde(
        "",
        "gesprek-antwoord",
        "/gesprek/{antwoord}/",
        daad=verstuur("Ik wil iets anders opschrijven"),
    ),
    Bladzijde("", "gesprek-voorbij", "/gesprek/bestaat.niet/", 410),
]
DEELNEMER = [
    ("contact", f"{LW}mensen/wie/{{open:linde}}/"),
    ("mijn-contact", f"{LW}mensen/ik/"),
    ("organisatie", f"{LW}organisaties/{{organisatie:linde}}/"),
    ("stoelen", f"{LW}mensen/wie-ontbreekt/"),
    ("bestuur", f"{LW}bestuur/"),
]
BLADZIJDEN = [
    *(Bladzijde("procesbegeleider", *rest) for rest in GIDS),
    *(Bladzijde("lang", f"vol-{naam}", adres) for naam, adres in VOLLE),
    *(Bladzijde("lang", naam, adres, daad=daad) for naam, adres, daad in FOUTEN),
    *(Bladzijde("lang", naam, adres, 200, daad, 409) for naam, adres, daad in BOTSINGEN),
    *(Bladzijde("gastvrouw", f"leeg-{naam}", adres) for naam, adres in LEGE),
    *BUITEN,
    Bladzijde("een", "leeg-gesprekken", "/proeftuinen/{samen}/gesprekken/"),
    Bladzijde("kernteam", "gesprek", f"{LW}gesprekken/{{gepland:linde}}/"),
    Bladzijde("kernteam", "stoelen", f"{LW}mensen/wie-ontbreekt/", hoofd=True),
    *(Bladzijde("deelnemer", *rest) for rest in DEELNEMER),
    Bladzijde("deelnemer", "gesprekken-verboden", f"{LW}gesprekken/", 403),
]
