import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import FrontEnds

/// Nothing of a citation is lost silently: it is read, or it is told.
@Suite struct CitationLossTests {
  @Test(arguments: [
    "/", "／", " | ", "+", "&", "·", "<br>", "<br/>\n", "→", "－", "——", ".", "，同时", "并依照", "。同时", "，并参照执行",
    " 以及 ", "※", "~",
    "第三项；另见",
  ])
  func `a title behind a clause is a citation whatever joins them`(joint: String) {
    let forms = basis("《甲法》第四十八条" + joint + "《乙条例》第三条").citations.map(\.standardForm)
    #expect(forms.last == "《乙条例》第三条")
    #expect(forms.count == 2)
  }

  @Test(arguments: ["和", "及", "以及", "或", "与"])
  func `laws without marks that a word joins are two citations`(joint: String) {
    for (one, other) in [
      ("水法第四十八条", "防洪法第九十条"), ("中华人民共和国水法第四十八条", "中华人民共和国防洪法第九十条"), ("水法", "防洪法"),
      ("中华人民共和国水法", "取水许可实施办法第三条"), ("《水法》第四十八条", "防洪法第九十条"), ("《水法》", "取水许可实施办法第三条"),
    ] {
      let read = basis(one + joint + other)
      #expect(read.citations.map(\.title) == [one, other].map(bare), "\(one + joint + other)")
      #expect(!read.defects.contains { $0.replacement?.contains("《" + joint) == true })
    }
  }

  @Test func `laws joined one after the other without end are read one by one`() {
    let laws = String(repeating: "水法和", count: 500) + "防洪法"
    #expect(basis(laws).citations.count == 501)
  }

  @Test(arguments: ["的", "中", "中的", "之"])
  func `a clause behind a small word is the title's`(word: String) {
    #expect(summary("《甲法》\(word)第九十条的规定") == ["《甲法》第九十条"])
    #expect(summary("《甲法》\(word)第九十条、第九十一条") == ["《甲法》第九十条、第九十一条"])
  }

  @Test(arguments: [
    "1.水法 2.取水许可实施办法 3.防洪法", "1、水法 2、取水许可实施办法 3、防洪法", "一、水法 二、取水许可实施办法 三、防洪法", "1.水法;2.取水许可实施办法;3.防洪法",
    "水法 取水许可实施办法 防洪法", "（1）水法（2）取水许可实施办法（3）防洪法",
  ])
  func `laws without marks that are numbered in a line, or apart, are one citation each`(text: String) {
    #expect(basis(text).citations.map(\.title) == ["水法", "取水许可实施办法", "防洪法"])
  }

  @Test func `a title without marks behind a clause and a blank is a citation where nothing else follows`() {
    #expect(summary("《水法》第四十八条 取水许可实施办法").first == "《水法》第四十八条")
    #expect(basis("《水法》第四十八条 取水许可实施办法").citations.map(\.title) == ["水法", "取水许可实施办法"])
    #expect(basis("《水法》第四十八条 防洪法第九条").citations.map(\.title) == ["水法", "防洪法"])
    for wording in [
      "国家对水资源实行取水许可制度", "编制水资源规划，", "制定取水许可管理办法，报上级批准", "符合法定条件的，给予许可",
    ] {
      #expect(basis("《水法》第四十八条 " + wording).citations.map(\.title) == ["水法"], "\(wording)")
    }
  }

  @Test(arguments: ["条款号:48", "；条款：四十八", ";;条款号: 48"])
  func `a number behind the key of clauses is an article`(written: String) {
    #expect(summary("《甲法》" + written) == ["《甲法》第四十八条"])
    #expect(summary("《甲法》" + written + "、49") == ["《甲法》第四十八条、第四十九条"])
  }

  @Test(arguments: [(" 条款号48", "条款号48"), ("（主席令第74号）：48条", "：48条 → ：第48条")])
  func `a number that can only be that of an article is read, and told`(written: String, mending: String) {
    let text = "《甲法》" + written
    #expect(basis(text).citations.map(\.clauses) == [[Citation.Clause(article: 48)]])
    #expect(summary(text).dropFirst() == ["! miswrittenClause: " + mending])
  }

