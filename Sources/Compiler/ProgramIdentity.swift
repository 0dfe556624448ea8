import CLinux
import Glibc

/// By what this build of the program is told from another one.
///
/// Archives give every build the same time, and builds may be of one size: hence the linker's name of it, too.
func programIdentity() -> String {
  let build = qingdan_build_id()
  var status = stat()
  stat("/proc/self/exe", &status)
  return
    "\(toolVersion) \(Array(UnsafeBufferPointer(start: build.start, count: build.count)))"
    + " \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
}
