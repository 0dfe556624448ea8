import Diagnostics
import ListModel

extension Rule {
  /// A code that is not made as its scheme asks (编码有误).
  package static let malformedCode = Rule(
    name: "malformed-code", family: .codes, severity: .error,
    title: BilingualText(
      zh: "编码有误",
      en: "Malformed code"),
    summary: BilingualText(
      zh: "编码的位数、区划、类型或校验码不符合编码规则。",
      en: "A code does not follow its scheme: length, region, type or check character."),
    explanation: Explanation(
      why: BilingualText(
        zh: "编码错一位，办事系统和上级目录就对不上这个事项。",
        en: "With one wrong character neither service systems nor the guidance catalogue find the "
          + "power."),
      source: BilingualText(
        zh: "GB/T 39554.1-2020：基本编码 12 位（区划 2、类型 2、主项 5、子项 3）；实施编码 31 位（统一社会信用代码 18、行使层级 1、基本编码 "
          + "12）。GB 32100-2015：校验码。",
        en: "GB/T 39554.1-2020: basic code 12 = region 2, type 2, main item 5, sub-item 3; "
          + "implementation code 31 = credit code 18, level 1, basic code 12. GB 32100-2015: check "
          + "character."),
      wrong: BilingualText(
        zh: "990201012000（区划 99）",
        en: "990201012000 (region 99)"),
      right: BilingualText(
        zh: "460201012000",
        en: "460201012000"),
      mend: BilingualText(
        zh: "对照指导目录和统一社会信用代码证逐段核对，改正出错的一段。",
        en: "Compare part by part with the guidance catalogue and the credit-code certificate, and "
          + "mend the wrong part."),
      decides: BilingualText(
        zh: "编办分配编码；信用代码以登记证书为准。",
        en: "The drafting office assigns codes; the certificate settles the credit code.")),
    parts: [.powers], judgesListsApart: true
  ) { input, findings in
    let faults = input.codeFaults.grouped { fault in fault.rootCause }
    for (_, group) in faults {
      let fault = group[0]
      let more = group.count > 1 ? "（\(group.count) 处）" : ""
      let words = fault.kind.message
      findings.append(
        Finding(
          BilingualText(
            zh: "编码 \(fault.code) 有误：\(words.zh)\(more)。",
            en: "Code \(fault.code) is wrong: \(words.en) (\(group.count.of("place")))."),
          at: group.map(\.occurrence), subject: fault.code, help: fault.kind.help
        ) { fault.kind == .fullWidth ? .halfWidth($0) : nil })
    }
  }
}

/// What is wrong with a code.
private enum CodeFaultKind: Hashable {
  case form(PowerCode.Fault)
  /// It follows none of the schemes that the edition names.
  case noScheme([String])
  /// With zeros in front it is a code that the edition can have.
  case lostZeros
  case scheme(CodeScheme)
  case region(String, expected: [String])
  case type(String)
  case otherUnit(creditCode: String, registered: String)
  /// It is right, but for letters of full width.
  case fullWidth

  var message: BilingualText {
    switch self {
    case .form(.shape):
      BilingualText(zh: "不是 12 位数字，也不是 31 位编码", en: "it has neither 12 digits nor 31 characters")
    case .noScheme(let schemes):
      BilingualText(
        zh: "不符合本期清单的编码规则：\(schemes.joined(separator: "、"))",
        en: "it follows no scheme of the edition: \(schemes.joined(separator: ", "))")
    case .lostZeros:
      BilingualText(
        zh: "不足 12 位，前面的 0 可能被表格软件去掉了",
        en: "it has fewer than 12 digits: a spreadsheet may have taken the zeros in front of it")
    case .form(.creditCodeAlphabet(let code)):
      BilingualText(
        zh: "信用代码 \(code) 含有不使用的字符", en: "the credit code \(code) has a character that none has")
    case .form(.checkCharacter(let code, let expected)):
      BilingualText(
        zh: "信用代码 \(code) 的校验码应为 \(expected)",
        en: "the check character of the credit code \(code) should be \(expected)")
    case .form(.level(let level)):
      BilingualText(zh: "没有行使层级 \(level)", en: "there is no exercise level \(level)")
    case .scheme(let scheme):
      BilingualText(
        zh: "本期清单不采用 \(scheme.length) 位编码",
        en: "the edition does not use codes of \(scheme.length) characters")
    case .region(let region, let expected):
      BilingualText(
        zh: "区划段是 \(region)，应为 \(expected.joined(separator: " 或 "))",
        en: "its region is \(region) and should be \(expected.joined(separator: " or "))")
    case .type(let type):
      BilingualText(zh: "没有类型 \(type)", en: "there is no type \(type)")
    case .otherUnit(let code, let registered):
      BilingualText(
        zh: "信用代码 \(code) 与名录中的 \(registered) 不符",
        en: "its credit code \(code) is not the registered \(registered)")
    case .fullWidth:
      BilingualText(zh: "写成了全角字符", en: "it is written in full-width characters")
    }
  }

