import Analysis
import Diagnostics
import FileFormats
import ListModel

/// What `check --fix` makes of an edition: its files as they are to be, and what is left to people (自动改正).
package struct FixPlan: Sendable {
  /// A mending and where it is to be made.
  struct Entry: Sendable {
    let fix: Finding.Fix
    let location: SourceLocation
  }

  /// Why a safe mending is not made.
  enum Obstacle: Sendable, Hashable {
    /// Word, Excel and web pages.
    case otherFormat
    /// The file lies in an archive.
    case packed
    /// The name of the file is not in UTF-8.
    case foreignName
    /// The words do not stand there letter by letter.
    case notVerbatim
    /// What should stand there has a letter that the file cannot have.
    case unwritable
    /// Another mending changes the same words.
    case overlapping
    /// A decision rests on the text.
    case decided
  }

  /// A file and what becomes of it.
  struct File: Sendable {
    /// Below the edition folder.
    let path: String
    let text: EncodedText
    /// **Shape:** sorted, not overlapping.
    let replacements: [EncodedText.Replacement]
    /// **Shape:** as the replacements.
    let entries: [Entry]
    let bytes: [UInt8]
  }

  /// **Shape:** in the order of the edition, each with a replacement at least.
  let files: [File]
  /// **Shape:** in reading order.
  let left: [(entry: Entry, obstacle: Obstacle)]

  /// Nothing is to be written.
  package var isEmpty: Bool { files.isEmpty }
}

extension Compilation {
  /// What is to be mended of the open findings, where that is certain.
  ///
  /// - Parameter names: units or files to narrow it to, as `only` takes them; none for all.
  package func fixPlan(only names: [String]) throws -> FixPlan {
    let narrowed = try only(names)
    let isSelected = try fileSelection(names)
    let fixes = narrowed.judgement.findings.filter { $0.closedBy == nil }.flatMap(\.finding.safeFixes)
      .filter { catalogue.files[Int($0.origin.file.index)].isOwn && isSelected($0.origin.file) }
    let closed = (judgement.findings + (comparison?.standing ?? [])).filter { $0.closedBy != nil }
    let decided = Set(closed.flatMap(\.finding.origins))
    var files: [FixPlan.File] = []
    var left: [(entry: FixPlan.Entry, obstacle: FixPlan.Obstacle)] = []
    for (file, fixes) in Dictionary(grouping: fixes, by: \.origin.file).sorted(by: { $0.key < $1.key }) {
      let entries = fixes.map { FixPlan.Entry(fix: $0, location: catalogue.location(of: $0.origin)) }
      var editing = FileEditing(sources.all[Int(file.index)], limits: request.limits)
      for entry in entries { editing.add(entry, isDecided: decided.contains(entry.fix.origin)) }
      let (edited, rest) = editing.finished()
      if let edited { files.append(edited) }
      left += rest
    }
    return FixPlan(files: files, left: left)
  }
}

extension Finding {
  /// The mendings that need nobody to decide.
  fileprivate var safeFixes: [Fix] { ([fix] + related.map(\.fix)).compactMap { $0 }.filter(\.isSafe) }

  /// All places that it speaks of.
  fileprivate var origins: [Origin] { [quotation.origin] + related.map(\.quotation.origin) }
}

/// Makes the mendings of one file.
private struct FileEditing {
  private typealias Made = (replacement: EncodedText.Replacement, entry: FixPlan.Entry)

  private let source: SourceBytes
  private let editable: EditableText?
  private var made: [Made] = []
  private var left: [(entry: FixPlan.Entry, obstacle: FixPlan.Obstacle)] = []

  init(_ source: SourceBytes, limits: ReadingLimits) {
    self.source = source
    editable =
      isPacked(source) || source.hasForeignName
      ? nil : EditableText(source.bytes, name: source.name, limits: limits)
  }

  /// - Parameter isDecided: a decision rests on what stands at its place.
  mutating func add(_ entry: FixPlan.Entry, isDecided: Bool) {
    guard let editable else {
      return left.append(
        (entry, isPacked(source) ? .packed : source.hasForeignName ? .foreignName : .otherFormat))
    }
    guard !isDecided else { return left.append((entry, .decided)) }
    let fix = entry.fix
    guard let offset = fix.offset else { return left.append((entry, .notVerbatim)) }
    do throws(WrittenLetters.Obstacle) {
      made.append(
        (
          try editable.replacing(fix.replaced, at: fix.origin.place, offset: offset, with: fix.replacement),
          entry
        ))
    } catch {
      left.append((entry, error == .notThere ? .notVerbatim : .unwritable))
    }
  }

  /// The file as it is to be, nil where nothing changes, and what is left.
  func finished() -> (FixPlan.File?, left: [(entry: FixPlan.Entry, obstacle: FixPlan.Obstacle)]) {
    var left = left
    var kept: [Made] = []
    let sorted = made.enumerated().sorted {
      ($0.element.replacement.range.lowerBound, $0.offset) < (
        $1.element.replacement.range.lowerBound, $1.offset
      )
    }
    for (_, next) in sorted {
      guard let last = kept.last, next.replacement.range.lowerBound < last.replacement.range.upperBound else {
        kept.append(next)
        continue
      }
      // Two findings may ask for the same.
      if next.replacement != last.replacement { left.append((next.entry, .overlapping)) }
    }
    left.sort { $0.entry.fix.origin < $1.entry.fix.origin }
    guard let editable, !kept.isEmpty else { return (nil, left) }
    let replacements = kept.map(\.replacement)
    guard let bytes = editable.replacing(replacements) else {
      return (nil, kept.map { ($0.entry, .unwritable) } + left)
    }
    return (
      FixPlan.File(
        path: source.path, text: editable.text, replacements: replacements, entries: kept.map(\.entry),
        bytes: bytes),
      left
    )
  }
}

/// Whether a file lies in an archive.
private func isPacked(_ source: SourceBytes) -> Bool { source.path.contains(SourceFile.entryMark) }
