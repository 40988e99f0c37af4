"""Addresses of reports; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.plan.urls import EEN
from proeftuinen.bijeenkomsten.verslag import views

VERSLAG = f"{EEN}verslag/"

urlpatterns = [
    path(VERSLAG, views.verslag, name="bijeenkomst-verslag"),
    path(f"{VERSLAG}bewerken/", views.bewerken, name="verslag-bewerken"),
    path(f"{VERSLAG}deel/<slug:odid>/", views.deel, name="verslag-deel"),
    path(f"{VERSLAG}afspraak/", views.afspraak, name="verslag-afspraak"),
    path(f"{VERSLAG}vaststellen/", views.vaststellen, name="verslag-vaststellen"),
    path(f"{VERSLAG}heropenen/", views.heropenen, name="verslag-heropenen"),
    path(f"{VERSLAG}pdf/", views.als_pdf, name="verslag-pdf"),
]
