import Diagnostics
import ListModel

extension Rule {
  /// A power that is listed anew without a row in the transfers register (新增无记录).
  package static let unrecordedAddition = Rule(
    name: "unrecorded-addition", family: .powers, severity: .error,
    title: BilingualText(zh: "新增职权没有台账记录", en: "Unrecorded addition"),
    summary: BilingualText(
      zh: "与以前的清单相比新列了一项职权，调整台账没有已经生效的记录。",
      en:
        "A power is listed that the earlier edition did not have, and no row in effect of the transfers register records it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "职权不能由单位自己加：清单之外无权力，新增要有依据、经批准。没有记录的新增，日后说不清从何而来。",
        en:
          "A unit cannot add to its own powers; an addition has a basis and an approval, and the register keeps both."
      ),
      source: BilingualText(
        zh: "中办发〔2015〕21号《关于推行地方各级政府工作部门权力清单制度的指导意见》（权力清单动态管理）；新增、取消、下放须报本级政府批准。",
        en:
          "Guiding Opinions on power lists (中办发〔2015〕21号), on keeping lists current: additions, abolitions and "
          + "delegations need the government's approval."),
      wrong: BilingualText(
        zh: "市水务局的清单比上一版多了“凿井许可”，registers/transfers.csv 里没有这一项。",
        en:
          "the list of 市水务局 has 凿井许可, which the earlier edition had not; registers/transfers.csv does not name it"
      ),
      right: BilingualText(
        zh: "台账有一行：凿井许可，新增，划入单位市水务局，2022年3月1日生效，依据某某文件。",
        en: "a row: 凿井许可, 新增, 划入单位 市水务局, from 2022-03-01, by the document of approval"),
      mend: BilingualText(
        zh: "把批准文件记入台账（类型“新增”或者“承接”，划入单位写本单位，写明生效日期）；没有批准的，从清单中删去。",
        en:
          "Enter the approval in the register (新增 or 承接, the unit under 划入单位, the day); without one, take it off."
      ),
      decides: BilingualText(zh: "本级政府批准，编办登记。", en: "The government approves; the drafting office records.")),
    needs: [.transfers], needsAllUnits: true, needsEarlierEdition: true
  ) { input, findings in
    guard let wording = UnrecordedWording(input), let change = input.change else { return }
    for (members, isWholeList) in change.unrecordedItems(.added) {
      let item = members[0].change.item
      let name = wording.name(of: members)
      findings.append(
        Finding(
          isWholeList
            ? BilingualText(
              zh: "\(item.unit)的权力清单是新的，所列 \(members.count) 项在调整台账里没有已经生效的记录。",
              en:
                "\(item.unit) had no power list; of its \(members.count.of("item")) no row in effect of the transfers register records it."
            )
            : BilingualText(
              zh: "\(item.unit)新列了“\(name.zh)”，调整台账没有已经生效的记录。",
              en:
                "\(item.unit) lists \(name.en) anew, and no row in effect of the transfers register records it."
            ),
          at: item.name.quotation, units: [item.unit], subject: isWholeList ? item.unit : item.name.value,
          related: wording.laterSides(members.dropFirst()) + wording.rows(members),
          help: BilingualText(
            zh: "把批准文件记入 registers/transfers.csv：类型“新增”或者“承接”，划入单位写\(item.unit)，写明生效日期；没有批准的从清单中删去。由本级政府批准。",
            en:
              "Enter the approval in registers/transfers.csv: 新增 or 承接, \(item.unit) under 划入单位, the day of effect; "
              + "without an approval take it off. The government approves.")))
    }
  }
}
