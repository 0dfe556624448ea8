import CLinux
import Glibc

/// A program that is run to its end, and what it wrote.
struct Subprocess {
  let output: [UInt8]
  /// What it said beside its output.
  let remarks: String
  /// 0 where it succeeded.
  let status: Int32

  /// Runs a program of the search path.
  ///
  /// - Parameters:
  ///   - environment: variables to set, or to take out where the value is nil.
  /// - Returns: nil where there is no such program.
  /// - Throws: `MachineFault` where the system starts none.
  static func run(_ program: String, _ arguments: [String], environment: [String: String?] = [:]) throws
    -> Subprocess?
  {
    // Both go into memory, so that the program waits for nobody to read what it writes.
    let (output, remarks) = (qingdan_memory_file(), qingdan_memory_file())
    defer {
      for file in [output, remarks] where file >= 0 { close(file) }
    }
    guard output >= 0, remarks >= 0 else { throw MachineFault(.run, program, errno: errno) }
    let (process, code) = start(program, arguments, environment, output: output, remarks: remarks)
    if code == ENOENT { return nil }
    guard code == 0 else { throw MachineFault(.run, program, errno: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw MachineFault(.run, program, errno: errno) }
    }
    return Subprocess(
      output: try bytes(of: output, from: program),
      remarks: String(decoding: try bytes(of: remarks, from: program), as: UTF8.self),
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1)
  }

  /// Starts a program of the search path; what it has no file for, it reads from and writes to nowhere.
  ///
  /// - Parameter apart: in a group of processes of its own, which the terminal's Ctrl-C does not end.
  /// - Returns: `code`: 0, or why the system starts none.
  static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String?], input: Int32? = nil,
    output: Int32? = nil, remarks: Int32? = nil, apart: Bool = false
  ) -> (process: pid_t, code: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (file, number) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (remarks, STDERR_FILENO)] {
      if let file {
        posix_spawn_file_actions_adddup2(&actions, file, number)
      } else {
        posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
      }
    }
    // Threads of a pool block signals, and what a blocked thread starts would wait for its children, or a Ctrl-C, for ever.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | (apart ? POSIX_SPAWN_SETPGROUP : 0)))
    let arguments = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = self.environment(changedBy: environment).map { strdup($0) } + [nil]
    defer {
      for text in arguments + variables { free(text) }
    }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
    return (process, code)
  }

  /// The environment of this process, changed.
  private static func environment(changedBy changes: [String: String?]) -> [String] {
    var variables: [String] = []
    var next = qingdan_environment()
    while let variable = next?.pointee {
      let text = String(cString: variable)
      let name = text.prefix { $0 != "=" }
      if !changes.keys.contains(String(name)) { variables.append(text) }
      next = next?.advanced(by: 1)
    }
    return variables + changes.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
  }

  /// All that was written into a file.
  private static func bytes(of file: Int32, from program: String) throws -> [UInt8] {
    let size = lseek(file, 0, SEEK_END)
    guard size >= 0 else { throw MachineFault(.read, program, errno: errno) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = pread(file, buffer.baseAddress! + count, size - count, count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = errno }
        if read <= 0 { break }
        count += read
      }
    }
    guard failure == 0 else { throw MachineFault(.read, program, errno: failure) }
    return bytes
  }
}
