"""Addresses of the books; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.uitgaven import views

OOGST = "proeftuinen/<slug:pid>/oogst/"

urlpatterns = [
    path(OOGST, views.oogst, name="oogst"),
    path(f"{OOGST}pdf/", views.oogst_pdf, name="oogst-pdf"),
]
