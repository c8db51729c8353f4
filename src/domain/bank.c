#include "domain/bank.h"

static const char *const keys[BANK_LINE_STATES] = {
	[BANK_LINE_OTHER] = "other",
	[BANK_LINE_OPEN] = "open",
	[BANK_LINE_SETTLED] = "settled",
	[BANK_LINE_LEFT] = "left",
};

const char *bank_line_state_key(BankLineState state)
{
	return keys[state];
}

BankLineState bank_line_state_of(Text key)
{
	for (int state = BANK_LINE_OPEN; state < BANK_LINE_STATES; state++) {
		if (text_is(key, keys[state])) {
			return (BankLineState)state;
		}
	}
	return BANK_LINE_OTHER;
}

Money bank_line_gross(const BankLine *line)
{
	return (Money){line->amount.minor + line->fee.minor, line->amount.currency};
}

bool bank_line_paid(const BankLine *line)
{
	return line->amount.minor < 0 && !line->internal;
}

BankLine bank_line_turned(const BankLine *line)
{
	BankLine turned = *line;
	turned.amount.minor = -bank_line_gross(line).minor;
	turned.fee.minor = 0;
	turned.original = (Money){0};
	return turned;
}
