import Diagnostics
import ListModel

extension Rule {
  /// A legal basis that is badly written (依据引用不规范).
  package static let malformedCitation = Rule(
    name: "malformed-citation", family: .bases, severity: .warning,
    title: BilingualText(
      zh: "依据引用不规范",
      en: "Malformed citation"),
    summary: BilingualText(
      zh: "依据读不出“文件＋条款”，或者写法不规范。",
      en: "A basis cannot be read as instrument and clause, or is badly written."),
    explanation: Explanation(
      why: BilingualText(
        zh: "写法不规范的依据无法核对是否有效、条款是否存在，公布出去也不严肃。",
        en: "A badly written basis cannot be checked against the law, and does not look well in "
          + "public."),
      source: BilingualText(
        zh: "立法技术规范、GB/T 9704-2012：文件名称加书名号，发文字号年份用六角括号“〔〕”。",
        en: "The rules of legal drafting and GB/T 9704-2012: titles in 《》, years of document "
          + "numbers in 〔〕."),
      wrong: BilingualText(
        zh: "水法第48条；国发[2016]72号",
        en: "水法第48条; 国发[2016]72号"),
      right: BilingualText(
        zh: "《中华人民共和国水法》第四十八条；国发〔2016〕72号",
        en: "《中华人民共和国水法》第四十八条; 国发〔2016〕72号"),
      mend: BilingualText(
        zh: "按提示改正；能确定的改法写在疑点里。",
        en: "Mend it as told; where the mending is certain, the finding gives it."),
      decides: BilingualText(
        zh: "报送单位改正，司法局审核。",
        en: "The unit mends it; the justice bureau reviews.")),
    judgesListsApart: true
  ) { input, findings in
    for (cause, places) in input.citationFaults.grouped(by: \.cause) {
      let excerpt = cause.defect.excerpt
      let words = cause.defect.message
      let count = places.count
      findings.append(
        Finding(
          BilingualText(
            zh: words.zh + (count > 1 ? "（\(count) 处）。" : "。"),
            en: words.en + (count > 1 ? " (\(count.of("place")))." : ".")),
          at: places.map(\.occurrence), subject: excerpt.isEmpty ? places[0].occurrence.item ?? "" : excerpt,
          help: cause.defect.help(isPlain: places.allSatisfy(\.occurrence.isPlain))
        ) { place in
          cause.defect.replacement.map { replacement in
            Finding.Fix(
              BilingualText(zh: "改为“\(replacement)”", en: "write \(replacement)"), replace: excerpt,
              with: replacement, at: place.quotation.origin, offset: place.offset, isSafe: place.isPlain)
          }
        })
    }
  }
}

/// A defect of a unit's citations, which may stand in many places.
private struct CitationFault {
  struct Cause: Hashable {
    let submission: Int
    /// Without a replacement where it is not certain which place of the text it is for.
    let defect: CitationDefect
  }

  let cause: Cause
  let occurrence: Occurrence
}

extension AnalysisInput {
  /// All defects, those told by reading and those that show only beside the instruments register.
  fileprivate var citationFaults: [CitationFault] {
    let titles = Set((catalogue.registers.instruments ?? []).map { NormalisedName($0.title) })
    var faults: [CitationFault] = []
    // Thousands of bases cite some hundred titles.
    var fullTitles = KnownValues<TextKey, String?>()
    for listed in bases {
      let shortTitles = CitationDefect.shortTitles(of: listed.basis) { title in
        fullTitles.value(of: TextKey(title)) { CitationDefect.fullTitle(of: title, among: titles) }
      }
      // Most bases have none.
      if shortTitles.isEmpty, listed.basis.defects.isEmpty { continue }
      let basis = listed.basis
      let defects = basis.defects.map { $0.withFullTitle(among: titles) } + shortTitles
      for (defect, told) in defects.grouped(by: { $0 }) {
        let (certain, offsets) = defect.certain(in: basis.text.value, told: told.count)
        let quoted = defect.excerpt.isEmpty ? basis.text.value : defect.excerpt
        faults += offsets.map { offset in
          CitationFault(
            cause: CitationFault.Cause(submission: listed.submission, defect: certain.alone),
            occurrence: Occurrence(
              Quotation(quoted, at: basis.text.origin), unit: listed.unit, item: listed.item,
              offset: offset.map { $0 + basis.offset }, isPlain: certain.keepsCitations))
        }
      }
    }
    return faults
  }
}

