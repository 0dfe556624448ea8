import Diagnostics
import FileFormats

/// All files of an edition in memory, in the order that numbers them.
struct EditionSources: Sendable {
  /// A file of a unit, with the folder that it lies in.
  struct Submitted: Sendable {
    fileprivate(set) var file: FileID
    let folder: String
    fileprivate(set) var source: SourceBytes
  }

  let name: String
  /// `edition.xml`, the registers, then the submissions by folder; indexed by `FileID`.
  private(set) var all: [SourceBytes]
  private(set) var registers: [FileID]
  private(set) var submissions: [Submitted]
  /// Folders of units, also those without a file.
  let folders: [String]
  /// Files of no unit's folder.
  private(set) var strays: [FileID]

  /// Reads every file of a folder, archives unpacked.
  static func load(_ folder: EditionFolder, limits: ReadingLimits, jobs: Int) async throws -> EditionSources {
    let groups: [(folder: String?, entries: [EditionFolder.Entry])] =
      [(nil, [folder.edition]), (nil, folder.registers), (nil, folder.strays)]
      + folder.submissions.map { ($0.folder, $0.files) }
    let root = folder.root
    let read = try await orderedMap(groups, jobs: jobs) { group in
      try group.entries.flatMap { try SourceBytes.read($0, of: root, limits: limits) }
    }
    var all: [SourceBytes] = []
    var submissions: [Submitted] = []
    var identifiers: [[FileID]] = []
    for (group, sources) in zip(groups, read) {
      let files = sources.indices.map { FileID(all.count + $0) }
      identifiers.append(files)
      all += sources
      guard let folder = group.folder else { continue }
      submissions += zip(files, sources).map { Submitted(file: $0, folder: folder, source: $1) }
    }
    return EditionSources(
      name: folder.name, all: all, registers: identifiers[1], submissions: submissions,
      folders: folder.submissions.map(\.folder), strays: identifiers[2])
  }
}

extension EditionSources {
  /// Numbers the files of two editions together: a file of one path has one number, and in both the order stays.
  ///
  /// A number under which an edition has no file stands there for `SourceBytes.absent`.
  static func numberTogether(_ one: inout EditionSources, _ other: inout EditionSources) {
    let (left, right) = (one.all.map(\.path), other.all.map(\.path))
    guard left != right else { return }
    let common = Set(left).intersection(right)
    var numbers: (left: [Int], right: [Int]) = ([], [])
    var count = 0
    while numbers.left.count < left.count || numbers.right.count < right.count {
      let next = (
        numbers.left.count < left.count ? left[numbers.left.count] : nil,
        numbers.right.count < right.count ? right[numbers.right.count] : nil
      )
      let isOfBoth = next.0 == next.1
      let isOfOne = isOfBoth || next.1 == nil || next.0.map { !common.contains($0) } ?? false
      if isOfOne { numbers.left.append(count) }
      if isOfBoth || !isOfOne { numbers.right.append(count) }
      count += 1
    }
    one.renumber(numbers.left, of: count)
    other.renumber(numbers.right, of: count)
  }

  /// - Parameters:
  ///   - numbers: the new number of each file. **Shape:** ascending.
  ///   - count: how many numbers there are.
  private mutating func renumber(_ numbers: [Int], of count: Int) {
    var renumbered = [SourceBytes](repeating: .absent, count: count)
    for (number, source) in zip(numbers, all) { renumbered[number] = source }
    all = renumbered
    func renamed(_ file: FileID) -> FileID { FileID(numbers[Int(file.index)]) }
    registers = registers.map(renamed)
    strays = strays.map(renamed)
    for index in submissions.indices { submissions[index].file = renamed(submissions[index].file) }
  }

  /// The same files, with what is known of each changed.
  func mapping(_ change: (SourceBytes) -> SourceBytes) -> EditionSources {
    var copy = self
    copy.all = all.map(change)
    for index in submissions.indices {
      copy.submissions[index].source = copy.all[Int(submissions[index].file.index)]
    }
    return copy
  }

  /// The same files, followed by those of another edition, which are none of this one.
  func followed(by other: EditionSources) -> EditionSources {
    var copy = self
    copy.all += other.all
    return copy
  }

  /// Whether another edition has the same file under a number, byte for byte.
  func hasSame(_ file: FileID, as other: EditionSources) -> Bool {
    let index = Int(file.index)
    guard other.all.indices.contains(index) else { return false }
    let (one, another) = (all[index], other.all[index])
    return one.path == another.path && one.digest == another.digest && one.fault == another.fault
      && !one.path.isEmpty
  }
}
