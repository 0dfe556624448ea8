/// A text of somebody, to be compared with those of others.
package struct OwnedText {
  let letters: [Unicode.Scalar]
  /// nil where several have it.
  let owner: Int?
  /// Texts of different kinds are near to each other in no way.
  let kind: UInt64

  /// - Parameter kind: **Shape:** below 1024.
  package init(_ letters: [Unicode.Scalar], of owner: Int?, kind: Int = 0) {
    self.letters = letters
    self.owner = owner
    self.kind = UInt64(kind) << 54
  }
}

/// The pairs of letters of texts as small numbers, in the order in which they are met.
struct TextPairs {
  private struct MetPair {
    /// The text in which it was met last.
    var lastText: Int32
    /// Whether texts of several owners have it.
    var isShared: Bool
  }

  private var numbers: KeyNumbers<UInt64>
  private var met: [MetPair] = []
  private var owners: [Int?] = []
  private var flat: [Int32] = []
  private var starts: [Int] = [0]

  /// - Parameter count: how many letters the texts have.
  init(letters count: Int) {
    // Of very many letters most pairs are no new ones.
    numbers = KeyNumbers(expecting: min(count / 2, 1 << 18))
    flat.reserveCapacity(count)
  }

  /// How many different pairs there are.
  var count: Int { met.count }

  var textCount: Int { owners.count }

  /// The pairs of a text. **Shape:** unique.
  func pairs(of text: Int) -> ArraySlice<Int32> { flat[starts[text]..<starts[text + 1]] }

  /// How many pairs of a text stand in those of other owners, too.
  func sharedCount(of text: Int) -> Int { pairs(of: text).count { met[Int($0)].isShared } }

  mutating func add(_ text: Bigrams) {
    for pair in text.pairs { add(pair, of: nil) }
    endText(of: nil)
  }

  /// Pairs of another kind of texts are other pairs.
  mutating func add(_ text: OwnedText) {
    var pair: UInt64 = 0
    for index in text.letters.indices {
      pair = pair << 32 | UInt64(text.letters[index].value)
      if index > 0 { add(text.kind | pair, of: text.owner) }
    }
    endText(of: text.owner)
  }

  private mutating func add(_ pair: UInt64, of owner: Int?) {
    let text = Int32(textCount)
    let number = numbers.number(of: pair)
    if number == met.count {
      met.append(MetPair(lastText: text, isShared: owner == nil))
    } else {
      let last = met[number].lastText
      if last == text { return }
      met[number].lastText = text
      if owner == nil || owners[Int(last)] != owner { met[number].isShared = true }
    }
    flat.append(Int32(number))
  }

  private mutating func endText(of owner: Int?) {
    owners.append(owner)
    starts.append(flat.count)
  }
}

/// The pairs of letters of some texts by their ranks: those that stand in fewer of the texts come first.
struct RankedPairs {
  /// How many different pairs there are.
  let count: Int
  private let flat: [Int32]
  /// Where the pairs of each text begin; the last one is where they end. A text that was left out has none.
  private let starts: [Int]

  init(_ texts: TextPairs, where isKept: (Int) -> Bool = { _ in true }) {
    let count = texts.count
    var kept: [Int] = []
    var starts = [0]
    var frequencies = [Int](repeating: 0, count: count)
    for text in 0..<texts.textCount {
      var end = starts[text]
      if isKept(text) {
        kept.append(text)
        let pairs = texts.pairs(of: text)
        for pair in pairs { frequencies[Int(pair)] += 1 }
        end += pairs.count
      }
      starts.append(end)
    }
    // Where the texts of each pair end, and then begin, among those of all pairs, rare pairs first.
    let ranks = Self.ranks(frequencies)
    var places = [Int](repeating: 0, count: count)
    for pair in frequencies.indices { places[Int(ranks[pair])] = frequencies[pair] }
    for rank in places.indices.dropFirst() { places[rank] += places[rank - 1] }
    let ends = places
    var members = [Int32](repeating: 0, count: ends.last ?? 0)
    for text in kept {
      for pair in texts.pairs(of: text) {
        let rank = Int(ranks[Int(pair)])
        places[rank] -= 1
        members[places[rank]] = Int32(text)
      }
    }
    // Read in that order, they give each text its pairs in order, too.
    var flat = [Int32](repeating: 0, count: members.count)
    var next = starts
    for rank in ends.indices {
      for place in places[rank]..<ends[rank] {
        let text = Int(members[place])
        flat[next[text]] = Int32(rank)
        next[text] += 1
      }
    }
    (self.count, self.flat, self.starts) = (count, flat, starts)
  }

  /// The place of each pair when those that stand in fewer texts come first (sorting by counting).
  private static func ranks(_ frequencies: [Int]) -> [Int32] {
    var next = [Int32](repeating: 0, count: (frequencies.max() ?? 0) + 2)
    for frequency in frequencies { next[frequency + 1] += 1 }
    for frequency in next.indices.dropFirst() { next[frequency] += next[frequency - 1] }
    return frequencies.map { frequency in
      defer { next[frequency] += 1 }
      return next[frequency]
    }
  }

  var textCount: Int { starts.count - 1 }

  /// The texts with pairs, those with few first.
  var byLength: [Int] {
    (0..<textCount).filter { starts[$0] < starts[$0 + 1] }
      .sorted { (starts[$0 + 1] - starts[$0], $0) < (starts[$1 + 1] - starts[$1], $1) }
  }

  /// The pairs of a text. **Shape:** ascending, unique.
  func pairs(of text: Int) -> ArraySlice<Int32> { flat[starts[text]..<starts[text + 1]] }
}