  @Test(arguments: ["关于取水的第九十条", "〔2016〕第九十条", "1、第九十条", "中有关许可的第九十条", "条号：第九十条"])
  func `words between a title and its clause lose nothing`(words: String) {
    #expect(basis("《甲法》" + words).citations.map(\.clauses) == [[Citation.Clause(article: 90)]])
  }

  @Test func `clauses that are numbered in a line are clauses`() {
    #expect(summary("《甲法》1、第四十八条 2、第九十条") == ["《甲法》第四十八条、第九十条"])
  }

  @Test(arguments: ["《甲法》:90", "《甲法》：九十。"])
  func `a number behind a colon is told`(text: String) {
    #expect(basis(text).defects.map(\.kind) == [.miswrittenClause])
  }

  /// The title alone, as the reading gives it.
  private func bare(_ written: String) -> String? { basis(written).citations.first?.title }

  @Test(arguments: ["/", ".", "|", " + ", "<br>"])
  func `a clause behind a sign is a clause`(sign: String) {
    #expect(summary("《甲法》第四十八条" + sign + "第四十九条") == ["《甲法》第四十八条、第四十九条"])
  }

  @Test(arguments: [
    "《甲法》第三条：违反规定的，依照《乙法》第九条处罚。", "《甲法》第三条规定的“依照《乙法》处罚的行为”", "《甲法》第三条“违反规定的，\n依照《乙法》第九条处罚”",
    "《甲法》第三条“依照《乙法》第九条处罚”", "《甲法》第三条「依照《乙法》第九条处罚」",
    "《甲法》第三条：「违反《乙法》第九条的，依照《丙法》处罚」", "《甲法》第三条　有下列行为之一的，依照《乙法》第九条处罚：\n（一）违反《丙办法》的",
    "《甲法》第三条及其配套规定", "《甲法》第三条 申领《取水许可证》的单位", "《甲法》第三条（以下简称《乙》）", "《甲法》（根据2022年3月29日《关于修改〈乙法〉的决定》第二次修订）第三条",
  ])
  func `titles that are quoted or name no instrument are no citations`(text: String) {
    #expect(basis(text).citations.map(\.title) == ["甲法"])
  }

  @Test(arguments: [
    ("《甲法》第三条（参见《乙条例》第四条）", ["《甲法》第三条", "《乙条例》第四条"]),
    ("《甲法》（《乙条例》第四条）第三条", ["《乙条例》第四条", "《甲法》第三条"]),
    ("（《甲法》第三条）", ["《甲法》第三条"]),
  ])
  func `a title in a remark is a citation`(text: String, forms: [String]) {
    #expect(summary(text) == forms)
  }

  @Test(arguments: [
    ("第九十入条", "第九十入条"), ("第九十ハ条", "第九十ハ条"), ("第九十八奈", "第九十八奈"), ("第九十八絛，", "第九十八絛"), ("第奈条", "第奈条"),
    ("48", "48"), ("条九十", "条九十"), ("2016第九十条", "2016"),
    ("第999999999999999999999999999999条", "第999999999999999999999999999999条"),
    ("第（l）项", "第（l）项"), ("第九十条之", "第九十条之"), ("第四十八、条", "第四十八"), ("第十五条至第十二条", "第十五条至第十二条"),
    ("第三条2）项", "2）项"), ("15.2条", "15.2条"), ("15．2条", "15．2条"), ("：15.2条", "15.2条"), ("条款号：15．2条", "15．2条"),
    ("15.2", "15.2"),
    ("第三条、15.2条", "15.2条"), ("第15-18", "第15-18"), ("第15至18", "第15至18"),
    ("第九十十条", "第九十十条"), ("第48 49条", "第48 49条"), ("Art. 48", "Art. 48"), ("廿四", "廿四"), ("第四十八《乙法》", "第四十八"),
  ])
  func `a clause that cannot be read is told`(clause: String, piece: String) {
    let defects = basis("《甲法》" + clause).defects
    #expect(defects.map(\.kind) == [.miswrittenClause])
    #expect(defects.map(\.excerpt) == [piece])
  }

