#!/bin/sh
# Every test there is (make test; ./dev test installs first). The last line counts; what was skipped
# is named with why. LONG=1 (make test-all) takes the long forms: a minute of fuzzing a target, long
# imports, every page in every dress, and all C tests once more, looking for data races.
set -u
passed=0 failed=0 skipped=0
logs=build/test-logs
mkdir -p "$logs"
jobs=$(nproc 2>/dev/null || echo 2)
seconds=5
[ -z "${LONG:-}" ] || seconds=60

count() { # adds what a line "N passed, N failed, N skipped" says
	passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}
counted() { # the numbers of the last such line of a log
	sed -n 's/^\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed, \([0-9][0-9]*\) skipped$/\1 \2 \3/p' "$1" | tail -n 1
}
skip() {
	echo "SKIPPED $1: $2"
	count 0 0 1
}

# One test that is a command: ok when it ends well.
step() {
	name=$1
	shift
	if "$@" >"$logs/step.log" 2>&1; then
		echo "ok $name"
		count 1 0 0
		return 0
	fi
	echo "FAILED $name"
	tail -n 60 "$logs/step.log" | sed 's/^/	/'
	count 0 1 0
	return 1
}

# Many tests: the command counts them in its last line. One that dies before is a failure itself.
suite() {
	name=$1
	shift
	"$@" >"$logs/suite.log" 2>&1
	status=$?
	numbers=$(counted "$logs/suite.log")
	if [ -z "$numbers" ]; then
		echo "FAILED $name: it did not end"
		tail -n 60 "$logs/suite.log" | sed 's/^/	/'
		count 0 1 0
		return
	fi
	grep -v ' passed, ' "$logs/suite.log" | sed -n '/^\(FAILED\|SKIPPED\)/,$p'
	count $numbers
	set -- $numbers
	if [ "$status" -ne 0 ] && [ "$2" -eq 0 ]; then # such as a query that no test executed
		echo "FAILED $name: it ended with $status"
		tail -n 20 "$logs/suite.log" | sed 's/^/	/'
		count 0 1 0
	fi
	echo "$name: $1 passed, $2 failed, $3 skipped"
}

step 'check: layers, purity, format, catalogues' make -s check
step 'gcc builds without a warning' make -s -j"$jobs" VARIANT=release build/release/fuseau
if command -v clang >/dev/null; then
	step 'clang builds without a warning' make -s -j"$jobs" VARIANT=clang build/clang/fuseau
else
	skip 'clang builds without a warning' 'clang is not installed'
fi

if step 'the tests build' make -s -j"$jobs" VARIANT=asan build/asan/run-tests build/asan/fuseau; then
	ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1 || echo 'PostgreSQL is not installed: its tests are skipped below'
	suite 'unit, store and talk' tools/with-postgres.sh build/asan/run-tests
fi

if [ -n "${LONG:-}" ]; then
	suite 'the same, looking for data races' env -u LONG make -s test-tsan
fi

if step 'the invoices of the matrix build' make -s -j"$jobs" VARIANT=release build/release/bench-invoice; then
	suite 'invoices under the official rules' test/matrix.sh
fi

if [ ! -e test/browser/run.mjs ]; then
	skip 'browser' 'there are none'
elif ! command -v node >/dev/null || ! tools/chromium.sh >/dev/null; then
	skip 'browser' 'node is not installed, or no Chromium that starts: on Ubuntu it is a snap; CHROMIUM=/path names another'
elif step 'the browser tests install' sh -c '[ -d test/browser/node_modules ] || tools/modules.sh test/browser'; then
	suite 'browser' node test/browser/run.mjs
fi

targets=$(ls test/fuzz/fuzz_*.c 2>/dev/null | sed 's/.*fuzz_\(.*\)\.c/\1/')
if ! command -v clang >/dev/null; then
	skip 'fuzz' 'clang is not installed'
elif [ -n "$targets" ] &&
	step 'the fuzz targets build' make -s -j"$jobs" VARIANT=fuzz $(printf 'build/fuzz/fuzz-%s ' $targets); then
	for target in $targets; do
		step "fuzz $target" tools/fuzz.sh "$seconds" "$target"
	done
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
