#include "arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A block is preceded by its size. Blocks up to a small size come in classes of 16 bytes, and
// a freed one waits in a list of its class; larger ones are not used again.
enum {
  granule = 16,
  small_size = 512,
  class_count = small_size / granule + 1,
  first_piece = 1 << 16,
  largest_piece = 1 << 21,
};

typedef struct {
  size_t size;
  size_t unused;
} header;

typedef struct piece {
  struct piece *next;
  size_t size;
} piece;

struct waymark_arena {
  waymark_arena *outer;
  piece *pieces;
  char *position;
  char *end;
  size_t next_piece;
  void *freed[class_count];
};

static _Thread_local waymark_arena *current;

// The first piece of the arena closed last, kept for the next one.
static _Thread_local piece *spare;

static void add_piece(waymark_arena *arena, size_t needed) {
  size_t size = arena->next_piece;
  piece *added = NULL;
  if (arena->next_piece < largest_piece) arena->next_piece *= 2;
  if (needed + sizeof(piece) > size) size = needed + sizeof(piece);
  if (spare != NULL && spare->size >= size) {
    added = spare;
    spare = NULL;
  } else {
    added = malloc(size);
    if (added == NULL) abort();
    added->size = size;
  }
  added->next = arena->pieces;
  arena->pieces = added;
  arena->position = (char *)(added + 1);
  arena->end = (char *)added + added->size;
}

waymark_arena *waymark_arena_open(void) {
  waymark_arena *arena = calloc(1, sizeof(waymark_arena));
  if (arena == NULL) abort();
  arena->outer = current;
  arena->next_piece = first_piece;
  current = arena;
  return arena;
}

void waymark_arena_close(waymark_arena *arena) {
  piece *next = arena->pieces;
  while (next != NULL) {
    piece *closed = next;
    next = closed->next;
    if (spare == NULL && closed->size == first_piece) {
      spare = closed;
    } else {
      free(closed);
    }
  }
  current = arena->outer;
  free(arena);
}

static void *take(size_t size) {
  waymark_arena *arena = current;
  size_t rounded = (size + granule - 1) / granule * granule;
  if (rounded < granule) rounded = granule;
  if (rounded <= small_size && arena->freed[rounded / granule] != NULL) {
    void *block = arena->freed[rounded / granule];
    memcpy(&arena->freed[rounded / granule], block, sizeof(void *));
    return block;
  }
  if ((size_t)(arena->end - arena->position) < rounded + sizeof(header)) {
    add_piece(arena, rounded + sizeof(header));
  }
  header *head = (header *)arena->position;
  head->size = rounded;
  arena->position += sizeof(header) + rounded;
  return head + 1;
}

void *waymark_arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) abort();
  void *block = take(count * size);
  memset(block, 0, count * size);
  return block;
}

void *waymark_arena_realloc(void *block, size_t size) {
  if (block == NULL) return take(size);
  header *head = (header *)block - 1;
  if (size <= head->size) return block;
  void *larger = take(size);
  memcpy(larger, block, head->size);
  waymark_arena_free(block);
  return larger;
}

void waymark_arena_free(void *block) {
  if (block == NULL) return;
  header *head = (header *)block - 1;
  if (head->size > small_size) return;
  void **list = &current->freed[head->size / granule];
  memcpy(block, list, sizeof(void *));
  *list = block;
}
