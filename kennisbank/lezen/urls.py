"""Addresses of finding and reading; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.lezen import openbaar, views

urlpatterns = [
    path("", views.zoeken, name="zoeken"),
    path("feed/", openbaar.feed, name="feed"),
    path("<slug:slug>/", views.item, name="item"),
    path("<slug:slug>/pdf/", views.item_pdf, name="item-pdf"),
    path("<slug:slug>/bijlagen/<slug:bjid>/", views.bijlage, name="bijlage"),
]
