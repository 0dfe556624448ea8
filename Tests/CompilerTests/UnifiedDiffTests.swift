import FileFormats
import TestSupport
import Testing

@testable import Compiler

@Suite struct UnifiedDiffTests {
  private func diff(_ text: String, _ changes: (String, String)...) -> String {
    let replacements = changes.map { old, new -> EncodedText.Replacement in
      let range = text.utf8.firstRange(of: old.utf8) ?? text.utf8.startIndex..<text.utf8.startIndex
      let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
      return EncodedText.Replacement(start..<start + old.utf8.count, with: Array(new.utf8))
    }
    return String(
      decoding: UnifiedDiff.between(Array(text.utf8), and: replacements, file: "e/甲.csv"), as: UTF8.self)
  }

  @Test func `a change stands among three lines on each side`() {
    let text = (1...9).map { "第\($0)行\n" }.joined()
    #expect(
      diff(text, ("第5行", "五")) == """
        --- a/e/甲.csv
        +++ b/e/甲.csv
        @@ -2,7 +2,7 @@
         第2行
         第3行
         第4行
        -第5行
        +五
         第6行
         第7行
         第8行

        """)
  }

  @Test func `changes near each other share a piece, others have their own`() {
    let text = (1...30).map { "第\($0)行\n" }.joined()
    #expect(diff(text, ("第5行", "五"), ("第11行", "十一")).components(separatedBy: "@@ -").count == 2)
    #expect(diff(text, ("第5行", "五"), ("第13行", "十三")).components(separatedBy: "@@ -").count == 3)
    #expect(diff(text).isEmpty)
  }

  @Test func `a last line without its end is told`() {
    #expect(
      diff("甲\n乙", ("乙", "丙")).hasSuffix(
        "-乙\n\\ No newline at end of file\n+丙\n\\ No newline at end of file\n"))
    #expect(diff("甲\n乙", ("甲", "丙")).hasSuffix("+丙\n 乙\n\\ No newline at end of file\n"))
  }

  @Test func `git makes of the old text what the changes do`() throws {
    let lines = (1...40).map { "\($0),市水利局,\"一\r\n二\",《水法》\r\n" }
    let text = lines.joined() + "末行,水利局"
    var replacements: [EncodedText.Replacement] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      let name =
        start
        + line.utf8.distance(
          from: line.utf8.startIndex, to: line.utf8.firstRange(of: "市水利局".utf8)!.lowerBound)
      if [0, 1, 6, 20, 39].contains(index) {
        replacements.append(.init(name..<name + 12, with: Array("市水务局".utf8)))
      }
      // A change over two lines, which leaves one.
      if index == 20 { replacements.append(.init(name + 14..<name + 22, with: Array("一二".utf8))) }
      start += line.utf8.count
    }
    replacements.append(.init(start + 7..<start + 16, with: Array("市水务局".utf8)))
    let folder = TemporaryFolder(["a b/甲 乙.csv": text])
    folder.write(
      UnifiedDiff.between(Array(text.utf8), and: replacements, file: "a b/甲 乙.csv"), to: "change.diff")
    let run = try #require(
      try Subprocess.run("git", ["-C", folder.path, "apply", "--whitespace=nowarn", "change.diff"]))
    #expect(run.status == 0, "\(run.remarks)")
    let expected = try #require(EncodedText(Array(text.utf8))?.replacing(replacements))
    #expect(folder.read("a b/甲 乙.csv") == String(decoding: expected, as: UTF8.self))
  }
}
