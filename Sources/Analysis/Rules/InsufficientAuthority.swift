import Diagnostics
import ListModel

extension Rule {
  /// A power none of whose bases may set such a power (依据无权设定).
  package static let insufficientAuthority = Rule(
    name: "insufficient-authority", family: .bases, severity: .error,
    title: BilingualText(zh: "依据无权设定该职权", en: "Insufficient authority"),
    summary: BilingualText(
      zh: "所列依据都无权设定这一类职权。",
      en: "Every basis given is of a rank that may not set this category of power."),
    explanation: Explanation(
      why: BilingualText(
        zh: "许可、处罚、强制减损公民权益，只有法律规定的几级文件可以设定；以通知、意见、部门规章设定许可无效。",
        en:
          "Licences, penalties and compulsion burden people: only the ranks that the law names may set them."),
      source: BilingualText(
        zh: "行政许可法第十四条、第十五条、第十七条；行政处罚法（2021年修订）第十条至第十六条；行政强制法第十条、第十一条、第十三条。",
        en:
          "Administrative Licensing Law articles 14, 15, 17; Administrative Penalty Law (2021) articles 10–16; "
          + "Administrative Compulsion Law articles 10, 11, 13."),
      wrong: BilingualText(
        zh: "行政许可，依据：《某某管理办法》（部门规章）", en: "licence, basis: 《某某管理办法》 (a departmental rule)"),
      right: BilingualText(
        zh: "行政许可，依据：设定该许可的法律、行政法规、国务院决定或者地方性法规",
        en:
          "licence, basis: the law, administrative regulation, State Council decision or local regulation that sets it"
      ),
      mend: BilingualText(
        zh: "补上设定该职权的上位法；没有的，从清单中取消，确属登记备案等的改为相应类别。",
        en:
          "Add the instrument that sets the power; where there is none, take it off the list, or give it the category "
          + "that it has in truth."),
      decides: BilingualText(
        zh: "报送单位补充，司法局审核；取消职权的报本级政府。",
        en: "The unit adds it, the justice bureau reviews; the government abolishes powers.")),
    parts: [.powers]
  ) { input, findings in
    var reading = AuthorityReading(input)
    let faults = input.powers.compactMap { power -> AuthorityFault? in
      guard !power.hasSubitems, let category = power.category, category.isSetByRank,
        let reasons = reading.reasons(against: power, category)
      else { return nil }
      return AuthorityFault(power: power, cause: .init(category: category, reasons: reasons))
    }
    for (cause, members) in faults.grouped(by: \.cause) { findings.append(.insufficient(members, cause)) }
  }
}

/// A power that none of its bases may set.
private struct AuthorityFault {
  /// Powers of one category that the same instruments do not bear have one root cause.
  struct Cause: Hashable {
    let category: PowerCategory
    let reasons: [AuthorityReading.Reason]
  }

  let power: ListedPower
  let cause: Cause
}

extension Finding {
  /// - Parameter faults: **Shape:** non-empty, of one cause.
  fileprivate static func insufficient(_ faults: [AuthorityFault], _ cause: AuthorityFault.Cause) -> Finding {
    let first = faults[0].power
    let isOfOneItem = faults.allSatisfy {
      $0.power.main?.item.name.origin == first.main?.item.name.origin && $0.power.main != nil
    }
    let item = ((faults.count > 1 && isOfOneItem ? first.main : nil) ?? first).item
    let reasons = cause.reasons.map { $0.bar.words(about: $0.title) }
    let basis = first.bases[0].text
    let more = faults.count > 1 && !isOfOneItem
    return Finding(
      BilingualText(
        zh: "“\(item.name.value)”\(more ? "等 \(faults.count) 项" : "")是\(cause.category.name)，所列依据都无权设定。"
          + reasons.map(\.zh).joined(separator: "；") + "。",
        en: item.name.value + (more ? " and \((faults.count - 1).of("other power")) are" : " is")
          + " of the category \(cause.category.name), which no basis given may set: "
          + reasons.map(\.en).joined(separator: "; ") + "."),
      at: basis.quotation, units: faults.map(\.power.unit).uniqued(), subject: item.name.value,
      related: first.bases.dropFirst().map {
        Side(BilingualText(zh: "另一依据", en: "another basis"), $0.text.quotation)
      } + (faults.count > 1 ? faults : []).map { Self.side($0.power, basis: basis.origin) },
      help: BilingualText(
        zh: "补上设定该职权的上位法；没有的，报司法局审核后取消或者改列类别。",
        en:
          "Add the instrument that sets the power; where there is none, have it abolished or classified anew."
      ))
  }

