import TestSupport
import Testing

@testable import ListModel

/// How offices write numbers of persons.
@Suite struct WrittenPersonalNumberTests {
  private func found(_ text: String) -> [String] { PersonalNumber.find(in: text).map(\.text) }

  @Test(arguments: [
    "86138 1234 5678", "86138-1234-5678", "0086138 12345678", "８６１３８ １２３４ ５６７８", "013812345678",
  ])
  func `the number of the country, and the 0 before a call to another place, may stand right before`(
    text: String
  ) {
    #expect(found("拨+\(text)。") == [text])
    #expect(PersonalNumber.covering(text).contains("***"))
  }

  @Test(arguments: [
    "138\u{2028}1234\u{2028}5678", "138\u{85}12345678", "138•1234•5678", "138・1234・5678", "138‧1234‧5678",
    "138●1234●5678", "138_1234_5678", "138─1234─5678", "138一1234一5678", "138ー1234ー5678",
    "138\u{200B}\u{200B} - \u{200B}\u{200B}12345678",
  ])
  func `lines, points, underscores and strokes that look like dashes join groups`(text: String) {
    #expect(found("联系\(text)即可") == [text])
  }

  @Test(arguments: [
    "【138】12345678", "〔138〕1234 5678", "[138]12345678", "138【1234】5678", "138（1234）5678", "138-1234-（5678）",
    "（138）（1234）（5678）", "﹝138﹞12345678",
  ])
  func `any piece of a number may be in brackets of any kind`(text: String) {
    #expect(found("电联\(text)。") == [text])
    #expect(found(text) == [text])
    #expect(PersonalNumber.covering(text).contains("***"))
  }

  @Test(arguments: [
    "138\u{115F}12345678", "138\u{034F}12345678", "138\u{180E}12345678", "138\u{3164}12345678",
    "138\u{61C}12345678",
    "138\u{E0020}12345678", "138\u{1D173}12345678", "138\u{1F}12345678", "138\u{FFF9}12345678",
    "1\u{332}3\u{332}8\u{332}1\u{332}2345678", "1\u{FE0F}\u{20E3}3\u{FE0F}\u{20E3}8\u{FE0F}\u{20E3}12345678",
  ])
  func `nothing that is not seen, and no mark upon a digit, hides a number`(text: String) {
    #expect(found("电\(text)。") == [text])
  }

  @Test func `a number whose digits stand apart is found`() {
    #expect(found("电 1 3 8 1 2 3 4 5 6 7 8 张") == ["1 3 8 1 2 3 4 5 6 7 8"])
    #expect(found("1　3　8　1　2　3　4　5　6　7　8") == ["1　3　8　1　2　3　4　5　6　7　8"])
    #expect(found("1 3 8 1 2 3 4 5 6 7 8 9") == [])
    #expect(found("1/3/8/1/2/3/4/5/6/7/8") == [])
  }

  @Test(arguments: [
    ("13812345678转801", "138****5678转801"), ("13812345678-801", "138****5678-801"),
    ("13812345678、13987654321；13700137000", "138****5678、139****4321；137****7000"),
    ("13812345678@139.com", "138****5678@139.com"), ("zhang13812345678@163.com", "zhang138****5678@163.com"),
    ("LI13812345678@163.com", "LI138****5678@163.com"), ("tel13812345678", "tel138****5678"),
    ("138-1234-5678转8", "138******5678转8"),
    ("13812345678/13987654321/13700137000", "138****5678/139****4321/137****7000"),
    ("13812345678zhang.xlsx", "138****5678zhang.xlsx"), ("张三_13812345678_终稿.docx", "张三_138****5678_终稿.docx"),
    ("张三+13812345678.xlsx", "张三+138****5678.xlsx"),
    ("办公室0898-88260000 138 1234 5678", "办公室0898-88260000 138******5678"),
    ("邮编572000 13812345678", "邮编572000 138****5678"), ("13812345678.0", "138****5678.0"),
    ("13812345678 方 13987654321 米", "138****5678 方 139****4321 米"),
    ("联系人：张三（13812345678、0898-88260000）", "联系人：张三（138****5678、0898-88260000）"),
    ("电话：0898-88260000，手机：138 1234 5678", "电话：0898-88260000，手机：138******5678"),
    ("0898-88260000转13812345678", "0898-88260000转138****5678"),
    ("460200【19900101】1236", "460*************1236"),
    ("(0898)88260000/13812345678", "(0898)88260000/138****5678"),
    ("13812345678方可办理", "138****5678方可办理"), ("13812345678 元旦值班", "138****5678 元旦值班"),
    ("13812345678 Wang", "138****5678 Wang"), ("13812345678米建国", "138****5678米建国"),
    ("13812345678万建国", "138****5678万建国"), ("第1项13812345678号码", "第1项138****5678号码"),
  ])
  func `a number is covered beside extensions, other numbers, names and in addresses of mail`(
    text: String, covered: String
  ) {
    #expect(PersonalNumber.covering(text) == covered)
  }

