"""What machines read: the feed, the map of the site, and what they may look at."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import conditional_page, require_safe

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.lezen.koppen import volledig

IN_FEED = 50
OP_KAART = 50_000  # as many as sitemaps.org allows in one file
BEWAAR = "public, max-age=900"


@login_not_required
@require_safe
@conditional_page
def feed(request: HttpRequest) -> HttpResponse:
    """Return what was published last for all, as Atom (RFC 4287)."""
    blad = Atom1Feed(
        title="Nieuw in de kennisbank",
        link=volledig(reverse("kennisbank:zoeken")),
        feed_url=volledig(reverse("kennisbank:feed")),
        description="Wat het laatst is gepubliceerd in de kennisbank van Leerwerkplaats.",
        language="nl",
        author_name="Leerwerkplaats",  # RFC 4287, 4.1.1: someone must have written it
    )
    for item in Kennisitem.objects.openbaar().order_by("-gepubliceerd_op", "-pk")[:IN_FEED]:
        blad.add_item(
            title=item.titel,
            link=volledig(item.get_absolute_url()),
            unique_id=volledig(f"{reverse('kennisbank:zoeken')}#{item.publiek_id}"),
            description=item.samenvatting,
            categories=[str(Soort(item.soort).label)],
            pubdate=item.gepubliceerd_op,
            updateddate=item.gewijzigd,
        )
    antwoord = HttpResponse(content_type=blad.content_type, headers={"Cache-Control": BEWAAR})
    blad.write(antwoord, "utf-8")
    return antwoord


@login_not_required
@require_safe
@conditional_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Return the addresses of what is published for all (sitemaps.org 0.9)."""
    items = Kennisitem.objects.openbaar().order_by("-gepubliceerd_op", "-pk")[:OP_KAART]
    rijen = items.values_list("slug", "gewijzigd")
    begin = volledig(reverse("kennisbank:zoeken"))
    regels = [f"<url><loc>{begin}</loc></url>"]
    regels += [
        f"<url><loc>{begin}{slug}/</loc><lastmod>{op:%Y-%m-%d}</lastmod></url>"
        for slug, op in rijen
    ]
    kop = '<?xml version="1.0" encoding="UTF-8"?>'
    vak = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    tekst = "\n".join([kop, vak, *regels, "</urlset>"])
    return HttpResponse(tekst, "application/xml", headers={"Cache-Control": BEWAAR})


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines that only the kennisbank is for them (RFC 9309)."""
    regels = [
        "User-agent: *",
        f"Allow: {reverse('kennisbank:zoeken')}",
        "Disallow: /",
        f"Sitemap: {volledig(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join([*regels, ""]), "text/plain; charset=utf-8")
