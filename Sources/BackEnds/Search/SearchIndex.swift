import ListModel

/// What the site's search (搜索) looks things up in: the names of all items with what they are sorted by, and their texts.
///
/// Classic scripts that hand over one value each, since a page opened from a disk may read nothing else.
package struct SearchIndex: BackEnd {
  package init() {}

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    let items = SearchItems(publication)
    let names = OutputFile(path: "search/names.js") { SearchNames(publication, items).written() }
    let texts = items.shards.enumerated().map { ordinal, submissions in
      OutputFile(path: "search/text-\(ordinal).js") {
        SearchTexts(publication).written(submissions, as: ordinal, from: items.starts[submissions.lowerBound])
      }
    }
    return [names] + texts
  }
}

/// The items of a catalogue as the search numbers them: unit by unit, part by part, in the catalogue's order.
///
/// A task is an item, and so is a duty without tasks; sub-items follow their main item.
struct SearchItems: Sendable {
  /// As many items as begin another file of texts.
  private static let itemsOfAShard = 1000

  /// **Shape:** one a submission, with one number for each of `ListPart.allCases`.
  let counts: [[Int]]
  /// The first item of each submission.
  let starts: [Int]
  let total: Int
  /// The submissions whose texts stand in one file. **Shape:** together all submissions, in order.
  let shards: [Range<Int>]

  init(_ publication: Publication) {
    let submissions = publication.catalogue.submissions
    let powers = publication.index.powersBySubmission
    counts = zip(submissions, powers).map { list, powers in
      [
        list.duties.reduce(0) { $0 + max(1, $1.tasks.count) }, list.boundaries.count, list.oversight.count,
        list.services.count, powers.count,
      ]
    }
    var (starts, shards, next, first) = ([Int](), [Range<Int>](), 0, 0)
    for (submission, counts) in counts.enumerated() {
      starts.append(next)
      next += counts.reduce(0, +)
      if next - starts[first] >= Self.itemsOfAShard {
        shards.append(first..<submission + 1)
        first = submission + 1
      }
    }
    if first < submissions.count { shards.append(first..<submissions.count) }
    (self.starts, self.shards, total) = (starts, shards, next)
  }

  /// The number of an item that an instrument is cited by.
  func ordinal(of item: ItemReference, powers: [Range<Int>]) -> Int {
    let part = ListPart.allCases.firstIndex(of: item.part)!
    let before = counts[item.submission][..<part].reduce(starts[item.submission], +)
    return before + item.index - (item.part == .powers ? powers[item.submission].lowerBound : 0)
  }
}
