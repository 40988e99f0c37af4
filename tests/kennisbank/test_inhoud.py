"""What ships with the kennisbank: enough of it, sound, each text once, and nothing lost on a page."""

import re
from collections import Counter
from datetime import date, timedelta
from html import unescape

import pytest
from django.utils.html import strip_tags

from kennisbank.inhoud.bestand import MAP, Stuk, alle_stukken
from kennisbank.items.slugs import BEZET
from kennisbank.items.soorten import Soort
from kennisbank.nakijken.links import links_in
from kennisbank.schrijven.besluitforms import LANGSTE_TERMIJN
from kennisbank.schrijven.forms import ItemMaakForm, begin_van
from kennisbank.schrijven.velden import LANGSTE_REGEL, MEESTE_REGELS
from leerwerkplaats.begrippen import Beweging, Dimensie, Levensfase
from leerwerkplaats.web.opmaak import opmaak, zonder_opmaak

STUKKEN = {stuk.sleutel: stuk for stuk in alle_stukken()}
GESCHREVEN = date(2026, 11, 1)  # when the first of these were written
MARKDOWN = {"tekst", "verslag"}
# Words of a title or summary by which the kinds of the issue are found among the werkvormen.
WERKVORMEN = {
    "kernthema": r"kernthema",
    "verkennen": r"verken|waarderend interview",
    "netwerkkaart": r"netwerkkaart|netwerk",
    "ladder": r"ladder",
    "collage": r"collage",
    "metafoor": r"metafo",
    "tekening": r"teken",
    "kunst": r"kunst|schilderij|beeld",
    "film": r"film",
    "kraak de casus": r"kraak",
    "samen vooruitdenken": r"vooruit",
    "vormgeven": r"vormge|ontwerp",
    "experimenten bedenken": r"experiment",
    "casus op vier dimensies": r"dimensies",
    "oogsten": r"oogst",
    "check-in": r"check-?in|inchecken|binnenkomen",
    "afsluiten": r"afsluit|uitchecken|check-?out",
}


def van(*soorten: str) -> list[Stuk]:
    """Return what ships of these kinds."""
    return [stuk for stuk in STUKKEN.values() if stuk.inhoud.soort in soorten]


def lappen(stuk: Stuk) -> list[str]:
    """Return the texts in Markdown of an item."""
    return [lap for lap in (stuk.inhoud.tekst, stuk.inhoud.deel.get("verslag", "")) if lap]


def test_enough_ships_to_begin_with():
    assert len(STUKKEN) == len(list(MAP.glob("*/*.md")))
    assert len(STUKKEN) >= 120
    assert len(van("werkvorm")) >= 40


@pytest.mark.parametrize("wat", WERKVORMEN)
def test_there_is_a_werkvorm_for_each_moment_of_the_year(wat):
    namen = [
        f"{s.inhoud.titel} {s.inhoud.samenvatting} {s.inhoud.trefwoorden}" for s in van("werkvorm")
    ]

    assert [naam for naam in namen if re.search(WERKVORMEN[wat], naam, re.IGNORECASE)]


def test_there_is_a_werkvorm_for_each_move():
    bewegingen = {stuk.inhoud.deel["beweging"] for stuk in van("werkvorm")}

    assert set(Beweging.values) <= bewegingen


def test_there_is_a_persona_for_each_stage_of_life_and_one_who_cares():
    per_fase = Counter(
        fase for stuk in van("persona") for fase in stuk.inhoud.kenmerken.get("levensfase", [])
    )
    wie = [f"{stuk.inhoud.titel} {stuk.inhoud.samenvatting}" for stuk in van("persona")]

    assert set(per_fase) == set(Levensfase.values)
    assert [zin for zin in wie if "mantelzorger" in zin]


def test_each_persona_and_casus_asks_something_on_each_dimension():
    zonder = [
        (stuk.sleutel, dimensie)
        for stuk in van("persona", "voorbeeldcasus")
        for dimensie in Dimensie.values
        if not stuk.inhoud.deel[dimensie]
    ]

    assert zonder == []


def test_each_werkvorm_says_what_may_hurt_and_what_else_one_can_do():
    for stuk in van("werkvorm"):
        deel = stuk.inhoud.deel
        leeg = [n for n in ("veiligheid", "varianten", "materialen", "ruimte") if not deel[n]]
        assert leeg == [], stuk.sleutel
        assert len(deel["stappen"]) >= 2, stuk.sleutel


