#!/bin/sh
# A day in a practice of ten years (10 clients, 20,000 tasks of which 300 open, 100,000 entries, 5,000
# events): pages with a session at 1 and 16 connections, beside their own queries run bare on the
# same file and nginx serving a file of the same bytes; a cold start; memory; an import. It prints
# what it finds and fails nobody's build. DURATION is the seconds of each run.
set -eu
duration=${DURATION:-3} rows=${ROWS:-100000}
make -s build/release/bench-day
tool=$PWD/build/release/bench-day program=$PWD/build/release/fuseau
work=$(mktemp -d /tmp/fuseau-bench-XXXXXX)
server='' nginx=''
stop() {
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	[ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true
	wait 2>/dev/null || true
	rm -rf "$work"
}
trap stop EXIT INT TERM

cpu() { # clock ticks of a process
	sed 's/.*) //' "/proc/$1/stat" | awk '{print $12 + $13}'
}
memory() { # MiB of processes by that line: Rss, or Pss, which counts once what they share
	line=$1 && shift
	for process; do sed -n "s/^$line:[[:space:]]*\\([0-9]*\\).*/\\1/p" "/proc/$process/smaps_rollup"; done |
		awk '{all += $1} END {printf "%.1f", all / 1024}'
}
worker_of() { cat "/proc/$1/task/$1/children" | tr -d ' '; }
serve() { # starts a server in $work/data, traced when $1 is a file
	rm -f "$work/said"
	if [ -n "${1:-}" ]; then
		FUSEAU_TRACE=$1 "$tool" --data "$work/data" --now 2026-11-23T08:30+01:00 serve --listen 127.0.0.1:0 >"$work/said" 2>/dev/null &
	else
		"$program" --data "$work/data" --now 2026-11-23T08:30+01:00 serve --listen 127.0.0.1:0 >"$work/said" 2>/dev/null &
	fi
	server=$!
	while ! grep -q 'http://' "$work/said" 2>/dev/null; do sleep 0.05; done
	url=$(grep -o 'http://[0-9.:]*' "$work/said" | head -n 1)
}
stop_server() {
	kill "$server"
	wait "$server" 2>/dev/null || true
	server=''
}
get() { curl -s -o "$2" -w '%{http_code}' -H "Cookie: sid=$SESSION" "$1"; }

# One run: requests a second, p50, p99, microseconds of CPU a request of process $1.
load() { # PROCESS CONNECTIONS URL
	before=$(cpu "$1")
	threads=$(($2 > 1 ? 2 : 1))
	wrk -t"$threads" -c"$2" -d"${duration}s" --latency -H "Cookie: sid=$SESSION" "$3" >"$work/wrk"
	after=$(cpu "$1")
	awk -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" -v c="$2" '
		/^ *50%/ {p50 = $2} /^ *99%/ {p99 = $2} /requests in/ {n = $1}
		/^Requests\/sec/ {rate = $2} /Non-2xx/ {bad = ", " $NF " were refused"}
		END {printf "%2d connections  %8.0f/s  p50 %-8s p99 %-8s  CPU %.0f µs%s\n", c, rate, p50, p99,
			n ? ticks / hz * 1e6 / n : 0, bad}' "$work/wrk" | tee "$work/line"
	sed -n 's/.*CPU \([0-9]*\) µs.*/\1/p' "$work/line" >"$work/cpu-$2"
}

echo "a day, on $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(uname -r)"
echo "  compiler $(gcc -dumpversion), SQLite $(sqlite3 --version 2>/dev/null | cut -d' ' -f1 || true), $duration s a run"
eval "$("$tool" make "$work/data")"
echo "  the practice: $(du -h "$work/data/fuseau.db" | cut -f1)"

for page in 'Today /' "board /boards/$BOARD" 'report /time/report?by=month' 'week /week'; do
	name=${page%% *} path=${page#* }
	: >"$work/trace"
	serve "$work/trace"
	status=$(get "$url$path" "$work/page")
	if [ "$status" != 200 ]; then
		echo "$name: not measured, it answers $status"
		stop_server
		continue
	fi
	: >"$work/least" least=0
	for turn in 1 2 3; do # the least of three: without what the clock brings meanwhile
		: >"$work/trace"
		get "$url$path" "$work/page" >/dev/null
		size=$(wc -c <"$work/trace")
		[ "$turn" -gt 1 ] && [ "$size" -ge "$least" ] || { least=$size && cp "$work/trace" "$work/least"; }
	done
	stop_server
	set -- $("$tool" bare "$work/data" "$work/least" 2)
	echo "$name: $(wc -c <"$work/page") bytes, $1 queries"
	echo "  bare queries                                           CPU $2 µs"
	if ! command -v wrk >/dev/null; then
		echo '  not measured over HTTP: wrk is absent'
		continue
	fi
	serve
	worker=$(worker_of "$server")
	for connections in 1 16; do
		printf '  fuseau  '
		load "$worker" $connections "$url$path"
	done
	awk -v page="$(cat "$work/cpu-1")" -v bare="$2" 'BEGIN {printf "  fuseau / bare queries: %.1f (aim: 3)\n", page / bare}'
	stop_server
	if ! command -v nginx >/dev/null; then
		echo '  not compared: nginx is absent'
		continue
	fi
	mkdir -p "$work/www" && cp "$work/page" "$work/www/page" && chmod -R a+rX "$work"
	cat >"$work/nginx.conf" <<-END
		daemon off; master_process off; worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log;
		events {}
		http { access_log off; default_type text/html; server { listen 127.0.0.1:18371; root $work/www; } }
	END
	nginx -c "$work/nginx.conf" 2>/dev/null &
	nginx=$!
	sleep 0.3
	for connections in 1 16; do
		printf '  nginx   '
		load "$nginx" $connections http://127.0.0.1:18371/page
	done
	kill "$nginx"
	wait "$nginx" 2>/dev/null || true
	nginx=''
done

if command -v wrk >/dev/null; then
	serve
	wrk -t2 -c16 -d"${duration}s" -H "Cookie: sid=$SESSION" "$url/" >/dev/null
	worker=$(worker_of "$server")
	echo "memory after a run: worker $(memory Rss "$worker") MiB (aim: 40), with its parent $(memory Rss "$server" "$worker") MiB; counting once what they share: $(memory Pss "$server" "$worker") MiB"
	for page in '/plan' '/matrix' '/tasks' '/tasks?show=done' '/triage' '/clients' '/search?q=newsletter'; do
		get "$url$page" "$work/page" >/dev/null
		printf '%-24s' "$page" && load "$worker" 1 "$url$page" # more than 10 ms is a defect
	done
	stop_server
fi
echo "cold start: $(for turn in 1 2 3 4 5; do "$tool" start "$program" "$work/data"; done | sort -n | sed -n 3p) ms (aim: 100)"

"$tool" toggl "$rows" >"$work/toggl.csv"
cp -r "$work/data" "$work/bare"
if imported=$("$tool" import "$program" "$work/data" "$work/toggl.csv"); then
	# seconds and seconds of CPU: of the import; of the bare entries; of those and what belongs to them
	set -- $imported $("$tool" insert "$work/bare" "$work/data" "$rows")
	echo "import of $rows Toggl rows: $1 s (CPU $2 s)"
	echo "  the same entries by one bare prepared statement: $3 s (CPU $4 s); ratio $(echo "$1 $3" | awk '{printf "%.1f", $1 / $2}') (aim: 3)"
	echo "  these with their notes for an undo and the search: $5 s (CPU $6 s); ratio $(echo "$1 $5" | awk '{printf "%.1f", $1 / $2}')"
else
	echo 'import: not measured'
fi
