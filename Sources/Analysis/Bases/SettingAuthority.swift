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
    of kind: InstrumentKind?, for category: PowerCategory, sanction: @autoclosure () -> Sanction,
    began: CalendarDate?,
    on day: CalendarDate
  ) {
    guard let kind else {
      self = .open
      return
    }
    switch category {
    case .licensing: self = Self.licensing(kind, began: began, on: day)
    case .penalty: self = Self.penalty(kind, sanction(), on: day)
    case .compulsion: self = Self.compulsion(kind, sanction())
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
      guard sanction.holds(custody + ["吊销…营业执照"]) else { return .sufficient }
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
  private static let custody: [SanctionAct] = ["拘留", "限制…人身自由"]
  private static let gravePenalties: [SanctionAct] = [
    "吊销", "暂扣", "没收", "撤销…许可", "撤销…资格", "撤销…资质", "撤销…证书", "停产停业", "停业整顿", "停产整顿", "责令…停业", "责令…停产",
    "责令…关闭", "降低…资质", "降低…资格", "降低…等级", "限制…从业", "禁止…从业", "限制…开展生产经营",
  ]
  private static let executions: [SanctionAct] = [
    "强制执行", "强制…拆除", "强行…拆除", "划拨", "拍卖", "强制…腾退", "强制…搬迁",
  ]
  /// What the law itself gives, or gives to the courts (行政强制法第十三条, 第四十五条, 第五十条).
  private static let givenExecutions: [SanctionAct] = ["代履行", "加处罚款", "滞纳金", "申请人民法院", "申请法院"]
  private static let restraints: [SanctionAct] = [
    "限制…人身自由", "约束", "强制隔离", "强制传唤", "强制带离", "强制戒毒", "强制医疗",
  ]
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
