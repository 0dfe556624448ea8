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
    return roots.groups(withLone: { _ in false })
  }

  /// Tells every pair of near texts once, the text that stands earlier first.
  package func visit(_ texts: [Bigrams], _ found: (_ earlier: Int, _ later: Int) -> Void) {
    var pairs = TextPairs(letters: texts.reduce(0) { $0 + $1.count })
    for text in texts { pairs.add(text) }
    visit(RankedPairs(pairs), found)
  }

  /// The same of texts of different owners alone.
  ///
  /// A text most of whose pairs are its owner's alone is near to no text of another one: nearly all are done with so.
  package func visit(_ texts: [OwnedText], _ found: (_ earlier: Int, _ later: Int) -> Void) {
    var pairs = TextPairs(letters: texts.reduce(0) { $0 + $1.letters.count })
    for text in texts { pairs.add(text) }
    let ranked = RankedPairs(pairs) { text in
      pairs.sharedCount(of: text) * whole >= pairs.pairs(of: text).count * share
    }
    visit(ranked) { one, other in
      if texts[one].owner == nil || texts[one].owner != texts[other].owner { found(one, other) }
    }
  }

  private func visit(_ ranked: RankedPairs, _ found: (_ earlier: Int, _ later: Int) -> Void) {
    var index = RarePairs(count: ranked.count)
    var candidates = Candidates(count: ranked.textCount)
    for text in ranked.byLength {
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
