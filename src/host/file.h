/* Files: read whole within a limit, written so that a crash leaves the old or the new one. What
 * goes wrong is said as a sentence with the path and what to do. */
#ifndef HOST_FILE_H
#define HOST_FILE_H

#include "base/bytes.h"
#include "base/error.h"

MUST_USE const Error *file_read(Arena *arena, Text path, size_t limit_bytes, Bytes *ret_bytes);
/* Open for reading, closed with the arena. */
MUST_USE const Error *file_open(Arena *arena, Text path, int *ret_file);
/* The same, and its name is gone: its bytes go with the descriptor, which is the caller's. */
MUST_USE const Error *file_take(Arena *arena, Text path, int *ret_file, int64_t *ret_size);
/* The next bytes of an open file, at most `room`; none at its end. */
MUST_USE const Error *file_part(
	Arena *arena, int file, void *bytes, size_t room, size_t *ret_length);
/* The same until there are so many, or no more. */
MUST_USE const Error *file_head(Arena *arena, int file, size_t most, Bytes *ret_bytes);
/* Beside the path first, on disk (fsync), then renamed over it. */
MUST_USE const Error *file_write(Arena *arena, Text path, Bytes bytes);
/* To another name on the same disk, over what is there. */
MUST_USE const Error *file_move(Arena *arena, Text from, Text to);
bool file_exists(Text path);
bool folder_is(Text path);
/* Makes the folder and those above it, for us alone (0700); harmless when it is there. */
MUST_USE const Error *folder_make(Arena *arena, Text path);
/* A folder that exists but cannot be written in, or a disk without room, said in one line. */
MUST_USE const Error *folder_check(Arena *arena, Text path);
int64_t disk_free_bytes(Text path); /* for us; -1 when it cannot be told */
/* What a server wants to be left before it begins to write; true where it cannot be told. */
bool disk_has_room(Text path);

/* The names in a folder, without "." and ".."; MISSING when there is none. */
MUST_USE const Error *folder_names(Arena *arena, Text path, Text **ret_names, size_t *ret_count);

#endif
