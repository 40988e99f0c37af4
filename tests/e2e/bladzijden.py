"""Every page as each role meets it, and how to bring it in its states."""

from tests.e2e import (
    bladzijden_ambitie,
    bladzijden_casus,
    bladzijden_experiment,
    bladzijden_kaart,
    bladzijden_kennis,
    bladzijden_mensen,
    bladzijden_oogst,
    bladzijden_uitgaven,
    bladzijden_verder,
)
from tests.e2e.bladzijde import Bladzijde
from tests.e2e.lange_tuin import LANG
from tests.e2e.standen import (
    in_plan,
    leeg_onderwerp,
    maak_adres,
    open_bericht,
    open_menu,
    open_plan,
    toast,
    vergeet_versie,
    verkeerd_bestand,
    verstuur,
    vraag_voorstel,
    wijzig_bericht,
    zoek_account,
    zonder_bewijs,
)

LW = "/proeftuinen/{lindewaard}/"
NU = f"{LW}stappen/{{lindewaard.6b}}/"


def _ieders(wie: str, *, binnen: bool) -> list[Bladzijde]:
    """Return what everyone with a role in Lindewaard may open, or may not."""
    alleen_binnen = 200 if binnen else 403
    return [
        Bladzijde(wie, "start", "/", hoofd=True),
        Bladzijde(wie, "overzicht", LW, hoofd=True),
        Bladzijde(wie, "planning", f"{LW}planning/", hoofd=True),
        Bladzijde(wie, "stap", NU, alleen_binnen, hoofd=binnen),
        Bladzijde(wie, "mensen", f"{LW}mensen/", alleen_binnen, hoofd=binnen),
    ]


