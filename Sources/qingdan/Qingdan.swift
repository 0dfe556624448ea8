import ArgumentParser

/// The command `qingdan`.
@main
struct Qingdan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qingdan", abstract: "A compiler for government power and responsibility lists.")
}
