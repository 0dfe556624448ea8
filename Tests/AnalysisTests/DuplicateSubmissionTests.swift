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
}
