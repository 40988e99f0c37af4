"""Addresses of inviting many at once; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
