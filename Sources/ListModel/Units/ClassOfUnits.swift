/// Names of a class of units, which name none in particular: 各有关单位; and names with such a class behind them:
/// 市水务局等有关部门.
package enum ClassOfUnits {
  /// Whether a name means a class: 市级有关部门, 市直各部门.
  package static func isClass(_ name: String) -> Bool {
    words.contains { name.ends(with: $0) } && ["有关", "相关", "各"].contains { name.holds($0) }
  }

  /// The name without the class behind it: 市水务局 of 市水务局等有关部门.
  package static func withoutClass(_ name: String) -> String {
    guard let tail = name.suffix(8).allPlaces(of: "等").last, tail.lowerBound > name.startIndex else {
      return name
    }
    let rest = name[tail.upperBound...]
    let isTail = rest.isEmpty || words.contains { rest.ends(with: $0) } || rest == "有关方面"
    return isTail ? String(name[..<tail.lowerBound].trimmingBlankEnd) : name
  }

  private static let words = ["部门", "单位", "机关", "机构"]
}

extension Substring {
  /// The text without white space at its end.
  fileprivate var trimmingBlankEnd: Substring {
    var rest = self
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
