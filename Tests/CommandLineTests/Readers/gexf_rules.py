"""GEXF 1.3: the schema beside this file; besides, what a schema cannot say and Gephi wants: identifiers
are unique, ends exist, values are of attributes that were declared, and nothing ends before it starts."""
import pathlib

import lxml.etree

NAMESPACE = "{http://gexf.net/1.3}"
SCHEMA = pathlib.Path(__file__).with_name("gexf.xsd")


def check(path):
    tree = lxml.etree.parse(path)
    lxml.etree.XMLSchema(lxml.etree.parse(SCHEMA)).assertValid(tree)
    root = tree.getroot()
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
