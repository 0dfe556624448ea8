extension FileSystem {
  /// Refuses to write in the place of what an edition is read from: its `edition.xml`, all in `registers` and `submissions`, and
  /// the edition's folder itself.
  ///
  /// Every output of a command goes through it, whichever edition the command reads: what is written there would be read by
  /// the next run, or be lost.
  ///
  /// - Parameter edition: one that must not lie in a folder that is written, either; nil where there is none.
  static func requireOutsideEditions(_ path: String, around edition: String? = nil) throws {
    let place = try steps(to: path)
    for count in 0...place.count where count == place.count || Self.own.contains(place[count]) {
      let folder = "/" + place.prefix(count).joined(separator: "/")
      guard (try? kind(of: folder + "/edition.xml")) == nil else { throw refusal(of: path, folder) }
    }
    if let edition, try steps(to: edition).starts(with: place) { throw refusal(of: path, edition) }
  }

  /// Refuses a folder for the sites of several editions that is the root of the disk or an edition's, or lies in an edition's.
  static func requireOutsideEditionFolders(_ path: String) throws {
    let place = try steps(to: path)
    guard !place.isEmpty else {
      throw MachineFault(
        zh: "不能写入 \(path)：这是磁盘的根；请另指定一个文件夹，例如 sites。",
        en: "cannot write into \(path): it is the root of the disk; name a folder, for instance sites")
    }
    for count in 0...place.count {
      let folder = "/" + place.prefix(count).joined(separator: "/")
      guard (try? kind(of: folder + "/edition.xml")) == nil else { throw refusal(of: path, folder) }
    }
  }

  /// What an edition is read from, by the names in its folder.
  private static let own: Set<Substring> = ["edition.xml", "registers", "submissions"]

  private static func refusal(of path: String, _ edition: String) -> MachineFault {
    MachineFault(
      zh: "不会写入 \(path)：那里有清单 \(edition) 自己的文件，是要读的；请另外指定位置",
      en:
        "will not write to \(path): the edition \(edition) has its own files there, which are read; name a place elsewhere"
    )
  }

  /// The names on the way from the root, links resolved, also where the last of them are not there yet.
  private static func steps(to path: String) throws -> [Substring] {
    if let place = try? absolute(path) { return place.split(separator: "/") }
    let (parent, name) = try OutputFolder.parts(of: path)
    return try steps(to: parent) + [name[...]]
  }

  /// Where what is written to a path is to lie, and what stands there: behind a link, where it leads to something.
  static func destination(of path: String) throws -> (path: String, kind: Kind?) {
    let own = try kind(of: path)
    guard own == .symbolicLink, let behind = kindBehindLinks(of: path) else { return (path, own) }
    // Of a pipe, and of a file without a name, the link is the only path.
    guard behind != .other, let place = try? absolute(path) else { return (path, .other) }
    return (place, behind)
  }
}
