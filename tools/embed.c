/* Compiles files in, so that the program is one file.
 *
 *     embed text migrations OUT.c FILE…    const Embedded migrations[], size_t migrations_count
 *     embed files assets OUT.c FILE…       const Asset assets[], size_t assets_count: for browsers
 *
 * The table keeps the order of the arguments; see base/embedded.h. */
#include "embed_files.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *open_or_end(const char *path, const char *mode)
{
	FILE *file = fopen(path, mode);
	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

/* The file as string literals, a line each; returns its length. */
static size_t write_literals(FILE *out, const char *path)
{
	FILE *file = open_or_end(path, "rb");
	size_t length = 0;
	bool open = false;
	for (int c; (c = fgetc(file)) != EOF; length++) {
		if (!open) {
			fputs("\n\t\t\"", out);
			open = true;
		}
		if (c == '\n') {
			fputs("\\n\"", out);
			open = false;
		} else if (c == '"' || c == '\\') {
			fprintf(out, "\\%c", c);
		} else if (c < ' ' || c > '~' || c == '?') { /* '?': no trigraphs */
			fprintf(out, "\\%03o", (unsigned)c);
		} else {
			fputc(c, out);
		}
	}
	fputs(open ? "\"" : length ? "" : "\"\"", out);
	fclose(file);
	return length;
}

static void embed_text(FILE *out, const char *table, char **paths)
{
	fprintf(out, "#include \"base/embedded.h\"\n\n");
	fprintf(out, "extern const Embedded %s[];\nextern const size_t %s_count;\n\n", table,
		table);
	fprintf(out, "const Embedded %s[] = {\n", table);
	size_t count = 0;
	for (char **path = paths; *path; path++, count++) {
		fprintf(out, "\t{\"%s\",", base_name(*path));
		size_t length = write_literals(out, *path);
		fprintf(out, ",\n\t\t%zu},\n", length);
	}
	fprintf(out, "};\nconst size_t %s_count = %zu;\n", table, count);
}

static const struct {
	const char *name;
	void (*embed)(FILE *out, const char *table, char **paths);
} modes[] = {
	{"text", embed_text},
	{"files", embed_files},
};

int main(int argc, char **argv)
{
	for (size_t i = 0; argc > 4 && i < sizeof modes / sizeof modes[0]; i++) {
		if (strcmp(argv[1], modes[i].name) == 0) {
			FILE *out = open_or_end(argv[3], "w");
			fprintf(out, "/* Made by tools/embed.c. */\n");
			modes[i].embed(out, argv[2], argv + 4);
			return fclose(out) != 0;
		}
	}
	fprintf(stderr, "embed text|files TABLE OUT.c FILE…\n");
	return 2;
}
