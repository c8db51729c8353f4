/* Kept files: found by their content, whole, and only by whose they are. */
#include "app/blob.h"
#include "host/blobs.h"
#include "store/practice.h"

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
	WORKS(blob_open(cx, hash, &blob, &file));
}

STORE_TEST(a_file_that_is_let_go_stays_while_another_practice_has_it)
{
	Text hash;
	Blob blob;
	int file;
	PracticeId first = cx->practice.id;
	Practice second = {.id = {first.value + 1}, .name = TEXT("Other"), .change = 1};
	WORKS(store_practice_save(cx->db, arena, &second));
	WORKS(blob_put_bytes(cx, bytes_of("x", 1), TEXT("x"), TEXT("text/plain"), &hash));
	cx->practice.id = second.id;
	WORKS(blob_put_bytes(cx, bytes_of("x", 1), TEXT("x"), TEXT("text/plain"), &hash));
	WORKS(blob_let_go(cx, hash, TEXT("text/plain")));
	REFUSES(blob_open(cx, hash, &blob, &file), "There is no such file.");
	cx->practice.id = first;
	WORKS(blob_let_go(cx, hash, TEXT("text/csv"))); /* it did not come as such */
	WORKS(blob_open(cx, hash, &blob, &file));
	WORKS(blob_let_go(cx, hash, TEXT("text/plain")));
	REFUSES(blob_file_open(arena, cx->house->blob_folder, hash, &file),
		"There is no such file.");
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
