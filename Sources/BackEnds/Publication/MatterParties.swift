import ListModel

/// A unit that a matter concerns, over all entries of the matter.
struct MatterParty: Sendable {
  /// The short name; as written where the catalogue has no list of the unit.
  let name: String
  /// The unit's submission; nil where the catalogue has none.
  let submission: Int?
  /// What the entries say it does. **Shape:** each once, in the order of the entries.
  private(set) var roles: [BoundaryRole]

  /// Takes note of what a further entry says.
  fileprivate mutating func add(_ role: BoundaryRole?) {
    if let role, !roles.contains(role) { roles.append(role) }
  }
}

/// Which units each matter concerns, and which matters each unit has to do with.
struct MatterParties: Sendable {
  /// **Shape:** one a matter; those that the entries name, then those that only list it.
  let byMatter: [[MatterParty]]
  /// The matters of each submission, as indexes of `byMatter`. **Shape:** ascending.
  let bySubmission: [[Int]]

  /// - Parameter resolve: the submission that an entry of a submission means by a name; nil for none.
  init(
    of matters: [PublishedMatter], in catalogue: Catalogue, units: [PublishedUnit],
    resolve: (_ name: String, _ lister: Int) -> Int?
  ) {
    var bySubmission: [[Int]] = Array(repeating: [], count: units.count)
    byMatter = matters.enumerated().map { index, matter in
      var parties: [MatterParty] = []
      func note(_ submission: Int?, as name: String, _ role: BoundaryRole?) {
        let name = submission.map { units[$0].shortName } ?? name
        let known = parties.firstIndex { $0.submission == submission && $0.name == name }
        if known == nil { parties.append(MatterParty(name: name, submission: submission, roles: [])) }
        parties[known ?? parties.count - 1].add(role)
      }
      for entry in matter.matter.entries {
        for party in catalogue.submissions[entry.submission].boundaries[entry.boundary].parties {
          note(resolve(party.unit.value, entry.submission), as: party.unit.value, party.role)
        }
      }
      for submission in matter.submissions { note(submission, as: "", nil) }
      for submission in Set(parties.compactMap(\.submission)) { bySubmission[submission].append(index) }
      return parties
    }
    self.bySubmission = bySubmission
  }

  /// The units that any entry of a matter says do this in it.
  func units(_ role: BoundaryRole, in matter: Int) -> [MatterParty] {
    byMatter[matter].filter { $0.roles.contains(role) }
  }
}
