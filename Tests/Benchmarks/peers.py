"""Times other tools on the workloads of the benchmark.

    python3 peers.py --data FOLDER --peer scipy|igraph|networkit|sqlite|duckdb [--only NAME,...] [--seeds N]

Prints one line of JSON for each measurement, in the form of the benchmark itself: processor seconds of
all threads, and the answer as counts, sums and checksums. What a peer does not offer is left out, and so is
what is known to take minutes (`TOO_LONG`).
"""

import argparse
import json
import os
import random
import statistics
import time
import zlib

import numpy as np

QUESTIONS = {"coworkers": "orgs", "shared": "pairs", "ego2": "orgs", "path": "pairs"}
WHOLE = ["muni_cooc", "org_proj", "components", "degree", "pagerank", "betweenness", "betweenness_256"]
ON_PROJECTION = {"pagerank", "leiden", "leiden_fine", "betweenness", "betweenness_256"}
COMMUNITIES = {"leiden": lambda size: 1, "leiden_fine": lambda size: {"S": 4, "M": 20, "L": 100}[size]}
MUNICIPALITIES = 290
TOO_LONG = {("networkit", "S", "betweenness"), ("networkit", "L", "betweenness_256"), ("sqlite", "M", "path"),
            ("sqlite", "L", "path"), ("duckdb", "L", "path")}


class Data:
    """The generated projects: pairs of a project and an organisation, each once, and the places."""

    def __init__(self, folder):
        import pandas

        self.folder, self.size = folder, os.path.basename(folder.rstrip("/"))
        self.queries = json.load(open(f"{folder}/queries.json"))
        types = pandas.read_csv(f"{folder}/nodes.csv", usecols=["type"], dtype="category")["type"].value_counts()
        self.projects, self.organisations = int(types["project"]), int(types["organisation"])
        edges = pandas.read_csv(f"{folder}/edges.csv", dtype={"src": np.int64, "dst": np.int64, "type": "category"})
        source, target = edges["src"].to_numpy(), edges["dst"].to_numpy()
        is_place = target >= self.projects + self.organisations
        key = np.unique(source[~is_place] * self.organisations + target[~is_place] - self.projects)
        self.project, self.organisation = key // self.organisations, key % self.organisations
        self.place_project = source[is_place]
        self.place = target[is_place] - self.projects - self.organisations

    def projection(self):
        """Pairs of organisations that share projects, with how many; the smaller organisation first."""
        import scipy.sparse as sparse

        ones = np.ones(len(self.project), np.int32)
        matrix = sparse.csr_matrix((ones, (self.project, self.organisation)), (self.projects, self.organisations))
        upper = sparse.triu(matrix.T.tocsr() @ matrix, 1).tocoo()
        return upper.row.astype(np.int32), upper.col.astype(np.int32), upper.data.astype(np.int32)

    def top(self, scores):
        scores = np.asarray(scores)
        return [[int(i + self.projects), float(scores[i])] for i in np.argsort(-scores, kind="stable")[:20]]


