import ListModel
import Testing

@Suite struct PowerCodeTests {
  private func fault(_ written: String) -> PowerCode.Fault? {
    do {
      _ = try PowerCode(written)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a basic code has region, type, main item and sub-item`() throws {
    let code = try PowerCode(" 000104002001\n")
    #expect(code.scheme == .basic12 && code.implementation == nil)
    #expect(
      [code.basic.region, code.basic.type, code.basic.mainItem, code.basic.subitem] == [
        "00", "01", "04002", "001",
      ])
    #expect(code.basic.isSubitem && code.basic.mainItemText == "000104002000")
  }

  @Test func `an implementation code begins with a credit code and a level`() throws {
    let code = try PowerCode("11450721mb155808114000104002000")
    #expect(code.scheme == .implementation31)
    #expect(code.implementation?.creditCode == "11450721MB15580811" && code.implementation?.level == 4)
    #expect(code.basic.text == "000104002000")
  }

  @Test func `the check character follows from the seventeen before it`() {
    #expect(CreditCode.checkCharacter(of: "11450721MB1558081") == "1")
    #expect(CreditCode.checkCharacter(of: "11450721IB1558081") == nil)
    #expect(CreditCode.checkCharacter(of: "1145") == nil)
  }

  @Test(arguments: [
    ("1234", PowerCode.Fault.shape("9999")), ("XK0012-3", .shape("AA9999-9")), ("", .shape("")),
    ("00010400200A", .shape("99999999999A")),
    ("11450721MB155808214000104002000", .checkCharacter(creditCode: "11450721MB15580821", expected: "1")),
    ("11450721IB155808114000104002000", .creditCodeAlphabet("11450721IB15580811")),
    ("11450721MB155808119000104002000", .level("9")),
  ])
  func `a code that is none says why`(written: String, expected: PowerCode.Fault) {
    if case .checkCharacter(_, let actual) = fault(written), case .checkCharacter(_, _) = expected {
      #expect(actual == CreditCode.checkCharacter(of: written))
    } else {
      #expect(fault(written) == expected)
    }
  }
}
