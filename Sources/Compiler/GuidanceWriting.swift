import Analysis
import BackEnds
import Diagnostics
import ListModel

/// Writes the comparison of an edition with its guidance catalogue.
package enum GuidanceWriting {
  /// Writes `comparison.xlsx` and `comparison.html` into a folder, which may hold other files.
  ///
  /// - Returns: what was written, in words.
  /// - Throws: `MachineFault`, also where the edition has no guidance catalogue.
  package static func write(
    _ request: Compilation.Request, to folder: String, language: Language
  ) async throws -> BilingualText {
    try OutputFolder.require(folder, outside: request.inputs)
    let catalogue = try await Compilation.submitted(request)
    guard let comparison = GuidanceComparison(catalogue) else {
      throw MachineFault(
        zh: "\(request.edition) 没有指导目录（registers/guidance.csv）。",
        en: "\(request.edition): no guidance catalogue (registers/guidance.csv)")
    }
    if try FileSystem.kind(of: folder) == nil { try FileSystem.makeDirectory(folder) }
    for output in try GuidanceTables(comparison, in: language).outputs() {
      try FileSystem.write(output.render(), to: "\(folder)/\(output.path)")
    }
    let counts = comparison.counts
    return BilingualText(
      zh: "\(folder)/comparison.xlsx、comparison.html："
        + counts.map { "\($0.mark.name) \($0.count)" }.joined(separator: "，") + "。",
      en: "\(folder)/comparison.xlsx, comparison.html: "
        + counts.map { "\($0.mark.rawValue) \($0.count)" }.joined(separator: ", ") + ".")
  }
}
