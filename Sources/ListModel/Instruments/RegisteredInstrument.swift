import Diagnostics

/// An instrument of the register with all its versions (文件及其各版本).
package struct RegisteredInstrument: Sendable {
  /// The title as the newest version has it.
  package let title: String
  /// **Shape:** non-empty; oldest first, those without any date before all others.
  package let versions: [Instrument]

  init(_ rows: [Instrument]) {
    versions = rows.enumerated().sorted { left, right in
      switch (left.element.start, right.element.start) {
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      case (let one?, let other?): (one, left.offset) < (other, right.offset)
      }
    }.map(\.element)
    title = versions[versions.count - 1].title
  }

  /// The newest version.
  package var newest: Instrument { versions[versions.count - 1] }
}

extension Instrument {
  /// The first day on which this version can be in force: that of its taking effect, else that of its making.
  package var start: CalendarDate? { effectiveDate ?? versionDate }

  /// The register says that it has ended, with or without a day.
  package var isMarkedRepealed: Bool {
    // 部分失效: the rest is in force.
    let isEnded = status.map { ($0.holds("废止") || $0.holds("失效")) && !$0.holds("部分") } == true
    return repealDate != nil || repealedBy != nil || isEnded
  }

  /// Whether it is in force on a day as far as its beginning goes.
  ///
  /// A law takes effect on its own day, which the register may not know; some months can pass from its making to then.
  fileprivate func beginning(on day: CalendarDate) -> InstrumentBeginning {
    if let effectiveDate { return effectiveDate <= day ? .certain : .later }
    guard let versionDate else {
      return status.map { $0.holds("尚未") } == true ? .later : .certain
    }
    guard versionDate <= day else { return .later }
    if versionDate.isYearsBefore(day, Self.longestWait) { return .certain }
    return status.map { $0.holds("尚未") } == true ? .later : .possible
  }

  /// Years from the making of a law to its taking effect, at most.
  private static let longestWait = 2
}

/// Whether a version has begun on a day.
private enum InstrumentBeginning {
  case certain, possible, later
}

extension CalendarDate {
  /// Whether a day is so many years after this one, or later.
  package func isYearsBefore(_ day: CalendarDate, _ years: Int) -> Bool {
    (year + years, month, self.day) <= (day.year, day.month, day.day)
  }
}

/// What an instrument is worth on a day (效力状态).
package enum InstrumentStanding: Sendable {
  /// One of these versions is in force; several where the register does not say when the newer ones took effect.
  /// **Shape:** non-empty, oldest first.
  case inForce([Instrument])
  /// None has begun; the first one that will.
  case notYet(Instrument)
  /// It has ended with this version.
  case repealed(Instrument)
}

extension RegisteredInstrument {
  /// What it is worth on a day.
  ///
  /// Of several versions the newest that has begun counts: a version that ended is superseded where a newer one has begun.
  ///
  /// - Parameter register: where the day of what repealed it is looked up, if its own row does not give one.
  package func standing(on day: CalendarDate, in register: InstrumentRegister) -> InstrumentStanding {
    let beginnings = versions.map { $0.beginning(on: day) }
    guard let certain = beginnings.lastIndex(of: .certain) else {
      let possible = versions.indices.filter { beginnings[$0] == .possible }
      guard let last = possible.last else { return .notYet(versions[0]) }
      return isOver(last, on: day, in: register)
        ? .repealed(versions[last]) : .inForce(possible.map { versions[$0] })
    }
    let newer = versions.indices.filter { $0 > certain && beginnings[$0] == .possible }
    if newer.isEmpty, isOver(certain, on: day, in: register) { return .repealed(versions[certain]) }
    // An undated row says nothing of its order: any of them can be the one in force.
    let undated = versions[certain].start == nil ? versions[..<certain].filter { $0.start == nil } : []
    return .inForce(undated + ([certain] + newer).map { versions[$0] })
  }

  /// The versions that have certainly not begun by a day. **Shape:** oldest first.
  package func versionsToCome(on day: CalendarDate) -> [Instrument] {
    versions.filter { $0.beginning(on: day) == .later }
  }

  /// Whether a version has ended by a day.
  private func isOver(_ index: Int, on day: CalendarDate, in register: InstrumentRegister) -> Bool {
    let version = versions[index]
    guard version.isMarkedRepealed else { return false }
    if let end = end(of: version, in: register) { return end <= day }
    // A row marked as void that has a successor of its own title was amended, unless another instrument ended it.
    return !version.successors.isEmpty || index == versions.count - 1
  }

  /// The day on which a version ends: its own, or that on which what repealed it begins.
  ///
  /// - Returns: nil where it does not end, or nobody knows when.
  package func end(of version: Instrument, in register: InstrumentRegister) -> CalendarDate? {
    if let date = version.repealDate { return date }
    guard let successor = version.successors.first, let index = register.find(title: successor).onlyOne else {
      return nil
    }
    return register[index].versions[0].start
  }
}
