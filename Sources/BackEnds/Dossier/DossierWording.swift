import Diagnostics
import ListModel

/// How the sheets of a dossier say things, in one language.
struct DossierWording: Sendable {
  let language: Language
  private let catalogue: Catalogue

  init(_ language: Language, of catalogue: Catalogue) {
    self.language = language
    self.catalogue = catalogue
  }

  func callAsFunction(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }

  /// A heading with its number, as official documents count.
  func numbered(_ number: Int, _ heading: String) -> String {
    self("\(ChineseNumeral.text(number))、\(heading)", "\(number). \(heading)")
  }

  func quoted(_ text: String) -> String { self("“\(text)”", "\"\(text)\"") }

  /// A place as reports name it.
  func place(_ origin: Origin) -> String { catalogue.location(of: origin).description(in: language) }

  var edition: String {
    let (title, day) = (catalogue.edition.title, catalogue.edition.asOf)
    return self("\(title)（截至 \(day)）", "\(title) (as of \(day))")
  }

  /// What stands on every sheet of an illustrative edition; nil for a real one.
  var banner: String? {
    guard catalogue.edition.isIllustrative else { return nil }
    return self(
      "示例内容：本清单为演示用途编写，不是任何机关正式公布的权责清单。",
      "Illustrative: these lists were written for demonstration and are not those of any government.")
  }

  func host(_ host: DossierCase.Host) -> String {
    switch host {
    case .lead(let unit, isOneOfSeveral: false): self("\(unit)（清单所列牵头单位）", "\(unit) (named as lead)")
    case .lead(let unit, isOneOfSeveral: true):
      self("\(unit)（几个牵头单位中最先列出的）", "\(unit) (first listed of several leads)")
    case .firstToObject: self("先提出异议的单位", "the unit that first objects")
    }
  }

  func role(_ role: BoundaryRole) -> String { self("〔\(role.name)〕", "[\(role.rawValue)]") }

  /// A rank as the register writes it, in English where it is one of the known ones.
  func rank(_ rank: String?) -> String {
    guard let rank else { return self("名录未收，层级待核", "not in the register") }
    return self(rank, InstrumentRank(written: rank)?.name ?? rank)
  }

  func label(_ subject: DossierCase.Row.Subject) -> String {
    switch subject {
    case .name: self("事项名称", "name")
    case .share(let body): self("\(body)的职责", "share of \(body)")
    case .division: self("职责分工全文", "division, in full")
    case .example: self("事例", "example")
    case .note: self("备注", "note")
    case .element(let heading): heading
    case .text: self("清单所列", "text")
    }
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: self("错误", "error")
    case .warning: self("警告", "warning")
    case .note: self("提示", "note")
    }
  }
}

extension InstrumentRank {
  /// The English word.
  fileprivate var name: String {
    switch self {
    case .law: "law"
    case .administrativeRegulation: "administrative regulation"
    case .localRegulation: "local regulation"
    case .rule: "rules"
    case .normativeDocument: "normative document"
    }
  }
}
