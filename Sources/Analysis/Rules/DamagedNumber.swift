import Diagnostics
import ListModel

extension Rule {
  /// A number that a spreadsheet damaged (数字受损).
  package static let damagedNumber = Rule(
    name: "damaged-number", family: .form, severity: .error,
    title: BilingualText(
      zh: "编码或数字被表格软件改坏",
      en: "Damaged number"),
    summary: BilingualText(
      zh: "编码或数字被表格软件存成了浮点数，后面的数位已经丢失。",
      en: "A spreadsheet stored a code or number as a float, and its last digits are lost."),
    explanation: Explanation(
      why: BilingualText(
        zh: "表格软件只保留 15 位有效数字，31 位编码或长号码的后几位变成 0，或显示为 1.1E+30，原值无法恢复。",
        en: "A spreadsheet keeps 15 digits: the rest of a long code becomes zeros, or shows as "
          + "1.1E+30, and cannot be recovered."),
      source: BilingualText(
        zh: "GB/T 39554.1-2020 的 31 位实施编码超出表格软件的数字精度。",
        en: "The 31 characters of GB/T 39554.1-2020 exceed the precision of spreadsheets."),
      wrong: BilingualText(
        zh: "1.14507E+30",
        en: "1.14507E+30"),
      right: BilingualText(
        zh: "11450721MB155808114000104002000（单元格格式为文本）",
        en: "11450721MB155808114000104002000 (cell formatted as text)"),
      mend: BilingualText(
        zh: "先把整列设为“文本”格式，再从原始来源重新录入编码；不要在坏数上改格式。",
        en: "Format the column as text first, then enter the codes again from their source; "
          + "reformatting does not bring digits back."),
      decides: BilingualText(
        zh: "报送单位重新录入；编码以编办分配的为准。",
        en: "The unit enters them again; the codes are those assigned by the drafting office."))
  ) { input, findings in
    let damaged = input.irregularities.filter { $0.kind == .damagedNumber }.grouped(by: \.file)
    for (_, entries) in damaged {
      findings.append(
        Finding(
          BilingualText(
            zh: "有 \(entries.count) 处编码或数字被表格软件改坏，后面的数位已经丢失。",
            en:
              "A spreadsheet damaged \(entries.count.of("code or number", "codes or numbers")): the last digits are lost."
          ),
          at: entries.map(\.occurrence), subject: entries[0].path,
          help: BilingualText(
            zh: "把整列设为“文本”格式，再从原始来源重新录入。",
            en: "Format the column as text, then enter the values again from their source.")))
    }
    for (_, entries) in input.irregularities.filter({ $0.kind == .errorValue }).grouped(by: \.file) {
      findings.append(
        Finding(
          BilingualText(
            zh: "有 \(entries.count) 个单元格显示的是公式错误，没有内容可读。",
            en:
              "\(entries.count.of("cell shows", "cells show")) only the error of a formula; there is nothing to read."
          ),
          at: entries.map(\.occurrence), subject: entries[0].path,
          help: BilingualText(
            zh: "修好公式，或直接填写应有的内容。", en: "Mend the formula, or enter what should stand there.")))
    }
    for (_, entries) in input.irregularities.filter({ $0.kind == .lostText }).grouped(by: \.file) {
      findings.append(
        Finding(
          BilingualText(
            zh: "有 \(entries.count) 个单元格的文字在文件里已经丢失，没有内容可读。",
            en:
              "The text of \(entries.count.of("cell is", "cells are")) lost in the file; there is nothing to read."
          ),
          at: entries.map(\.occurrence), subject: entries[0].path,
          help: BilingualText(
            zh: "用表格软件打开，补上应有的内容，保存后重新报送；由程序生成的，请重新导出。",
            en:
              "Open it in a spreadsheet program, enter what should stand there and save; export it anew if a program "
              + "wrote it.")))
    }
  }
}
