/// A day and a time of day that a spreadsheet keeps as a number of days.
struct SpreadsheetDate {
  let year: Int
  let month: Int
  /// 0 for the day before 1900-01-01, as Excel has it.
  let day: Int
  /// 0 for Sunday, as Excel has it: before March 1900 a day late.
  let weekday: Int
  /// **Units:** milliseconds.
  let timeOfDay: Int
  /// All that has gone by since day nought. **Units:** milliseconds.
  let elapsed: Int

  /// - Parameters:
  ///   - serial: days since 1899-12-30, or since 1904-01-01; the 29 February 1900 that never was is kept as Excel has it.
  ///   - unit: what the time is rounded to, in milliseconds.
  /// - Returns: nil beyond the year 9999 and before the epoch.
  init?(serial: Double, is1904: Bool, roundingTo unit: Int = 1) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    elapsed = Int((serial * Double(Self.millisecondsOfDay / unit)).rounded()) * unit
    timeOfDay = elapsed % Self.millisecondsOfDay
    let days = elapsed / Self.millisecondsOfDay + (is1904 ? 1462 : 0)
    weekday = (days + 6) % 7
    switch days {
    case 0: (year, month, day) = (1900, 1, 0)
    case 60: (year, month, day) = (1900, 2, 29)
    default: (year, month, day) = Self.civil(days < 60 ? days + 1 : days)
    }
  }

  /// The number of days that a day in ISO 8601 is, which some workbooks write instead.
  ///
  /// - Parameter text: `2022-09-30`, `2022-09-30T12:00:00`, with or without parts of a second and `Z`.
  /// - Returns: nil for anything else.
  static func serial(of text: String, is1904: Bool) -> Double? {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let date = halves.first, let days = days(of: date) else { return nil }
    var time = 0.0
    if halves.count == 2 {
      let parts = halves[1].prefix { $0 != "Z" }.split(separator: ":").map { Double($0) }
      guard (1...3).contains(parts.count) else { return nil }
      for (part, (unit, limit)) in zip(parts, [(3600.0, 24.0), (60, 60), (1, 60)]) {
        guard let part, part >= 0, part < limit else { return nil }
        time += part * unit
      }
    }
    return Double(days - (is1904 ? 1462 : 0)) + time / 86_400
  }

  /// A day in ISO 8601 without a time that says nothing.
  static func withoutMidnight(_ text: String) -> String {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard halves.count == 2, serial(of: text, is1904: false).map({ $0 == $0.rounded() }) == true else {
      return text
    }
    return String(halves[0])
  }

  /// **Units:** days since 1899-12-30.
  private static func days(of date: Substring) -> Int? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days =
      shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 693_899
    return days <= 60 ? days - 1 : days
  }

  private static let millisecondsOfDay = 86_400_000

  /// - Parameter days: since 1899-12-30, with a calendar that has no 29 February 1900.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Days since 0000-03-01, after the well-known algorithm for civil dates.
    let z = days + 693_899
    let era = z / 146_097
    let dayOfEra = z % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}
