#!/bin/sh
# Invoices a second, on one core: the model read, the XML written, the page drawn, the PDF sealed;
# beside two libraries of npm that build the XML and seal a page they are handed ready drawn. It
# prints what it finds and fails nobody's build. SECONDS is the length of each run.
set -eu
seconds=${SECONDS:-5}
make -s build/release/bench-invoice build/release/bench-bank build/release/bench-books build/release/fuseau
work=$(mktemp -d /tmp/fuseau-bench-XXXXXX)
trap 'rm -rf "$work"' EXIT INT TERM
model=bench/money/model.json
validators=${VALIDATORS:-../shared/validators}

echo "money, on $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg)"
build/release/fuseau invoice render "$model" --format facturx --output "$work/fuseau.pdf"
ours=$(build/release/bench-invoice speed "$seconds" "$model" 2>"$work/first")
printf '%-20s %6s invoices/s of CPU time (%s)\n' Fuseau "$ours" "$(cat "$work/first")"

build/release/bench-bank # aim: a file of 100,000 lines read and matched in less than 2 s
echo "a year's books, 10,000 invoices of five lines, each paid with a fee:"
build/release/bench-books "$work"

if ! command -v node >/dev/null || ! (cd bench/money && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null 2>&1); then
	echo 'SKIPPED the libraries beside it: node is not there, or npm could not install them'
	exit 0
fi
fastest=1
for name in zugferd einvoice; do
	rate=$(node bench/money/invoice.mjs $name "$seconds" "$work/fuseau.pdf" "$work/$name.pdf" 2>/dev/null | tail -n 1)
	printf '%-20s %6s invoices/s of CPU time (the page ready drawn)\n' "$name" "$rate"
	[ "$rate" -le "$fastest" ] || fastest=$rate
done
awk -v ours="$ours" -v theirs="$fastest" 'BEGIN {printf "%.1f × the faster\n", ours / theirs}'
if [ -x "$validators/run.sh" ] && command -v javac >/dev/null && command -v pdfdetach >/dev/null; then
	"$validators/run.sh" -q -r auto "$work"/fuseau.pdf "$work"/zugferd.pdf "$work"/einvoice.pdf || true
fi
