/// Finds what citations mean in the instruments register, each name once: thousands of bases cite some hundred titles.
package struct InstrumentFinder: Sendable {
  /// Names by which something was sought, and what each means, by its number.
  private struct Known: Sendable {
    private var names = KeyNumbers<TextKey>()
    private var matches: [InstrumentRegister.Match] = []

    mutating func match(
      of name: String, _ find: (String) -> InstrumentRegister.Match
    ) -> InstrumentRegister.Match {
      let number = names.number(of: TextKey(name))
      if number == matches.count { matches.append(find(name)) }
      return matches[number]
    }
  }

  package let register: InstrumentRegister
  /// What titles mean alone, whatever number stands beside them.
  private var titles = Known()
  private var numbers = Known()

  package init(_ register: InstrumentRegister) { self.register = register }

  /// What a citation means: the same as the register says, whatever was looked up before.
  package mutating func find(_ citation: borrowing Citation) -> InstrumentRegister.Match {
    let number = citation.documentNumber
    guard let title = citation.title else {
      return number.map { numbers.match(of: $0, register.find(number:)) } ?? .none
    }
    return register.chosen(among: titles.match(of: title, register.find(title:)), by: number)
  }
}
