import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MalformedTelephoneTests {
  @Test(arguments: [
    "0898-88200001", "0898－88200001", "（0898）88200001", "0898 8820 0001", "０８９８—８８２００００１", "089888200001",
    "88200001",
    "8820001", "0898-88200001转8012", "0898-88200001-8012", "+86 898 88200001", "12345", "0898-12345", "110",
    "95598",
    "400-800-1234",
    "13800138000", "0898-88200001、88200002", "0898-88200001/02", "办公室：0898-88200001（工作日8:30-17:30）",
    "010-62345678；传真 0898-88200002", "24小时：0571-87654321",
  ])
  func `numbers that can be dialled are plausible`(text: String) {
    #expect(Telephone.isPlausible(text))
  }

  @Test(arguments: [
    "0898-882000011", "0898-882001", "见门户网站", "8820", "0898-88200001、882000", "138001380001", "010-123456789",
    "2022年9月30日", "1880000",
  ])
  func `others are not`(text: String) {
    #expect(!Telephone.isPlausible(text))
  }

  private func catalogue(_ telephones: String...) -> Catalogue {
    var list = Submission(folder: "市水务局")
    list.services = telephones.enumerated().map { row, telephone in
      PublicService(
        name: Located("服务\(row)"), elements: [.telephone: Located(telephone, row: Int32(row) + 2, column: 5)])
    }
    list.powers = [PowerItem(name: Located("取水许可"))]
    list.powers[0].elements[.telephone] = Located("0898-823", row: 9)
    return SmallEdition.catalogue([list])
  }

  @Test func `one wrong number is one finding with all its places, none and services without are left`() {
    let found = Rule.malformedTelephone.findings(
      in: catalogue("0898-882001", "12345", "无", "0898-882001", "/"))
    #expect(found.map(\.subject) == ["0898-882001", "0898-823"])
    #expect(found.map { $0.related.count } == [1, 0])
    #expect(found[0].message.zh == "市水务局的电话“0898-882001”不是能拨打的号码（2 处）。")
  }
}