EIGEN = [
    ("account", "/mijn/"),
    ("mijn-gegevens", "/mijn/gegevens/"),
    ("mijn-spoor", "/mijn/spoor/"),
]
BUITEN = [
    Bladzijde("", "inloggen", "/inloggen/", hoofd=True),
    Bladzijde(
        "", "inloggen-fout", "/inloggen/", daad=verstuur("Stuur mij een code", login="geen adres")
    ),
    Bladzijde(
        "", "code", "/inloggen/", daad=verstuur("Stuur mij een code", login="wie@e2e.example")
    ),
    Bladzijde("", "demo", "/demo/"),
    Bladzijde("", "post", "/demo/post/"),
    Bladzijde("", "hulp", "/hulp/"),
    Bladzijde("", "toegankelijkheid", "/toegankelijkheid/"),
    Bladzijde("", "privacy", "/privacy/"),
    Bladzijde("", "uitnodiging", "/uitnodiging/{post:open}/", hoofd=True),
    Bladzijde("", "uitnodiging-verlopen", "/uitnodiging/{post:verlopen}/", 410),
    Bladzijde("", "niet-gevonden", "/uitnodiging/bestaat/niet/", 404),
]
GIDS = [
    *_ieders("procesbegeleider", binnen=True),
    *(
        Bladzijde("procesbegeleider", *rest)
        for rest in [
            ("maken", "/proeftuinen/nieuw/"),
            (
                "maken-fout",
                "/proeftuinen/nieuw/",
                200,
                verstuur("Maak het jaar", gemeenten="Nergens"),
            ),
            ("net-begonnen", "/proeftuinen/{kersenbrug}/"),
            ("jaar-rond", "/proeftuinen/{wilgenoord}/"),
            ("gegevens", f"{LW}gegevens/"),
            ("gegevens-fout", f"{LW}gegevens/", 200, verstuur("Bewaar", naam="")),
            ("afdruk", f"{LW}afdruk/"),
            ("scherm", f"{LW}scherm/"),
            ("spoor", f"{LW}wie-deed-wat/"),
            ("stap-nieuw", f"{LW}planning/nieuw/"),
            ("herhaal", f"{LW}planning/nieuw/?herhaal={{lindewaard.7}}"),
            ("stap-nieuw-fout", f"{LW}planning/nieuw/", 200, verstuur("Voeg de stap toe")),
            ("stap-klaar", f"{LW}stappen/{{lindewaard.3}}/"),
            ("stap-overgeslagen", "/proeftuinen/{wilgenoord}/stappen/{overgeslagen}/"),
            ("stap-fout", NU, 200, verstuur("Voeg toe", tekst="x" * 201)),
            ("wijzigen", f"{NU}bewerken/"),
            ("wijzigen-fout", f"{NU}bewerken/", 200, verstuur("Bewaar", naam="")),
            ("conflict", f"{NU}bewerken/", 200, vergeet_versie, 409),
            ("verplaatsen", f"{NU}verplaatsen/"),
            ("voorstel", f"{LW}stappen/{{lindewaard.7}}/verplaatsen/", 200, vraag_voorstel),
            (
                "verplaatsen-fout",
                f"{NU}verplaatsen/",
                200,
                verstuur("Verplaats", begin="2020-01-01"),
            ),
            ("overslaan", f"{NU}overslaan/"),
            ("overslaan-fout", f"{NU}overslaan/", 200, verstuur("Sla deze stap over")),
            ("afsluiten", f"{NU}afsluiten/"),
            ("afsluiten-fout", f"{NU}afsluiten/", 200, verstuur("Sluit de stap af")),
            ("postvak", f"{LW}post/"),
            ("bericht", f"{LW}post/", 200, open_bericht),
            ("bericht-wijzigen", f"{LW}post/", 200, wijzig_bericht),
            ("toast", "/proeftuinen/{kersenbrug}/mensen/uitnodigingen/", 200, toast),
            ("draad", f"{LW}draad/{{draad:lindewaard}}/"),
            ("draad-fout", f"{LW}draad/{{draad:lindewaard}}/", 200, verstuur("Leg de draad")),
            ("agenda", f"{LW}planning/agenda/"),
            ("agenda-adres", f"{LW}planning/agenda/", 200, maak_adres),
            ("mijn-agenda", "/mijn/agenda/", 200, maak_adres),
            ("plan-bewaren", f"{LW}planning/bewaren/"),
            (
                "plan-bewaren-fout",
                f"{LW}planning/bewaren/",
                200,
                verstuur("Bewaar het jaarplan", naam=""),
            ),
            ("jaarplannen", "/jaarplannen/"),
            ("jaarplan", "/jaarplannen/", 200, open_plan),
            ("inlezen", "/jaarplannen/inlezen/"),
            ("inlezen-fout", "/jaarplannen/inlezen/", 200, verstuur("Lees het bestand in")),
            ("inlezen-verkeerd", "/jaarplannen/inlezen/", 200, verkeerd_bestand),
            ("plan-wijzigen", "/jaarplannen/", 200, in_plan("Wijzig naam en uitleg")),
            ("plan-weggooien", "/jaarplannen/", 200, in_plan("Gooi het weg")),
            ("begin-met-plan", "/jaarplannen/", 200, in_plan("Begin hiermee een jaar")),
            ("bericht-fout", f"{LW}post/", 200, leeg_onderwerp),
            ("niet-verstuurd", f"{LW}gegevens/", 200, zonder_bewijs, 403),
            *EIGEN,
            ("account-fout", "/mijn/", 200, verstuur("Bewaar", naam=" ")),
            ("gegevens-groep", "/mijn/gegevens/?deel=rollen"),
            ("slot", "/mijn/slot/"),
            ("slot-app", "/mijn/slot/app/"),
            ("slot-app-fout", "/mijn/slot/app/", 200, verstuur("Zet de app erop", code="123")),
            ("slot-passkey", "/mijn/slot/passkey/"),
            ("apparaten", "/mijn/apparaten/"),
            ("verboden", "/landelijk/", 403),
            ("niet-gevonden", "/proeftuinen/bestaatniet1/", 404),
            ("uitloggen", "/uitloggen/"),
            ("menu", "/", 200, open_menu),
        ]
    ),
]
ANDEREN = [
    *_ieders("kernteam", binnen=True),
    Bladzijde("kernteam", "draad", f"{LW}draad/{{draad:lindewaard}}/"),
    Bladzijde("kernteam", "verboden", f"{LW}gegevens/", 403),
    *_ieders("deelnemer", binnen=True),
    Bladzijde("deelnemer", "draad", f"{LW}draad/{{draad:lindewaard}}/"),
    Bladzijde("deelnemer", "afdruk", f"{LW}afdruk/"),
    Bladzijde("deelnemer", "slot", "/mijn/slot/"),
    Bladzijde("deelnemer", "apparaten", "/mijn/apparaten/"),
    Bladzijde("deelnemer", "opnieuw", "/mijn/opnieuw/"),
    Bladzijde(
        "deelnemer",
        "opnieuw-fout",
        "/mijn/opnieuw/",
        daad=verstuur("Stuur een code naar mijn mail"),
    ),
    Bladzijde("deelnemer", "mijn-agenda", "/mijn/agenda/"),
    *(Bladzijde("deelnemer", *rest) for rest in EIGEN),
    Bladzijde("kernteam", "postvak", f"{LW}post/"),
    Bladzijde("deelnemer", "postvak-verboden", f"{LW}post/", 403),
    Bladzijde("dicht", "slot-begin", "/mijn/slot/", hoofd=True),
    Bladzijde("dicht", "start", "/", hoofd=True),
    *_ieders("gemeente", binnen=False),
    Bladzijde("gemeente", "scherm", f"{LW}scherm/"),
    *(Bladzijde("gemeente", *rest) for rest in EIGEN),
    *(Bladzijde("landelijk", *rest) for rest in EIGEN),
    Bladzijde("landelijk", "jaarplannen", "/jaarplannen/"),
    Bladzijde("beheerder", "start", "/", hoofd=True),
    Bladzijde("beheerder", "staat", "/beheer/", hoofd=True),
    Bladzijde("beheerder", "accounts", "/beheer/accounts/"),
    Bladzijde(
        "beheerder",
        "accounts-fout",
        "/beheer/accounts/",
        daad=verstuur("Zoek dit account", email="niemand@e2e.example"),
    ),
    Bladzijde("beheerder", "account", "/beheer/accounts/", daad=zoek_account),
    Bladzijde("beheerder", "spoor", "/beheer/wie-deed-wat/"),
    Bladzijde("landelijk", "leeg", "/", hoofd=True),
    Bladzijde("landelijk", "lijst", "/landelijk/", hoofd=True),
    Bladzijde("landelijk", "niets-gevonden", "/landelijk/?provincie=Drenthe&vorm=inloophuis"),
    Bladzijde("landelijk", "overzicht", LW),
    Bladzijde("landelijk", "planning", f"{LW}planning/"),
    Bladzijde("leeg", "start", "/", hoofd=True),
    Bladzijde("leeg", "vreemde-uitnodiging", "/uitnodiging/{post:open}/", 403),
    Bladzijde("leeg", "mijn-gegevens", "/mijn/gegevens/"),
    Bladzijde("leeg", "mijn-spoor", "/mijn/spoor/"),
    Bladzijde("naamloos", "uitnodiging", "/uitnodiging/{post:naamloos}/"),
    Bladzijde("genodigd", "uitnodiging", "/uitnodiging/{post:open}/"),
    Bladzijde(
        "genodigd",
        "uitnodiging-fout",
        "/uitnodiging/{post:open}/",
        daad=verstuur("Ja, ik doe mee", naam=" "),
    ),
]
BLADZIJDEN = [
    *BUITEN,
    *GIDS,
    *ANDEREN,
    *bladzijden_mensen.BLADZIJDEN,
    *bladzijden_kaart.BLADZIJDEN,
    *bladzijden_oogst.BLADZIJDEN,
    *bladzijden_kennis.BLADZIJDEN,
    *bladzijden_ambitie.BLADZIJDEN,
    *bladzijden_experiment.BLADZIJDEN,
    *bladzijden_casus.BLADZIJDEN,
    *bladzijden_uitgaven.BLADZIJDEN,
    *bladzijden_verder.BLADZIJDEN,
]

