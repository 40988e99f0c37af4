"""A task worker in a process of its own, with a kind of work that prints a long document.

Run as `python -m tests.leerwerkplaats.web.opdrachten.lang_werk`; says on its output which press
it has and where that writes, as soon as it begins with the long one.
"""

import sys

import django
from django.core.management import call_command
from django.test import override_settings

LANG = "<table>" + "<tr><td>a</td><td>b</td></tr>" * 2_500 + "</table>"
KORT = "<p>kort</p>"


def pagina(inhoud: str) -> str:
    return f'<!doctype html><html lang="nl"><title>Proef</title><body>{inhoud}</body></html>'


def opdrachtsoorten():
    """Offer the kind "proef", as a feature does."""
    from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort, Resultaat
    from leerwerkplaats.web.pdf import maak_pdf
    from leerwerkplaats.web.pdf.kind import drukkerij

    def maak(opdracht, meld):
        maak_pdf(pagina(KORT))
        print(drukkerij._kind.proces.pid, drukkerij._kind._map.name, flush=True)  # noqa: T201
        return Resultaat(maak_pdf(pagina(LANG)), "lang.pdf", "application/pdf")

    return {"proef": Opdrachtsoort("Een proef", "proeftuin_zien", maak)}


if __name__ == "__main__":
    django.setup()
    rij = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    deel = "tests.leerwerkplaats.web.opdrachten.lang_werk"
    with override_settings(TASKS=rij, AANDELEN=[deel]):
        call_command("db_worker", batch=True, startup_delay=False, interval=0, verbosity=0)
    sys.exit("it was not killed")
