import pytest

from leerwerkplaats.gebruikers.beveiliging.toestel import benoem

MOZ = "Mozilla/5.0"


@pytest.mark.parametrize(
    ("user_agent", "naam"),
    [
        (f"{MOZ} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Windows"),
        (f"{MOZ} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge op Windows"),
        (f"{MOZ} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15", "Safari op een Mac"),
        (f"{MOZ} (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari op een iPhone"),
        (f"{MOZ} (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1", "Chrome op een iPad"),
        (f"{MOZ} (Linux; Android 15; SM-S921B) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36", "Samsung-browser op Android"),
        (f"{MOZ} (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome op Android"),
        (f"{MOZ} (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome op Chromebook"),
        (f"{MOZ} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Linux"),
        (f"{MOZ} (X11; Linux x86_64)", "Een apparaat met Linux"),
        ("curl/8.0", "Een onbekend apparaat"),
        ("", "Een onbekend apparaat"),
    ],
)  # fmt: skip
def test_a_browser_is_named_as_its_owner_would(user_agent, naam):
    assert benoem(user_agent) == naam
