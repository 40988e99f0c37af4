import pytest
from django.test import RequestFactory

from leerwerkplaats.web.limiet import is_te_vaak, is_vol, te_vaak

pytestmark = pytest.mark.django_db


@pytest.fixture
def vraag(settings):
    settings.LIMIETEN = {"proef": "2/m/key", "bezoek": "1/m/ip"}
    return RequestFactory().get("/")


def test_the_third_time_is_too_often_and_a_minute_later_it_is_not(vraag, klok):
    assert [is_te_vaak(vraag, "proef", "a") for _ in range(3)] == [False, False, True]
    klok.shift(61)
    assert is_te_vaak(vraag, "proef", "a") is False


def test_each_key_and_each_deed_is_counted_by_itself(vraag, klok):
    assert [is_te_vaak(vraag, "proef", sleutel) for sleutel in "aabb"] == [False] * 4
    assert is_te_vaak(vraag, "bezoek") is False


def test_a_deed_without_a_rate_is_a_mistake_and_never_free(vraag):
    with pytest.raises(KeyError):
        is_te_vaak(vraag, "vergeten", "a")


def test_too_often_gives_a_page_that_says_so(vraag, client, klok):
    vraag.session, vraag.user = client.session, None
    te_vaak(vraag, "bezoek")
    antwoord = te_vaak(vraag, "bezoek")

    assert antwoord.status_code == 429
    assert "Dit is in korte tijd te vaak geprobeerd." in antwoord.text


def test_looking_whether_it_is_full_counts_nothing(vraag, klok):
    assert [is_vol(vraag, "proef", "a") for _ in range(5)] == [False] * 5
    is_te_vaak(vraag, "proef", "a")
    is_te_vaak(vraag, "proef", "a")

    assert (is_vol(vraag, "proef", "a"), is_vol(vraag, "proef", "b")) == (True, False)
    klok.shift(61)
    assert is_vol(vraag, "proef", "a") is False
