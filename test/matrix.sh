#!/bin/sh
# Every regime, kind and variant of an invoice (bench/invoice_matrix.c) under the official rules of
# those who receive it, and its page against its XML. VALIDATORS is the folder of the rule sets with
# their run.sh. The last line counts, for tools/test.sh.
set -u
validators=${VALIDATORS:-../shared/validators}
program=build/release/bench-invoice
work=$(mktemp -d /tmp/fuseau-matrix-XXXXXX)
trap 'rm -rf "$work"' EXIT INT TERM
passed=0 failed=0 skipped=0
mkdir "$work/fr" "$work/fx" "$work/peppol" "$work/xr" "$work/pdf"
"$program" matrix "$work" || exit 1

# One call for each rule set: compiling the rules takes longer than a hundred invoices.
validate() { # RULES FOLDER
	"$validators/run.sh" -q -r "$1" "$work/$2"/*.xml >"$work/log" 2>&1
	good=$(grep -c '^VALID' "$work/log")
	all=$(ls "$work/$2" | wc -l)
	passed=$((passed + good)) failed=$((failed + all - good))
	echo "$2: $good of $all valid under $1"
	[ "$good" -eq "$all" ] || grep -v '^VALID' "$work/log" | sed 's/^/FAILED /' | head -n 40
}
if [ ! -x "$validators/run.sh" ] || ! command -v javac >/dev/null || [ ! -e "${SAXON_JAR:-/usr/share/java/Saxon-HE.jar}" ]; then
	echo "SKIPPED invoices under the official rules: the validators, a JDK or Saxon is not there"
	skipped=1
else
	validate auto,fx,fr fr
	validate auto,fx fx
	validate peppol peppol
	validate xr xr
fi

if ! command -v qpdf >/dev/null || ! command -v pdftotext >/dev/null; then
	echo "SKIPPED sealed pages: qpdf or pdftotext is not there"
	skipped=$((skipped + 1))
else
	sound=0
	for file in "$work"/pdf/*.pdf; do
		qpdf --check "$file" >"$work/log" 2>&1 && sound=$((sound + 1)) || { echo "FAILED $file"; cat "$work/log"; }
	done
	all=$(ls "$work/pdf" | wc -l)
	test/check_pdf.py "$work"/pdf/*.pdf >"$work/log"
	good=$(sed -n 's/^\([0-9]*\) good.*/\1/p' "$work/log")
	passed=$((passed + ${good:-0})) failed=$((failed + all - ${good:-0} + all - sound))
	echo "pdf: $sound of $all sound, $good of $all keep the checklist and say what their XML says"
	grep -v ' good, ' "$work/log" | sed 's/^/FAILED /' | head -n 40
fi

# A second opinion, of a reader that knows PDF/A-1: all it may find is what PDF/A-3 allows beyond that,
# files inside, the other number of the part, and fonts without a CIDSet.
jars='' missing=''
for jar in preflight pdfbox2 fontbox2 xmpbox commons-logging jaxb-api javax.activation; do
	jars="$jars:/usr/share/java/$jar.jar"
	[ -e "/usr/share/java/$jar.jar" ] || missing="$missing $jar"
done
if [ -n "$missing" ] || ! command -v java >/dev/null; then
	echo "SKIPPED pages as PDF/A: Java or one of its libraries is not there:$missing"
	skipped=$((skipped + 1))
else
	java -cp "$jars" org.apache.pdfbox.preflight.Validator_A1b batch "$work/pdf" >"$work/log" 2>&1
	grep -v -e 'EmbeddedFile entry is present' -e 'MetaData, part must be 1$' -e 'The CIDSet entry is missing' \
		-e '^The file .* is not a valid PDF/A-1b file' -e '^$' "$work/log" >"$work/found"
	all=$(ls "$work/pdf" | wc -l)
	good=$(grep -c '^The file ' "$work/log")
	[ -s "$work/found" ] && good=0
	passed=$((passed + good)) failed=$((failed + all - good))
	echo "pdf: $good of $all are PDF/A to a reader that shares nothing with us"
	sed 's/^/FAILED /' "$work/found" | head -n 40
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
