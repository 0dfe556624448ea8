import Diagnostics
import ListModel

extension Rule {
  /// A power that is listed no longer without a row in the transfers register (删去无记录).
  package static let unrecordedRemoval = Rule(
    name: "unrecorded-removal", family: .powers, severity: .error,
    title: BilingualText(zh: "删去职权没有台账记录", en: "Unrecorded removal"),
    summary: BilingualText(
      zh: "以前的清单列有的一项职权不再列入，调整台账没有已经生效的记录。",
      en:
        "A power of the earlier edition is listed no longer, and no row in effect of the transfers register records it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "职权是职责：依法该管的事不能一删了之。漏抄一行，这件事就没有人管；没有记录，谁也看不出是取消了还是漏了。",
        en:
          "A power is a duty: what the law gives cannot just be left out. Without a record nobody can tell an abolition "
          + "from a line that was forgotten."),
      source: BilingualText(
        zh: "中办发〔2015〕21号《关于推行地方各级政府工作部门权力清单制度的指导意见》（权力清单动态管理）；新增、取消、下放须报本级政府批准。",
        en:
          "Guiding Opinions on power lists (中办发〔2015〕21号), on keeping lists current: additions, abolitions and "
          + "delegations need the government's approval."),
      wrong: BilingualText(
        zh: "上一版市水务局列有“取水许可”，这一版没有了，registers/transfers.csv 里没有这一项。",
        en: "the earlier list of 市水务局 has 取水许可, this one has not; registers/transfers.csv does not name it"),
      right: BilingualText(
        zh: "台账有一行：取水许可，划转，由市水务局划入市审批局，2022年3月1日生效，依据某某文件。",
        en: "a row: 取水许可, 划转, from 市水务局 to 市审批局, from 2022-03-01, by its document"),
      mend: BilingualText(
        zh: "确已取消、下放、划走或者合并的，把文件记入台账，写明单位和生效日期；漏抄的补回清单。",
        en:
          "Enter the document in the register, with the units and the day; where the line was forgotten, put it back."
      ),
      decides: BilingualText(zh: "本级政府批准，编办登记。", en: "The government approves; the drafting office records.")),
    needs: [.transfers], needsAllUnits: true, needsEarlierEdition: true
  ) { input, findings in
    guard let wording = UnrecordedWording(input), let change = input.change else { return }
    for (members, isWholeList) in change.unrecordedItems(.removed) {
      let item = members[0].change.item
      let name = wording.name(of: members)
      findings.append(
        Finding(
          isWholeList
            ? BilingualText(
              zh: "\(item.unit)的权力清单没有了，原有的 \(members.count) 项在调整台账里没有已经生效的记录。",
              en:
                "\(item.unit) has no power list any more; of the \(members.count.of("item")) that it had no row in effect of the transfers register records it."
            )
            : BilingualText(
              zh: "\(item.unit)不再列“\(name.zh)”，调整台账没有已经生效的记录。",
              en:
                "\(item.unit) lists \(name.en) no longer, and no row in effect of the transfers register records it."
            ),
          at: wording.place(ofListOf: item.jointUnit), units: [item.jointUnit],
          subject: isWholeList ? item.unit : item.name.value,
          related: wording.earlierSides(members) + wording.rows(members),
          help: BilingualText(
            zh: "确已取消、下放、划走或者合并的，把文件记入 registers/transfers.csv，划出单位写\(item.unit)，写明生效日期；漏抄的补回清单。由本级政府批准。",
            en:
              "Where it was abolished, delegated, moved or merged, enter the document in registers/transfers.csv, "
              + "\(item.unit) under 划出单位, with the day of effect; else put it back. The government approves.")
        ))
    }
  }
}
