import ListModel

/// Another name of a thing that stands in brackets in the middle of a power's name: 民办非企业单位（社会服务机构）成立登记.
///
/// What narrows the thing is no other name of it: （乙级）, （临时）, （不含…）, 出租汽车（网络预约出租汽车）.
enum NamesInBrackets {
  /// The name without such brackets, and the name with what stands in them in the place of the thing.
  ///
  /// - Returns: the name as it is and nil where it has no such brackets.
  static func apart(_ name: [Unicode.Scalar]) -> (name: [Unicode.Scalar], other: [Unicode.Scalar]?) {
    guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")"),
      close + 1 < name.count
    else { return (name, nil) }
    let start = name[..<open].lastIndex(where: marks.contains).map { $0 + 1 } ?? 0
    let from = start == 0 && name[0] == "对" ? 1 : start
    let (thing, inner) = (name[from..<open], name[(open + 1)..<close])
    guard areNames(thing, inner) else { return (name, nil) }
    let rest = name[(close + 1)...]
    return (Array(name[..<open] + rest), Array(name[..<from] + inner + rest))
  }

  /// Whether both end with a word for bodies, are about as long as each other, and have nothing else in common: a kind
  /// of the thing is named by the thing's own words, or by fewer.
  private static func areNames(_ thing: ArraySlice<Unicode.Scalar>, _ inner: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard let kind = bodies.first(where: { thing.ends(with: $0) }),
      let otherKind = bodies.first(where: { inner.ends(with: $0) }), kind != otherKind,
      inner.count >= kind.count + 2, inner.count * 3 >= thing.count * 2,
      !inner.contains(where: limits.contains)
    else { return false }
    return Set(thing).isDisjoint(with: inner)
  }

  private static let bodies = ["单位", "机构", "组织", "企业", "团体", "场所", "公司"].map { $0.letters }
  private static let marks = LetterSet("的和与及或、，,；;()".unicodeScalars)
  /// Letters with which a bracket says which of the things are meant.
  private static let limits = LetterSet("不除非限仅含级以".unicodeScalars)
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func ends(with word: [Unicode.Scalar]) -> Bool { suffix(word.count).elementsEqual(word) }
}
