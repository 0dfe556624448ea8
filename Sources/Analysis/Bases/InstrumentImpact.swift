import Diagnostics
import ListModel

/// Which items of which units rest on an instrument (依据变动的影响): to be sent to them when it changes.
package struct InstrumentImpact: Sendable {
  /// An item that cites the instrument.
  package struct Item: Sendable {
    package let unit: String
    package let part: ListPart
    package let name: String
    /// The clauses cited. **Shape:** empty where the item cites the instrument as a whole.
    package let clauses: [Citation.Clause]
    package let basis: Located<String>
    /// What becomes of the articles cited in the new version. **Shape:** one an article; empty without a new version.
    package let renewals: [Renewal]
  }

  /// An article cited, in a new version of the instrument.
  package struct Renewal: Sendable {
    package let article: ArticleNumber
    /// What stands under this number in the new version; nil where there is no such article.
    package let text: String?
  }

  /// The instrument is cited by nothing and registered nowhere.
  package struct Unknown: Error {
    /// Registered titles that are like it.
    package let near: [String]
    /// The registered instruments that all bear the name. **Shape:** two at least, or none.
    package var namesakes: [String] = []
  }

  package let title: String
  /// The register's rows; empty where it does not have the instrument.
  package let versions: [Instrument]
  /// What it is worth on the edition's day; nil where it is not registered.
  package let standing: InstrumentStanding?
  /// What was asked about: articles, entries of attachments, chapters. **Shape:** empty where the whole instrument was.
  package let asked: [Citation.Clause]
  /// The last article of the new version; nil without one.
  package let newLastArticle: Int?
  /// **Shape:** in the catalogue's order.
  package let items: [Item]

  /// - Parameters:
  ///   - name: the title, a short title or the document number.
  ///   - clauses: only what cites one of these, or the instrument as a whole; paragraphs and further parts are not looked at.
  ///   - newVersion: the text of a version to come.
  /// - Throws: `Unknown` where neither register nor lists have it.
  package init(
    of name: String, clauses: [Citation.Clause] = [], newVersion: LawText? = nil, in catalogue: Catalogue
  ) throws(Unknown) {
    let name = Self.bare(name)
    let register = catalogue.registers.instrumentRegister ?? InstrumentRegister([])
    let titled = register.find(Citation(title: name))
    if case .several(let indexes) = titled {
      throw Unknown(near: [], namesakes: indexes.map { register[$0].title })
    }
    let match = titled.onlyOne ?? register.find(number: name).onlyOne
    let names = [InstrumentName(title: name), InstrumentName(documentNumber: name)]
    var finder = InstrumentFinder(register)
    func isMeant(_ citation: Citation) -> Bool {
      guard let match else { return InstrumentName(citation).map(names.contains) ?? false }
      return finder.find(title: citation.title, number: citation.documentNumber) == .one(match)
    }
    let asked = clauses.map(\.place).filter { $0 != Citation.Clause() }.uniqued()
    var items: [Item] = []
    for listed in catalogue.listedBases() {
      let meant = listed.basis.citations.filter(isMeant)
      guard !meant.isEmpty else { continue }
      let clauses = meant.flatMap(\.clauses)
      let isAsked =
        asked.isEmpty || clauses.isEmpty
        || clauses.contains { clause in asked.contains { clause.holds($0) } }
      guard isAsked else { continue }
      items.append(Self.item(listed, clauses, newVersion))
    }
    if match == nil, items.isEmpty {
      throw Unknown(near: NearestTitles(register).find(name).map { register[$0].title })
    }
    title = match.map { register[$0].title } ?? name
    versions = match.map { register[$0].versions } ?? []
    standing = match.map { register[$0].standing(on: catalogue.edition.asOf, in: register) }
    self.asked = asked
    newLastArticle = newVersion?.lastArticle
    self.items = items
  }

  /// The items by unit, in the order of the lists.
  package var byUnit: [(unit: String, items: [Item])] {
    items.grouped { Optional($0.unit) }.map { ($0.key, $0.members) }
  }

  private static func item(
    _ listed: ListedBasis, _ clauses: [Citation.Clause], _ newVersion: LawText?
  ) -> Item {
    Item(
      unit: listed.unit, part: listed.part, name: listed.item, clauses: clauses, basis: listed.basis.text,
      renewals: newVersion.map { text in
        clauses.compactMap { ArticleNumber($0) }.uniqued().map {
          Renewal(article: $0, text: text.articles[$0])
        }
      } ?? [])
  }

  /// A title without 《》 around it.
  private static func bare(_ name: String) -> String {
    let name = name.trimmingBlanks()
    return name.begins(with: "《") && name.ends(with: "》") ? String(name.dropFirst().dropLast()) : String(name)
  }
}

extension Citation.Clause {
  /// The article, the entry of an attachment or the division in which a clause stands.
  fileprivate var place: Citation.Clause {
    if let article = ArticleNumber(self) { return article.clause }
    if attachment != nil || entry != nil { return Citation.Clause(attachment: attachment, entry: entry) }
    return Citation.Clause(section: section, chapter: chapter)
  }

  /// Whether a place is cited by this clause, be it with the attachment that has it. 附件 without a number is any of them.
  fileprivate func holds(_ place: Citation.Clause) -> Bool {
    if place.article != nil || place.attachment == nil && place.entry == nil { return self.place == place }
    guard article == nil, attachment != nil || entry != nil else { return false }
    let isSameAttachment =
      (attachment ?? 0) == (place.attachment ?? 0) || attachment ?? 0 == 0 || place.attachment ?? 0 == 0
    return isSameAttachment && (entry == place.entry || entry == nil || place.entry == nil)
  }
}
