import Foundation
import Testing

@testable import Analysis

/// What the tree itself must keep to, so that adding a rule stays one file, one test and one line.
@Suite struct StructureTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private var ruleFiles: [URL] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        at: root.appending(path: "Sources/Analysis/Rules"), includingPropertiesForKeys: nil)
    }
  }

  private func swiftFiles(below folder: String) -> [URL] {
    let files = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  /// `duplicate-code` of `DuplicateCode`.
  private func kebab(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      if letter.isUppercase, !text.isEmpty { text += "-" }
      text += letter.lowercased()
    }
  }

  @Test func `each rule file declares one rule, named like the file`() throws {
    for file in try ruleFiles {
      let name = file.deletingPathExtension().lastPathComponent
      let text = try String(contentsOf: file, encoding: .utf8)
      let property = name.prefix(1).lowercased() + name.dropFirst()
      #expect(text.components(separatedBy: " = Rule(").count == 2, "\(name)")
      #expect(text.contains("package static let \(property) = Rule("), "\(name)")
      #expect(text.contains("name: \"\(kebab(name))\""), "\(name)")
    }
  }

  @Test func `the registry holds exactly the rules of the folder, sorted`() throws {
    let names = RuleRegistry.rules.map(\.name)
    let files = try ruleFiles.map { kebab($0.deletingPathExtension().lastPathComponent) }
    #expect(names == names.sorted())
    #expect(names == files.sorted())
  }

  @Test func `each rule has tests of its own`() throws {
    for file in try ruleFiles {
      let name = file.deletingPathExtension().lastPathComponent
      let tests = root.appending(path: "Tests/AnalysisTests/\(name)Tests.swift")
      #expect(FileManager.default.fileExists(atPath: tests.path), "\(name)")
    }
  }

  @Test func `no file is longer than 400 lines`() throws {
    for file in swiftFiles(below: "Sources") + swiftFiles(below: "Tests") {
      let lines = try Data(contentsOf: file).count { $0 == 10 }
      #expect(lines <= 400, "\(file.lastPathComponent)")
    }
  }

  @Test func `every text of every rule is there in both languages`() {
    for rule in RuleRegistry.rules {
      let page = rule.explanation
      for text in [
        rule.title, rule.summary, page.why, page.source, page.wrong, page.right, page.mend, page.decides,
      ] {
        #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(rule.name)")
      }
    }
  }
}
