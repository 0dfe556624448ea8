import CLinux
import Glibc

/// A folder for the work of another program, which is gone with all that the program started however this run ends.
///
/// A guardian in a process of its own waits for the end of a pipe that this process holds, and a program only until it begins:
/// also where this process is killed, the system closes it.
struct WorkFolder: ~Copyable {
  let path: String
  private let guardian: pid_t
  /// Where the guardian is told which processes to end.
  private let line: Int32

  /// Reads the groups of processes as they begin; when the pipe ends, the last one is killed and the folder removed, once
  /// more where a process that was just being killed wrote into it.
  private static let guarding = """
    while read -r group; do last=$group; done
    case $last in [1-9]*) kill -KILL "-$last";; esac
    rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }
    """

  /// - Throws: `MachineFault` where the disk or the system refuses.
  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let template = "\(parent.hasPrefix("/") ? parent : "/tmp")/qingdan.XXXXXX"
    guard let copy = strdup(template) else { throw MachineFault(.makeFolder, template, errno: errno) }
    defer { free(copy) }
    guard mkdtemp(copy) != nil else { throw MachineFault(.makeFolder, template, errno: errno) }
    let made = String(cString: copy)
    var ends: [Int32] = [-1, -1]
    guard qingdan_pipe(&ends) == 0 else {
      rmdir(made)
      throw MachineFault(.run, "/bin/sh", errno: errno)
    }
    let (process, code) = Subprocess.start(
      "/bin/sh", ["-c", Self.guarding, "qingdan", made], ["PATH": "/usr/bin:/bin"], input: ends[0],
      apart: true)
    close(ends[0])
    guard code == 0 else {
      close(ends[1])
      rmdir(made)
      throw MachineFault(.run, "/bin/sh", errno: code)
    }
    (path, guardian, line) = (made, process, ends[1])
  }

  deinit {
    close(line)
    var status: Int32 = 0
    while waitpid(guardian, &status, 0) < 0, errno == EINTR {}
  }

  /// How a program ended.
  enum Ending {
    case status(Int32)
    /// It crashed, or was killed as it took too long.
    case killed
  }

  /// Tells the guardian its number, which is that of its group, and becomes a program: so that the guardian knows of it before the
  /// program begins, at whatever moment this process ends.
  private static let beginning = #"echo $$; exec "$0" "$@" >/dev/null"#

  /// Runs a program in a group of its own, and kills whatever is left of the group when it has ended.
  ///
  /// - Parameter isPatient: asked now and then whether to wait on.
  /// - Throws: `MachineFault` where the system starts none.
  borrowing func run(
    _ program: String, _ arguments: [String], environment: [String: String?], while isPatient: () -> Bool
  ) throws -> Ending {
    let (process, code) = Subprocess.start(
      "/bin/sh", ["-c", Self.beginning, program] + arguments, environment, output: line, apart: true)
    guard code == 0 else { throw MachineFault(.run, program, errno: code) }
    // The number stays the process's own until it is waited for: nothing else can be killed by it.
    defer { tellNone() }
    while true {
      var state = siginfo_t()
      let ended = waitid(P_PID, id_t(process), &state, WEXITED | WNOHANG | WNOWAIT)
      if ended < 0, errno != EINTR { throw MachineFault(.run, program, errno: errno) }
      let isOver = ended == 0 && state.si_signo == SIGCHLD
      guard isOver || !isPatient() else {
        usleep(Self.pause)
        continue
      }
      kill(-process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { throw MachineFault(.run, program, errno: errno) }
      }
      return isOver && status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .killed
    }
  }

  /// Tells the guardian that there is no group of processes to end.
  private borrowing func tellNone() {
    signal(SIGPIPE, SIG_IGN)
    _ = write(line, "0\n", 2)
  }

  /// **Units:** microseconds.
  private static let pause: UInt32 = 20_000
}
