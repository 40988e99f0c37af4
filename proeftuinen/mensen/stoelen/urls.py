"""Addresses of the empty chairs; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
