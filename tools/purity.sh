#!/bin/sh
# Pure layers may ask libc for memory and characters, never for files, sockets, clocks, locale or
# the environment. We look at what their objects import; base/arena.c alone may take memory.
set -eu
dir=build/pure
plain='abort|__assert_fail|mem(cpy|cmp|set|move|chr)|str(len|cmp|ncmp|chr|rchr|str|spn|cspn|ncasecmp|casecmp)|v?snprintf|qsort|bsearch|__(div|mod|udiv|umod)ti3|__ctype_(b|tolower|toupper)_loc|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_'
memory='calloc|free|longjmp|_setjmp'
mkdir -p $dir
for layer; do
	for source in src/"$layer"/*.c; do
		[ -e "$source" ] || continue
		object=$dir/$layer-$(basename "$source" .c).o
		[ "$object" -nt "$source" ] || ${CCACHE:-} gcc -std=gnu17 -O1 -Isrc -Ibuild/made $(pkg-config --cflags libxml-2.0) -c "$source" -o "$object"
	done
done
for object in $dir/*.o; do # a source that is gone leaves no object behind
	name=$(basename "$object" .o)
	[ -e "src/${name%%-*}/${name#*-}.c" ] || rm -f "$object"
done
nm --defined-only $dir/*.o | awk 'NF == 3 {print $3}' | sort -u > $dir/ours
bad=0
for object in $dir/*.o; do
	allowed=$plain
	case $object in
	*/base-arena.o) allowed="$plain|$memory" ;;
	*/format-invoice_read.o) allowed="$plain|xmlReaderForMemory|xmlTextReader[A-Za-z]+|xmlFreeTextReader" ;;
	*/format-xml_read.o) allowed="$plain|xmlCreatePushParserCtxt|xmlCtxtUseOptions|xmlParseChunk|xmlStopParser|xmlFreeParserCtxt" ;;
	*/format-*json*.o | */format-trello.o) allowed="$plain|json_[a-z_]+" ;; # jansson reads from memory: json_loadb
	esac
	impure=$(nm -u "$object" | awk '{print $2}' | sort -u | comm -23 - $dir/ours | grep -Evx "$allowed" || true)
	[ -z "$impure" ] || { echo "$object is not pure: it asks for" $impure; bad=1; }
done
exit $bad
