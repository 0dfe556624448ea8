import ListModel

/// The numbers of main items: each follows from the power's own key, so that a power more or less leaves the
/// codes of the others as they are.
///
/// **Source:** GB/T 39554.1-2020: region, type, main item, sub-item.
struct PowerCodes {
  private let numbers: [String: Int]

  init(_ drafts: [PowerDraft]) {
    var taken: [PowerCategory: Set<Int>] = [:]
    var numbers: [String: Int] = [:]
    for draft in drafts.sorted(by: { $0.key < $1.key }) {
      var number = Int(stableHash(draft.key) % 99_999) + 1
      while !taken[draft.category, default: []].insert(number).inserted { number = number % 99_999 + 1 }
      numbers[draft.key] = number
    }
    self.numbers = numbers
  }

  /// The basic code, e.g. 000204217003.
  ///
  /// - Parameter subitem: 0 for the main item.
  func basicCode(_ draft: PowerDraft, subitem: Int = 0) -> String {
    guard let number = numbers[draft.key] else { preconditionFailure("a power that got no number") }
    return "00" + draft.category.code + Self.digits(number, 5) + Self.digits(subitem, 3)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: count - digits.count) + digits
  }
}
