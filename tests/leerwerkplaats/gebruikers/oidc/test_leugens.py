"""A provider that lies: a token that does not hold lets nobody in."""

import time

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount

from tests.oidc_aanbieder import CLIENT, onderteken, sleutel
from tests.oidc_lopen import HEEN, NIET_GELUKT, WEG, bij_aanbieder, binnen, loop, naar

# A token that lies.


def _geknoeid(claims: dict) -> str:
    kop, lijf, merk = onderteken(claims).split(".")
    return f"{kop}.{lijf}.{('A' if merk[0] != 'A' else 'B') + merk[1:]}"


def _ander_lijf(claims: dict) -> str:
    kop, _, merk = onderteken(claims | {"sub": "iemand"}).split(".")
    return f"{kop}.{onderteken(claims).split('.')[1]}.{merk}"


def _met_openbare_sleutel(claims: dict) -> str:
    """The old trick: the public key as the secret of a symmetric signature."""
    kop = {"kid": "een", "alg": "HS256"}
    geheim = str(sleutel("goed").public_key().public_numbers().n)
    return jwt.encode(claims, geheim, algorithm="HS256", headers=kop)


LEUGENS = {
    "geknoeid merk": {"teken": _geknoeid},
    "ander lijf": {"teken": _ander_lijf},
    "vreemde sleutel": {"teken": lambda claims: onderteken(claims, "vreemd")},
    "onbekende sleutel": {
        "teken": lambda c: jwt.encode(
            c, sleutel("goed"), algorithm="RS256", headers={"kid": "twee"}
        )
    },
    "zonder merk": {
        "teken": lambda c: jwt.encode(c, None, algorithm="none", headers={"kid": "een"})
    },
    "symmetrisch": {"teken": _met_openbare_sleutel},
    "geen id_token": {"teken": None},
    "onzin": {"teken": lambda _: "a.b.c"},
    "leeg": {"teken": lambda _: ""},
    "andere nonce": {"anders": {"nonce": "van-een-ander"}},
    "nonce vreemd": {"anders": {"nonce": "é"}},
    "geen nonce": {"anders": {"nonce": None}},
    "andere uitgever": {"anders": {"iss": "https://evil.example"}},
    "voor een ander": {"anders": {"aud": "iets-anders"}},
    "ook voor een ander": {"anders": {"aud": [CLIENT, "x"], "azp": "x"}},
    "verlopen": {"anders": {"exp": 1_700_000_000}},
    "uit de toekomst": {"anders": {"iat": 4_000_000_000, "exp": 4_000_000_300}},
    "geen eind": {"anders": {"exp": None}},
    "geen sub": {"anders": {"sub": None}},
    "lege sub": {"anders": {"sub": ""}},
    "lange sub": {"anders": {"sub": "x" * 192}},
    "nul in sub": {"anders": {"sub": "s\0-1"}},
}


@pytest.mark.parametrize("leugen", LEUGENS)
def test_a_token_that_does_not_hold_lets_nobody_in(client, aanbieder, sanne, leugen, caplog):
    for naam, waarde in LEUGENS[leugen].items():
        setattr(aanbieder, naam, waarde)

    antwoord = loop(client)

    assert antwoord.status_code == 401
    assert NIET_GELUKT in antwoord.text
    assert (binnen(client), SocialAccount.objects.count()) == ("", 0)
    assert "sanne" not in caplog.text


def test_a_code_for_another_challenge_is_refused(client, aanbieder, sanne):
    terug = bij_aanbieder(naar(client))
    for vraag in aanbieder.codes.values():
        vraag["code_challenge"] = "van-een-ander"

    assert client.get(terug).status_code == 401
    assert binnen(client) == ""


def test_clocks_may_differ_a_little(client, aanbieder, sanne):
    nu = int(time.time())
    aanbieder.anders = {"iat": nu + 20, "exp": nu - 20}

    loop(client)

    assert binnen(client) == sanne.email


@pytest.mark.parametrize(
    "ontdek",
    [
        {"issuer": "https://evil.example"},
        {"issuer": None},
        {"token_endpoint": "file:///etc/passwd"},
        {"token_endpoint": "http://10.0.0.1/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
    ],
)
def test_a_provider_that_says_it_is_another_is_not_followed(client, aanbieder, sanne, ontdek):
    aanbieder.ontdek = ontdek

    antwoord = client.get(HEEN)

    assert antwoord.status_code == 503
    assert WEG in antwoord.text
