"""How sure a share is. Pure.

Wilson's score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical
inference", JASA 22, 1927): holds for small numbers and for shares near none and all.
"""

from math import sqrt

Z95 = 1.959964
"""Of the normal distribution: 95 of 100 times within."""


def interval(aantal: int, n: int, z: float = Z95) -> tuple[float, float]:
    """Return the lowest and highest share, from 0 to 1, that fit `aantal` of `n`.

    Raises ValueError when `n` is not above 0, or `aantal` not between 0 and `n`.
    """
    if n <= 0 or not 0 <= aantal <= n:
        raise ValueError("not a share")
    deel, kwadraat = aantal / n, z * z
    midden = deel + kwadraat / (2 * n)
    half = z * sqrt(deel * (1 - deel) / n + kwadraat / (4 * n * n))
    noemer = 1 + kwadraat / n
    return max(0.0, (midden - half) / noemer), min(1.0, (midden + half) / noemer)
