import Analysis
import Diagnostics
import ListModel

/// The words in which reports tell the change of the list.
struct ChangeWording {
  let language: Language

  private func zhOrEn(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }

  /// 划转、更名: what happened to an item.
  func kinds(of change: ListChange) -> String {
    change.kinds.map { title(of: $0, in: change.part) }.joined(separator: zhOrEn("、", ", "))
  }

  /// Tasks, matters and rules are worded otherwise; they have no name that others know.
  private func title(of kind: ListChange.Kind, in part: ListPart) -> String {
    kind == .renamed && part == .duties ? zhOrEn("改写", "reworded") : kind.title[language]
  }

  /// 权力清单.
  func part(_ part: ListPart) -> String { zhOrEn(part.name, part.rawValue) }

  /// The item as it is called now; a sub-item with its main item.
  func name(of change: ListChange) -> String {
    let item = change.item
    guard change.part == .powers, let main = item.mainItem else { return Self.short(item.name.value) }
    return "\(Self.short(main.value)) › \(Self.short(item.name.value))"
  }

  /// What the kinds alone do not say: from where, under which name, which element said what.
  func details(of change: ListChange) -> [String] {
    guard let before = change.before, let after = change.after else { return [] }
    var details: [String] = []
    if change.kinds.contains(.moved) {
      details.append(zhOrEn("由\(before.unit)划入\(after.unit)", "from \(before.unit) to \(after.unit)"))
    }
    if change.kinds.contains(.renamed) {
      let (one, _) = Self.facing(before.name.value, after.name.value)
      details.append(
        change.part == .duties ? zhOrEn("原文“\(one)”", "was: \(one)") : zhOrEn("原名“\(one)”", "formerly \(one)")
      )
    }
    return details + change.elements.map(words)
  }

  /// 行使层级由“市级”改为“区级”.
  private func words(of change: ElementChange) -> String {
    let party = change.party.map { $0 + zhOrEn("的", ": ") } ?? ""
    let element = (change.element == .party ? "" : party) + change.element.title[language]
    switch (change.before?.text, change.after?.text) {
    case (let before?, let after?):
      let (one, other) = Self.facing(before, after)
      return zhOrEn("\(element)由“\(one)”改为“\(other)”", "\(element) from “\(one)” to “\(other)”")
    case (let before?, nil):
      return zhOrEn("\(element)不再写“\(Self.short(before))”", "\(element) no longer “\(Self.short(before))”")
    case (nil, let after?):
      return zhOrEn("\(element)增写“\(Self.short(after))”", "\(element) now “\(Self.short(after))”")
    case (nil, nil): return element
    }
  }

  /// Where the item stands, or stood.
  func place(of change: ListChange, in catalogue: Catalogue, comparedWith comparison: EditionComparison)
    -> String
  {
    let origin = change.item.name.origin
    let place =
      change.after == nil
      ? comparison.place(of: origin, in: language) : catalogue.location(of: origin).description(in: language)
    return place.inOneLine
  }

  /// How many items something happened to, by kind and as the list of them calls it: 新增 3，更名 1，改写 2.
  func counts(of changes: ListChanges) -> String {
    let counts = ListChange.Kind.allCases.flatMap { kind in
      let reworded = kind == .renamed ? changes.count(kind, in: .duties) : 0
      return [
        (kind.title[language], changes.count(kind) - reworded), (title(of: kind, in: .duties), reworded),
      ].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
    }
    return counts.isEmpty ? zhOrEn("没有变动", "no change") : counts.joined(separator: zhOrEn("，", ", "))
  }

  /// The edition that another one is compared with: main 1a2b3c4d5e6f.
  func name(of comparison: EditionComparison) -> String {
    ([comparison.name] + (comparison.shortCommit.map { [$0] } ?? [])).joined(separator: " ")
  }

  /// With what an edition is compared: 与 main 1a2b3c4d5e6f（判断日期：2022-09-30）相比.
  func base(_ comparison: EditionComparison) -> String {
    let (name, day) = (name(of: comparison), comparison.catalogue.edition.asOf)
    return zhOrEn("与 \(name)（判断日期：\(day)）相比", "compared with \(name) as of \(day)")
  }

  /// What the change does to the findings.
  func findings(of comparison: EditionComparison, brought: Judgement) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      language == .zh
        ? "\(severity.title.zh) \(brought.count(severity))" : brought.count(severity).of(severity.title.en)
    }
    let (mended, standing) = (comparison.mended.count, comparison.standing.count)
    return zhOrEn(
      "本次变动带来\(counts.joined(separator: "、"))；改掉 \(mended) 个疑点；原有的 \(standing) 个仍在，不再列出。",
      "The change brings \(counts.joined(separator: ", ")); it mends \(mended.of("finding")); "
        + (standing == 1
          ? "1 stands as before and is not shown." : "\(standing) stand as before and are not shown."))
  }

  // MARK: Texts cut to what is worth seeing

  /// **Units:** letters.
  private static let longest = 40
  private static let context = 6

  /// A text in one line, cut where it is long.
  static func short(_ text: String) -> String { cut(oneLine(text), from: 0) }

  /// Two versions of a text, each from a little before the place at which they part.
  static func facing(_ one: String, _ other: String) -> (String, String) {
    let (left, right) = (oneLine(one), oneLine(other))
    guard max(left.count, right.count) > longest else {
      return (String(letters: left), String(letters: right))
    }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let start = common > context * 2 ? common - context : 0
    return (cut(left, from: start), cut(right, from: start))
  }

  private static func oneLine(_ text: String) -> [Unicode.Scalar] {
    text.inOneLine.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(
      Array.init
    )
    .joined(separator: [" "]).map { $0 }
  }

  private static func cut(_ letters: [Unicode.Scalar], from start: Int) -> String {
    let rest = letters.dropFirst(start)
    return (start > 0 ? "…" : "") + String(letters: rest.prefix(longest)) + (rest.count > longest ? "…" : "")
  }
}
