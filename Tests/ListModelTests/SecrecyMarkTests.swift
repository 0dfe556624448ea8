import ListModel
import Testing

@Suite struct SecrecyMarkTests {
  @Test(arguments: ["秘密", "机密★1年", "绝 密", "（内部资料）", "内部资料，注意保存", "密级：秘密", "三亚市水务局\n机密★长期"])
  func `a mark stands by itself`(text: String) {
    #expect(SecrecyMark.stands(in: text))
  }

  @Test(arguments: [
    "保守国家秘密", "负责机密文件的管理", "秘密级文件的定点印制", "内部审计", "泄露商业秘密的", "内部资料性出版物准印证核发", "",
  ])
  func `speaking of secrets is no mark`(text: String) {
    #expect(!SecrecyMark.stands(in: text))
  }
}
