/// Finds what citations mean in the instruments register, each name once: thousands of bases cite some hundred titles.
package struct InstrumentFinder: Sendable {
  package let register: InstrumentRegister
  /// What names mean that no document number can make clearer.
  private var known: [TextKey: InstrumentRegister.Match] = [:]

  package init(_ register: InstrumentRegister) { self.register = register }

  /// What a citation means.
  package mutating func find(_ citation: Citation) -> InstrumentRegister.Match {
    guard let name = citation.title ?? citation.documentNumber else { return .none }
    let key = TextKey(name)
    if let match = known[key] { return match }
    let match = register.find(citation)
    // Of a title with a number beside it, the title alone may fit several.
    if citation.title == nil || citation.documentNumber == nil { known[key] = match }
    return match
  }
}
