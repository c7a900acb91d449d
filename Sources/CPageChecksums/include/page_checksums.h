/*
 * A checksum at the end of each page of an SQLite file.
 *
 * A layer between SQLite and its usual file system (a "VFS shim"). Files whose pages reserve eight
 * bytes at their ends get a checksum there whenever a page is written, and each page that is read
 * is compared with its own. The place and the sum are those of SQLite's own extension cksumvfs, so
 * that it can check such a file too; other programs read the file as ever. A program that writes to
 * it without the layer leaves pages that are refused here.
 */
#ifndef PAGE_CHECKSUMS_H
#define PAGE_CHECKSUMS_H

/* The name under which the layer is registered. */
#define PAGE_CHECKSUMS_NAME "samband-checksums"

/* How many bytes at the end of a page hold its checksum. */
#define PAGE_CHECKSUMS_RESERVED 8

/*
 * Makes the layer the file system that this process's connections use, unless it is already.
 *
 * Gives an SQLite result code. Safe to call from several threads.
 */
int page_checksums_register(void);

/* The page that last differed from its checksum in this thread, from 1; 0 when there was none. */
unsigned page_checksums_last_difference(void);

/* The checksum of a page's bytes without its last eight; `length` is a multiple of eight. */
unsigned long long page_checksum(const void *bytes, unsigned length);

#endif
