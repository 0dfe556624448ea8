/// Why a folder is no edition: it has no `edition.xml`, but may have what was meant to be one.
enum MissingEdition {
  /// A file that is named like one: `Edition.XML`, and `edition.xml.txt`, of which Windows may hide the end.
  case misnamed(String)
  /// The folders below in which one lies. **Shape:** non-empty, sorted.
  case below([String])
  case nothing

  /// Looks at a folder that has none.
  init(in folder: DiskPath) throws {
    guard try FileSystem.kind(of: folder) == .directory else {
      self = .nothing
      return
    }
    let names = try FileSystem.names(in: folder)
    if let name = try names.first(where: {
      try Self.isLike($0.text) && FileSystem.kind(of: folder.appending($0)) != .directory
    }) {
      self = .misnamed(name.text)
      return
    }
    let below = names.filter { name in
      let place = folder.appending(name).appending(Array("edition.xml".utf8))
      return (try? FileSystem.kind(of: place)) != nil
    }.map(\.text)
    self = below.isEmpty ? .nothing : .below(below)
  }

  /// Whether there is something that was meant to be one.
  var isSomething: Bool { if case .nothing = self { false } else { true } }

  /// The fault of one who took the folder for an edition.
  func fault(of folder: String) -> MachineFault {
    switch self {
    case .misnamed(let name):
      MachineFault(
        zh: "\(folder) 不是一期清单：没有 edition.xml，只有“\(name)”。请把它改名为 edition.xml（全部小写；Windows 会隐藏末尾的扩展名，"
          + "请先在文件夹的“查看”里勾选“文件扩展名”）。",
        en:
          "\(folder) is not an edition: it has no edition.xml, but “\(name)”. Rename that to edition.xml, in small "
          + "letters (Windows may hide the end of a name: let it show file name extensions)")
    case .below(let names) where names.count == 1:
      MachineFault(
        zh: "\(folder) 不是一期清单：没有 edition.xml，下一层的“\(names[0])”里才有。请改用 \(folder)/\(names[0])，"
          + "或者把那里的内容上移一层。",
        en: "\(folder) is not an edition: it has no edition.xml, the folder “\(names[0])” in it has. Use "
          + "\(folder)/\(names[0]), or move what is in it one folder up")
    case .below(let names):
      MachineFault(
        zh: "\(folder) 不是一期清单：没有 edition.xml，里面有 \(names.count) 期清单（“\(names[0])”等）。请改用其中一期；"
          + "要全部发布，用 qingdan build-all \(folder)。",
        en:
          "\(folder) is not an edition: it has no edition.xml, and \(names.count) editions in it (“\(names[0])” among "
          + "them). Use one of them, or publish all by qingdan build-all \(folder)")
    case .nothing:
      MachineFault(
        zh: "\(folder) 不是一期清单：没有 edition.xml（一期清单是像 lists/sanya-2022 这样的文件夹）。",
        en:
          "\(folder) is not an edition: it has no edition.xml (an edition is a folder such as lists/sanya-2022)"
      )
    }
  }

  private static func isLike(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "edition" || name.hasPrefix("edition") && name.contains(".xml")
  }
}
