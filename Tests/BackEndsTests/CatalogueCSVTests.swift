import Diagnostics
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct CatalogueCSVTests {
  private func files(_ publication: Publication) -> [String: [UInt8]] {
    let files = CatalogueCSV().outputs(for: publication, templates: TemplateSet(files: [:]))
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.render()) })
  }

  private func publication(_ change: (inout Catalogue) -> Void) -> Publication {
    let sample = SamplePublication.make()
    var catalogue = sample.catalogue
    change(&catalogue)
    return Publication(catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false)
  }

  @Test func `the tables of a small catalogue are as recorded`() throws {
    for (path, bytes) in files(SamplePublication.make()) {
      #expect(try Snapshot.difference(bytes, from: "site/\(path)") == nil)
    }
  }

  @Test func `a table begins with the mark by which spreadsheets know UTF-8`() {
    #expect(files(SamplePublication.make()).values.allSatisfy { $0.starts(with: [0xEF, 0xBB, 0xBF]) })
  }

  @Test func `there is no table of a part in which a unit has nothing`() {
    let publication = SamplePublication.make()
    let units = publication.index.units.map(\.identifier)
    #expect(
      Set(files(publication).keys) == [
        "units/\(units[0])-powers.csv", "units/\(units[0])-responsibilities.csv",
        "units/\(units[1])-responsibilities.csv",
      ])
  }

  @Test(arguments: ["=1+1", "+86 898", "-2", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＠A", "\u{FEFF}=1"])
  func `no text of a list becomes a formula in a spreadsheet`(text: String) {
    let publication = publication { catalogue in
      catalogue.submissions[0].powers[0].elements[.duty] = Located(text)
      catalogue.submissions[0].services[0].elements[.telephone] = Located(text)
    }
    for (path, bytes) in files(publication) where path.contains(publication.index.units[0].identifier) {
      let table = String(decoding: bytes, as: UTF8.self)
      #expect(table.contains("'" + text) && !table.contains(",\(text)") && !table.contains("\"\(text)"))
    }
  }

  @Test(arguments: ["\u{0}=1+1", "\u{1B}[2J=1", "\u{7F}@SUM(A1)", "\u{9B}=1"])
  func `no control of a text reaches a table, nor hides a formula`(text: String) {
    let publication = publication { catalogue in
      catalogue.submissions[0].powers[0].elements[.duty] = Located(text)
    }
    let tables = files(publication).map { String(decoding: $0.value, as: UTF8.self) }
    let left = tables.joined().unicodeScalars.filter {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    #expect(left.isEmpty)
    #expect(!tables.contains { $0.contains(",=") || $0.contains(",@") })
  }

  @Test func `every line has as many fields as the header, and there is a line for each counted item`() {
    let publication = SamplePublication.make()
    let tables = ItemTables(publication)
    for submission in publication.index.units.indices {
      let counts = publication.counts.bySubmission[submission]
      let powers = tables.powers(of: submission)
      #expect(powers.allSatisfy { $0.count == ItemTables.powerColumns.count })
      #expect(powers.count { $0[4] == "是" } == counts.powers)
      let responsibilities = tables.responsibilities(of: submission)
      #expect(responsibilities.allSatisfy { $0.count == ItemTables.responsibilityColumns.count })
      #expect(responsibilities.count { !$0[1].isEmpty } == counts.responsibilities)
    }
  }

  @Test func `a sub-item says its main item's category, level and basis where it gives none`() {
    let publication = publication { $0.submissions[0].powers[1].elements[.level] = Located("市级") }
    let rows = ItemTables(publication).powers(of: 0)
    let level = ItemTables.powerColumns.firstIndex { $0.title == "行使层级" }!
    #expect(rows[3][2] == "对违反排水管理规定的处罚" && rows[3][3] == "行政处罚" && rows[3][level] == "市级")
    #expect(rows[3][5] == "《城镇排水与污水处理条例》第二十一条" && rows[2][5] == "《水法》第六十五条第一款")
  }
}
