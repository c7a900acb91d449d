/*
 * Asks the processor to bring memory into its cache that will be read soon.
 *
 * It is C because Swift has no means to ask.
 */
#ifndef PREFETCH_H
#define PREFETCH_H

/* Any address may be given: one that is not mapped is passed over. */
static inline void prefetch_read(const void *place) { __builtin_prefetch(place, 0, 3); }

#endif
