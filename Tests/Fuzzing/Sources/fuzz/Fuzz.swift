import Foundation

/// What libFuzzer calls with each input; `FUZZ_TARGET` names what reads it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target = Target.chosen else {
    FileHandle.standardError.write(
      Data("FUZZ_TARGET must be one of \(Target.all.keys.sorted().joined(separator: ", "))\n".utf8))
    exit(64)
  }
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Stops with what did not hold, so that libFuzzer keeps the input.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("does not hold: \(what())\n".utf8))
  abort()
}

/// The program itself: the package manager calls the main function by this name.
@_cdecl("fuzz_main")
public func runFuzzer(
  _ argumentCount: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (argumentCount, arguments) = (argumentCount, arguments)
  return runDriver(&argumentCount, &arguments, readOneInput)
}

/// libFuzzer's loop, as its documentation declares it for programs with a main function of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ argumentCount: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ reading: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