  @Test(arguments: [
    ("第15条至18", "第15条至第18条"), ("第15条至第18", "第15条至第18条"), ("第15条-18，", "第15条-第18条"), ("第十五条到十八；", "第十五条到第十八条"),
    ("第二条第15项至18", "第二条第15项至第18项"), ("第十五条至第十八", "第十五条至第十八条"),
  ])
  func `a range whose last number has no unit is read, and told`(clauses: String, mended: String) {
    let (read, whole) = (basis("《甲法》" + clauses), basis("《甲法》" + mended))
    #expect(read.citations == whole.citations)
    #expect(read.defects.map(\.kind) == [.miswrittenClause])
    #expect(read.defects.compactMap(\.replacement) == [mended])
    #expect(whole.defects.isEmpty)
  }

  @Test(arguments: ["第三条 2022-03-01", "第三条-2010年", "第三条至今", "第三条-2.5万元", "第三条、2010年修正"])
  func `numbers behind a clause that end no range are none`(text: String) {
    #expect(basis("《甲法》" + text).citations.map(\.clauses) == [[Citation.Clause(article: 3)]])
    #expect(!basis("《甲法》" + text).defects.contains { $0.replacement != nil })
  }

  @Test(arguments: [
    ("国发〔2oo4〕16号", "国发〔2004〕16号"), ("国发〔20l6〕16号", "国发〔2016〕16号"), ("国发〔2OO4〕16号", "国发〔2004〕16号"),
  ])
  func `letters in the place of digits of a year are told, and read as these`(number: String, form: String) {
    for text in [number, "《甲意见》（\(number)）第三条", "《甲法》第三条：略。\(number)"] {
      let read = basis(text)
      #expect(read.citations.compactMap(\.documentNumber) == [form], "\(text)")
      #expect(read.defects.filter { $0.kind == .miswrittenNumber }.map(\.replacement) == [form], "\(text)")
    }
  }

  @Test(arguments: ["有防洪应急预案和管理办法。", "有应急预案与实施方案", "管理制度和操作规程", "操作规程", "《甲法》第三条 略。\n有防洪应急预案和管理办法。"])
  func `common nouns behind a joint are no title`(text: String) {
    #expect(basis(text).citations.compactMap(\.title) == (text.hasPrefix("《") ? ["甲法"] : []))
  }

  @Test func `but a title in which things are joined is one`() {
    #expect(basis("城市市容和环境卫生管理条例").citations.map(\.title) == ["城市市容和环境卫生管理条例"])
    #expect(basis("依照水法和管理办法").citations.map(\.title) == ["水法"])
    #expect(basis("取水和管理办法（试行）").citations.map(\.title) == ["取水和管理办法"])
    #expect(basis("操作规程第三条").citations.map(\.title) == ["操作规程"])
    #expect(basis("域名注册和管理办法第三条").citations.map(\.title) == ["域名注册和管理办法"])
    #expect(basis("域名注册和管理办法（某部令第3号）").citations.map(\.title) == ["域名注册和管理办法"])
  }

  @Test(arguments: [
    "第一批", "第二次修正", "第三方机构", "第一类项目", "2016年修正", "（第二批）", "第3号公告", "及有关规定", "等", "第二版，", "第十二届会议通过",
  ])
  func `ordinals that count something else are no clauses`(words: String) {
    #expect(basis("《甲目录》" + words).defects.isEmpty)
  }

