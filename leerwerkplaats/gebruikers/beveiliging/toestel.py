"""What a browser says of itself, in two words that a person recognises."""

# The first that fits counts: Edge also calls itself Chrome, and Chrome also Safari.
BROWSERS = (
    (("Edg/", "EdgA/", "EdgiOS/"), "Edge"),
    (("OPR/", "Opera"), "Opera"),
    (("SamsungBrowser/",), "Samsung-browser"),
    (("Firefox/", "FxiOS/"), "Firefox"),
    (("Chrome/", "CriOS/", "Chromium/"), "Chrome"),
    (("Safari/",), "Safari"),
)
SYSTEMEN = (
    (("iPhone",), "iPhone"),
    (("iPad",), "iPad"),
    (("Android",), "Android"),
    (("CrOS",), "Chromebook"),
    (("Windows",), "Windows"),
    (("Macintosh", "Mac OS X"), "Mac"),
    (("Linux", "X11"), "Linux"),
)
ONBEKEND = "Een onbekend apparaat"


def _eerste(tekst: str, lijst: tuple[tuple[tuple[str, ...], str], ...]) -> str:
    return next((naam for tekens, naam in lijst if any(teken in tekst for teken in tekens)), "")


def benoem(user_agent: str) -> str:
    """Return "Firefox op Windows"; what is not known is left out."""
    browser, systeem = _eerste(user_agent, BROWSERS), _eerste(user_agent, SYSTEMEN)
    if browser and systeem:
        return f"{browser} op {'een ' if systeem[0] == 'i' or systeem == 'Mac' else ''}{systeem}"
    if browser or systeem:
        return browser or f"Een apparaat met {systeem}"
    return ONBEKEND
