import Foundation
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// What the machine does to a build is told, ends with 2, and leaves the old site as it was.
@Suite struct MachineFaultOfBuildTests {
  /// Whether this system lets a test mount disks of its own.
  private static let mountsDisks =
    (try? Subprocess.run(
      "unshare", ["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "x", "/mnt"]))
    .flatMap(\.self)?.status == 0

  /// Publishes a site on a disk of its own, does something to the disk, and publishes another edition there.
  ///
  /// - Parameter change: shell; `$size` is how much lies on the disk, in kB.
  /// - Returns: the second build, with what lies on the disk then as its output.
  private func build(afterwards change: String) throws -> Subprocess {
    let small = SmallSite()
    let larger = SmallSite(powers: 60)
    let script = """
      set -u
      mkdir "$1/disk" && mount -t tmpfs -o size=64m tmpfs "$1/disk" || exit 90
      "$2" build "$1/e" -o "$1/disk/site" --templates "$4" >/dev/null || exit 91
      size=$(du -sk "$1/disk" | cut -f1)
      \(change)
      "$2" build "$3" -o "$1/disk/site" --templates "$4" --language zh >/dev/null
      status=$?
      cd "$1/disk/site" && sha256sum -c --quiet SHA256SUMS || exit 92
      ls -A ..
      exit $status
      """
    return try #require(
      try Subprocess.run(
        "unshare",
        [
          "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", small.folder.path,
          BuiltProgram.path, larger.edition, SmallSite.templates,
        ]))
  }

  @Test(.enabled(if: mountsDisks)) func `a full disk leaves the old site as it was`() throws {
    let run = try build(afterwards: #"mount -o remount,size=$((size + 300))k "$1/disk""#)
    #expect(run.status == 2 && run.remarks.contains("磁盘已满"), "\(run.status) \(run.remarks)")
    #expect(String(decoding: run.output, as: UTF8.self) == ".site.built\n.site.lock\nsite\n")
  }

  @Test(.enabled(if: mountsDisks)) func `a read-only disk leaves the old site as it was`() throws {
    let run = try build(afterwards: #"mount -o remount,ro "$1/disk""#)
    #expect(run.status == 2 && run.remarks.contains("/disk/site：它是只读的"), "\(run.status) \(run.remarks)")
    #expect(String(decoding: run.output, as: UTF8.self) == ".site.built\n.site.lock\nsite\n")
  }

  @Test func `a second build into one folder says that another is writing, and changes nothing`() throws {
    let small = SmallSite()
    try small.build()
    small.write(SmallSite.list(4), to: SmallSite.list)
    let lock = open(small.folder.path + "/.site.lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let before = try small.listing()
    let run = try small.build(language: "zh")
    #expect(run.status == 2 && run.output.isEmpty && run.remarks.contains("另一次运行正在写"))
    #expect(try small.listing() == before)
  }

  @Test func `a read-only site is not replaced, and that is told`() throws {
    let small = SmallSite()
    try small.build()
    small.write(SmallSite.list(4), to: SmallSite.list)
    chmod(small.site, 0o555)
    defer { chmod(small.site, 0o755) }
    let before = try small.listing()
    let run = try small.build(language: "zh")
    #expect(run.status == 2 && run.remarks.contains("只读"))
    #expect(try small.listing() == before)
  }

  @Test(arguments: [SmallSite.list, "registers/units.csv"])
  func `a file that has vanished since the folder was looked at is told by its name`(file: String)
    async throws
  {
    let small = SmallSite()
    let folder = try EditionFolder(at: small.edition)
    unlink("\(small.edition)/\(file)")
    await #expect {
      try await Compilation.Request(edition: small.edition, jobs: 2).load(folder)
    } throws: { ($0 as? MachineFault)?.message.zh == "无法打开 \(small.edition)/\(file)：没有这个文件或文件夹。" }
  }

  @Test func `a file that is written to while it is read is told, and no half of it is taken`() throws {
    let folder = TemporaryFolder()
    folder.write([UInt8](repeating: 0x61, count: 8 << 20), to: "list.csv")
    let path = folder.path + "/list.csv"
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "while :; do echo x >>\"$1\"; done", "sh", path]
    try writer.run()
    defer {
      Glibc.kill(writer.processIdentifier, SIGKILL)
      writer.waitUntilExit()
    }
    let end = ContinuousClock.now + .seconds(20)
    var told: MachineFault?
    while told == nil, ContinuousClock.now < end {
      do { _ = try FileSystem.read(path) } catch { told = error as? MachineFault }
    }
    #expect(told?.message.zh.contains("正被改动") == true)
    #expect(told?.message.en.contains(path) == true)
  }
}
