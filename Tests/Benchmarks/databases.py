"""Databases, each asked the workloads of the benchmark that it can answer."""

import os
import unicodedata

import numpy as np


def folded(text):
    """Small letters without diacritics, as the store's texts are."""
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


class Tables:
    """What the two SQL databases share: `po` holds ties by organisation, `op` by project, `pm` the places."""

    least = "min"

    def rows(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def coworkers(self, body):
        return dict(self.rows("SELECT b.o, count(*) FROM po a JOIN op b ON a.p = b.p"
                              " WHERE a.o = ? AND b.o <> ? GROUP BY b.o", body, body))

    def shared(self, pair):
        one = "SELECT b.o, count(*) n FROM po a JOIN op b ON a.p = b.p WHERE a.o = ? AND b.o <> ? GROUP BY b.o"
        sql = f"SELECT x.o, {self.least}(x.n, y.n) FROM ({one}) x JOIN ({one}) y ON x.o = y.o"
        return dict(self.rows(sql, pair[0], pair[0], pair[1], pair[1]))

    def ego2(self, body):
        step = "SELECT DISTINCT b.o FROM po a JOIN op b ON a.p = b.p WHERE a.o "
        return self.rows(f"SELECT count(*) - 1 FROM ({step} IN ({step} = ?))", body)[0][0]

    def muni_cooc(self):
        found = np.array(self.rows("SELECT a.m, b.m, count(*) FROM pm a JOIN pm b"
                                   " ON a.p = b.p AND a.m < b.m GROUP BY a.m, b.m"))
        return found[:, 0], found[:, 1], found[:, 2]

    def org_proj(self):
        return self.rows("SELECT count(*), sum(w), max(w) FROM (SELECT count(*) w FROM op a JOIN op b"
                         " ON a.p = b.p AND a.o < b.o GROUP BY a.o, b.o)")[0]

    def degree(self):
        return self.rows("SELECT o, count(*) c FROM po GROUP BY o ORDER BY c DESC, o LIMIT 20")


class Sqlite(Tables):
    def __init__(self, data):
        import sqlite3

        self.data, self.database = data, sqlite3.connect(":memory:")
        self.database.executescript(
            "CREATE TABLE po(o INT, p INT, PRIMARY KEY(o, p)) WITHOUT ROWID;"
            "CREATE TABLE op(p INT, o INT, PRIMARY KEY(p, o)) WITHOUT ROWID;"
            "CREATE TABLE pm(p INT, m INT, PRIMARY KEY(p, m)) WITHOUT ROWID;")
        ties = zip((data.organisation + data.projects).tolist(), data.project.tolist())
        self.database.executemany("INSERT INTO po VALUES (?, ?)", ties)
        self.database.execute("INSERT INTO op SELECT p, o FROM po ORDER BY 1, 2")
        places = zip(data.place_project.tolist(), data.place.tolist())
        self.database.executemany("INSERT OR IGNORE INTO pm VALUES (?, ?)", places)
        self.database.execute("ANALYZE")

    def path(self, pair):
        found = self.rows("WITH RECURSIVE b(n, d) AS (SELECT ?, 0 UNION SELECT x.o, b.d + 1 FROM b JOIN po a"
                          " ON a.o = b.n JOIN op x ON x.p = a.p WHERE b.d < 10) SELECT d FROM b WHERE n = ? LIMIT 1",
                          *pair)
        return found[0][0] if found else -1

    def search(self, text):
        """Asks a trigram index of the store's names, folded in the same way."""
        return self.names.execute("SELECT DISTINCT key FROM search WHERE search MATCH ?", ['"' + text + '"']).fetchall()

    def open_store(self, path):
        """Indexes the spellings of bodies, the titles of projects and the names of places."""
        import sqlite3

        self.names = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.names.create_function("folded", 1, folded, deterministic=True)
        self.names.executescript(
            "ATTACH ':memory:' AS index_;"
            "CREATE VIRTUAL TABLE index_.search USING fts5(text, key UNINDEXED, tokenize = 'trigram');"
            "INSERT INTO index_.search SELECT s.folded, o.key FROM spelling s JOIN organisation o"
            " ON o.id = s.organisation_id;"
            "INSERT INTO index_.search SELECT folded(p.title), c.key FROM current_project c"
            " JOIN project p ON p.id = c.project_id;"
            "INSERT INTO index_.search SELECT folded(name), code FROM municipality;"
            "INSERT INTO index_.search(search) VALUES ('optimize');")


class Duckdb(Tables):
    least = "least"

    def __init__(self, data):
        import duckdb
        import pandas

        self.data, self.database = data, duckdb.connect()
        ties = pandas.DataFrame({"o": data.organisation + data.projects, "p": data.project})
        places = pandas.DataFrame({"p": data.place_project, "m": data.place})
        self.database.register("ties", ties)
        self.database.register("places", places)
        self.database.execute("CREATE TABLE po AS SELECT o, p FROM ties ORDER BY o, p;"
                              "CREATE TABLE op AS SELECT p, o FROM ties ORDER BY p, o;"
                              "CREATE TABLE pm AS SELECT DISTINCT p, m FROM places ORDER BY p, m")


class Kuzu:
    module = "kuzu"

    def __init__(self, data):
        import importlib
        import tempfile

        library = importlib.import_module(self.module)
        self.data, self.folder = data, tempfile.TemporaryDirectory()
        database = library.Database(self.folder.name + "/graph", buffer_pool_size=8 << 30)
        self.connection = library.Connection(database)
        read = f"LOAD FROM '{data.folder}/%s.csv' (header=true) WHERE type %s"
        for kind, table in (("project", "Project"), ("organisation", "Org"), ("municipality", "Muni")):
            self.connection.execute(f"CREATE NODE TABLE {table}(id INT64, PRIMARY KEY(id))")
            self.connection.execute(f"COPY {table} FROM (" + read % ("nodes", f"= '{kind}'") + " RETURN id)")
        for table, end, kind in (("PO", "Org", "<> 'MUNICIPALITY'"), ("PM", "Muni", "= 'MUNICIPALITY'")):
            self.connection.execute(f"CREATE REL TABLE {table}(FROM Project TO {end})")
            self.connection.execute(f"COPY {table} FROM (" + read % ("edges", kind) + " RETURN DISTINCT src, dst)")

    def rows(self, query, **values):
        found, rows = self.connection.execute(query, values), []
        while found.has_next():
            rows.append(found.get_next())
        return rows

    def coworkers(self, body):
        return dict(self.rows("MATCH (x:Org {id: $x})<-[:PO]-(p:Project)-[:PO]->(y:Org) WHERE y.id <> $x"
                              " RETURN y.id, count(*)", x=body))

    def shared(self, pair):
        first, second = self.coworkers(pair[0]), self.coworkers(pair[1])
        return {body: min(count, second[body]) for body, count in first.items() if body in second}

    def ego2(self, body):
        return self.rows("MATCH (x:Org {id: $x})<-[:PO]-(:Project)-[:PO]->(y:Org) WITH DISTINCT y"
                         " MATCH (y)<-[:PO]-(p:Project) WITH DISTINCT p MATCH (p)-[:PO]->(z:Org)"
                         " RETURN count(DISTINCT z) - 1", x=body)[0][0]

    def path(self, pair):
        if pair[0] == pair[1]:
            return 0
        found = self.rows("MATCH e = (a:Org {id: $a})-[:PO* SHORTEST 1..20]-(b:Org {id: $b}) RETURN length(e)",
                          a=pair[0], b=pair[1])
        return found[0][0] // 2 if found else -1

    def muni_cooc(self):
        found = np.array(self.rows("MATCH (a:Muni)<-[:PM]-(:Project)-[:PM]->(b:Muni) WHERE a.id < b.id"
                                   " RETURN a.id, b.id, count(*)"))
        first = self.data.projects + self.data.organisations
        return found[:, 0] - first, found[:, 1] - first, found[:, 2]

    def org_proj(self):
        return self.rows("MATCH (a:Org)<-[:PO]-(:Project)-[:PO]->(b:Org) WHERE a.id < b.id"
                         " WITH a.id AS x, b.id AS y, count(*) AS w RETURN count(*), sum(w), max(w)")[0]

    def degree(self):
        return self.rows("MATCH (o:Org)<-[:PO]-() RETURN o.id, count(*) AS c ORDER BY c DESC, o.id LIMIT 20")


class Ladybug(Kuzu):
    module = "ladybug"


class Arcadedb:
    def __init__(self, data):
        import tempfile

        import arcadedb_embedded

        self.data, self.folder = data, tempfile.TemporaryDirectory()
        # It writes a log below the working folder.
        os.chdir(self.folder.name)
        self.database = arcadedb_embedded.create_database(self.folder.name + "/graph")
        for kind in ("Project", "Org", "Muni"):
            self.database.command("sql", f"CREATE VERTEX TYPE {kind}")
            self.database.command("sql", f"CREATE PROPERTY {kind}.id LONG")
            self.database.command("sql", f"CREATE INDEX ON {kind} (id) UNIQUE")
        for kind in ("PO", "PM"):
            self.database.command("sql", f"CREATE EDGE TYPE {kind}")
        bodies, last = data.projects + data.organisations, data.projects + data.organisations + 290
        with self.database.graph_batch(expected_edge_count=len(data.project) + len(data.place)) as batch:
            ids = []
            for kind, start, end in (("Project", 0, data.projects), ("Org", data.projects, bodies), ("Muni", bodies, last)):
                ids += batch.create_vertices(kind, [{"id": number} for number in range(start, end)])
            for project, body in zip(data.project.tolist(), (data.organisation + data.projects).tolist()):
                batch.new_edge(ids[project], "PO", ids[body])
            for project, place in zip(data.place_project.tolist(), (data.place + bodies).tolist()):
                batch.new_edge(ids[project], "PM", ids[place])

    def rows(self, query, columns, **values):
        return [[row.get(column) for column in columns] for row in self.database.query("opencypher", query, values)]

    def coworkers(self, body):
        return dict(self.rows("MATCH (x:Org {id: $x})<-[:PO]-(p:Project)-[:PO]->(y:Org) WHERE y.id <> $x"
                              " RETURN y.id AS i, count(*) AS c", "ic", x=body))

    shared = Kuzu.shared

    def path(self, pair):
        if pair[0] == pair[1]:
            return 0
        found = self.rows("MATCH (a:Org {id: $a}), (b:Org {id: $b}), e = shortestPath((a)-[:PO*..20]-(b))"
                          " RETURN length(e) AS i", "i", a=pair[0], b=pair[1])
        return found[0][0] // 2 if found else -1

    def muni_cooc(self):
        found = np.array(self.rows("MATCH (a:Muni)<-[:PM]-(:Project)-[:PM]->(b:Muni) WHERE a.id < b.id"
                                   " RETURN a.id AS i, b.id AS j, count(*) AS c", "ijc"))
        first = self.data.projects + self.data.organisations
        return found[:, 0] - first, found[:, 1] - first, found[:, 2]
