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

  @Test func `a telephone that is one plain number can be dialled, whatever else stands there cannot`() throws
  {
    let unit = publication().index.units[0].href
    let dialled = "<a href=\"tel:0898-00000000\">0898-00000000</a>"
    #expect(try page(unit).ranges(of: dialled).count == 2)
    #expect(try page("services.html").contains(dialled) && page("enquiry.html").contains(dialled))
    let several = try page(unit) {
      $0.submissions[0].services.append(
        PublicService(name: Located("查询"), elements: [.telephone: Located("88200001、88200002转8")]))
    }
    #expect(several.contains("class=\"telephone\">88200001、88200002转8</td>"))
    #expect(DialledNumber("12345")?.text == "12345" && DialledNumber("0898-8820") != nil)
    #expect(
      ["", "-", "12", "0898-", "88200001 88200002", "无", "12345678901234"].allSatisfy {
        DialledNumber($0) == nil
      })
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
