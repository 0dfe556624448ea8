import Diagnostics

/// A row of the instruments register: one version of a law, regulation, rule or document.
package struct Instrument: Sendable {
  package var title: String
  package var shortTitle: String?
  package var documentNumber: String?
  /// 法律, 行政法规, 地方性法规 … as written.
  package var rank: String
  package var versionDate: CalendarDate?
  package var effectiveDate: CalendarDate?
  /// The number of articles (条数) of this version.
  package var articles: Int?
  package var status: String?
  package var repealDate: CalendarDate?
  package var repealedBy: String?
  package let origin: Origin

  /// The titles of what repealed it. **Shape:** without 《》 around them.
  package var successors: [String] {
    (repealedBy ?? "").split(whereSeparator: { "；;、".contains($0) }).map { title in
      title.begins(with: "《") && title.ends(with: "》") ? String(title.dropFirst().dropLast()) : String(title)
    }
  }

  package init(
    title: String, shortTitle: String? = nil, documentNumber: String? = nil, rank: String,
    versionDate: CalendarDate? = nil, effectiveDate: CalendarDate? = nil, articles: Int? = nil,
    status: String? = nil, repealDate: CalendarDate? = nil, repealedBy: String? = nil, origin: Origin
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.documentNumber = documentNumber
    self.rank = rank
    self.versionDate = versionDate
    self.effectiveDate = effectiveDate
    self.articles = articles
    self.status = status
    self.repealDate = repealDate
    self.repealedBy = repealedBy
    self.origin = origin
  }
}
