import ListModel

/// A power of a unit before codes and elements are given to it.
struct PowerDraft {
  /// The unit's short name.
  let unit: String
  let category: PowerCategory
  let name: String
  /// Legal bases in standard form, one after the other.
  let bases: [String]
  var subitems: [Subitem]

  struct Subitem {
    let name: String
    let bases: [String]
  }

  /// What counts, where sub-items count.
  var count: Int { max(1, subitems.count) }

  /// What tells the power from all others, whatever else the edition holds.
  var key: String { "\(unit)|\(category.code)|\(name)" }
}
