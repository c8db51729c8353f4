#include "domain/code_list.h"
#include "domain/code_list_data.h"

#include <string.h>

enum { CODE_LONGEST = 4 };

bool code_known(CodeList list, Text code)
{
	char sought[CODE_LONGEST + 3] = " ";
	if (code.length == 0 || code.length > CODE_LONGEST ||
		memchr(code.chars, ' ', code.length)) {
		return false;
	}
	memcpy(sought + 1, code.chars, code.length);
	sought[1 + code.length] = ' ';
	return strstr(code_list_data[list], sought) != NULL;
}
