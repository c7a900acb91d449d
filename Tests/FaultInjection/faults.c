/*
 * Faults on purpose: a library that is loaded before libc (LD_PRELOAD) and stands between a program
 * and the files of one folder. It counts the calls that change these files, or those that read
 * them, and does something to one of them, or to all from one on.
 *
 * FAULT_FOLDER  the folder, as the system names it (no links); what lies below it is counted
 * FAULT_CALLS   "write" (the usual) or "read": which calls count
 * FAULT_AT      the number of the call that the fault begins with, from 1; 0 only counts
 * FAULT_KIND    kill    the process ends with SIGKILL before the call
 *               torn    half of what is to be written is, then the process ends with SIGKILL
 *               short   half of what is to be written or read is, and the call says so; once
 *               intr    the call fails with EINTR; once
 *               eio     the call fails with EIO; once
 *               eios    this call and all later ones fail with EIO
 *               full    this call and all later ones that need room fail with ENOSPC
 *               rofs    this call and all later ones fail with EROFS
 *               slow    this call and all later ones take FAULT_MICROSECONDS longer
 *               hold    the process stops with SIGSTOP before the call; once
 * FAULT_LOG     a file that gets a line for each call that counts: its number, its name, the file
 *
 * The counting is by process; a child process counts for itself. Changes through mapped memory are
 * no calls and cannot be counted; making the mapping is one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { NEEDS_ROOM = 1, CHANGES = 2, READS = 4, MAY_BE_SHORT = 8 };

static char folder[PATH_MAX];
static size_t folder_length;
static int counts_reads;
static long begin;
static char kind[16];
static long microseconds;
static int log_descriptor = -1;
static atomic_long count;

__attribute__((constructor)) static void set_up(void) {
  const char *value = getenv("FAULT_FOLDER");
  if (value == NULL) return;
  folder_length = strlen(value);
  if (folder_length >= sizeof folder) { folder_length = 0; return; }
  memcpy(folder, value, folder_length + 1);
  value = getenv("FAULT_CALLS");
  counts_reads = value != NULL && strcmp(value, "read") == 0;
  value = getenv("FAULT_AT");
  begin = value == NULL ? 0 : atol(value);
  value = getenv("FAULT_KIND");
  if (value != NULL) strncpy(kind, value, sizeof kind - 1);
  value = getenv("FAULT_MICROSECONDS");
  microseconds = value == NULL ? 1000 : atol(value);
  value = getenv("FAULT_LOG");
  if (value != NULL) {
    log_descriptor =
      (int)syscall(SYS_openat, AT_FDCWD, value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  }
}

static int is(const char *name) { return strcmp(kind, name) == 0; }

static int is_inside(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0
    && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int path_of(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return 1;
}

/* The path as the system names it, the last part as given: the file may not be there. */
static int full_path(int at, const char *given, char *path) {
  char joined[PATH_MAX], parent[PATH_MAX];
  if (given[0] == '/') {
    if (snprintf(joined, sizeof joined, "%s", given) >= (int)sizeof joined) return 0;
  } else {
    char start[PATH_MAX];
    if (at == AT_FDCWD) {
      if (getcwd(start, sizeof start) == NULL) return 0;
    } else if (!path_of(at, start)) {
      return 0;
    }
    if (snprintf(joined, sizeof joined, "%s/%s", start, given) >= (int)sizeof joined) return 0;
  }
  char *slash = strrchr(joined, '/');
  if (slash == NULL) return 0;
  *slash = 0;
  if (realpath(slash == joined ? "/" : joined, parent) == NULL) return 0;
  return snprintf(path, PATH_MAX, "%s/%s", parent, slash + 1) < PATH_MAX;
}

/*
 * Counts a call and does what is to be done to it.
 *
 * Gives 0 to go on, -1 for a call that fails (errno is set), 1 for one that does half.
 */
