"""Makes the projects of a whole programme: the same ones for the same seed.

Drawn after a programme of seven years: 5,000 projects make 57,000 ties of 13,000 organisations. Seven
organisations of ten take part once; two agencies with offices in every place stand in half of the
projects; a project in eight has no partner.
"""
import json
import random

REGIONS = {
    "Övre Norrland": ["Umeå", "Luleå", "Gällivare", "Boden", "Kiruna", "Skellefteå", "Jokkmokk"],
    "Mellersta Norrland": ["Östersund", "Sundsvall", "Härnösand", "Åre", "Krokom"],
    "Norra Mellansverige": ["Falun", "Gävle", "Karlstad", "Mora", "Sandviken", "Arvika"],
    "Östra Mellansverige": ["Örebro", "Linköping", "Norrköping", "Uppsala", "Håbo", "Köping"],
    "Stockholm": ["Stockholm", "Solna", "Nacka", "Södertälje", "Täby", "Upplands-Bro"],
    "Västsverige": ["Göteborg", "Borås", "Skövde", "Ale", "Mölndal", "Kungälv"],
    "Småland och Öarna": ["Jönköping", "Eksjö", "Växjö", "Habo", "Kalmar", "Gotland"],
    "Sydsverige": ["Malmö", "Lund", "Höganäs", "Ystad", "Karlskrona", "Ängelholm"],
}
AREAS = ["Programområde 1 Kompetensförsörjning", "Programområde 2 Ökat arbetskraftsutbud"]
PHASES = ["Förprojektering", "Genomförande", "Mobilisering"]
KINDS = ["Bygg AB", "Omsorg AB", "folkhögskola", "Teknik AB", "ekonomisk förening", "Konsult HB", "\"Å & Ö\" AB"]
HUBS = ["Arbetsförmedlingen", "Försäkringskassan"]


def projects(count, seed):
    """The rows of a table that `samband import` reads."""
    draw = random.Random(seed)
    regions = list(REGIONS)
    known = [f"{place} kommun" for places in REGIONS.values() for place in places]
    once = 0

    def body(place):
        nonlocal once
        if draw.random() < 0.25:
            once += 1
            return f"Verksamhet {once:05d} {draw.choice(KINDS)}"
        # A few bodies have most of the projects.
        number = int(3_500 * draw.random() ** 2.5)
        return known[number] if number < len(known) else f"Bolag {number:04d} {KINDS[number % 7]}"

    for number in range(count):
        region = draw.choice(regions)
        places = REGIONS[region]
        place = draw.choice(places)
        alone = draw.random() < 0.125
        hubs = [f"{hub} {draw.choice(places)}" if draw.random() < 0.6 else hub
                for hub in HUBS if not alone and draw.random() < 0.35]
        partners = [] if alone else [body(place) for _ in range(min(25, int(draw.expovariate(0.14))))]
        year, length = 2008 + draw.randrange(7), draw.randrange(4)
        row = {
            "id": f"{year}-{number:05d}", "title": f"Väg {number} <till> arbete", "region": region,
            "programmeArea": draw.choice(AREAS), "phase": draw.choice(PHASES),
            "owner": body(place), "coFinancers": hubs + [body(place) for _ in range(draw.randrange(3))],
            "partners": partners,
            "municipalities": draw.sample(places, draw.randrange(1, len(places))),
            "start": f"{year}-{1 + draw.randrange(12):02d}-01", "end": f"{year + length}-12-31",
            "grantSEK": draw.randrange(100_000, 20_000_000),
        }
        yield json.dumps(row, ensure_ascii=False)
