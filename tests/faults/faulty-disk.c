/* Loaded before the C library: counts what a process asks of one folder, and lets the k-th call fail or be its last.
 * The control block is a mapped file that the test, or the process itself, writes; see faulty-disk.ts. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { COUNT = 1, ONCE = 2, ON = 3, KILL = 4 };
enum { WRITES = 1, SYNCS = 2, REMOVES = 4, READS = 8 };

struct control {
  uint32_t mode, error, classes, fired;
  int64_t at;
  _Atomic int64_t count;
  char root[512];
  char what[512];
};
static struct control *ctl;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("SOVANG_FAULTY_DISK");
  if (!path) return;
  int fd = open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *map = mmap(NULL, sizeof *ctl, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (map != MAP_FAILED) ctl = map;
}

static int hit(uint32_t class, const char *name, const char *path) {
  if (!ctl || !ctl->mode || !(ctl->classes & class)) return 0;
  size_t length = strlen(ctl->root);
  if (!length || strncmp(path, ctl->root, length)) return 0;
  int64_t n = atomic_fetch_add(&ctl->count, 1) + 1;
  int due = ctl->mode == ON ? n >= ctl->at : (ctl->mode == ONCE || ctl->mode == KILL) && n == ctl->at;
  if (!due) return 0;
  if (!ctl->fired) snprintf(ctl->what, sizeof ctl->what, "%s %s", name, path + length);
  ctl->fired++;
  if (ctl->mode == KILL) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = (int)ctl->error;
  return 1;
}

static int hit_fd(uint32_t class, const char *name, int fd) {
  if (!ctl || !ctl->mode || !(ctl->classes & class)) return 0;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n <= 0) return 0;
  path[n] = 0;
  return hit(class, name, path);
}

static int hit_at(uint32_t class, const char *name, int dir, const char *path) {
  if (!ctl || !ctl->mode) return 0;
  if (path[0] == '/' || dir == AT_FDCWD) return hit(class, name, path);
  char link[64], whole[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
  ssize_t n = readlink(link, whole, sizeof whole - 1);
  if (n <= 0) return 0;
  snprintf(whole + n, sizeof whole - (size_t)n, "/%s", path);
  return hit(class, name, whole);
}

#define NEXT(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define BY_FD(type, name, class, params, args) type name params { NEXT(name); return hit_fd(class, #name, fd) ? -1 : real args; }
#define BY_PATH(type, name, class, which, params, args) type name params { NEXT(name); return hit(class, #name, which) ? -1 : real args; }

BY_FD(ssize_t, write, WRITES, (int fd, const void *b, size_t n), (fd, b, n))
BY_FD(ssize_t, pwrite, WRITES, (int fd, const void *b, size_t n, off_t at), (fd, b, n, at))
BY_FD(ssize_t, pwrite64, WRITES, (int fd, const void *b, size_t n, off64_t at), (fd, b, n, at))
BY_FD(ssize_t, writev, WRITES, (int fd, const struct iovec *v, int n), (fd, v, n))
BY_FD(ssize_t, pwritev, WRITES, (int fd, const struct iovec *v, int n, off_t at), (fd, v, n, at))
BY_FD(ssize_t, pwritev64, WRITES, (int fd, const struct iovec *v, int n, off64_t at), (fd, v, n, at))
BY_FD(int, ftruncate, WRITES, (int fd, off_t size), (fd, size))
BY_FD(int, ftruncate64, WRITES, (int fd, off64_t size), (fd, size))
BY_FD(int, fsync, SYNCS, (int fd), (fd))
BY_FD(int, fdatasync, SYNCS, (int fd), (fd))
BY_FD(ssize_t, read, READS, (int fd, void *b, size_t n), (fd, b, n))
BY_FD(ssize_t, pread, READS, (int fd, void *b, size_t n, off_t at), (fd, b, n, at))
BY_FD(ssize_t, pread64, READS, (int fd, void *b, size_t n, off64_t at), (fd, b, n, at))
BY_PATH(int, mkdir, WRITES, path, (const char *path, mode_t mode), (path, mode))
BY_PATH(int, rename, WRITES, from, (const char *from, const char *to), (from, to))
BY_PATH(int, link, WRITES, to, (const char *from, const char *to), (from, to))
BY_PATH(int, unlink, REMOVES, path, (const char *path), (path))
BY_PATH(int, rmdir, REMOVES, path, (const char *path), (path))
BY_PATH(int, remove, REMOVES, path, (const char *path), (path))

int unlinkat(int dir, const char *path, int flags) {
  NEXT(unlinkat);
  return hit_at(REMOVES, "unlinkat", dir, path) ? -1 : real(dir, path, flags);
}
ssize_t copy_file_range(int from, off64_t *a, int fd, off64_t *b, size_t n, unsigned flags) {
  NEXT(copy_file_range);
  return hit_fd(WRITES, "copy_file_range", fd) ? -1 : real(from, a, fd, b, n, flags);
}

/* Only a file that comes into being takes room. */
#define OPENS(name)                                                                             \
  int name(const char *path, int flags, ...) {                                                  \
    NEXT(name);                                                                                 \
    va_list rest;                                                                               \
    va_start(rest, flags);                                                                      \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                                   \
    va_end(rest);                                                                               \
    if ((flags & O_CREAT) && access(path, F_OK) && hit(WRITES, "create", path)) return -1;      \
    return real(path, flags, mode);                                                             \
  }
OPENS(open)
OPENS(open64)
