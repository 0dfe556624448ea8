import Diagnostics
import ListModel
import Testing

/// What a text says behind a bound of its number, wherever it stands in the sentence.
@Suite struct BoundInclusionsTests {
  private func scopes(_ text: String) -> [String] {
    ScopeParser(register: UnitRegister(units: [])).parse(text).filter(\.isBounded).map(LabelledScope.line)
  }

  @Test(arguments: [
    "面积500平方米以下，不含500平方米", "面积500平方米以下，不含本数", "面积500平方米以下、不含500平方米", "面积500平方米以下但不含500平方米",
    "面积500平方米以下，但不包括500平方米", "面积500平方米以下的项目（不含本数）", "面积500平方米以下，500平方米除外", "面积500平方米以下；不含500平方米",
    "面积500平方米以下的外廊封闭（不含500平方米）", "面积500平方米以下的，不含500㎡", "面积500平方米以下的（五百平方米除外）", "面积500平方米以下，不含上限",
  ])
  func `a number may be taken out apart from its bound`(text: String) {
    #expect(scopes(text) == ["= -: 面积 <500平方米"], "\(text)")
  }

  @Test(arguments: [
    ("面积500平方米以上，不含500平方米", "面积 >500平方米"), ("面积超过500平方米，含500平方米", "面积 ≥500平方米"),
    ("面积500平方米以上1000平方米以下，均不含本数", "面积 >500平方米 <1000平方米"),
    ("面积500平方米以上1000平方米以下，不含1000平方米", "面积 ≥500平方米 <1000平方米"),
    ("5000—10000平方米（含5000，不含10000）", "≥5000平方米 <10000平方米"),
    ("5000—10000平方米（不含上限）", "≥5000平方米 <10000平方米"), ("5000—10000平方米（不含5000平方米）", ">5000平方米 ≤10000平方米"),
    ("5000平方米以上至10000平方米", "≥5000平方米 ≤10000平方米"), ("5000平方米以上到10000平方米（不含）", "≥5000平方米 <10000平方米"),
    ("超过5000平方米至10000平方米", ">5000平方米 ≤10000平方米"), ("5000平方米以上至10000平方米以下", "≥5000平方米 ≤10000平方米"),
  ])
  func `either end of a range may be taken out, or taken in`(text: String, line: String) {
    #expect(scopes(text) == ["= -: " + line], "\(text)")
  }

  @Test(arguments: [
    ("面积500平方米以下，不含300平方米", "面积 ≤500平方米"), ("面积500平方米以下，不含学校", "面积 ≤500平方米"),
    ("面积500平方米以下（含学校500所）", "面积 ≤500平方米"), ("面积500平方米以下的项目，300平方米除外", "面积 ≤500平方米"),
    ("面积500平方米以下。不含本数的另行规定", "面积 ≤500平方米"), ("面积500平方米以下的市级项目（不含本级）", "面积 ≤500平方米"),
  ])
  func `what is said of another number, or of things, changes no bound`(text: String, line: String) {
    #expect(scopes(text) == ["= -: " + line], "\(text)")
  }

  @Test func `who acts may follow behind what is taken out`() {
    let scopes = ScopeParser(register: UnitRegister(units: [])).parse(
      "500平方米以上，不含500平方米，由市级审批；500平方米以下的项目（不含500平方米）由区级审批")
    #expect(scopes.map(LabelledScope.line) == ["= 市级: >500平方米", "= 区级: <500平方米"])
    #expect(scopes.flatMap { $0.boxes.flatMap(\.kinds) }.isEmpty)
  }
}
