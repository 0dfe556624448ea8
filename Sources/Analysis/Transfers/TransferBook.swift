import Diagnostics
import ListModel

/// Brings the rows of the transfers register together that speak of one power, whatever they call it.
struct TransferBook {
  private struct Line {
    let subject: TransferSubject
    var move: TransferAccount.Move
    let isRenaming: Bool
    let node: Int
  }

  private var lines: [Line] = []
  /// The node above each node; nodes of one power have one root.
  private var parents: [Int] = []
  private var byCode: [String: Int] = [:]
  private var byText: [String: Int] = [:]
  private var byCore: [PowerName.Core: Int] = [:]
  /// The number of the account of each root. **Shape:** filled by `accounts`.
  private var numbers: [Int: Int] = [:]
  /// What the guidance catalogue calls the power of a node.
  private var guidedNames: [(node: Int, name: String)] = []
  /// Most powers are no row's, and that is seen by their letters.
  private var letters = RowLetters()

  /// - Parameter rows: in the order in which they take effect.
  /// - Parameter isKnown: whether a list or the guidance catalogue has a power of a name.
  init(rows: [Transfer], units: UnitRegister, day: CalendarDate, isKnown: (PowerName) -> Bool) {
    for row in rows {
      let from = row.from.compactMap { units.resolve($0.value, on: day).onlyUnit }
      let to = row.to.compactMap { units.resolve($0.value, on: day).onlyUnit }
      let givers = row.from.map(\.value) + from.map { units[$0].shortName } + ["原单位", "原实施单位"]
      let receivers = row.to.map(\.value) + to.map { units[$0].shortName }
      let renamed = row.newNames.compactMap { TransferSubject($0) }
      for subject in TransferSubject.subjects(in: row.subject.value, isKnown: isKnown) {
        let others = renamed.filter { new in
          guard let old = subject.name, let new = new.name else { return true }
          return !new.means(old)
        }
        let isRenamed = others.count == renamed.count && !others.isEmpty
        let move = TransferAccount.Move(
          row: row, from: from, to: to, newNames: isRenamed ? others.map(\.written) : [],
          isPartial: TransferSubject.isPartial(
            note: row.note?.value ?? "", of: subject.written, givers: givers, receivers: receivers))
        add(subject, move, isRenaming: false)
        guard isRenamed else { continue }
        for new in others { add(new, move, isRenaming: true) }
      }
    }
  }

  /// Of the names of powers those that a row may list among several.
  ///
  /// Only a cell with 、 or a comma asks for names, and most are seen by their first letter to be none of it.
  static func names(
    of powers: [ListedPower], _ guidance: [GuidanceEntry], thatMayStandIn rows: [Transfer]
  ) -> Set<String> {
    let cells = rows.map(\.subject.value).filter { $0.contains(where: TransferSubject.listMarks.contains) }
    guard !cells.isEmpty else { return [] }
    let letters = LetterSet(
      cells.flatMap { $0.split { TransferSubject.listMarks.contains($0) || "；;\n".contains($0) } }.compactMap
      { firstLetter(of: $0) })
    var names: Set<String> = []
    func take(_ name: String) {
      guard let first = firstLetter(of: EntryNumber.removed(from: name)), letters.contains(first) else {
        return
      }
      names.insert(PowerName(name).text)
    }
    for power in powers { take(power.item.name.value) }
    for place in guidance.indices { take(guidance[place].name.value) }
    return names
  }

  /// Joins what goes by a code in one row and by the name of that power in another.
  mutating func join(powers: [ListedPower], guidance: [GuidanceEntry]) {
    for place in guidance.indices {
      let name = guidance[place].name.value
      let named = node(ofName: name)
      let coded = byCode.isEmpty ? nil : byCode[TransferSubject.code(guidance[place].code.value)]
      guard let node = coded ?? named else { continue }
      if let named { unite(node, named) }
      guidedNames.append((node, name))
    }
    guard !byCode.isEmpty, !byText.isEmpty else { return }
    var names: [String: Set<PowerName>] = [:]
    var found: [(code: String, name: PowerName)] = []
    for power in powers {
      guard let code = power.keyCode, byCode[code] != nil else { continue }
      let name = PowerName(power.item.name.value)
      names[code, default: []].insert(name)
      found.append((code, name))
    }
    for (code, name) in found where Set(names[code, default: []].map(\.text)).count == 1 {
      if let one = byCode[code], let other = node(of: name) { unite(one, other) }
    }
    for index in lines.indices {
      let subject = lines[index].subject
      if let code = subject.code, subject.isPart(ofPowersNamed: names[code, default: []]) {
        lines[index].move.isPartial = true
      }
    }
  }

  /// The accounts of all powers that rows speak of. **Shape:** in the order of their first rows.
  mutating func accounts() -> [TransferAccount] {
    var accounts: [TransferAccount] = []
    for line in lines {
      let root = root(of: line.node)
      let number = numbers[root] ?? accounts.count
      if number == accounts.count {
        numbers[root] = number
        accounts.append(TransferAccount(line.subject))
      }
      if line.isRenaming {
        accounts[number].take(renaming: line.move)
      } else {
        accounts[number].take(line.move, subject: line.subject)
      }
    }
    return accounts
  }

  /// The number of the account of a listed power: by its name, its code, or those of its main item.
  func account(of power: ListedPower) -> Int? {
    let own = LetterMarks(unified: power.item.name.value)
    if let node = node(ofName: power.item.name.value, own, in: power.category) ?? node(ofCodeOf: power) {
      return numbers[root(of: node)]
    }
    return node(ofMainItemOf: power, own).flatMap { numbers[root(of: $0)] }
  }