def test_no_title_and_no_text_is_there_twice():
    for namen in (
        [stuk.inhoud.titel.casefold() for stuk in STUKKEN.values()],
        [stuk.inhoud.samenvatting.casefold() for stuk in STUKKEN.values()],
        [stuk.inhoud.tekst for stuk in STUKKEN.values() if stuk.inhoud.tekst],
    ):
        assert [naam for naam, keer in Counter(namen).items() if keer > 1] == []


def test_no_paragraph_is_there_twice():
    alineas = Counter(
        alinea.strip()
        for stuk in STUKKEN.values()
        for alinea in re.split(r"\n{2,}", stuk.inhoud.tekst)
        if len(alinea) > 80
    )

    assert [alinea for alinea, keer in alineas.items() if keer > 1] == []


def test_a_key_is_no_word_that_an_address_begins_with():
    assert set(STUKKEN) & BEZET == set()


def test_everything_is_looked_at_again_within_three_years():
    mis = [
        stuk.sleutel
        for stuk in STUKKEN.values()
        if not GESCHREVEN < stuk.nakijken_op < GESCHREVEN + LANGSTE_TERMIJN
    ]

    assert mis == []
    assert len({stuk.nakijken_op for stuk in STUKKEN.values()}) > 20  # not all on one day


def test_every_link_is_of_the_web_and_closed():
    http = [link for s in STUKKEN.values() for link in links_in(s.inhoud) if link[:5] != "https"]
    geschreven = [
        (stuk.sleutel, link)
        for stuk in STUKKEN.values()
        for lap in lappen(stuk)
        for link in re.findall(r"\]\(([^)]*)\)|<([a-z]+:[^>]*)>", lap)
        if not "".join(link).startswith(("https://", "mailto:"))
    ]

    assert http == []
    assert geschreven == []


@pytest.mark.parametrize("sleutel", sorted(STUKKEN))
def test_what_ships_could_have_been_written_in_the_form(sleutel):
    """So that whoever edits it here is not stopped by what we wrote."""
    inhoud = STUKKEN[sleutel].inhoud
    begin = begin_van(inhoud)
    form = ItemMaakForm(soort=Soort(inhoud.soort))
    velden = {
        naam: "\n".join(waarde) if type(form.fields[naam]).__name__ == "Regels" else waarde
        for naam, waarde in begin.items()
        if naam in form.fields and waarde is not None
    }
    if seconden := velden.get("seconden"):
        velden["seconden"] = f"{seconden // 60}:{seconden % 60:02}"
    sleutelveld = {"sleutel": "0f8fad5b-d9cb-469f-a165-70867728950e"}

    ingevuld = ItemMaakForm(velden | sleutelveld, soort=Soort(inhoud.soort))

    assert ingevuld.errors == {}
    if inhoud.soort != "stroomschema":
        assert ingevuld.inhoud().waarden() == inhoud.waarden()


def test_lists_are_no_longer_than_the_form_takes():
    for stuk in STUKKEN.values():
        for naam, waarde in stuk.inhoud.deel.items():
            if isinstance(waarde, list) and naam != "punten":
                assert len(waarde) <= MEESTE_REGELS, stuk.sleutel
                assert all(len(regel) <= LANGSTE_REGEL for regel in waarde), stuk.sleutel


def _woorden(tekst: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"https://\S+", "", tekst))


def test_a_page_loses_no_word_of_what_ships():
    for stuk in STUKKEN.values():
        for lap in lappen(stuk):
            html = opmaak(lap)
            genummerd = re.sub(r"(?m)^\s*\d+[.)]\s", "", lap)
            assert _woorden(unescape(strip_tags(html))) == _woorden(zonder_opmaak(genummerd)), (
                stuk.sleutel
            )
            assert not re.search(r"\*\*|^#|\]\(", unescape(strip_tags(html)), re.MULTILINE), (
                stuk.sleutel
            )


def test_nothing_that_ships_is_html_or_holds_a_picture():
    mis = [
        stuk.sleutel
        for stuk in STUKKEN.values()
        for lap in lappen(stuk)
        if re.search(r"<[a-zA-Z/!]|!\[|^\s*```|^\s*\|", lap, re.MULTILINE)
        and not re.search(r"<https://", lap)
    ]

    assert mis == []


def test_days_are_spread_so_that_nobody_has_to_look_at_all_in_one_month():
    eerste = min(stuk.nakijken_op for stuk in STUKKEN.values())
    in_maand = Counter((s.nakijken_op.year, s.nakijken_op.month) for s in STUKKEN.values())

    assert eerste > GESCHREVEN + timedelta(days=90)
    assert max(in_maand.values()) <= len(STUKKEN) // 3
