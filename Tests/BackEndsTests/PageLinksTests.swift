import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import BackEnds

/// Where the pages of matters and units lead to.
@Suite struct PageLinksTests {
  private func page(
    _ path: String, disputes: [MatterDispute] = [], _ change: (inout Catalogue) -> Void = { _ in }
  ) throws -> String {
    let publication = publication(disputes: disputes, change)
    let files = try HTMLSite().outputs(for: publication, templates: SamplePublication.templates())
    return String(decoding: try #require(files.first { $0.path == path }).render(), as: UTF8.self)
  }

  private func publication(disputes: [MatterDispute] = [], _ change: (inout Catalogue) -> Void = { _ in })
    -> Publication
  {
    let sample = SamplePublication.make()
    var catalogue = sample.catalogue
    change(&catalogue)
    return Publication(
      catalogue: catalogue, fileDigests: sample.fileDigests, hasErrors: false, disputes: disputes)
  }

  @Test func `the bases of a matter lead to the pages of the instruments, with the clauses`() throws {
    let page = try page(publication().index.matters[0].href)
    #expect(
      page.contains(/<ul class="laws">\s*<li><a href="\.\.\/laws\/l-[a-z0-9]+\.html">城镇排水与污水处理条例<\/a> 第/))
  }

  @Test func `the bases of boundaries, oversight and services on the page of a unit lead there too`() throws {
    let publication = publication()
    let law = /<ul class="laws">\s*<li><a href="\.\.\/laws\/l-/
    // One boundary and one oversight rule.
    #expect(try page(publication.index.units[1].href).ranges(of: law).count == 2)
    let bases = publication.catalogue.submissions[1].oversight[0].bases
    let served = try page(publication.index.units[0].href) { $0.submissions[0].services[0].bases = bases }
    #expect(served.contains("<p class=\"note\">依据：《城镇排水与污水处理条例》"))
    #expect(served.ranges(of: law).count == 2)
  }

  @Test func `a matter in doubt says what the doubt is and between whom, each once`() throws {
    let matter = publication().index.matters[0]
    let dispute = MatterDispute(matter: matter.matter.name, doubt: "两个单位都牵头", units: ["市水务局", "市住建局"])
    let page = try page(matter.href, disputes: [dispute, dispute])
    #expect(page.contains("有疑点</span> 两个单位都牵头：市水务局、市住建局。"))
    #expect(page.ranges(of: "有疑点").count == 1)
    #expect(try !self.page(matter.href).contains("有疑点"))
  }

  @Test func `a telephone that is one plain number can be dialled wherever it stands`() throws {
    let unit = publication().index.units[0].href
    let dialled = "<a href=\"tel:0898-00000000\">0898-00000000</a>"
    #expect(try page(unit).ranges(of: dialled).count == 2)
    #expect(try page("services.html").contains(dialled) && page("enquiry.html").contains(dialled))
    #expect(DialledNumber("12345")?.text == "12345" && DialledNumber("0898-8820") != nil)
    #expect(
      ["", "-", "12", "0898-", "88200001 88200002", "无", "1234567890123"].allSatisfy {
        DialledNumber($0) == nil
      })
  }

  private func telephone(_ text: String) throws -> String {
    let page = try page("services.html") {
      $0.submissions[0].services = [PublicService(name: Located("查询"), elements: [.telephone: Located(text)])]
    }
    return page.firstMatch(of: /class="telephone">(.*?)<\/td>/).map { String($0.output.1) } ?? ""
  }

  @Test(arguments: [
    ("0596-5835555、0596-5835556", ["0596-5835555", "0596-5835556"]),
    ("(0596)5835555", ["0596-5835555"]), ("（010） 58355555", ["010-58355555"]),
    ("0596-5830000-8001；5830001", ["0596-5830000", "5830001"]), ("0872-2125556 转 2", ["0872-2125556"]),
    ("88200001、88200002转8", ["88200001", "88200002"]), ("0898—88200001/2", ["0898-88200001"]),
    ("12345 或 0898 88200001", ["12345", "0898-88200001"]),
    ("投诉电话：12345；夜间：400-889-1234", ["12345", "400-889-1234"]),
    ("0898-88200001（工作日8:00-12:00，14:30-17:30）", ["0898-88200001"]),
  ])
  func `each number of a telephone can be dialled, an extension stays with its number`(
    text: String, dialled: [String]
  ) throws {
    let shown = try telephone(text)
    #expect(shown.matches(of: /href="tel:([^"]*)"/).map { String($0.output.1) } == dialled)
    #expect(shown.replacing(/<[^>]*>/, with: "") == text)
  }

  @Test(arguments: [
    "无", "139****5678", "政务中心110室", "2023年9月", "8:00-12:00", "夜间1430-1730", "0898-882000011", "见门户网站",
  ])
  func `what is no telephone number cannot be dialled`(text: String) throws {
    #expect(try telephone(text) == text)
  }

  @Test func `each number on the page of a power can be dialled`() throws {
    let power = publication().index.powers[0].href
    let page = try page(power) {
      $0.submissions[0].powers[0].elements[.telephone] = Located("0596-5835555、0596-5835556")
    }
    #expect(
      page.contains(
        "<a href=\"tel:0596-5835555\">0596-5835555</a>、<a href=\"tel:0596-5835556\">0596-5835556</a>"))
  }

  @Test func `a service without a telephone does not dial that of its unit`() throws {
    let page = try page(publication().index.units[0].href) {
      $0.submissions[0].services.append(PublicService(name: Located("查询")))
    }
    #expect(page.contains("class=\"telephone\"></td>"))
  }

  @Test func `a matrix of few units is printed; of many, a remark is in its place`() throws {
    let few = try page("matters/matrix.html")
    #expect(few.contains("class=\"matrix-frame\"") && !few.contains("太宽"))
    let many = try page("matters/matrix.html") { catalogue in
      let units = (1...11).map { number in
        Unit(
          name: "某市第\(number)局", shortName: "第\(number)局", kind: "部门", origin: Located("").origin)
      }
      let known = catalogue.registers.units.units
      catalogue.registers.units = UnitRegister(units: known + units)
      let boundary = catalogue.submissions[0].boundaries[0]
      for number in units.indices {
        var list = catalogue.submissions[0]
        list.unit = UnitID(known.count + number)
        list.boundaries = [boundary]
        catalogue.submissions.append(list)
      }
    }
    #expect(many.contains("class=\"matrix-frame wide\"") && many.contains("个单位的表格太宽，不打印"))
  }
}
