#include "page_checksums.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

/* An open file: ours in front, that of the file system below behind it. */
typedef struct {
  sqlite3_file base;
  /* Whether this is a database rather than a journal, a log or a temporary file. */
  int is_database;
  /* Whether its pages hold checksums: told by its first page, as far as that was seen. */
  int has_checksums;
} checked_file;

static sqlite3_vfs layer;
static sqlite3_io_methods methods;
/* Of each thread by itself, so that stores that are read side by side do not tell of each other. */
static _Thread_local unsigned last_difference;

/* Where the file header says how many bytes each page reserves. */
enum { RESERVED_AT = 20, HEADER_LENGTH = 100 };
static const char magic[] = "SQLite format 3";

static sqlite3_vfs *below(void) { return layer.pAppData; }

static sqlite3_file *under(sqlite3_file *file) { return (sqlite3_file *)((checked_file *)file + 1); }

static uint32_t word(const uint8_t *bytes) {
  return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/*
 * Two sums that take each other in, as in SQLite's write-ahead log. Each step can be undone, so a
 * change of one byte always changes the result.
 */
unsigned long long page_checksum(const void *start, unsigned length) {
  const uint8_t *bytes = start;
  uint32_t first = 0, second = 0;
  for (unsigned place = 0; place + 8 <= length; place += 8) {
    first += word(bytes + place) + second;
    second += word(bytes + place + 4) + first;
  }
  return first | (unsigned long long)second << 32;
}

unsigned page_checksums_last_difference(void) { return last_difference; }

static uint64_t stored(const uint8_t *page, int length) {
  const uint8_t *end = page + length - PAGE_CHECKSUMS_RESERVED;
  return word(end) | (uint64_t)word(end + 4) << 32;
}

/* Whole pages are powers of two from 512 on, and lie at multiples of their length. */
static int is_page(int length, sqlite3_int64 offset) {
  return length >= 512 && length <= 65536 && (length & (length - 1)) == 0 && offset % length == 0;
}

static int begins_database(const uint8_t *page) { return memcmp(page, magic, sizeof magic) == 0; }

/*
 * Whether a first page belongs to a file with checksums. The byte that says so may be what is
 * damaged: it is believed to have said so when the sum holds with it.
 */
static int first_page_has_checksums(const uint8_t *page, int length) {
  if (page[RESERVED_AT] == PAGE_CHECKSUMS_RESERVED) return 1;
  uint8_t mended[65536];
  memcpy(mended, page, (size_t)length);
  mended[RESERVED_AT] = PAGE_CHECKSUMS_RESERVED;
  return page_checksum(mended, (unsigned)length - PAGE_CHECKSUMS_RESERVED) == stored(page, length);
}

/* Tells of a page that is not what was written. */
static int differs(int length, sqlite3_int64 offset) {
  unsigned number = (unsigned)(offset / length) + 1;
  last_difference = number;
  sqlite3_log(SQLITE_IOERR_DATA, "page %u differs from its checksum", number);
  return SQLITE_IOERR_DATA;
}

static int close_file(sqlite3_file *file) { return under(file)->pMethods->xClose(under(file)); }

static int read_file(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  checked_file *own = (checked_file *)file;
  int code = under(file)->pMethods->xRead(under(file), bytes, length, offset);
  if (code == SQLITE_IOERR_SHORT_READ && own->has_checksums && is_page(length, offset)) {
    /* SQLite takes what is missing for zeros, which is right of a page that is not there at all. */
    sqlite3_int64 end = 0;
    int is_known = under(file)->pMethods->xFileSize(under(file), &end) == SQLITE_OK;
    return is_known && end <= offset ? code : differs(length, offset);
  }
  if (code != SQLITE_OK || !own->is_database) return code;
  if (offset == 0 && length >= HEADER_LENGTH && begins_database(bytes)) {
    const uint8_t *page = bytes;
    own->has_checksums = is_page(length, offset)
      ? first_page_has_checksums(page, length)
      : page[RESERVED_AT] == PAGE_CHECKSUMS_RESERVED;
  }
  if (!own->has_checksums || !is_page(length, offset)) return code;
  if (page_checksum(bytes, (unsigned)length - PAGE_CHECKSUMS_RESERVED) == stored(bytes, length)) {
    return code;
  }
  return differs(length, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  checked_file *own = (checked_file *)file;
  if (own->is_database) {
    if (offset == 0 && length >= HEADER_LENGTH && begins_database(bytes)) {
      own->has_checksums = ((const uint8_t *)bytes)[RESERVED_AT] == PAGE_CHECKSUMS_RESERVED;
    }
    if (own->has_checksums && is_page(length, offset)) {
      /* The reserved bytes are nobody else's, so they are filled in where they lie. */
      uint8_t *end = (uint8_t *)bytes + length - PAGE_CHECKSUMS_RESERVED;
      uint64_t sum = page_checksum(bytes, (unsigned)length - PAGE_CHECKSUMS_RESERVED);
      for (int place = 0; place < 8; place++) end[place] = (uint8_t)(sum >> 8 * place);
    }
  }
  return under(file)->pMethods->xWrite(under(file), bytes, length, offset);
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 length) {
  return under(file)->pMethods->xTruncate(under(file), length);
}

static int sync_file(sqlite3_file *file, int flags) {
  return under(file)->pMethods->xSync(under(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *length) {
  return under(file)->pMethods->xFileSize(under(file), length);
}

static int lock_file(sqlite3_file *file, int lock) {
  return under(file)->pMethods->xLock(under(file), lock);
}

static int unlock_file(sqlite3_file *file, int lock) {
  return under(file)->pMethods->xUnlock(under(file), lock);
}

static int check_reserved_lock(sqlite3_file *file, int *is_held) {
  return under(file)->pMethods->xCheckReservedLock(under(file), is_held);
}

static int control_file(sqlite3_file *file, int operation, void *argument) {
  return under(file)->pMethods->xFileControl(under(file), operation, argument);
}

static int sector_size(sqlite3_file *file) {
  return under(file)->pMethods->xSectorSize(under(file));
}

static int characteristics(sqlite3_file *file) {
  return under(file)->pMethods->xDeviceCharacteristics(under(file));
}

static int map_shared(
  sqlite3_file *file, int page, int size, int extends, void volatile **mapped
) {
  const sqlite3_io_methods *own = under(file)->pMethods;
  /* A file that is opened without locks has no shared memory, and SQLite asks for none. */
  if (own->iVersion < 2 || own->xShmMap == NULL) return SQLITE_IOERR_SHMMAP;
  return own->xShmMap(under(file), page, size, extends, mapped);
}

static int lock_shared(sqlite3_file *file, int offset, int count, int flags) {
  return under(file)->pMethods->xShmLock(under(file), offset, count, flags);
}

static void shared_barrier(sqlite3_file *file) { under(file)->pMethods->xShmBarrier(under(file)); }

static int unmap_shared(sqlite3_file *file, int removes) {
  return under(file)->pMethods->xShmUnmap(under(file), removes);
}

static int open_file(
  sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *granted
) {
  (void)vfs;
  checked_file *own = (checked_file *)file;
  memset(own, 0, sizeof *own);
  int code = below()->xOpen(below(), name, under(file), flags, granted);
  own->is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
  /* SQLite closes what has methods, even after a failure to open it. */
  if (under(file)->pMethods != NULL) own->base.pMethods = &methods;
  return code;
}

static int register_once(void) {
  sqlite3_vfs *usual = sqlite3_vfs_find(NULL);
  if (usual == NULL) return SQLITE_NOTFOUND;
  /* All of the rest is what the file system below does, without a detour. */
  layer = *usual;
  layer.szOsFile = (int)sizeof(checked_file) + usual->szOsFile;
  layer.pNext = NULL;
  layer.zName = PAGE_CHECKSUMS_NAME;
  layer.pAppData = usual;
  layer.xOpen = open_file;
  /* Version 2: no mapping of pages into memory, which would pass the checksums by. */
  methods = (sqlite3_io_methods){
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_reserved_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = shared_barrier,
    .xShmUnmap = unmap_shared,
  };
  return sqlite3_vfs_register(&layer, 1);
}

int page_checksums_register(void) {
  if (sqlite3_initialize() != SQLITE_OK) return SQLITE_ERROR;
  sqlite3_mutex *mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_VFS1);
  sqlite3_mutex_enter(mutex);
  int code = sqlite3_vfs_find(PAGE_CHECKSUMS_NAME) == NULL ? register_once() : SQLITE_OK;
  sqlite3_mutex_leave(mutex);
  return code;
}
