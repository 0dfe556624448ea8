import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis
@testable import ConflictBench

/// What holds of the change between any two editions, tried on random edits of the small city.
@Suite struct ListChangesPropertyTests {
  private static let seeds: [UInt64] = Array(1...10)

  private static let city = SmallCity.draft(seed: ConflictBench.seed).written()

  private func edition(seed: UInt64) -> Catalogue {
    var catalogue = Self.city
    var random = SeededGenerator(seed: seed)
    for index in catalogue.submissions.indices {
      for power in catalogue.submissions[index].powers.indices where random.next() % 2 == 0 {
        catalogue.submissions[index].powers[power].code = Located(
          "0001190\(index % 10)\(power % 10)000", at: catalogue.submissions[index].powers[power].name.origin)
      }
      catalogue.submissions[index].duties = (0..<3).map { number in
        Duty(
          name: Located("负责第\(number)类事务的管理", at: catalogue.edition.origin),
          tasks: ["组织编制规划", "开展日常巡查", "完成交办事项\(number)"].map {
            DutyTask(text: Located($0, at: catalogue.edition.origin))
          })
      }
    }
    return catalogue
  }

  @Test(arguments: seeds) func `an edition has no change against itself`(seed: UInt64) {
    let one = edition(seed: seed)
    #expect(ListChanges(from: one, to: one).all.map(\.line) == [])
    #expect(ListChanges(from: one, to: one) { $0 == $1 }.isEmpty)
  }

  @Test(arguments: seeds) func `the changes there mirror the changes back`(seed: UInt64) {
    let one = edition(seed: seed)
    var edits = Edits(seed: seed)
    let other = edits.edited(one, times: 25)
    let there = ListChanges(from: one, to: other).all
    let back = ListChanges(from: other, to: one).all
    #expect(!there.isEmpty)
    #expect(there.map(\.mirrored).sorted() == back.map(\.line).sorted())
  }

  @Test(arguments: seeds) func `the order of rows changes nothing`(seed: UInt64) {
    let one = edition(seed: seed)
    var edits = Edits(seed: seed)
    let other = edits.edited(one, times: 25)
    let changes = ListChanges(from: one, to: other).all.map(\.line)
    #expect(ListChanges(from: edits.shuffled(one), to: edits.shuffled(other)).all.map(\.line) == changes)
    #expect(ListChanges(from: one, to: edits.shuffled(one)).isEmpty)
  }

  @Test(arguments: seeds) func `each item stands in one change, and what does not is the same`(seed: UInt64) {
    let one = edition(seed: seed)
    var edits = Edits(seed: seed)
    let other = edits.edited(one, times: 25)
    let changes = ListChanges(from: one, to: other).all
    func count(_ catalogue: Catalogue) -> Int { catalogue.comparedItems(JointUnits(one, other).before).count }
    let added = changes.count { $0.kinds == [.added] }
    let removed = changes.count { $0.kinds == [.removed] }
    #expect(count(one) - removed == count(other) - added)
  }

  @Test(arguments: seeds) func `units that are known to be unchanged need not be looked through`(seed: UInt64)
  {
    let one = edition(seed: seed)
    var edits = Edits(seed: seed)
    let other = edits.edited(one, times: 25)
    let changes = ListChanges(from: one, to: other).all.map(\.line)
    let touched = edits.touched
    #expect(touched.count < one.submissions.count)
    let skipping = ListChanges(from: one, to: other) { $0 == $1 && !touched.contains($0) }
    #expect(skipping.all.map(\.line) == changes)
  }
}

/// Random edits of lists, as units make them between two rounds.
private struct Edits {
  private var random: SeededGenerator
  /// The submissions that were edited.
  private(set) var touched: Set<Int> = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func edited(_ catalogue: Catalogue, times: Int) -> Catalogue {
    var catalogue = catalogue
    for _ in 0..<times { edit(&catalogue) }
    return catalogue
  }

  /// The same lists with their rows in another order.
  mutating func shuffled(_ catalogue: Catalogue) -> Catalogue {
    var catalogue = catalogue
    for index in catalogue.submissions.indices {
      catalogue.submissions[index].powers.shuffle(using: &random)
      catalogue.submissions[index].duties.shuffle(using: &random)
      catalogue.submissions[index].boundaries.shuffle(using: &random)
      catalogue.submissions[index].oversight.shuffle(using: &random)
      for duty in catalogue.submissions[index].duties.indices {
        catalogue.submissions[index].duties[duty].tasks.shuffle(using: &random)
      }
      for boundary in catalogue.submissions[index].boundaries.indices {
        catalogue.submissions[index].boundaries[boundary].parties.shuffle(using: &random)
      }
    }
    return catalogue
  }

  private mutating func edit(_ catalogue: inout Catalogue) {
    // Half of the units stay as they are.
    let half = Array(catalogue.submissions.indices.prefix(catalogue.submissions.count / 2))
    let (one, other) = (random.pick(half), random.pick(half))
    touched.formUnion([one, other])
    var list = catalogue.submissions[one]
    let power = list.powers.isEmpty ? nil : Int(random.next() % UInt64(list.powers.count))
    switch (random.next() % 11, power) {
    case (0, let power?): list.powers.remove(at: power)
    case (1, let power?): list.powers.append(list.powers[power])
    case (2, let power?): list.powers[power].name.value += random.pick(["（市级）", "变更", "审批", "工作"])
    case (3, let power?) where one != other:
      catalogue.submissions[other].powers.append(list.powers.remove(at: power))
    case (4, let power?): list.powers[power].categoryText?.value = random.pick(["行政许可", "行政检查", "行政处罚"])
    case (5, let power?): list.powers[power].code?.value = "00011902\(random.pick(["1", "2", "3"]))000"
    case (6, let power?): list.powers[power].elements[.note] = list.powers[power].name
    case (7, let power?): list.powers[power].subitems.append(list.powers[random.pick([0, power])])
    case (8, _) where !list.duties.isEmpty:
      list.duties[0].tasks.append(list.duties.count > 1 ? list.duties[1].tasks[0] : list.duties[0].tasks[0])
    case (9, _) where list.duties.count > 1:
      list.duties[1].tasks.removeFirst()
      if list.duties[1].tasks.isEmpty { list.duties.remove(at: 1) }
    case (10, _) where !list.boundaries.isEmpty:
      list.boundaries[0].parties.removeLast()
      if list.boundaries[0].parties.isEmpty { list.boundaries.removeFirst() }
    default: return
    }
    catalogue.submissions[one] = list
  }
}

extension ListChange {
  /// The change in one line, without its places.
  fileprivate var line: String {
    let texts = elements.map { "\($0.element.rawValue) \($0.before?.text ?? "∅")→\($0.after?.text ?? "∅")" }
    let sides = [before, after].map { item in
      item.map { "\($0.unit) \($0.mainItem?.value ?? "") \($0.name.value)" } ?? "∅"
    }
    return kinds.map(\.rawValue).joined(separator: "+") + " \(sides[0]) → \(sides[1]) "
      + texts.joined(separator: "; ")
  }

  /// The same change seen from the later edition back.
  fileprivate var mirrored: String {
    guard let before, let after else {
      return before.map { ListChange(added: $0).line } ?? ListChange(removed: item).line
    }
    let elements = elements.map {
      ElementChange(element: $0.element, party: nil, before: $0.after, after: $0.before)
    }
    return ListChange(after, before, isMoved: kinds.contains(.moved), elements: elements)?.line ?? ""
  }
}
