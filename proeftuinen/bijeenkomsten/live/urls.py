"""Addresses of live; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.live import views
from proeftuinen.bijeenkomsten.plan.urls import EEN

urlpatterns = [path(f"{EEN}scherm/", views.leiden, name="bijeenkomst-leiden")]
