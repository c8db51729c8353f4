# Who may include whom: src/LAYERS says it, this checks it. Usage:
#   awk -f tools/layers.awk src/LAYERS $(find src -name '*.[ch]')
BEGIN {
	n = split("assert ctype inttypes limits stdalign stdarg stdbool stddef stdint stdnoreturn string", plain, " ")
	for (i = 1; i <= n; i++) everywhere[plain[i] ".h"] = 1
}
FILENAME == ARGV[1] {
	if ($0 ~ /^#/ || $0 ~ /^ *$/) next
	split($0, half, "|")
	split(half[1], part, ":")
	known[part[1]] = 1
	allowed[part[1]] = " " part[1] " " part[2] " "
	headers[part[1]] = half[2]
	n = split(part[2], lower, " ")
	for (i = 1; i <= n; i++)
		if (!(lower[i] in known)) { print "LAYERS: " part[1] " names " lower[i] " before it exists"; bad = 1 }
	next
}
FNR == 1 { split(FILENAME, dir, "/"); layer = dir[2] }
layer !~ /\.c$/ && match($0, /^#include "[a-z_]+\//) {
	other = substr($0, RSTART + 10, RLENGTH - 11)
	if (other in known && layer in known && index(allowed[layer], " " other " ") == 0) {
		print FILENAME ":" FNR ": " layer "/ may not include " other "/"
		bad = 1
	}
}
layer in known && match($0, /^#include <[^>]+>/) {
	header = substr($0, RSTART + 10, RLENGTH - 11)
	if (header in everywhere) next
	ok = 0
	n = split(headers[layer], may, " ")
	for (i = 1; i <= n; i++)
		if (may[i] == header || (may[i] ~ /\/$/ && index(header, may[i]) == 1)) ok = 1
	if (!ok) { print FILENAME ":" FNR ": " layer "/ may not include <" header ">"; bad = 1 }
}
END { exit bad }
