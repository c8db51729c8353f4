#include "domain/identifier.h"

#include <string.h>

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool all_digits(Text text, size_t length)
{
	for (size_t i = 0; i < text.length; i++) {
		if (!digit(text.chars[i])) {
			return false;
		}
	}
	return text.length == length;
}

Text identifier_bare(Arena *arena, Text typed)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < typed.length; i++) {
		char c = typed.chars[i];
		if (c >= 'a' && c <= 'z') {
			c = (char)(c - 'a' + 'A');
		}
		if (digit(c) || capital(c)) {
			buffer_char(&out, c);
		}
	}
	return buffer_done(&out);
}

/* The remainder of 97, letters counting 10 to 35 (ISO 7064); -1 with anything else inside. */
static int remainder_97(int remainder, const char *chars, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (digit(chars[i])) {
			remainder = (remainder * 10 + (chars[i] - '0')) % 97;
		} else if (capital(chars[i])) {
			remainder = (remainder * 100 + (chars[i] - 'A' + 10)) % 97;
		} else {
			return -1;
		}
	}
	return remainder;
}

/* --- banks --- */

/* Country and length, in the order of the registry of SWIFT (ISO 13616). */
static const char iban_lengths[] =
	"AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
	"ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20"
	"LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29"
	"PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20"
	"YE30";

bool iban_sound(Text iban)
{
	if (iban.length < 15 || iban.length > 34 || !digit(iban.chars[2]) ||
		!digit(iban.chars[3])) {
		return false;
	}
	for (const char *row = iban_lengths; *row; row += 4) {
		if (row[0] == iban.chars[0] && row[1] == iban.chars[1]) {
			size_t length = (size_t)(row[2] - '0') * 10 + (size_t)(row[3] - '0');
			int remainder = remainder_97(0, iban.chars + 4, iban.length - 4);
			return iban.length == length && remainder >= 0 &&
			       remainder_97(remainder, iban.chars, 4) == 1;
		}
	}
	return false;
}

bool iban_is_qr(Text iban)
{
	bool swiss = text_starts(iban, "CH") || text_starts(iban, "LI");
	return swiss && iban.length == 21 && iban.chars[4] == '3' &&
	       (iban.chars[5] == '0' || iban.chars[5] == '1');
}

Text iban_spaced(Arena *arena, Text iban)
{
	Buffer out = buffer_new(arena);
	for (size_t i = 0; i < iban.length; i++) {
		if (i > 0 && i % 4 == 0) {
			buffer_char(&out, ' ');
		}
		buffer_char(&out, iban.chars[i]);
	}
	return buffer_done(&out);
}

Text account_spaced(Arena *arena, Text account)
{
	return iban_sound(account) ? iban_spaced(arena, account) : account;
}

bool bic_sound(Text bic)
{
	for (size_t i = 0; i < bic.length; i++) {
		if (!capital(bic.chars[i]) && !(digit(bic.chars[i]) && i >= 6)) {
			return false;
		}
	}
	return bic.length == 8 || bic.length == 11;
}

/* --- registers of companies --- */

