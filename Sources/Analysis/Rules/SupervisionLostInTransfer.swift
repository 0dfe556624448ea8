import Diagnostics
import ListModel

extension Rule {
  /// An approval that was transferred without anybody keeping supervision (审管脱节).
  package static let supervisionLostInTransfer = Rule(
    name: "supervision-lost-in-transfer", family: .powers, severity: .warning,
    title: BilingualText(zh: "审批划走后没有监管", en: "Supervision lost in transfer"),
    summary: BilingualText(
      zh: "审批已经划走，原单位的监管制度和职责边界都没有管到它。",
      en:
        "An approval was transferred, and the old unit has neither an oversight rule nor a boundary entry for it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "审批局只管发证，原单位以为不再归自己管，发证以后的监管就落空了。",
        en:
          "The approval bureau issues the licence, the old unit believes it is no longer concerned: nobody supervises."
      ),
      source: BilingualText(
        zh: "审管衔接：行政许可权相对集中以后，原主管部门不再审批，但继续承担事中事后监管；行政许可法第六十一条。",
        en:
          "After approvals are brought together the old unit keeps supervision; Administrative Licensing Law, article 61."
      ),
      wrong: BilingualText(
        zh: "取水许可由市水务局划转至市审批局；市水务局没有管到取水的监管制度，也没有与市审批局的职责边界。",
        en: "取水许可 went from 市水务局 to 市审批局; 市水务局 has no oversight rule on it, nor a boundary with 市审批局"),
      right: BilingualText(
        zh: "市水务局列“取水许可后续监督检查”，或者与市审批局同列“取水许可审管衔接”的职责边界。",
        en: "市水务局 lists an oversight rule on it, or both list a boundary on who supervises"),
      mend: BilingualText(
        zh: "由原单位补列监管制度；确由划入单位监管的，两家同列职责边界写明。",
        en:
          "The old unit enters the oversight rule; where the new one supervises, both enter a boundary that says so."
      ),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办确定。", en: "The units agree; failing that the drafting office decides.")),
    needs: [.transfers], needsAllUnits: true, concerns: \.catalogue.listsOversight
  ) { input, findings in
    let wording = TransferWording(input)
    for entry in input.transfers?.entries ?? [] where entry.isCertain && entry.isApproval {
      let account = entry.account
      for (unit, move) in account.departed.sorted(by: { $0.key < $1.key }) where account.abolished == nil {
        guard !move.to.isEmpty, !move.isReturn, let part = input.oversightLacking(entry, of: unit) else {
          continue
        }
        let name = wording.names(of: [unit]).joined()
        let receivers = wording.receivers(of: move)
        let date = wording.day(move.row.effectiveDate)
        findings.append(
          Finding(
            BilingualText(
              zh: "“\(entry.name)”自\(date.zh)起由\(name)划转至\(receivers)，\(name)的监管制度和职责边界都没有管到它。",
              en:
                "\(entry.name) went from \(name) to \(receivers) on \(date.en); no oversight rule or boundary of \(name) "
                + "covers it."),
            at: Quotation("", at: part), units: wording.names(of: [unit] + move.to), subject: entry.name,
            related: wording.rows([move]) + wording.listings(entry.listings, of: move.to),
            witness: BilingualText(
              zh: "取得“\(entry.name)”的人违反许可条件：审批在\(receivers)，监管由谁负责，\(name)的清单没有写。",
              en:
                "A holder breaks the conditions of \(entry.name): \(receivers) approves, and the list of \(name) does "
                + "not say who supervises."),
            help: BilingualText(
              zh: "由\(name)补列监管制度；确由\(receivers)监管的，两家同列职责边界写明。由\(name)召集协商，协商不成报编办。",
              en:
                "\(name): enter an oversight rule; where \(receivers) supervises, both enter a boundary that says so."
            )))
      }
    }
  }
}

extension AnalysisInput {
  /// Where the oversight rules of a unit begin, none of which covers an approval that it gave away.
  ///
  /// - Returns: nil where one does, or a boundary; where the unit gave no such part, or not all could be read.
  fileprivate func oversightLacking(_ entry: TransferLedger.Entry, of unit: UnitID) -> Origin? {
    guard let submission = catalogue.submissions.first(where: { $0.unit == unit }),
      !submission.hasUnreadFiles,
      let part = submission.parts.first(where: { $0.part == .oversight })
    else { return nil }
    let items = entry.listings.map(\.power.item)
    let approval = OversightReach.Approval(
      names: [entry.name] + items.map(\.name.value), bases: items.flatMap(\.bases))
    var reach = OversightReach(submission.oversight, of: catalogue.registers.units[unit])
    guard !reach.covers(approval), !submission.boundaries.contains(where: { $0.isAbout(entry.name) }) else {
      return nil
    }
    return part.origin
  }
}
