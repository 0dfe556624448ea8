import BackEnds
import Glibc

/// An output as it was written.
struct WrittenFile: Sendable {
  let entry: FileDigests.Entry
  /// **Units:** bytes.
  let size: Int
  /// nil for a file of the site before, whose state changes until that is gone.
  let stamp: FileStamp?

  /// Renders an output, takes its digest while the bytes are near, and writes it.
  ///
  /// - Parameter standing: files that are linked to where they are the same, so that their times stay.
  init(_ output: OutputFile, in folder: String, sparing standing: StandingFiles?) throws {
    let bytes = output.render()
    let place = "\(folder)/\(output.path)"
    entry = FileDigests.Entry(path: output.path, digest: digest(bytes))
    size = bytes.count
    let isLinked = standing?.link(entry, to: place) ?? false
    stamp = isLinked ? nil : try FileSystem.write(bytes, to: place)
  }
}

/// The files of a site as the last build wrote them.
struct StandingFiles: Sendable {
  private let site: String
  private let files: [String: SiteRecord.File]

  /// - Returns: nil where nothing is known of it.
  init?(of site: String) {
    guard let record = SiteRecord.beside(site) else { return nil }
    self.site = site
    files = Dictionary(record.files.map { ($0.entry.path, $0) }) { first, _ in first }
  }

  /// Gives a file another name where it is the one that is to be written, and nobody has touched it.
  ///
  /// - Returns: whether it has that name; also `false` where the disk has no such names.
  func link(_ entry: FileDigests.Entry, to place: String) -> Bool {
    guard let file = files[entry.path], file.entry == entry else { return false }
    let standing = "\(site)/\(entry.path)"
    return FileStamp(of: standing) == file.stamp && Glibc.link(standing, place) == 0
  }
}
