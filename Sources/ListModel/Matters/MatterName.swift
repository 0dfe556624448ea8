/// What a matter's name says, whatever small words it is written with: width and brackets, 的, 和, 与, 及 and 、, 全市
/// before it, and a trailing 管理, 监管 or 工作 do not count.
///
/// Two names are the same name where their `text` is equal; docs/matters.md tells the method.
package struct MatterName: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ written: String) {
    let whole = NormalisedName.letters(of: written)
    var kept = Self.withoutTails(Self.withoutPlace(whole.filter { !Self.small.contains($0) }))
    if kept.isEmpty { kept = whole }
    text = String(letters: kept)
  }

  package static func < (left: MatterName, right: MatterName) -> Bool {
    left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
  }

  /// The name without general words at its end; two letters at least are left.
  private static func withoutTails(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var rest = scalars[...]
    while let tail = tails.first(where: {
      rest.count >= $0.count + 2 && rest.suffix($0.count).elementsEqual($0)
    }) {
      rest = rest.dropLast(tail.count)
    }
    return Array(rest)
  }

  /// The name without 全市 before it; two letters at least are left.
  private static func withoutPlace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.count >= 4, "全本我".unicodeScalars.contains(scalars[0]),
      "省市区县".unicodeScalars.contains(scalars[1])
    else { return scalars }
    return Array(scalars.dropFirst(2))
  }

  private static let small = LetterSet("的和与及、，,。.;；:：·“”\"'‘’《》<>()[]".unicodeScalars)
  private static let tails = [
    "职责分工", "职责边界", "监督管理", "管理", "监管", "监督", "工作", "事项", "职责", "分工", "问题", "方面",
  ].map { $0.letters }
}
