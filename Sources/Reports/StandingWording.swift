import Diagnostics
import ListModel

extension InstrumentStanding {
  /// What an instrument is worth on a day, in words.
  package func words(on day: CalendarDate) -> BilingualText {
    switch self {
    case .inForce(let versions):
      let version = versions[versions.count - 1]
      let date = version.versionDate ?? version.effectiveDate
      return BilingualText(
        zh: "\(day) 有效" + (date.map { "（\($0) 的版本）" } ?? ""),
        en: "in force on \(day)" + (date.map { " (the version of \($0))" } ?? ""))
    case .notYet(let version):
      return BilingualText(
        zh: "\(day) 尚未施行" + (version.effectiveDate.map { "（自 \($0) 起施行）" } ?? ""),
        en: "not in force on \(day)" + (version.effectiveDate.map { " (takes effect on \($0))" } ?? ""))
    case .repealed(let version):
      return BilingualText(
        zh: "\(day) 已废止" + (version.repealDate.map { "（自 \($0) 起）" } ?? ""),
        en: "repealed by \(day)" + (version.repealDate.map { " (from \($0) on)" } ?? ""))
    }
  }

  /// A word for machines.
  package var keyword: String {
    switch self {
    case .inForce: "in-force"
    case .notYet: "not-yet"
    case .repealed: "repealed"
    }
  }
}
