/*
 * One pass over the bytes of a document: whether they are plain text, and what stands in them.
 *
 * It is C because the widest vectors of the processor that it runs on are chosen when the program
 * starts, for which Swift has no means.
 */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The least number of bytes that are looked at together. */
#define TEXT_SCAN_BLOCK 64

/*
 * Goes through whole blocks from an offset as long as they are plain, and gives where it stopped.
 *
 * Plain is UTF-8 of ASCII, of the letters and signs U+0080...U+00FF, and of the punctuation
 * U+2000...U+2FFF (dashes, quotes, bullets): that is nearly all Swedish text, and none of it can be an
 * overlong form, a surrogate or a combining mark. Every other block is left to the caller, and so
 * are the last bytes that fill none. The character at the end of what was gone through may end after
 * it; those before it are whole.
 *
 * `from` is at least 2, and what stands before it is valid but for a character that may end after it.
 * `meets_controls` becomes true where a NUL or a CR is met, and for a tab and some other control
 * characters as well; else it stays as it is.
 */
size_t text_scan_plain(const uint8_t *text, size_t from, size_t count, bool *meets_controls);

#endif
