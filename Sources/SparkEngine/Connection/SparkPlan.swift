/// What an engine is asked to do, as Spark Connect's `Plan` message.
enum SparkPlan {
  /// Where and how columns lie.
  struct Source: Hashable, Sendable {
    let format: String
    /// The columns as Spark writes them, `id INT, key STRING`; `nil` when the files say it.
    let schema: String?
    let options: [String: String]
    let path: String
  }

  /// The rows of a query.
  static func query(_ sql: String) -> [UInt8] {
    ProtobufWriter.message { $0.payload(1, relation(sql)) }
  }

  /// The rows of files.
  static func read(_ source: Source) -> [UInt8] {
    ProtobufWriter.message { $0.payload(1, relation(source)) }
  }

  /// Names the rows of files for later queries of the session.
  static func view(_ name: String, of source: Source) -> [UInt8] {
    view(name, relation(source))
  }

  /// Names the rows of a query for later queries of the session; it is computed where it is used.
  static func view(_ name: String, of sql: String) -> [UInt8] {
    view(name, relation(sql))
  }

  /// Writes the rows of a query to a folder of Parquet files, whole or not at all.
  static func write(_ sql: String, to path: String) -> [UInt8] {
    ProtobufWriter.message { plan in
      plan.message(2) { command in
        command.message(2) { operation in
          operation.payload(1, relation(sql))
          operation.text(2, "parquet")
          operation.text(3, path)
          operation.number(5, 2)
        }
      }
    }
  }

  private static func view(_ name: String, _ relation: [UInt8]) -> [UInt8] {
    ProtobufWriter.message { plan in
      plan.message(2) { command in
        command.message(3) { view in
          view.payload(1, relation)
          view.text(2, name)
          view.number(4, 1)
        }
      }
    }
  }

  private static func relation(_ sql: String) -> [UInt8] {
    ProtobufWriter.message { $0.message(10) { $0.text(1, sql) } }
  }

  private static func relation(_ source: Source) -> [UInt8] {
    ProtobufWriter.message { relation in
      relation.message(2) { read in
        read.message(2) { data in
          data.text(1, source.format)
          if let schema = source.schema { data.text(2, schema) }
          for (name, value) in source.options.sorted(by: { $0.key < $1.key }) {
            data.message(3) { option in
              option.text(1, name)
              option.text(2, value)
            }
          }
          data.text(4, source.path)
        }
      }
    }
  }
}
