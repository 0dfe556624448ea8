import ListModel
import TestSupport

/// Ways of writing one matter's name that leave it the same matter.
enum MatterSpelling: CaseIterable, Sendable {
  case plain, work, supervision, joined, widened, management

  /// The name in this spelling.
  func spelling(of name: String) -> String {
    switch self {
    case .plain: name
    case .work: name + "工作"
    case .supervision: name.hasSuffix("管理") ? name : name + "监管"
    case .joined: name.replacing("和", with: "与")
    case .widened: "“\(name)”"
    case .management: name.hasSuffix("管理") ? name + "工作" : name + "的监督管理"
    }
  }
}

/// Ways of writing a unit's name.
enum UnitSpelling: CaseIterable, Sendable {
  case short, official, former, withoutCity

  /// The name in this spelling; nil where the unit has none such that only it can mean.
  func spelling(of id: UnitID, in units: UnitRegister, on day: CalendarDate) -> String? {
    let unit = units[id]
    let name: String? =
      switch self {
      case .short: unit.shortName
      case .official: unit.name
      case .former: unit.formerNames.first
      case .withoutCity: unit.shortName.hasPrefix("市") ? String(unit.shortName.dropFirst()) : nil
      }
    guard let name, units.resolve(name, on: day).onlyUnit == id else { return nil }
    return name
  }

  /// A name in any spelling that the register knows.
  static func clean(_ id: UnitID, in units: UnitRegister, _ random: inout SeededGenerator) -> String {
    let official = random.next() % 3 == 0
    return official ? units[id].name : units[id].shortName
  }
}

extension Array {
  /// The same elements, beginning with another one.
  func rotated(by count: Int) -> [Element] {
    isEmpty ? [] : Array(self[(count % self.count)...] + self[..<(count % self.count)])
  }
}
