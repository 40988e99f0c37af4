"""The roof over all addresses."""

from allauth.account import views as account
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from kennisbank.lezen import openbaar
from leerwerkplaats import views
from leerwerkplaats.gebruikers import demo, oidc
from leerwerkplaats.gebruikers.beveiliging.views.inloggen import met_passkey, slot_bij_inloggen
from leerwerkplaats.gebruikers.beveiliging.views.opnieuw import bewijs_opnieuw

urlpatterns = [
    path("", views.start, name="start"),
    path("inloggen/", account.login, name="account_login"),
    path("inloggen/code/", account.confirm_login_code, name="account_confirm_login_code"),
    path("inloggen/met/<slug:provider_id>/", oidc.naar_organisatie, name="openid_connect_login"),
    path(
        "inloggen/met/<slug:provider_id>/terug/",
        oidc.van_organisatie,
        name="openid_connect_callback",
    ),
    path("uitloggen/", account.logout, name="account_logout"),
    # allauth asks for these names; they lead to the one way in.
    path("account/aanmelden/", views.naar_inloggen, name="account_signup"),
    path("account/adres/", views.naar_inloggen, name="account_email"),
    path("account/inactief/", views.naar_inloggen, name="account_inactive"),
    path(
        "account/bevestigen/",
        views.naar_inloggen,
        name="account_email_verification_sent",
    ),
    path("account/code/", views.naar_inloggen, name="account_request_login_code"),
    path("account/wachtwoord/", views.naar_inloggen, name="account_reset_password"),
    # Allauth sends who must still pass the second lock to this name.
    path("inloggen/slot/", slot_bij_inloggen, name="mfa_authenticate"),
    path("inloggen/passkey/", met_passkey, name="mfa_login_webauthn"),
    path("mijn/opnieuw/", bewijs_opnieuw, name="account_reauthenticate"),
    path("demo/", login_not_required(demo.keuze), name="demo-keuze"),
    path("demo/als/<slug:rol>/", login_not_required(demo.als), name="demo-als"),
    path("demo/post/", login_not_required(demo.post), name="demo-post"),
    path("hulp/", views.hulp, name="hulp"),
    path("toegankelijkheid/", views.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", views.privacy, name="privacy"),
    path("gezond/", views.gezond, name="gezond"),
    path(".well-known/security.txt", views.security_txt, name="security-txt"),
    path("mijn/", include("leerwerkplaats.gebruikers.urls")),
    path("beheer/", include("leerwerkplaats.beheer.urls")),
    path("sitemap.xml", openbaar.sitemap, name="sitemap"),
    path("robots.txt", openbaar.robots, name="robots"),
    path("kennisbank/", include("kennisbank.urls")),
    path("", include("casustafel.urls")),
    path("", include("proeftuinen.urls")),
]

handler400 = "leerwerkplaats.views.fout_400"
handler403 = "leerwerkplaats.views.fout_403"
handler404 = "leerwerkplaats.views.fout_404"
handler500 = "leerwerkplaats.views.fout_500"
