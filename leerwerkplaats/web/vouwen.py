"""Text as it is looked for: "cafe" finds "Café", in Python and in both databases alike.

Fold both sides: in a query with `gevouwen.bevat(woord, "naam")`, or against a folded column.
"""

import unicodedata

# Letters that Unicode does not take apart, as people type them.
LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"}
# What goes: accents, and what cannot be seen (a soft hyphen, widths of nothing).
WEG = (*range(0x0300, 0x0370), 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)
_NAAR = str.maketrans(LETTERS) | dict.fromkeys(WEG)


def vouw(tekst: str) -> str:
    """Return the text without capitals, accents and look-alikes; folding twice changes nothing.

    Marks of other scripts (the vowel signs of Hindi) stay; so do spaces and line breaks. The
    result may be longer than the text ("ĳ" is "ij").
    """
    kaal = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", tekst).casefold())
    return kaal.casefold().translate(_NAAR)
