import Diagnostics
import Foundation
import ListModel
import TestSupport
import Testing

@testable import Compiler

/// Over the editions that are made for other tests, with their names and citations worn: mending brings nothing new.
@Suite struct FixPropertyTests {
  private static func editions() throws -> [String] {
    let cases = Repository.root.appending(path: "Tests/Fixtures/Conflicts")
    return try FileManager.default.contentsOfDirectory(atPath: cases.path).sorted().map {
      "Tests/Fixtures/Conflicts/\($0)"
    } + ["lists/faulty-example"]
  }

  /// A copy of an edition whose text files write names and citations as units do.
  private func worn(_ edition: String) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let root = Repository.root.appending(path: edition)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path).path
      guard try FileSystem.kind(of: file) == .file else { continue }
      let bytes = try FileSystem.read(file)
      let isList = path.hasPrefix("submissions/") && (path.hasSuffix(".csv") || path.hasSuffix(".xml"))
      if isList, let text = String(validating: bytes, as: UTF8.self) {
        folder.write(Array(Self.wear(text).utf8), to: "e/" + path)
      } else {
        folder.write(bytes, to: "e/" + path)
      }
    }
    return folder
  }

  private static let wearing = [
    (",市", ","), ("、市", "、"), (" unit=\"市", " unit=\""), ("《中华人民共和国", "《"), ("〔", "["), ("〕", "]"),
    ("《", ""), ("》第", "第"), ("（", "("), ("条第", "条"),
  ]

  /// Every third place of each pattern is worn, so that much stays as it was.
  private static func wear(_ text: String) -> String {
    wearing.enumerated().reduce(text) { text, pattern in
      let pieces = text.components(separatedBy: pattern.element.0)
      return pieces.enumerated().reduce("") { joined, piece in
        guard piece.offset > 0 else { return piece.element }
        let isWorn = (piece.offset + pattern.offset).isMultiple(of: 3)
        return joined + (isWorn ? pattern.element.1 : pattern.element.0) + piece.element
      }
    }
  }

  private func identities(_ compilation: Compilation) -> [String: Int] {
    compilation.judgement.findings.reduce(into: [:]) { counts, judged in
      let finding = judged.finding
      counts[([judged.rule.name, finding.subject] + finding.units).joined(separator: " "), default: 0] += 1
    }
  }

  @Test func `what is mended is found no more, nothing new is found, and a further run changes nothing`()
    async throws
  {
    var mended = 0
    for name in try Self.editions() {
      let folder = try worn(name)
      let request = Compilation.Request(edition: folder.path + "/e", jobs: 2)
      var compilation = try await Compilation.run(request)
      let before = identities(compilation)
      var runs = 0
      while case let plan = try compilation.fixPlan(only: []), !plan.isEmpty {
        mended += plan.files.reduce(0) { $0 + $1.entries.count }
        try compilation.apply(plan)
        compilation = try await Compilation.run(request)
        runs += 1
        try #require(runs < 5, "\(name)")
      }
      for (identity, count) in identities(compilation) {
        #expect(before[identity, default: 0] >= count, "\(name): \(identity)")
      }
      let plan = try compilation.fixPlan(only: [])
      #expect(
        plan.left.allSatisfy { [.packed, .otherFormat].contains($0.obstacle) },
        "\(name): \(plan.remark(isDone: false).zh)")
    }
    #expect(mended > 40)
  }
}
