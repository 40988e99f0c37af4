"""Addresses of organisations; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
