import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import BackEnds

/// Pages where the edition leaves out what others give.
@Suite struct SitePagesWithoutTests {
  private func page(_ path: String, of publication: Publication) throws -> String? {
    try SamplePublication.page(path, of: publication)
  }

  private func publication(_ change: (inout Catalogue) -> Void) -> Publication {
    SamplePublication.changed(change)
  }

  @Test func `an edition without issuer or site says nothing in their place`() throws {
    let publication = SamplePublication.make {
      $0.issuer = ""
      $0.site = SiteMetadata()
    }
    let files = try HTMLSite().outputs(for: publication, templates: SamplePublication.templates())
    for file in files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.render(), as: UTF8.self)
      #expect(!page.contains("由公布") && !page.contains("向提出") && !page.contains("<p> · "), "\(file.path)")
      #expect(!page.contains("content=\"\"") && !page.contains("<dd></dd>"), "\(file.path)")
      #expect(!page.contains("ContentSource") && !page.contains("发布机构"), "\(file.path)")
    }
    let about = try page("about.html", of: publication)
    #expect(about?.contains("<td></td>") == false && about?.contains("对清单本身的意见，向公布清单的机关提出") == true)
  }

  @Test func `pages without anything to show say so, and tell of no numbers`() throws {
    let publication = publication { $0.submissions = [] }
    for path in ["laws/index.html", "matters/matrix.html", "matters/index.html", "oversight.html"] {
      #expect(try page(path, of: publication)?.contains("<p class=\"none\">无</p>") == true, "\(path)")
    }
    #expect(try page("matters/matrix.html", of: publication)?.contains("class=\"lead\"") == false)
  }

  @Test func `units whose kind the register leaves out stand under a heading of their own`() throws {
    let publication = publication { catalogue in
      let old = catalogue.registers.units.units
      catalogue.registers.units = UnitRegister(units: [
        old[0], Unit(name: old[1].name, shortName: old[1].shortName, kind: "", origin: Located("").origin),
      ])
    }
    #expect(try page("units/index.html", of: publication)?.contains("<h2>未写明类别 <span") == true)
    let unit = try page(publication.index.units[1].href, of: publication)
    #expect(unit?.contains("<p class=\"lead\">简称市住建局</p>") == true)
  }
}
