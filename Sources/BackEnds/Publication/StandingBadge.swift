import ListModel

extension InstrumentStanding {
  /// What a reader of a basis must know beside it; nil where it is in force and nothing later is known.
  ///
  /// - Parameter versions: **Shape:** oldest first.
  func badge(among versions: [Instrument], on day: CalendarDate) -> String? {
    switch self {
    case .repealed(let version): return "已废止" + (version.repealDate.map { "（\($0)）" } ?? "")
    case .notYet(let version): return "尚未施行" + (version.effectiveDate.map { "（\($0) 起施行）" } ?? "")
    case .inForce:
      if let last = versions.last, let date = last.repealDate, date > day { return "\(date) 起废止" }
      guard let next = versions.first(where: { $0.start.map { $0 > day } ?? false }), let start = next.start
      else {
        return nil
      }
      return next.effectiveDate == nil ? "\(start) 已修改" : "\(start) 起施行新版本"
    }
  }

  /// What one of the versions is worth.
  func word(for version: Instrument) -> String {
    switch self {
    case .repealed(let last): return version.start == last.start ? "已废止" : "已修改"
    case .notYet: return "尚未施行"
    case .inForce(let current):
      if current.contains(where: { $0.start == version.start }) { return "有效" }
      guard let start = version.start, let first = current[0].start else { return "已修改" }
      return start < first ? "已修改" : "尚未施行"
    }
  }

  /// What the instrument is worth, for its page.
  func text(on day: CalendarDate) -> String {
    switch self {
    case .inForce: "截至 \(day) 有效"
    case .notYet: "截至 \(day) 尚未施行"
    case .repealed: "截至 \(day) 已废止"
    }
  }
}
