/// A part of a map that is drawn larger beside it.
struct MapInset {
  /// The letter that the part and its larger drawing share.
  var letter: String
  /// How much larger it is drawn.
  var factor = 1.0
  /// The part in the map.
  var source: Rectangle
  /// The letter at the part.
  var sourceName: Rectangle
  /// The larger drawing's frame.
  var frame = Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
  /// The words at the top of the frame.
  var frameName = Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
  /// The marks that stand in the map for nodes that are drawn in the frame.
  var twins: [(node: Int, box: Rectangle)]

  static let padding = 7.0
  static let nameHeight = 15.0

  /// A part round marks of the map.
  init(letter: String, twins: [(node: Int, box: Rectangle)]) {
    self.letter = letter
    self.twins = twins
    let inside =
      Rectangle.enclosing(twins.map(\.box)) ?? Rectangle(minX: 0, minY: 0, maxX: 0, maxY: 0)
    source = inside.insetBy(-Self.padding, -Self.padding)
    // On top of the right corner, where the eye looks for a part's name.
    let side = Self.nameHeight - 2
    sourceName = Rectangle(
      minX: source.maxX - side, minY: source.maxY, maxX: source.maxX, maxY: source.maxY + side)
  }

  /// What the part takes of the map, its letter included.
  var ground: Rectangle { source.union(sourceName) }

  /// The numbers of the nodes that are drawn in the frame.
  var nodes: [Int] { twins.map(\.node) }
}
