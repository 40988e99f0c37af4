"""The guide that a talk begins with: appreciative questions, ours until the team makes its own.

They ask first for what works and what people are proud of, then for wishes, then for who and what
is needed. Own words, after the five moves of Waarderend veranderen (docs/begrippen.md).
"""

STANDAARD = (
    "Wat gaat er hier al goed als iemand ongeneeslijk ziek is? Vertel over een keer dat het lukte.",
    "Waar ben je zelf trots op in je werk of in wat je voor anderen doet?",
    "Wat maakte dat het toen lukte? Wie of wat hielp?",
    "Wat hoor je van zieke mensen en hun naasten? Wat vinden zij fijn, en wat missen ze?",
    "Stel, het is over een jaar zoals jij het wilt. Wat zie je dan?",
    "Met wie werk je nu samen, en met wie zou je dat meer willen?",
    "Wie moet er zeker bij zijn? Denk ook aan inwoners, vrijwilligers en naasten.",
    "Wat verwacht je van deze proeftuin? Wat is voor jou een goede opbrengst?",
    "Wat kun jij brengen: tijd, kennis, mensen of een plek?",
)
