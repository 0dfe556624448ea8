import Diagnostics
import ListModel

/// The file on the disk that a place lies in, as others in the repository call it.
struct SourceURI {
  /// From the root of the repository; an archive where the place lies in a file inside of it.
  let path: String
  /// The path of the file inside of the archive; nil for a file that lies on the disk itself.
  let entry: String?
  /// It is a file of the edition that this one is compared with: the path is the one there.
  let isEarlier: Bool

  /// - Parameter origin: a place in one of the edition's files, or of those that it is compared with.
  init(of origin: Origin, in input: ReportInput) {
    let location = input.catalogue.location(of: origin)
    if let comparison = input.comparison, !input.catalogue.files[Int(origin.file.index)].isOwn {
      self.init(
        location.file.dropFirst(comparison.prefix.count),
        in: comparison.commit == nil ? comparison.folder : input.folder, isEarlier: true)
    } else {
      self.init(location.file[...], in: input.folder, isEarlier: false)
    }
  }

  /// - Parameter folder: the edition's, from the root of the repository.
  init(of location: SourceLocation, in folder: String) {
    self.init(location.file[...], in: folder, isEarlier: false)
  }

  private init(_ file: Substring, in folder: String, isEarlier: Bool) {
    let steps = file.split(separator: SourceFile.entryMark, maxSplits: 1)
    self.isEarlier = isEarlier
    path = folder + (steps.first ?? "")
    entry = steps.count == 2 ? String(steps[1]) : nil
  }

  /// The path as a relative reference: every byte that is no letter, digit or one of `-._~/` as `%` and two digits.
  ///
  /// **Source:** RFC 3986.
  var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: path.utf8.flatMap { byte -> [UInt8] in
        Self.unreserved.contains(byte)
          ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }, as: UTF8.self)
  }

  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
}
