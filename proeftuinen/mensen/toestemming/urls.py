"""Addresses of the register of consent; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
