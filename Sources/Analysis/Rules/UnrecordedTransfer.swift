import Diagnostics
import ListModel

extension Rule {
  /// A power that another unit lists now without a row in the transfers register (划转无记录).
  package static let unrecordedTransfer = Rule(
    name: "unrecorded-transfer", family: .powers, severity: .error,
    title: BilingualText(zh: "划转职权没有台账记录", en: "Unrecorded transfer"),
    summary: BilingualText(
      zh: "一项职权改由另一个单位列入，调整台账没有已经生效的划转记录。",
      en:
        "A power went from one unit's list to another's, and no row in effect of the transfers register records it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "两家私下换一行，当事人和法院都不知道从哪天起找谁；原单位留没留监管，也没有人写明。",
        en:
          "Where two units just swap a line, nobody knows from which day on who acts, and who keeps the supervision."
      ),
      source: BilingualText(
        zh: "行政许可法第二十五条、行政处罚法第十八条：职权集中行使由国务院批准或者省级政府决定；权责清单动态调整须有文件。",
        en:
          "Administrative Licensing Law, article 25, and Administrative Penalty Law, article 18: by whom powers are brought "
          + "together; each adjustment of lists has its document."),
      wrong: BilingualText(
        zh: "上一版“取水许可”在市水务局，这一版在市住建局，registers/transfers.csv 里没有这一项。",
        en: "取水许可 was on the list of 市水务局 and is on that of 市住建局; registers/transfers.csv does not name it"),
      right: BilingualText(
        zh: "台账有一行：取水许可，划转，由市水务局划入市住建局，2022年3月1日生效，依据某某文件。",
        en: "a row: 取水许可, 划转, from 市水务局 to 市住建局, from 2022-03-01, by its document"),
      mend: BilingualText(
        zh: "把划转文件记入台账，写明划出单位、划入单位和生效日期；没有文件的，恢复原来的清单。",
        en: "Enter the document in the register, with both units and the day; without one, restore the lists."
      ),
      decides: BilingualText(
        zh: "有权机关决定划转，编办登记。", en: "Who may transfer it decides; the drafting office records.")),
    needs: [.transfers], needsAllUnits: true, needsEarlierEdition: true
  ) { input, findings in
    guard let wording = UnrecordedWording(input), let change = input.change else { return }
    for (members, _) in change.unrecordedItems(.moved) {
      guard let before = members[0].change.before, let after = members[0].change.after else { continue }
      let name = wording.name(of: members)
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(name.zh)”由\(before.unit)的清单到了\(after.unit)的清单，调整台账没有已经生效的划转记录。",
            en:
              "\(name.en) went from the list of \(before.unit) to that of \(after.unit), and no row in effect of the transfers register records it."
          ),
          at: after.name.quotation, units: [before.unit, after.unit], subject: after.name.value,
          related: wording.earlierSides(members.prefix(1)) + wording.laterSides(members.dropFirst())
            + wording.rows(members),
          help: BilingualText(
            zh:
              "把文件记入 registers/transfers.csv：类型“划转”，划出单位\(before.unit)，划入单位\(after.unit)，写明生效日期；没有文件的恢复原来的清单。由有权决定划转的机关定。",
            en:
              "Enter the document in registers/transfers.csv: 划转, from \(before.unit) to \(after.unit), with the day of effect; "
              + "without one restore the lists. Whether it may go there is for the body to decide that may transfer powers."
          )))
    }
  }
}
