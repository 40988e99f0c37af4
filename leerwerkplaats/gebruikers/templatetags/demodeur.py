"""The roles that the demo door offers."""

from django import template

from leerwerkplaats.gebruikers.demo import ROLLEN, Demorol

register = template.Library()


@register.simple_tag
def demo_rollen() -> tuple[Demorol, ...]:
    """Return the made-up people to look around as."""
    return ROLLEN
