"""Opens an export with the reader library of the tool that it is for, and compares it with the store.

    check_export.py FORMAT STORE EXPORT [THRESHOLD]

A format is what `samband export --to` takes; with a threshold the export is a projection.
"""
import json
import re
import sys

from expected import Expected, same


def xml_text(text):
    """What is left of a text in XML, which has no place for most control characters."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def check_network(expected, nodes, edges, threshold, text=lambda text: text):
    """Labels by key, and weights or nothing by the two ends."""
    if threshold is None:
        same("nodes", nodes, {key: text(label) for key, label in expected.labels.items()})
        same("edges", set(edges), expected.edges)
        return
    pairs = expected.projection(threshold)
    same("nodes", set(nodes), {key for pair in pairs for key in pair})
    same("edges", edges, {pair: float(count) for pair, count in pairs.items()})


def graphml(expected, path, threshold):
    import igraph
    import networkx
    graph = networkx.read_graphml(path)
    check_network(
        expected, dict(graph.nodes(data="label")),
        {frozenset(ends[:2]): ends[2] for ends in graph.edges(data="weight")}, threshold, xml_text)
    same("store", graph.graph["store"], expected.digest)
    other = igraph.Graph.Read_GraphML(path)
    same("igraph's counts", (other.vcount(), other.ecount()),
         (graph.number_of_nodes(), graph.number_of_edges()))
    same("igraph's labels", dict(zip(other.vs["id"], other.vs["label"])),
         dict(graph.nodes(data="label")))
    if threshold is None:
        check_attributes(expected, graph, lambda roles: roles.split("|"))


def check_attributes(expected, graph, roles):
    """Types, roles, years, grants."""
    for key, node in graph.nodes(data=True):
        same("type of " + key, node["type"], key.split(":")[0])
        if key in expected.organisations:
            same("kind of " + key, node["kind"], expected.organisations[key]["kind"])
        if key in expected.projects:
            project = expected.projects[key]
            same("grant of " + key, node.get("grantSEK"), project["grant"])
            if project["start"]:
                same("year of " + key, node["firstYear"], int(project["start"][:4]))
    for (body, project), wanted in expected.roles.items():
        found = graph.edges[body, project]
        same("type", found["type"], "affiliation")
        same("roles", sorted(roles(found["roles"])), sorted(wanted))


def gexf(expected, path, threshold):
    import networkx
    from gexf_rules import check
    check(path)
    graph = networkx.read_gexf(path, version="1.3")
    check_network(
        expected, dict(graph.nodes(data="label")),
        {frozenset(ends[:2]): ends[2] for ends in graph.edges(data="weight")}, threshold, xml_text)
    if threshold is not None:
        return
    for key, project in expected.projects.items():
        node = graph.nodes[key]
        same("days of " + key, (node.get("start"), node.get("end")), days(project))
    for (body, project), wanted in expected.roles.items():
        # NetworkX gives a value in time with its start and end.
        (value, start, end), = graph.edges[body, project]["roles"]
        same("roles", sorted(value.split("|")), sorted(wanted))
        same("days", (start, end), tuple(map(str, days(expected.projects[project]))))


def days(project):
    """When a project was; nothing when its page has the last day before the first."""
    start, end = project["start"], project["end"]
    return (None, None) if start and end and end < start else (start, end)


def json_(expected, path, threshold):
    import networkx
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    graph = networkx.node_link_graph(data, edges="edges")
    check_network(
        expected, dict(graph.nodes(data="label")),
        {frozenset(ends[:2]): ends[2] for ends in graph.edges(data="weight")}, threshold)
    if threshold is None:
        check_attributes(expected, graph, lambda roles: roles)
    # graphology: a key and attributes for each node, both ends and attributes for each edge.
    keys = [node["key"] for node in data["nodes"]]
    same("keys", len(keys), len(set(keys)))
    same("options", data["options"],
         {"type": "undirected", "multi": False, "allowSelfLoops": False})
    for node in data["nodes"]:
        same("attributes", node["attributes"],
             {k: v for k, v in node.items() if k not in ("id", "key", "attributes")})
    for edge in data["edges"]:
        assert {edge["source"], edge["target"]} <= set(keys)
        assert isinstance(edge["attributes"], dict)


def csv(expected, path, threshold):
    import pandas
    options = dict(dtype=str, keep_default_na=False)
    nodes = pandas.read_csv(path + "/nodes.csv", **options)
    edges = pandas.read_csv(path + "/edges.csv", **options)
    # Gephi's rules: Id and Label; Source, Target and Type.
    same("heads of nodes", list(nodes.columns[:2]), ["Id", "Label"])
    same("heads of edges", list(edges.columns[:3]), ["Source", "Target", "Type"])
    same("types", set(edges["Type"]) <= {"Directed", "Undirected"}, True)

    def guarded(text):
        # pandas and spreadsheets both take the apostrophe for a part of the text.
        return "'" + text if re.match(r"[=+\-@\t\r]", text) and not number(text) else text
    check_network(
        expected, dict(zip(nodes["Id"], nodes["Label"])),
        {frozenset((row.Source, row.Target)): row.Weight and float(row.Weight)
         for row in edges.itertuples()}, threshold, guarded)
    for column in nodes.columns[1:]:
        for text in nodes[column]:
            same("a formula", bool(re.match(r"[=+\-@\t\r]", text)) and not number(text), False)
    neo4j(expected, path + "/neo4j", threshold)


def number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


def neo4j(expected, folder, threshold):
    """The rules of neo4j-admin database import: heads, one identifier, values of their types."""
    import csv as tables
    values = {
        "long": int, "double": float, "date": lambda text: re.fullmatch(r"\d{4}-\d\d-\d\d", text)[0],
        "string[]": lambda text: text.split("|"), None: str, "ID": str, "LABEL": str,
        "START_ID": str, "END_ID": str, "TYPE": str}

    def read(name):
        with open(folder + "/" + name, encoding="utf-8", newline="") as file:
            rows = list(tables.reader(file, strict=True))
        heads = [re.fullmatch(r"(\w*)(?::([A-Za-z_]+(?:\[\])?))?", head).groups()
                 for head in rows[0]]
        for row in rows[1:]:
            same("fields", len(row), len(heads))
            yield {(name or kind): values[kind](text) for (name, kind), text in zip(heads, row)
                   if text != ""}
    nodes = {node["key"]: node for node in read("nodes.csv")}
    if threshold is None:
        same("nodes", {key: node["name"] for key, node in nodes.items()}, expected.labels)
    words = {"owner": "OWNER", "coFinancier": "CO_FINANCIER", "partner": "PARTNER",
             "participant": "PARTICIPANT"}
    found = {(row["START_ID"], row["END_ID"], row["TYPE"])
             for row in read("relationships.csv")}
    if threshold is None:
        same("relationships", found, relationships(expected, words))
    assert all(a in nodes and b in nodes for a, b, _ in found)


def relationships(expected, words):
    """Every relationship of a property graph."""
    return ({(*ends, words[role]) for ends, roles in expected.roles.items() for role in roles}
            | {(*ends, "LOCATED_IN") for ends in expected.locations}
            | {(*ends, "PART_OF") for ends in expected.parts})


def dot(expected, path, threshold):
    import pydot
    graph, = pydot.graph_from_dot_file(path, encoding="utf-8")

    def plain(text):
        # The language knows the quote alone; in labels a backslash stands for itself when doubled.
        text = text[1:-1].replace('\\"', '"')
        return re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), text)
    nodes = {plain(node.get_name()): plain(node.get("label")) for node in graph.get_node_list()
             if node.get_name() != "graph"}
    edges = {frozenset((plain(edge.get_source()), plain(edge.get_destination()))):
             edge.get("weight") and float(edge.get("weight")) for edge in graph.get_edge_list()}
    check_network(
        expected, nodes, edges, threshold, lambda text: text.replace("\r", "").replace("\0", ""))


def cypher(expected, path, threshold):
    from antlr4 import CommonTokenStream, InputStream
    from antlr4_cypher import CypherLexer, CypherParser
    from cypher_rows import rows
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    nodes, ties = {}, {}
    for statement in re.split(r";\n", text):
        statement = re.sub(r"^//.*\n", "", statement)
        if not statement.strip():
            continue
        if statement.startswith("CREATE CONSTRAINT"):
            # The grammar is older than this form of the statement.
            assert re.fullmatch(
                r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:\w+\) REQUIRE n\.key IS UNIQUE",
                statement)
            continue
        parser = CypherParser(CommonTokenStream(CypherLexer(InputStream(statement + ";"))))
        parser.script()
        same("errors of syntax", parser.getNumberOfSyntaxErrors(), 0)
        kind = re.search(r"AS row MERGE \(n:(\w+)", statement)
        tie = re.search(r"MERGE \(a\)-\[t:(\w+)\]->\(b\)", statement)
        for row in rows(statement):
            if kind:
                same("label", kind[1].lower(), row["key"].split(":")[0])
                nodes[row["key"]] = row["name"]
            else:
                ties[row["a"], row["b"], tie[1]] = row["t"]
    if threshold is None:
        same("nodes", nodes, expected.labels)
        words = {"owner": "OWNER", "coFinancier": "CO_FINANCIER", "partner": "PARTNER",
                 "participant": "PARTICIPANT"}
        same("relationships", set(ties), relationships(expected, words))
    else:
        same("weights", {frozenset(ends[:2]): tie["weight"] for ends, tie in ties.items()},
             {pair: float(count) for pair, count in expected.projection(threshold).items()})


def ftm(expected, path, threshold):
    from followthemoney import model
    from followthemoney.types import registry
    entities = {}
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            data = json.loads(line)
            proxy = model.get_proxy(data)
            assert proxy.id not in entities, proxy.id
            entities[proxy.id] = proxy
            assert registry.entity.validate(proxy.id), proxy.id
            errors = proxy.schema.validate({"properties": data["properties"]})
            assert not errors, errors
            # Nothing is dropped when the library cleans what it is given.
            for name, values in data["properties"].items():
                prop = proxy.schema.get(name)
                kept = [prop.type.clean(value, proxy=proxy) for value in values]
                assert None not in kept, (proxy.schema.name, name, values)
    for entity in entities.values():
        for prop, value in entity.itervalues():
            if prop.type is registry.entity:
                other = entities[value]
                assert other.schema.is_a(prop.range), (entity.id, prop.name, value)
    by_schema = lambda name: [e for e in entities.values() if e.schema.name == name]
    same("organisations", len(by_schema("Organization")) + len(by_schema("PublicBody")),
         len(expected.organisations))
    same("public bodies", len(by_schema("PublicBody")), sum(
        body["kind"] in ("stateAgency", "municipality", "municipalUnit", "region",
                         "regionalFederation", "municipalFederation", "coordinationAssociation")
        for body in expected.organisations.values()))
    same("projects", sorted(e.first("name") for e in by_schema("Project")),
         sorted(project["title"] for project in expected.projects.values()))
    found = sorted((entities[e.first("participant")].first("name"),
                    entities[e.first("project")].first("name"), e.first("role"))
                   for e in by_schema("ProjectParticipant"))
    same("participants", found, sorted(
        (expected.organisations[body]["name"], expected.projects[project]["title"], role)
        for (body, project), roles in expected.roles.items() for role in roles))
    same("parents", sum(1 for e in entities.values() if e.get("parent", quiet=True)),
         len(expected.parts))


def vosviewer(expected, path, threshold):
    with open(path, encoding="utf-8") as file:
        network = json.load(file)["network"]
    keys = {}
    for number_, item in enumerate(network["items"], 1):
        same("number", item["id"], number_)
        same("label", item["label"], expected.labels[item["description"]])
        assert all(isinstance(weight, int) for weight in item["weights"].values())
        keys[item["id"]] = item["description"]
    pairs = expected.projection(threshold or 1)
    same("items", set(keys.values()), {key for pair in pairs for key in pair})
    same("links", {frozenset((keys[link["source_id"]], keys[link["target_id"]])): link["strength"]
                   for link in network["links"]}, pairs)


def spark(expected, path, threshold):
    import pyarrow.parquet
    with open(path + "/manifest.json", encoding="utf-8") as file:
        manifest = json.load(file)
    same("store", manifest["store"], expected.digest)
    types = {"INT": "int32", "BIGINT": "int64", "DOUBLE": "double", "STRING": "string",
             "DATE": "date32[day]"}
    tables = {}
    for entry in manifest["tables"]:
        table = pyarrow.parquet.read_table(path + "/" + entry["path"])
        same("rows of " + entry["name"], table.num_rows, entry["rows"])
        same("columns of " + entry["name"],
             [(field.name, str(field.type), field.nullable) for field in table.schema],
             [(c["name"], types[c["type"]], c["nullable"]) for c in entry["columns"]])
        tables[entry["name"]] = table.to_pylist()
        for row, other in zip(tables[entry["name"]], range(entry["rows"])):
            if "id" in row:
                same("number", row["id"], other)
    bodies, projects = tables["organisations"], tables["projects"]
    same("organisations", {row["key"]: row["name"] for row in bodies},
         {key: body["name"] for key, body in expected.organisations.items()})
    same("parents", {(row["key"], bodies[row["parent_id"]]["key"]) for row in bodies
                     if row["parent_id"] is not None}, expected.parts)
    same("projects",
         {row["key"]: (row["title"], row["start_day"] and row["start_day"].isoformat(),
                       row["grant_sek"], row["programme_area"]) for row in projects},
         {key: (project["title"], project["start"], project["grant"], project["area"])
          for key, project in expected.projects.items()})
    same("ties", {(bodies[row["organisation_id"]]["key"], projects[row["project_id"]]["key"],
                   manifest["roles"][row["role"]]) for row in tables["ties"]},
         {(*ends, role) for ends, roles in expected.roles.items() for role in roles})
    places = tables["municipalities"]
    same("places", {(projects[row["project_id"]]["key"], places[row["municipality_id"]]["key"])
                    for row in tables["places"]}, expected.locations)
    for row in tables["ties"]:
        same("top", row["top_id"], bodies[row["organisation_id"]]["top_id"])
    import unicodedata
    names = sorted({unicodedata.normalize("NFC", row["name"]) for row in bodies})
    same("order of names", {row["key"]: row["name_order"] for row in bodies},
         {row["key"]: names.index(unicodedata.normalize("NFC", row["name"])) for row in bodies})


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    format_, store, export = sys.argv[1:4]
    check = {"json": json_}.get(format_) or globals()[format_]
    check(Expected(store), export, int(sys.argv[4]) if len(sys.argv) > 4 else None)
    print("as in the store")
