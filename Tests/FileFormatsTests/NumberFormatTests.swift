import Testing

@testable import FileFormats

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (12.0, "General", "12"), (0.1, "General", "0.1"), (0.1 + 0.2, "General", "0.3"),
    (-3.5, "General", "-3.5"),
    (7, "000000", "000007"), (1_234_567.5, "#,##0.00", "1,234,567.50"), (0.256, "0%", "26%"),
    (3, "第\"\"0\"项\"", "第3项"), (1.005, "0.0", "1.0"), (-0.2, "0", "0"), (5, "@", "5"),
    (123, "0.00E+00", "123"),
  ])
  func `a number is shown as its format says`(value: Double, code: String, shown: String) {
    #expect(NumberFormat(code: code).text(of: value, is1904: false) == shown)
  }

  @Test(arguments: [
    (44834.0, "yyyy-mm-dd", "2022-09-30"), (44834, "yyyy\"年\"m\"月\"d\"日\"", "2022年9月30日"),
    (44834.75, "yyyy/m/d h:mm", "2022/9/30 18:00"), (1, "yyyy-m-d", "1900-1-1"),
    (60, "yyyy-m-d", "1900-2-29"),
    (61, "yyyy-m-d", "1900-3-1"), (0.5, "hh:mm:ss", "12:00:00"), (44834, "[$-804]yyyy年m月;@", "2022年9月"),
    (44620, "yyyy-mm-dd", "2022-02-28"), (45351, "yyyy-mm-dd", "2024-02-29"),
  ])
  func `a day is shown as its format says`(serial: Double, code: String, shown: String) {
    #expect(NumberFormat(code: code).text(of: serial, is1904: false) == shown)
  }

  @Test func `the 1904 epoch is four years and a day later`() {
    #expect(NumberFormat(code: "yyyy-mm-dd").text(of: 43372, is1904: true) == "2022-09-30")
  }
}
