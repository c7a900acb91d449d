import Foundation

/// How many files and connections the process may hold open.
enum FileLimit {
  /// Raises the number to what the system allows, and gives it.
  ///
  /// Many systems begin with 1,024, which idle connections would use up; a server that cannot open
  /// another file cannot read its store either.
  static func raised() -> Int {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return usual }
    var wanted = limit
    wanted.rlim_cur = min(limit.rlim_max, rlim_t(most))
    if wanted.rlim_cur > limit.rlim_cur, setrlimit(resource, &wanted) == 0 { limit = wanted }
    return Int(clamping: limit.rlim_cur)
  }

  /// How many connections may be open when so many were wished for: some files are left for the store.
  static func connections(wished: Int) -> Int {
    max(1, min(wished, raised() - kept))
  }

  #if os(Linux)
    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let resource = RLIMIT_NOFILE
  #endif
  private static let usual = 1_024
  private static let most = 65_536
  private static let kept = 256
}
