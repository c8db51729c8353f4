#!/bin/sh
# Runs a command beside a PostgreSQL of its own, which lives in /tmp and ends with it:
#
#   tools/with-postgres.sh build/asan/run-tests [WORD …]
#
# The command finds PGHOST, PGUSER and FUSEAU_TEST_POSTGRES ("postgresql:///": append a database's
# name). After a whole run of run-tests (no WORD) every query of src/store/*.sql must have run on
# both engines: test/store/store_test.c notes each in the file FUSEAU_TEST_QUERIES.
set -eu
[ -z "${FUSEAU_TEST_POSTGRES:-}" ] || exec "$@"

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -n | tail -n 1)
if [ -z "$bin" ]; then
	echo "with-postgres: PostgreSQL is not installed; its tests are skipped" >&2
	exec "$@"
fi

folder=$(mktemp -d /tmp/fpg-XXXXXX) # short: a socket's path has at most 107 bytes
as='' user=$(id -un)
if [ "$(id -u)" -eq 0 ]; then # PostgreSQL refuses to run as root
	user=postgres
	id postgres >/dev/null 2>&1 || user=nobody
	as="runuser -u $user --"
	chown "$user" "$folder"
fi
stop() {
	trap - EXIT
	(cd / && $as "$bin/pg_ctl" -D "$folder/data" -m immediate -s stop >/dev/null 2>&1) || true
	rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

(
	cd /
	$as "$bin/initdb" -D "$folder/data" -U "$user" -A trust -E UTF8 --locale=C.UTF-8 -N >"$folder/log" 2>&1
	$as "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/log" -s -w -o "-k $folder -c listen_addresses='' \
		-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60" start >>"$folder/log" 2>&1
) || {
	cat "$folder/log" "$folder/data/log" >&2
	exit 1
}

export PGHOST="$folder" PGUSER="$user" FUSEAU_TEST_POSTGRES=postgresql:///
export FUSEAU_TEST_QUERIES="$folder/queries"
: >"$FUSEAU_TEST_QUERIES"
status=0
"$@" || status=$?

case $* in
*/run-tests)
	sed -n 's/^-- \([a-z0-9_]*\)(.*/\1/p' src/store/*.sql | sort -u |
		sed 's/.*/sqlite &\npostgres &/' | sort >"$folder/wanted"
	sort -u "$FUSEAU_TEST_QUERIES" | comm -23 "$folder/wanted" - >"$folder/never"
	if [ -s "$folder/never" ]; then
		echo "FAILED these queries were never executed in a test:" >&2
		sed 's/^/	/' "$folder/never" >&2
		status=1
	fi
	;;
esac
exit "$status"
