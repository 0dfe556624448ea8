import Testing

@testable import ListModel

@Suite struct MatterNameTests {
  @Test func `small words, brackets and a general end make no other name`() {
    let name = MatterName("雨污水管网建设和管理")
    for other in ["雨污水管网的建设与管理", "雨污水管网建设、监管工作", "雨 污水管网（建设）管理", "雨污水管网建设监督管理"] {
      #expect(MatterName(other) == name, "\(other)")
    }
    #expect(MatterName("雨污水管网养护") != name)
  }

  @Test func `the whole city before a name makes no other matter`() {
    #expect(MatterName("全市养犬管理工作") == MatterName("养犬管理"))
    #expect(MatterName("我市犬只") == MatterName("犬只"))
    #expect(MatterName("全市").text == "全市")
  }

  @Test func `something is left of every name`() {
    #expect(MatterName("管理").text == "管理")
    #expect(MatterName("的和").text == "的和")
    #expect(MatterName("").text == "")
  }

  @Test func `half of the letters in common is not enough to resemble`() {
    #expect(Bigrams("城区河道采砂").resembles(Bigrams("河道采砂"), 3, of: 5))
    #expect(!Bigrams("水污染防治").resembles(Bigrams("大气污染防治"), 3, of: 5))
  }
}
