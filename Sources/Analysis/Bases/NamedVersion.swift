import ListModel

/// The version of an instrument that a citation names and that is not yet in force: of 《体育法》（2022年修订） before 2023.
struct NamedVersion {
  /// The year by which it is named.
  let year: Int
  /// The register's row; nil where the register lacks a version of that year, which is after the day of judgement.
  let row: Instrument?
  /// The versions that hold on the day. **Shape:** non-empty, oldest first.
  let inForce: [Instrument]
}

extension CitedInstruments {
  /// The version that a citation names, where an older one is in force on the day; nil where the named one is, or none is
  /// named.
  func versionToCome(namedBy citation: Citation, of index: Int, on day: CalendarDate) -> NamedVersion? {
    guard let year = citation.yearOfVersion, case .inForce(let current)? = standings[index],
      !current.contains(where: { $0.isOf(year) })
    else { return nil }
    let row = register[index].versionsToCome(on: day).last { $0.isOf(year) }
    return row == nil && year <= day.year ? nil : NamedVersion(year: year, row: row, inForce: current)
  }
}

extension Citation {
  /// The year of the version that the citation names, the last one where it tells its history (1999年公布，2022年修订).
  var yearOfVersion: Int? {
    guard let version else { return nil }
    let digits = version.unicodeScalars.map { ("0"..."9").contains($0) ? Int($0.value - 48) : nil }
    return digits.split(separator: nil).compactMap { run -> Int? in
      let year = run.reduce(0) { $0 * 10 + ($1 ?? 0) }
      return run.count == 4 && (1949...2100).contains(year) ? year : nil
    }.max()
  }
}

extension Instrument {
  /// Whether a version is called after a year: that of its making, or of its taking effect.
  fileprivate func isOf(_ year: Int) -> Bool { versionDate?.year == year || effectiveDate?.year == year }
}
