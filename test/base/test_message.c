/* A sentence that is said later than it was thought of. */
#include "base/message.h"

#include "test/test.h"

#include <string.h>

TEST(a_message_keeps_the_words_it_names)
{
	char code[] = "CHF";
	Message message =
		message(arena, "It has no price in %1 yet: type one.", arg(text_of(code)));
	memcpy(code, "???", 3);
	EQUAL_TEXT(message_plain(arena, message), "It has no price in CHF yet: type one.");
}
