/// What an instrument is as to the powers that it may set (设定权).
///
/// **Source:** 立法法 and, for what each kind may set, 行政许可法, 行政处罚法, 行政强制法.
package enum InstrumentKind: Sendable, Hashable {
  case law
  case administrativeRegulation
  /// A decision that the State Council published (国务院决定).
  case stateCouncilDecision
  case localRegulation
  case departmentalRule
  /// A rule of a province's government.
  case provincialRule
  /// A rule of a city's government.
  case municipalRule
  /// A rule (规章) of which the register does not tell whose it is.
  case someRule
  /// 司法解释: of courts, for courts.
  case judicialInterpretation
  /// 党内法规.
  case partyRule
  case normativeDocument

  /// Reads the kind of a registered instrument.
  ///
  /// - Returns: nil where rank and title leave it open, as 规章 alone does.
  package init?(_ instrument: RegisteredInstrument) {
    let row = instrument.newest
    guard let rank = InstrumentRank(written: row.rank) else {
      if row.rank.holds("决定"), Self.isOfStateCouncil(row.title) {
        self = .stateCouncilDecision
        return
      }
      if row.rank.holds("司法解释") {
        self = .judicialInterpretation
      } else if row.rank.holds("党内") {
        self = .partyRule
      } else {
        return nil
      }
      return
    }
    switch rank {
    case .law: self = .law
    case .administrativeRegulation:
      self = row.rank.holds("决定") ? .stateCouncilDecision : .administrativeRegulation
    case .localRegulation: self = .localRegulation
    case .rule:
      self = Self.rule(row)
    case .normativeDocument:
      self = Self.isDecision(row.title) ? .stateCouncilDecision : .normativeDocument
    }
  }

  /// Reads the kind of an instrument that is not registered from its title, where that alone tells it.
  package init?(title: String) {
    if Self.isDecision(title) {
      self = .stateCouncilDecision
      return
    }
    switch InstrumentRank(title: title) {
    case .law: self = .law
    case .administrativeRegulation: self = .administrativeRegulation
    case .localRegulation: self = .localRegulation
    case .rule, .normativeDocument, nil:
      guard Self.papers.contains(where: title.ends), !Self.isOfStateCouncil(title) else { return nil }
      self = .normativeDocument
    }
  }

  /// The State Council's own decisions and catalogues of licences, whatever they are registered as.
  private static func isDecision(_ title: String) -> Bool {
    isOfStateCouncil(title) && (title.holds("决定") || title.holds("目录"))
  }

  private static func isOfStateCouncil(_ title: String) -> Bool {
    title.begins(with: "国务院") && !title.begins(with: "国务院办公厅")
  }

  private static func rule(_ row: Instrument) -> InstrumentKind {
    if row.rank.holds("部门") { return .departmentalRule }
    let names = [row.title, row.documentNumber ?? ""]
    guard row.rank.holds("政府") || names.contains(where: { $0.holds("人民政府令") }) else { return .someRule }
    if row.rank.holds("省") || names.contains(where: isOfProvince) { return .provincialRule }
    return row.rank.holds("市") || names.contains(where: isOfCity) ? .municipalRule : .someRule
  }

  private static func isOfProvince(_ name: String) -> Bool {
    let start = String(name.prefix(9))
    return start.holds("省") || start.holds("自治区") || municipalities.contains { name.begins(with: $0) }
      || name.begins(with: "海南经济特区") || name.begins(with: "海南自由贸易港")
  }

  private static func isOfCity(_ name: String) -> Bool {
    let start = String(name.prefix(8))
    return start.holds("市") && !municipalities.contains { name.begins(with: $0) } || start.holds("自治州")
  }

  /// Cities that are provinces.
  private static let municipalities = ["北京市", "上海市", "天津市", "重庆市"]

  /// How titles of documents below rules end.
  private static let papers = ["通知", "意见", "方案", "函", "复函", "批复", "纪要", "通告", "公告", "要点", "通报"]
}