static int meets(int class, const char *name, const char *path) {
  if (!is_inside(path) || !(class & (counts_reads ? READS : NEEDS_ROOM | CHANGES))) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (log_descriptor >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, name,
      path[folder_length] == 0 ? "/" : path + folder_length);
    if (length > 0) syscall(SYS_write, log_descriptor, line, (size_t)length);
  }
  if (begin == 0 || number < begin) return 0;
  int is_first = number == begin;
  if (is_first && is("kill")) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  if (is_first && is("torn")) {
    if (class & MAY_BE_SHORT) return 1;
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  if (is_first && is("short") && class & MAY_BE_SHORT) return 1;
  if (is_first && is("hold")) syscall(SYS_kill, getpid(), SIGSTOP);
  if (is_first && is("intr") && class & MAY_BE_SHORT) { errno = EINTR; return -1; }
  if ((is_first && is("eio")) || is("eios")) { errno = EIO; return -1; }
  if (is("full") && class & NEEDS_ROOM) { errno = ENOSPC; return -1; }
  if (is("rofs")) { errno = EROFS; return -1; }
  if (is("slow")) {
    struct timespec time = { microseconds / 1000000, microseconds % 1000000 * 1000 };
    nanosleep(&time, NULL);
  }
  return 0;
}

static int meets_descriptor(int class, const char *name, int descriptor) {
  if (folder_length == 0 || descriptor == log_descriptor) return 0;
  int before = errno;
  char path[PATH_MAX];
  int is_known = path_of(descriptor, path);
  errno = before;
  return is_known ? meets(class, name, path) : 0;
}

static int meets_path(int class, const char *name, int at, const char *given) {
  if (folder_length == 0 || given == NULL) return 0;
  int before = errno;
  char path[PATH_MAX];
  int is_known = full_path(at, given, path);
  errno = before;
  return is_known ? meets(class, name, path) : 0;
}

/* After half of a call: the process ends, or the caller is told how far it came. */
static ssize_t halfway(ssize_t done) {
  if (is("torn")) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  return done;
}

static size_t half(size_t length) { return length > 1 ? length / 2 : length; }

#define REAL(type, name) \
  static type real; \
  if (real == NULL) real = (type)dlsym(RTLD_NEXT, name)

typedef ssize_t (*write_call)(int, const void *, size_t);
typedef ssize_t (*read_call)(int, void *, size_t);
typedef ssize_t (*pwrite_call)(int, const void *, size_t, off_t);
typedef ssize_t (*pread_call)(int, void *, size_t, off_t);
typedef ssize_t (*vector_call)(int, const struct iovec *, int);

ssize_t write(int descriptor, const void *bytes, size_t length) {
  REAL(write_call, "write");
  int fate = meets_descriptor(NEEDS_ROOM | MAY_BE_SHORT, "write", descriptor);
  if (fate < 0) return -1;
  return fate ? halfway(real(descriptor, bytes, half(length))) : real(descriptor, bytes, length);
}

