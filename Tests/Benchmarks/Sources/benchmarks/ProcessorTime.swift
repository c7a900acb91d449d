import Foundation

/// How much time the processor has spent on this process, all threads together.
enum ProcessorTime {
  /// Seconds since the process began.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Measures some work several times.
  ///
  /// Work of more than half a second is done three times, work of more than ten seconds once.
  ///
  /// - Parameters:
  ///   - repetitions: How often shorter work is done.
  ///   - work: What is measured.
  /// - Returns: The middle one of the times in seconds, and what the first run returned.
  static func median<Result>(
    repetitions: Int = 7, of work: () -> Result
  ) -> (seconds: Double, result: Result) {
    var start = now()
    let result = work()
    var times = [now() - start]
    let wanted = times[0] < 0.5 ? repetitions : times[0] < 10 ? 3 : 1
    while times.count < wanted {
      start = now()
      _ = work()
      times.append(now() - start)
    }
    times.sort()
    return (times[times.count / 2], result)
  }
}
