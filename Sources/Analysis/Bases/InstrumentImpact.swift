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
  /// The article that was asked about.
  package let article: ArticleNumber?
  /// The last article of the new version; nil without one.
  package let newLastArticle: Int?
  /// **Shape:** in the catalogue's order.
  package let items: [Item]

  /// - Parameters:
  ///   - name: the title, a short title or the document number.
  ///   - article: only what cites this article, or the instrument as a whole.
  ///   - newVersion: the text of a version to come.
  /// - Throws: `Unknown` where neither register nor lists have it.
  package init(
    of name: String, article: ArticleNumber? = nil, newVersion: LawText? = nil, in catalogue: Catalogue
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
      return finder.find(citation) == .one(match)
    }
    var items: [Item] = []
    for listed in catalogue.listedBases() {
      let meant = listed.basis.citations.filter(isMeant)
      guard !meant.isEmpty else { continue }
      let clauses = meant.flatMap(\.clauses)
      if let article, !clauses.isEmpty, !clauses.contains(where: { ArticleNumber($0) == article }) {
        continue
      }
      items.append(Self.item(listed, clauses, newVersion))
    }
    if match == nil, items.isEmpty {
      throw Unknown(near: NearestTitles(register).find(name).map { register[$0].title })
    }
    title = match.map { register[$0].title } ?? name
    versions = match.map { register[$0].versions } ?? []
    standing = match.map { register[$0].standing(on: catalogue.edition.asOf, in: register) }
    self.article = article
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
    return name.hasPrefix("《") && name.hasSuffix("》") ? String(name.dropFirst().dropLast()) : String(name)
  }
}
