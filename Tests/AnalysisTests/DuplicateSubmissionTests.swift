import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DuplicateSubmissionTests {
  @Test func `two files that give the same part are told with both places`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.parts.append(PartOccurrence(.duties, origin: Located("", file: 1).origin))
    }
    #expect(findings.map(\.subject) == ["部门职责"])
    #expect(findings.first?.related.map(\.message.zh) == ["这个文件也报了“部门职责”"])
  }

  @Test func `a file that gives a part twice where it may once is told`() {
    let findings = Rule.duplicateSubmission.findings(inIrregularities: .repeatedPart(.duties))
    #expect(findings.map(\.message.zh) == ["同一个文件里不止一处报了“部门职责”。"])
  }

  @Test func `one file may give a part in several tables`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.parts.append(PartOccurrence(.duties, origin: Located("", row: 40).origin))
    }
    #expect(findings.isEmpty)
  }

  @Test func `all parts that the same files repeat are one finding`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.parts += [.duties, .services].map { PartOccurrence($0, origin: Located("", file: 1).origin) }
    }
    #expect(findings.map(\.message.zh) == ["市水务局有 2 个文件都报了“部门职责”“公共服务事项”。"])
    #expect(findings.first?.related.count == 3)
  }

  @Test func `a copy is told once with what the original gives`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.irregularities = [Irregularity(.copy(of: FileID(0)), at: Located("", file: 1).quotation)]
    }
    #expect(findings.map(\.subject) == ["submissions/市水务局/旧稿.xlsx"])
    #expect(findings.first?.message.zh.contains("“部门职责”“与相关部门的职责边界”") == true)
    #expect(findings.first?.related.map(\.quotation.origin.file) == [FileID(0)])
  }
}
