import GRDB
import ProjectModel

/// Everything that can be found by name, in the order in which answers list it, with all the ways in
/// which it is written.
struct SubjectColumns {
  private let db: Database
  private let organisations: OrganisationColumns
  /// In how many projects each organisation takes part, its offices and units with it.
  private let projectCounts: [Int32]
  private let municipalities: [(municipality: Municipality, projectCount: Int)]
  /// The names of organisations, projects and municipalities.
  private var names: TextColumnBuilder
  private let projectCount: Int

  init(
    _ db: Database, organisations: OrganisationColumns, projectCounts: [Int32],
    projects: ProjectColumns,
    municipalities: [(municipality: Municipality, projectCount: Int)]
  ) throws {
    self.db = db
    self.organisations = organisations
    self.projectCounts = projectCounts
    self.municipalities = municipalities
    projectCount = projects.count
    names = organisations.names
    for index in 0..<projects.count { try names.append(projects.titles[index]) }
    for place in municipalities { try names.append(place.municipality.name) }
  }

  /// Writes the subjects, their texts, and the words of these.
  ///
  /// - Complexity: O(names · log names).
  func write(to writer: GraphFileWriter) throws {
    let counts =
      projectCounts + [Int32](repeating: 1, count: projectCount)
      + municipalities.map { Int32($0.projectCount) }
    let places = organisations.count..<(organisations.count + projectCount)
    // By key the places of municipalities come first, then organisations and projects.
    func kindOrder(_ subject: Int32) -> Int {
      Int(subject) < places.lowerBound ? 1 : Int(subject) < places.upperBound ? 2 : 0
    }
    let byName = try NameOrder(composing: names).sorted {
      (kindOrder($0), $0) < (kindOrder($1), $1)
    }
    try writer.add(.organisationNameRanks, ranks(of: byName))
    let ranked = Self.ranked(byName, by: counts)
    try writer.add(.rankedSubjects, ranked)
    try writer.add(.rankedCounts, ranked.map { counts[Int($0)] })

    let forms = try otherForms()
    var texts = TextColumnBuilder()
    var firstTexts: [UInt32] = [0]
    var words = WordIndexBuilder()
    for (rank, subject) in ranked.enumerated() {
      let folded = Self.folded(names[Int(subject)])
      var own = [folded]
      for form in forms.range(of: Int(subject)) {
        let text = Array(forms.texts[form])
        if !own.contains(text) { own.append(text) }
      }
      for text in own {
        try texts.append(text)
        try words.add(text, of: Int32(rank))
      }
      firstTexts.append(UInt32(texts.count))
    }
    try writer.add(.subjectTextStarts, firstTexts)
    try writer.add(starts: .textStarts, bytes: .texts, texts)
    try writer.add(.sortedTexts, NameOrder(bytewise: texts).sorted())
    texts = TextColumnBuilder()
    try words.write(to: writer)
  }

  /// The place of each organisation's name among those of all organisations.
  private func ranks(of byName: [Int32]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: organisations.count)
    var rank: Int32 = 0
    for subject in byName where subject < organisations.count {
      ranks[Int(subject)] = rank
      rank += 1
    }
    return ranks
  }

  /// Subjects by falling number of projects, those of one number as they came.
  ///
  /// - Complexity: O(subjects + largest number), by a counting sort.
  private static func ranked(_ subjects: [Int32], by counts: [Int32]) -> [Int32] {
    let most = counts.max() ?? 0
    let starts = TieColumns.starts(of: counts.map { most - $0 }, rowCount: Int(most) + 1)
    var cursors = starts
    var ranked = [Int32](repeating: 0, count: subjects.count)
    for subject in subjects {
      let row = Int(most - counts[Int(subject)])
      ranked[Int(cursors[row])] = subject
      cursors[row] += 1
    }
    return ranked
  }

  /// A text as it is compared with what people type.
  private static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: text, as: UTF8.self)
    return Store.searchableBytes(text) ?? Array(Store.searchable(text).utf8)
  }

  /// Written forms that differ from the name by more than capitals and diacritics.
  private func otherForms() throws -> Forms {
    var forms = Forms()
    let sql = """
      SELECT r.organisation_id, n.text FROM resolution r CROSS JOIN written_name n
      WHERE r.organisation_id IS NOT NULL AND n.id = r.name_id
      """
    try BulkRows.forEach(db, sql: sql) { row in
      let subject = GraphFileBuilder.place(row.int64(0), in: organisations.placeOfID)
      guard subject >= 0 else { return }
      let form = row.bytes(1)
      let name = names[Int(subject)]
      if form.elementsEqual(name) { return }
      let text = String(decoding: form, as: UTF8.self)
      let folded = Store.searchableBytes(text) ?? Array(Store.searchable(text).utf8)
      if !folded.elementsEqual(Self.folded(name)) { try forms.append(folded, of: subject) }
    }
    forms.sort(subjectCount: organisations.count)
    return forms
  }

  /// Texts by subject.
  private struct Forms {
    private(set) var texts = TextColumnBuilder()
    private var subjects: [Int32] = []
    private var starts: [UInt32] = []
    private var sorted: [Int32] = []

    mutating func append(_ text: [UInt8], of subject: Int32) throws {
      try texts.append(text)
      subjects.append(subject)
    }

    /// Groups the texts by subject, each one's in the order of their bytes.
    mutating func sort(subjectCount: Int) {
      starts = TieColumns.starts(of: subjects, rowCount: subjectCount)
      var cursors = starts
      sorted = [Int32](repeating: 0, count: subjects.count)
      for text in NameOrder(bytewise: texts).sorted() {
        let subject = Int(subjects[Int(text)])
        sorted[Int(cursors[subject])] = text
        cursors[subject] += 1
      }
    }

    /// The texts of a subject; none for those that are no organisations.
    func range(of subject: Int) -> [Int] {
      guard subject + 1 < starts.count else { return [] }
      return sorted[Int(starts[subject])..<Int(starts[subject + 1])].map(Int.init)
    }
  }
}
