"""Every address x every role: the expected status, written out in one table.

`eigen` is Lindewaard, in which the cast plays; the outsider guides another place (Geheimhuizen).
A row: name, then what GET answers to each role, a bar, and what POST with an empty body answers.
Features add their own in tests/onderdelen.
"""

import sys
from dataclasses import dataclass

from tests.onderdelen import bijdragen

ROLLEN = (
    "anoniem",
    "buitenstaander",
    "deelnemer",
    "kernteam",
    "procesbegeleider",
    "gemeentelezer",
    "landelijk",
    "beheerder",
)

# Signed out: 302 to the door. Not visible: 404. Visible, not allowed: 403. Wrong method: 405.
TABEL = """
#                                      GET                             | POST, empty body
#                                      ano bui dee ker pro gem lan beh | ano bui dee ker pro gem lan beh
start                                  302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
account_login                          200 302 302 302 302 302 302 302 | 200 302 302 302 302 302 302 302
account_confirm_login_code             302 302 302 302 302 302 302 302 | 302 302 302 302 302 302 302 302
openid_connect_login                   404 404 404 404 404 404 404 404 | 405 405 405 405 405 405 405 405
openid_connect_callback                404 404 404 404 404 404 404 404 | 405 405 405 405 405 405 405 405
account_logout                         302 200 200 200 200 200 200 200 | 302 302 302 302 302 302 302 302
account_signup                         302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
account_email                          302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
account_inactive                       302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
account_email_verification_sent        302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
account_request_login_code             302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
account_reset_password                 302 302 302 302 302 302 302 302 | 405 405 405 405 405 405 405 405
account_reauthenticate                 302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
mfa_authenticate                       302 302 302 302 302 302 302 302 | 302 302 302 302 302 302 302 302
mfa_login_webauthn                     302 302 302 302 302 302 302 302 | 302 302 302 302 302 302 302 302
demo-keuze                             404 404 404 404 404 404 404 404 | 405 405 405 405 405 405 405 405
demo-als                               404 404 404 404 404 404 404 404 | 405 405 405 405 405 405 405 405
demo-post                              404 404 404 404 404 404 404 404 | 405 405 405 405 405 405 405 405
hulp                                   200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
toegankelijkheid                       200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
privacy                                200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
gezond                                 200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
security-txt                           200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
mijn:account                           302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
mijn:gegevens                          302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
mijn:meenemen                          302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
mijn:wissen                            302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
mijn:spoor                             302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
mijn:slot                              302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
mijn:slot-app                          302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
mijn:slot-app-weg                      302 404 404 404 404 404 404 404 | 302 404 404 404 404 404 404 404
mijn:slot-passkey                      302 200 200 200 200 200 200 200 | 302 200 200 200 200 200 200 200
mijn:slot-passkey-naam                 302 404 404 404 404 404 404 404 | 302 404 404 404 404 404 404 404
mijn:slot-passkey-weg                  302 404 404 404 404 404 404 404 | 302 404 404 404 404 404 404 404
mijn:slot-codes                        302 302 302 302 302 302 302 302 | 302 302 302 302 302 302 302 302
mijn:slot-codes-bestand                302 404 404 404 404 404 404 404 | 302 405 405 405 405 405 405 405
mijn:apparaten                         302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
mijn:apparaten-beeindigen              302 405 405 405 405 405 405 405 | 302 302 302 302 302 302 302 302
beheer:staat                           302 403 403 403 403 403 403 200 | 302 405 405 405 405 405 405 405
beheer:taak-opnieuw                    302 405 405 405 405 405 405 405 | 302 403 403 403 403 403 403 302
beheer:accounts                        302 403 403 403 403 403 403 200 | 302 403 403 403 403 403 403 200
beheer:account                         302 403 403 403 403 403 403 200 | 302 405 405 405 405 405 405 405
beheer:account-zetten                  302 405 405 405 405 405 405 405 | 302 403 403 403 403 403 403 302
beheer:account-wissen                  302 403 403 403 403 403 403 200 | 302 403 403 403 403 403 403 200
beheer:spoor                           302 403 403 403 403 403 403 200 | 302 405 405 405 405 405 405 405
proeftuinen:uitnodiging                200 403 403 403 403 403 403 403 | 302 403 403 403 403 403 403 403
proeftuinen:landelijk                  302 403 403 403 403 403 200 403 | 302 405 405 405 405 405 405 405
proeftuinen:maken                      302 200 403 403 200 403 200 403 | 302 200 403 403 200 403 200 403
proeftuinen:overzicht                  302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:bewerken                   302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:archiveren                 302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
proeftuinen:heropenen                  302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:afdruk                     302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:projector                  302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:spoor                      302 404 403 403 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:planning                   302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:stap-toevoegen             302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:stap                       302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:stap-bewerken              302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:stap-verplaatsen           302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:stap-overslaan             302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:stap-afsluiten             302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:stap-openen                302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:punt-toevoegen             302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:punt-zetten                302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:punt-weghalen              302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:rol-wegnemen               302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:genodigde-rust             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:post                       302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bericht                    302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bericht-bewerken           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:bericht-versturen          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:bericht-tegenhouden        302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:agenda-lezen               200 200 200 200 200 200 200 200 | 405 405 405 405 405 405 405 405
proeftuinen:mijn-agenda                302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
proeftuinen:mijn-agenda-maken          302 405 405 405 405 405 405 405 | 302 200 200 200 200 200 200 200
proeftuinen:mijn-agenda-intrekken      302 405 405 405 405 405 405 405 | 302 302 302 302 302 302 302 302
proeftuinen:mijn-agenda-bestand        302 200 200 200 200 200 200 200 | 302 405 405 405 405 405 405 405
proeftuinen:agenda                     302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:agenda-bestand             302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:agenda-delen               302 405 405 405 405 405 405 405 | 302 404 403 403 200 403 403 404
proeftuinen:agenda-intrekken           302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:plan-bewaren               302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:jaarplannen                302 200 403 403 200 403 200 403 | 302 405 405 405 405 405 405 405
proeftuinen:jaarplan-inlezen           302 200 403 403 200 403 200 403 | 302 200 403 403 200 403 200 403
proeftuinen:jaarplan                   302 404 403 403 200 403 404 403 | 302 405 405 405 405 405 405 405
proeftuinen:jaarplan-bewerken          302 404 403 403 200 403 404 403 | 302 404 403 403 200 403 404 403
proeftuinen:jaarplan-weggooien         302 404 403 403 200 403 404 403 | 302 404 403 403 302 403 404 403
proeftuinen:jaarplan-delen             302 405 405 405 405 405 405 405 | 302 403 403 403 403 403 404 403
proeftuinen:jaarplan-bestand           302 404 403 403 200 403 404 403 | 302 405 405 405 405 405 405 405
proeftuinen:schakel                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:draad-leggen               302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
"""

