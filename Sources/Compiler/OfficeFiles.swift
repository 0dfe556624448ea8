import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// Reads the drafting office's own files: `edition.xml` and the registers.
struct OfficeFiles {
  /// What is amiss with `edition.xml` and the registers.
  var irregularities: [Irregularity] { told + reader.irregularities }
  private var told: [Irregularity] = []
  private var reader = RegisterReader()
  private var given: [RegisterFile: FileID] = [:]
  private let limits: ReadingLimits

  init(limits: ReadingLimits) { self.limits = limits }

  var registers: Registers { reader.registers }

  /// Reads `edition.xml`, the first file of every edition.
  ///
  /// - Throws: `MachineFault` where it does not say what edition this is: nothing can be judged then.
  mutating func readEdition(_ source: SourceBytes, name: String) throws -> Edition {
    do throws(FormatFault) {
      if let fault = source.fault { throw fault }
      let read = try EditionXML.read(source.bytes, name: name, file: FileID(0), limits: limits)
      told += read.irregularities
      return read.edition
    } catch {
      let remark = error.remark
      let excerpt = Excerpts.marked(source.bytes, at: error.place)
      throw MachineFault(
        zh: "\(name)/edition.xml 不能使用：\(PersonalNumber.covering(remark.zh))。\(excerpt)",
        en: "\(name)/edition.xml cannot be used: \(PersonalNumber.covering(remark.en))\(excerpt)")
    }
  }

  /// Reads a file below `registers/`, known by its name without the extension.
  ///
  /// - Parameter cache: what earlier runs read.
  mutating func readRegister(
    _ source: SourceBytes, file: FileID, cache: RunCache?, into files: inout [SourceFile]
  ) {
    let stem = source.name.split(separator: ".").first.map(String.init) ?? ""
    guard let register = RegisterFile(rawValue: stem.lowercased()) else {
      let names = RegisterFile.allCases.map(\.rawValue).joined(separator: "、")
      return tell(
        file, zh: "没有叫“\(source.name)”的名录；名录有：\(names)。", en: "No register is called \(source.name).",
        mend: BilingualText(
          zh: "是其中之一的，改正文件名；不是名录的，移出 registers 文件夹。",
          en: "Mend the name of the file if it is one of them; else take it out of registers."))
    }
    if let other = given[register] {
      return tell(
        file, zh: "同一名录另有文件 \(files[Int(other.index)].path)，只读了那一个。",
        en: "The same register is also given by \(files[Int(other.index)].path); only that was read.",
        mend: BilingualText(
          zh: "两个文件合成一个，另一个删去。", en: "Put both into one file, and delete the other."))
    }
    given[register] = file
    do throws(FormatFault) {
      if let fault = source.fault { throw fault }
      let limits = limits
      func read() throws(FormatFault) -> ReadRegister {
        let document = try FrontEnd.document(source.readable.bytes, name: source.name, limits: limits)
        return ReadRegister(document, as: register, file: file)
      }
      let content =
        if let cache { try cache.reading(of: source, file: file, limits: limits, read) } else { try read() }
      reader.take(content, as: register)
      files[Int(file.index)].account = content.account
      files[Int(file.index)].tables = content.tables
    } catch {
      reader.tellUnread(register)
      told.append(Irregularity(error, in: file))
    }
  }

  /// Tells that no unit is registered where nothing else told why; called after all registers.
  mutating func tellMissingUnits() {
    guard registers.units.units.isEmpty else { return }
    guard let file = given[.units] else {
      return tell(
        FileID(0), zh: "本期清单没有单位名录 registers/units.csv，单位名称无从核对。",
        en: "The edition has no register of units, registers/units.csv: no name can be checked.")
    }
    guard !irregularities.contains(where: { $0.quotation.origin.file == file }) else { return }
    tell(
      file, zh: "单位名录里没有单位，单位名称无从核对。", en: "The register has no units: no name can be checked.")
  }

  /// Tells of a file that lies in no unit's folder, or a folder of the edition that is a link or hidden.
  mutating func tellStray(_ source: SourceBytes, file: FileID) {
    if source.fault == EditionFolder.Entry.Irregularity.link.fault {
      if source.path == "registers" { given[.units] = file }
      return tell(
        file, zh: "“\(source.path)”是链接，链接后面的内容没有读取。",
        en: "\(source.path) is a link; what lies behind it was not read.",
        mend: BilingualText(
          zh: "把文件夹或文件本身复制到这里，代替链接。", en: "Copy the folder or the file itself to this place."))
    }
    if source.fault == EditionFolder.Entry.Irregularity.hiddenFolder.fault {
      return tell(
        file, zh: "“\(source.path)”是隐藏文件夹，里面的文件没有读取。",
        en: "\(source.path) is a hidden folder; none of its files was read.",
        mend: BilingualText(
          zh: "里面有报送材料的，去掉文件夹名称开头的“.”；不是的，请删去。",
          en: "Take the dot off its name if submissions are in it; else delete it."))
    }
    told.append(
      Irregularity(.strayFile, at: Quotation("", at: Origin(file: file, place: .wholeFile))))
  }

  private mutating func tell(
    _ file: FileID, zh: String, en: String,
    mend: BilingualText = BilingualText(
      zh: "照格式说明补上单位名录。", en: "Add the register after the description of its format.")
  ) {
    told.append(
      Irregularity(
        .registerFault(BilingualText(zh: zh, en: en), mend: mend),
        at: Quotation("", at: Origin(file: file, place: .wholeFile))))
  }
}

extension FormatFault {
  /// Where it stands.
  fileprivate var place: Place { if case .damaged(_, let place) = self { place } else { .wholeFile } }

  /// What is wrong, in a remark at the terminal.
  fileprivate var remark: BilingualText {
    switch self {
    case .damaged(let detail, .line(let line, let column)):
      BilingualText(
        zh: "第\(line)行第\(column)列：\(detail.zh)", en: "line \(line), column \(column): \(detail.en)")
    case .damaged(let detail, _), .overLimit(let detail), .refused(let detail, _): detail
    case .encrypted: BilingualText(zh: "文件有密码", en: "it is encrypted")
    case .unsupported(let kind, _):
      BilingualText(zh: "是另一种文件（\(kind.zh)）", en: "it is a file of another kind: \(kind.en)")
    case .unconverted(let kind):
      BilingualText(zh: "\(kind.zh) 文件转换不了", en: "it could not be converted from \(kind.en)")
    case .empty: BilingualText(zh: "文件是空的", en: "it is empty")
    }
  }
}
