import Diagnostics
import ListModel

extension Rule {
  /// A power whose elements are others than before, without a row in the transfers register (要素变更).
  package static let changeOfElements = Rule(
    name: "change-of-elements", family: .powers, severity: .note,
    title: BilingualText(zh: "职权要素有变更", en: "Change of elements"),
    summary: BilingualText(
      zh: "一项职权的名称、依据、类别、层级、主体等与以前的清单不同，台账没有记为变更。",
      en:
        "Name, basis, category, level, body or another element of a power is another than before, and no row of the "
        + "transfers register records a change."),
    explanation: Explanation(
      why: BilingualText(
        zh: "要素变更不须报政府批准，但要经审核并及时公布：改了依据或者期限，当事人就要按新的办。没有提出来的改动最容易漏审。",
        en:
          "Changes of elements need no approval of the government, but a review and a publication: what is not told is not "
          + "reviewed."),
      source: BilingualText(
        zh: "中办发〔2015〕21号（权力清单动态管理）；政府信息公开条例第二十六条：自信息形成或者变更之日起20个工作日内公开。",
        en:
          "中办发〔2015〕21号, on keeping lists current; Regulations on Open Government Information, article 26: published "
          + "within 20 working days of a change."),
      wrong: BilingualText(
        zh: "“取水许可”的办理期限由45日改为20日，台账没有“变更”记录。",
        en: "the time limit of 取水许可 went from 45 to 20 days; no row 变更"),
      right: BilingualText(
        zh: "台账有一行：取水许可，变更，市水务局，2022年3月1日生效，备注“办理期限调整为20日”。",
        en: "a row: 取水许可, 变更, 市水务局, from 2022-03-01, the note saying what changed"),
      mend: BilingualText(
        zh: "核对两处原文，有意改的记入台账（类型“变更”），误改的改回。",
        en: "Compare both texts; record what was meant, and restore what was not."),
      decides: BilingualText(
        zh: "单位提出，编办会同司法行政部门审核。", en: "The unit proposes; the drafting office and the justice bureau review.")
    ),
    needsEarlierEdition: true
  ) { input, findings in
    guard let wording = UnrecordedWording(input), let change = input.change else { return }
    let changed = change.unrecorded.filter {
      $0.change.before != nil && $0.change.after != nil && !$0.change.kinds.contains(.moved)
    }
    for (_, members) in changed.grouped(by: \.change.sameChange) {
      let first = members[0].change
      guard let after = first.after else { continue }
      let elements = first.changedElements
      let others = members.count - 1
      findings.append(
        Finding(
          BilingualText(
            zh:
              "\(after.unit)的“\(after.name.value)”\(others > 0 ? "等 \(others + 1) 项" : "")的\(elements.zh)与以前不同，台账没有记为变更。",
            en:
              "\(after.unit), \(after.name.value)\(others > 0 ? " and \(others.of("other item"))" : ""): \(elements.en) "
              + "not as before, and not recorded as a change."),
          at: first.place(in: change), units: [after.unit], subject: after.name.value,
          related: first.sides(in: change)
            + members.dropFirst().compactMap { member in
              member.change.after.map {
                Finding.Side(
                  BilingualText(zh: "同样的变更：\($0.name.value)", en: "the same change: \($0.name.value)"),
                  $0.name.quotation)
              }
            } + wording.rows(members),
          help: BilingualText(
            zh: "核对两处原文：有意改的，记入 registers/transfers.csv（类型“变更”）并按期公布；误改的改回。由编办会同司法行政部门审核。",
            en:
              "Compare both texts: record what was meant in registers/transfers.csv (变更) and publish it in time; restore "
              + "what was not. The drafting office and the justice bureau review it.")))
    }
  }
}

/// What several items of a unit have in common that changed in the same way: one telephone number for another.
private struct SameChange: Hashable {
  let unit: String
  /// Of an item that is renamed its names: it changed alone.
  let names: [String]
  let elements: [[String?]]
}

extension ListChange {
  fileprivate var sameChange: SameChange {
    SameChange(
      unit: item.unit, names: kinds.contains(.renamed) ? [before, after].compactMap { $0?.name.value } : [],
      elements: elements.map { [$0.element.rawValue, $0.before?.text, $0.after?.text] })
  }

  /// The names of what changed: 名称、依据.
  fileprivate var changedElements: BilingualText {
    let titles =
      (kinds.contains(.renamed) ? [BilingualText(zh: "名称", en: "name")] : []) + elements.map(\.element.title)
    return BilingualText(
      zh: titles.map(\.zh).joined(separator: "、"), en: titles.map(\.en).joined(separator: ", "))
  }

  /// The cell that says something else now; of an element that is gone the name of the item.
  fileprivate func place(in change: EditionChange) -> Quotation {
    let own = item.name.quotation
    return kinds.contains(.renamed) ? own : elements.first?.after?.quotation ?? own
  }

  /// What stood there before, and all else that changed.
  fileprivate func sides(in change: EditionChange) -> [Finding.Side] {
    var sides: [Finding.Side] = []
    if kinds.contains(.renamed), let before {
      sides.append(
        Finding.Side(
          BilingualText(zh: "原来的名称", en: "the name before"), change.earlier(before.name.quotation)))
    }
    for (index, element) in elements.enumerated() {
      let title = element.element.title
      if let text = element.before {
        sides.append(
          Finding.Side(
            BilingualText(zh: "原来的\(title.zh)", en: "\(title.en) before"), change.earlier(text.quotation)))
      }
      if index > 0 || kinds.contains(.renamed), let text = element.after {
        sides.append(
          Finding.Side(BilingualText(zh: "现在的\(title.zh)", en: "\(title.en) now"), text.quotation))
      }
    }
    return sides
  }
}