static int luhn(Text number)
{
	int sum = 0;
	for (size_t i = 0; i < number.length; i++) {
		int value = number.chars[number.length - 1 - i] - '0';
		value = i % 2 == 1 ? value * 2 : value;
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10;
}

bool siren_sound(Text siren)
{
	return all_digits(siren, 9) && luhn(siren) == 0;
}

bool siret_sound(Text siret)
{
	if (!all_digits(siret, 14)) {
		return false;
	}
	int sum = 0;
	for (size_t i = 0; i < siret.length; i++) {
		sum += siret.chars[i] - '0';
	}
	return luhn(siret) == 0 || (text_starts(siret, "356000000") && sum % 5 == 0);
}

bool enterprise_sound(Text number)
{
	return all_digits(number, 10) &&
	       97 - remainder_97(0, number.chars, 8) == remainder_97(0, number.chars + 8, 2);
}

/* --- numbers for VAT --- */

static int weighted(const char *digits, const char *weights)
{
	int sum = 0;
	for (size_t i = 0; weights[i]; i++) {
		sum += (digits[i] - '0') * (weights[i] - '0');
	}
	return sum;
}

/* The key of two digits is made of the SIREN; keys with letters are not computed. */
static bool vat_france(Text rest)
{
	Text siren = {rest.chars + 2, 9};
	int key = remainder_97(0, rest.chars, 2);
	bool plain = digit(rest.chars[0]) && digit(rest.chars[1]);
	return all_digits(siren, 9) && key >= 0 &&
	       (!plain || key == (12 + 3 * remainder_97(0, siren.chars, 9)) % 97);
}

static bool vat_germany(Text rest) /* ISO 7064, modulo 11, 10 */
{
	int product = 10;
	for (int i = 0; i < 8; i++) {
		int sum = (rest.chars[i] - '0' + product) % 10;
		product = 2 * (sum ? sum : 10) % 11;
	}
	return (11 - product) % 10 == rest.chars[8] - '0';
}

static bool vat_austria(Text rest)
{
	int sum = 4;
	for (int i = 1; i < 8; i++) {
		int value = (rest.chars[i] - '0') * (i % 2 == 0 ? 2 : 1);
		sum += value / 10 + value % 10;
	}
	return (10 - sum % 10) % 10 == rest.chars[8] - '0';
}

static bool vat_italy(Text rest)
{
	return luhn(rest) == 0;
}

static bool vat_luxembourg(Text rest)
{
	int64_t number = 0;
	return span_int64(span_of(rest), &number) && number / 100 % 89 == number % 100;
}

static bool vat_netherlands(Text rest) /* either rule: companies, and people since 2020 */
{
	int check = weighted(rest.chars, "98765432") % 11;
	int whole = remainder_97(remainder_97(0, "NL", 2), rest.chars, rest.length);
	return check == rest.chars[8] - '0' || whole == 1;
}

static bool vat_portugal(Text rest)
{
	int check = 11 - weighted(rest.chars, "98765432") % 11;
	return (check > 9 ? 0 : check) == rest.chars[8] - '0';
}

static bool vat_switzerland(Text rest) /* "E123456788", with MWST, TVA or IVA behind */
{
	int check = 11 - weighted(rest.chars + 1, "54327654") % 11;
	return (check == 11 ? 0 : check) == rest.chars[9] - '0';
}

/* 9: a digit, A: a letter, X: either, ?: either or nothing more. */
typedef struct {
	const char *prefix, *shape;
	bool (*check)(Text rest);
} VatRule;
static const VatRule vat_rules[] = {
	{"AT", "U99999999", vat_austria},
	{"BE", "9999999999", enterprise_sound},
	{"BG", "999999999?", NULL},
	{"CH", "E999999999????", vat_switzerland},
	{"CY", "99999999A", NULL},
	{"CZ", "99999999??", NULL},
	{"DE", "999999999", vat_germany},
	{"DK", "99999999", NULL},
	{"EE", "999999999", NULL},
	{"EL", "999999999", NULL},
	{"ES", "X9999999X", NULL},
	{"FI", "99999999", NULL},
	{"FR", "XX999999999", vat_france},
	{"GB", "999999999???", NULL},
	{"HR", "99999999999", NULL},
	{"HU", "99999999", NULL},
	{"IE", "9X99999A?", NULL},
	{"IT", "99999999999", vat_italy},
	{"LT", "999999999???", NULL},
	{"LU", "99999999", vat_luxembourg},
	{"LV", "99999999999", NULL},
	{"MT", "99999999", NULL},
	{"NL", "999999999B99", vat_netherlands},
	{"NO", "999999999???", NULL},
	{"PL", "9999999999", NULL},
	{"PT", "999999999", vat_portugal},
	{"RO", "99????????", NULL},
	{"SE", "999999999999", NULL},
	{"SI", "99999999", NULL},
	{"SK", "9999999999", NULL},
	{"XI", "999999999???", NULL},
};

static bool fits(const char *shape, Text text)
{
	size_t i = 0;
	for (; shape[i]; i++) {
		if (shape[i] == '?' && i >= text.length) {
			return i == text.length;
		}
		char c = i < text.length ? text.chars[i] : 0;
		bool good = shape[i] == '9'                      ? digit(c)
			    : shape[i] == 'A'                    ? capital(c)
			    : shape[i] == 'X' || shape[i] == '?' ? digit(c) || capital(c)
								 : c == shape[i];
		if (!good) {
			return false;
		}
	}
	return i == text.length;
}

bool vat_id_sound(Text vat_id)
{
	size_t count = sizeof vat_rules / sizeof vat_rules[0];
	for (const VatRule *rule = vat_rules; rule < vat_rules + count; rule++) {
		if (text_starts(vat_id, rule->prefix)) {
			Text rest = {vat_id.chars + 2, vat_id.length - 2};
			return fits(rule->shape, rest) && (!rule->check || rule->check(rest));
		}
	}
	return false;
}

Text vat_id_spaced(Arena *arena, Text vat_id)
{
	const char *c = vat_id.chars;
	bool swiss = text_starts(vat_id, "CHE") && vat_id.length >= 12;
	if (!swiss || !vat_id_sound(vat_id)) {
		return vat_id;
	}
	return text_format(arena, "CHE-%.3s.%.3s.%.3s%s%s", c + 3, c + 6, c + 9,
		vat_id.length > 12 ? " " : "", c + 12);
}

/* --- references of payments --- */

Text rf_reference(Arena *arena, Text number)
{
	Text bare = identifier_bare(arena, number);
	if (text_empty(bare)) {
		return TEXT("");
	}
	if (bare.length > RF_LIMIT - 4) { /* the end of a number tells more than its beginning */
		bare = (Text){bare.chars + bare.length - (RF_LIMIT - 4), RF_LIMIT - 4};
	}
	int check = 98 - remainder_97(remainder_97(0, bare.chars, bare.length), "RF00", 4);
	return text_format(arena, "RF%02d%s", check, bare.chars);
}

bool rf_reference_sound(Text reference)
{
	return text_starts(reference, "RF") && reference.length > 4 &&
	       reference.length <= RF_LIMIT &&
	       remainder_97(remainder_97(0, reference.chars + 4, reference.length - 4),
		       reference.chars, 4) == 1;
}

static char recursive_10(const char *digits, size_t length)
{
	static const int table[] = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};
	int carry = 0;
	for (size_t i = 0; i < length; i++) {
		carry = table[(carry + digits[i] - '0') % 10];
	}
	return (char)('0' + (10 - carry) % 10);
}

Text qr_reference(Arena *arena, Text number)
{
	char digits[QR_REFERENCE_LENGTH + 1];
	size_t place = QR_REFERENCE_LENGTH - 1;
	memset(digits, '0', sizeof digits);
	for (size_t i = number.length; i > 0 && place > 0; i--) {
		if (digit(number.chars[i - 1])) {
			digits[--place] = number.chars[i - 1];
		}
	}
	digits[QR_REFERENCE_LENGTH - 1] = recursive_10(digits, QR_REFERENCE_LENGTH - 1);
	return text_copy(arena, (Span){digits, QR_REFERENCE_LENGTH});
}

bool qr_reference_sound(Text reference)
{
	return all_digits(reference, QR_REFERENCE_LENGTH) &&
	       recursive_10(reference.chars, QR_REFERENCE_LENGTH - 1) ==
		       reference.chars[QR_REFERENCE_LENGTH - 1];
}
