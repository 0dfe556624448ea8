import Diagnostics

/// A matter (管理事项): all entries, over all units, that speak of it.
package struct Matter: Sendable {
  /// Names one entry: a submission of the catalogue and a boundary of it.
  package struct Entry: Sendable, Hashable {
    package let submission: Int
    package let boundary: Int

    package init(submission: Int, boundary: Int) {
      self.submission = submission
      self.boundary = boundary
    }
  }

  /// What its first entry's name says.
  package let identity: MatterName
  /// The name as the first entry writes it.
  package let name: String
  /// **Shape:** non-empty, in the catalogue's order.
  package let entries: [Entry]
}

extension Catalogue {
  /// The boundary entries of all units, grouped by the matter that they speak of; docs/matters.md tells the method.
  ///
  /// - Returns: the matters in the order of their first entries.
  package func matters() -> [Matter] {
    var clusters = MatterClusters(entries: namedEntries())
    clusters.joinNearNames()
    clusters.joinRenamed(listing: Set(submissions.filter { !$0.boundaries.isEmpty }.compactMap(\.unit))) {
      submissions[$0.submission].boundaries[$0.boundary].shareText
    }
    return clusters.groups.map { group in
      let first = group.entries[0]
      let name = submissions[first.submission].boundaries[first.boundary].matter.value
      return Matter(identity: group.identity, name: name, entries: group.entries)
    }
  }

  /// Every entry with its name and the units that it concerns, as far as the register knows them.
  private func namedEntries() -> [MatterClusters.NamedEntry] {
    // The register and the edition alone: each closure would copy the whole catalogue.
    let (register, edition) = (registers.units, edition)
    var units: [TextKey: UnitID?] = [:]
    var districts: [UnitID: String?] = [:]
    func district(of unit: UnitID) -> String? {
      if let known = districts[unit] { return known }
      let district = register[unit].district(in: edition)
      districts[unit] = .some(district)
      return district
    }
    var entries: [MatterClusters.NamedEntry] = []
    for (number, submission) in submissions.enumerated() {
      for (ordinal, boundary) in submission.boundaries.enumerated() {
        let parties = boundary.parties
        let named = parties.indices.compactMap { place -> UnitID? in
          let name = parties[place].unit.value
          if let unit = units[TextKey(name)] { return unit }
          let unit = register.resolve(
            ClassOfUnits.withoutClass(name), on: edition.asOf
          ).onlyUnit
          units[TextKey(name)] = .some(unit)
          return unit
        }
        let concerned = Set(named + (submission.unit.map { [$0] } ?? []))
        let local = concerned.filter { district(of: $0) != nil }
        let places = Set(local.compactMap(district))
        let place = places.count == 1 ? places.first : nil
        entries.append(
          MatterClusters.NamedEntry(
            entry: Matter.Entry(submission: number, boundary: ordinal),
            name: MatterName(boundary.matter.value), units: concerned, lister: submission.unit,
            district: local.count == concerned.count ? place : nil, place: place, local: local))
      }
    }
    return entries
  }
}

extension DutyBoundary {
  /// What it says of the shares, without small words and words that give roles.
  fileprivate var shareText: Bigrams {
    let shares = parties.compactMap { $0.share?.value }
    let texts = shares.isEmpty ? [division?.value].compactMap { $0 } : shares
    let letters = texts.joined().unicodeScalars.prefix(2_000).filter {
      !"的和与及、，；。,;.0123456789\n\r ".unicodeScalars.contains($0)
    }
    var text = String(String.UnicodeScalarView(letters))
    for word in ["负责", "牵头", "配合", "做好", "工作", "依法"] where text.holds(word) {
      text = text.without(word)
    }
    return Bigrams(text)
  }
}

extension UnitResolution {
  /// The unit that is meant, where only one can be.
  package var onlyUnit: UnitID? {
    switch self {
    case .registered(let id), .informal(let id): id
    case .former(let successors): successors.count == 1 ? successors[0] : nil
    case .ambiguous, .unknown: nil
    }
  }
}
