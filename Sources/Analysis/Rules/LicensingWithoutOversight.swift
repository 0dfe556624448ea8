import Diagnostics
import ListModel

extension Rule {
  /// Licensing powers that no oversight rule of their unit covers (有许可无监管).
  package static let licensingWithoutOversight = Rule(
    name: "licensing-without-oversight", family: .powers, severity: .warning,
    title: BilingualText(zh: "行政许可没有对应的监管制度", en: "Licensing without oversight"),
    summary: BilingualText(
      zh: "单位列有行政许可，它的事中事后监管制度没有一项管到这些许可。",
      en: "A unit licenses something, and none of its oversight rules covers it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "只审批不监管，发了证就没人管，出了事要追究许可机关不履行监督职责的责任。",
        en: "A licence that nobody looks after is a danger; the body that issued it answers for that."),
      source: BilingualText(
        zh: "行政许可法第六十条、第六十一条：行政机关应当对被许可人从事许可事项的活动实施有效监督；谁审批谁监管、谁主管谁监管。",
        en:
          "Administrative Licensing Law, articles 60 and 61: who licenses supervises what is done under the licence."
      ),
      wrong: BilingualText(
        zh: "市水务局列“河道采砂许可”，监管制度只有“水库大坝安全责任检查”。",
        en: "市水务局 licenses 河道采砂; its only oversight rule is on reservoir dams"),
      right: BilingualText(
        zh: "监管制度中有“河道采砂现场监督检查”，或者有“对取得许可的单位和个人的监督检查”。",
        en: "an oversight rule on sand mining, or one on all who hold a licence of the unit"),
      mend: BilingualText(
        zh: "补列对应的监管制度；几项许可可以共用一项制度，写明监管对象即可。审批已经划走、监管也不在本单位的，核对台账和职责边界。",
        en: "Enter the oversight rule; one may serve several licences, if it names whom it is about."),
      decides: BilingualText(zh: "许可单位自行补充，编办审核。", en: "The unit itself; the drafting office reviews it.")),
    parts: [.powers], concerns: \.catalogue.listsOversight
  ) { input, findings in
    for (number, powers) in input.powers.grouped(by: { $0.isMainLicence ? $0.submission : nil }) {
      let bare = input.withoutOversight(powers, submission: number)
      guard let first = bare.first else { continue }
      let name = first.item.name.value
      findings.append(
        Finding(
          BilingualText(
            zh: bare.count == 1
              ? "\(first.unit)的监管制度没有管到行政许可“\(name)”。"
              : "\(first.unit)的监管制度没有管到“\(name)”等 \(bare.count) 项行政许可。",
            en: bare.count == 1
              ? "No oversight rule of \(first.unit) covers \(name)."
              : "No oversight rule of \(first.unit) covers \(name) and \(bare.count - 1) more licences."),
          at: bare.map { $0.occurrence(at: $0.item.name) }, subject: name,
          help: BilingualText(
            zh: "补列对应的监管制度，写明监管对象；已有制度管到的，在制度的名称或者监管对象中写出来。",
            en: "Enter an oversight rule and whom it is about; where one covers it already, let it say so.")))
    }
  }
}

extension ListedPower {
  /// A licence with all its sub-items.
  fileprivate var isMainLicence: Bool { main == nil && category == .licensing }
}

extension AnalysisInput {
  /// The licences of a submission that no oversight rule of it covers.
  ///
  /// Where the list has no such part at all, `missing-part` says so. A licence that came from another unit by transfer
  /// is supervised there; one that the register has taken away is told as such; and so is one whose supervision a
  /// boundary gives to another.
  fileprivate func withoutOversight(_ powers: [ListedPower], submission number: Int) -> [ListedPower] {
    let submission = catalogue.submissions[number]
    guard submission.parts.contains(where: { $0.part == .oversight }), !submission.hasUnreadFiles else {
      return []
    }
    let unit = submission.unit.map { catalogue.registers.units[$0] }
    var reach = OversightReach(submission.oversight, of: unit)
    return powers.filter { power in
      let names = [power.item.name.value] + power.item.subitems.map(\.name.value)
      let bases = power.item.bases + power.item.subitems.flatMap(\.bases)
      if reach.covers(OversightReach.Approval(names: names, bases: bases)) { return false }
      guard let id = submission.unit else { return true }
      if let account = transfers?.entry(of: power)?.account {
        if account.isStale(for: id) { return false }
        if let move = account.received[id], move.from.contains(where: { $0 != id }) { return false }
      }
      return !submission.boundaries.contains { $0.speaksOfOversight(over: power.item.name.value) }
    }
  }
}
