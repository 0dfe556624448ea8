/// The open choices between alternatives that say the same for newer and older programs, of which one is taken.
///
/// **Source:** ISO/IEC 29500-3, clause 9.
struct MarkupAlternatives {
  private var open: [(isTaken: Bool, before: Int)] = []

  /// Whether one of the innermost choice has been taken: the first that says something is what the writer meant. Where an
  /// element that only newer programs know says nothing to us, what stands there for the others is shown.
  var isTaken: Bool { open.last?.isTaken ?? false }

  /// - Parameter taken: how much has been taken of the document so far.
  mutating func open(taken: Int) { open.append((false, taken)) }

  /// An alternative ends.
  ///
  /// - Parameter taken: how much has been taken of the document so far.
  mutating func endOne(taken: Int) {
    guard let last = open.last else { return }
    open[open.count - 1].isTaken = taken > last.before
  }

  mutating func close() { _ = open.popLast() }
}
