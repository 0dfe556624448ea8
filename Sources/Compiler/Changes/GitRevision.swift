import Diagnostics

/// An edition as it stood at a revision of the git repository that it lies in.
struct GitRevision {
  /// The commit, 40 hexadecimal digits (64 in repositories of that kind).
  let commit: String
  let folder: EditionFolder

  /// Reads the files of an edition out of the repository; the working tree is left as it is.
  ///
  /// - Parameters:
  ///   - name: a branch, a tag, a commit.
  ///   - edition: the path of the edition on the disk.
  /// - Throws: `MachineFault` where there is no repository, revision or edition, or no git.
  init(_ name: String, of edition: String) throws {
    guard !name.hasPrefix("-"), !name.isEmpty else {
      throw MachineFault(
        zh: "--against \(name)：版本名不能以“-”开头，也不能是空的。", en: "--against \(name): a revision does not begin with -"
      )
    }
    let git = Git(folder: edition)
    let found = try git.run(["rev-parse", "--verify", "--quiet", "\(name)^{commit}"])
    commit = String(decoding: found.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard found.status == 0, !commit.isEmpty else { throw try Self.noRevision(name, git) }
    let names = try git.output(["ls-tree", "--name-only", "-z", commit]).split(separator: 0).map {
      String(decoding: $0, as: UTF8.self)
    }
    let parts = ["edition.xml", "registers", "submissions"].filter(names.contains)
    guard parts.first == "edition.xml" else { throw Self.noEdition(edition, at: name) }
    let bytes = try git.output(["archive", "--format=tar", commit, "--"] + parts)
    guard let archive = TapeArchive(bytes) else {
      throw MachineFault(
        zh: "git archive \(name) 的输出读不出来。", en: "what git archive writes of \(name) cannot be read")
    }
    let files = archive.entries.map { entry in
      EditionFolder.Entry(
        path: entry.path,
        irregularity: !entry.isLegible ? .illegibleName : entry.isLink ? .link : nil,
        bytes: Array(entry.bytes))
    }
    guard let folder = try EditionFolder(named: edition, files: files) else {
      throw Self.noEdition(edition, at: name)
    }
    self.folder = folder
  }

  private static func noEdition(_ edition: String, at name: String) -> MachineFault {
    MachineFault(
      zh:
        "--against \(name)：这一版本里还没有 \(edition)（没有 edition.xml）。清单换过文件夹的，用 git worktree add 取出那一版，再写 --against 加上它那时的文件夹。",
      en:
        "--against \(name): that revision has no \(edition) (no edition.xml). Where the edition lay in another folder, "
        + "check that revision out by git worktree add, and give --against that folder")
  }

  /// Why a revision cannot be found.
  private static func noRevision(_ name: String, _ git: Git) throws -> MachineFault {
    let repository = try git.run(["rev-parse", "--git-dir"])
    guard repository.status == 0 else {
      return MachineFault(
        zh: "--against \(name)：没有这个清单文件夹，\(git.folder) 也不在 git 仓库里。\(repository.said)",
        en:
          "--against \(name): there is no such edition, and \(git.folder) is in no git repository\(repository.said)"
      )
    }
    return MachineFault(
      zh: "--against \(name)：没有这个清单文件夹，仓库里也没有这个版本。远程的版本要先取来（git fetch；持续集成里取全部历史，如 fetch-depth: 0）。",
      en: "--against \(name): there is no such edition, and the repository has no such revision; "
        + "fetch it first (git fetch; in CI fetch the whole history, as by fetch-depth: 0)")
  }
}

/// The command `git` in a folder.
private struct Git {
  let folder: String

  /// Variables by which git is told of another repository than that of the folder, as in hooks; messages in English, as
  /// they are quoted; nobody is asked for a password.
  private static let environment: [String: String?] = [
    "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_INDEX_FILE": nil, "GIT_PREFIX": nil, "GIT_COMMON_DIR": nil,
    "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
  ]

  func run(_ arguments: [String]) throws -> Subprocess {
    guard let run = try Subprocess.run("git", ["-C", folder] + arguments, environment: Self.environment)
    else {
      throw MachineFault(
        zh: "--against 要与仓库里的版本比，需要 git 命令，这台机器上没有。请安装 git，或者改用另一个文件夹：--against 文件夹。",
        en: "comparing with a revision needs the command git, which is not installed here; "
          + "install it, or name another folder: --against FOLDER")
    }
    return run
  }

  /// What git writes.
  ///
  /// - Throws: `MachineFault` where it fails.
  func output(_ arguments: [String]) throws -> [UInt8] {
    let run = try run(arguments)
    guard run.status == 0 else {
      throw MachineFault(
        zh: "git \(arguments[0]) 没有成功。\(run.said)", en: "git \(arguments[0]) failed\(run.said)")
    }
    return run.output
  }
}

extension Subprocess {
  /// What it said, to stand behind a remark of ours.
  fileprivate var said: String {
    let lines = remarks.split(separator: "\n").prefix(4)
    return lines.isEmpty ? "" : "\n  git: " + lines.joined(separator: "\n  git: ")
  }
}
