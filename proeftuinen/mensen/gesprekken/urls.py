"""Addresses of stakeholder talks; `app_name` is set once, in proeftuinen/urls.py."""

urlpatterns = []
