extension Citation {
  /// The citation as it should be written, e.g. `《中华人民共和国水法》（2016年修正）第四十八条第一款`.
  ///
  /// Reading it again gives the same value.
  package var standardForm: String {
    var text = title.map { "《\($0)》" } ?? ""
    let notes = [documentNumber, version].compactMap { $0 }
    if title == nil {
      text += notes.joined(separator: "，")
    } else if !notes.isEmpty {
      text += "（" + notes.joined(separator: "，") + "）"
    }
    return text + Self.standardForm(of: clauses)
  }

  /// The longest range of articles that is read, and written, as one range.
  package static let longestRange = 300

  /// A list of clauses, e.g. `第三条、第五条第二款`; three and more articles in a row become a range.
  package static func standardForm(of clauses: [Clause]) -> String {
    if let only = clauses.first, clauses.count == 1 { return only.standardForm }
    var pieces: [String] = []
    var index = 0
    while index < clauses.count {
      let length = lengthOfRun(in: clauses, from: index)
      if length >= 3 {
        pieces.append(clauses[index].standardForm + "至" + clauses[index + length - 1].standardForm)
        index += length
      } else {
        pieces.append(clauses[index].standardForm)
        index += 1
      }
    }
    return pieces.joined(separator: "、")
  }

  /// How many whole articles with consecutive numbers stand from an index on.
  private static func lengthOfRun(in clauses: [Clause], from start: Int) -> Int {
    guard let first = clauses[start].article, clauses[start] == Clause(article: first) else { return 1 }
    var length = 1
    while start + length < clauses.count, length < longestRange,
      clauses[start + length] == Clause(article: first + length)
    {
      length += 1
    }
    return length
  }
}

extension Citation.Clause {
  /// The clause as it should be written, e.g. `第十条之一第二款第（三）项`, `附件2第17项`.
  package var standardForm: String {
    var text = ""
    func add(_ before: String, _ number: Int?, _ after: String = "") {
      guard let number else { return }
      text += before
      text += ChineseNumeral.text(number)
      text += after
    }
    if let attachment { text += attachment > 0 ? "附件\(attachment)" : "附件" }
    add("第", section, "部分")
    add("第", chapter, "章")
    add("第", article, "条")
    add("之", articleSuffix)
    add("第", paragraph, "款")
    add("第（", subparagraph, "）项")
    add("第", point, "目")
    if let entry { text += "第\(entry)项" }
    return text
  }
}
