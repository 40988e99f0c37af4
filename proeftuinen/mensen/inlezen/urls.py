"""Addresses of taking in lists of people; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
