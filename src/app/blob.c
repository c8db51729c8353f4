/* The bytes first, then the row: a crash between leaves a file that nobody asks for. */
#include "app/blob.h"

#include "host/blobs.h"

static const Error *noting(Context *cx, Text hash, int64_t size, Text name, Text media)
{
	const Blob blob = {
		.hash = hash,
		.size = size,
		.name = text_head(cx->arena, name, BLOB_NAME_LIMIT),
		.media = media,
		.created = cx->now,
	};
	return store_blob_save(cx->db, cx->arena, cx->practice.id, &blob);
}

const Error *blob_put(Context *cx, int file, Text name, Text media, Text *ret_hash)
{
	Text hash;
	int64_t size;
	TRY(blob_file_keep(cx->arena, cx->house->blob_folder, file, &hash, &size));
	TRY(WRITE(cx, noting(cx, hash, size, name, media)));
	*ret_hash = hash;
	return OK;
}

const Error *blob_put_bytes(Context *cx, Bytes bytes, Text name, Text media, Text *ret_hash)
{
	Text hash;
	TRY(blob_file_keep_bytes(cx->arena, cx->house->blob_folder, bytes, &hash));
	TRY(WRITE(cx, noting(cx, hash, (int64_t)bytes.length, name, media)));
	*ret_hash = hash;
	return OK;
}

const Error *blob_open(Context *cx, Text hash, Blob *ret_blob, int *ret_file)
{
	Blob blob;
	TRY(store_blob_load(cx->db, cx->arena, cx->practice.id, hash, &blob));
	TRY(blob_file_open(cx->arena, cx->house->blob_folder, hash, ret_file));
	*ret_blob = blob;
	return OK;
}

const Error *blob_let_go(Context *cx, Text hash, Text media)
{
	bool last;
	TRY(WRITE(cx, store_blob_forget(cx->db, cx->arena, cx->practice.id, hash, media, &last)));
	return last ? blob_file_remove(cx->arena, cx->house->blob_folder, hash) : OK;
}
