import Diagnostics
import Glibc
import ListModel
import Reports

/// Where a report goes and in which format, as `--format` says it: `text`, `json`, `json=findings.json`.
package struct ReportTarget: Sendable {
  /// The formats of reports.
  package enum Format: String, Sendable, CaseIterable {
    case json, text
  }

  package let format: Format
  /// The file to write; nil for standard output.
  package let file: String?

  package init(format: Format, file: String? = nil) {
    self.format = format
    self.file = file
  }

  package init?(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])), parts.count == 1 || !parts[1].isEmpty else {
      return nil
    }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

extension Compilation {
  /// Writes the reports that were asked for.
  package func report(to targets: [ReportTarget], language: Language) throws {
    let showsExcerpts = targets.contains { $0.format == .text }
    let input = ReportInput(
      catalogue: catalogue, judgement: judgement, toolVersion: toolVersion,
      excerpts: showsExcerpts
        ? Excerpts(of: sources, limits: request.limits).excerpts(for: judgement.findings) : [:])
    for target in targets {
      let isTerminal = target.file == nil && isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
      let bytes =
        switch target.format {
        case .json: JSONReport.write(input)
        case .text: Array(TextReport.write(input, language: language, isColoured: isTerminal).utf8)
        }
      if let file = target.file { try FileSystem.write(bytes, to: file) } else { try FileSystem.print(bytes) }
    }
  }
}
