/// The formats that a workbook names by number alone, as a Chinese installation has them.
///
/// **Source:** ECMA-376 part 1, 18.8.30 (numFmt), all languages and zh-cn; 5–8 and 37–44 in yuan and with a
/// minus, 14 and 22 as the system writes a day.
enum BuiltInFormats {
  /// By number; General is left out.
  static let codes: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: "\"¥\"#,##0;\"¥\"\\-#,##0", 6: "\"¥\"#,##0;[Red]\"¥\"\\-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"\\-#,##0.00", 8: "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    27: yearMonth, 28: monthDay, 29: monthDay, 30: "m-d-yy", 31: "yyyy年m月d日",
    32: "h时mm分", 33: "h时mm分ss秒", 34: halfDayTime, 35: halfDayTime + "ss秒", 36: yearMonth,
    37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
    41: accounting("", ""), 42: accounting("¥", ""), 43: accounting("", ".00"), 44: accounting("¥", ".00"),
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: yearMonth, 51: monthDay, 52: yearMonth, 53: monthDay, 54: monthDay, 55: halfDayTime,
    56: halfDayTime + "ss秒", 57: yearMonth, 58: monthDay,
  ]

  private static let yearMonth = "yyyy年m月"
  private static let monthDay = "m月d日"
  private static let halfDayTime = "上午/下午h时mm分"

  private static func accounting(_ currency: String, _ decimals: String) -> String {
    let aligned = decimals.isEmpty ? "" : "??"
    return
      "_ \(currency)* #,##0\(decimals)_ ;_ \(currency)* -#,##0\(decimals)_ ;_ \(currency)* \"-\"\(aligned)_ ;_ @_ "
  }
}
