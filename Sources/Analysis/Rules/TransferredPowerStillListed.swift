import Diagnostics
import ListModel

extension Rule {
  /// A power that its old unit still lists after the transfer (已划出仍列入).
  package static let transferredPowerStillListed = Rule(
    name: "transferred-power-still-listed", family: .powers, severity: .error,
    title: BilingualText(zh: "已划出的职权仍列入清单", en: "Transferred power still listed"),
    summary: BilingualText(
      zh: "台账载明职权已经划出，划出单位的清单仍列有此项。",
      en: "By the transfers register a unit has given a power away, and still lists it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "划转以后两个单位都列同一职权，当事人不知找谁；划出单位再行使，就是超越职权，所作决定会被撤销。",
        en:
          "Two units then list one power; what the old one decides is beyond its powers, and can be set aside."
      ),
      source: BilingualText(
        zh: "行政许可法第二十五条（相对集中行政许可权）、行政处罚法第十八条（相对集中行政处罚权）：职权集中以后，原单位不再行使；行政诉讼法第七十条第四项（超越职权）。",
        en:
          "Administrative Licensing Law, article 25, and Administrative Penalty Law, article 18: powers brought together "
          + "are no longer exercised by the former units; Administrative Litigation Law, article 70 (4)."),
      wrong: BilingualText(
        zh: "台账：取水许可自2022年3月1日起由市水务局划转至市审批局；市水务局的权力清单仍列“取水许可”。",
        en: "register: 取水许可 from 市水务局 to 市审批局 from 2022-03-01; 市水务局 still lists it"),
      right: BilingualText(
        zh: "取水许可只由市审批局列出；市水务局保留对取水的监管制度。",
        en: "only 市审批局 lists it; 市水务局 keeps its oversight rule"),
      mend: BilingualText(
        zh: "从划出单位的权力清单中删去；审批划走后监管职责仍在的，监管制度保留。只划转一部分的，在台账备注和权限划分中写明。",
        en:
          "Take it off the old unit's list and keep its oversight rule; where only a part moved, say so in the register "
          + "and under 权限划分."),
      decides: BilingualText(
        zh: "编办按调整文件核定。", en: "The drafting office, by the document of the change.")),
    needs: [.transfers], parts: [.powers]
  ) { input, findings in
    let wording = TransferWording(input)
    for entry in input.transfers?.entries ?? [] {
      for (unit, move) in entry.account.departed.sorted(by: { $0.key < $1.key })
      where !move.isPartial && entry.account.abolition(for: unit) == nil {
        let listings = entry.listings(of: unit).filter { !$0.power.isLeft(to: move.row.to) }
        guard let first = listings.first else { continue }
        let name = entry.name(in: first)
        let date = wording.day(move.row.effectiveDate)
        let receivers = wording.receivers(of: move)
        findings.append(
          wording.finding(
            BilingualText(
              zh: "\(name.zh)自\(date.zh)起已划出"
                + (receivers.isEmpty ? "" : "，划入\(receivers)") + "，\(first.power.unit)的清单仍列有此项。",
              en: "\(first.power.unit) still lists \(name.en), which it gave away"
                + (receivers.isEmpty ? "" : " to \(receivers)") + " from \(date.en) on."),
            at: listings, sides: wording.rows([move]) + wording.listings(entry.listings, of: move.to),
            others: move.to,
            help: BilingualText(
              zh: "从清单中删去此项；划转后仍负责监管的，保留相应的监管制度。认为台账有误的，报编办核对。",
              en:
                "Take it off the list and keep the oversight rule; tell the drafting office where the register is "
                + "wrong.")))
      }
    }
  }
}

extension ListedPower {
  /// Whether the row itself says what stays here after the transfer: by a note, by naming who has the rest, or by a scope that
  /// names more than the power, its unit and whose right it is.
  fileprivate func isLeft(to receivers: [Located<String>]) -> Bool {
    if isDividedByNote { return true }
    guard let scope = divisionOfAuthority else { return false }
    if receivers.contains(where: { scope.holds($0.value) }) { return true }
    let names = [item.name.value, main?.item.name.value ?? ""].flatMap(AdministrativeWords.pieces).map {
      Array($0)
    }
    return !AdministrativeWords.isAll(scope, besides: names + [unit.letters] + Self.rightWords)
  }

  /// Words by which a scope says no more than that the power is exercised.
  private static let rightWords = [
    "行政区域", "法律", "法规", "规章", "法定", "权力", "权限", "职权", "职责", "按照", "根据", "行使", "办理", "执行", "承办", "负责", "承担",
    "受理",
    "决定", "统一", "直接", "同级", "县级", "省级", "国家级", "区域", "全部", "划分", "全", "市", "县", "区", "按", "由",
  ].map { $0.letters }
}
