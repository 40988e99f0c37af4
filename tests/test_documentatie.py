"""The documentation says what the code does, and its links lead somewhere."""

import re
import tomllib
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import EmailField

from leerwerkplaats.toegang import RECHTEN, Recht

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
ADRS = sorted((DOCS / "adr").glob("[0-9]*.md"))
# The words of the English EUPL 1.2, compared with two publications of the text.
EUPL_WORDS = "7718466afa7e13afafe2acc2edd2f73ac7fa41ee5a2982df3934dd1fc702940c"


def name(path: Path) -> str:
    """Name a file in the list of tests."""
    return str(path.relative_to(ROOT))


def read(*parts: str) -> str:
    """Return the text of a file of the project."""
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def links(page: Path) -> list[str]:
    """Return the files that a page links to within the project, without their anchors."""
    targets = re.findall(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    return [target.partition("#")[0] for target in targets if "://" not in target]


def rights_table(explained: dict[str, str]) -> list[str]:
    """Return the table of docs/toegang.md as the code has it, with the page's own explanations."""
    rows = [
        ["wat je mag", "recht", *(str(role.label) for role in RECHTEN)],
        ["---"] * (2 + len(RECHTEN)),
    ]
    for right in Recht:
        marks = ["ja" if right in rights else "–" for rights in RECHTEN.values()]
        rows.append(
            [explained.get(right.value) or "(leg dit recht uit)", f"`{right.value}`", *marks]
        )
    return [f"| {' | '.join(row)} |" for row in rows]


def test_rights_table_is_that_of_the_code() -> None:
    """Who may do what is read by people who do not read code, so it may not be a day behind."""
    page = read("docs", "toegang.md")

    table = page.partition("<!-- rechten:begin -->")[2].partition("<!-- rechten:eind -->")[0]
    lines = table.strip().splitlines()
    explained = {
        right: words
        for words, right in re.findall(r"^\| ([^|]+) \| `(\w+)` \|", table, re.MULTILINE)
    }

    assert lines == rights_table(explained), "\n".join(rights_table(explained))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_files_that_exist(page: Path) -> None:
    broken = [target for target in links(page) if not (page.parent / target).exists()]

    assert broken == []


def test_links_of_a_page_are_found() -> None:
    """If the search found nothing, the test above could not fail."""
    found = links(DOCS / "adr" / "0004-nederlandse-domeinwoorden.md")

    assert found == ["../begrippen.md"]


@pytest.mark.skipif(not (DOCS / "schermen").exists(), reason="no screenshots were made yet")
def test_images_of_the_readme_exist() -> None:
    images = re.findall(r"!\[[^\]]+\]\((\S+)\)", read("README.md"))

    namen = ["overzicht-breed", "overzicht-telefoon", "sociale-kaart-breed"]
    namen += ["netwerkkaart-breed", "draaiboek-breed", "kennisbank-breed"]
    assert images == [f"docs/schermen/{naam}.png" for naam in namen]
    assert [image for image in images if not (ROOT / image).exists()] == []


def test_privacy_page_names_every_table_about_a_person() -> None:
    """A table that points at an account, or holds an address, is about someone."""
    page = read("docs", "privacy", "README.md")

    about = [
        model._meta.db_table
        for model in apps.get_models()
        if model is get_user_model()
        or any(
            isinstance(field, EmailField) or field.related_model is get_user_model()
            for field in model._meta.get_fields()
            if field.concrete
        )
    ]

    assert len(about) > 5
    assert [table for table in about if f"`{table}`" not in page] == []


def test_changelog_begins_with_the_version_of_the_project() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]

    newest = re.findall(r"^## (\S+)", read("CHANGELOG.md"), re.MULTILINE)[0]

    assert newest == project["version"]


@pytest.mark.parametrize("adr", ADRS, ids=name)
def test_adr_has_its_parts(adr: Path) -> None:
    text = adr.read_text(encoding="utf-8")

    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    facts = re.findall(r"^(Date|Status): (.+)$", text, re.MULTILINE)

    assert headings == ["Context", "Decision", "Consequences"]
    assert [fact for fact, _ in facts] == ["Date", "Status"]
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", facts[0][1])


def test_adr_list_names_all_of_them_in_order() -> None:
    listed = [target for target in links(DOCS / "adr" / "README.md") if re.match(r"\d{4}-", target)]

    assert listed == [adr.name for adr in ADRS]
    assert [adr.name[:4] for adr in ADRS] == [f"{number:04}" for number in range(1, len(ADRS) + 1)]


def test_glossary_has_each_word_once_and_explains_it() -> None:
    rows = re.findall(r"^\| \*\*(.+?)\*\* \| (.*) \|$", read("docs", "begrippen.md"), re.MULTILINE)

    words = [word for word, _ in rows]

    assert len(words) > 50
    assert words == sorted(set(words), key=str.casefold)
    assert [word for word, meaning in rows if len(meaning) < 10] == []


PUBLICCODE_KEYS = [
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
]


def test_publiccode_has_the_keys_that_the_standard_requires() -> None:
    lines = read("publiccode.yml").splitlines()

    top = {line.partition(":")[0] for line in lines if re.match(r"\w+:", line)}

    assert [key for key in PUBLICCODE_KEYS if key not in top] == []
    assert [line for line in lines if "\t" in line or (len(line) - len(line.lstrip())) % 2] == []
    assert "  license: EUPL-1.2" in lines
    assert "  type: community" in lines
    assert "  contacts:" in lines
    assert "  localisationReady: false" in lines


@pytest.mark.parametrize("language", ["nl", "en"])
def test_publiccode_describes_the_project_within_the_limits(language: str) -> None:
    text = read("publiccode.yml").partition("\ndescription:\n")[2]
    part = re.search(rf"^  {language}:\n((?:    .*\n)+)", text, re.MULTILINE)[1]

    generic = re.search(r"^    genericName: (.+)$", part, re.MULTILINE)[1]
    short = re.search(r"^    shortDescription: (.+)$", part, re.MULTILINE)[1]
    long = re.search(r"^    longDescription: >\n((?:      .+\n)+)", part, re.MULTILINE)[1]
    features = re.findall(r"^      - (.+)$", part, re.MULTILINE)

    assert len(generic) <= 35
    assert len(short) <= 150
    assert 150 <= len(" ".join(long.split())) <= 10_000
    assert len(features) >= 5


def test_publiccode_has_the_version_of_the_project() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]

    assert f'softwareVersion: "{project["version"]}"' in read("publiccode.yml").splitlines()


def test_licence_is_the_whole_eupl() -> None:
    text = read("LICENSE")

    words = " ".join(re.findall(r"[^\W_]+", text.lower()))
    articles = re.findall(r"^## (\d+)\.", text, re.MULTILINE)

    assert articles == [str(number) for number in range(1, 16)]
    assert sha256(words.encode()).hexdigest() == EUPL_WORDS
