import ArgumentParser
import Compiler
import Diagnostics

/// The command `qingdan`.
@main
struct Qingdan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qingdan", abstract: "A compiler for government power and responsibility lists.",
    version: toolVersion,
    subcommands: [
      Build.self, BuildAll.self, Check.self, CompareGuidance.self, Decide.self, DossierCommand.self,
      Explain.self, Impact.self, Number.self, Serve.self, Verify.self,
    ])

  /// Runs the command; every fault of the command line or the machine ends with exit status 2.
  static func main() async {
    ProcessMemory.takeInLargePieces()
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      exit(withError: status)
    } catch let fault as MachineFault {
      StandardError.write("qingdan: \(fault.message[.ofCommandLine])")
      exit(withError: ExitCode(2))
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error) == .success { leave(saying: message) }
      StandardError.write(message)
      exit(withError: ExitCode(2))
    }
  }

  /// Ends with what was asked of the command itself: its help, its version.
  private static func leave(saying message: String) -> Never {
    do {
      try StandardOutput.write(line: message)
      exit(withError: nil)
    } catch {
      StandardError.write("qingdan: \((error as? MachineFault)?.message[.ofCommandLine] ?? "\(error)")")
      exit(withError: ExitCode(2))
    }
  }
}

extension ParsableCommand {
  /// Ends the process while the catalogue is still in memory: the system clears up faster than its owners would.
  static func leave(with status: ExitCode) -> Never { exit(withError: status) }
}
