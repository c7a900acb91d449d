import Foundation
import PageParsing
import ProjectModel

/// The names of many projects, in memory as an import has them: each written name once.
struct Projects {
  struct Mention {
    /// The number of the written name.
    let name: Int
    let role: AffiliationRole
  }

  struct Project {
    let scope: String
    let region: String?
    let emailDomain: String?
    let mentions: [Mention]
  }

  private struct Entry {
    let scope: String
    let region: String?
    let emailDomain: String?
    let first: Int
  }

  private var entries: [Entry] = []
  private var numbers: [UInt32] = []
  private var roles: [UInt8] = []
  private var names: [String] = []

  /// Reads a file of JSON lines; rows without a title are left out.
  init(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    var numbersByName: [String: UInt32] = [:]
    var regions: [String: String] = [:]
    try TableReader(format: .jsonLines).read(
      chunks: {
        let data = try file.read(upToCount: 1 << 20) ?? Data()
        return data.isEmpty ? nil : [UInt8](data)
      }, document: path
    ) { reading in
      guard let record = reading.record, let title = record.title?.value else { return }
      let key = ProjectIdentity(of: record, title: title).preferredKey
      let region = record.region.map { regions[$0.value, default: $0.value] }
      if let region { regions[region] = region }
      entries.append(
        Entry(
          scope: String(key.dropFirst("project:".count)), region: region,
          emailDomain: record.emailDomain?.value, first: numbers.count))
      for mention in record.mentions {
        let number = numbersByName[mention.name] ?? UInt32(names.count)
        if number == names.count {
          numbersByName[mention.name] = number
          names.append(mention.name)
        }
        numbers.append(number)
        roles.append(UInt8(mention.role.rank))
      }
    }
  }

  var count: Int { entries.count }
  var indices: Range<Int> { entries.indices }
  var mentionCount: Int { numbers.count }
  var nameCount: Int { names.count }

  func name(_ number: Int) -> String { names[number] }

  subscript(index: Int) -> Project {
    let entry = entries[index]
    let end = index + 1 < entries.count ? entries[index + 1].first : numbers.count
    return Project(
      scope: entry.scope, region: entry.region, emailDomain: entry.emailDomain,
      mentions: (entry.first..<end).map {
        Mention(name: Int(numbers[$0]), role: AffiliationRole(rank: Int(roles[$0])))
      })
  }
}
