#include "text_scan.h"

#include <string.h>

/* A vector; two are a block. Longer ones need more registers than AVX2 has. */
#define VECTOR 32
typedef uint8_t bytes __attribute__((vector_size(VECTOR)));
typedef int8_t signed_bytes __attribute__((vector_size(VECTOR)));
typedef uint64_t words __attribute__((vector_size(VECTOR)));

/*
 * One copy for each kind of processor; the loader takes the best that this one can run. AVX-512
 * was no faster than AVX2: comparisons go to mask registers there and back. The thread sanitizer
 * notes every function that begins, and the loader chooses before it can.
 */
#if defined(__has_feature)
#define IS_WATCHED __has_feature(thread_sanitizer)
#else
#define IS_WATCHED 0
#endif
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && !IS_WATCHED
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

/*
 * Macros, since a function that takes or gives vectors has another calling convention on each kind of
 * processor.
 */
#define LOAD(result, place) memcpy(&result, place, sizeof result)
#define ANY(result, marks)                                                  \
  do {                                                                      \
    words parts = (words)(marks);                                           \
    result = 0;                                                             \
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) result |= parts[i]; \
  } while (0)

/* How many blocks are looked at before their marks are. */
#define RUN 8

FOR_EACH_PROCESSOR
size_t text_scan_plain(const uint8_t *text, size_t from, size_t count,
                       bool *meets_controls) {
  size_t offset = from;
  uint64_t found;
  /* 0 where a NUL, a CR or a control character with the same bits was. */
  bytes least = ~(bytes){0};
  const bytes most = (bytes){0} + 0xBF;
  size_t step = RUN * TEXT_SCAN_BLOCK;
  while (offset + TEXT_SCAN_BLOCK <= count) {
    if (offset + step > count) step = TEXT_SCAN_BLOCK;
    bytes odd = {0}, stray = {0};
    for (size_t at = offset; at < offset + step; at += VECTOR) {
      bytes here, before, long_before;
      LOAD(here, text + at);
      LOAD(before, text + at - 1);
      LOAD(long_before, text + at - 2);
      /* All ones where a byte is of the kind. */
      bytes leads = (bytes)((before & 0xFE) == 0xC2) | (bytes)(before == 0xE2);
      bytes expected = leads | (bytes)(long_before == 0xE2);
      bytes continues = (bytes)((signed_bytes)here < -64);
      odd |= continues ^ expected;
      /* Not 0 where a byte of 0xC0 or more is none of the leads. */
      stray |= __builtin_elementwise_sub_sat(before, most) & ~leads;
      least = __builtin_elementwise_min(least, here & 0xF2);
    }
    ANY(found, odd | stray);
    if (found != 0) {
      if (step == TEXT_SCAN_BLOCK) break;
      /* One of the run's blocks: they are looked at one by one. */
      step = TEXT_SCAN_BLOCK;
      continue;
    }
    offset += step;
  }
  ANY(found, least == 0);
  if (found != 0) *meets_controls = true;
  return offset;
}
