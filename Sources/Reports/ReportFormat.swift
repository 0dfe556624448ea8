/// One format of the report on an edition.
package protocol ReportFormat: Sendable {
  /// What `--format` calls it.
  var name: String { get }
  /// What it is for, in a few words of the help.
  var purpose: String { get }
  /// Nobody can read its bytes at a terminal.
  var isBinary: Bool { get }
  /// Several reports of lines can stand on standard output one after the other; any other must be alone there.
  var isOfLines: Bool { get }
  /// It shows what stands around the places of findings.
  var showsExcerpts: Bool { get }
  /// It is written through the page templates.
  var usesTemplates: Bool { get }

  /// The whole report; the same input gives the same bytes.
  ///
  /// - Throws: what the writers of files throw: a template at fault, or a workbook beyond what an archive holds.
  func write(_ input: ReportInput) throws -> [UInt8]
}

extension ReportFormat {
  package var isBinary: Bool { false }
  package var isOfLines: Bool { false }
  package var showsExcerpts: Bool { false }
  package var usesTemplates: Bool { false }
}

/// The formats in which an edition is reported on.
package enum ReportRegistry {
  /// **Shape:** sorted by name.
  package static let formats: [any ReportFormat] = [
    GitHubReport(),
    HTMLReport(),
    JSONReport(),
    JUnitReport(),
    MarkdownReport(),
    SARIFReport(),
    TextReport(),
    XLSXReport(),
  ]

  /// The format of a name; nil where there is none.
  package static func format(named name: String) -> (any ReportFormat)? { formats.first { $0.name == name } }
}
