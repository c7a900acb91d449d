import ProjectModel

/// Builds the offices, units and local bodies that are parts of a body.
extension Inquiry {
  /// A resolution to a body itself.
  func whole(
    _ body: Organisation, rule: ResolutionRule, confidence: Double, reason: String
  ) -> Resolution {
    Resolution(
      written: reading.written, organisation: body,
      municipality: body.municipalityCode.flatMap { MunicipalityRegister.municipality(code: $0) },
      rule: rule, confidence: confidence, reason: reason + ".")
  }

  /// A resolution to a part of a body, or to the body when no words are left to name a part.
  ///
  /// `indices` are the words that name the part, `shown` the words shown as its name when they are
  /// others, and `prefix` words that its key and name begin with, such as a city district.
  func part(
    of body: Organisation, named indices: [Int], shown: [Int]? = nil, kind: OrganisationKind,
    prefix: String? = nil, municipality: Municipality? = nil, rule: ResolutionRule,
    wholeRule: ResolutionRule? = nil,
    confidence: Double, reason: String
  ) -> Resolution {
    let named = trimmed(indices)
    guard !named.isEmpty || prefix != nil else {
      return whole(body, rule: wholeRule ?? rule, confidence: confidence, reason: reason)
    }
    let spans = places.filter { named.contains($0.range.lowerBound) }
    let placeWords = Set(spans.flatMap { Array($0.range) })
    let isPlacesOnly =
      prefix == nil && !spans.isEmpty
      && named.allSatisfy {
        placeWords.contains($0)
          || !words[$0].traits.isDisjoint(with: [.connective, .municipalWord])
      }
    var key: String
    var name: String
    if isPlacesOnly {
      key = spans.map { PlaceKey.part(of: $0.place) }.joined(separator: "-")
      let marks = spans.dropFirst().map { span in
        let gap = words[span.range.lowerBound].gap
        return gap == .slash || gap == .hyphen ? gap.shown : ", "
      }
      name = body.name + " " + (spans.first.map(shownPlace) ?? "")
      for (span, mark) in zip(spans.dropFirst(), marks) { name += mark + shownPlace(span) }
    } else {
      let before = prefix.map { NameReading.joined(NameReading($0).words) + " " } ?? ""
      key = KeySlug.part(of: before + partText(named))
      let text = [prefix, Tidying.shown(shown ?? named, of: reading)].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " ")
      let isPlaceFirst = named.first.map { self.place(at: $0) != nil } ?? false
      name = body.name + (isPlaceFirst && kind != .municipalUnit ? " " : ", ") + text
    }
    let lying = self.municipalities(at: named)
    let place = municipality ?? (lying.count > 1 ? nil : lying.first ?? completedPlace(named))
    let organisation = Organisation(
      key: body.key + "/" + key, name: name, kind: kind, parentKey: body.key,
      municipalityCode: place?.code ?? body.municipalityCode)
    return Resolution(
      written: reading.written, organisation: organisation, parent: body,
      municipality: place
        ?? body.municipalityCode.flatMap { MunicipalityRegister.municipality(code: $0) },
      rule: rule, confidence: confidence, reason: reason + cutRemark + ".")
  }

  /// A place as a part's name shows it: without genitive, and a county as it is written.
  private func shownPlace(_ span: PlaceSpan) -> String {
    guard case .county = span.place, !words[span.range].contains(where: { $0.text == "län" }) else {
      return span.place.name
    }
    return Tidying.shown(Array(span.range), of: reading)
  }

  /// The text that a part's key is made of: its words, without formalities.
  private func partText(_ indices: [Int]) -> String {
    NormalForm.text(of: indices.map { words[$0] }[...])
  }

  /// The place that the cut last word begins.
  private func completedPlace(_ indices: [Int]) -> Municipality? {
    guard isPerhapsCut, let last = indices.last, last == words.count - 1 else { return nil }
    return PlaceIndex.completion(of: words[last].text)?.municipality
  }
}

/// Key parts of places: folded names, with the municipality's code where two fold together.
enum PlaceKey {
  static func part(of place: Place) -> String {
    let slug = KeySlug.plain(place.name)
    guard let owner = owners[slug], owner != place else { return slug }
    return slug + "-" + (place.municipality?.code ?? "lan")
  }

  /// The first place of each folded name: municipalities, then counties.
  private static let owners: [String: Place] = {
    var owners: [String: Place] = [:]
    // Håbo must not take Habo's part, whatever the order of codes.
    for municipality in MunicipalityRegister.all {
      let slug = KeySlug.plain(municipality.name)
      if slug == municipality.name.lowercased().split(separator: " ").joined(separator: "-")
        || owners[slug] == nil
      {
        owners[slug] = .municipality(municipality)
      }
    }
    for county in MunicipalityRegister.counties {
      let slug = KeySlug.plain(county.name)
      if owners[slug] == nil { owners[slug] = .county(county) }
    }
    return owners
  }()
}
