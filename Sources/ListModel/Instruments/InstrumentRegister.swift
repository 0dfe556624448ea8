/// The instruments register as one value: every instrument once, found by title, short title and document number.
package struct InstrumentRegister: Sendable {
  /// What a citation means.
  package enum Match: Sendable, Hashable {
    /// The index of the instrument.
    case one(Int)
    /// Several instruments bear the name. **Shape:** two at least, ascending.
    case several([Int])
    case none

    /// The index of the only instrument that is meant.
    package var onlyOne: Int? { if case .one(let index) = self { index } else { nil } }
  }

  /// **Shape:** in the order of their first rows.
  package let instruments: [RegisteredInstrument]
  private var titles: [InstrumentName: [Int]] = [:]
  private var shortTitles: [InstrumentName: [Int]] = [:]
  private var numbers: [InstrumentName: [Int]] = [:]

  /// - Parameter rows: one a version. Rows of one title and one kind of rank are one instrument.
  package init(_ rows: [Instrument]) {
    var groups: [[Instrument]] = []
    for row in rows {
      let name = Self.name(row.title)
      let rank = InstrumentRank(written: row.rank)
      let known = titles[name]?.first { InstrumentRank(written: groups[$0][0].rank) == rank }
      if let known {
        groups[known].append(row)
      } else {
        titles[name, default: []].append(groups.count)
        groups.append([row])
      }
      let index = known ?? groups.count - 1
      if let short = row.shortTitle { Self.enter(index, under: Self.name(short), into: &shortTitles) }
      if let inner = Self.innerTitle(of: row.title) {
        Self.enter(index, under: Self.name(inner), into: &shortTitles)
      }
      if let bare = Self.withoutTrial(row.title) {
        Self.enter(index, under: Self.name(bare), into: &shortTitles)
      }
      if let number = row.documentNumber {
        Self.enter(index, under: Self.name(number: number), into: &numbers)
      }
    }
    instruments = groups.map(RegisteredInstrument.init)
  }

  package subscript(index: Int) -> RegisteredInstrument { instruments[index] }

  private static func enter(
    _ index: Int, under name: InstrumentName, into names: inout [InstrumentName: [Int]]
  ) {
    if names[name]?.contains(index) != true { names[name, default: []].append(index) }
  }

  /// What a citation means: by its title; by its number where it has none, or to choose between namesakes.
  package func find(_ citation: Citation) -> Match {
    guard let title = citation.title else {
      return citation.documentNumber.map { find(number: $0) } ?? .none
    }
    return chosen(among: find(title: title), by: citation.documentNumber)
  }

  /// What a title means where a document number stands beside it: of several namesakes the one that bears the number.
  func chosen(among match: Match, by number: String?) -> Match {
    guard case .several(let indexes) = match, let number, let chosen = find(number: number).onlyOne,
      indexes.contains(chosen)
    else { return match }
    return .one(chosen)
  }

  /// What bears a title: the title itself goes before short titles of others.
  package func find(title: String) -> Match {
    let name = Self.name(title)
    if let found = titles[name] ?? shortTitles[name] { return Match(found) }
    // 《关于印发〈某办法〉的通知》 and 《某办法（2019年修正）》 mean the 办法.
    if let inner = Self.innerTitle(of: title), let found = titles[Self.name(inner)] { return Match(found) }
    if let bare = Self.withoutRemark(title) { return find(title: bare) }
    return .none
  }

  /// What bears a document number.
  package func find(number: String) -> Match { numbers[Self.name(number: number)].map(Match.init) ?? .none }

  /// A title as a key: inner marks make no other title.
  private static func name(_ title: String) -> InstrumentName {
    InstrumentName(title: innerMarks.removed(from: title))
  }

  private static let innerMarks = LetterSet("〈〉《》<>＜＞".unicodeScalars)

  /// A number as a key: 中华人民共和国国务院令 is 国务院令.
  private static func name(number: String) -> InstrumentName {
    let state = "中华人民共和国"
    return InstrumentName(
      documentNumber: number.begins(with: state) ? String(number.dropFirst(state.count)) : number)
  }

  /// The title inside a notice that only issues it.
  private static func innerTitle(of title: String) -> String? {
    guard title.holds("印发") || title.holds("发布") || title.holds("公布") else { return nil }
    let scalars = title.unicodeScalars
    guard let open = scalars.firstIndex(where: { "〈《<".unicodeScalars.contains($0) }),
      let close = scalars.lastIndex(where: { "〉》>".unicodeScalars.contains($0) }), open < close
    else { return nil }
    let tail = String(scalars[scalars.index(after: close)...])
    guard ["的通知", "的公告", "的决定", ""].contains(tail) else { return nil }
    return String(scalars[scalars.index(after: open)..<close])
  }

  /// The title without its （试行）, which citations put behind the marks or leave out; nil where it has none.
  private static func withoutTrial(_ title: String) -> String? {
    guard title.ends(with: "）") || title.ends(with: ")") else { return nil }
    for trial in ["（试行）", "(试行)", "（暂行）", "(暂行)"] where title.ends(with: trial) {
      return String(title.dropLast(trial.count))
    }
    return nil
  }

  /// The title without what is said of its version in brackets behind it; nil where nothing is.
  private static func withoutRemark(_ title: String) -> String? {
    guard title.ends(with: "）") || title.ends(with: ")"),
      let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }), open > title.startIndex
    else { return nil }
    let remark = String(title[open...])
    guard remark.holds("修") || remark.holds("年") || remark.holds("版") else { return nil }
    return String(title[..<open])
  }
}

extension InstrumentRegister.Match {
  fileprivate init(_ indexes: [Int]) { self = indexes.count == 1 ? .one(indexes[0]) : .several(indexes) }
}
