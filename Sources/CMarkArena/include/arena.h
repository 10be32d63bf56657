#ifndef WAYMARK_CMARK_ARENA_H
#define WAYMARK_CMARK_ARENA_H

#include <stddef.h>

// Memory for libcmark: it asks for a block per node and per text, tens of thousands for a large
// file, and frees them one by one. An arena hands out memory from large pieces and frees
// them all at once, so a tree needs no freeing of its own.
//
// The allocator functions have no argument for the arena, so each thread has a current one.
// Arenas nest: opening one sets the thread's current arena aside until it is closed.

typedef struct waymark_arena waymark_arena;

/// Opens an arena and makes it the current one of this thread.
waymark_arena *waymark_arena_open(void);

/// Frees all that was taken from the arena opened last on this thread, and goes back to the
/// one before it.
void waymark_arena_close(waymark_arena *arena);

/// As calloc, realloc and free, on the current arena of this thread.
void *waymark_arena_calloc(size_t count, size_t size);
void *waymark_arena_realloc(void *block, size_t size);
void waymark_arena_free(void *block);

#endif