class Scipy:
    def __init__(self, data):
        import scipy.sparse as sparse

        self.data, self.sparse = data, sparse
        shape = (data.projects, data.organisations)
        ones = np.ones(len(data.project), np.int32)
        self.members = sparse.csr_matrix((ones, (data.project, data.organisation)), shape)
        self.projects = self.members.T.tocsr()
        ones = np.ones(len(data.place), np.int32)
        self.places = sparse.csr_matrix((ones, (data.place_project, data.place)), (data.projects, MUNICIPALITIES))

    def coworkers(self, body):
        body -= self.data.projects
        projects = self.projects.indices[self.projects.indptr[body]:self.projects.indptr[body + 1]]
        met = self.members[projects].indices
        if len(met) < self.data.organisations // 8:
            ids, counts = np.unique(met, return_counts=True)
        else:
            all_counts = np.bincount(met, minlength=self.data.organisations)
            ids = all_counts.nonzero()[0]
            counts = all_counts[ids]
        others = ids != body
        return ids[others] + self.data.projects, counts[others]

    def shared(self, pair):
        (first, counts), (second, others) = self.coworkers(pair[0]), self.coworkers(pair[1])
        ids, left, right = np.intersect1d(first, second, assume_unique=True, return_indices=True)
        return ids, np.minimum(counts[left], others[right])

    def ego2(self, body):
        near = np.zeros(self.data.organisations, bool)
        near[body - self.data.projects] = True
        for _ in range(2):
            projects = np.unique(self.projects[near.nonzero()[0]].indices)
            near[self.members[projects].indices] = True
        return int(near.sum()) - 1

    def muni_cooc(self):
        upper = self.sparse.triu(self.places.T @ self.places, 1).tocoo()
        return upper.row, upper.col, upper.data

    def org_proj(self):
        upper = self.sparse.triu(self.members.T.tocsr() @ self.members, 1).tocoo()
        return upper.nnz, upper.data.sum(), upper.data.max()

    def components(self):
        data = self.data
        count = data.projects + data.organisations
        ones = np.ones(len(data.project), np.int8)
        graph = self.sparse.csr_matrix((ones, (data.project, data.organisation + data.projects)), (count, count))
        labels = self.sparse.csgraph.connected_components(graph, directed=False)[1]
        return np.bincount(labels)

    def degree(self):
        return self.data.top(np.diff(self.projects.indptr))

    def load_projection(self):
        first, second, weight = self.data.projection()
        count = self.data.organisations
        half = self.sparse.csr_matrix((weight.astype(float), (first, second)), (count, count))
        self.graph = (half + half.T).tocsr()

    def pagerank(self):
        count = self.data.organisations
        strength = np.asarray(self.graph.sum(1)).ravel()
        inverse = np.divide(1, strength, out=np.zeros_like(strength), where=strength > 0)
        rank = np.full(count, 1 / count)
        for _ in range(500):
            following = 0.85 * (self.graph @ (rank * inverse) + rank[strength == 0].sum() / count) + 0.15 / count
            change, rank = abs(following - rank).sum(), following
            if change < 1e-12:
                break
        return self.data.top(rank)


class Igraph:
    def __init__(self, data):
        import collections

        import igraph

        self.data, self.igraph, self.counter = data, igraph, collections.Counter
        count = data.projects + data.organisations
        self.graph = igraph.Graph(count, np.c_[data.project, data.organisation + data.projects])
        count = data.projects + MUNICIPALITIES
        self.places = igraph.Graph(count, np.c_[data.place_project, data.place + data.projects])

    def coworkers(self, body):
        counts = self.counter()
        for project in self.graph.neighbors(body):
            counts.update(self.graph.neighbors(project))
        counts.pop(body, None)
        return counts

    def shared(self, pair):
        first, second = self.coworkers(pair[0]), self.coworkers(pair[1])
        return {body: min(count, second[body]) for body, count in first.items() if body in second}

    def ego2(self, body):
        return sum(v >= self.data.projects for v in self.graph.neighborhood(body, order=4)) - 1

    def path(self, pair):
        length = self.graph.distances(*pair)[0][0]
        return -1 if length == float("inf") else int(length) // 2

    def project(self, graph, others):
        types = [False] * self.data.projects + [True] * others
        return graph.bipartite_projection(types, which=True)

    def muni_cooc(self):
        graph = self.project(self.places, MUNICIPALITIES)
        edges = np.array(graph.get_edgelist())
        return edges[:, 0], edges[:, 1], np.array(graph.es["weight"])

    def org_proj(self):
        weights = self.project(self.graph, self.data.organisations).es["weight"]
        return len(weights), sum(weights), max(weights)

    def components(self):
        return np.array(self.graph.connected_components().sizes())

    def degree(self):
        return self.data.top(self.graph.degree(range(self.data.projects, self.graph.vcount())))

    def load_projection(self):
        first, second, weight = self.data.projection()
        self.projection = self.igraph.Graph(self.data.organisations, np.c_[first, second].astype(np.int64))
        self.projection.es["w"] = weight.tolist()

    def pagerank(self):
        return self.data.top(self.projection.pagerank(directed=False, weights="w"))

    def leiden(self, resolution, seed):
        random.seed(seed)
        return self.projection.community_leiden(
            "modularity", weights="w", resolution=resolution, n_iterations=2).membership

    def betweenness(self):
        return self.data.top(self.projection.betweenness(directed=False))


