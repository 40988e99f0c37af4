"""Addresses of ready designs and templates; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.ontwerpen import views
from proeftuinen.bijeenkomsten.plan.urls import EEN

urlpatterns = [
    path(f"{EEN}ontwerp/", views.kiezen, name="ontwerp-kiezen"),
    path(f"{EEN}ontwerp/toepassen/", views.toepassen, name="ontwerp-toepassen"),
    path(f"{EEN}ontwerp/bestand/", views.bestand, name="ontwerp-bestand"),
    path(f"{EEN}ontwerp/inlezen/", views.inlezen, name="ontwerp-inlezen"),
]
