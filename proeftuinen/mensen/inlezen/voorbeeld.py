"""An example of a list: made-up people."""

KOPPEN = ["Naam", "Functie", "Organisatie", "Mailadres", "Telefoon"]
RIJEN = [
    [
        "Noor van der Linde",
        "Wijkverpleegkundige",
        "Thuiszorg De Es",
        "noor@thuiszorgdees.example",
        "06 1234 5678",
    ],
    ["Bilal Haddad", "Vrijwilliger", "Inloophuis De Kom", "bilal@dekom.example", ""],
    ["Wim Postma", "Huisarts", "Huisartsenpraktijk Zuid", "", "0123 456 789"],
]
