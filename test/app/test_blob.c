/* Kept files: found by their content, whole, and only by whose they are. */
#include "app/blob.h"
#include "host/blobs.h"

#include "test/store/store_test.h"

#include <fcntl.h>
#include <unistd.h>

STORE_TEST(a_file_is_kept_under_its_content_and_comes_back)
{
	Text hash, again;
	Blob blob;
	int file;
	char got[16] = "";
	WORKS(blob_put_bytes(
		cx, bytes_of("board\0!", 7), TEXT("a.json"), TEXT("application/json"), &hash));
	EQUAL_INT(hash.length, 64);
	WORKS(blob_open(cx, hash, &blob, &file));
	EQUAL_INT(read(file, got, sizeof got), 7);
	CHECK(memcmp(got, "board\0!", 7) == 0);
	EQUAL_INT(blob.size, 7);
	EQUAL_TEXT(blob.name, "a.json");
	WORKS(blob_put(cx, file, TEXT("b.json"), TEXT("application/json"), &again));
	CHECK(text_equal(hash, again));
	Blobs blobs;
	WORKS(store_blob_list(cx->db, arena, cx->practice.id, &blobs));
	EQUAL_INT(blobs.count, 1);
	EQUAL_TEXT(blobs.items[0].name, "a.json");
	EQUAL_TEXT(blobs.items[0].media, "application/json");
}

STORE_TEST(a_file_of_another_practice_is_not_there)
{
	Text hash;
	Blob blob;
	int file;
	WORKS(blob_put_bytes(cx, bytes_of("x", 1), TEXT("x"), TEXT("text/plain"), &hash));
	cx->practice.id.value++;
	REFUSES(blob_open(cx, hash, &blob, &file), "There is no such file.");
	cx->practice.id.value--;
	WORKS(store_blob_delete(cx->db, arena, cx->practice.id, hash));
	REFUSES(blob_open(cx, hash, &blob, &file), "There is no such file.");
}

TEST(a_kept_file_that_was_damaged_is_told)
{
	Text hash, folder = text_of(test_folder());
	bool good;
	int file;
	WORKS(blob_file_keep_bytes(arena, folder, bytes_of("abc", 3), &hash));
	WORKS(blob_file_check(arena, folder, hash, &good));
	CHECK(good);
	file = open(text_format(arena, "%s/%s", folder.chars, hash.chars).chars, O_WRONLY);
	CHECK(write(file, "X", 1) == 1);
	close(file);
	WORKS(blob_file_check(arena, folder, hash, &good));
	CHECK(!good);
	REFUSES(blob_file_open(arena, folder, TEXT("../secret"), &file), "There is no such file.");
}
