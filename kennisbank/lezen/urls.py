"""Addresses of finding and reading; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.lezen import views

urlpatterns = [
    path("", views.zoeken, name="zoeken"),
    path("<slug:slug>/", views.item, name="item"),
]
