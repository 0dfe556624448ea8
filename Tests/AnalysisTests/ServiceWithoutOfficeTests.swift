import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct ServiceWithoutOfficeTests {
  private func found(_ services: (name: String, office: String?)...) -> [Finding] {
    var list = Submission(folder: "市水务局")
    list.services = services.enumerated().map { row, service in
      var elements: Elements<ServiceElement> = [:]
      elements[.office] = service.office.map { Located($0) }
      return PublicService(name: Located(service.name, row: Int32(row) + 2), elements: elements)
    }
    return Rule.serviceWithoutOffice.findings(in: SmallEdition.catalogue([list]))
  }

  @Test func `services without an office are one finding of their unit`() {
    let bare = found(("停水信息发布", nil), ("水质查询", "水质科"), ("节水咨询", "/"), ("水表检定", "无"))
    #expect(bare.map(\.subject) == ["停水信息发布"])
    #expect(bare.first?.related.map(\.quotation.text) == ["节水咨询", "水表检定"])
    #expect(bare.first?.units == ["市水务局"])
  }

  @Test func `an office of whatever kind will do, and a row without a name is told for that`() {
    #expect(found(("停水信息发布", "供水中心"), ("", nil)).isEmpty)
  }
}
