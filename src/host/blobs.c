/* Written beside, flushed, renamed: as file_write does, but piece by piece and hashed on the way.
 */
#include "host/blobs.h"

#include "host/file.h"
#include "host/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define UNFINISHED "new-"

enum { PIECE = 64 * 1024 };

static void close_later(void *descriptor)
{
	close((int)(intptr_t)descriptor);
}

static const Error *trouble(Arena *arena, Text path)
{
	if (errno == ENOSPC || errno == EDQUOT) {
		return disk_full(arena,
			"The disk that holds %1 is full. Make room there; what was saved before is "
			"safe.",
			arg(path));
	}
	return broken(arena,
		"%1 could not be written or read (%2). Check the disk it lies on and who may "
		"write there.",
		arg(path), arg(strerror(errno)));
}

static Text path_of(Arena *arena, Text folder, Text hash)
{
	return text_format(arena, "%s/%s", folder.chars, hash.chars);
}

/* A file from wherever it was read to, a pipe from where it is. */
static ssize_t piece_at(int from, char piece[PIECE], int64_t at)
{
	ssize_t got = pread(from, piece, PIECE, at);
	return got < 0 && errno == ESPIPE ? read(from, piece, PIECE) : got;
}

/* Reads to the end; to -1 writes nothing. */
static bool pour(int from, int to, Hash *hash, int64_t *ret_size)
{
	char piece[PIECE];
	int64_t size = 0;
	for (ssize_t got; (got = piece_at(from, piece, size)) != 0; size += got) {
		if (got < 0 || (to >= 0 && write(to, piece, (size_t)got) != got)) {
			return false;
		}
		hash_take(hash, piece, (size_t)got);
	}
	*ret_size = size;
	return true;
}

static bool sync_folder(Text folder)
{
	int opened = open(folder.chars, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool good = opened >= 0 && fsync(opened) == 0;
	if (opened >= 0) {
		close(opened);
	}
	return good;
}

const Error *blob_file_keep(Arena *arena, Text folder, int from, Text *ret_hash, int64_t *ret_size)
{
	int64_t size;
	Hash *hash = hash_new(arena);
	TRY(folder_make(arena, folder));
	char *beside = NEW_ARRAY(arena, char, folder.length + sizeof "/" UNFINISHED "XXXXXX");
	snprintf(beside, folder.length + sizeof "/" UNFINISHED "XXXXXX", "%s/" UNFINISHED "XXXXXX",
		folder.chars);
	int to = mkstemp(beside);
	if (to < 0) {
		return trouble(arena, folder);
	}
	fcntl(to, F_SETFD, FD_CLOEXEC);
	bool good = pour(from, to, hash, &size) && fsync(to) == 0;
	close(to);
	Text name = bytes_hex(arena, hash_done(hash, arena));
	good = good && rename(beside, path_of(arena, folder, name).chars) == 0 &&
	       sync_folder(folder);
	if (!good) {
		const Error *error = trouble(arena, folder);
		unlink(beside);
		return error;
	}
	*ret_hash = name;
	*ret_size = size;
	return OK;
}

const Error *blob_file_keep_bytes(Arena *arena, Text folder, Bytes bytes, Text *ret_hash)
{
	Text name = bytes_hex(arena, hash_of(arena, bytes));
	TRY(folder_make(arena, folder));
	TRY(file_write(arena, path_of(arena, folder, name), bytes));
	*ret_hash = name;
	return OK;
}

const Error *blob_file_open(Arena *arena, Text folder, Text hash, int *ret_file)
{
	Bytes named;
	bool is_name = hex_bytes(arena, span_of(hash), &named) && named.length == HASH_BYTES;
	int file = is_name ? open(path_of(arena, folder, hash).chars, O_RDONLY | O_CLOEXEC) : -1;
	if (file < 0) {
		return missing(arena, "There is no such file.");
	}
	arena_close_later(arena, close_later, (void *)(intptr_t)file);
	*ret_file = file;
	return OK;
}

const Error *blob_file_check(Arena *arena, Text folder, Text hash, bool *ret_good)
{
	int file;
	int64_t size;
	Hash *sum = hash_new(arena);
	TRY(blob_file_open(arena, folder, hash, &file));
	if (!pour(file, -1, sum, &size)) {
		return trouble(arena, path_of(arena, folder, hash));
	}
	*ret_good = text_equal(bytes_hex(arena, hash_done(sum, arena)), hash);
	return OK;
}

const Error *blob_file_remove(Arena *arena, Text folder, Text hash)
{
	Text path = path_of(arena, folder, hash);
	return unlink(path.chars) == 0 || errno == ENOENT ? OK : trouble(arena, path);
}

bool blob_file_unfinished(Text name)
{
	return text_starts(name, UNFINISHED);
}
