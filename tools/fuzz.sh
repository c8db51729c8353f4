#!/bin/sh
# Fuzzes each target for so many seconds, after its corpus: tools/fuzz.sh SECONDS TARGET…
# A short run is a test and begins with the same seed each time; a long one explores.
# New inputs stay in build/fuzz/found/TARGET; what crashes is in build/fuzz/crash-TARGET-….
# A line "ok fuzz NAME" or "FAILED fuzz NAME" for each.
set -eu
seconds=$1
shift
seed=0 # libFuzzer: any
[ "$seconds" -gt 10 ] || seed=1
bad=0
for target; do
	corpus=test/fuzz/corpus/$target
	found=build/fuzz/found/$target
	mkdir -p "$found" "$corpus"
	log=build/fuzz/$target.log
	if build/fuzz/fuzz-"$target" -runs=0 "$corpus" >"$log" 2>&1 &&
		build/fuzz/fuzz-"$target" -max_total_time="$seconds" -seed=$seed -timeout=10 -rss_limit_mb=2048 \
			-max_len=65536 -artifact_prefix=build/fuzz/crash-"$target"- "$found" "$corpus" >"$log" 2>&1; then
		echo "ok fuzz $target"
	else
		echo "FAILED fuzz $target"
		tail -n 30 "$log" | sed 's/^/	/'
		bad=1
	fi
done
exit $bad
