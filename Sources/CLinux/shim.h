// What Swift's Glibc leaves out because it is Linux's alone.
#ifndef QINGDAN_CLINUX_SHIM_H
#define QINGDAN_CLINUX_SHIM_H

#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step: 0, or -1 with errno.
static inline int qingdan_exchange(const char *left, const char *right) {
  const unsigned exchange = 1 << 1; // RENAME_EXCHANGE of <linux/fs.h>
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, exchange);
}

/// A file in memory alone, closed where another program begins: its number, or -1 with errno.
/// All is written at its end, since of such files the system does not keep two threads from writing to one place.
static inline int qingdan_memory_file(void) {
  const unsigned close_on_exec = 1; // MFD_CLOEXEC of <linux/memfd.h>
  const int file = (int)syscall(SYS_memfd_create, "qingdan", close_on_exec);
  if (file >= 0) fcntl(file, F_SETFL, O_APPEND);
  return file;
}

/// A pipe whose ends are closed where another program begins: 0, or -1 with errno.
static inline int qingdan_pipe(int ends[2]) {
  const int close_on_exec = O_CLOEXEC;
  return (int)syscall(SYS_pipe2, ends, close_on_exec);
}

/// The variables of the environment, closed by NULL.
static inline char **qingdan_environment(void) {
  extern char **environ;
  return environ;
}

/// Lets memory be taken from the system in pieces of at least so many bytes.
static inline void qingdan_take_memory_by(int bytes) { mallopt(M_TOP_PAD, bytes); }

/// Has what a thread takes of memory given in pages of two megabytes, where the system has such; asked once a thread.
static inline void qingdan_take_large_pages(void) {
  static _Thread_local int is_asked;
  if (is_asked) return;
  is_asked = 1;
  // A thread's own heap begins at a multiple of its greatest size.
  const unsigned long size = 64 << 20;
  void *piece = malloc(1);
  madvise((void *)((unsigned long)piece & ~(size - 1)), size, MADV_HUGEPAGE);
  free(piece);
}

/// Bytes that stay where they are.
struct qingdan_bytes {
  const unsigned char *start;
  long count;
};

/// What the linker calls this build of the program (the ELF note of its build ID, a digest); no bytes where it gave no name.
static inline struct qingdan_bytes qingdan_build_id(void) {
  const ElfW(Phdr) *parts = (const ElfW(Phdr) *)getauxval(AT_PHDR);
  const unsigned long count = getauxval(AT_PHNUM);
  unsigned long base = 0;
  for (unsigned long index = 0; index < count; index++)
    if (parts[index].p_type == PT_PHDR) base = (unsigned long)parts - parts[index].p_vaddr;
  for (unsigned long index = 0; index < count; index++) {
    if (parts[index].p_type != PT_NOTE) continue;
    const unsigned long align = parts[index].p_align == 8 ? 8 : 4;
    const unsigned char *note = (const unsigned char *)(base + parts[index].p_vaddr);
    const unsigned char *end = note + parts[index].p_memsz;
    while (note + sizeof(ElfW(Nhdr)) <= end) {
      const ElfW(Nhdr) *head = (const ElfW(Nhdr) *)note;
      const unsigned char *name = note + sizeof *head;
      const unsigned char *content = name + ((head->n_namesz + align - 1) & ~(align - 1));
      if (head->n_type == NT_GNU_BUILD_ID && head->n_namesz == 4 && memcmp(name, "GNU", 4) == 0)
        return (struct qingdan_bytes){content, head->n_descsz};
      note = content + ((head->n_descsz + align - 1) & ~(align - 1));
    }
  }
  return (struct qingdan_bytes){0, 0};
}

#endif
