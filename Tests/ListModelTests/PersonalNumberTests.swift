import Testing

@testable import ListModel

@Suite struct PersonalNumberTests {
  @Test(arguments: [
    "138\u{3000}1234\u{3000}5678", "１３８\u{3000}１２３４\u{3000}５６７８", "138–1234–5678",
    "138\u{202F}1234\u{202F}5678",
    "138 - 1234 - 5678", "138/1234/5678", "138−12345678", "008613812345678",
  ])
  func `a mobile number is found whatever blank, dash or slash stands between its groups`(text: String) {
    #expect(PersonalNumber.find(in: "联系\(text)即可").map(\.text) == [text])
  }

  @Test(arguments: [
    "11010519491231002Ｘ", "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002 X", "110105-19491231-002-x",
    "11010519491231002\u{200B}X",
  ])
  func `the letter that ends an identity number may be in full width or stand apart`(text: String) {
    #expect(PersonalNumber.find(in: "持证人\(text)。") == [.identity(text)])
    #expect(PersonalNumber.find(in: text.dropLast() + "Y") == [])
  }

  @Test(arguments: 0..<24)
  func `a number is found wherever it stands, and none in digits that a letter parts`(before: Int) {
    for words in [String(repeating: "市", count: before), String(repeating: "2022年", count: before)] {
      #expect(PersonalNumber.find(in: words + "中13812345678办") == [.mobile("13812345678")])
      #expect(PersonalNumber.find(in: words + "中1381234件5678办") == [])
    }
  }

  @Test(arguments: [
    "138\u{AD}12345678", "138\u{2060}12345678", "13812\u{200D}345678", "1381234567\u{FE0F}8",
    "138\u{202E}1234\u{202C}5678",
    "110105\u{2060}1949\u{AD}1231002X",
  ])
  func `what is not seen hides no number`(text: String) {
    #expect(PersonalNumber.find(in: text).map(\.text) == [text])
    #expect(PersonalNumber.covering(text).contains("***"))
  }

  @Test(arguments: ["（138）12345678", "(138)12345678", "(138) 1234 5678", "（138）1234－5678"])
  func `a number whose beginning is in brackets is covered where it stands alone`(text: String) {
    let found = PersonalNumber.find(in: "电话\(text)。").map(\.text)
    #expect(found == [text])
    #expect(found.map(PersonalNumber.covering).allSatisfy { !$0.contains("2345678") && $0.contains("***") })
  }

  @Test(arguments: [
    ("13812345678/13987654321", "138****5678/139****4321"),
    ("13812345678 13987654321", "138****5678 139****4321"),
    ("0898-88260000/13812345678", "0898-88260000/138****5678"),
    ("138-1234-5678\n11010519491231002X", "138******5678\n110***********002X"),
  ])
  func `numbers that stand close together are all covered`(text: String, covered: String) {
    #expect(PersonalNumber.covering(text) == covered)
  }

  @Test(arguments: [
    "0898-88260000", "0898－88260000、88260001", "0898–8826–0000", "0898/88260000/88260001",
    "010-1388\u{3000}1234",
    "88260000－88260019", "400-800-1234", "460601012000", "4606 0101 2000", "11450721MB155808114000104002000",
    "91460200MA5T138812", "2022/09/30 - 2023/10/01", "2022 - 2023\u{3000}2024 - 2025", "1391234/5678",
    "1500000/2022",
    "琼府〔2022〕138号、1234号、5678号", "138、1234、5678", "A13812345678", "13812345678B", "1 / 3 / 8 / 1234 / 5678",
  ])
  func `office telephones, codes, days and series are no numbers of persons`(text: String) {
    #expect(PersonalNumber.find(in: text) == [])
  }
}
