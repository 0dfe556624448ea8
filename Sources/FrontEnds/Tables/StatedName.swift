import ListModel

/// Whether a short text is named after a part or a category, or only speaks of it: 行政处罚事项（共3项） is the name of what
/// stands below, 行政处罚由市综合执法局行使 is a sentence.
enum StatedName {
  /// Whether a text ends with a word, but for what stands behind words in names: 事项, 清单, brackets, numbers, a colon, and
  /// one short word more.
  ///
  /// - Parameter text: without white space, brackets in half width.
  static func stands(_ word: String, in text: Substring) -> Bool {
    var rest = text
    while let found = rest.firstPlace(of: word) {
      rest = rest[found.upperBound...]
      if isEnd(rest) { return true }
    }
    return false
  }

  /// What stands behind the first colon, where it is more than the name of a body, a number, 无, or another name.
  static func isSaidMore(behindColonOf text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let said = String(text[text.index(after: colon)...])
    let statement = Statement(said)
    return !said.isEmpty && !FormText.isNone(said) && statement.part == nil && statement.category == nil
      && StatedCount.all(in: said[...]).isEmpty && !Headline.isBody(said) && !Headline.isClosing(said)
      && said.contains(where: \.isLetter)
  }

  private static func isEnd(_ behind: Substring) -> Bool {
    var rest = behind
    while let first = rest.first {
      if first == "(", let closing = rest.firstIndex(of: ")") {
        rest = rest[rest.index(after: closing)...]
      } else if let tail = tails.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(tail.count)
      } else if first.isLetter || first == "、" {
        break
      } else if first.isASCIIDigit {
        rest = rest.dropFirst()
      } else {
        return true
      }
    }
    return rest.prefix(while: \.isLetter).count <= longestWord
  }

  /// The longest word behind a name that is taken for a piece of it: 公示, 实施情况.
  ///
  /// **Units:** characters.
  private static let longestWord = 4
  private static let tails = ["清单", "目录", "事项", "登记", "一览", "表", "制度", "内容", "情况", "部分", "职权", "权力", "类"]
}