ssize_t writev(int descriptor, const struct iovec *vectors, int vector_count) {
  REAL(vector_call, "writev");
  if (meets_descriptor(NEEDS_ROOM, "writev", descriptor) < 0) return -1;
  return real(descriptor, vectors, vector_count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  REAL(pwrite_call, "pwrite");
  int fate = meets_descriptor(NEEDS_ROOM | MAY_BE_SHORT, "pwrite", descriptor);
  if (fate < 0) return -1;
  return fate
    ? halfway(real(descriptor, bytes, half(length), offset))
    : real(descriptor, bytes, length, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off_t offset) {
  return pwrite(descriptor, bytes, length, offset);
}

ssize_t read(int descriptor, void *bytes, size_t length) {
  REAL(read_call, "read");
  int fate = meets_descriptor(READS | MAY_BE_SHORT, "read", descriptor);
  if (fate < 0) return -1;
  return real(descriptor, bytes, fate ? half(length) : length);
}

ssize_t pread(int descriptor, void *bytes, size_t length, off_t offset) {
  REAL(pread_call, "pread");
  int fate = meets_descriptor(READS | MAY_BE_SHORT, "pread", descriptor);
  if (fate < 0) return -1;
  return real(descriptor, bytes, fate ? half(length) : length, offset);
}

ssize_t pread64(int descriptor, void *bytes, size_t length, off_t offset) {
  return pread(descriptor, bytes, length, offset);
}

static int opens(const char *name, int at, const char *path, int flags, mode_t mode) {
  int is_new = flags & O_CREAT && faccessat(at, path, F_OK, 0) != 0;
  int class = is_new ? NEEDS_ROOM : (flags & O_ACCMODE) == O_RDONLY ? READS : CHANGES;
  if (meets_path(class, name, at, path) < 0) return -1;
  return (int)syscall(SYS_openat, at, path, flags, mode);
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return opens("open", AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE(flags)
  return opens("open", AT_FDCWD, path, flags, mode);
}

int openat(int at, const char *path, int flags, ...) {
  MODE(flags)
  return opens("openat", at, path, flags, mode);
}

int openat64(int at, const char *path, int flags, ...) {
  MODE(flags)
  return opens("openat", at, path, flags, mode);
}

int ftruncate(int descriptor, off_t length) {
  if (meets_descriptor(NEEDS_ROOM, "ftruncate", descriptor) < 0) return -1;
  return (int)syscall(SYS_ftruncate, descriptor, length);
}

int ftruncate64(int descriptor, off_t length) { return ftruncate(descriptor, length); }

int fallocate(int descriptor, int mode, off_t offset, off_t length) {
  if (meets_descriptor(NEEDS_ROOM, "fallocate", descriptor) < 0) return -1;
  return (int)syscall(SYS_fallocate, descriptor, mode, offset, length);
}

int fsync(int descriptor) {
  if (meets_descriptor(NEEDS_ROOM, "fsync", descriptor) < 0) return -1;
  return (int)syscall(SYS_fsync, descriptor);
}

int fdatasync(int descriptor) {
  if (meets_descriptor(NEEDS_ROOM, "fdatasync", descriptor) < 0) return -1;
  return (int)syscall(SYS_fdatasync, descriptor);
}

int rename(const char *from, const char *to) {
  if (meets_path(CHANGES, "rename", AT_FDCWD, to) < 0) return -1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int renameat(int from_at, const char *from, int to_at, const char *to) {
  if (meets_path(CHANGES, "renameat", to_at, to) < 0) return -1;
  return (int)syscall(SYS_renameat2, from_at, from, to_at, to, 0);
}

int link(const char *from, const char *to) {
  if (meets_path(NEEDS_ROOM, "link", AT_FDCWD, to) < 0) return -1;
  return (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int unlink(const char *path) {
  if (meets_path(CHANGES, "unlink", AT_FDCWD, path) < 0) return -1;
  return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int unlinkat(int at, const char *path, int flags) {
  if (meets_path(CHANGES, "unlinkat", at, path) < 0) return -1;
  return (int)syscall(SYS_unlinkat, at, path, flags);
}

int mkdir(const char *path, mode_t mode) {
  if (meets_path(NEEDS_ROOM, "mkdir", AT_FDCWD, path) < 0) return -1;
  return (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int futimens(int descriptor, const struct timespec times[2]) {
  if (meets_descriptor(CHANGES, "futimens", descriptor) < 0) return -1;
  return (int)syscall(SYS_utimensat, descriptor, NULL, times, 0);
}

void *mmap(void *start, size_t length, int protection, int flags, int descriptor, off_t offset) {
  if (descriptor >= 0 && !(flags & MAP_ANONYMOUS)) {
    int class = protection & PROT_WRITE && flags & MAP_SHARED ? CHANGES : READS;
    if (meets_descriptor(class, "mmap", descriptor) < 0) return MAP_FAILED;
  }
  return (void *)syscall(SYS_mmap, start, length, protection, flags, descriptor, offset);
}

void *mmap64(void *start, size_t length, int protection, int flags, int descriptor, off_t offset) {
  return mmap(start, length, protection, flags, descriptor, offset);
}
