#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "CGraphviz.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

// What goes over the channel: from the one that asks, the time with three descriptors; back, the end.
typedef struct work {
  double seconds;
} work;

enum { streams = 3 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int receive_exactly(int channel, void *bytes, size_t count) {
  char *place = bytes;
  while (count > 0) {
    ssize_t got = recv(channel, place, count, 0);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return 0;
    }
    place += got;
    count -= (size_t)got;
  }
  return 1;
}

int standby_start(const char *path, char *const arguments[], standby_process *started) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends)) {
    return errno;
  }
  // Another child that held this end would keep the process from seeing that nobody asks any more.
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
  const int on = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  // A group of its own: an interrupt from the terminal is the asking process's to handle.
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  int failure = posix_spawn(&started->process, path, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(ends[1]);
  if (failure) {
    close(ends[0]);
    return failure;
  }
  started->channel = ends[0];
  return 0;
}

int standby_run(
  standby_process standby, int input, int output, int errors, double seconds, child_result *result) {
  work wanted = {.seconds = seconds};
  struct iovec part = {.iov_base = &wanted, .iov_len = sizeof wanted};
  union {
    char bytes[CMSG_SPACE(streams * sizeof(int))];
    struct cmsghdr align;
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {
    .msg_iov = &part,
    .msg_iovlen = 1,
    .msg_control = control.bytes,
    .msg_controllen = sizeof control.bytes,
  };
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(streams * sizeof(int));
  const int given[streams] = {input, output, errors};
  memcpy(CMSG_DATA(header), given, sizeof given);
  ssize_t sent;
  do {
#ifdef MSG_NOSIGNAL
    sent = sendmsg(standby.channel, &message, MSG_NOSIGNAL);
#else
    sent = sendmsg(standby.channel, &message, 0);
#endif
  } while (sent < 0 && errno == EINTR);
  if (sent != (ssize_t)sizeof wanted) {
    return 0;
  }
  // The process ends the work in time itself; beyond that it must have stopped to answer.
  const double deadline = now() + seconds + 5;
  for (;;) {
    struct pollfd wait = {.fd = standby.channel, .events = POLLIN};
    const double left = deadline - now();
    if (left <= 0) {
      return 0;
    }
    int ready = poll(&wait, 1, (int)(left * 1000) + 1);
    if (ready > 0) {
      return receive_exactly(standby.channel, result, sizeof *result);
    }
    if (ready < 0 && errno != EINTR) {
      return 0;
    }
  }
}

void standby_end(standby_process standby) {
  close(standby.channel);
  kill(standby.process, SIGKILL);
  int status;
  while (waitpid(standby.process, &status, 0) < 0 && errno == EINTR) {
  }
}

// The time and the streams of the next piece of work; 0 when nobody asks any more.
static int next_work(work *wanted, int taken[streams]) {
  struct iovec part = {.iov_base = wanted, .iov_len = sizeof *wanted};
  union {
    char bytes[CMSG_SPACE(streams * sizeof(int))];
    struct cmsghdr align;
  } control;
  struct msghdr message = {
    .msg_iov = &part,
    .msg_iovlen = 1,
    .msg_control = control.bytes,
    .msg_controllen = sizeof control.bytes,
  };
  ssize_t got;
  do {
    got = recvmsg(0, &message, 0);
  } while (got < 0 && errno == EINTR);
  struct cmsghdr *header = got > 0 ? CMSG_FIRSTHDR(&message) : 0;
  if (got != (ssize_t)sizeof *wanted || !header || header->cmsg_type != SCM_RIGHTS
      || header->cmsg_len != CMSG_LEN(streams * sizeof(int))) {
    return 0;
  }
  memcpy(taken, CMSG_DATA(header), streams * sizeof(int));
  return 1;
}

int standby_wait(void) {
  work wanted;
  int taken[streams];
  while (next_work(&wanted, taken)) {
    pid_t child = fork();
    if (child == 0) {
      for (int stream = 0; stream < streams; stream++) {
        dup2(taken[stream], stream);
      }
      for (int stream = 0; stream < streams; stream++) {
        if (taken[stream] >= streams) {
          close(taken[stream]);
        }
      }
      return 1;
    }
    child_result result = {.kind = child_not_started, .code = errno};
    for (int stream = 0; stream < streams; stream++) {
      close(taken[stream]);
    }
    if (child > 0) {
      result = child_await(child, wanted.seconds);
    }
    const char *place = (const char *)&result;
    if (send(0, place, sizeof result, 0) != (ssize_t)sizeof result) {
      return 0;
    }
  }
  return 0;
}
