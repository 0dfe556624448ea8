/// The names that templates can use; a template that uses another one is told so when it is compiled.
package enum TemplateKey: UInt8, Sendable, CaseIterable {
  // The same on every page.
  case editionTitle, jurisdiction, issuer, asOf, countingNote, illustrative, hasErrors, hasTransfers, root
  case siteName, siteDomain, siteIDCode

  // About a page.
  case pageTitle, column, crumbs, here, subject, identifier, validity, alternates, linkedData, file

  // Totals.
  case powerUnits, powers, responsibilityUnits, responsibilities, count, unitCount, others
  case bar

  // Things, and links to them.
  case name, otherName, shortName, kind, href, unitName, unitHref, unitNames, categoryHref, mainItem

  // Elements of items.
  case code, category, level, basis, bases, text, office, place, telephone, numbers, dial, recipient, industry
  case note, example, division, role, party, lead, origin, clauses, inherited, isSubitem, isCounted
  case label, date, effective, status, badge, digest, first, span

  // A unit at a glance, and the counts of its parts.
  case formerNames, creditCode, mandate, partners, hasPartners, hasCategories
  case dutyCount, boundaryCount, oversightCount, serviceCount, powerCount

  // From one thing to others.
  case previous, following, hasNeighbours, from, to, isLead

  // Units by units.
  case columns, isSelf, total, target, disputed, isDisputed, isWide

  // Lists, and whether there is anything in them.
  case items, categories, parts, units, kinds, duties, tasks, boundaries, rows, oversight, elements, services
  case powerItems, fields, laws, subitems, matters, entries, parties, ranks, versions, groups, uses,
    downloads, files
  case emptyDuties, emptyBoundaries, emptyOversight, emptyServices
  case hasDuties, hasBoundaries, hasOversight, hasServices, hasPowers, hasLaws, hasSubitems, hasMatters
  case hasParties, hasUnits, hasFields, hasVersions, hasGroups
  case inheritedFields, hasInheritedFields

  // Reports of findings.
  case zh, en, findings, closed, closedBy, severity, rule, message, sides, quote, tail, marked, witness, help
  case replacement, rules, skipped, reason, errors, warnings, notes, sections
  case hasFindings, hasClosed, hasSkipped
  case base, scope, mended, hasMended, changes, hasChanges, before

  // Sheets of a dossier.
  case language, blocks, heading, paragraph, table, header, cells, comparison, form, download, home

  /// As templates spell it.
  package var name: String { "\(self)" }

  /// - Returns: nil for a name that templates cannot use.
  init?(named name: String) {
    guard let key = Self.keys[name] else { return nil }
    self = key
  }

  private static let keys = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
