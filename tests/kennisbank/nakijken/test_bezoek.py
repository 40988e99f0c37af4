"""A link is tried politely, briefly, and never inside our own network."""

from time import monotonic

import pytest

from kennisbank.nakijken.bezoek import GEEN_ANTWOORD, Uitslag, bezoek
from kennisbank.nakijken.wacht import Wacht, is_openbaar

WERKT = Uitslag("Werkt")
NIET_OPEN = Uitslag("Dit adres is niet op het open internet", stuk=True)
MET_NAAM = "wijzer.example"


def test_a_page_that_is_there_works(site, wacht):
    assert bezoek(site.adres("/blad?a=1&b=é ja#kop"), wacht) == WERKT
    assert site.gevraagd == [("HEAD", "/blad?a=1&b=%C3%A9%20ja")]


def test_the_site_can_see_who_asks(site, wacht, settings):
    settings.SITE_URL = "https://leren.voorbeeld.nl"

    bezoek(site.adres(), wacht)

    wie = site.koppen[0]["User-Agent"]
    assert wie == "Leerwerkplaats-linkcontrole (+https://leren.voorbeeld.nl)"
    assert "Referer" not in site.koppen[0]


@pytest.mark.parametrize(
    ("code", "tekst", "stuk"),
    [
        (404, "Bestaat niet meer (404)", True),
        (410, "Bestaat niet meer (410)", True),
        (500, "Geeft een fout (500)", True),
        (403, "Niet nagekeken: de site laat ons niet binnen (403)", False),
        (429, "Niet nagekeken: de site laat ons niet binnen (429)", False),
        (416, "Werkt", False),
    ],
)
def test_an_answer_is_told_in_plain_dutch(site, wacht, code, tekst, stuk):
    site.codes["/"] = code

    assert bezoek(site.adres(), wacht) == Uitslag(tekst, stuk=stuk)


def test_a_site_that_gives_no_head_is_asked_for_a_little_of_the_page(site, wacht):
    site.alleen_get.add("/film")

    assert bezoek(site.adres("/film"), wacht) == WERKT
    assert site.gevraagd == [("HEAD", "/film"), ("GET", "/film")]
    assert site.koppen[1]["Range"] == "bytes=0-1023"


def test_a_link_that_moved_is_followed(site, wacht):
    site.codes |= {"/oud": 301, "/tussen": 302}
    site.naar |= {"/oud": "tussen", "/tussen": site.adres("/nieuw")}

    assert bezoek(site.adres("/oud"), wacht) == WERKT
    assert [pad for _, pad in site.gevraagd] == ["/oud", "/tussen", "/nieuw"]


def test_a_link_that_never_arrives_is_left_after_five(site, wacht):
    site.codes["/"], site.naar["/"] = 302, "/"

    assert bezoek(site.adres(), wacht) == Uitslag("Deze link stuurt steeds verder", stuk=True)
    assert len(site.gevraagd) == 6


def test_who_sends_a_letter_at_a_time_does_not_keep_us(site, wacht):
    site.traag.add("/")
    begin = monotonic()

    assert bezoek(site.adres(), wacht, 0.5) == Uitslag(GEEN_ANTWOORD, stuk=True)
    assert monotonic() - begin < 5


def test_a_closed_door_is_no_answer(site, wacht):
    dicht = Wacht(ook=frozenset({("127.0.0.1", 1)}))

    assert bezoek("http://127.0.0.1:1/", dicht, 2) == Uitslag(GEEN_ANTWOORD, stuk=True)


def test_what_speaks_no_tls_is_not_safe(site, wacht):
    uitslag = bezoek(site.adres().replace("http:", "https:"), wacht, 2)

    assert uitslag.stuk
    assert uitslag.tekst in {"De beveiliging van deze site klopt niet", GEEN_ANTWOORD}


# Never into our own network.

BINNEN = [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.0.0.5",
    "172.16.1.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "fec0::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "2001:0:7f00:1::",
]


@pytest.mark.parametrize("ip", BINNEN)
def test_an_address_of_a_network_of_someone_is_not_of_the_open_internet(ip):
    assert is_openbaar(ip) is False


@pytest.mark.parametrize("ip", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::808:808"])
def test_an_address_of_the_open_internet_is(ip):
    assert is_openbaar(ip) is True


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1", "0"]
)
def test_our_own_machine_is_never_opened_however_it_is_written(site, host):
    assert bezoek(f"http://{host}:{site.poort}/", Wacht()) == NIET_OPEN
    assert site.gevraagd == []


@pytest.mark.parametrize(
    "adres",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "http://",
        "http://[",
        "http://127.0.0.1:99999/",
        "//127.0.0.1/",
        "",
    ],
)
def test_only_pages_of_the_web_are_opened(site, wacht, adres):
    assert bezoek(adres, wacht).stuk is True
    assert site.gevraagd == []


def test_a_name_that_leads_inside_is_not_opened(site):
    wacht = Wacht(vraag_op=lambda *_: ["10.0.0.7"])

    assert bezoek("https://wijzer.example/", wacht) == NIET_OPEN


def test_a_name_of_which_one_address_leads_inside_is_not_opened():
    wacht = Wacht(vraag_op=lambda *_: ["93.184.215.14", "127.0.0.1"])

    assert bezoek("https://wijzer.example/", wacht) == NIET_OPEN


def test_a_redirect_does_not_lead_inside_either(site, wacht):
    site.codes["/"], site.naar["/"] = 302, f"http://localhost:{site.poort + 1}/geheim"

    assert bezoek(site.adres(), wacht) == NIET_OPEN
    assert site.gevraagd == [("HEAD", "/")]


def test_a_name_is_looked_up_once_for_each_hop_and_what_was_judged_is_what_is_opened(site):
    """A name that says another address the second time cannot lead elsewhere."""
    gevraagd = []

    def vraag_op(naam, poort):
        gevraagd.append(naam)
        return ["127.0.0.1"] if len(gevraagd) == 1 else ["10.0.0.1"]

    wacht = Wacht(ook=frozenset({("127.0.0.1", site.poort)}), vraag_op=vraag_op)

    assert bezoek(f"http://{MET_NAAM}:{site.poort}/", wacht) == WERKT
    assert gevraagd == [MET_NAAM]
    assert site.koppen[0]["Host"] == f"{MET_NAAM}:{site.poort}"


def test_a_port_that_no_page_has_is_left_alone():
    wacht = Wacht(vraag_op=lambda *_: ["93.184.215.14"])

    uitslag = bezoek("http://wijzer.example:25/", wacht)

    assert uitslag == Uitslag("Niet nagekeken: een ongewone poort")


def test_a_name_that_is_not_known_any_more_is_told():
    def vraag_op(*_):
        raise OSError

    uitslag = bezoek("https://weg.example/", Wacht(vraag_op=vraag_op))

    assert uitslag == Uitslag("Deze site is er niet meer", stuk=True)