  /// A further power of one cause: its basis, or its name where it stands under the basis of its main item.
  private static func side(_ power: ListedPower, basis: Origin) -> Side {
    let kind = power.main == nil ? ("事项", "power") : ("子项", "sub-item")
    let isSameBasis = power.bases[0].text.origin == basis
    return Side(
      BilingualText(
        zh: "\(power.unit)：\(kind.0)“\(power.item.name.value)”",
        en: "\(power.unit): \(kind.1) \(power.item.name.value)"),
      isSameBasis ? power.item.name.quotation : power.bases[0].text.quotation)
  }
}

extension PowerCategory {
  /// Whether the law says which ranks may set it.
  fileprivate var isSetByRank: Bool { self == .licensing || self == .penalty || self == .compulsion }
}

/// Reads the authority of bases, each instrument once.
private struct AuthorityReading {
  /// Why one instrument may not set a power.
  struct Reason: Hashable {
    let title: String
    let bar: SettingAuthority.Bar
  }

  private struct Known {
    /// nil where the register does not have it.
    var title: String?
    let kind: InstrumentKind?
    let began: CalendarDate?
  }

  private var finder: InstrumentFinder?
  private let day: CalendarDate
  /// By the index of the instrument.
  private var known: [Int: Known] = [:]

  init(_ input: AnalysisInput) {
    finder = (input.instruments?.register).map { InstrumentFinder($0) }
    day = input.catalogue.edition.asOf
  }

  /// Why none of a power's bases may set it.
  ///
  /// - Returns: nil where one may, or where one cannot be judged.
  mutating func reasons(against power: ListedPower, _ category: PowerCategory) -> [Reason]? {
    var reasons: [Reason] = []
    guard collect(&reasons, against: power, category, by: power.item.bases),
      collect(&reasons, against: power, category, by: power.main?.item.bases ?? [])
    else { return nil }
    return reasons.isEmpty ? nil : reasons
  }

  /// - Returns: whether none of the bases may set the power.
  private mutating func collect(
    _ reasons: inout [Reason], against power: ListedPower, _ category: PowerCategory, by bases: [LegalBasis]
  ) -> Bool {
    for place in bases.indices {
      let citations = bases[place].citations
      guard !citations.isEmpty else { return false }
      for place in citations.indices {
        let (title, number) = (citations[place].title, citations[place].documentNumber)
        guard title != nil || number != nil else { return false }
        let instrument = read(title: title, number: number)
        if instrument.kind == .law { return false }
        let authority = SettingAuthority(
          of: instrument.kind, for: category, sanction: Sanction(of: power), began: instrument.began,
          on: day)
        guard case .insufficient(let bar) = authority else { return false }
        let reason = Reason(title: instrument.title ?? title ?? number ?? "", bar: bar)
        if !reasons.contains(reason) { reasons.append(reason) }
      }
    }
    return true
  }

  private mutating func read(title: String?, number: String?) -> Known {
    switch finder?.find(title: title, number: number) {
    case .one(let index)?:
      if let found = known[index] { return found }
      guard let instrument = finder?.register[index] else { return Known(kind: nil, began: nil) }
      let read = Known(
        title: instrument.title, kind: InstrumentKind(instrument),
        began: instrument.versions.lazy.compactMap(\.effectiveDate).first)
      known[index] = read
      return read
    case .several?: return Known(kind: nil, began: nil)
    case InstrumentRegister.Match.none?, nil:
      return Known(kind: title.flatMap { InstrumentKind(title: $0) }, began: nil)
    }
  }
}
