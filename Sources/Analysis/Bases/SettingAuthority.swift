import Diagnostics
import ListModel

/// Whether an instrument may set a power (设定权).
///
/// **Source:** 行政许可法第十四条至第十七条; 行政处罚法（2021年修订）第十条至第十六条, before it 行政处罚法（2017年修正）第九条至
/// 第十四条; 行政强制法第十条, 第十一条, 第十三条.
enum SettingAuthority: Sendable {
  case sufficient
  /// It may not, and why.
  case insufficient(Bar)
  /// Its kind or the words of the power leave it open.
  case open

  /// Why an instrument of a kind may not set a power.
  struct Bar: Sendable, Hashable {
    let kind: InstrumentKind
    /// The articles, in the numbering of the day.
    let statute: BilingualText
    /// What it may not, as the rest of a sentence.
    let limit: BilingualText

    /// The sentence about an instrument.
    func words(about title: String) -> BilingualText {
      BilingualText(
        zh: "《\(title)》是\(kind.words.zh)，按\(statute.zh)\(limit.zh)",
        en: "《\(title)》 is \(kind.words.en), which by the \(statute.en) \(limit.en)")
    }
  }

  /// - Parameters:
  ///   - kind: what the instrument is; nil where that is open.
  ///   - began: when its first known version took effect.
  ///   - sanction: what the power does.
  init(
    of kind: InstrumentKind?, for category: PowerCategory, sanction: Sanction, began: CalendarDate?,
    on day: CalendarDate
  ) {
    guard let kind else {
      self = .open
      return
    }
    switch category {
    case .licensing: self = Self.licensing(kind, began: began, on: day)
    case .penalty: self = Self.penalty(kind, sanction, on: day)
    case .compulsion: self = Self.compulsion(kind, sanction)
    default: self = .open
    }
  }

  private static func licensing(
    _ kind: InstrumentKind, began: CalendarDate?, on day: CalendarDate
  ) -> SettingAuthority {
    let law = (zh: "行政许可法", en: "Administrative Licensing Law")
    switch kind {
    case .law, .administrativeRegulation, .stateCouncilDecision, .localRegulation: return .sufficient
    case .someRule: return .open
    case .provincialRule:
      guard let began, began.isYearsBefore(day, 1) else { return .sufficient }
      return bar(
        kind, law, [15], zh: "只能设定临时性行政许可，实施满一年的由地方性法规设定（该规章自 \(began) 起施行）",
        en: "sets a licence for one year at most (this one has been in force since \(began))")
    case .departmentalRule, .municipalRule, .normativeDocument, .judicialInterpretation, .partyRule:
      return bar(kind, law, [14, 15, 17], zh: "不得设定行政许可", en: "may not set a licence")
    }
  }

  private static func penalty(
    _ kind: InstrumentKind, _ sanction: Sanction, on day: CalendarDate
  ) -> SettingAuthority {
    // The revision of 2021 put an article in before these, and another one before the last.
    let isNew = day >= penaltyLawRevised
    let law =
      isNew
      ? (zh: "行政处罚法（2021年修订）", en: "Administrative Penalty Law (2021)")
      : (zh: "行政处罚法（2017年修正）", en: "Administrative Penalty Law (2017)")
    func told(_ articles: [Int], zh: String, en: String) -> SettingAuthority {
      bar(kind, law, isNew ? articles : articles.map { $0 == 16 ? 14 : $0 - 1 }, zh: zh, en: en)
    }
    switch kind {
    case .law: return .sufficient
    case .stateCouncilDecision: return .open
    case .administrativeRegulation:
      guard sanction.holds(custody) else { return .sufficient }
      return told([10, 11], zh: "不得设定限制人身自由的行政处罚", en: "may not set a penalty that restrains persons")
    case .localRegulation:
      guard sanction.holds(custody + ["吊销营业执照"]) else { return .sufficient }
      return told(
        [12], zh: "不得设定限制人身自由、吊销营业执照的行政处罚",
        en: "sets neither a restraint of persons nor the revocation of a business licence")
    case .departmentalRule, .provincialRule, .municipalRule, .someRule:
      guard sanction.holds(custody + gravePenalties) else { return .sufficient }
      return told(
        [13, 14], zh: isNew ? "只能设定警告、通报批评和一定数额的罚款" : "只能设定警告和一定数量的罚款",
        en: isNew ? "sets warnings, criticism and limited fines only" : "sets warnings and limited fines only"
      )
    case .normativeDocument, .judicialInterpretation, .partyRule:
      return told([16], zh: "不得设定行政处罚", en: "may not set a penalty")
    }
  }

