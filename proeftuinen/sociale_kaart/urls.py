"""Addresses of the sociale kaart; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
