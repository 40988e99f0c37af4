"""Addresses of photos and quotes; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
