import ListModel

extension RegisteredInstrument {
  /// What a reader of a basis must know beside it; nil where it is in force and nothing later is known.
  func badge(on day: CalendarDate, in register: InstrumentRegister) -> String? {
    switch standing(on: day, in: register) {
    case .repealed(let version):
      return "已废止" + (end(of: version, in: register).map { "（\($0)）" } ?? "")
    case .notYet(let version): return "尚未施行" + (version.effectiveDate.map { "（\($0) 起施行）" } ?? "")
    case .inForce:
      if let date = end(of: newest, in: register), date > day { return "\(date) 起废止" }
      guard let next = versions.first(where: { $0.start.map { $0 > day } ?? false }), let start = next.start
      else {
        return nil
      }
      return next.effectiveDate == nil ? "\(start) 已修改" : "\(start) 起施行新版本"
    }
  }
}

extension InstrumentStanding {
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

  /// What the instrument is worth, in a word.
  var word: String {
    switch self {
    case .inForce: "有效"
    case .notYet: "尚未施行"
    case .repealed: "已废止"
    }
  }

  /// What the instrument is worth, for its page.
  func text(on day: CalendarDate) -> String {
    "截至 \(day) \(word)"
  }
}
