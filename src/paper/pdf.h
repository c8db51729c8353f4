/* A PDF 1.7 file, object after object. What the objects say is their writer's business; here they
 * are numbered, and found again by the table at the end. */
#ifndef PAPER_PDF_H
#define PAPER_PDF_H

#include "base/bytes.h"
#include "base/list.h"

typedef struct {
	size_t at; /* where the object begins; 0: not written yet */
} PdfObject;
LIST_OF(PdfObject, PdfObjects);

typedef struct {
	Arena *arena;
	Buffer out;
	PdfObjects objects;
} Pdf;

Pdf *pdf_new(Arena *arena);
/* The number of an object to be written later, so that others can name it: "%d 0 R". */
int pdf_object(Pdf *pdf);
/* Writes it: a dictionary or an array. Every number must be written once. */
void pdf_put(Pdf *pdf, int object, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* A stream; the dictionary without its brackets and its length: "/N 3 /Filter /FlateDecode". */
void pdf_stream(Pdf *pdf, int object, const char *dictionary, Bytes bytes);
/* The table of objects and the trailer, with an ID made of the content. */
Bytes pdf_end(Pdf *pdf, int catalog, int info);

/* A text string in its brackets: "(Facture)", or UTF-16 where it is not plain ASCII. */
Text pdf_text(Arena *arena, Text text);
/* Quickly: a document is made for one reader, and what is written here shrinks well at any level.
 */
Bytes pdf_deflated(Arena *arena, Text text);

#endif
