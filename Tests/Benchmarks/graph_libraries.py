"""Graph libraries, each asked the workloads of the benchmark that it offers."""

import random

import numpy as np

MUNICIPALITIES = 290


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


class Leidenalg:
    """The reference implementation of the Leiden algorithm; it has nothing but communities."""

    def __init__(self, data):
        import igraph

        self.data, self.igraph = data, igraph

    load_projection = Igraph.load_projection

    def leiden(self, resolution, seed):
        import leidenalg

        return leidenalg.find_partition(
            self.projection, leidenalg.RBConfigurationVertexPartition, weights="w",
            resolution_parameter=resolution, n_iterations=2, seed=seed).membership


class Rustworkx:
    def __init__(self, data):
        import collections

        import rustworkx

        self.data, self.library, self.counter = data, rustworkx, collections.Counter
        self.graph = rustworkx.PyGraph(multigraph=False)
        self.graph.add_nodes_from(range(data.projects + data.organisations))
        self.graph.add_edges_from_no_data(list(zip(data.project.tolist(), (data.organisation + data.projects).tolist())))

    coworkers, shared = Igraph.coworkers, Igraph.shared

    def path(self, pair):
        if pair[0] == pair[1]:
            return 0
        lengths = self.library.dijkstra_shortest_path_lengths(self.graph, pair[0], lambda _: 1.0, goal=pair[1])
        return int(lengths[pair[1]]) // 2 if pair[1] in lengths else -1

    def components(self):
        return np.array([len(part) for part in self.library.connected_components(self.graph)])

    def degree(self):
        return self.data.top([self.graph.degree(v) for v in range(self.data.projects, self.graph.num_nodes())])

    def load_projection(self):
        first, second, weight = self.data.projection()
        self.projection = self.library.PyGraph(multigraph=False)
        self.projection.add_nodes_from(range(self.data.organisations))
        self.projection.add_edges_from(list(zip(first.tolist(), second.tolist(), weight.tolist())))

    def pagerank(self):
        scores = self.library.pagerank(self.projection.to_directed(), weight_fn=float, tol=1e-12, max_iter=500)
        return self.data.top([scores[i] for i in range(self.data.organisations)])

    def betweenness(self):
        scores = self.library.betweenness_centrality(self.projection, normalized=False)
        return self.data.top([scores[i] for i in range(self.data.organisations)])


class Networkx:
    def __init__(self, data):
        import collections

        import networkx

        self.data, self.library, self.counter = data, networkx, collections.Counter
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(range(data.projects + data.organisations))
        self.graph.add_edges_from(zip(data.project.tolist(), (data.organisation + data.projects).tolist()))
        self.places = networkx.Graph()
        self.places.add_nodes_from(range(data.projects + MUNICIPALITIES))
        self.places.add_edges_from(zip(data.place_project.tolist(), (data.place + data.projects).tolist()))

    def coworkers(self, body):
        counts = self.counter()
        for project in self.graph.adj[body]:
            counts.update(self.graph.adj[project].keys())
        counts.pop(body, None)
        return counts

    shared = Igraph.shared

    def ego2(self, body):
        near = self.library.single_source_shortest_path_length(self.graph, body, cutoff=4)
        return sum(node >= self.data.projects for node in near) - 1

    def path(self, pair):
        try:
            return len(self.library.bidirectional_shortest_path(self.graph, *pair)) // 2
        except self.library.NetworkXNoPath:
            return -1

    def project(self, graph, others):
        nodes = range(self.data.projects, self.data.projects + others)
        return self.library.bipartite.weighted_projected_graph(graph, nodes)

    def muni_cooc(self):
        edges = np.array(list(self.project(self.places, MUNICIPALITIES).edges(data="weight")))
        return edges[:, 0] - self.data.projects, edges[:, 1] - self.data.projects, edges[:, 2]

    def org_proj(self):
        weights = [w for *_, w in self.project(self.graph, self.data.organisations).edges(data="weight")]
        return len(weights), sum(weights), max(weights)

    def components(self):
        return np.array([len(part) for part in self.library.connected_components(self.graph)])

    def degree(self):
        return self.data.top([self.graph.degree(v) for v in range(self.data.projects, self.graph.number_of_nodes())])

    def load_projection(self):
        self.projection = self.library.Graph()
        self.projection.add_nodes_from(range(self.data.organisations))
        self.projection.add_weighted_edges_from(zip(*(column.tolist() for column in self.data.projection())))

    def pagerank(self):
        scores = self.library.pagerank(self.projection, tol=1e-12, max_iter=500)
        return self.data.top([scores[i] for i in range(self.data.organisations)])

    def betweenness(self):
        scores = self.library.betweenness_centrality(self.projection, normalized=False)
        return self.data.top([scores[i] for i in range(self.data.organisations)])


class Python:
    """Lists and dictionaries, without any library."""

    def __init__(self, data):
        import collections

        self.data, self.counter = data, collections.Counter
        self.members = [[] for _ in range(data.projects)]
        self.projects = [[] for _ in range(data.organisations)]
        for project, body in zip(data.project.tolist(), data.organisation.tolist()):
            self.members[project].append(body + data.projects)
            self.projects[body].append(project)

    def coworkers(self, body):
        counts = self.counter()
        for project in self.projects[body - self.data.projects]:
            counts.update(self.members[project])
        counts.pop(body, None)
        return counts

    shared = Igraph.shared
