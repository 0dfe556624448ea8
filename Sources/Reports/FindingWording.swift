import Diagnostics
import ListModel

/// What formats tell of a finding beside its message, where they show no excerpts.
struct FindingWording {
  private let input: ReportInput
  private let language: Language

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
  }

  /// The place of the finding, its text, the smallest case and what to do, a line each.
  ///
  /// - Parameter namingFile: the place with its file, not only where in it.
  func details(of finding: Finding, namingFile: Bool = false) -> [String] {
    let location = input.catalogue.location(of: finding.quotation.origin)
    return [
      line("位置", "place", namingFile ? location.description(in: language) : place(of: location)),
      line("原文", "quote", quote(finding.quotation)),
      line("具体情形", "case", finding.witness?[language]), line("怎么办", "what to do", finding.help?[language]),
      line("可改为", "write", replacement(in: finding)),
    ].compactMap { $0 }
  }

  /// A side with its words.
  func side(_ side: Finding.Side) -> String {
    side.message[language] + (quote(side.quotation).map { words("：\($0)", ": \($0)") } ?? "")
  }

  /// A side with its place and words.
  func placedSide(_ side: Finding.Side) -> String {
    let location = input.catalogue.location(of: side.quotation.origin)
    return "\(words("另见", "see also")) \(self.side(side))\(words("（", " ("))"
      + location.description(in: language) + words("）", ")")
  }

  /// Where in its file a place is, in words; nil where a line of the file says it all.
  func place(of location: SourceLocation) -> String? {
    let entry = location.file.split(separator: SourceFile.entryMark, maxSplits: 1).dropFirst().first
    let isPlain =
      entry == nil && location.part == nil && location.cell == nil && location.columnLetters == nil
    guard !isPlain else { return nil }
    let inside = location.description(in: language).dropFirst(location.file.count).drop { $0 == " " }
    let heading = location.heading.map { words("（\($0)）", " (\($0))") } ?? ""
    return [entry.map { String($0) }, inside + heading].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// A text of the source in quotation marks, its line ends as blanks; nil for an empty one.
  func quote(_ quotation: Quotation) -> String? {
    let text = quotation.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.isEmpty ? nil : "“\(text)”"
  }

  /// What to write instead of the offending text, where the help does not say it already.
  func replacement(in finding: Finding) -> String? {
    finding.fix.map(\.replacement).flatMap { finding.help?[language].contains($0) == true ? nil : $0 }
  }

  private func line(_ zh: String, _ en: String, _ text: String?) -> String? {
    text.map { words("\(zh)：\($0)", "\(en): \($0)") }
  }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
