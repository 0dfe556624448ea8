// What Swift's Glibc leaves out because it is Linux's alone.
#ifndef QINGDAN_CLINUX_SHIM_H
#define QINGDAN_CLINUX_SHIM_H

#include <fcntl.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step: 0, or -1 with errno.
static inline int qingdan_exchange(const char *left, const char *right) {
  const unsigned exchange = 1 << 1; // RENAME_EXCHANGE of <linux/fs.h>
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}

/// A file in memory alone, closed where another program begins: its number, or -1 with errno.
static inline int qingdan_memory_file(void) {
  const unsigned close_on_exec = 1; // MFD_CLOEXEC of <linux/memfd.h>
  return (int)syscall(SYS_memfd_create, "qingdan", close_on_exec);
}

/// The variables of the environment, closed by NULL.
static inline char **qingdan_environment(void) {
  extern char **environ;
  return environ;
}

/// Lets memory be taken from the system in pieces of at least so many bytes.
static inline void qingdan_take_memory_by(int bytes) { mallopt(M_TOP_PAD, bytes); }

#endif
