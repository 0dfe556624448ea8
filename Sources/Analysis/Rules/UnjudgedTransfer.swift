import Diagnostics
import ListModel

extension Rule {
  /// A row of the transfers register that does not say which powers it means (调整事项没有逐项写明).
  package static let unjudgedTransfer = Rule(
    name: "unjudged-transfer", family: .powers, severity: .note,
    title: BilingualText(zh: "调整事项没有逐项写明", en: "Transfer that could not be judged"),
    summary: BilingualText(
      zh: "台账的一行写的是一个领域或者若干项职权，不知道是哪几项，各单位的清单没有照它核对。",
      en:
        "A row of the transfers register names a field or a number of powers; the lists were not held against it."
    ),
    explanation: Explanation(
      why: BilingualText(
        zh: "没有逐项写明，划转、取消、下放的事项有没有人接、该删的删没删，就查不出来。没有查，不等于没有问题。",
        en: "Whether somebody does what was handed over cannot be seen from it; not judged is not passed."),
      source: BilingualText(
        zh: "权责清单动态调整：调整文件附事项目录，逐项列明。",
        en: "A change of the lists has a catalogue of its powers, item by item."),
      wrong: BilingualText(
        zh: "台账：26项农业行政处罚自2022年3月1日起由市农业农村局划转至市综合执法局。",
        en: "register: 26项农业行政处罚 from 市农业农村局 to 市综合执法局 from 2022-03-01"),
      right: BilingualText(zh: "每项职权一行，写编码或者名称。", en: "A row for each power, with its code or name"),
      mend: BilingualText(
        zh: "按调整文件所附的目录逐项填写。", en: "Enter the powers one by one, by the catalogue of the document."),
      decides: BilingualText(zh: "编办。", en: "The drafting office.")),
    needs: [.transfers], needsAllUnits: true
  ) { input, findings in
    let fields = FieldReceipts(input)
    let entries = (input.transfers?.entries ?? []).filter { !$0.isCertain }
    for (entry, row) in entries.flatMap({ entry in entry.rows.map { (entry, $0) } }) {
      let name = row.subject.value
      // Of a field the givers' lists are judged, and the receivers' where they show anything.
      let untold = fields.isField(row) ? fields.untold(entry, row) : nil
      if untold?.isEmpty == true { continue }
      let units = TransferWording(input).names(of: untold ?? [])
      let names = units.joined(separator: "、")
      findings.append(
        Finding(
          units.isEmpty
            ? BilingualText(
              zh: "“\(name)”没有写明是哪几项职权，各单位的清单没有照这一行核对。",
              en: "\(name) does not say which powers are meant; no list was held against this row.")
            : BilingualText(
              zh: "“\(name)”没有写明是哪几项职权，看不出\(names)的清单有没有列出。",
              en: "\(name) does not say which powers are meant; whether \(names) lists them cannot be seen."),
          at: row.subject.quotation, units: units, subject: name,
          help: BilingualText(
            zh: "每项职权填一行，写编码或者清单上的名称。由编办按调整文件补填后重新检查。",
            en:
              "Enter each power on a row of its own, by code or by the name in the lists. The drafting office does so."
          )))
    }
  }
}

extension FieldReceipts {
  /// The units of which it cannot be seen whether they list anything of the field that a row gives to them.
  fileprivate func untold(_ entry: TransferLedger.Entry, _ row: Transfer) -> [UnitID] {
    entry.account.received.filter { unit, move in
      guard move.row.subject.origin == row.subject.origin, case .untold = receipt(of: move, by: unit) else {
        return false
      }
      return true
    }.keys.sorted()
  }
}
