"""Invented workplaces of the invented Fjordby Kommune, as many as a rehearsal asks for."""

ORGANISATION = ("Fjordby Kommune", "Sundhed og Ældre")
TITLES = {"da": "Kerneopgaven i Fjordby", "en": "The core task in Fjordby"}
_FOLLOWERSHIP = {"da": "Anerkendende følgeskab i Fjordby", "en": "Appreciative followership in Fjordby"}
GOALS = {
    "da": ("Hver trio går hjem med én prøvehandling", "Alle har sagt det, de mente"),
    "en": ("Every trio goes home with one experiment", "Everybody has said what they meant"),
}

_FIRST = (
    "Plejecenter Solgården",
    "Hjemmeplejen Nord",
    "Plejecenter Åbrinken",
    "Sygeplejen Havnen",
    "Hjemmeplejen Vest",
    "Rehabilitering Fjordby",
    "Plejehjemmet Ørehøj",
    "Aftenholdet Midt",
    "Demensafsnit Lærkereden",
    "Hjemmeplejen Syd",
    "Akutteamet",
    "Plejecenter Bøgelunden",
    "Daghjemmet Kilden",
    "Nattevagten",
    "Hjemmeplejen Øst",
    "Træning og Hjælpemidler",
)
_KINDS = ("Plejecenter", "Hjemmeplejen", "Sygeplejen", "Plejehjemmet", "Daghjemmet")
_PLACES = (
    "Egely",
    "Fjordblik",
    "Højvang",
    "Kastanjegården",
    "Lindehaven",
    "Møllebakken",
    "Rosenvænget",
    "Strandparken",
)


def title(programme: str, language: str) -> str:
    """What a rehearsed workshop is called, by what its programme is about."""
    return (_FOLLOWERSHIP if "foelgeskab" in programme else TITLES)[language]


def workplaces(number: int) -> tuple[str, ...]:
    """That many different names."""
    more = (f"{kind} {place}" for place in _PLACES for kind in _KINDS)
    found = [*_FIRST, *more]
    found += [f"Hjemmeplejen distrikt {place}" for place in range(1, number - len(found) + 1)]
    return tuple(found[:number])
