import Foundation

/// Draws diagrams through libgraphviz, inside this process.
///
/// One diagram is drawn at a time, whoever asks: the library is not safe with threads. A diagram drawn
/// twice gives the same bytes, in this process and in another with the same version of Graphviz.
public struct DiagramRenderer: Hashable, Sendable {
  /// The largest diagrams that are drawn.
  public var limits: DiagramLimits
  /// Dots per inch of a PNG.
  public var resolution: Double

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - limits: The largest diagrams that are drawn; larger ones are refused.
  ///   - resolution: Dots per inch of a PNG; 144 is twice what old screens have. Pictures that would
  ///     grow beyond what can be stored get fewer.
  public init(limits: DiagramLimits = DiagramLimits(), resolution: Double = 144) {
    self.limits = limits
    self.resolution = resolution
  }

  /// Draws a diagram.
  ///
  /// - Parameters:
  ///   - diagram: What to draw. One without nodes gives a picture that says so.
  ///   - format: What to draw it as.
  /// - Returns: The file's bytes, and what drew it.
  /// - Throws: An error that says what is wrong with the diagram, or what Graphviz reported.
  /// - Complexity: About a millisecond for twelve nodes, a tenth of a second for a hundred, seconds for
  ///   thousands.
  public func render(
    _ diagram: Diagram, as format: PictureFormat
  ) throws(DrawingError) -> RenderedPicture {
    let prepared = try PreparedDiagram(diagram, limits: limits)
    return try Graphviz.run { session throws(DrawingError) -> RenderedPicture in
      if format == .dot { return Self.text(prepared, session: session) }
      return try draw(prepared, as: format, session: session)
    }
  }

  private static func text(_ diagram: PreparedDiagram, session: Session) -> RenderedPicture {
    let engine: LayoutEngine =
      switch Arranging.method(for: diagram) {
      case .layered, .columns: .dot
      case .springs(let engine):
        engine ?? (diagram.nodes.count > SpringLayout.neatoLimit ? .sfdp : .neato)
      case .rings: .twopi
      case .groups: .fdp
      case .fixed, .chart: .neato
      }
    return RenderedPicture(
      data: Data(DOTWriter(diagram: diagram, engine: engine).text.utf8), engine: engine,
      graphvizVersion: session.version)
  }

  private func draw(
    _ diagram: PreparedDiagram, as format: PictureFormat, session: Session
  ) throws(DrawingError) -> RenderedPicture {
    var placed: PlacedDiagram?
    let appearances = try session.appearances(of: diagram)
    if !diagram.nodes.isEmpty {
      placed = try Self.place(diagram, appearances: appearances, session: session)
    }
    let furniture = try Furniture(
      diagram, round: placed?.bounds, notes: notes(on: placed, of: diagram, format, session),
      session: session)
    let size = Size(
      width: furniture.bounds.width + 2 * PictureGraph.margin,
      height: furniture.bounds.height + 2 * PictureGraph.margin)
    let picture = try PictureGraph(
      diagram, placed ?? PlacedDiagram(boxes: [], edgeCount: 0, engine: .nop2), furniture,
      appearances: appearances, format: format,
      attributes: formatAttributes(format, size: size, page: diagram.source.page))
    let bytes = try session.withLayout(of: picture.graph, by: "nop2", reportedAs: .nop2) {
      () throws(DrawingError) -> [UInt8] in
      try session.render(picture.graph, as: format)
    }
    var data = Data(bytes)
    if format == .svg {
      let writer = SVGWriter(
        diagram: diagram, elements: picture.elements, furniture: furniture, size: picture.size,
        graphvizVersion: session.version)
      data = Data(writer.rewritten(bytes).utf8)
    }
    return RenderedPicture(
      data: data, engine: placed?.engine ?? .nop2, graphvizVersion: session.version,
      width: size.width, height: size.height, warnings: session.warnings)
  }

  /// What the picture says of its making: which engine placed the nodes and, where type cannot be
  /// told from the file, what it is set in.
  private func notes(
    on placed: PlacedDiagram?, of diagram: PreparedDiagram, _ format: PictureFormat,
    _ session: Session
  ) -> [String] {
    let wording = Wording(language: diagram.source.language)
    var notes = diagram.source.drawingNotes
    if let placed, !placed.insets.isEmpty { notes.append(wording.enlargedParts) }
    if let engine = placed?.engine, engine != .nop2 {
      notes.append(wording.placed(by: engine))
    }
    if format == .png || format == .pdf, let font = session.typeface(of: Typography.regular) {
      notes.append(wording.set(in: font))
    }
    return notes.isEmpty ? [] : [notes.joined(separator: " ")]
  }

  private static func place(
    _ diagram: PreparedDiagram, appearances: [NodeAppearance], session: Session
  ) throws(DrawingError) -> PlacedDiagram {
    // Everything that has words is measured in one go.
    let nodeCount = diagram.nodes.count
    var attributes = appearances.map(\.outline)
    let labelled = diagram.edges.indices.filter { diagram.edges[$0].label != nil }
    attributes += labelled.map { index in
      Appearance.words(
        diagram.edges[index].label?.lines ?? [], size: Typography.edgeLabel,
        color: PaletteColor.text, alignment: "n")
    }
    attributes += diagram.groups.map {
      Appearance.words(
        $0.label.lines, size: Typography.groupLabel, isBold: true, color: PaletteColor.text)
    }
    if diagram.hasMarkers {
      attributes += diagram.nodes.map {
        Appearance.words(
          Appearance.markerLines($0), size: Typography.label(size: 0),
          isBold: $0.source.isEmphasized,
          color: PaletteColor.text, alignment: "n")
      }
    }
    let sizes = try session.measure(attributes)
    var edgeWords = [Size?](repeating: nil, count: diagram.edges.count)
    for (place, index) in labelled.enumerated() { edgeWords[index] = sizes[nodeCount + place] }
    let groupStart = nodeCount + labelled.count
    let groupEnd = groupStart + diagram.groups.count
    let arranging = Arranging(
      session: session, diagram: diagram, appearances: appearances,
      sizes: Array(sizes[..<nodeCount]),
      wordSizes: Array(sizes[groupEnd...]), edgeWordSizes: edgeWords,
      groupWordSizes: Array(sizes[groupStart..<groupEnd]))
    return try arranging.placed()
  }

  private func formatAttributes(
    _ format: PictureFormat, size: Size, page: DiagramPage
  ) -> Attributes {
    switch format {
    case .svg, .dot: return [:]
    case .png:
      let wanted = resolution.isFinite ? min(max(resolution, 18), 1_200) : 144
      // What cairo can hold: 32,767 dots a side; half of that is plenty, and so are 120 million dots.
      let side = 16_000 * 72 / max(size.width, size.height)
      let area = (120e6 * 72 * 72 / (size.width * size.height)).squareRoot()
      return ["dpi": Escaping.decimal(min(wanted, side, area), places: 2)]
    case .pdf:
      let limit = page.printableSize ?? (width: 14_000, height: 14_000)
      guard size.width > limit.width || size.height > limit.height else { return [:] }
      return [
        "size": Escaping.decimal(limit.width / 72, places: 2) + ","
          + Escaping.decimal(limit.height / 72, places: 2)
      ]
    }
  }
}
