#!/bin/sh
# The planner: does it agree with a plain flow, how fast is it, and does it keep the weight that an
# exact solver (cbc, of Debian's coinor-cbc) proves best? AGREE, SPEED and MODELS say how many.
set -eu
out=build/release
program=$out/bench-plan
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -std=gnu17 -O2 -Isrc -I. -o $program bench/plan.c bench/instance.c test/plan/oracle.c \
	$out/plan/*.o $out/base/*.o $out/domain/*.o
echo "planner, on $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
$program agree "${AGREE:-1000}"
$program speed "${SPEED:-100}"
if command -v cbc > /dev/null; then
	same=0 count=0 ours=0 theirs=0
	while [ $count -lt "${MODELS:-10}" ]; do
		count=$((count + 1))
		set -- $($program lp $count "$work/model.lp")
		begun=$(date +%s%N)
		cbc "$work/model.lp" sec 120 solve > "$work/log" 2>&1
		theirs=$((theirs + ($(date +%s%N) - begun) / 10000))
		best=$(awk '/^Objective value:/ {printf "%d", ($3 < 0 ? -$3 : $3) + 0.5}' "$work/log")
		ours=$((ours + $(echo "$2" | awk '{printf "%d", $1 * 100}')))
		[ "$best" = "$1" ] && same=$((same + 1)) || echo "  model $count: ours $1, cbc $best, proved $3"
	done
	echo "weight kept, n = 100: $same of $count as cbc; cbc takes $((theirs / (ours + 1))) times as long"
else
	echo "weight kept: not compared, cbc is absent"
fi
data=${WT_DATA:-../shared/data/wt}
if [ -r "$data/wt40.txt" ]; then
	for set in "40 wtopt40" "50 wtopt50" "100 wtbest100b"; do
		set -- $set
		build/fuseau plan sequence "$data/wt$1.txt" "$1" > "$work/orders"
		echo "wt$1: $("$data/check_wt.py" "$data/wt$1.txt" "$1" "$work/orders" "$data/$2.txt" --quiet)"
	done
else
	echo "sequences: not measured, the OR-Library files are absent"
fi
