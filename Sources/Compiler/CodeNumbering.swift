import Analysis
import Diagnostics
import FileFormats
import ListModel

/// Proposes codes for the powers of an edition that have none.
package enum CodeNumbering {
  /// What was proposed.
  package struct Proposed: Sendable {
    /// Separated values, one line a power.
    package let table: [UInt8]
    package let remark: BilingualText
  }

  /// - Parameter earlier: the paths of editions whose codes stay what they are.
  /// - Throws: `MachineFault` where a folder is no edition or the disk fails.
  package static func propose(_ request: Compilation.Request, earlier: [String]) async throws -> Proposed {
    let catalogue = try await Compilation.submitted(request).coveringNumbers()
    var older: [Catalogue] = []
    for path in earlier {
      older.append(
        try await Compilation.submitted(
          .init(edition: path, jobs: request.jobs, libreOffice: request.libreOffice)
        ).coveringNumbers())
    }
    let found = CodeProposals(for: catalogue, earlier: older)
    var csv = CSVWriter(hasMark: true)
    csv.record(["单位", "职权类别", "主项", "职权名称", "基本编码", "实施编码", "说明", "位置"])
    for proposal in found.proposals {
      csv.record([
        proposal.unit, proposal.category.name, proposal.mainItem ?? "", proposal.name.value, proposal.basic,
        proposal.implementation ?? "", proposal.isKnown ? "沿用" : "新编",
        catalogue.location(of: proposal.name.origin).description(in: .zh),
      ])
    }
    let (count, left) = (found.proposals.count, found.left.count)
    return Proposed(
      table: csv.bytes,
      remark: BilingualText(
        zh: "拟编码 \(count) 项" + (left > 0 ? "；\(left) 项类别不明或者主项无编码，未编。" : "。"),
        en: "\(count) codes proposed"
          + (left > 0 ? "; \(left) powers have no known category, or a main item without a code." : ".")))
  }

  /// Writes the table into a file, or to standard output.
  package static func write(_ proposed: Proposed, to file: String?) throws {
    if let file {
      try FileSystem.write([(path: file, bytes: proposed.table)])
    } else {
      try FileSystem.print(proposed.table)
    }
  }
}