class Networkit:
    def __init__(self, data):
        import collections

        import networkit

        self.data, self.networkit, self.counter = data, networkit, collections.Counter
        pairs = (data.project.astype(np.uint64), (data.organisation + data.projects).astype(np.uint64))
        self.graph = networkit.GraphFromCoo(pairs, n=data.projects + data.organisations)

    def coworkers(self, body):
        counts = self.counter()
        for project in self.graph.iterNeighbors(body):
            counts.update(self.graph.iterNeighbors(project))
        counts.pop(body, None)
        return counts

    def path(self, pair):
        search = self.networkit.distance.BidirectionalBFS(self.graph, *pair, False)
        search.run()
        length = search.getDistance()
        return -1 if length > 1e9 else int(length) // 2

    def components(self):
        found = self.networkit.components.ConnectedComponents(self.graph).run()
        return np.array(list(found.getComponentSizes().values()))

    def degree(self):
        scores = self.networkit.centrality.DegreeCentrality(self.graph).run().scores()
        return self.data.top(scores[self.data.projects:])

    def load_projection(self):
        first, second, weight = self.data.projection()
        ends = (first.astype(np.uint64), second.astype(np.uint64))
        make = self.networkit.GraphFromCoo
        self.projection = make((weight.astype(float), ends), n=self.data.organisations, weighted=True)
        self.plain = make(ends, n=self.data.organisations)

    def pagerank(self):
        scores = np.array(self.networkit.centrality.PageRank(self.projection, 0.85, 1e-12).run().scores())
        return self.data.top(scores / scores.sum())

    def leiden(self, resolution, seed):
        self.networkit.setSeed(seed, False)
        return self.networkit.community.ParallelLeiden(self.projection, gamma=resolution).run().getPartition().getVector()

    def betweenness(self):
        return self.data.top(np.array(self.networkit.centrality.Betweenness(self.plain).run().scores()) / 2)

    def betweenness_256(self):
        self.networkit.setSeed(1, False)
        self.networkit.centrality.EstimateBetweenness(self.plain, 256, False, True).run().scores()


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


PEERS = {"scipy": Scipy, "igraph": Igraph, "networkit": Networkit, "sqlite": Sqlite, "duckdb": Duckdb}


def checked(ids, values):
    """Count, sum and checksum of pairs, by ascending id."""
    ids, values = np.asarray(ids, np.int64), np.asarray(values, np.int64)
    order = np.argsort(ids)
    return [len(ids), int(values.sum()), zlib.crc32(np.c_[ids[order], values[order]].tobytes())]


def form(workload, found):
    """An answer in the form in which answers are compared."""
    if workload in ("coworkers", "shared"):
        return checked(list(found.keys()), list(found.values())) if isinstance(found, dict) else checked(*found)
    if workload in ("ego2", "path"):
        return [int(found)]
    if workload == "muni_cooc":
        first, second, count = map(np.asarray, found)
        return [checked(np.minimum(first, second) * MUNICIPALITIES + np.maximum(first, second), count)]
    if workload == "org_proj":
        return [[int(x) for x in found]]
    if workload == "components":
        sizes = np.sort(found)[::-1]
        return [[len(sizes), int(sizes[0]), int(sizes[1])]]
    return None if found is None else [[int(i), float(v)] for i, v in found]


def timed(work, *values):
    start = time.process_time()
    found = work(*values)
    return time.process_time() - start, found


