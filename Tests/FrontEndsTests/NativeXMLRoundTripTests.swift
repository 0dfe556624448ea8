import Diagnostics
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import FrontEnds

@Suite struct NativeXMLRoundTripTests {
  @Test(arguments: 0..<50)
  func `what is written is valid and reads back as it was`(seed: Int) throws {
    var maker = SubmissionMaker(seed: UInt64(seed))
    let submission = maker.submission()
    let bytes = NativeXMLWriter.bytes(submission, unit: "市水务局")
    let schema = try repositoryFile("docs/schemas/submission.xsd")
    #expect(XMLSchemaValidator.remarks(on: bytes, schema: schema) == [])
    let list = try NativeXML.read(bytes, file: FileID(0))
    #expect(list.submission.irregularities.isEmpty)
    #expect(NativeXMLWriter.bytes(list.submission, unit: "市水务局") == bytes)
    #expect(content(list.submission) == content(submission))
  }

  /// Everything but places.
  private func content(_ submission: Submission) -> [String] {
    submission.duties.map { item in
      "\(item.name.value) \(item.tasks.map { [$0.text.value, $0.office?.value] }) \(text(item.accountability)) \(text(item.note))"
    }
      + submission.boundaries.map { item in
        "\(item.matter.value) \(item.parties.map { [$0.unit.value, $0.role?.rawValue, $0.share?.value] }) "
          + "\(text(item.division)) \(bases(item.bases)) \(text(item.example)) \(text(item.note))"
      }
      + submission.oversight.map { item in
        "\(item.name.value) \(text(item.industry)) \(OversightElement.allCases.map { text(item.elements[$0]) }) "
          + "\(bases(item.bases)) \(text(item.note))"
      }
      + submission.services.map { item in
        "\(item.name.value) \(ServiceElement.allCases.map { text(item.elements[$0]) }) \(bases(item.bases)) \(text(item.note))"
      }
      + submission.powers.map(content)
  }

  private func content(_ power: PowerItem) -> String {
    "\(text(power.code)) \(text(power.categoryText)) \(power.name.value) \(PowerElement.allCases.map { text(power.elements[$0]) })"
      + " \(bases(power.bases)) \(power.subitems.map(content))"
  }

  private func text(_ text: Located<String>?) -> String { text?.value ?? "-" }

  private func bases(_ bases: [LegalBasis]) -> [String] { bases.map { text($0.text) } }
}

/// Makes submissions with texts that are hard on markup.
private struct SubmissionMaker {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func submission() -> Submission {
    var submission = Submission(folder: "市水务局")
    submission.duties = many { maker in
      Duty(
        name: maker.text(), tasks: [maker.task()] + maker.many { $0.task() }, accountability: maker.maybe(),
        note: maker.maybe())
    }
    submission.boundaries = many { maker in
      DutyBoundary(
        matter: maker.text(), parties: [maker.party()] + maker.many { $0.party() }, division: maker.maybe(),
        bases: maker.bases(), example: maker.maybe(), note: maker.maybe())
    }
    submission.oversight = many { maker in
      OversightRule(
        name: maker.text(), industry: maker.maybe(), elements: maker.elements(), bases: maker.bases(),
        note: maker.maybe())
    }
    submission.services = many { maker in
      PublicService(name: maker.text(), elements: maker.elements(), bases: maker.bases(), note: maker.maybe())
    }
    submission.powers = many { maker in
      var power = maker.power()
      power.categoryText = maker.text()
      power.subitems = maker.many { $0.power() }
      return power
    }
    return submission
  }

  private mutating func many<Item>(_ make: (inout SubmissionMaker) -> Item) -> [Item] {
    (0..<Int.random(in: 0...3, using: &numbers)).map { _ in make(&self) }
  }

  private mutating func task() -> DutyTask { DutyTask(text: text(), office: maybe()) }

  private mutating func party() -> BoundaryParty {
    BoundaryParty(
      unit: text(), role: ([nil] + BoundaryRole.allCases).randomElement(using: &numbers) ?? nil,
      share: maybe())
  }

  private mutating func power() -> PowerItem {
    PowerItem(name: text(), code: maybe(), categoryText: maybe(), elements: elements(), bases: bases())
  }

  private mutating func bases() -> [LegalBasis] { many { CitationParser.parse($0.text()) } }

  private mutating func elements<Element: CaseIterable & Hashable>() -> Elements<Element> {
    Elements(Element.allCases.compactMap { element in maybe().map { (element, $0) } })
  }

  private mutating func maybe() -> Located<String>? { Bool.random(using: &numbers) ? text() : nil }

  private mutating func text() -> Located<String> {
    let pieces = ["甲", "《水法》", "<&>\"'", "]]>", "\n", "\t", " ", "\u{301}", "𠮷", "\r\n", "&amp;", "第三条"]
    let middle = (0..<Int.random(in: 0...4, using: &numbers)).compactMap { _ in
      pieces.randomElement(using: &numbers)
    }
    return Located("始" + middle.joined() + "终")
  }
}
