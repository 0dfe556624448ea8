import Diagnostics

/// What the meetings about shared matters are given (协商材料): what is in conflict, side by side, and what is not.
package struct Dossier: Sendable {
  /// **Shape:** those with errors first, then in reading order of their first findings.
  package let cases: [DossierCase]
  /// What one unit mends by itself, so that nobody has to meet. **Shape:** in reading order.
  package let remarks: [DossierFinding]
  /// The matters in which nothing was found. **Shape:** in the catalogue's order.
  package let clean: [CleanMatter]
  /// The rules that were not asked: what they would find is not among the cases.
  package let skipped: [SkippedRule]

  package init(
    cases: [DossierCase], remarks: [DossierFinding] = [], clean: [CleanMatter] = [],
    skipped: [SkippedRule] = []
  ) {
    self.cases = cases
    self.remarks = remarks
    self.clean = clean
    self.skipped = skipped
  }

  /// A matter in which the lists do not contradict each other.
  package struct CleanMatter: Sendable {
    package let name: String
    /// The short names of the units that list it, one an entry.
    package let units: [String]

    package init(name: String, units: [String]) {
      self.name = name
      self.units = units
    }
  }

  /// A rule that was skipped, and why.
  package struct SkippedRule: Sendable {
    package let title: BilingualText
    package let reason: BilingualText

    package init(title: BilingualText, reason: BilingualText) {
      self.title = title
      self.reason = reason
    }
  }
}

/// A finding as a meeting needs it.
package struct DossierFinding: Sendable {
  /// What is called so: 多头管理.
  package let title: BilingualText
  package let severity: Severity
  package let finding: Finding
  /// The sides that the case does not show elsewhere.
  package var others: [Finding.Side]

  package init(title: BilingualText, severity: Severity, finding: Finding, others: [Finding.Side] = []) {
    self.title = title
    self.severity = severity
    self.finding = finding
    self.others = others
  }
}

/// One matter or item that several units must talk about.
package struct DossierCase: Sendable {
  package let name: String
  /// The units that take part, by their official names. **Shape:** in register order, unique.
  package let units: [String]
  package let host: Host
  /// **Shape:** gravest first; empty for a matter that was asked for though nothing was found in it.
  package let findings: [DossierFinding]
  /// The lists that are set side by side, a column each; none where the findings quote registers alone.
  package let lists: [List]
  package let rows: [Row]
  /// **Shape:** highest rank first.
  package let bases: [Basis]

  package init(
    name: String, units: [String], host: Host, findings: [DossierFinding], lists: [List], rows: [Row],
    bases: [Basis]
  ) {
    self.name = name
    self.units = units
    self.host = host
    self.findings = findings
    self.lists = lists
    self.rows = rows
    self.bases = bases
  }

  /// Who calls the units together.
  ///
  /// **Source:** the rules of cities for settling disputes over duties.
  package enum Host: Sendable, Hashable {
    /// The unit named as lead; of several the first listed.
    case lead(String, isOneOfSeveral: Bool)
    /// Nobody leads: the unit that first objects.
    case firstToObject
  }

  /// One unit's list, as far as it speaks of the case.
  package struct List: Sendable {
    /// The short name of the unit.
    package let unit: String
    /// Where the list speaks of it, or should.
    package let origin: Origin
    /// The list says nothing of it, though others name the unit.
    package let isSilent: Bool

    package init(unit: String, origin: Origin, isSilent: Bool = false) {
      self.unit = unit
      self.origin = origin
      self.isSilent = isSilent
    }
  }

  /// What the lists say of one thing.
  package struct Row: Sendable {
    /// What a row is about.
    package enum Subject: Sendable, Hashable {
      /// The matter's or item's name.
      case name
      /// The share of a body.
      case share(of: String)
      /// The division as one text for all.
      case division
      case example
      case note
      /// A column of the power list, by its heading.
      case element(String)
      /// Whatever the list says.
      case text
    }

    package let subject: Subject
    /// What each list says. **Shape:** one a list; empty where the list says nothing.
    package let passages: [[Passage]]
    /// The lists do not say the same.
    package let isDivergent: Bool

    package init(subject: Subject, passages: [[Passage]], isDivergent: Bool) {
      self.subject = subject
      self.passages = passages
      self.isDivergent = isDivergent
    }
  }

  /// A verbatim text of a list, and where it stands.
  package struct Passage: Sendable {
    /// A part of the text that stands in the other lists too, or does not.
    package struct Piece: Sendable, Hashable {
      package let text: String
      package let isDivergent: Bool

      package init(_ text: String, isDivergent: Bool = false) {
        self.text = text
        self.isDivergent = isDivergent
      }
    }

    package let role: BoundaryRole?
    /// **Shape:** together the text as written.
    package let pieces: [Piece]
    package let origin: Origin

    package init(role: BoundaryRole? = nil, pieces: [Piece], origin: Origin) {
      self.role = role
      self.pieces = pieces
      self.origin = origin
    }

    package var text: String { pieces.map(\.text).joined() }
  }

  /// A legal basis that units give, with what the register knows of it.
  package struct Basis: Sendable {
    /// An instrument that it cites.
    package struct Authority: Sendable, Hashable {
      /// As cited, in standard form.
      package let citation: String
      /// As the register writes it; nil where the register has no such instrument.
      package let rank: String?
      /// The instrument is void at the as-of date.
      package let isVoid: Bool
      /// Other units cite other clauses of it.
      package let hasOtherClauses: Bool

      package init(citation: String, rank: String?, isVoid: Bool = false, hasOtherClauses: Bool = false) {
        self.citation = citation
        self.rank = rank
        self.isVoid = isVoid
        self.hasOtherClauses = hasOtherClauses
      }
    }

    package let text: String
    /// The short names of the units whose lists give it, each once, with the places.
    package let givings: [(unit: String, origin: Origin)]
    package let authorities: [Authority]
    /// Of the units that list the matter, only some cite any of these instruments.
    package let isOneSided: Bool

    package init(
      text: String, givings: [(unit: String, origin: Origin)], authorities: [Authority], isOneSided: Bool
    ) {
      self.text = text
      self.givings = givings
      self.authorities = authorities
      self.isOneSided = isOneSided
    }
  }
}
