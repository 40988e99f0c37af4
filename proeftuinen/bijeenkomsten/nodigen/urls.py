"""Addresses of nodigen; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.nodigen import views
from proeftuinen.bijeenkomsten.plan.urls import EEN

urlpatterns = [path(f"{EEN}mensen/", views.mensen, name="bijeenkomst-mensen")]
