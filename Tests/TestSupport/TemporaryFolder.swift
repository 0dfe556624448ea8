import Glibc

/// A folder that is gone when the test has ended.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/tmp/qingdan-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { preconditionFailure("no temporary folder") }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  /// A folder with files, by their paths below it.
  package convenience init(_ files: [String: String]) {
    self.init()
    for (file, text) in files { write(text, to: file) }
  }

  package func write(_ text: String, to file: String) { write(Array(text.utf8), to: file) }

  package func write(_ bytes: [UInt8], to file: String) {
    var folder = path
    for part in file.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    guard let stream = fopen("\(path)/\(file)", "wb") else { preconditionFailure("cannot write \(file)") }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }

  /// The text of a file; nil where there is none.
  package func read(_ file: String) -> String? {
    guard let stream = fopen("\(path)/\(file)", "rb") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives a file or a folder a name of any bytes.
  package func rename(_ file: String, to name: [UInt8]) {
    let folder = file.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    let target = Array("\(path)\(folder)/".utf8) + name
    guard Glibc.rename("\(path)/\(file)", target.map { CChar(bitPattern: $0) } + [0]) == 0 else {
      preconditionFailure("cannot rename \(file)")
    }
  }

  deinit { Self.remove(path.utf8CString.dropLast()) }

  private static func remove(_ path: ArraySlice<CChar>) {
    let place = path + [0]
    guard let stream = opendir(Array(place)) else {
      unlink(Array(place))
      return
    }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      guard name != [46], name != [46, 46] else { continue }
      let below = path + [47] + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        remove(below)
      } else {
        unlink(Array(below + [0]))
      }
    }
    closedir(stream)
    rmdir(Array(place))
  }
}
