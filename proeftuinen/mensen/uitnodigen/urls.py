"""Addresses of inviting many at once; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.uitnodigen import views, zaal

MENSEN = "proeftuinen/<slug:pid>/mensen/"
UITNODIGINGEN = f"{MENSEN}uitnodigingen/"
ZAAL = f"{MENSEN}zaalcode/"

urlpatterns = [
    path("meedoen/", zaal.meedoen, name="meedoen"),
    path("meedoen/<slug:code>/", zaal.meedoen_code, name="meedoen-code"),
    path(UITNODIGINGEN, views.uitnodigingen, name="uitnodigingen"),
    path(f"{MENSEN}uitnodigen/", views.uitnodigen_sturen, name="uitnodigen"),
    path(f"{UITNODIGINGEN}velen/", views.uitnodigen_velen, name="uitnodigen-velen"),
    path(f"{UITNODIGINGEN}herinneren/", views.herinneren, name="uitnodigingen-herinneren"),
    path(
        f"{UITNODIGINGEN}<slug:uid>/intrekken/",
        views.uitnodiging_intrekken,
        name="uitnodiging-intrekken",
    ),
    path(ZAAL, zaal.maken, name="zaalcode-maken"),
    path(f"{ZAAL}<slug:zcid>/stoppen/", zaal.stoppen, name="zaalcode-stoppen"),
    path(f"{ZAAL}<slug:zcid>/scherm/", zaal.scherm, name="zaalcode-scherm"),
]
