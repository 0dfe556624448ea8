import Diagnostics

/// A name by which a file says whose list it is (填报单位).
package struct StatedUnit: Sendable {
  package let name: Located<String>
  /// Where the name begins in the text of its place, which may say more. **Units:** code points.
  package let offset: Int

  package init(_ name: Located<String>, offset: Int = 0) {
    self.name = name
    self.offset = offset
  }

  package var value: String { name.value }
}

/// Everything that one unit sent in (报送), over all its files.
package struct Submission: Sendable {
  /// The name of the folder below `submissions/`; the first one, where several are the unit's.
  package var folder: String
  /// The unit's other folders, as 市水务局（二报） beside 市水务局. **Shape:** sorted.
  package var otherFolders: [String]
  /// The unit that the folder names; nil where the register knows none.
  package var unit: UnitID?
  /// Names by which the files themselves say whose list they are: 填报单位：…, a title, the attribute `unit`.
  package var statedUnits: [StatedUnit]
  /// Every giving of a part, by each file that gives it.
  package var parts: [PartOccurrence]
  package var duties: [Duty]
  package var boundaries: [DutyBoundary]
  package var oversight: [OversightRule]
  package var services: [PublicService]
  package var powers: [PowerItem]
  /// Counts that the submission states itself, e.g. 一、行政许可（共12项）.
  package var declaredCounts: [DeclaredCount]
  /// Numbers that a cover states of the unit's lists as a whole.
  package var coverNumbers: [CoverNumber]
  /// What reading found amiss.
  package var irregularities: [Irregularity]

  package init(folder: String, unit: UnitID? = nil) {
    self.folder = folder
    self.unit = unit
    otherFolders = []
    statedUnits = []
    parts = []
    duties = []
    boundaries = []
    oversight = []
    services = []
    powers = []
    declaredCounts = []
    coverNumbers = []
    irregularities = []
  }

  /// All folders of the unit.
  package var folders: [String] { [folder] + otherFolders }

  /// Adds what another file of the same unit gives.
  package mutating func append(_ other: Submission) {
    /// Most units send one file, whose items need not be copied.
    func add<Item>(_ more: [Item], to items: inout [Item]) {
      if items.isEmpty { items = more } else { items += more }
    }
    add(other.statedUnits, to: &statedUnits)
    add(other.parts, to: &parts)
    add(other.duties, to: &duties)
    add(other.boundaries, to: &boundaries)
    add(other.oversight, to: &oversight)
    add(other.services, to: &services)
    add(other.powers, to: &powers)
    add(other.declaredCounts, to: &declaredCounts)
    add(other.coverNumbers, to: &coverNumbers)
    add(other.irregularities, to: &irregularities)
  }
}

/// That a file gives a part of the list, or says 无 for it.
package struct PartOccurrence: Sendable, Hashable {
  package let part: ListPart
  package let isExplicitNone: Bool
  /// Where the part begins: its header row or element.
  package let origin: Origin
  /// What is written there; empty where that is not known.
  package let words: String

  package init(_ part: ListPart, isExplicitNone: Bool = false, origin: Origin, words: String = "") {
    self.words = words
    self.part = part
    self.isExplicitNone = isExplicitNone
    self.origin = origin
  }
}

/// A number of items that a submission states about itself.
package struct DeclaredCount: Sendable {
  package let part: ListPart
  /// For powers under a category row.
  package let category: PowerCategory?
  package let count: Int
  /// The items that stand under the statement: their number as read.
  package let counted: Int
  /// A title without a number before it: its number may be that of all files of the unit.
  package let mayBeOfUnit: Bool
  package let text: Located<String>

  package init(
    part: ListPart, category: PowerCategory?, count: Int, counted: Int, mayBeOfUnit: Bool = false,
    text: Located<String>
  ) {
    self.part = part
    self.category = category
    self.count = count
    self.counted = counted
    self.mayBeOfUnit = mayBeOfUnit
    self.text = text
  }
}
