from django.apps import AppConfig


class KennisbankConfig(AppConfig):
    """Knowledge that is found, used in the work, and ages honestly; knows no proeftuin."""

    name = "kennisbank"
    verbose_name = "Kennisbank"