  var help: BilingualText {
    switch self {
    case .form(.checkCharacter), .form(.creditCodeAlphabet), .otherUnit:
      BilingualText(
        zh: "对照统一社会信用代码证核对前 18 位。", en: "Compare the first 18 characters with the certificate.")
    case .lostZeros:
      BilingualText(
        zh: "先把整列设为“文本”格式，再从原始来源重新录入编码。",
        en: "Format the column as text, then enter the codes again from their source.")
    case .fullWidth:
      BilingualText(zh: "改为半角字符。", en: "Write it in half-width characters.")
    default:
      BilingualText(
        zh: "对照指导目录逐段核对；编码由编办分配。",
        en: "Compare it with the guidance catalogue; the drafting office assigns codes.")
    }
  }
}

/// A wrong code and where it stands.
private struct CodeFault {
  /// Equal for codes of one unit that are wrong for the same reason.
  struct RootCause: Hashable {
    let submission: Int
    let kind: CodeFaultKind
  }

  let code: String
  let kind: CodeFaultKind
  let submission: Int
  let occurrence: Occurrence

  var rootCause: RootCause { RootCause(submission: submission, kind: kind) }
}

extension Located<String> {
  /// Whether a code has letters or digits of full width.
  fileprivate var isFullWidth: Bool {
    value.utf8.span.holdsAny { $0.equals(0xEF) }
      && value.unicodeScalars.contains { ("！"..."～").contains($0) }
  }
}

extension Finding.Fix {
  /// The code of a place in letters of half width.
  fileprivate static func halfWidth(_ place: Occurrence) -> Finding.Fix {
    let spelling = PowerCode.spelling(of: place.quotation.text)
    return Finding.Fix(
      BilingualText(zh: "改为“\(spelling)”", en: "write \(spelling)"), replace: place.quotation.text,
      with: spelling, at: place.quotation.origin, offset: nil, isSafe: true)
  }
}

extension CodeScheme {
  /// **Units:** characters.
  fileprivate var length: Int {
    switch self {
    case .basic12: 12
    case .implementation31: 31
    }
  }
}

extension Edition {
  /// Its codes are those of GB/T 39554.1-2020 and no others.
  fileprivate var hasNationalSchemes: Bool {
    codePatterns.isEmpty && CodeScheme.national.allSatisfy(codeSchemes.contains)
  }

  /// Its schemes, as messages name them.
  fileprivate var namedSchemes: [String] {
    codeSchemes.map { "GB/T 39554.1-2020 (\($0.length))" } + codePatterns.map(\.name)
  }
}

/// What the parts of a code can be in an edition.
private struct AllowedParts {
  let regions: [String]
  let types = PowerCategory.allCases.map(\.code) + ["20"]
  /// The credit code of each unit of the register; nil where it has none.
  let creditCodes: [String?]

  init(in catalogue: Catalogue) {
    regions = ["00", String(catalogue.edition.regionCode.prefix(2))]
    creditCodes = catalogue.registers.units.units.map { unit in
      unit.creditCode.map { NormalisedName($0).text.uppercased() }
    }
  }
}

