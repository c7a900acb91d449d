"""Times other tools on the workloads of the benchmark.

    python3 peers.py --data FOLDER --peer NAME [--only NAME,...] [--seeds N] [--store FILE]

Prints one line of JSON for each measurement, in the form of the benchmark itself: processor seconds of
all threads, and the answer as counts, sums and checksums. What a peer does not offer is left out, and so is
what is known to take minutes (`TOO_LONG`).
"""

import argparse
import json
import os
import statistics
import time
import zlib

import databases
import graph_libraries
import numpy as np

QUESTIONS = {"coworkers": "orgs", "shared": "pairs", "ego2": "orgs", "path": "pairs"}
WHOLE = ["muni_cooc", "org_proj", "components", "degree", "pagerank", "betweenness", "betweenness_256"]
ON_PROJECTION = {"pagerank", "leiden", "leiden_fine", "betweenness", "betweenness_256"}
COMMUNITIES = {"leiden": lambda size: 1, "leiden_fine": lambda size: {"S": 4, "M": 20, "L": 100}[size]}
MUNICIPALITIES = 290
TOO_LONG = {("networkit", "S", "betweenness"), ("networkit", "L", "betweenness_256"), ("sqlite", "M", "path"),
            ("sqlite", "L", "path"), ("duckdb", "L", "path"), ("rustworkx", "S", "betweenness"),
            ("networkx", "S", "betweenness"), ("networkx", "M", "org_proj"), ("networkx", "M", "pagerank"),
            ("leidenalg", "M", "leiden"), ("leidenalg", "M", "leiden_fine"), ("kuzu", "M", "coworkers"),
            ("kuzu", "M", "shared"), ("kuzu", "M", "ego2")}
PEERS = {kind.__name__.lower(): kind for kind in (
    graph_libraries.Scipy, graph_libraries.Igraph, graph_libraries.Leidenalg, graph_libraries.Networkit,
    graph_libraries.Rustworkx, graph_libraries.Networkx, graph_libraries.Python, databases.Sqlite, databases.Duckdb,
    databases.Kuzu, databases.Ladybug, databases.Arcadedb)}


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


def search(peer, texts):
    # Blanks around a text are no part of it, as in the search of Samband.
    texts = [databases.folded(text).strip() for text in texts]
    answers = [[len(peer.search(text))] for text in texts]
    passes = []
    for _ in range(3):
        passes.append(sum(timed(peer.search, text)[0] for text in texts) / len(texts))
    return {"cpu": statistics.median(passes), "mean": statistics.median(passes), "answer": answers}


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
    parser.add_argument("--store")
    options = parser.parse_args()
    only = options.only.split(",") if options.only else ["open", "search", *QUESTIONS, *WHOLE, *COMMUNITIES]
    # Some peers log to standard output, which is for measurements.
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    start = time.process_time()
    data = Data(options.data)
    peer = PEERS[options.peer](data)
    loading = time.process_time() - start

    def report(workload, result):
        line = {"peer": options.peer, "size": data.size, "workload": workload, **result}
        print(json.dumps(line), file=output, flush=True)

    def wanted(workload, method=None):
        is_sized = data.size == "S" if workload == "betweenness" else workload != "betweenness_256" or data.size != "L"
        return (workload in only and is_sized and (options.peer, data.size, workload) not in TOO_LONG
                and hasattr(peer, method or workload))

    if "open" in only and options.peer != "leidenalg":
        report("open", {"cpu": loading})
    if options.store and wanted("search"):
        peer.open_store(options.store)
        report("search", search(peer, data.queries["search"]))
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
