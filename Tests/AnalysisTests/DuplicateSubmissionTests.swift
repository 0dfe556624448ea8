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

  @Test func `a copy of a file that gives nothing is told without what was read`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.parts = []
      $0.irregularities = [Irregularity(.copy(of: FileID(0)), at: Located("", file: 1).quotation)]
    }
    #expect(findings.map(\.message.zh) == ["市水务局的这个文件与另一个文件完全相同。"])
    #expect(findings.first?.message.en.hasSuffix("is the same as another one.") == true)
  }

  @Test func `several copies of one file are one finding`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.irregularities = [1, 1].map {
        Irregularity(.copy(of: FileID(0)), at: Located("", file: $0).quotation)
      }
    }
    #expect(findings.map(\.related.count) == [2])
    #expect(findings.first?.message.zh.hasPrefix("市水务局的这个文件等 2 个文件与另一个文件完全相同") == true)
  }

  @Test func `rows that say the same throughout are told once for each part of a file`() {
    let findings = Rule.duplicateSubmission.findings {
      $0.powers = [1, 2, 3, 4].map { row in SmallEdition.power(row % 2 == 0 ? "乙" : "甲", row: row) }
      $0.services = [5, 6].map { PublicService(name: Located("供水", row: $0)) }
    }
    #expect(
      findings.map(\.message.zh) == [
        "市水务局的“公共服务事项”里有 1 项与前面的一字不差，重复计了数。", "市水务局的“权力清单”里有 2 项与前面的一字不差，重复计了数。",
      ])
    #expect(findings.last?.quotation.origin == Located("", row: 3, column: 4).origin)
    #expect(findings.last?.related.map(\.quotation.origin.place.gridPosition?.row) == [1, 4, 2])
  }

  @Test func `rows that differ in anything, or that another finding tells, are no repetition`() {
    func findings(_ change: (inout PowerItem) -> Void) -> [Finding] {
      Rule.duplicateSubmission.findings {
        var other = SmallEdition.power("甲", row: 3)
        change(&other)
        $0.powers = [SmallEdition.power("甲"), other]
      }
    }
    #expect(findings { _ in }.count == 1)
    #expect(findings { $0.elements[.scope] = Located("园区") }.isEmpty)
    #expect(findings { $0.bases = [SmallEdition.basis("《水法》第七十条")] }.isEmpty)
    let coded = Rule.duplicateSubmission.findings(
      inPowers: SmallEdition.power("甲", "460101012000"), SmallEdition.power("甲", "460101012000", row: 3))
    #expect(coded.isEmpty)
  }
}