  /// The number of the account of an offence that a listed penalty names among others.
  func accountOfPart(of power: ListedPower) -> Int? {
    let name = power.item.name.value
    guard power.category == .penalty,
      letters.mayName(LetterMarks(unified: name).union(PowerName.lettersOfOffences))
    else { return nil }
    let node = PowerName.offences(in: name).lazy.compactMap { self.node(of: $0) }.first
    return node.flatMap { numbers[root(of: $0)] }
  }

  /// A row as it speaks of one power.
  struct Row {
    let subject: TransferSubject
    let move: TransferAccount.Move
    /// Whether it gives the power this name.
    let isRenaming: Bool
  }

  /// All rows by the power that they speak of. **Shape:** in the order in which they take effect.
  func rowsByPower() -> [Int: [Row]] {
    lines.reduce(into: [:]) { rows, line in
      rows[root(of: line.node), default: []].append(
        Row(subject: line.subject, move: line.move, isRenaming: line.isRenaming))
    }
  }

  /// The keys of `rowsByPower` under which rows speak of a power: by its name, its code, and those of its main item.
  func keys(of power: ListedPower) -> [Int] {
    let own = LetterMarks(unified: power.item.name.value)
    return [
      node(ofName: power.item.name.value, own), node(ofCodeOf: power), node(ofMainItemOf: power, own),
    ].compactMap {
      $0.map(root)
    }.uniqued()
  }

  /// The rows by the number of the account to which they belong. **Shape:** without those that only name what a power is
  /// called since.
  func rowsByAccount() -> [Int: [Transfer]] {
    lines.filter { !$0.isRenaming }.reduce(into: [:]) { rows, line in
      if let number = numbers[root(of: line.node)] { rows[number, default: []].append(line.move.row) }
    }
  }

  /// The names of powers in the guidance catalogue, by the number of their account.
  func guidedNamesByAccount() -> [Int: String] {
    var names: [Int: String] = [:]
    for (node, name) in guidedNames {
      if let number = numbers[root(of: node)], names[number] == nil { names[number] = name }
    }
    return names
  }

  private mutating func add(_ subject: TransferSubject, _ move: TransferAccount.Move, isRenaming: Bool) {
    let known = [
      subject.code.flatMap { byCode[$0] }, subject.name.flatMap { byText[$0.text] },
      subject.name?.core.flatMap { byCore[$0] }, subject.name?.other.flatMap { self.node(of: $0) },
    ].compactMap { $0 }
    let node = known.first ?? parents.count
    if node == parents.count { parents.append(node) }
    for other in known.dropFirst() { unite(node, other) }
    if let code = subject.code { byCode[code] = byCode[code] ?? node }
    for name in [subject.name, subject.name?.other].compactMap({ $0 }) {
      byText[name.text] = byText[name.text] ?? node
      letters.add(name)
      if let core = name.core { byCore[core] = byCore[core] ?? node }
    }
    lines.append(Line(subject: subject, move: move, isRenaming: isRenaming, node: node))
  }

  private func node(ofName name: String) -> Int? { node(ofName: name, LetterMarks(unified: name)) }

  /// - Parameter own: the letters of the name.
  private func node(
    ofName name: @autoclosure () -> String, _ own: LetterMarks, in category: PowerCategory? = nil
  ) -> Int? {
    guard letters.mayName(own) else { return nil }
    let name = PowerName(name())
    return node(of: name) ?? name.core(in: category).flatMap { byCore[$0] }
      ?? name.object(in: category).flatMap { byText[$0] }
  }

  /// Of a sub-item that stands alone the code tells the main item, too.
  private func node(ofMainItemOf power: ListedPower, _ own: LetterMarks) -> Int? {
    if let main = power.main {
      let name = main.item.name.value
      let above = LetterMarks(unified: name)
      let named = node(ofName: name + power.item.name.value, above.union(own)) ?? node(ofName: name, above)
      if let named { return named }
      if !byCode.isEmpty, let code = main.item.code, let node = byCode[TransferSubject.code(code.value)] {
        return node
      }
    }
    return byCode.isEmpty ? nil : power.parsedCode.flatMap { byCode[$0.basic.mainItemText] }
  }

  private func node(ofCodeOf power: ListedPower) -> Int? {
    byCode.isEmpty ? nil : power.keyCode.flatMap { byCode[$0] }
  }

  /// The first letter that counts; nil in an empty name.
  private static func firstLetter(of name: some StringProtocol) -> Unicode.Scalar? {
    name.unicodeScalars.first {
      $0 != "对" && ((0x4E00...0x9FFF).contains($0.value) || $0.properties.isAlphabetic)
        && !PowerName.small.contains($0)
    }
  }

  private func node(of name: PowerName) -> Int? {
    byText[name.text] ?? name.core.flatMap { byCore[$0] } ?? name.withoutSteps.flatMap { node(of: $0) }
      ?? name.other.flatMap { node(of: $0) }
  }

  private func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  private mutating func unite(_ one: Int, _ other: Int) {
    let (left, right) = (root(of: one), root(of: other))
    parents[max(left, right)] = min(left, right)
  }
}

extension ListedPower {
  /// The code by which a row of a register can name it; nil where it has none.
  fileprivate var keyCode: String? {
    if let code = parsedCode { return code.basic.text }
    guard let code = item.code?.value, !UnitNameCell.isNone(NormalisedName(code).text) else { return nil }
    let text = NormalisedName(code).text
    return text.isEmpty ? nil : text
  }
}