  @Test(arguments: [
    "手机：138123 45678", "手机号码13812 345678", "联系电话（移动）：1381 2345 678", "电话：158-20220930", "电话：138123\n45678",
  ])
  func `behind its name a number may be cut anywhere`(text: String) {
    let name = text.hasPrefix("联系") ? String(text.dropFirst(2)) : text
    #expect(found(text) == [name])
    #expect(found(name) == [name])
    #expect(PersonalNumber.covering(text).contains("****"))
    #expect(found(String(text.filter { $0.isASCII && $0 != ":" })) == [])
  }

  @Test(arguments: [
    "身份证号码：110105491231002", "身份证110105 491231 002", "公民身份号码为110105491231002", "身份证号：110105194912310021",
    "证件号11010519491231001X",
  ])
  func `behind its name an identity number may have fifteen digits or a wrong check character`(text: String) {
    let name = text.hasPrefix("公民") ? String(text.dropFirst(2)) : text
    #expect(PersonalNumber.find(in: text) == [.identity(name)])
    #expect(found(name) == [name])
    #expect(!PersonalNumber.covering(text).contains("4912"))
    #expect(found(String(text.filter { $0.isASCII })) == [])
    #expect(found("身份证复印件。编号" + text.filter { $0.isASCII }) == [])
  }

  @Test func `an identity number may be cut before its last digit`() {
    #expect(found("460200-19900101-123-6") == ["460200-19900101-123-6"])
  }

  /// Reports cover what they quote of a text, without what stands around it.
  @Test func `a number that is found in a text is found by itself, and covered`() {
    let parts = [
      "138", "1234", "5678", "12345678", "13812345678", "86", "+", "-", " ", "（", "）", "【", "】", "身份证", "电话",
      "：",
      "110105", "19491231", "002X", "002", "X", "A", "a", "@", "元", "万", ".", "\n", "/", "2022", "0930",
      "400", "第", "号",
      "\u{200B}", "、", "1", "3", "8", "110105491231002", "11010519491231002", "￥", "1 3 8 1 2 3 4 5 6 7 8",
    ]
    var state: UInt64 = 7
    func choice(of count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<20_000 {
      let text = (0...choice(of: 9)).map { _ in parts[choice(of: parts.count)] }.joined()
      for number in PersonalNumber.find(in: text) {
        #expect(PersonalNumber.find(in: number.text) == [number], "\(text)")
        #expect(number.masked.contains("***"), "\(text)")
        #expect(!PersonalNumber.find(in: PersonalNumber.covering(text)).contains(number), "\(text)")
      }
    }
  }

  @Test(arguments: [
    "1 ", "13812345678、", "138 ", "(1)", "1\u{200B}", "1\u{200B}\u{200B} ", "13812345678万", "电话13812 ",
    "1381234 ", "（138）",
    "身份证1101054912310 ",
  ])
  func `endless repetition ends`(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    var covered = ""
    let time = processorTime { covered = PersonalNumber.covering(text) }
    #expect(!PersonalNumber.stands(in: covered))
    #expect(time < .seconds(20))
  }
}
