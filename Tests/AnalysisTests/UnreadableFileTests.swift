import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnreadableFileTests {
  @Test func `an encrypted file is an error that says what to do`() {
    let findings = Rule.unreadableFile.findings(inIrregularities: .unreadableFile(.encrypted))
    #expect(findings.map(\.message.zh) == ["文件无法读取：文件设了密码。"])
    #expect(findings.first?.help?.zh == "取消密码后重新报送。")
    #expect(findings.first?.subject == "submissions/市水务局/清单.xlsx")
  }

  @Test func `a file that can be read is none`() {
    #expect(Rule.unreadableFile.findings(inIrregularities: .unrecognisedTable).isEmpty)
  }

  @Test func `a file that could not be converted is told with what to try`() {
    let findings = Rule.unreadableFile.findings(
      inIrregularities: .unreadableFile(.notConverted(kind: BilingualText(shared: "OpenDocument (.odt)"))))
    #expect(findings.map(\.message.zh) == ["文件无法读取：内容是 OpenDocument (.odt)，没能转换成可以读取的格式。"])
    #expect(findings.map { $0.help?.zh.contains("密码") } == [true])
  }

  @Test func `an archive in an archive is told as such`() {
    let findings = Rule.unreadableFile.findings(inIrregularities: .unreadableFile(.nestedArchive))
    #expect(findings.map(\.message.zh) == ["文件无法读取：压缩包里又套了压缩包。"])
  }

  @Test func `what to do about an archive is said of archives`() {
    let refused = UnreadableReason.refused(BilingualText(shared: "a"), mend: BilingualText(shared: "b"))
    let findings = Rule.unreadableFile.findings(inIrregularities: .unreadableFile(refused))
    #expect(findings.map { $0.help?.zh } == ["b"])
  }
}
