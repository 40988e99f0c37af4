"""Addresses of verslag; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.plan.urls import EEN
from proeftuinen.bijeenkomsten.verslag import views

urlpatterns = [path(f"{EEN}verslag/", views.verslag, name="bijeenkomst-verslag")]
