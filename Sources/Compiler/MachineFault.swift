import Diagnostics
import Glibc

/// A fault of the machine or of the command line: it stops the run with exit status 2.
package struct MachineFault: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  package let message: BilingualText

  package var description: String { message.en }

  package init(zh: String, en: String) { message = BilingualText(zh: zh, en: en) }

  /// A system call that failed, with what was being done to which path.
  init(_ action: Action, _ path: String, errno code: Int32) {
    self.init(action, BilingualText(zh: path, en: path), errno: code)
  }

  /// A system call that failed, with what was being done to what.
  init(_ action: Action, _ object: BilingualText, errno code: Int32) {
    let reason = String(cString: strerror(code))
    let words = action.words
    self.init(
      zh: "\(words.zh) \(object.zh)：\(Self.reasons[code] ?? reason)。",
      en: "\(words.en) \(object.en): \(reason)")
  }

  /// A folder that is not there, or that cannot be found by its name: the system gives us what is not in UTF-8 with other letters.
  init(noFolder path: String) {
    guard !path.unicodeScalars.contains("\u{FFFD}") else {
      self.init(
        zh: "\(path) 里有的名称不是 UTF-8 编码（例如在别的系统上解压出来的中文名称），打不开。请给文件夹改名后再运行。",
        en:
          "\(path) has a name in it that is not in UTF-8, as archives from Chinese Windows leave them: rename the folder"
      )
      return
    }
    self.init(zh: "没有文件夹 \(path)。", en: "there is no folder \(path)")
  }

  /// What was being done.
  enum Action {
    case look, list, open, read, write, makeFolder, remove, move, find, run

    fileprivate var words: BilingualText {
      switch self {
      case .look: BilingualText(zh: "无法查看", en: "cannot look at")
      case .list: BilingualText(zh: "无法列出文件夹", en: "cannot list")
      case .open: BilingualText(zh: "无法打开", en: "cannot open")
      case .read: BilingualText(zh: "无法读取", en: "cannot read")
      case .write: BilingualText(zh: "无法写入", en: "cannot write")
      case .makeFolder: BilingualText(zh: "无法新建文件夹", en: "cannot make the folder")
      case .remove: BilingualText(zh: "无法删除", en: "cannot remove")
      case .move: BilingualText(zh: "无法移到", en: "cannot move to")
      case .find: BilingualText(zh: "找不到", en: "cannot find")
      case .run: BilingualText(zh: "无法运行", en: "cannot run")
      }
    }
  }

  /// Why the system refuses, in Chinese where it happens most.
  private static let reasons: [Int32: String] = [
    ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "不允许这样做", ENOSPC: "磁盘已满", EROFS: "磁盘是只读的",
    EISDIR: "这是文件夹", ENOTDIR: "路径中有一段不是文件夹", EIO: "磁盘读写出错", EMFILE: "打开的文件过多", ENAMETOOLONG: "名称太长",
    EDQUOT: "磁盘配额已用完", EBUSY: "正被占用", EXDEV: "不在同一个磁盘上", ENOTEMPTY: "文件夹不是空的",
    EINVAL: "系统不支持这样做", EBADF: "没有打开", ELOOP: "这里是链接，不是文件本身", ENXIO: "这里是管道或设备，不是文件", EFBIG: "文件过大",
    ENOMEM: "内存不足", ENFILE: "打开的文件过多", EEXIST: "已经有同名的文件",
  ]
}
