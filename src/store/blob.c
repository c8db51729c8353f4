/* Blobs, row by row. */
#include "store/blob.h"

#include "sql/blob.h"
#include "store/read.h"

const Error *store_blob_save(Db *db, Arena *arena, PracticeId practice, const Blob *blob)
{
	return sql_blob_save(db, arena, practice.value, blob->hash, blob->size, blob->name,
		blob->media, blob->created.seconds, NULL);
}

static const Error *blobs_of(Arena *arena, Rows *rows, Blobs *ret_blobs)
{
	Blobs blobs = {0};
	while (rows_next(rows)) {
		*LIST_ADD(arena, blobs) = (Blob){
			.hash = rows_text(rows, "hash"),
			.size = rows_int(rows, "size"),
			.name = rows_text(rows, "name"),
			.media = rows_text(rows, "media"),
			.created = read_instant(rows, "created"),
		};
	}
	TRY(rows_end(rows));
	*ret_blobs = blobs;
	return OK;
}

const Error *store_blob_load(Db *db, Arena *arena, PracticeId practice, Text hash, Blob *ret_blob)
{
	Rows *rows;
	Blobs blobs;
	TRY(sql_blob_load(db, arena, practice.value, hash, &rows));
	TRY(blobs_of(arena, rows, &blobs));
	if (blobs.count == 0) {
		return missing(arena, "There is no such file.");
	}
	*ret_blob = blobs.items[0];
	return OK;
}

const Error *store_blob_list(Db *db, Arena *arena, PracticeId practice, Blobs *ret_blobs)
{
	Rows *rows;
	TRY(sql_blob_list(db, arena, practice.value, &rows));
	return blobs_of(arena, rows, ret_blobs);
}

const Error *store_blob_forget(
	Db *db, Arena *arena, PracticeId practice, Text hash, Text media, bool *ret_last)
{
	int64_t forgotten;
	Rows *rows;
	TRY(sql_blob_forget(db, arena, practice.value, hash, media, &forgotten));
	TRY(sql_blob_anywhere(db, arena, hash, &rows));
	bool there = rows_next(rows);
	TRY(rows_end(rows));
	*ret_last = forgotten > 0 && !there;
	return OK;
}