  private static func compulsion(_ kind: InstrumentKind, _ sanction: Sanction) -> SettingAuthority {
    let law = (zh: "行政强制法", en: "Administrative Compulsion Law")
    if kind == .law { return .sufficient }
    if sanction.holds(givenExecutions) { return .open }
    if sanction.holds(executions) {
      return bar(kind, law, [13], zh: "不得设定行政强制执行", en: "may not set compulsory execution")
    }
    switch kind {
    case .law, .stateCouncilDecision: return .open
    case .administrativeRegulation:
      guard sanction.holds(restraints) || sanction.freezesDeposits else { return .sufficient }
      return bar(
        kind, law, [10], zh: "不得设定限制公民人身自由和冻结存款、汇款的行政强制措施",
        en: "may set neither the restraint of persons nor the freezing of deposits")
    case .localRegulation:
      guard sanction.holds(restraints + ["冻结"]) || sanction.isForcedAct else { return .sufficient }
      return bar(
        kind, law, [10, 13], zh: "只能设定查封场所、设施或者财物和扣押财物", en: "sets sealing and seizure only")
    case .departmentalRule, .provincialRule, .municipalRule, .someRule, .normativeDocument,
      .judicialInterpretation, .partyRule:
      return bar(kind, law, [10], zh: "不得设定行政强制措施", en: "may not set a compulsory measure")
    }
  }

  private static func bar(
    _ kind: InstrumentKind, _ law: (zh: String, en: String), _ articles: [Int], zh: String, en: String
  ) -> SettingAuthority {
    let numbers = articles.map { "第\(ChineseNumeral.text($0))条" }.joined(separator: "、")
    let english = articles.count == 1 ? "article" : "articles"
    return .insufficient(
      Bar(
        kind: kind,
        statute: BilingualText(
          zh: law.zh + numbers,
          en: "\(law.en), \(english) \(articles.map(String.init).joined(separator: ", ")),"),
        limit: BilingualText(zh: zh, en: en)))
  }

  /// When the Administrative Penalty Law as revised in 2021 took effect.
  private static let penaltyLawRevised = CalendarDate(year: 2021, month: 7, day: 15)!
  private static let custody = ["拘留", "限制人身自由", "限制公民人身自由"]
  private static let gravePenalties = [
    "吊销", "撤销许可", "暂扣", "没收", "责令停产停业", "停产停业", "责令停业", "责令关闭", "降低资质", "限制从业", "限制开展生产经营",
  ]
  private static let executions = ["强制执行", "强制拆除", "强行拆除", "划拨", "拍卖", "强制腾退", "强制搬迁"]
  /// What the law itself gives, or gives to the courts (行政强制法第十三条, 第四十五条, 第五十条).
  private static let givenExecutions = ["代履行", "加处罚款", "滞纳金", "申请人民法院", "申请法院"]
  private static let restraints = ["限制人身自由", "限制公民人身自由", "强制隔离", "约束", "强制传唤", "强制带离"]
}

extension InstrumentKind {
  var words: BilingualText {
    switch self {
    case .law: BilingualText(zh: "法律", en: "a law")
    case .administrativeRegulation: BilingualText(zh: "行政法规", en: "an administrative regulation")
    case .stateCouncilDecision: BilingualText(zh: "国务院决定", en: "a decision of the State Council")
    case .localRegulation: BilingualText(zh: "地方性法规", en: "a local regulation")
    case .departmentalRule: BilingualText(zh: "部门规章", en: "a departmental rule")
    case .provincialRule: BilingualText(zh: "省级政府规章", en: "a rule of a provincial government")
    case .municipalRule: BilingualText(zh: "市级政府规章", en: "a rule of a city government")
    case .someRule: BilingualText(zh: "规章", en: "a rule")
    case .judicialInterpretation: BilingualText(zh: "司法解释", en: "a judicial interpretation")
    case .partyRule: BilingualText(zh: "党内法规", en: "a rule of the Party")
    case .normativeDocument: BilingualText(zh: "规范性文件", en: "a normative document")
    }
  }
}

/// What a power does, in the words of its name: of 对擅自取水的处罚 what stands behind the last 的.
struct Sanction {
  private let names: [String]

  init(of power: ListedPower) {
    names =
      [
        power.item.name.value, power.mainItem?.name.value,
        (power.item.categoryText ?? power.mainItem?.categoryText)?.value,
      ]
      .compactMap { $0 }
  }

  /// Whether it is one of some acts.
  func holds(_ acts: [String]) -> Bool {
    names.contains { name in
      guard acts.contains(where: { name.holds($0) }) else { return false }
      guard name.begins(with: "对"), let of = name.unicodeScalars.lastIndex(of: "的") else { return true }
      let tail = name[of...]
      return acts.contains { tail.holds($0) }
    }
  }

  /// Whether it is the freezing of deposits or transfers, whoever's they are: 冻结当事人的存款、汇款, 冻结涉案账户.
  var freezesDeposits: Bool {
    names.contains { name in
      name.ranges(of: "冻结").contains { range in
        let rest = name[range.upperBound...]
        return ["存款", "汇款", "资金", "账户", "帐户"].contains { rest.holds($0) }
      }
    }
  }

  /// Whether it is something done by force, 强制清除, 强行带离; 强制措施 does not say what is done, 强制性标准 is no act.
  var isForcedAct: Bool {
    names.contains { name in
      let tail = name.begins(with: "对") ? name.unicodeScalars.lastIndex(of: "的").map { name[$0...] } : nil
      return ["强制", "强行"].contains { word in
        (tail ?? name[...]).ranges(of: word).contains { range in
          let act = name[range.upperBound...]
          return act.unicodeScalars.count >= 2 && !act.hasPrefix("措施") && !act.hasPrefix("性")
            && !name[..<range.lowerBound].hasSuffix("行政")
        }
      }
    }
  }
}
