import FileFormats
import TestSupport

@testable import Compiler

/// A program called soffice that converts nothing: what it gives out was prepared.
struct StubLibreOffice {
  let folder = TemporaryFolder()

  /// - Parameters:
  ///   - table: what every workbook is converted to.
  ///   - turns: what happens at a file in which a word stands, as lines of a shell: `$1` is the file.
  init(table: [UInt8] = [], turns: [String: String] = [:]) {
    folder.write(table, to: "prepared.xlsx")
    let cases = turns.sorted { $0.key < $1.key }.map { word, line in
      "if grep -q '\(word)' \"$1\"; then \(line); fi"
    }
    folder.write(
      """
      #!/bin/sh
      echo $$ > '\(folder.path)/process'
      echo "$@" >> '\(folder.path)/calls'
      while [ $# -gt 0 ]; do
        case $1 in
          --convert-to) form=${2%%:*}; shift;;
          --outdir) out=$2; shift;;
          -*) ;;
          *) name=${1##*/}; to="$out/${name%.*}.$form"
            \(cases.joined(separator: "\n      "))
            cp '\(folder.path)/prepared.'$form "$to";;
        esac
        shift
      done
      """, to: "soffice.sh")
    // A program that this process itself has written may still be open, in processes that other tests begin, and then not run.
    let install = "mkdir bin && cp soffice.sh bin/soffice && chmod 755 bin/soffice"
    _ = try? Subprocess.run("/bin/sh", ["-c", "cd '\(folder.path)' && \(install)"])
  }

  /// How many times it was started.
  var calls: Int { folder.read("calls")?.split(separator: "\n").count ?? 0 }

  /// - Parameters:
  ///   - patience: how long is waited for a file.
  ///   - announce: is told how many files are converted.
  func program(
    patience: Duration = .seconds(60), announce: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> LibreOffice? {
    LibreOffice(onPath: folder.path + "/bin", limits: .init(patience: patience), announce: announce)
  }

  /// The search path with the stub before all else.
  var searchPath: String { "\(folder.path)/bin:/usr/bin:/bin" }
}

/// Files as programs before 2007 wrote them, as far as they are known by.
enum LegacyFile {
  static func workbook(_ word: String = "") -> [UInt8] { compound("Workbook", word) }
  static func document(_ word: String = "") -> [UInt8] { compound("WordDocument", word) }
  static func encrypted() -> [UInt8] { compound("EncryptedPackage", "") }

  /// - Parameter word: stands in it.
  private static func compound(_ stream: String, _ word: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 2048)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes.replaceSubrange(1152..<(1152 + name.count), with: name)
    bytes[1152 + 64] = UInt8(name.count + 2)
    bytes[1152 + 66] = 2
    return bytes + Array(word.utf8)
  }
}
