/* Shared by all threads, behind a lock: the zones read so far. A zone once read stays: a program
 * that runs for weeks is restarted to see a new tzdata, as with every other library. */
#include "host/zones.h"

#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER "/usr/share/zoneinfo/"
enum { ZONES_MEMORY = 64 << 20, NAME_LIMIT = 64, FILE_LIMIT = 1 << 20 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Arena *memory; /* NULL until the first zone */
LIST_OF(const Zone *, Zones);
static Zones zones;

/* The file below tzdata's folder, whole; false when there is none. */
static bool read_file(Arena *arena, Text name, Text *ret_bytes)
{
	Text path = text_format(arena, FOLDER "%s", name.chars);
	int file = open(path.chars, O_RDONLY | O_CLOEXEC);
	struct stat about;
	bool good = file >= 0 && fstat(file, &about) == 0 && S_ISREG(about.st_mode) &&
		    about.st_size <= FILE_LIMIT;
	if (good) {
		size_t length = (size_t)about.st_size;
		char *bytes = NEW_ARRAY(arena, char, length + 1);
		good = read(file, bytes, length) == (ssize_t)length;
		*ret_bytes = (Text){bytes, length};
	}
	if (file >= 0) {
		close(file);
	}
	return good;
}

/* "Europe/Paris"; never a way out of the folder, nor tzdata's copies that count leap seconds. */
static bool is_zone_name(Text name)
{
	static const char letters[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-/";
	return name.length > 0 && name.length <= NAME_LIMIT &&
	       strspn(name.chars, letters) == name.length && name.chars[0] != '/' &&
	       !text_starts(name, "right/") && !text_starts(name, "posix");
}

static const Zone *zone_read(Text name)
{
	Arena *scratch = arena_new(2 * FILE_LIMIT);
	const Zone *zone = NULL;
	Text bytes;
	if (read_file(scratch, name, &bytes)) {
		zone = zone_parse(memory, name, span_of(bytes));
	}
	arena_free(scratch);
	return zone;
}

const Zone *zones_named(Text name)
{
	const Zone *found = NULL;
	if (!is_zone_name(name)) {
		return NULL;
	}
	pthread_mutex_lock(&lock);
	EACH (const Zone *, zone, zones) {
		if (text_equal(zone_name(*zone), name)) {
			found = *zone;
			break;
		}
	}
	if (!found) {
		memory = memory ? memory : arena_new(ZONES_MEMORY);
		found = zone_read(name);
		if (found) {
			*LIST_ADD(memory, zones) = found;
		}
	}
	pthread_mutex_unlock(&lock);
	return found;
}

ZonePlaces zones_places(Arena *arena)
{
	ZonePlaces places = {0};
	Text table;
	if (!read_file(arena, TEXT("zone.tab"), &table)) {
		return places;
	}
	Span rest = span_of(table), line, country, place, zone;
	while (span_next(&rest, '\n', &line)) {
		if (line.length > 0 && line.start[0] != '#' && span_next(&line, '\t', &country) &&
			span_next(&line, '\t', &place) && span_next(&line, '\t', &zone)) {
			*LIST_ADD(arena, places) =
				(ZonePlace){text_copy(arena, country), text_copy(arena, zone)};
		}
	}
	return places;
}

Text zones_version(Arena *arena)
{
	static const char title[] = "# version ";
	Text source;
	if (!read_file(arena, TEXT("tzdata.zi"), &source) || !text_starts(source, title)) {
		return TEXT("");
	}
	Span rest = {source.chars + strlen(title), source.length - strlen(title)}, version;
	return span_next(&rest, '\n', &version) ? text_copy(arena, version) : TEXT("");
}

Instant zones_installed(void)
{
	struct stat about;
	return (Instant){stat(FOLDER "tzdata.zi", &about) == 0 ? about.st_mtime : 0};
}
