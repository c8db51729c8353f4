/* Invoices in bulk, for the matrix (test/matrix.sh) and for `make bench-money`:
 *
 *     bench-invoice matrix DIR            every regime, kind and variant, by the rules to check
 * them bench-invoice speed SECONDS FILE    one model to sealed PDFs again and again, on one core */
#include "app/invoice_file.h"
#include "bench/invoice_matrix.h"
#include "format/invoice_json.h"
#include "host/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ARENA = 64 << 20 };

static void end_if(const Error *error, const char *what)
{
	for (const Error *each = error; each; each = each->next) {
		Arena *arena = arena_new(ARENA);
		fprintf(stderr, "%s: %s: %s\n", what, each->field,
			message_plain(arena, each->reason).chars);
	}
	if (error) {
		exit(1);
	}
}

static void write_one(Arena *arena, const char *folder, const MatrixCase *each, const char *rules,
	InvoiceFile file)
{
	Bytes bytes;
	Invoice invoice = each->invoice;
	InvoiceLook look = {.colour = each->colour, .made = {1795000000}};
	const char *end = file == INVOICE_FILE_FACTURX ? "pdf" : "xml";
	Text path = text_format(arena, "%s/%s/%s.%s", folder, rules, text_chars(each->name), end);
	end_if(invoice_file_make(arena, &invoice, &look, file, &bytes), each->name.chars);
	end_if(file_write(arena, path, bytes), path.chars);
}

static int matrix(const char *folder)
{
	Arena *arena = arena_new(ARENA);
	size_t count = 0;
	for (size_t at = 0;; at++) {
		MatrixCase each;
		arena_clear(arena);
		if (!matrix_case(arena, at, &each)) {
			break;
		}
		if (each.cii) {
			write_one(
				arena, folder, &each, each.french ? "fr" : "fx", INVOICE_FILE_CII);
			write_one(arena, folder, &each, "pdf", INVOICE_FILE_FACTURX);
		}
		if (each.peppol) {
			write_one(arena, folder, &each, "peppol", INVOICE_FILE_UBL);
		}
		if (each.xrechnung) {
			write_one(arena, folder, &each, "xr", INVOICE_FILE_XRECHNUNG);
		}
		count++;
	}
	printf("%zu invoices\n", count);
	return 0;
}

static double seconds_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int speed(double seconds, const char *path)
{
	Arena *arena = arena_new(ARENA), *kept = arena_new(ARENA);
	size_t count = 0;
	Bytes json, pdf = {0};
	end_if(file_read(kept, text_of(path), INVOICE_JSON_LIMIT, &json), path);
	double from = seconds_now(), first = 0;
	while (seconds_now() - from < seconds) {
		Invoice invoice;
		InvoiceLook look = {.made = {1795000000}};
		arena_clear(arena);
		end_if(invoice_json_read(
			       arena, (Text){(const char *)json.start, json.length}, &invoice),
			path);
		end_if(invoice_file_make(arena, &invoice, &look, INVOICE_FILE_FACTURX, &pdf), path);
		if (count++ == 0) {
			first = seconds_now() - from;
		}
	}
	double took = seconds_now() - from - first;
	printf("%.0f\n", (double)(count - 1) / took);
	fprintf(stderr, "the first took %.1f ms, %zu bytes\n", first * 1000, pdf.length);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "matrix") == 0) {
		return matrix(argv[2]);
	}
	if (argc == 4 && strcmp(argv[1], "speed") == 0) {
		return speed(atof(argv[2]), argv[3]);
	}
	fprintf(stderr, "bench-invoice matrix DIR | speed SECONDS FILE\n");
	return 2;
}