/// Whom the names of bodies mean.
private typealias KnownHolders = KnownValues<TextKey, UnitID?>

extension AnalysisInput {
  /// All wrong codes, but those that a spreadsheet damaged.
  fileprivate var codeFaults: [CodeFault] {
    guard !catalogue.edition.codeSchemes.isEmpty || !catalogue.edition.codePatterns.isEmpty else { return [] }
    let damaged = Set(irregularities.filter { $0.kind == .damagedNumber }.map(\.quotation.origin))
    let allowed = AllowedParts(in: catalogue)
    var holders = KnownHolders()
    return powers.compactMap { power in
      guard let code = power.item.code, !damaged.contains(code.origin) else { return nil }
      let text = power.item.codeText ?? ""
      guard !text.isEmpty, !UnitNameCell.isNone(text),
        let kind = fault(in: power, allowed, &holders) ?? (code.isFullWidth ? .fullWidth : nil)
      else { return nil }
      return CodeFault(
        code: text, kind: kind, submission: power.submission, occurrence: power.occurrence(at: code))
    }
  }

  private func fault(
    in power: ListedPower, _ allowed: AllowedParts, _ holders: inout KnownHolders
  ) -> CodeFaultKind? {
    let code: PowerCode
    switch power.item.readCode {
    case nil: return nil
    case .failure(let fault):
      if let reading = catalogue.edition.reading(of: power) { return self.fault(in: reading) }
      if lacksZeros(power.item.code?.value ?? "", allowed) { return .lostZeros }
      guard case .shape = fault, !catalogue.edition.hasNationalSchemes else { return .form(fault) }
      return .noScheme(catalogue.edition.namedSchemes)
    case .success(let read): code = read
    }
    guard catalogue.edition.codeSchemes.contains(code.scheme) else {
      guard let reading = catalogue.edition.reading(of: power) else { return .scheme(code.scheme) }
      return self.fault(in: reading)
    }
    guard allowed.regions.contains(code.basic.region) else {
      return .region(code.basic.region, expected: allowed.regions)
    }
    guard allowed.types.contains(code.basic.type) else { return .type(code.basic.type) }
    guard let creditCode = code.implementation?.creditCode,
      let registered = holder(of: power, &holders).flatMap({ allowed.creditCodes[$0.index] }),
      registered != creditCode
    else { return nil }
    return .otherUnit(creditCode: creditCode, registered: registered)
  }

  /// What is wrong with the parts of a code of the place's own scheme.
  private func fault(in reading: CodePattern.Reading) -> CodeFaultKind? {
    if let region = reading.region {
      let own = String(catalogue.edition.regionCode.prefix(region.utf8.count))
      guard region == own || region.utf8.allSatisfy({ $0 == 0x30 }) else {
        return .region(region, expected: [own])
      }
    }
    guard let type = reading.type, reading.category == nil, type != "20", type != "FW" else { return nil }
    return .type(type)
  }

  /// Whether a code that is too short is a right one with zeros in front.
  private func lacksZeros(_ written: String, _ allowed: AllowedParts) -> Bool {
    let text = NormalisedName(written).text
    let missing = 12 - text.utf8.count
    guard (1...4).contains(missing), catalogue.edition.codeSchemes.contains(.basic12),
      let basic = (try? PowerCode(String(repeating: "0", count: missing) + text))?.basic
    else { return false }
    return allowed.regions.contains(basic.region) && allowed.types.contains(basic.type)
  }

  /// The unit that exercises a power; nil where its name is not registered.
  private func holder(of power: ListedPower, _ known: inout KnownHolders) -> UnitID? {
    guard let body = power.item.elements[.body] ?? power.main?.item.elements[.body] else {
      return catalogue.submissions[power.submission].unit
    }
    return known.value(of: TextKey(body.value)) {
      let resolved = catalogue.registers.units.resolve(body.value, on: catalogue.edition.asOf)
      return if case .registered(let unit) = resolved { unit } else { nil }
    }
  }
}
