"""The policy papers that most municipalities have, to begin the mirror with."""

STUKKEN = (
    ("wmo", "Wmo-beleid"),
    ("mantelzorg", "Mantelzorgbeleid"),
    ("gezondheid", "Beleid positieve gezondheid"),
    ("regioplan", "Regioplan of IZA-regioplan"),
    ("registratie", "Registratie van palliatieve ondersteuning"),
)
