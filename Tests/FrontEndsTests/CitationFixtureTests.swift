import Foundation
import ListModel
import TestSupport
import Testing

@testable import FrontEnds

@Suite struct CitationFixtureTests {
  private let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  @Test func `every citation of the fixture is read or told`() throws {
    let rows = try records(of: fixtures.appending(path: "citations.csv")).dropFirst()
    var parsed = 0
    var lines: [String] = []
    for row in rows {
      let basis = basis(row[1])
      let isRead = basis.citations.contains { $0.title != nil || $0.documentNumber != nil }
      if isRead { parsed += 1 }
      #expect(isRead || !basis.defects.isEmpty, "\(row[1])")
      lines += ["\(row[0]) \(row[1])"] + summary(row[1]).map { "    \($0)" }
    }
    print("citations: \(parsed) of \(rows.count) name an instrument, all others are told why not")
    try expectSnapshot(lines.joined(separator: "\n") + "\n", fixtures.appending(path: "citations.txt"))
  }

  @Test func `citations of every habit are read as a lawyer reads them`() throws {
    let text = try String(contentsOf: fixtures.appending(path: "citations-wild.txt"), encoding: .utf8)
    let written = text.split(separator: "\n").map(String.init)
    var parsed = 0
    var lines: [String] = []
    for line in written {
      // ⏎ stands for a line break in the cell.
      let cell = line.replacingOccurrences(of: "⏎", with: "\n")
      let basis = basis(cell)
      let isRead = basis.citations.contains { $0.title != nil || $0.documentNumber != nil }
      if isRead || basis.defects.contains(where: { $0.kind == .unreadable }) { parsed += 1 }
      lines += [line] + summary(cell).map { "    " + $0.replacingOccurrences(of: "\n", with: "⏎") }
    }
    print("citations: \(parsed) of \(written.count) are read, or told to name no instrument")
    #expect(parsed * 100 >= written.count * 99)
    try expectSnapshot(
      lines.joined(separator: "\n") + "\n", fixtures.appending(path: "citations-wild-read.txt"))
  }

  /// Compares with a recorded text; QINGDAN_RECORD=1 records it anew.
  private func expectSnapshot(_ text: String, _ file: URL) throws {
    if ProcessInfo.processInfo.environment["QINGDAN_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  private func records(of file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }
}
