import Analysis
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct RuleReferenceTests {
  @Test(arguments: [("docs/rules.md", Language.en), ("docs/rules.zh-CN.md", .zh)])
  func `the reference in docs is what the command writes`(path: String, language: Language) throws {
    let reference = Array(RuleReference.markdown(in: language).utf8)
    #expect(
      try Snapshot.difference(reference, from: "../../../\(path)") == nil,
      "write it anew: qingdan explain --format markdown --language \(language.rawValue) > \(path)")
  }

  @Test(arguments: Language.allCases)
  func `every rule has its page, in text and in Markdown`(language: Language) throws {
    let list = RuleReference.list(in: language)
    let reference = RuleReference.markdown(in: language)
    for rule in RuleRegistry.rules {
      #expect(list.contains("  \(rule.name) "))
      #expect(reference.contains("\n### \(rule.name)\n\n**"))
      let page = try #require(RuleReference.page(for: rule.name, in: language))
      let explanation = rule.explanation
      for text in [
        rule.title, rule.summary, explanation.why, explanation.source, explanation.wrong, explanation.right,
        explanation.mend, explanation.decides,
      ] {
        #expect(page.contains(text[language]), "\(rule.name)")
      }
      #expect(
        try #require(RuleReference.markdown(for: rule.name, in: language)).hasPrefix("# \(rule.name)\n"))
    }
    #expect(RuleReference.page(for: "no-such-rule", in: language) == nil)
  }

  @Test func `the changelog tells of each rule, once, since which version it is there`() throws {
    let changelog = String(decoding: try Repository.bytes("docs/changelog.md"), as: UTF8.self)
    let listed = changelog.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("- `"), let end = line.dropFirst(3).firstIndex(of: "`") else { return nil }
      return String(line.dropFirst(3)[..<end])
    }
    #expect(Set(listed).count == listed.count)
    #expect(listed.sorted() == RuleRegistry.rules.map(\.name))
  }
}
