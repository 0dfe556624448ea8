import Dispatch
import Glibc

/// Notices that files have changed.
///
/// The kernel's notices (inotify) tell of a change at once. Where there are none (too many watches, a disk that is mounted from
/// elsewhere), the times and sizes of the files tell, which are looked at now and then in any case.
struct FolderWatch: ~Copyable {
  /// What is watched: these files, and all files in these folders at any depth.
  struct Places: Sendable {
    var files: [String]
    var folders: [String]
  }

  /// What tells one state of a file from another without reading it.
  private struct Stamp: Equatable {
    let path: [UInt8]
    let size: Int
    let inode: UInt
    let modified: [Int]
  }

  private let places: Places
  /// -1 where the kernel gives no notices.
  private var notices: Int32
  private var seen: [Stamp] = []

  /// - Parameter usesNotices: whether the kernel is asked for notices.
  init(_ places: Places, usesNotices: Bool = true) {
    self.places = places
    notices = usesNotices ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
    _ = look()
  }

  deinit { if notices >= 0 { close(notices) } }

  /// Waits, in the calling thread, until something has changed and then nothing more for a moment: programs that save by
  /// several steps are through with them then.
  ///
  /// - Parameter limit: how long to wait.
  /// - Returns: whether anything has changed.
  mutating func wait(atMost limit: Duration) -> Bool {
    let end = ContinuousClock.now + limit
    repeat {
      let pause = notices >= 0 ? Self.rarely : Self.often
      guard hasNotice(within: min(pause, max(.zero, end - .now))) || look() else { continue }
      settle()
      return true
    } while .now < end
    return false
  }

  /// Waits for a moment without changes; one that never comes is not waited for.
  private mutating func settle() {
    for _ in 1...Self.mostMoments {
      let hasNotice = hasNotice(within: Self.moment)
      // Folders that have just come are looked into, and watched, whatever else tells of a change.
      guard look() || hasNotice else { return }
    }
  }

  private static let moment = Duration.milliseconds(40)
  private static let mostMoments = 25
  private static let often = Duration.milliseconds(250)
  private static let rarely = Duration.seconds(2)

  /// Whether the kernel tells of a change within a time; all that it has told is taken.
  private func hasNotice(within time: Duration) -> Bool {
    var waiting = pollfd(fd: notices, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(time / .milliseconds(1))) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while read(notices, &buffer, buffer.count) > 0 {}
    return true
  }

  /// Whether the files are others than when they were looked at last.
  private mutating func look() -> Bool {
    var stamps: [Stamp] = []
    for file in places.files {
      if let parent = try? OutputFolder.parts(of: file).parent { watch(DiskPath(parent)) }
      if let stamp = Self.stamp(of: DiskPath(file))?.stamp { stamps.append(stamp) }
    }
    for folder in places.folders { look(into: DiskPath(folder), &stamps) }
    defer { seen = stamps }
    return stamps != seen
  }

  private mutating func look(into folder: DiskPath, _ stamps: inout [Stamp]) {
    watch(folder)
    for name in (try? FileSystem.names(in: folder)) ?? [] where Leavings.isUsual(name.text) {
      let place = folder.appending(name)
      guard let (stamp, isFolder) = Self.stamp(of: place) else { continue }
      if isFolder { look(into: place, &stamps) } else { stamps.append(stamp) }
    }
  }

  private static func stamp(of place: DiskPath) -> (stamp: Stamp, isFolder: Bool)? {
    var status = stat()
    guard lstat(place.cString, &status) == 0 else { return nil }
    let times = [status.st_mtim, status.st_ctim].flatMap { [$0.tv_sec, $0.tv_nsec] }
    let stamp = Stamp(
      path: place.bytes, size: Int(status.st_size), inode: UInt(status.st_ino), modified: times)
    return (stamp, status.st_mode & S_IFMT == S_IFDIR)
  }

  /// Asks the kernel for notices of a folder; where it has one already, nothing happens.
  private mutating func watch(_ folder: DiskPath) {
    let mask =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR
    guard notices >= 0, inotify_add_watch(notices, folder.cString, UInt32(mask)) < 0, errno == ENOSPC
    else { return }
    close(notices)
    notices = -1
  }
}

extension FolderWatch {
  /// Waits in a thread of its own, and gives an element for each change; the first one as soon as changes are noticed.
  static func changes(of places: Places, usesNotices: Bool = true) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      DispatchQueue(label: "qingdan.watch").async {
        var watch = FolderWatch(places, usesNotices: usesNotices)
        while true {
          if case .terminated = continuation.yield() { return }
          while !watch.wait(atMost: .seconds(60)) {}
        }
      }
    }
  }
}
