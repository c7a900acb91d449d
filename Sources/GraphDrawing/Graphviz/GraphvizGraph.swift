import CGraphviz

/// A graph of libgraphviz, closed with the last reference to it; for use inside the lock only.
final class GraphvizGraph {
  let handle: OpaquePointer

  init(handle: OpaquePointer) {
    self.handle = handle
  }

  init() throws(DrawingError) {
    guard let handle = graphviz_graph_create() else {
      throw DrawingError(reason: .graphvizUnavailable)
    }
    self.handle = handle
  }

  deinit {
    graphviz_graph_destroy(handle)
  }

  var nodeCount: Int { Int(graphviz_node_count(handle)) }
  var edgeCount: Int { Int(graphviz_edge_count(handle)) }

  /// A node's attribute in a graph that was read from text.
  func attribute(_ name: String, ofNode node: String) -> String? {
    graphviz_node_attribute(handle, node, name).map { String(cString: $0) }
  }

  func set(_ attributes: Attributes) {
    for (name, value) in attributes.plain { _ = graphviz_graph_set(handle, name, value) }
  }

  func addNode(_ name: String, _ attributes: Attributes) -> Node {
    let node = Node(handle: graphviz_node_create(handle, name))
    for (name, value) in attributes.plain { _ = graphviz_node_set(node.handle, name, value) }
    return node
  }

  func addEdge(from tail: Node, to head: Node, _ attributes: Attributes) -> Edge {
    let edge = Edge(handle: graphviz_edge_create(handle, tail.handle, head.handle))
    for (name, value) in attributes.plain { _ = graphviz_edge_set(edge.handle, name, value) }
    return edge
  }

  /// Adds boxes round nodes, in the order of the attributes.
  func addClusters(
    _ clusters: [(nodes: [Node], attributes: Attributes)]
  ) throws(DrawingError) -> [Cluster] {
    guard !clusters.isEmpty else { return [] }
    var handles = [OpaquePointer?](repeating: nil, count: clusters.count)
    guard graphviz_clusters_create(handle, clusters.count, &handles) != 0 else {
      throw DrawingError(reason: .graphvizUnavailable)
    }
    for (cluster, handle) in zip(clusters, handles) {
      for (name, value) in cluster.attributes.plain { _ = graphviz_graph_set(handle, name, value) }
      for node in cluster.nodes { _ = graphviz_subgraph_include(handle, node.handle) }
    }
    return handles.map(Cluster.init)
  }

  /// A node of a graph; lives as long as the graph does.
  struct Node {
    let handle: OpaquePointer?

    /// Where the layout put it.
    var center: DiagramPoint {
      var point = DiagramPoint(x: 0, y: 0)
      graphviz_node_center(handle, &point.x, &point.y)
      return point
    }

    /// How large the layout made it.
    var size: Size {
      var size = Size(width: 0, height: 0)
      graphviz_node_size(handle, &size.width, &size.height)
      return size
    }
  }

  /// A part of a graph with a box of its own.
  struct Cluster {
    let handle: OpaquePointer?

    /// The box that the layout drew round it.
    var bounds: Rectangle {
      var box = Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
      graphviz_graph_bounds(handle, &box.minX, &box.minY, &box.maxX, &box.maxY)
      return box
    }
  }

  /// An edge of a graph; lives as long as the graph does.
  struct Edge {
    let handle: OpaquePointer?

    /// The line that the layout drew for it.
    var curves: [Curve] {
      (0..<graphviz_edge_curve_count(handle)).map { index in
        let piece = graphviz_edge_curve(handle, index)
        let coordinates = UnsafeBufferPointer(
          start: piece.coordinates, count: piece.point_count * 2)
        return Curve(
          points: (0..<piece.point_count).map {
            DiagramPoint(x: coordinates[2 * $0], y: coordinates[2 * $0 + 1])
          },
          start: piece.has_start == 0 ? nil : DiagramPoint(x: piece.start_x, y: piece.start_y),
          end: piece.has_end == 0 ? nil : DiagramPoint(x: piece.end_x, y: piece.end_y))
      }
    }
  }
}
