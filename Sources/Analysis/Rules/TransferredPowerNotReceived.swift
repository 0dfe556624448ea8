import Diagnostics
import ListModel

extension Rule {
  /// A power that its new unit does not list after the transfer (已划入未列出).
  package static let transferredPowerNotReceived = Rule(
    name: "transferred-power-not-received", family: .powers, severity: .error,
    title: BilingualText(zh: "已划入的职权没有列出", en: "Transferred power not received"),
    summary: BilingualText(
      zh: "台账载明职权已经划入或者由本单位承接，本单位的清单没有此项。",
      en: "By the transfers register a unit has received a power, and does not list it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "一边划出、一边没有接，这件事就没人管，群众办事无门。",
        en: "Where the one gave it away and the other did not take it, nobody does it."),
      source: BilingualText(
        zh: "行政权力进清单，清单之外无权力；权责清单动态调整：划转、下放事项由划入、承接单位同步列入清单。",
        en: "No power outside the list; a change of the list is made by both units at once."),
      wrong: BilingualText(
        zh: "台账：取水许可自2022年3月1日起划入市审批局；市审批局的权力清单没有“取水许可”。",
        en: "register: 取水许可 to 市审批局 from 2022-03-01; the list of 市审批局 lacks it"),
      right: BilingualText(zh: "市审批局的权力清单列出“取水许可”。", en: "市审批局 lists 取水许可"),
      mend: BilingualText(
        zh: "由划入单位补列；接不住的，报编办研究，在台账中另行登记。",
        en: "The receiver enters it; where it cannot take it, the drafting office decides and registers that."
      ),
      decides: BilingualText(
        zh: "编办按调整文件核定。", en: "The drafting office, by the document of the change.")),
    needs: [.transfers], needsAllUnits: true
  ) { input, findings in
    let wording = TransferWording(input)
    let fields = FieldReceipts(input)
    for entry in input.transfers?.entries ?? [] {
      let missing = entry.account.received.sorted { $0.key < $1.key }.compactMap {
        unit, move -> (unit: UnitID, move: TransferAccount.Move, part: Origin)? in
        let hasReceiver =
          move.isForAnyReceiver && move.to.contains { input.listLacking(entry, of: $0) == nil }
        if entry.isCertain, hasReceiver { return nil }
        let part = entry.isCertain ? input.listLacking(entry, of: unit) : fields.lacking(move, of: unit)
        return part.map { (unit: unit, move: move, part: $0) }
      }
      guard let first = missing.first else { continue }
      let names = wording.names(of: missing.map(\.unit)).joined(separator: "、")
      let date = wording.day(first.move.row.effectiveDate)
      let others = missing.dropFirst().map { other in
        let name = wording.names(of: [other.unit]).joined()
        return Finding.Side(
          BilingualText(zh: "\(name)的清单没有此项", en: "the list of \(name) lacks it"),
          Quotation("", at: other.part))
      }
      let givers = missing.flatMap(\.move.from).reduce(into: [UnitID]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(entry.name)”自\(date.zh)起由\(names)行使，\(names)的清单没有"
              + (entry.isCertain ? "此项。" : "该领域的处罚。"),
            en: "\(entry.name) is a power of \(names) from \(date.en) on; the list lacks "
              + (entry.isCertain ? "it." : "penalties of that field.")),
          at: Quotation("", at: first.part), units: wording.names(of: missing.map(\.unit) + givers),
          subject: entry.name,
          related: others + wording.rows(missing.map(\.move)) + wording.listings(entry.listings, of: givers),
          help: BilingualText(
            zh: "由\(names)补列此项；确实接不住的，报编办研究。认为台账有误的，报编办核对。",
            en: "\(names): enter it, or tell the drafting office why it cannot be taken.")))
    }
  }
}

extension AnalysisInput {
  /// Where the list of a unit begins that has no such power.
  ///
  /// - Returns: nil where the unit lists it under some name, sent nothing in, or sent files that could not all be read.
  fileprivate func listLacking(_ entry: TransferLedger.Entry, of unit: UnitID) -> Origin? {
    guard let part = powersPart(of: unit),
      !entry.listings.flatMap(\.holders).contains(where: { stands($0, for: unit) }),
      let number = catalogue.submissions.firstIndex(where: { $0.unit == unit })
    else { return nil }
    if let name = entry.account.subject.name ?? PowerName(nonEmpty: entry.name) {
      let isThere = powers.contains { power in
        guard power.submission == number, !isGone(power, of: unit) else { return false }
        let listed = PowerName(power.item.name.value)
        return listed.includes(name) || listed.isBroader(than: name)
      }
      if isThere { return nil }
    }
    return part
  }

  /// Whether the register says that the power has another name, or is none, since.
  private func isGone(_ power: ListedPower, of unit: UnitID) -> Bool {
    transfers?.entry(of: power)?.account.abolition(for: unit) != nil
  }
}

extension FieldReceipts {
  /// Where the list of a unit begins that has nothing of the field which a row gives to it.
  fileprivate func lacking(_ move: TransferAccount.Move, of unit: UnitID) -> Origin? {
    if case .lacking(let part) = receipt(of: move, by: unit) { part } else { nil }
  }
}

extension PowerName {
  fileprivate init?(nonEmpty name: String) {
    self.init(name)
    if text.isEmpty { return nil }
  }
}
