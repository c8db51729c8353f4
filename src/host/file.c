#include "host/file.h"
#include "base/list.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { LEAST_FREE_BYTES = 16 * 1024 * 1024 };

static Text reason_of(Arena *arena, int error)
{
	char chars[128];
	return text_keep(arena, text_of(strerror_r(error, chars, sizeof chars) == 0 ? chars : "?"));
}

static const Error *cannot(Arena *arena, const char *msgid, Text path)
{
	Text reason = reason_of(arena, errno);
	return broken(arena, msgid, arg(path), arg(reason));
}

static void close_descriptor(void *thing)
{
	close((int)(intptr_t)thing - 1);
}

const Error *file_open(Arena *arena, Text path, int *ret_file)
{
	int file = open(text_chars(path), O_RDONLY | O_CLOEXEC);
	struct stat facts;
	if (file < 0) {
		return errno == ENOENT ? missing(arena, "There is no file %1.", arg(path))
				       : cannot(arena, "Cannot read %1: %2.", path);
	}
	arena_close_later(arena, close_descriptor, (void *)((intptr_t)file + 1));
	if (fstat(file, &facts) == 0 && S_ISDIR(facts.st_mode)) {
		errno = EISDIR; /* a folder opens, and is refused at the first byte */
		return cannot(arena, "Cannot read %1: %2.", path);
	}
	*ret_file = file;
	return OK;
}

const Error *file_take(Arena *arena, Text path, int *ret_file, int64_t *ret_size)
{
	int file = open(text_chars(path), O_RDONLY | O_CLOEXEC);
	struct stat facts;
	if (file < 0 || fstat(file, &facts) != 0 || unlink(text_chars(path)) != 0) {
		const Error *error = cannot(arena, "Cannot read %1: %2.", path);
		if (file >= 0) {
			close(file);
		}
		return error;
	}
	*ret_file = file;
	*ret_size = facts.st_size;
	return OK;
}

const Error *file_part(Arena *arena, int file, void *bytes, size_t room, size_t *ret_length)
{
	ssize_t got = read(file, bytes, room);
	if (got < 0) {
		return cannot(arena, "Cannot read %1: %2.", TEXT("the file"));
	}
	*ret_length = (size_t)got;
	return OK;
}

const Error *file_head(Arena *arena, int file, size_t most, Bytes *ret_bytes)
{
	Buffer bytes = buffer_new(arena);
	char part[65536];
	size_t length;
	do {
		size_t room = most - bytes.length;
		TRY(file_part(arena, file, part, room < sizeof part ? room : sizeof part, &length));
		buffer_put(&bytes, part, length);
	} while (length > 0 && bytes.length < most);
	*ret_bytes = bytes_of(bytes.bytes, bytes.length);
	return OK;
}

const Error *file_read(Arena *arena, Text path, size_t limit_bytes, Bytes *ret_bytes)
{
	int file;
	TRY(file_open(arena, path, &file));
	Buffer bytes = buffer_new(arena);
	char part[65536];
	ssize_t got;
	while ((got = read(file, part, sizeof part)) > 0) {
		if (bytes.length + (size_t)got > limit_bytes) {
			return refuse(arena, "", "%1 is larger than the %2 bytes that are read.",
				arg(path), arg(limit_bytes));
		}
		buffer_put(&bytes, part, (size_t)got);
	}
	if (got < 0) {
		return cannot(arena, "Cannot read %1: %2.", path);
	}
	*ret_bytes = bytes_of(bytes.bytes ? bytes.bytes : "", bytes.length);
	return OK;
}

static bool write_synced(const char *path, Bytes bytes)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	bool good = file >= 0;
	for (size_t done = 0; good && done < bytes.length;) {
		ssize_t wrote = write(file, bytes.start + done, bytes.length - done);
		good = wrote > 0 || (wrote < 0 && errno == EINTR);
		done += wrote > 0 ? (size_t)wrote : 0;
	}
	good = good && fsync(file) == 0;
	int error = errno;
	if (file >= 0) {
		close(file);
	}
	errno = error;
	return good;
}

static Text folder_of(Arena *arena, Text path)
{
	const char *slash = strrchr(text_chars(path), '/');
	return !slash ? TEXT(".")
	       : slash == path.chars
		       ? TEXT("/")
		       : text_copy(arena, (Span){path.chars, (size_t)(slash - path.chars)});
}

const Error *file_write(Arena *arena, Text path, Bytes bytes)
{
	Text beside = text_join(arena, path, TEXT(".new"));
	if (!write_synced(beside.chars, bytes) || rename(beside.chars, text_chars(path)) != 0) {
		int error = errno;
		unlink(beside.chars);
		errno = error;
		return cannot(arena, "Cannot write %1: %2.", path);
	}
	int folder = open(text_chars(folder_of(arena, path)), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder >= 0) { /* the new name is on disk too */
		fsync(folder);
		close(folder);
	}
	return OK;
}

const Error *file_move(Arena *arena, Text from, Text to)
{
	return rename(text_chars(from), text_chars(to)) == 0
		       ? OK
		       : cannot(arena, "Cannot write %1: %2.", to);
}

bool file_exists(Text path)
{
	return access(text_chars(path), F_OK) == 0;
}

bool folder_is(Text path)
{
	struct stat known;
	return stat(text_chars(path), &known) == 0 && S_ISDIR(known.st_mode);
}

const Error *folder_make(Arena *arena, Text path)
{
	Text part = text_keep(arena, path);
	for (size_t at = 1; at <= path.length; at++) {
		if (at < path.length && path.chars[at] != '/') {
			continue;
		}
		part = text_copy(arena, (Span){path.chars, at});
		struct stat known;
		if (mkdir(part.chars, 0700) != 0 &&
			(errno != EEXIST || stat(part.chars, &known) != 0 ||
				!S_ISDIR(known.st_mode))) {
			return cannot(arena, "Cannot make the folder %1: %2.", part);
		}
	}
	return OK;
}

const Error *folder_check(Arena *arena, Text path)
{
	if (access(text_chars(path), W_OK | X_OK) != 0) {
		return cannot(arena,
			"The folder %1 cannot be written in (%2): give it to the user that runs "
			"Fuseau, or choose another with --data.",
			path);
	}
	if (!disk_has_room(path)) {
		return broken(arena,
			"The disk that holds %1 is full (%2 bytes are left): make room and start "
			"again.",
			arg(path), arg(disk_free_bytes(path)));
	}
	return OK;
}

int64_t disk_free_bytes(Text path)
{
	struct statvfs disk;
	return statvfs(text_chars(path), &disk) == 0 ? (int64_t)(disk.f_bavail * disk.f_frsize)
						     : -1;
}

bool disk_has_room(Text path)
{
	int64_t left = disk_free_bytes(path);
	return left < 0 || left >= LEAST_FREE_BYTES;
}

const Error *folder_names(Arena *arena, Text path, Text **ret_names, size_t *ret_count)
{
	LIST_OF(Text, Names);
	Names names = {0};
	DIR *folder = opendir(text_chars(path));
	if (!folder) {
		return missing(arena, "There is no folder %1.", arg(path));
	}
	for (struct dirent *entry; (entry = readdir(folder));) {
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
			*LIST_ADD(arena, names) = text_keep(arena, text_of(entry->d_name));
		}
	}
	closedir(folder);
	*ret_names = names.items;
	*ret_count = names.count;
	return OK;
}
