#include "embed_files.h"

#include <brotli/encode.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

typedef struct {
	const char *name; /* "inter-400.woff2" */
	char *bytes;
	size_t length;
	uint64_t hash;
} AssetFile;

enum { ASSET_FILES = 64, ASSET_NAME = 128 };

static const char *asset_type(const char *name)
{
	static const struct {
		const char *ending, *type;
	} types[] = {{".css", "text/css; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
		{".svg", "image/svg+xml"}, {".woff2", "font/woff2"},
		{".txt", "text/plain; charset=utf-8"}};
	const char *ending = strrchr(name, '.');
	for (size_t i = 0; ending && i < sizeof types / sizeof *types; i++) {
		if (strcmp(ending, types[i].ending) == 0) {
			return types[i].type;
		}
	}
	fprintf(stderr, "embed: %s: no media type for this ending\n", name);
	exit(1);
}

static void *asset_room(size_t bytes)
{
	void *room = malloc(bytes);
	if (!room) {
		abort();
	}
	return room;
}

static char *asset_read(const char *path, size_t *ret_length)
{
	FILE *file = fopen(path, "rb");
	if (!file || fseek(file, 0, SEEK_END) != 0) {
		perror(path);
		exit(1);
	}
	long length = ftell(file);
	rewind(file);
	char *bytes = asset_room((size_t)length + 1);
	if (length < 0 || fread(bytes, 1, (size_t)length, file) != (size_t)length) {
		perror(path);
		exit(1);
	}
	fclose(file);
	bytes[length] = '\0';
	*ret_length = (size_t)length;
	return bytes;
}

/* FNV-1a: tells versions apart, keeps no secret. */
static uint64_t asset_hash(const char *bytes, size_t length)
{
	uint64_t hash = 14695981039346656037u;
	for (size_t i = 0; i < length; i++) {
		hash = (hash ^ (unsigned char)bytes[i]) * 1099511628211u;
	}
	return hash;
}

/* "inter-400.woff2" -> "inter-400.1f2e3d4c5b6a.woff2" */
static void asset_hashed_name(const AssetFile *asset, char hashed[ASSET_NAME])
{
	const char *ending = strrchr(asset->name, '.');
	snprintf(hashed, ASSET_NAME, "%.*s.%012llx%s", (int)(ending - asset->name), asset->name,
		(unsigned long long)(asset->hash & 0xffffffffffffu), ending);
}

static void asset_lead_urls(AssetFile *sheet, const AssetFile *files, size_t count)
{
	size_t room = sheet->length * 2 + 4096, length = 0;
	char *made = asset_room(room);
	for (const char *at = sheet->bytes; *at;) {
		const AssetFile *found = NULL;
		for (size_t i = 0; i < count && strncmp(at, "url(", 4) == 0; i++) {
			size_t name = strlen(files[i].name);
			if (strncmp(at + 4, files[i].name, name) == 0 && at[4 + name] == ')') {
				found = &files[i];
			}
		}
		if (found) {
			char hashed[ASSET_NAME];
			asset_hashed_name(found, hashed);
			length += (size_t)snprintf(made + length, room - length, "url(%s)", hashed);
			at += 5 + strlen(found->name);
		} else {
			made[length++] = *at++;
		}
	}
	made[length] = '\0';
	free(sheet->bytes);
	sheet->bytes = made;
	sheet->length = length;
}

static char *asset_gzip(const AssetFile *asset, size_t *ret_length)
{
	z_stream stream = {0};
	enum { GZIP_WINDOW = 15 + 16 };
	if (deflateInit2(&stream, 9, Z_DEFLATED, GZIP_WINDOW, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
		abort();
	}
	size_t room = deflateBound(&stream, asset->length) + 64;
	char *out = asset_room(room);
	stream.next_in = (Bytef *)asset->bytes;
	stream.avail_in = (uInt)asset->length;
	stream.next_out = (Bytef *)out;
	stream.avail_out = (uInt)room;
	if (deflate(&stream, Z_FINISH) != Z_STREAM_END) {
		abort();
	}
	*ret_length = stream.total_out;
	deflateEnd(&stream);
	return out;
}

static char *asset_brotli(const AssetFile *asset, size_t *ret_length)
{
	size_t room = BrotliEncoderMaxCompressedSize(asset->length) + 64;
	char *out = asset_room(room);
	if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC,
		    asset->length, (const uint8_t *)asset->bytes, &room, (uint8_t *)out)) {
		abort();
	}
	*ret_length = room;
	return out;
}

static void asset_literal(FILE *out, const char *bytes, size_t length)
{
	fputs("{\"", out);
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)bytes[i];
		if (c < ' ' || c > '~' || strchr("\"\\?", c)) {
			fprintf(out, "\\%03o", c);
		} else {
			fputc(c, out);
		}
		if (i % 96 == 95) {
			fputs("\"\n\t\t\"", out);
		}
	}
	fprintf(out, "\", %zu}", length);
}

static void asset_write(FILE *out, const AssetFile *asset)
{
	char hashed[ASSET_NAME];
	asset_hashed_name(asset, hashed);
	fprintf(out, "\t{\"%s\", \"/assets/%s\", \"%s\",\n\t\t", asset->name, hashed,
		asset_type(asset->name));
	asset_literal(out, asset->bytes, asset->length);
	size_t gzip_length, brotli_length;
	char *gzip = asset_gzip(asset, &gzip_length);
	char *brotli = asset_brotli(asset, &brotli_length);
	bool packed = gzip_length + 64 < asset->length; /* a font is packed already */
	fputs(",\n\t\t", out);
	asset_literal(out, gzip, packed ? gzip_length : 0);
	fputs(",\n\t\t", out);
	asset_literal(out, brotli, packed ? brotli_length : 0);
	fputs("},\n", out);
	free(gzip);
	free(brotli);
}

void embed_files(FILE *out, const char *table, char **paths)
{
	static AssetFile files[ASSET_FILES];
	size_t count = 0;
	for (; paths[count]; count++) {
		if (count == ASSET_FILES) {
			fprintf(stderr, "embed: more than %d files\n", ASSET_FILES);
			exit(1);
		}
		const char *slash = strrchr(paths[count], '/');
		AssetFile *file = &files[count];
		file->name = slash ? slash + 1 : paths[count];
		file->bytes = asset_read(paths[count], &file->length);
		file->hash = asset_hash(file->bytes, file->length);
	}
	for (size_t i = 0; i < count; i++) {
		if (strcmp(strrchr(files[i].name, '.'), ".css") == 0) {
			asset_lead_urls(&files[i], files, count);
			files[i].hash = asset_hash(files[i].bytes, files[i].length);
		}
	}
	fprintf(out, "#include \"web/asset.h\"\n\nconst Asset %s[] = {\n", table);
	for (size_t i = 0; i < count; i++) {
		asset_write(out, &files[i]);
	}
	fprintf(out, "};\nconst size_t %s_count = %zu;\n", table, count);
}