# Reached signed out, each with its reason; at most forty-five.
PUBLIEK = {
    "account_login": "the one way in",
    "account_confirm_login_code": "the code that was mailed",
    "openid_connect_login": "to the organisation's own sign-in; 404 unless OIDC is set",
    "openid_connect_callback": "back from there, with a state of ours; 404 unless OIDC is set",
    "account_logout": "allauth; signed out it leads to the door",
    "account_signup": "leads to the door",
    "account_email": "leads to the door",
    "account_inactive": "leads to the door",
    "account_email_verification_sent": "leads to the door",
    "account_request_login_code": "leads to the door",
    "account_reset_password": "leads to the door",
    "mfa_authenticate": "the second lock, while signing in",
    "mfa_login_webauthn": "signing in with a passkey",
    "demo-keuze": "404 unless DEMO and loopback",
    "demo-als": "404 unless DEMO and loopback",
    "demo-post": "404 unless DEMO and loopback",
    "hulp": "about the site",
    "toegankelijkheid": "about the site",
    "privacy": "about the site",
    "gezond": "for the machine that watches",
    "security-txt": "RFC 9116",
    "proeftuinen:agenda-lezen": "a calendar program reads it by its secret address",
    "proeftuinen:uitnodiging": "the door of an invitation; the link alone lets nobody in",
    **{naam: reden for deel in bijdragen("PUBLIEK") for naam, reden in deel.items()},
}

