import Analysis
import BackEnds
import Diagnostics
import ListModel

/// Writes the comparison of an edition with its guidance catalogue.
package enum GuidanceWriting {
  /// Writes `comparison.xlsx` and `comparison.html` into a folder, which may hold other files; both whole, or neither.
  ///
  /// - Returns: what was written, in words.
  /// - Throws: `MachineFault`, also where the edition has no guidance catalogue.
  package static func write(
    _ request: Compilation.Request, to folder: String, language: Language
  ) async throws -> BilingualText {
    try FileSystem.requireOutsideEditions(folder)
    let catalogue = try await Compilation.submitted(request).coveringNumbers()
    guard !catalogue.registers.unread.contains(RegisterName.guidance.rawValue) else {
      throw MachineFault(
        zh: "\(request.edition) 的指导目录（registers/guidance）读不出来，原因见 qingdan check \(request.edition)。",
        en:
          "\(request.edition): the guidance catalogue cannot be read; qingdan check \(request.edition) tells why"
      )
    }
    guard let comparison = GuidanceComparison(catalogue) else {
      throw MachineFault(
        zh: "\(request.edition) 没有指导目录（registers/guidance.csv）。",
        en: "\(request.edition): no guidance catalogue (registers/guidance.csv)")
    }
    let outputs = try GuidanceTables(comparison, in: language).outputs()
    try FileSystem.write(outputs.map { ($0.path, $0.render()) }, into: folder)
    let counts = comparison.counts
    return BilingualText(
      zh: "\(folder)/comparison.xlsx、comparison.html："
        + counts.map { "\($0.mark.name) \($0.count)" }.joined(separator: "，") + "。",
      en: "\(folder)/comparison.xlsx, comparison.html: "
        + counts.map { "\($0.mark.rawValue) \($0.count)" }.joined(separator: ", ") + ".")
  }
}
