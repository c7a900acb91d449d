"""The rules of GEXF 1.3 for what our exports use: which element may stand where, with which
attributes, and of which form their values are; besides, what a schema cannot say: identifiers are
unique, ends exist, values are of attributes that were declared."""
import datetime
import re

import lxml.etree

NAMESPACE = "{http://gexf.net/1.3}"
LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
TYPES = {"integer", "long", "double", "float", "boolean", "string", "anyURI", "liststring"}


def one_of(*words):
    return lambda text: text in words


def day(text):
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and datetime.date.fromisoformat(text)


def any_text(text):
    return True


# Element: (the elements inside, in their order; required attributes; other attributes)
RULES = {
    "gexf": (["meta", "graph"], {"version": one_of("1.3")}, {LOCATION: any_text}),
    "meta": (["creator", "keywords", "description"], {}, {"lastmodifieddate": day}),
    "creator": ([], {}, {}),
    "description": ([], {}, {}),
    "graph": (
        ["attributes", "nodes", "edges"], {},
        {"mode": one_of("static", "dynamic"), "timeformat": one_of("integer", "double", "date"),
         "defaultedgetype": one_of("directed", "undirected", "mutual"),
         "timerepresentation": one_of("interval", "timestamp")}),
    "attributes": (
        ["attribute"], {"class": one_of("node", "edge")}, {"mode": one_of("static", "dynamic")}),
    "attribute": ([], {"id": any_text, "title": any_text, "type": TYPES.__contains__}, {}),
    "nodes": (["node"], {}, {"count": str.isdigit}),
    "node": (["attvalues"], {"id": any_text}, {"label": any_text, "start": day, "end": day}),
    "edges": (["edge"], {}, {"count": str.isdigit}),
    "edge": (
        ["attvalues"], {"source": any_text, "target": any_text},
        {"id": any_text, "kind": any_text, "weight": float, "start": day, "end": day}),
    "attvalues": (["attvalue"], {}, {}),
    "attvalue": ([], {"for": any_text, "value": any_text}, {"start": day, "end": day}),
}


def check(path):
    root = lxml.etree.parse(path).getroot()
    for element in root.iter(lxml.etree.Element):
        check_element(element)
    declared = {}
    for group in root.iter(NAMESPACE + "attributes"):
        for attribute in group:
            place = group.get("class"), attribute.get("id")
            assert place not in declared, place
            declared[place] = attribute.get("type"), group.get("mode")
    ids = check_values(root, "node", declared)
    check_values(root, "edge", declared)
    for edge in root.iter(NAMESPACE + "edge"):
        assert {edge.get("source"), edge.get("target")} <= ids, edge.attrib


def check_element(element):
    name = element.tag.removeprefix(NAMESPACE)
    inside, required, other = RULES[name]
    places = [inside.index(child.tag.removeprefix(NAMESPACE)) for child in element]
    assert places == sorted(places), (name, places)
    assert set(required) <= set(element.attrib), (name, element.attrib)
    for attribute, value in element.attrib.items():
        holds = (required | other)[attribute]
        assert holds(value) is not False, (name, attribute, value)


def check_values(root, kind, declared):
    elements = list(root.iter(NAMESPACE + kind))
    parent = root.find(f"{NAMESPACE}graph/{NAMESPACE}{kind}s")
    assert int(parent.get("count")) == len(elements), (kind, parent.get("count"), len(elements))
    ids = {element.get("id") for element in elements}
    assert len(ids) == len(elements), kind
    for element in elements:
        assert not element.get("end") or (element.get("start") or "") <= element.get("end")
        for value in element.iter(NAMESPACE + "attvalue"):
            type_, mode = declared[kind, value.get("for")]
            if type_ in ("long", "double"):
                {"long": int, "double": float}[type_](value.get("value"))
            assert mode == "dynamic" or not (value.get("start") or value.get("end"))
    return ids
