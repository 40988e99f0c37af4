"""Addresses of the books; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
