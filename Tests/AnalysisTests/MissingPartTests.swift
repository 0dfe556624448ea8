import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MissingPartTests {
  @Test func `a list without oversight lacks a part`() {
    let findings = Rule.missingPart.findings { $0.parts.removeAll { $0.part == .oversight } }
    #expect(findings.map(\.subject) == ["事中事后监管制度"])
    #expect(findings.first?.units == ["市水务局"])
  }

  @Test func `a part that says none is there`() {
    let findings = Rule.missingPart.findings {
      $0.parts.removeAll { $0.part == .oversight }
      $0.parts.append(PartOccurrence(.oversight, isExplicitNone: true, origin: Located("").origin))
    }
    #expect(findings.isEmpty)
  }

  @Test func `the part may stand in a file that could not be read`() {
    let findings = Rule.missingPart.findings {
      $0.parts.removeAll { $0.part == .oversight }
      $0.irregularities = [Irregularity(.unreadableFile(.encrypted), at: Located("").quotation)]
    }
    #expect(findings.isEmpty)
  }

  @Test func `a power list alone has no parts to lack`() {
    #expect(Rule.missingPart.findings { $0.parts = [] }.isEmpty)
  }

  @Test func `the file that has only headings is shown`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.parts.removeAll { $0.part == .oversight } }
    ])
    catalogue.files[1].account = ContentAccount(furniture: 3)
    let findings = Rule.missingPart.findings(in: catalogue)
    #expect(findings.map(\.quotation.origin.file) == [FileID(1)])
  }

  @Test func `a part with neither items nor none is missing where it stands`() {
    let place = Located("", row: 7).origin
    let findings = Rule.missingPart.findings {
      $0.parts.removeAll { $0.part == .oversight }
      $0.parts.append(PartOccurrence(.oversight, origin: place))
    }
    #expect(findings.map(\.quotation.origin) == [place])
  }
}
