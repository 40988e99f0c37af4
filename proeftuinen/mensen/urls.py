"""Addresses of contacts; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
