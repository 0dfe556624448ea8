import Diagnostics
import ListModel

/// Whether an instrument may set a power (设定权).
///
/// **Source:** 行政许可法第十四条至第十七条; 行政处罚法（2021年修订）第十条至第十六条; 行政强制法第十条, 第十一条, 第十三条.
enum SettingAuthority: Sendable {
  case sufficient
  /// It may not; the articles by which it may not.
  case insufficient(BilingualText)
  /// Its kind or the words of the power leave it open.
  case open

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
    case .penalty: self = Self.penalty(kind, sanction)
    case .compulsion: self = Self.compulsion(kind, sanction)
    default: self = .open
    }
  }

  private static func licensing(
    _ kind: InstrumentKind, began: CalendarDate?, on day: CalendarDate
  ) -> SettingAuthority {
    switch kind {
    case .law, .administrativeRegulation, .stateCouncilDecision, .localRegulation: return .sufficient
    case .provincialRule:
      guard let began, began.isYearsBefore(day, 1) else { return .sufficient }
      return .insufficient(
        BilingualText(
          zh: "行政许可法第十五条：省级政府规章只能设定临时性行政许可，实施满一年的由地方性法规设定（该规章自 \(began) 起施行）",
          en:
            "Administrative Licensing Law article 15: a provincial rule sets a licence for one year at most "
            + "(this one has been in force since \(began))"))
    case .departmentalRule, .municipalRule, .normativeDocument:
      return .insufficient(
        BilingualText(
          zh: "行政许可法第十四条、第十五条、第十七条：\(kind.words.zh)不得设定行政许可",
          en: "Administrative Licensing Law articles 14, 15, 17: \(kind.words.en) may not set a licence"))
    }
  }

  private static func penalty(_ kind: InstrumentKind, _ sanction: Sanction) -> SettingAuthority {
    switch kind {
    case .law: return .sufficient
    case .administrativeRegulation:
      guard sanction.holds(custody) else { return .sufficient }
      return .insufficient(
        BilingualText(
          zh: "行政处罚法第十条、第十一条：限制人身自由的行政处罚只能由法律设定",
          en: "Administrative Penalty Law articles 10, 11: only a law sets a penalty that restrains persons"))
    case .localRegulation:
      guard sanction.holds(custody + ["吊销营业执照"]) else { return .sufficient }
      return .insufficient(
        BilingualText(
          zh: "行政处罚法第十二条：地方性法规不得设定限制人身自由、吊销营业执照的行政处罚",
          en:
            "Administrative Penalty Law article 12: a local regulation sets neither a restraint of persons nor the "
            + "revocation of a business licence"))
    case .departmentalRule, .provincialRule, .municipalRule:
      guard sanction.holds(custody + gravePenalties) else { return .sufficient }
      return .insufficient(
        BilingualText(
          zh: "行政处罚法第十三条、第十四条：规章只能设定警告、通报批评和一定数额的罚款",
          en:
            "Administrative Penalty Law articles 13, 14: a rule sets warnings, criticism and limited fines only"
        ))
    case .normativeDocument:
      return .insufficient(
        BilingualText(
          zh: "行政处罚法第十六条：规范性文件不得设定行政处罚",
          en: "Administrative Penalty Law article 16: a normative document may not set a penalty"))
    case .stateCouncilDecision: return .open
    }
  }

  private static func compulsion(_ kind: InstrumentKind, _ sanction: Sanction) -> SettingAuthority {
    if kind == .law { return .sufficient }
    if sanction.holds(givenExecutions) { return .open }
    if sanction.holds(executions) {
      return .insufficient(
        BilingualText(
          zh: "行政强制法第十三条：行政强制执行由法律设定",
          en: "Administrative Compulsion Law article 13: compulsory execution is set by law"))
    }
    switch kind {
    case .law, .stateCouncilDecision: return .open
    case .administrativeRegulation:
      guard sanction.holds(restraints + ["冻结存款", "冻结汇款"]) else { return .sufficient }
      return .insufficient(
        BilingualText(
          zh: "行政强制法第十条：行政法规不得设定限制公民人身自由和冻结存款、汇款的行政强制措施",
          en:
            "Administrative Compulsion Law article 10: an administrative regulation may not set the restraint of "
            + "persons or the freezing of deposits"))
    case .localRegulation:
      guard sanction.holds(restraints + ["冻结"]) else { return .sufficient }
      return .insufficient(
        BilingualText(
          zh: "行政强制法第十条：地方性法规只能设定查封场所、设施或者财物和扣押财物",
          en: "Administrative Compulsion Law article 10: a local regulation sets sealing and seizure only"))
    case .departmentalRule, .provincialRule, .municipalRule, .normativeDocument:
      return .insufficient(
        BilingualText(
          zh: "行政强制法第十条：\(kind.words.zh)不得设定行政强制措施",
          en: "Administrative Compulsion Law article 10: \(kind.words.en) may not set a compulsory measure"))
    }
  }

  private static let custody = ["拘留", "限制人身自由", "限制公民人身自由"]
  private static let gravePenalties = [
    "吊销", "撤销许可", "暂扣", "没收", "责令停产停业", "停产停业", "责令停业", "责令关闭", "降低资质", "限制从业", "限制开展生产经营",
  ]
  private static let executions = ["强制执行", "强制拆除", "强行拆除", "划拨", "拍卖", "强制腾退", "强制搬迁"]
  /// What the law itself gives, or gives to the courts (行政强制法第十三条, 第四十五条, 第五十条).
  private static let givenExecutions = ["代履行", "加处罚款", "滞纳金", "申请人民法院", "申请法院"]
  private static let restraints = ["限制人身自由", "限制公民人身自由", "强制隔离", "强制约束", "强制传唤", "强制带离"]
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
}
