import ArgumentParser

/// Whether a question joins bodies of which one followed the other.
struct SuccessionOptions: ParsableArguments {
  @Flag(
    help: "Count a landsting and the region that followed it as one; by default they are two.")
  var acrossSuccessions = false
}