extension CitationDefect {
  /// Laws cited without 中华人民共和国 where the registered title has it, each as often as it is cited.
  ///
  /// - Parameter fullTitle: the title with it, where only so it is registered.
  fileprivate static func shortTitles(
    of basis: borrowing LegalBasis, by fullTitle: (_ title: String) -> String?
  ) -> [CitationDefect] {
    var defects: [CitationDefect] = []
    let citations = basis.citations
    for place in citations.indices {
      guard let title = citations[place].title, let full = fullTitle(title),
        basis.text.value.holds("《\(title)》")
      else { continue }
      defects.append(
        CitationDefect(
          .shortTitle, excerpt: "《\(title)》", replacement: "《\(full)》", keepsCitations: true))
    }
    return defects
  }
}

extension CitationDefect {
  /// With 中华人民共和国 before the title that lacks 《》 where the registered one has it, so that one mending does.
  fileprivate func withFullTitle(among titles: Set<NormalisedName>) -> CitationDefect {
    guard kind == .missingTitleMarks || kind == .dividedTitle, let replacement, replacement.begins(with: "《"),
      let full = Self.fullTitle(of: String(replacement.dropFirst().dropLast()), among: titles)
    else { return self }
    return CitationDefect(
      kind, excerpt: excerpt, replacement: "《\(full)》", keepsCitations: keepsCitations)
  }

  /// The title with 中华人民共和国 before it, where only so it is registered.
  fileprivate static func fullTitle(of title: String, among titles: Set<NormalisedName>) -> String? {
    guard !title.begins(with: "中华人民共和国"), !titles.contains(NormalisedName(title)) else { return nil }
    let full = "中华人民共和国" + title
    return titles.contains(NormalisedName(full)) ? full : nil
  }

  /// Where it is to be mended in a text; without its replacement where its words stand there more often than they were
  /// found at fault: 水法 also in 《水法》.
  ///
  /// - Parameter told: how often it was found.
  /// - Returns: an offset for each place; nil where there is nothing to mend.
  fileprivate func certain(in text: String, told: Int) -> (CitationDefect, offsets: [Int?]) {
    let unplaced = [Int?](repeating: nil, count: told)
    guard replacement != nil else { return (self, unplaced) }
    let places = text.places(of: excerpt)
    guard (1...told).contains(places.count) else {
      return (CitationDefect(kind, excerpt: excerpt), unplaced)
    }
    return (self, places)
  }
}

extension CitationDefect {
  fileprivate var message: BilingualText {
    kind.message(hasPlaceMark ? String(excerpt.dropFirst()) : excerpt)
  }

  /// - Parameter isPlain: whether the mending leaves what is cited as it was read; else it is what was likely meant.
  fileprivate func help(isPlain: Bool) -> BilingualText {
    guard let shown = shownReplacement else { return kind.help }
    return kind == .miswrittenClause && !isPlain && !hasPlaceMark
      ? BilingualText(zh: "可能是“\(shown)”，请对照原文改正。", en: "Likely \(shown): see the original.")
      : BilingualText(zh: "改为“\(shown)”。", en: "Write \(shown).")
  }

  private var shownReplacement: String? {
    hasPlaceMark ? replacement.map { String($0.dropFirst()) } : replacement
  }

  /// The first letter is there only to find the rest by: 》48条 for 》第48条.
  private var hasPlaceMark: Bool {
    guard kind == .miswrittenClause, let replacement else { return false }
    return excerpt.first == replacement.first && replacement.dropFirst().first == "第"
  }
}

