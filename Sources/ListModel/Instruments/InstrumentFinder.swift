/// Finds what citations mean in the instruments register, each name once: thousands of bases cite some hundred titles.
package struct InstrumentFinder: Sendable {
  package let register: InstrumentRegister
  /// What titles mean alone, whatever number stands beside them.
  private var titles: [TextKey: InstrumentRegister.Match] = [:]
  private var numbers: [TextKey: InstrumentRegister.Match] = [:]

  package init(_ register: InstrumentRegister) { self.register = register }

  /// What a citation means: the same as the register says, whatever was looked up before.
  package mutating func find(_ citation: Citation) -> InstrumentRegister.Match {
    guard let title = citation.title else {
      return citation.documentNumber.map { find(number: $0) } ?? .none
    }
    return register.chosen(among: find(title: title), by: citation.documentNumber)
  }

  private mutating func find(title: String) -> InstrumentRegister.Match {
    let key = TextKey(title)
    if let match = titles[key] { return match }
    let match = register.find(title: title)
    titles[key] = match
    return match
  }

  private mutating func find(number: String) -> InstrumentRegister.Match {
    let key = TextKey(number)
    if let match = numbers[key] { return match }
    let match = register.find(number: number)
    numbers[key] = match
    return match
  }
}
