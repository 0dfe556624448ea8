import ListModel

/// What stands in brackets at the end of the name of a power: （延续）, （地下水）, （市级权限）.
struct NameHint {
  /// The steps in the life of a licence.
  private enum Step: CaseIterable {
    case beginning, renewal, change, end, replacement

    var words: [String] {
      switch self {
      case .beginning: ["新办", "首次", "初次", "新申请", "申领", "新设", "设立", "核发", "开办"]
      case .renewal: ["延续", "延期", "续期", "续展", "换证", "换发", "届满", "到期"]
      case .change: ["变更"]
      case .end: ["注销", "终止", "歇业"]
      case .replacement: ["补证", "补办", "补发", "补领", "遗失"]
      }
    }
  }

  /// nil where the name has no brackets at its end.
  private let text: String?
  private let steps: Set<Step>

  init(of name: String) {
    let bare = PowerName.withoutHint(name)
    let text = bare.map { String(NormalisedName(name).text.dropFirst($0.count + 1).dropLast()) }
    self.text = text
    steps = Set(Step.allCases.filter { step in text.map { step.words.contains(where: $0.holds) } ?? false })
  }

  /// Whether the hints of two names that are alike but for them make them two powers: （新办） and （延续）, （巡游） and （网约）.
  ///
  /// A step and an object (新办, 地下水) part a power in two ways, and each may include the other; levels and parts say whose
  /// it is.
  func tellsApart(from other: NameHint) -> Bool {
    guard let text, let otherText = other.text else { return false }
    if !steps.isEmpty, !other.steps.isEmpty { return steps.isDisjoint(with: other.steps) }
    guard steps.isEmpty, other.steps.isEmpty, !Self.isLimit(text), !Self.isLimit(otherText) else {
      return false
    }
    return Self.areObjects(text.letters, otherText.letters)
  }

  /// Whether two hints name two objects: they have no letter in common but the word for their kind, with which both end
  /// (客运, 货运), or one denies the other (经营性, 非经营性).
  ///
  /// Spellings of one thing share other letters: 危化品 and 危险化学品, 年检 and 年审; or all but one or two: 道路客运 and 公路客运.
  private static func areObjects(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    if one == ["非"] + other || other == ["非"] + one { return true }
    let kind = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    guard kind * 2 <= min(one.count, other.count) else { return false }
    return Set(one.dropLast(kind)).isDisjoint(with: other.dropLast(kind))
  }

  /// Whether a hint is about who has the power, and how much of it: 市级, 部分; not 甲级.
  private static func isLimit(_ text: String) -> Bool {
    limits.contains(where: text.holds) || levels.contains { text.holds($0 + "级") }
  }

  private static let limits = ["权限", "委托", "下放", "承接", "原", "含", "外", "本", "部分", "以上", "以下", "试点"]
  /// What stands before 级 for a level of government.
  private static let levels = ["国家", "部", "省", "市", "州", "县", "区", "镇", "乡", "各", "上", "下", "分"]
}
