#!/bin/sh
# Every sentence that the program says has its translation in every language of po/, and nothing
# else does. Sentences are found in C by the functions that take a msgid, and in templates by their
# compiler, which writes build/made/view/NAME.msgids. broken(…) is for the log and stays English.
set -eu
command -v xgettext > /dev/null || { echo "make check needs xgettext (apt install gettext)"; exit 1; }
made=build/made/po
mkdir -p $made
{
	find src -name '*.[ch]' | sort | xgettext --files-from=- --language=C --from-code=UTF-8 \
		--output=- --keyword \
		--keyword=refuse:3 --keyword=missing:2 --keyword=conflict:2 --keyword=message:2 \
		--keyword=message_of:2 --keyword=message_n:2,3 --keyword=message_counted:2,3 \
		--keyword=N_:1 --keyword=words_plain:2 --keyword=put_message:2 | sed '1,/^$/d' # without the header
	find build/made/view -name '*.msgids' -exec cat {} + 2>/dev/null || true
} > $made/said.pot
make -s build/tools/po
for folder in po/*; do
	[ -d "$folder" ] || continue
	build/tools/po check "${folder#po/}" $made/said.pot "$folder"/*.po
done
