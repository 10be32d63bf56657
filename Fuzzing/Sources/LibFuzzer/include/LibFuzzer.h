#ifndef WAYMARK_LIBFUZZER_H
#define WAYMARK_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with a program's arguments; it calls back with one input after another.
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*callback)(const uint8_t *data, size_t size));

#endif
