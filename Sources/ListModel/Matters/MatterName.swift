/// What a matter's name says, whatever small words it is written with: width and brackets, 的, 和, 与, 及 and 、, 全市
/// before it, and a trailing 管理, 监管 or 工作 do not count.
///
/// Two names are the same name where their `text` is equal; docs/matters.md tells the method.
package struct MatterName: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ written: String) {
    let whole = NormalisedName.letters(of: written)
    var kept = whole
    kept.removeAll(where: Self.small.contains)
    let name = Self.withoutTails(Self.withoutPlace(kept[...]))
    text = String(letters: name.isEmpty ? whole[...] : name)
  }

  package static func < (left: MatterName, right: MatterName) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// The name without general words at its end; two letters at least are left.
  private static func withoutTails(_ letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = letters
    while let tail = tails.first(where: {
      rest.count >= $0.count + 2 && rest.suffix($0.count).elementsEqual($0)
    }) {
      rest = rest.dropLast(tail.count)
    }
    return rest
  }

  /// The name without 全市 before it; two letters at least are left.
  private static func withoutPlace(_ letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard letters.count >= 4, "全本我".unicodeScalars.contains(letters[0]),
      "省市区县".unicodeScalars.contains(letters[1])
    else { return letters }
    return letters.dropFirst(2)
  }

  private static let small = LetterSet("的和与及、，,。.;；:：·“”\"'‘’《》<>()[]".unicodeScalars)
  private static let tails = [
    "职责分工", "职责边界", "监督管理", "管理", "监管", "监督", "工作", "事项", "职责", "分工", "问题", "方面",
  ].map { $0.letters }
}