extension CitationDefect.Kind {
  fileprivate func message(_ excerpt: String) -> BilingualText {
    switch self {
    case .unreadable:
      BilingualText(zh: "依据读不出文件名称和条款：“\(excerpt)”", en: "No instrument can be read from \(excerpt)")
    case .missingTitleMarks:
      BilingualText(zh: "文件名称没有书名号：“\(excerpt)”", en: "The title \(excerpt) stands without 《》")
    case .unbalancedBrackets:
      BilingualText(zh: "括号或书名号不成对：“\(excerpt)”", en: "Brackets do not pair: \(excerpt)")
    case .doubledTitleMarks:
      BilingualText(zh: "书名号重复：“\(excerpt)”", en: "The marks of a title are doubled: \(excerpt)")
    case .dividedTitle:
      BilingualText(
        zh: "书名号里的文件名称不完整：“\(excerpt)”", en: "The title within 《》 is not the whole one: \(excerpt)")
    case .nestedTitleMarks:
      BilingualText(zh: "书名号里面又用了书名号：“\(excerpt)”", en: "《》 stand within 《》: \(excerpt)")
    case .miswrittenNumber:
      excerpt.contains { $0.isASCII && $0.isLetter }
        ? BilingualText(
          zh: "发文字号的数字里有字母，像是识别错误：“\(excerpt)”",
          en: "Letters stand for digits in a document number, likely misread: \(excerpt)")
        : BilingualText(zh: "发文字号写法不规范：“\(excerpt)”", en: "A document number is miswritten: \(excerpt)")
    case .wrongNumberBrackets:
      excerpt.holds("﹝") || excerpt.holds("﹞")
        ? BilingualText(
          zh: "发文字号的年份用的是小写的“﹝﹞”（字符 U+FE5D、U+FE5E），不是六角括号“〔〕”（U+3014、U+3015）：“\(excerpt)”",
          en:
            "The year of a document number is in small ﹝﹞ (U+FE5D, U+FE5E), not in 〔〕 (U+3014, U+3015): \(excerpt)"
        )
        : BilingualText(
          zh: "发文字号的年份没有用六角括号：“\(excerpt)”", en: "The year of a document number is not in 〔〕: \(excerpt)")
    case .wrongNoteBrackets:
      BilingualText(zh: "文号没有放在圆括号里：“\(excerpt)”", en: "A document number is not in （）: \(excerpt)")
    case .numberWithoutTitle:
      BilingualText(zh: "只有文号没有文件名称：“\(excerpt)”", en: "A document number without a title: \(excerpt)")
    case .clauseWithoutInstrument:
      BilingualText(zh: "只有条款没有文件名称：“\(excerpt)”", en: "A clause without an instrument: \(excerpt)")
    case .miswrittenClause:
      BilingualText(zh: "条款写法有误：“\(excerpt)”", en: "A clause is miswritten: \(excerpt)")
    case .shortTitle:
      BilingualText(zh: "文件名称没有写全称：“\(excerpt)”", en: "The title is not the full one: \(excerpt)")
    }
  }

  fileprivate var help: BilingualText {
    switch self {
    case .unreadable, .clauseWithoutInstrument, .numberWithoutTitle:
      BilingualText(
        zh: "写成“《文件名称》（文号）第几条第几款第几项”。", en: "Write 《title》（number）第…条第…款第…项.")
    case .missingTitleMarks: BilingualText(zh: "给文件名称加上书名号。", en: "Put the title in 《》.")
    case .unbalancedBrackets: BilingualText(zh: "补上缺少的一半，或删去多余的。", en: "Add or remove the odd bracket.")
    case .doubledTitleMarks: BilingualText(zh: "书名号只留一层。", en: "Leave one pair of 《》.")
    case .dividedTitle:
      BilingualText(zh: "把文件的全称写在书名号里。", en: "Put the whole title in 《》.")
    case .nestedTitleMarks:
      BilingualText(zh: "里面的一层改用单书名号“〈〉”。", en: "Write 〈〉 for the inner marks.")
    case .miswrittenNumber:
      BilingualText(zh: "写成“机关代字〔年份〕序号号”，例如国发〔2016〕72号。", en: "Write it as 国发〔2016〕72号.")
    case .wrongNumberBrackets: BilingualText(zh: "年份用六角括号“〔〕”。", en: "Put the year in 〔〕.")
    case .wrongNoteBrackets: BilingualText(zh: "文号用圆括号“（）”。", en: "Put the number in （）.")
    case .miswrittenClause:
      BilingualText(zh: "写成“第几条第几款第几项”。", en: "Write 第…条第…款第…项.")
    case .shortTitle: BilingualText(zh: "写全称。", en: "Write the full title.")
    }
  }
}
