import FileFormats

/// The change of a text, line by line, as `diff -u` tells it.
enum UnifiedDiff {
  /// Lines that are shown around a change.
  private static let context = 3
  private static let lineFeed = UInt8(ascii: "\n")

  /// - Parameters:
  ///   - text: in UTF-8.
  ///   - replacements: **Shape:** sorted, not overlapping.
  ///   - file: the path, with `/`.
  /// - Returns: nothing where there are no replacements.
  static func between(_ text: [UInt8], and replacements: [EncodedText.Replacement], file: String) -> [UInt8] {
    let lines = Lines(text)
    let changes = changes(of: text, replacements, lines)
    guard !changes.isEmpty else { return [] }
    // A path with blanks ends with a tab, so that it is told from what may come behind it.
    let end = file.contains(" ") ? "\t\n" : "\n"
    var diff = Array("--- a/\(file)\(end)+++ b/\(file)\(end)".utf8)
    var shift = 0
    for hunk in hunks(changes) {
      let first = max(0, hunk[0].lines.lowerBound - context)
      let last = min(lines.count, hunk[hunk.count - 1].lines.upperBound + context)
      let added = hunk.reduce(0) { $0 + $1.written.count - $1.lines.count }
      diff += Array(
        "@@ -\(range(first, last - first)) +\(range(first + shift, last - first + added)) @@\n".utf8)
      var next = first
      for change in hunk {
        for line in next..<change.lines.lowerBound { append(" ", lines[line], to: &diff) }
        for line in change.lines { append("-", lines[line], to: &diff) }
        for line in change.written { append("+", line[...], to: &diff) }
        next = change.lines.upperBound
      }
      for line in next..<last { append(" ", lines[line], to: &diff) }
      shift += added
    }
    return diff
  }

  /// Lines of the text and what stands in their place.
  private struct Change {
    var lines: Range<Int>
    var replacements: [EncodedText.Replacement]
    var written: [[UInt8]] = []
  }

  /// The lines of a text with their ends.
  private struct Lines {
    private let text: [UInt8]
    private let starts: [Int]

    init(_ text: [UInt8]) {
      self.text = text
      starts =
        (text.isEmpty ? [] : [0]) + text.indices.dropLast().filter { text[$0] == lineFeed }.map { $0 + 1 }
    }

    var count: Int { starts.count }

    subscript(line: Int) -> ArraySlice<UInt8> { text[starts[line]..<end(of: line)] }

    func start(of line: Int) -> Int { starts[line] }

    func end(of line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : text.count }

    /// The line of a byte.
    func line(at offset: Int) -> Int {
      var (low, high) = (0, starts.count)
      while low + 1 < high {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return low
    }
  }

  private static func changes(
    of text: [UInt8], _ replacements: [EncodedText.Replacement], _ lines: Lines
  ) -> [Change] {
    var changes: [Change] = []
    for replacement in replacements {
      let first = lines.line(at: replacement.range.lowerBound)
      let last = lines.line(at: max(replacement.range.lowerBound, replacement.range.upperBound - 1))
      if let previous = changes.last, first < previous.lines.upperBound {
        changes[changes.count - 1].lines =
          previous.lines.lowerBound..<max(previous.lines.upperBound, last + 1)
        changes[changes.count - 1].replacements.append(replacement)
      } else {
        changes.append(Change(lines: first..<last + 1, replacements: [replacement]))
      }
    }
    for index in changes.indices {
      let change = changes[index]
      var written: [UInt8] = []
      var copied = lines.start(of: change.lines.lowerBound)
      for replacement in change.replacements {
        written += text[copied..<replacement.range.lowerBound] + replacement.text
        copied = replacement.range.upperBound
      }
      written += text[copied..<lines.end(of: change.lines.upperBound - 1)]
      let after = Lines(written)
      changes[index].written = (0..<after.count).map { Array(after[$0]) }
    }
    return changes
  }

  /// Changes near each other together.
  private static func hunks(_ changes: [Change]) -> [[Change]] {
    changes.reduce(into: []) { hunks, change in
      if let last = hunks.last?.last, change.lines.lowerBound - last.lines.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
  }

  private static func range(_ first: Int, _ count: Int) -> String {
    count == 0 ? "\(first),0" : count == 1 ? "\(first + 1)" : "\(first + 1),\(count)"
  }

  private static func append(_ mark: String, _ line: ArraySlice<UInt8>, to diff: inout [UInt8]) {
    diff += Array(mark.utf8) + line
    if line.last != lineFeed { diff += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
