"""Addresses of consent and policy; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