  @Test(arguments: [
    ("第卅八条", "第三十八条"), ("第一百廿四条", "第一百二十四条"), ("第玖拾条", "第九十条"), ("第壹佰贰拾叁条第贰款第（叁）项", "第一百二十三条第二款第（三）项"),
    ("第⼋⼗⼋条", "第八十八条"), ("第Ⅳ条", "第四条"), ("第\u{200B}九十条", "第九十条"), ("\u{FEFF}第九\u{200B}十条", "第九十条"),
    ("第五条第㈢项", "第五条第（三）项"), ("第五条㈠㈢", "第五条第（一）项、第五条第（三）项"), ("第五条⑵", "第五条第（二）项"),
    ("第貳拾條", "第二十条"),
  ])
  func `numerals of every kind are read`(clause: String, form: String) {
    #expect(summary("《甲法》" + clause) == ["《甲法》" + form])
  }

  @Test(arguments: ["（第四十八条）", "【第四十八条】", "[第四十八条]", "\"第四十八条\"", "（见第四十七条）第四十八条"])
  func `brackets around a clause hide nothing`(clause: String) {
    #expect(basis("《甲法》" + clause).citations.map(\.standardForm) == ["《甲法》第四十八条"])
  }

  @Test func `what stands in brackets for labels is read`() {
    #expect(summary("《甲法》第三条［《乙法》第五条］") == ["《甲法》第三条", "《乙法》第五条"])
    #expect(summary("《甲法》第三条并第五条") == ["《甲法》第三条、第五条"])
  }

  @Test func `a radical in a title is the letter that it looks like`() {
    #expect(summary("《中华⼈⺠共和国⽔法》第三条") == ["《中华人民共和国水法》第三条"])
  }

  @Test(arguments: [
    ("第四+八条", "第四十八条", "第四+八条 → 第四十八条"), ("《第四十八条》", "第四十八条", "《第四十八条》 → 第四十八条"),
    ("第四十八条；六十九条", "第四十八条、第六十九条", "；六十九条 → ；第六十九条"),
  ])
  func `a clause that can only be meant so is read, and told`(clause: String, form: String, defect: String) {
    #expect(summary("《甲法》" + clause) == ["《甲法》" + form, "! miswrittenClause: " + defect])
  }

  @Test(arguments: [
    ("《甲法》实施细则第十二条", ["《甲法实施细则》第十二条", "! dividedTitle: 《甲法》实施细则 → 《甲法实施细则》"]),
    ("《甲法》及其实施细则第十二条", ["《甲法》", "《甲法实施细则》第十二条", "! dividedTitle: 实施细则 → 《甲法实施细则》"]),
    ("《甲法》第三条及实施条例", ["《甲法》第三条", "《甲法实施条例》", "! dividedTitle: 实施条例 → 《甲法实施条例》"]),
    ("《甲法》第三条，实施办法另行制定。", ["《甲法》第三条"]),
    (
      "某省实施《甲法》办法第三条",
      ["《某省实施〈甲法〉办法》第三条", "! missingTitleMarks: 某省实施《甲法》办法 → 《某省实施〈甲法〉办法》"]
    ),
  ])
  func `what carries out a law is not the law`(text: String, lines: [String]) {
    #expect(summary(text) == lines)
  }

  @Test(arguments: [
    "《甲乙法》（以下简称《乙法》）第三条，《乙法》第五条", "《甲乙法》（以下简称“乙法”）第三条，《乙法》第五条",
    "《甲乙法》（以下简称乙法）第三条；乙法第五条",
  ])
  func `a short title that the text declares means the full one`(text: String) {
    #expect(summary(text).allSatisfy { $0.hasPrefix("《甲乙法》第") })
  }

  @Test(arguments: [
    "《甲法》第二十三条 处罚依据：《乙条例》第十五条", "法律：《甲法》第二十三条 行政法规：《乙条例》第十五条", "《甲法》第二十三条　依据：《乙条例》第十五条",
    "违法依据：《甲法》第二十三条 处罚依据：《乙条例》第十五条", "《甲法》第二十三条 部门规章:《乙条例》第十五条", "《甲法》第二十三条处罚依据：《乙条例》第十五条",
  ])
  func `a label ends the citation before it and keeps its clause`(text: String) {
    #expect(summary(text) == ["《甲法》第二十三条", "《乙条例》第十五条"])
  }
}
