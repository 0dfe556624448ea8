/// Finds what citations mean in the instruments register, each name once: thousands of bases cite some hundred titles.
package struct InstrumentFinder: Sendable {
  package let register: InstrumentRegister
  /// What titles mean alone, whatever number stands beside them.
  private var titles = KnownValues<TextKey, InstrumentRegister.Match>()
  private var numbers = KnownValues<TextKey, InstrumentRegister.Match>()

  package init(_ register: InstrumentRegister) { self.register = register }

  /// What a citation means: the same as the register says, whatever was looked up before.
  ///
  /// - Parameters:
  ///   - title: nil where the citation gives a number alone.
  ///   - number: the document number in standard form; nil where the citation gives none.
  package mutating func find(title: String?, number: String?) -> InstrumentRegister.Match {
    guard let title else {
      return number.map { number in numbers.value(of: TextKey(number)) { register.find(number: number) } }
        ?? .none
    }
    let match = titles.value(of: TextKey(title)) { register.find(title: title) }
    return register.chosen(among: match, by: number)
  }
}
