import Diagnostics

/// A day of the Gregorian calendar, without time or zone.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// - Returns: nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2022-09-30`, `2022/9/30`, `2022.9.30` and `2022年9月30日`.
  ///
  /// - Returns: nil for anything else, where the calendar has no such day, and before 1900: nothing that lists go by is as
  ///   old, and a year of two digits says neither its century nor that it is the year.
  package init?(_ text: some StringProtocol) {
    let separators: Set<Unicode.Scalar> = ["-", "/", ".", "年", "月"]
    var scalars = Array(text.unicodeScalars)
    if scalars.last == "日" { scalars.removeLast() }
    let parts = scalars.split(omittingEmptySubsequences: false) { separators.contains($0) }
    let numbers = parts.compactMap { part -> Int? in
      guard (1...4).contains(part.count), part.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      return part.reduce(0) { $0 * 10 + Int($1.value - 48) }
    }
    guard parts.count == 3, numbers.count == 3, numbers[0] >= 1900 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// ISO 8601, e.g. `2022-09-30`.
  package var description: String {
    let digits = String(year * 10_000 + month * 100 + day)
    let padded = String(repeating: "0", count: 8 - digits.count) + digits
    return "\(padded.prefix(4))-\(padded.dropFirst(4).prefix(2))-\(padded.suffix(2))"
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
