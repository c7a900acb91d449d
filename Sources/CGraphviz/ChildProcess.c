#include "CGraphviz.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

child_result child_run(
  const char *path, char *const arguments[], int input, int output, int errors, double seconds) {
  child_result result = {.kind = child_not_started, .code = 0};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_adddup2(&actions, errors, 2);
  // The caller's thread may block signals, which the child would inherit and then not end by.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = 0;
  int failure = posix_spawn(&child, path, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure) {
    result.code = failure;
    return result;
  }
  return child_await(child, seconds);
}

child_result child_await(pid_t child, double seconds) {
  child_result result = {.kind = child_not_started, .code = 0};
  const double deadline = now() + seconds;
  long pause = 500000;
  for (;;) {
    int status = 0;
    pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) {
      result.kind = WIFSIGNALED(status) ? child_signalled : child_exited;
      result.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
      return result;
    }
    if (ended < 0 && errno != EINTR) {
      // Somebody else has waited for it; how it ended cannot be known.
      result.kind = child_exited;
      result.code = 0;
      return result;
    }
    if (now() >= deadline) {
      kill(child, SIGKILL);
      while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
      }
      result.kind = child_out_of_time;
      return result;
    }
    struct timespec wait = {.tv_sec = 0, .tv_nsec = pause};
    nanosleep(&wait, 0);
    if (pause < 8000000) {
      pause += pause / 8;
    }
  }
}

static void limit(int resource, size_t most) {
  struct rlimit wanted = {.rlim_cur = (rlim_t)most, .rlim_max = (rlim_t)most};
  setrlimit(resource, &wanted);
}

// A sanitizer maps terabytes of addresses for its own notes, so a limit of addresses would end it at once.
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ADDRESSES_ARE_LIMITED 0
#else
#define ADDRESSES_ARE_LIMITED 1
#endif

void child_limit(size_t memory, size_t seconds, size_t output) {
  if (ADDRESSES_ARE_LIMITED) {
    limit(RLIMIT_AS, memory);
  }
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_FSIZE, output);
  limit(RLIMIT_CORE, 0);
}
