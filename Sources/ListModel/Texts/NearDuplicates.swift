/// Finds near-duplicates among many texts: at least `share` of `whole` of all their pairs of letters are common (Jaccard).
///
/// Exact and in integers: an index of the rarest pairs of each text, with filters by length and by position (PPJoin), so
/// that work grows with the number of similar texts and not with all pairs of texts.
package struct NearDuplicates: Sendable {
  private let share: Int
  private let whole: Int

  /// - Parameters:
  ///   - share: **Shape:** at least 1, at most `whole`.
  package init(_ share: Int, of whole: Int) {
    precondition(share > 0 && share <= whole)
    self.share = share
    self.whole = whole
  }

  /// The texts that hang together by being near.
  ///
  /// - Parameters:
  ///   - texts: **Shape:** of different texts; what is equal was put together before.
  ///   - isSame: whether two near texts belong together.
  /// - Returns: the groups of two texts or more. **Shape:** ascending in themselves and by their first texts.
  package func groups(of texts: [Bigrams], where isSame: (Int, Int) -> Bool = { _, _ in true }) -> [[Int]] {
    var roots = DisjointSets(count: texts.count)
    visit(texts) { one, other in
      if roots.root(one) != roots.root(other), isSame(one, other) { roots.join(one, other) }
    }
    return roots.groups.filter { $0.count > 1 }
  }

  /// Tells every pair of near texts once, the text that stands earlier first.
  package func visit(_ texts: [Bigrams], _ found: (_ earlier: Int, _ later: Int) -> Void) {
    let ranked = RankedPairs(texts)
    let order = texts.indices.filter { !texts[$0].pairs.isEmpty }
      .sorted { (texts[$0].count, $0) < (texts[$1].count, $1) }
    var index = RarePairs(count: ranked.count)
    var candidates = Candidates(count: texts.count)
    for text in order {
      let pairs = ranked.pairs(of: text)
      probe(pairs, index, &candidates)
      candidates.handOver { other in
        let others = ranked.pairs(of: other)
        if hasCommon(pairs, others, leastCommon(pairs.count, others.count)) {
          found(min(text, other), max(text, other))
        }
      }
      for position in 0...(pairs.count - leastCommon(pairs.count, pairs.count)) {
        index.append(
          RarePairs.Entry(text: text, position: position, length: pairs.count),
          to: pairs[pairs.startIndex + position])
      }
    }
  }

  /// Counts, for each earlier text, the rare pairs in common, as long as enough can still be common.
  private func probe(_ pairs: ArraySlice<Int32>, _ index: RarePairs, _ candidates: inout Candidates) {
    let length = pairs.count
    let shortest = (share * length + whole - 1) / whole
    for (position, pair) in pairs.prefix(length - shortest + 1).enumerated() {
      index.visit(pair, from: shortest) { entry in
        let rest = 1 + min(length - position - 1, entry.length - entry.position - 1)
        candidates.count(entry.text, atMost: rest, need: leastCommon(length, entry.length))
      }
    }
  }

  /// How many pairs two texts must have in common to be near, by the number of their pairs.
  private func leastCommon(_ one: Int, _ other: Int) -> Int {
    (share * (one + other) + share + whole - 1) / (share + whole)
  }

  /// Whether two ascending lists have a number of elements in common.
  private func hasCommon(_ one: ArraySlice<Int32>, _ other: ArraySlice<Int32>, _ need: Int) -> Bool {
    var (left, right, missing) = (one.startIndex, other.startIndex, need)
    while missing > 0 {
      guard one.endIndex - left >= missing, other.endIndex - right >= missing else { return false }
      let (first, second) = (one[left], other[right])
      if first == second { missing -= 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return true
  }
}

/// The texts in whose rare part each pair stands: for each pair a chain from the longest text to the shortest.
private struct RarePairs {
  struct Entry {
    let text: Int
    let position: Int
    let length: Int
    /// The place of the next shorter text; -1 at the end of the chain.
    fileprivate(set) var next = -1
  }

  private var entries: [Entry] = []
  /// Where the chain of each pair begins; -1 where it has none.
  private var starts: [Int]

  init(count: Int) { starts = Array(repeating: -1, count: count) }

  /// **Shape:** texts come by ascending length.
  mutating func append(_ entry: Entry, to pair: Int32) {
    var entry = entry
    entry.next = starts[Int(pair)]
    starts[Int(pair)] = entries.count
    entries.append(entry)
  }

  /// Visits the texts with a pair that have a number of pairs at least.
  func visit(_ pair: Int32, from shortest: Int, _ body: (Entry) -> Void) {
    var place = starts[Int(pair)]
    while place >= 0, entries[place].length >= shortest {
      body(entries[place])
      place = entries[place].next
    }
  }
}

/// The earlier texts that may be near one text.
private struct Candidates {
  private var common: [Int32]
  private var touched: [Int] = []

  init(count: Int) { common = Array(repeating: 0, count: count) }

  /// Counts a pair in common, or gives the text up where the rest is too short.
  mutating func count(_ text: Int, atMost rest: Int, need: Int) {
    guard common[text] >= 0 else { return }
    if common[text] == 0 { touched.append(text) }
    common[text] = Int(common[text]) + rest >= need ? common[text] + 1 : -1
  }

  /// Hands over those not given up, and forgets all.
  mutating func handOver(_ body: (Int) -> Void) {
    for text in touched {
      if common[text] > 0 { body(text) }
      common[text] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}

/// The pairs of letters of texts as small numbers, rare ones first.
private struct RankedPairs {
  /// How many different pairs there are.
  let count: Int
  private var flat: [Int32] = []
  private var starts: [Int] = [0]

  init(_ texts: [Bigrams]) {
    let total = texts.reduce(0) { $0 + $1.count }
    var numbers = PairNumbers(atMost: total)
    var frequencies: [Int] = []
    flat.reserveCapacity(total)
    for text in texts {
      for pair in text.pairs {
        let number = numbers.number(of: pair)
        if number == frequencies.count { frequencies.append(0) }
        frequencies[number] += 1
        flat.append(Int32(number))
      }
      starts.append(flat.count)
    }
    count = frequencies.count
    let ranks = Self.ranks(frequencies)
    let starts = starts
    flat.withUnsafeMutableBufferPointer { flat in
      for position in flat.indices { flat[position] = ranks[Int(flat[position])] }
      for text in texts.indices { flat[starts[text]..<starts[text + 1]].sort() }
    }
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

  /// The pairs of a text. **Shape:** ascending, unique.
  func pairs(of text: Int) -> ArraySlice<Int32> { flat[starts[text]..<starts[text + 1]] }
}

/// Numbers pairs of letters in the order in which they are met.
private struct PairNumbers {
  /// The pair in each slot and its number; number -1 where the slot is free.
  ///
  /// **Shape:** a power of two of them, half of them free at least.
  private var slots: [(pair: UInt64, number: Int32)]
  private(set) var count = 0

  /// - Parameter most: how many different pairs there can be.
  init(atMost most: Int) {
    var size = 2
    while size < most * 2 { size *= 2 }
    slots = Array(repeating: (0, -1), count: size)
  }

  mutating func number(of pair: UInt64) -> Int {
    let slot = slot(of: pair)
    if slots[slot].number >= 0 { return Int(slots[slot].number) }
    slots[slot] = (pair, Int32(count))
    count += 1
    return count - 1
  }

  /// Where a pair stands or would stand; multiplying by 2^64 / golden ratio spreads neighbouring letters.
  private func slot(of pair: UInt64) -> Int {
    let last = slots.count - 1
    var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & last
    while slots[slot].number >= 0, slots[slot].pair != pair { slot = (slot + 1) & last }
    return slot
  }
}

/// Numbers from 0 on, put together into sets (union by the least member).
package struct DisjointSets: Sendable {
  private var parents: [Int]

  package init(count: Int) { parents = Array(0..<count) }

  /// The least member of the set of a number.
  package mutating func root(_ number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// Makes one set of the sets of two numbers.
  package mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    parents[max(left, right)] = min(left, right)
  }

  /// All sets. **Shape:** ascending in themselves and by their first members.
  package var groups: [[Int]] {
    var copy = self
    var groups: [[Int]] = []
    var places = [Int](repeating: 0, count: parents.count)
    for number in parents.indices {
      let root = copy.root(number)
      if root == number {
        places[root] = groups.count
        groups.append([number])
      } else {
        groups[places[root]].append(number)
      }
    }
    return groups
  }
}
