from django.apps import AppConfig


class WebConfig(AppConfig):
    """The technical floor: forms, headers, once-only posts, versioned edits, audit trail."""

    name = "leerwerkplaats.web"
    label = "web"
    verbose_name = "Web"
