extension Session {
  /// How large texts are in the type they are set in.
  ///
  /// Every face and size that Graphviz is asked for costs the library that finds typefaces about a
  /// millisecond, a tenth of a small picture. So these texts, which need no box that fits to a point, are
  /// measured in the type of the labels, which is loaded already, and reckoned from it.
  func sizes(of texts: [(lines: [String], lettering: Furniture.Lettering)]) throws(DrawingError)
    -> [Size]
  {
    let measured = try measure(
      texts.map {
        Appearance.words($0.lines, size: Typography.legend, color: PaletteColor.text)
      })
    return zip(texts, measured).map { text, size in
      let scale =
        text.lettering.size / Typography.legend * (text.lettering.isBold ? Typography.boldWidth : 1)
      return Size(
        width: size.width * scale, height: Double(text.lines.count) * text.lettering.leading)
    }
  }
}

extension Furniture.Words {
  /// The words as a node for Graphviz, which draws them where the format is not text.
  var attributes: Attributes {
    var result = Appearance.words(
      lines, size: lettering.size, isBold: lettering.isBold, color: lettering.color)
    // A box of the given size whose left side the lines begin at.
    result["shape"] = "plaintext"
    result["margin"] = "0"
    result["fixedsize"] = "true"
    result["labelloc"] = "t"
    result["width"] = Escaping.decimal(box.width / 72, places: 4)
    result["height"] = Escaping.decimal(box.height / 72, places: 4)
    return result
  }

  /// The words as elements of an SVG whose origin is a corner of the picture.
  func svg(from corner: DiagramPoint) -> String {
    var text = ""
    for (number, line) in lines.enumerated() {
      // Letters without a descender fill four fifths of a line.
      let baseline = box.maxY - lettering.leading * (Double(number) + 0.8)
      text += "<text text-anchor=\"start\" x=\"\(Escaping.number(box.minX - corner.x))\""
      text += " y=\"\(Escaping.number(corner.y - baseline))\""
      if lettering.isBold { text += " font-weight=\"bold\"" }
      text +=
        " font-size=\"\(Escaping.number(lettering.size))\" fill=\"\(lettering.color.lowercased())\">"
      text += Escaping.xml(line) + "</text>\n"
    }
    return text
  }
}
