import TestSupport
import Testing

@testable import Compiler

/// What a command prints is its work: where nobody can have it, the command has failed.
@Suite struct StandardOutputTests {
  @Test(arguments: [
    "explain", "explain duplicate-code", "explain --format markdown", "build @/e -o @/new",
    "build @/e -o @/site",
    "build-all @ -o @/sites", "verify @/site", "dossier @/e -o @/dossier",
    "compare-guidance @/e -o @/guidance",
    "check @/e", "check @/e --fix --diff", "number @/e", "impact @/e 建筑法",
  ])
  func `a standard output that is full is told, with exit status 2`(words: String) throws {
    let small = SmallSite()
    small.write(SmallSite.list(3).replacing("《中华人民共和国建筑法》", with: "中华人民共和国建筑法"), to: SmallSite.list)
    try small.build()
    if words.hasPrefix("compare-guidance") {
      small.write("基本编码,职权名称,职权类别,设定依据,行使层级\n1,甲,行政许可,乙,市级\n", to: "registers/guidance.csv")
    }
    let command = words.replacing("@", with: small.folder.path)
    let run = try Subprocess.run(
      "sh", ["-c", "\"\(BuiltProgram.path)\" \(command) --language zh >/dev/full"])
    #expect(run?.status == 2)
    #expect(run?.remarks.contains("标准输出") == true, "\(run?.remarks ?? "")")
  }

  @Test(arguments: [
    "--help", "--version", "help check", "build --help", "--generate-completion-script bash", "",
  ])
  func `help that cannot be printed is told, with exit status 2`(words: String) throws {
    for place in [">/dev/full", ">&-"] {
      let run = try Subprocess.run("sh", ["-c", "\"\(BuiltProgram.path)\" \(words) \(place)"])
      #expect(run?.status == 2)
      #expect(run?.remarks.hasPrefix("qingdan: ") == true, "\(run?.remarks ?? "")")
    }
    #expect(try Subprocess.run("sh", ["-c", "\"\(BuiltProgram.path)\" \(words)"])?.status == 0)
  }

  @Test func `a reader who has read enough is no fault`() throws {
    let run = try Subprocess.run(
      "bash", ["-o", "pipefail", "-c", "\"\(BuiltProgram.path)\" explain --format markdown | head -c 10"])
    #expect(run?.status == 0)
  }
}
