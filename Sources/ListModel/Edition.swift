import Diagnostics

/// What an edition is: the content of `edition.xml`.
package struct Edition: Sendable {
  /// The name of the edition's folder, e.g. `sanya-2022`.
  package var name: String
  package var title: String
  /// 三亚市.
  package var jurisdiction: String
  /// GB/T 2260, six digits.
  package var regionCode: String
  /// 市级.
  package var level: String
  package var asOf: CalendarDate
  package var issuer: String
  package var countingBasis: CountingBasis
  package var declaredTotals: DeclaredTotals
  package var site: SiteMetadata
  /// Severities that the edition sets otherwise than the rules, by rule name.
  package var severityOverrides: [String: Located<Severity>]
  /// A banner stands on every page.
  package var isIllustrative: Bool
  package var codeSchemes: [CodeScheme]
  /// Schemes that the place made itself.
  package var codePatterns: [CodePattern]
  package let origin: Origin

  package init(
    name: String, title: String, jurisdiction: String, regionCode: String, level: String, asOf: CalendarDate,
    issuer: String, countingBasis: CountingBasis = .subitem,
    declaredTotals: DeclaredTotals = DeclaredTotals(),
    site: SiteMetadata = SiteMetadata(), severityOverrides: [String: Located<Severity>] = [:],
    isIllustrative: Bool = false,
    codeSchemes: [CodeScheme] = CodeScheme.national, codePatterns: [CodePattern] = [], origin: Origin
  ) {
    self.name = name
    self.title = title
    self.jurisdiction = jurisdiction
    self.regionCode = regionCode
    self.level = level
    self.asOf = asOf
    self.issuer = issuer
    self.countingBasis = countingBasis
    self.declaredTotals = declaredTotals
    self.site = site
    self.severityOverrides = severityOverrides
    self.isIllustrative = isIllustrative
    self.codeSchemes = codeSchemes
    self.codePatterns = codePatterns
    self.origin = origin
  }
}

/// What counts as one power.
package enum CountingBasis: String, Sendable {
  /// Each sub-item, and each main item without sub-items.
  case subitem
  /// Each main item.
  case mainItem = "main-item"
}

/// The totals that `edition.xml` declares; nil where it declares none.
package struct DeclaredTotals: Sendable {
  package var powerUnits: Located<Int>?
  package var powers: Located<Int>?
  package var responsibilityUnits: Located<Int>?
  package var responsibilities: Located<Int>?

  package init() {}
}

/// The meta data that every page of a government site carries.
package struct SiteMetadata: Sendable {
  package var siteName: String
  package var siteDomain: String
  /// Ten digits.
  package var siteIDCode: String

  package init(siteName: String = "", siteDomain: String = "", siteIDCode: String = "") {
    self.siteName = siteName
    self.siteDomain = siteDomain
    self.siteIDCode = siteIDCode
  }
}

/// A scheme by which codes of powers are made.
package enum CodeScheme: String, Sendable, CaseIterable {
  /// Region 2, type 2, main item 5, sub-item 3. **Source:** GB/T 39554.1-2020.
  case basic12
  /// Unified social credit code 18, level 1, basic code 12. **Source:** GB/T 39554.1-2020.
  case implementation31

  package static let national: [CodeScheme] = [.basic12, .implementation31]
}