# Post-only views that give htmx the changed part of the page where a browser is led on.
HTMX_GEEFT_DEEL = {
    "proeftuinen:aanwezig-zetten": 200,
    "proeftuinen:punt-zetten": 200,
    "proeftuinen:punt-weghalen": 200,
    "proeftuinen:schemaregel-weg": 200,
    "proeftuinen:onderdeel-stappen": 200,
    "proeftuinen:onderdeel-verplaatsen": 200,
    "proeftuinen:onderdeel-weghalen": 200,
    "proeftuinen:onderdeel-dubbel": 200,
    "proeftuinen:groep-verplaatsen": 200,
    "proeftuinen:groep-weghalen": 200,
    "proeftuinen:plan-terug": 200,
    "proeftuinen:plan-inkorten": 200,
}

# HEAD: allowed where a machine asks, or as GET by allauth; 405 elsewhere.
HEAD_ALS_GET = {
    "account_login",
    "account_confirm_login_code",
    "account_logout",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "gezond",
    "security-txt",
    "proeftuinen:agenda-lezen",
    "kennisbank:bijlage",
    "kennisbank:feed",
    "kennisbank:item",
    "kennisbank:item-pdf",
    "kennisbank:zoeken",
    "robots",
    "sitemap",
}
# Allauth leads who is on the wrong side of the door away, before it looks at the method.
PUT_LEIDT_WEG = {
    "account_login": {rol: 302 for rol in ROLLEN if rol != "anoniem"},
    "account_confirm_login_code": dict.fromkeys(ROLLEN, 302),
    "mfa_authenticate": dict.fromkeys(ROLLEN, 302),
    "mfa_login_webauthn": {rol: 302 for rol in ROLLEN if rol != "anoniem"},
}
PUT_ALS_POST = {
    ("account_login", "anoniem"),
    ("mfa_login_webauthn", "anoniem"),
}  # Django's form view reads PUT as POST; csrf holds


@dataclass(frozen=True)
class Regel:
    """What one address answers, by role."""

    naam: str
    get: dict[str, int]
    post: dict[str, int]

    @property
    def openbaar(self) -> bool:
        return self.naam in PUBLIEK

    @property
    def van_proeftuin(self) -> bool:
        buiten = {
            "proeftuinen:uitnodiging",
            "proeftuinen:landelijk",
            "proeftuinen:maken",
            "proeftuinen:agenda-lezen",
            *(naam for namen in bijdragen("BUITEN") for naam in namen),
        }
        deel = self.naam.removeprefix("proeftuinen:")
        if any(self.naam in namen for namen in bijdragen("VAN_PLANK")):
            return True
        los = deel.startswith(("mijn-agenda", "jaarplan"))
        return deel != self.naam and self.naam not in buiten and not los

    def verwacht(self, methode: str, rol: str) -> int:
        if methode == "GET":
            return self.get[rol]
        if methode == "POST":
            return self.post[rol]
        if methode == "HEAD" and self.naam in HEAD_ALS_GET:
            return self.get[rol]
        if methode == "PUT" and (self.naam, rol) in PUT_ALS_POST:
            return self.post[rol]
        if rol == "anoniem" and not self.openbaar:
            return 302
        return PUT_LEIDT_WEG.get(self.naam, {}).get(rol, 405)


def _lees(regel: str) -> Regel:
    links, rechts = regel.split("|")
    naam, *get = links.split()
    codes = [dict(zip(ROLLEN, map(int, deel), strict=True)) for deel in (get, rechts.split())]
    return Regel(naam, *codes)


_REGELS = [r for tabel in (TABEL, *bijdragen("TABEL")) for r in tabel.splitlines()]
MATRIX = {
    regel.naam: regel for regel in map(_lees, (r for r in _REGELS if r and not r.startswith("#")))
}

if __name__ == "__main__":
    sys.stdout.write("\n".join([*filter(None, _REGELS), ""]))
