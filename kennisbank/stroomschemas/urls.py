"""Addresses of flow charts; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.stroomschemas.views import lopen

urlpatterns = [
    path("<slug:slug>/lopen/", lopen.lopen, name="schema-lopen"),
    path("<slug:slug>/afdruk/", lopen.afdruk, name="schema-afdruk"),
]
