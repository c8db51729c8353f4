/* What the compiler of catalogues makes and refuses. */
#include "test/test.h"

/* Runs it over a catalogue of this text; its complaints, or the table when there are none. */
static Text compiled(Arena *arena, const char *catalogue, const char *mode)
{
	const char *folder = test_folder();
	FILE *file = fopen(text_format(arena, "%s/it.po", folder).chars, "w");
	fputs(catalogue, file);
	fclose(file);
	Text out = text_format(arena, "%s/out", folder), log = text_format(arena, "%s/log", folder);
	Text command = text_format(
		arena, "build/tools/po %s %s %s/it.po 2> %s", mode, out.chars, folder, log.chars);
	return test_file(arena, system(command.chars) == 0 ? out.chars : log.chars);
}

#define SAYS(catalogue, part)                                                                     \
	do {                                                                                      \
		Text says_ = compiled(arena, catalogue, "fr");                                    \
		if (!text_contains(says_, part)) {                                                \
			test_fail(__FILE__, __LINE__, "\"%s\" is not in\n%s", part, says_.chars); \
		}                                                                                 \
	} while (0)

TEST(a_catalogue_becomes_a_sorted_table_with_its_plural_rule)
{
	const char *catalogue = "msgid \"Zone\"\nmsgstr \"Fuseau\"\n\n# why\nmsgid \"%1 \"\n"
				"\"row\"\nmsgid_plural \"%1 rows\"\nmsgstr[0] \"%1 ligne\"\n"
				"msgstr[1] \"%1 lignes\"\n";
	SAYS(catalogue, "{\"%1 row\", {\"%1 ligne\", \"%1 lignes\"}},\n\t{\"Zone\"");
	SAYS(catalogue, "return n > 1;");
}

TEST(a_plural_rule_is_an_expression_of_n_and_nothing_else)
{
	SAYS("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n",
		"return (n != 1);");
	SAYS("msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=system(n);\\n\"\n",
		"it.po:1: Plural-Forms is no expression of n");
}

TEST(a_catalogue_that_is_not_finished_is_refused_with_its_line)
{
	SAYS("\n#, fuzzy\nmsgid \"a\"\nmsgstr \"a\"\n", "it.po:2: a fuzzy translation");
	SAYS("#~ msgid \"a\"\n", "it.po:1: an obsolete translation");
	SAYS("msgid \"a\"\nmsgstr \"\"\n", "it.po:1: no translation: a");
	SAYS("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"a\"\n", "it.po:1: no translation: a");
	SAYS("msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n",
		"it.po:3: translated otherwise");
	SAYS("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", "it.po:3: is said a second time");
	SAYS("msgctxt \"menu\"\n", "it.po:1: is no line of a catalogue: msgctxt");
	SAYS("msgid \"a\nmsgstr \"b\"\n", "it.po:1: the string does not end");
}

TEST(placeholders_are_those_of_the_english)
{
	SAYS("msgid \"%1 of %2\"\nmsgstr \"%1\"\n", "it.po:1: placeholders differ: %1");
	SAYS("msgid \"%1\"\nmsgstr \"%1 %2\"\n", "it.po:1: placeholders differ: %1 %2");
	SAYS("msgid \"%1 of %2\"\nmsgstr \"%2 : %1\"\n", "U+00A0 is missing before :");
	SAYS("msgid \"One task\"\nmsgid_plural \"%1 tasks\"\nmsgstr[0] \"Une tâche\"\n"
	     "msgstr[1] \"%1 tâches\"\n",
		"catalogue_fr");
}

TEST(french_has_french_typography)
{
	SAYS("msgid \"a\"\nmsgstr \"l'an\"\n", "a straight apostrophe");
	SAYS("msgid \"a\"\nmsgstr \"un \\\"mot\\\"\"\n", "a straight quote");
	SAYS("msgid \"a\"\nmsgstr \"Quoi ?\"\n", "U+202F is missing before ? in: Quoi ?");
	SAYS("msgid \"a\"\nmsgstr \"Quoi\xe2\x80\xaf?\"\n", "catalogue_fr");
	SAYS("msgid \"a\"\nmsgstr \"« oui »\"\n", "U+00A0 is missing inside « »");
	SAYS("msgid \"a\"\nmsgstr \"De 8:30 à https://exemple.fr?q=1\"\n", "catalogue_fr");
}

TEST(what_is_said_and_what_is_translated_are_the_same)
{
	const char *folder = test_folder();
	Text pot = text_format(arena, "%s/said.pot", folder);
	FILE *file = fopen(pot.chars, "w");
	fputs("#: src/a.c:7\nmsgid \"a\"\nmsgstr \"\"\n", file);
	fclose(file);
	Text command = text_format(arena,
		"cd %s && printf 'msgid \"b\"\\nmsgstr \"b\"\\n' > b.po && "
		"! $OLDPWD/build/tools/po check fr said.pot b.po 2> log",
		folder);
	EQUAL_INT(system(command.chars), 0);
	EQUAL_TEXT(test_file(arena, text_format(arena, "%s/log", folder).chars),
		"src/a.c:7: not said in fr: a\nb.po:1: nothing says: b\n");
}
