import Diagnostics
import FileFormats
import ListModel

/// The columns of `instruments.csv`.
enum InstrumentColumn: String, RegisterColumn {
  case title = "名称"
  case shortTitle = "简称"
  case documentNumber = "文号"
  case rank = "效力层级"
  case versionDate = "版本日期"
  case effectiveDate = "施行日期"
  case articles = "条数"
  case status = "状态"
  case repealDate = "废止日期"
  case repealedBy = "由何文件废止"

  var isRequired: Bool { self == .title || self == .rank }
}

extension RegisterTable<InstrumentColumn> {
  /// The instruments, one a version.
  func instruments(_ faults: inout [Irregularity]) -> [Instrument] {
    var seen: Set<[TextKey]> = []
    return rows.filter { $0.isComplete(&faults) }.compactMap { row in
      guard let instrument = instrument(row, &faults), let title = row[.title] else { return nil }
      let key = [
        NormalisedName(instrument.title).text, instrument.versionDate?.description ?? "",
        instrument.documentNumber ?? "",
      ].map { TextKey($0) }
      if !seen.insert(key).inserted {
        faults.append(
          RegisterFault.duplicate(
            "\(InstrumentColumn.title.rawValue)、\(InstrumentColumn.versionDate.rawValue)", at: title.quotation
          ))
      }
      return instrument
    }
  }

  private func instrument(_ row: RegisterRow<InstrumentColumn>, _ faults: inout [Irregularity]) -> Instrument?
  {
    guard let title = row[.title], let rank = row[.rank] else { return nil }
    let instrument = Instrument(
      title: Self.bare(title.value.trimmingOuterSpace),
      shortTitle: row[.shortTitle].map { Self.bare($0.value.trimmingOuterSpace) },
      documentNumber: row[.documentNumber]?.value.trimmingOuterSpace, rank: rank.value.trimmingOuterSpace,
      versionDate: row.date(.versionDate, &faults), effectiveDate: row.date(.effectiveDate, &faults),
      articles: row.count(.articles, &faults), status: row[.status]?.value.trimmingOuterSpace,
      repealDate: row.date(.repealDate, &faults), repealedBy: row[.repealedBy]?.value.trimmingOuterSpace,
      origin: title.origin)
    tellWords(row, &faults)
    if let start = instrument.effectiveDate, let end = instrument.repealDate, end <= start,
      let cell = row[.repealDate]
    {
      faults.append(
        RegisterFault.wrongOrder(
          InstrumentColumn.effectiveDate.rawValue, InstrumentColumn.repealDate.rawValue, at: cell.quotation))
    }
    return instrument
  }

  /// Tells a rank or a state that is no word for one.
  private func tellWords(_ row: RegisterRow<InstrumentColumn>, _ faults: inout [Irregularity]) {
    func tell(_ column: InstrumentColumn, _ allowed: String, _ isKnown: (String) -> Bool) {
      guard let cell = row[column], !isKnown(NormalisedName(cell.value).text) else { return }
      faults.append(RegisterFault.unknownWord(column.rawValue, allowed, at: cell.quotation))
    }
    tell(.rank, "法律、行政法规、地方性法规、部门规章、地方政府规章、规范性文件") { word in
      Self.ranks.contains { word.hasSuffix($0) }
    }
    tell(.status, "有效、尚未施行、已修改、失效、废止") { word in Self.states.contains { word.holds($0) } }
  }

  /// How words for ranks end: 经济特区法规, 党内法规, 地方政府规章, 国务院决定.
  private static let ranks = [
    "法律", "法规", "规章", "文件", "决定", "决议", "解释", "条例", "规定", "宪法", "条约", "公约", "协定", "标准",
  ]
  /// What words for states hold: 现行有效, 已被修改, 尚未施行.
  private static let states = ["有效", "现行", "生效", "失效", "废止", "修改", "修订", "修正", "施行", "实施", "宣布", "暂停"]

  /// A title without the marks around it.
  private static func bare(_ title: String) -> String {
    title.hasPrefix("《") && title.hasSuffix("》") ? String(title.dropFirst().dropLast()) : title
  }
}