# Every text as long as it may be, without a place to break it.
VOL = "/proeftuinen/{lang}/"
LANGE = [
    Bladzijde("lang", "start", "/"),
    Bladzijde("lang", "overzicht", VOL),
    Bladzijde("lang", "planning", f"{VOL}planning/"),
    Bladzijde("lang", "stap", f"{VOL}stappen/{{lang.7}}/"),
    Bladzijde("lang", "wijzigen", f"{VOL}stappen/{{lang.7}}/bewerken/"),
    Bladzijde("lang", "verplaatsen", f"{VOL}stappen/{{lang.7}}/verplaatsen/"),
    Bladzijde("lang", "voorstel", f"{VOL}stappen/{{lang.7}}/verplaatsen/", daad=vraag_voorstel),
    Bladzijde("lang", "overslaan", f"{VOL}stappen/{{lang.7}}/overslaan/"),
    Bladzijde("lang", "afsluiten", f"{VOL}stappen/{{lang.7}}/afsluiten/"),
    Bladzijde("lang", "herhaal", f"{VOL}planning/nieuw/?herhaal={{lang.7}}"),
    Bladzijde("lang", "plan-bewaren", f"{VOL}planning/bewaren/"),
    Bladzijde("lang", "agenda", f"{VOL}planning/agenda/"),
    Bladzijde("lang", "postvak", f"{VOL}post/"),
    Bladzijde("lang", "account", "/mijn/"),
    Bladzijde("lang", "mijn-gegevens", "/mijn/gegevens/"),
    Bladzijde("lang", "mijn-spoor", "/mijn/spoor/"),
    Bladzijde("lang", "gegevens", f"{VOL}gegevens/"),
    Bladzijde("lang", "spoor", f"{VOL}wie-deed-wat/"),
    Bladzijde("lang", "draad", f"{VOL}draad/{{draad:lang}}/"),
    Bladzijde("lang", "scherm", f"{VOL}scherm/"),
    Bladzijde("lang", "afdruk", f"{VOL}afdruk/"),
    Bladzijde(
        "lang",
        "conflict",
        f"{VOL}stappen/{{lang.7}}/bewerken/",
        daad=vergeet_versie,
        daarna=409,
    ),
    Bladzijde(
        "lang", "fout", "/proeftuinen/nieuw/", daad=verstuur("Maak het jaar", gemeenten=LANG)
    ),
    Bladzijde("langenaam", "start", "/"),
    Bladzijde("langenaam", "mensen", f"{VOL}mensen/"),
    Bladzijde("landelijk", "lange-lijst", "/landelijk/"),
    Bladzijde("landelijk", "lang-overzicht", VOL),
]