def ask(peer, data, workload):
    questions, work = data.queries[QUESTIONS[workload]], getattr(peer, workload)
    for question in questions[:10]:
        work(question)
    passes, answers = [], []
    while not passes or (len(passes) < 3 and sum(map(sum, passes)) < 20):
        times = []
        for question in questions:
            seconds, found = timed(work, question)
            times.append(seconds)
            if not passes:
                answers.append(form(workload, found))
        passes.append(times)
    means = sorted(sum(times) / len(times) for times in passes)
    result = {"cpu": statistics.median(passes[-1]), "mean": means[len(means) // 2], "answer": answers}
    if QUESTIONS[workload] == "orgs":
        result["hub"] = statistics.median(timed(work, data.queries["hub"])[0] for _ in range(5))
    return result


def whole(peer, workload):
    work = getattr(peer, workload)
    seconds, found = timed(work)
    times = [seconds]
    answer, found = form(workload, found), None
    for _ in range(6 if seconds < 0.5 else 2 if seconds < 5 else 0):
        times.append(timed(work)[0])
    return {"cpu": statistics.median(times), "answer": answer}


class Judge:
    """Weighted modularity at the resolution asked for, and likeness to the planted communities in the largest component, hubs left out."""

    def __init__(self, data):
        import scipy.sparse as sparse

        self.first, self.second, self.weight = data.projection()
        self.planted = np.loadtxt(f"{data.folder}/truth.csv", int, delimiter=",", skiprows=1)[:, 1]
        count = data.organisations
        graph = sparse.csr_matrix((self.weight, (self.first, self.second)), (count, count))
        part = sparse.csgraph.connected_components(graph, directed=False)[1]
        self.judged = (self.planted >= 0) & (part == np.bincount(part).argmax())

    def quality(self, membership, resolution):
        from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

        label = np.unique(np.asarray(membership), return_inverse=True)[1]
        weight, total = self.weight.astype(float), float(self.weight.sum())
        strength = np.bincount(self.first, weight, len(label)) + np.bincount(self.second, weight, len(label))
        inside = weight[label[self.first] == label[self.second]].sum() / total
        chance = ((np.bincount(label, strength) / (2 * total)) ** 2).sum()
        found, planted = label[self.judged], self.planted[self.judged]
        return {"modularity": float(inside - resolution * chance),
                "nmi": float(normalized_mutual_info_score(planted, found)),
                "ari": float(adjusted_rand_score(planted, found)), "clusters": float(len(np.unique(found)))}


def communities(peer, judge, resolution, seeds):
    times, qualities = [], []
    for seed in range(1, seeds + 1):
        seconds, membership = timed(peer.leiden, resolution, seed)
        times.append(seconds)
        qualities.append(judge.quality(membership, resolution))
    mean = {name: sum(q[name] for q in qualities) / seeds for name in qualities[0]}
    return {"cpu": sum(times) / seeds, "quality": mean}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--peer", required=True, choices=PEERS)
    parser.add_argument("--only")
    parser.add_argument("--seeds", type=int, default=10)
    options = parser.parse_args()
    only = options.only.split(",") if options.only else [*QUESTIONS, *WHOLE, *COMMUNITIES]
    data = Data(options.data)
    peer = PEERS[options.peer](data)

    def report(workload, result):
        print(json.dumps({"peer": options.peer, "size": data.size, "workload": workload, **result}), flush=True)

    def wanted(workload, method=None):
        is_sized = data.size == "S" if workload == "betweenness" else workload != "betweenness_256" or data.size != "L"
        return (workload in only and is_sized and (options.peer, data.size, workload) not in TOO_LONG
                and hasattr(peer, method or workload))

    for workload in QUESTIONS:
        if wanted(workload):
            report(workload, ask(peer, data, workload))
    for workload in WHOLE:
        if wanted(workload) and workload not in ON_PROJECTION:
            report(workload, whole(peer, workload))
    judged = [name for name in COMMUNITIES if wanted(name, "leiden")]
    projected = [name for name in WHOLE if name in ON_PROJECTION and wanted(name)]
    if judged or projected:
        peer.load_projection()
    for workload in projected:
        report(workload, whole(peer, workload))
    if judged:
        judge = Judge(data)
        for workload in judged:
            report(workload, communities(peer, judge, COMMUNITIES[workload](data.size), options.seeds))


if __name__ == "__main__":
    main()
