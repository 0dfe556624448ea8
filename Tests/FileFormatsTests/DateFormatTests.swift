import Testing

@testable import FileFormats

/// What Excel shows on a Chinese system, with the words of the language that a format names, else in English.
@Suite struct DateFormatTests {
  private func shown(_ serial: Double, _ code: String) -> String? {
    NumberFormat(code: code).text(of: serial, is1904: false)
  }

  @Test(arguments: moment)
  func `1 September 2022, 14:29:45.6, a Thursday, is shown as its format says`(code: String, text: String) {
    #expect(shown(44805.604, code) == text)
  }

  private static let moment: [(String, String)] = [
    ("yyyy/m/d", "2022/9/1"), ("yyyy-mm-dd", "2022-09-01"), (#"yyyy"年"m"月"d"日""#, "2022年9月1日"),
    ("yyyy年m月d日", "2022年9月1日"), ("yy-m-d", "22-9-1"), ("yy.m.d", "22.9.1"), ("y-m-d", "22-9-1"),
    ("yyy/m/d", "2022/9/1"), ("e年m月", "2022年9月"), (#"e"年""#, "2022年"), ("ee", "2022"), ("b", "65"),
    ("bb", "65"), ("bbbb", "2565"), ("d-mmm-yyyy", "1-Sep-2022"), ("[$-409]d-mmm-yy;@", "1-Sep-22"),
    ("[$-409]mmm-yy;@", "Sep-22"), ("[$-409]mmmm d, yyyy", "September 1, 2022"), ("[$-804]mmm", "9月"),
    ("[$-804]mmmm", "九月"), ("mmmmm", "S"), ("mmmm", "September"), ("mmm", "Sep"), ("d", "1"),
    ("dd", "01"), ("ddd", "Thu"), ("dddd", "Thursday"), ("[$-804]ddd", "周四"), ("[$-804]dddd", "星期四"),
    ("[$-409]dddd", "Thursday"), ("aaa", "四"), ("aaaa", "星期四"), (#""周"aaa"#, "周四"),
    ("yyyy/m/d aaaa", "2022/9/1 星期四"), ("dddd, mmmm dd, yyyy", "Thursday, September 01, 2022"),
    (#"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy"#, "2022年9月1日"), (#"[$-F400]h:mm:ss\ AM/PM"#, "14:29:46"),
    ("[$-x-sysdate]dddd, mmmm dd, yyyy", "2022年9月1日"), ("h:mm", "14:29"), ("hh:mm", "14:29"),
    ("h:mm:ss", "14:29:46"), ("hh:mm:ss", "14:29:46"), ("mm:ss", "29:46"), ("mm:ss.0", "29:45.6"),
    ("ss.00", "45.60"), ("h:mm:ss.000", "14:29:45.600"), ("s", "46"), ("ss", "46"), ("h", "14"),
    ("m", "9"), ("mm", "09"), ("h:m", "14:29"), ("h:mm AM/PM", "2:29 PM"),
    ("h:mm:ss am/pm", "2:29:46 PM"), ("h:mm A/P", "2:29 P"), ("hh:mm AM/PM", "02:29 PM"),
    ("AM/PM h:mm", "PM 2:29"), (#"上午/下午h"时"mm"分""#, "下午2时29分"), ("上午/下午h时mm分ss秒", "下午2时29分46秒"),
    (#"yyyy/m/d\ h:mm AM/PM"#, "2022/9/1 2:29 PM"), ("yyyy/m/d h:mm", "2022/9/1 14:29"),
    ("yyyy-mm-dd hh:mm:ss", "2022-09-01 14:29:46"), (#"m"月"d"日""#, "9月1日"), ("m月d日", "9月1日"),
    (#"yyyy"年"m"月""#, "2022年9月"), ("yyyymmdd", "20220901"), ("yyyy.mm.dd", "2022.09.01"),
    ("YYYY-MM-DD", "2022-09-01"), ("d/m/yyyy", "1/9/2022"), ("dd/mm/yyyy", "01/09/2022"),
    ("m/d/yyyy", "9/1/2022"), ("mm-dd", "09-01"), ("[$-804]yyyy年m月;@", "2022年9月"),
    (#"yyyy\-mm\-dd;@"#, "2022-09-01"), (#"[$-zh-CN]yyyy"年"m"月"d"日""#, "2022年9月1日"),
    ("[$-en-US]d-mmm-yy", "1-Sep-22"), (#""截至"yyyy"年""#, "截至2022年"),
    (#"yyyy-mm-dd"T"hh:mm"#, "2022-09-01T14:29"), (#"h"时"mm"分""#, "14时29分"), ("m/d", "9/1"),
    ("yyyy", "2022"), ("h:mm;@", "14:29"), ("B1yyyy/m/d", "2022/9/1"), ("[Blue]yyyy-m-d", "2022-9-1"),
    ("yyyy/m/d;;", "2022/9/1"), (#"[<40000]"旧";yyyy"#, "2022"),
  ]

  @Test(arguments: others)
  func `seconds are rounded, and the first days are Excel's own`(
    serial: Double, code: String, text: String
  ) { #expect(shown(serial, code) == text) }

  private static let others: [(Double, String, String)] = [
    (1.5, "h:mm", "12:00"), (0.5, "yyyy-m-d", "1900-1-0"), (1, "yyyy-m-d", "1900-1-1"),
    (60, "yyyy-m-d", "1900-2-29"), (61, "yyyy-m-d", "1900-3-1"), (0.5, "h:mm", "12:00"),
    (1, "h:mm", "0:00"), (60, "h:mm", "0:00"), (61, "h:mm", "0:00"), (0.5, "aaaa", "星期六"),
    (1, "aaaa", "星期日"), (60, "aaaa", "星期三"), (61, "aaaa", "星期四"), (0.5, "dddd", "Saturday"),
    (1, "dddd", "Sunday"), (60, "dddd", "Wednesday"), (61, "dddd", "Thursday"), (0.5, "m", "1"),
    (1, "m", "1"), (60, "m", "2"), (61, "m", "3"), (0.5, "d", "0"), (1, "d", "1"), (60, "d", "29"),
    (61, "d", "1"), (2_958_465, "yyyy-m-d", "9999-12-31"), (44805.99999999, "h:mm:ss", "0:00:00"),
    (44805.99999999, "yyyy-m-d", "2022-9-1"), (44805.99999999, "h:mm", "0:00"),
    (44805.99999999, "ss.00", "00.00"), (44805.00068981481, "h:mm", "0:01"),
    (44805.00068981481, "h:mm:ss", "0:01:00"), (44805.00068981481, "mm:ss.0", "00:59.6"),
  ]

  @Test(arguments: elapsed)
  func `brackets count all that has gone by`(serial: Double, code: String, text: String) {
    #expect(shown(serial, code) == text)
  }

  private static let elapsed: [(Double, String, String)] = [
    (44805.604, "[h]:mm", "1075334:29"), (44805.604, "[h]:mm:ss", "1075334:29:46"),
    (44805.604, "[mm]:ss", "64520069:46"), (1.5, "[h]:mm", "36:00"), (1.5, #"[hh]"小时"mm"分""#, "36小时00分"),
    (1.5, "[mm]", "2160"), (1.5, #"[m]"分钟""#, "2160分钟"), (1.5, "[ss]", "129600"), (1.5, "[h]", "36"),
    (1.5, "[h]:mm:ss", "36:00:00"), (0.5, "[h]:mm", "12:00"), (1, "[h]:mm", "24:00"),
    (60, "[h]:mm", "1440:00"), (61, "[h]:mm", "1464:00"),
  ]

  @Test(arguments: numerals)
  func `Chinese numerals stand digit by digit in years and are spoken elsewhere`(
    serial: Double, code: String, text: String
  ) { #expect(shown(serial, code) == text) }

  private static let numerals: [(Double, String, String)] = [
    (44805.604, #"[DBNum1][$-804]yyyy"年"m"月"d"日""#, "二〇二二年九月一日"),
    (44805.604, #"[DBNum1]m"月"d"日""#, "九月一日"), (44805.604, #"[DBNum1]yyyy"年"m"月""#, "二〇二二年九月"),
    (44805.604, "[DBNum2]yyyy年m月d日", "贰零贰贰年玖月壹日"), (44805.604, #"[DBNum3]yyyy"年"m"月""#, "２０２２年９月"),
    (44844, #"[DBNum1]yyyy"年"m"月"d"日""#, "二〇二二年十月十日"), (44844, #"[DBNum2]m"月"d"日""#, "拾月拾日"),
    (44844, "[DBNum1]d", "十"), (44884, #"[DBNum1]m"月"d"日""#, "十一月十九日"),
    (44858, #"[DBNum1]d"日""#, "二十四日"), (44858, #"[DBNum2]d"日""#, "贰拾肆日"),
  ]

  @Test func `the 1904 epoch is four years and a day later`() {
    #expect(NumberFormat(code: "yyyy-mm-dd aaaa").text(of: 43372, is1904: true) == "2022-09-30 星期五")
  }

  @Test(arguments: ["d-mmm-yy", "[$-F800]dddd", "e年", "h:mm", "[<9]0;m/d", "[$-804]yyyy年m月;@"])
  func `a day is known whatever its format shows of it`(code: String) {
    #expect(
      NumberFormat(code: code).day(of: 44805.604, is1904: false) == Cell.Day(year: 2022, month: 9, day: 1))
  }

  @Test(arguments: ["General", "0", "0000-00", "@", #"0"年""#, "q"])
  func `a number is no day`(code: String) {
    #expect(NumberFormat(code: code).day(of: 44805, is1904: false) == nil)
  }

  @Test(arguments: [
    ("2022-09-01", 44805.0), ("2022-09-01T12:00:00Z", 44805.5), ("1900-01-01", 1),
    ("1900-03-01T06:00", 61.25),
  ])
  func `a day may be written in the manner of ISO 8601`(text: String, serial: Double) {
    #expect(SpreadsheetDate.serial(of: text, is1904: false) == serial)
  }

  @Test(arguments: ["", "2022", "2022-13-01", "2022-09-01T25:00", "2022-09-01T1:2:3:4", "T12:00", "一"])
  func `what is no such day is none`(text: String) {
    #expect(SpreadsheetDate.serial(of: text, is1904: false) == nil)
  }
}
