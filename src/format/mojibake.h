/* French that was read in a wrong character set: "RÃ©seaux" is "Réseaux".
 *
 * Repaired only when certain. Read back, the characters must be bytes of valid UTF-8 and give
 * nothing but letters and signs that French, German, Spanish and Italian use: sound text does not
 * do that by chance. Windows-1252 read as MacRoman has no such proof; it is repaired where two or
 * more accented capitals stand right after small letters ("ContrÙle qualitÈ"). What became U+FFFD
 * is lost: only told. */
#ifndef FORMAT_MOJIBAKE_H
#define FORMAT_MOJIBAKE_H

#include "base/text.h"

typedef enum { TEXT_SOUND, TEXT_REPAIRED, TEXT_LOST } Repair;

/* *ret_text is the text itself unless it was repaired. */
Repair mojibake_repair(Arena *arena, Text text, Text *ret_text);

#endif
