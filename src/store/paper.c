#include "store/paper.h"

#include "sql/paper.h"

const Error *store_paper_load(Db *db, Arena *arena, PracticeId practice, Paper *ret_paper)
{
	Rows *rows;
	Paper paper = {TEXT(""), TEXT("")};
	TRY(sql_paper_load(db, arena, practice.value, &rows));
	if (rows_next(rows)) {
		paper = (Paper){rows_text(rows, "colour"), rows_text(rows, "logo")};
	}
	TRY(rows_end(rows));
	*ret_paper = paper;
	return OK;
}

const Error *store_paper_save(
	Db *db, Arena *arena, PracticeId practice, const Paper *paper, int64_t changed)
{
	return sql_paper_save(db, arena, practice.value, paper->colour, paper->logo, changed, NULL);
}

const Error *store_label_list(Db *db, Arena *arena, PracticeId practice, OwnLabels *ret_labels)
{
	Rows *rows;
	OwnLabels labels = {0};
	TRY(sql_paper_label_list(db, arena, practice.value, &rows));
	while (rows_next(rows)) {
		*LIST_ADD(arena, labels) = (OwnLabel){rows_text(rows, "language"),
			rows_text(rows, "key"), rows_text(rows, "text")};
	}
	TRY(rows_end(rows));
	*ret_labels = labels;
	return OK;
}

const Error *store_label_save(
	Db *db, Arena *arena, PracticeId practice, const OwnLabel *label, int64_t changed)
{
	return sql_paper_label_save(
		db, arena, practice.value, label->language, label->key, label->text, changed, NULL);
}

const Error *store_label_delete(Db *db, Arena *arena, PracticeId practice, Text language)
{
	return sql_paper_label_delete(db, arena, practice.value, language, NULL);
}

const Error *store_paper_keep(Db *db, Arena *arena, PracticeId practice, Text digest, Text content)
{
	return sql_paper_keep(db, arena, practice.value, digest, content, NULL);
}

const Error *store_paper_of_invoice_save(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Text digest)
{
	return sql_paper_of_invoice_save(db, arena, practice.value, invoice.value, digest, NULL);
}

const Error *store_paper_of_invoice(
	Db *db, Arena *arena, PracticeId practice, InvoiceId invoice, Text *ret_content)
{
	Rows *rows;
	TRY(sql_paper_of_invoice(db, arena, practice.value, invoice.value, &rows));
	Text content = rows_next(rows) ? rows_text(rows, "content") : TEXT("");
	TRY(rows_end(rows));
	*ret_content = content;
	return OK;
}
