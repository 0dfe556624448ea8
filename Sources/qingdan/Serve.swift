import ArgumentParser
import Compiler
import Diagnostics
import Glibc
import PageServer

/// `qingdan serve`: shows an edition as a site on this machine, and keeps it up to date.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show an edition as a site on this machine, made anew whenever a file changes.",
    discussion: """
      Builds the site in memory, serves it on 127.0.0.1 and prints its address. When a submission, a register, edition.xml or a \
      template is saved, the site is made anew and open pages reload; a line tells what has changed, how many findings there \
      are, and which are new. No site is written.

      While errors stand the pages are shown all the same, with a mark. When a file can no longer be read or a template is \
      broken, the last pages stay and say so.

      Only this machine can see the site. Ctrl-C ends the command.

      Exit status: 0 ended by Ctrl-C, 2 the command line or the machine is at fault.

      Examples:
        qingdan serve lists/sanya-2022
        qingdan serve lists/sanya-2022 --port 9000 --language en
        qingdan serve lists/sanya-2022 --templates our-templates
      """)

  @OptionGroup var edition: EditionOptions

  @Option(help: "The port to serve on; 0 for any that is free. Default: 8000, or the next one that is free.")
  var port: UInt16?

  @Option(help: "The folder of the page templates.")
  var templates: String?

  @Option(help: "The language of what is told: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    Self.endOnInterrupt()
    let start = ContinuousClock.now
    let language = language ?? .ofEnvironment
    let server = try await openServer()
    let preview = try await EditionPreview(edition.request(), templates: templates)
    let current = CurrentSite(preview.served(as: 1))
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try StandardOutput.write(line: greeting(preview.site, at: server.port, seconds: seconds)[language])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run(current) }
      group.addTask { await Self.follow(preview, serving: current, language) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Serves the next state of the site after each change.
  private static func follow(_ first: EditionPreview, serving current: CurrentSite, _ language: Language)
    async
  {
    var (preview, number) = (first, 1)
    for await _ in preview.fileChanges {
      guard let renewal = await preview.renew() else { continue }
      number += 1
      await current.replace(by: preview.served(as: number))
      var lines = renewal.lines(in: language)
      lines[0] = "\(timeOfDay) \(lines[0])"
      // Pages are served on, whether anybody reads of it or not.
      try? StandardOutput.write(line: lines.joined(separator: "\n"))
    }
  }

  /// The port asked for; else the first free one from 8000 on.
  private func openServer() async throws -> PageServer {
    let usual: UInt16 = 8000
    for port in port.map({ $0...$0 }) ?? usual...usual + 99 {
      do {
        return try await PageServer(port: port)
      } catch .taken {
        continue
      } catch .refused(let reason) {
        throw MachineFault(
          zh: "不能使用端口 \(port)：\(reason)。", en: "cannot use port \(port): \(reason)")
      }
    }
    let asked = port ?? usual
    throw MachineFault(
      zh: "端口 \(asked) 已被占用：请用 --port 另指定一个，或者不写 --port，由本命令选一个。",
      en: "port \(asked) is taken: name another with --port, or leave --port out and one is found")
  }

  private func greeting(_ site: PreviewedSite, at taken: UInt16, seconds: Double) -> BilingualText {
    let other = port == nil && taken != 8000
    let (title, counts) = (site.title, site.counts)
    let time = "\((seconds * 100).rounded() / 100)"
    return BilingualText(
      zh: """
        \(title)
        http://127.0.0.1:\(taken)/\(other ? "（端口 8000 已被占用）" : "")
        页面 \(site.pages) 页；疑点：\(counts.zh)；用时 \(time) 秒
        文件一有改动就重做，打开的页面自己刷新；按 Ctrl-C 结束。
        """,
      en: """
        \(title)
        http://127.0.0.1:\(taken)/\(other ? " (port 8000 is taken)" : "")
        pages: \(site.pages); findings: \(counts.en); seconds: \(time)
        The site is made anew when a file changes, and open pages reload; Ctrl-C ends.
        """)
  }

  /// The hour, minute and second of now, as clocks show them here.
  private static var timeOfDay: String {
    var (now, parts) = (time(nil), tm())
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + "\($0)" }
      .joined(separator: ":")
  }

  /// Nothing is left to be put in order: whoever ends the command has ended it as it is meant to end.
  private static func endOnInterrupt() {
    for signal in [SIGINT, SIGTERM] { Glibc.signal(signal) { _ in _exit(0) } }
  }
}

extension EditionPreview {
  /// The site as it is served.
  ///
  /// - Parameter number: counts the states of this run. With the process it tells them from those of a run before it, which a
  ///   page may still show.
  fileprivate func served(as number: Int) -> ServedSite {
    let site = site
    return ServedSite(version: "\(getpid())x\(number)", notice: fault) { site.bytes(at: $0) }
  }
}
