#!/bin/sh
# The planner's table: every row beside its baseline in the same run. Exact solvers are cbc and
# glpsol of Debian's coinor-cbc and glpk-utils; TaskJuggler is tj3; the OR-Library's files lie in
# WT_DATA. What is absent is said.
#
#   make bench-plan                        the whole table: some ten minutes on a quiet machine
#   QUICK=1 make bench-plan                fewer of each: two minutes
#   FULL=1 make bench-plan                 as many as are asked for: hours
#   ONLY="moved whole" make bench-plan     parts: agree speed moved weights whole order bytes juggler
#   WEIGHTS=50 ONLY=weights make bench-plan   one count by its name, as it stands below
set -eu
count() { # name, usual, quick, full
	eval "given=\${$1:-}"
	if [ -n "$given" ]; then echo "$given"
	elif [ "${FULL:-0}" != 0 ]; then echo "$4"
	elif [ "${QUICK:-0}" != 0 ]; then echo "$3"
	else echo "$2"; fi
}
wanted() { case " ${ONLY:-$1} " in *" $1 "*) true ;; *) false ;; esac; }
make -s build/release/bench-plan build/release/fuseau
program=build/release/bench-plan fuseau=build/release/fuseau
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
row() { printf '%-52s %s\n' "$1" "$2"; }
have() { command -v "$1" > /dev/null; }
# What cbc proved: its optimum; or, out of time, the bound that no plan can pass, and "bound".
best_of() {
	awk '/^(Optimal objective|Objective value:)/ { value = $3 } /(Lower|Upper) bound:/ { bound = $3 }
		/Stopped on time/ { late = 1 } /proven infeasible/ { none = 1 }
		function size(x) { return x < 0 ? -x : x }
		END { if (!none && !late && value != "") printf "%d optimum", size(value) + 0.5
			else if (late && bound ~ /^-?[0-9.]+$/) printf "%d bound", size(bound) + 0.001 }' "$1"
}
now() { date +%s%N; }

echo "the planner, on $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg); times of ours are processor time"
if wanted agree; then $program agree "$(count AGREE 10000 1000 100000)"; fi
if wanted speed; then $program speed "$(count SPEED 300 50 1000)"; fi

# measure, model, tasks, how many, seconds for cbc
against_cbc() {
	same=0 turn=0 ours=0 theirs=0 slow=0 proved=0 late=0 took=0 left=0
	while [ $turn -lt "$4" ]; do
		turn=$((turn + 1))
		set -- "$1" "$2" "$3" "$4" "$5" $($program "$2" $turn "$3" "$work/model.lp")
		begun=$(now)
		cbc "$work/model.lp" sec "$5" solve > "$work/log" 2>&1
		took=$((took + ($(now) - begun) / 1000000))
		[ "${10}" = valid ] || echo "  WRONG PLAN in model $turn: ${10}"
		slow=$(echo "$slow $7" | awk '{ print ($1 > $2 ? $1 : $2) }')
		proved=$((proved + $8))
		best=$(best_of "$work/log")
		if [ -z "$best" ]; then
			left=$((left + 1))
			continue
		fi
		[ "${best#* }" = optimum ] || late=$((late + 1))
		ours=$((ours + $6)) theirs=$((theirs + ${best% *}))
		[ "${best% *}" != "$6" ] || same=$((same + 1))
	done
	[ $turn -gt 0 ] || return 0
	words=$(echo "$ours $theirs" | awk '{ printf "%.2f %%", $2 ? 100 * $1 / $2 : 0 }')
	[ $late -eq 0 ] || words="$words, $late of them held against the bound of cbc after $5 s"
	[ $left -eq 0 ] || words="$words, $left left out: no bound after $5 s"
	row "$1" "$same of $((turn - left)) as cbc; sum $ours to $theirs: $words; proved $proved; slowest $slow ms, cbc $((took / turn)) ms each"
}
if ! have cbc; then
	row "against an exact solver" "not compared: cbc is absent (apt install coinor-cbc)"
	ONLY=$(echo "${ONLY:-order bytes juggler}" | sed 's/moved//; s/weights//; s/whole//')
fi
if wanted moved; then
	against_cbc "replanned, 500 x 60 x 8: minutes moved" minutes 500 "$(count MOVED 500 20 500)" 120
	against_cbc "the same: tasks moved (an aim)" tasks 500 "$(count MOVED_TASKS 1 0 10)" 60
fi
if wanted weights; then
	against_cbc "weight kept, 100 tasks" weights 100 "$(count WEIGHTS 40 10 100)" 120
	against_cbc "weight kept, 500 tasks x 60 days" weights 500 "$(count WEIGHTS_500 6 1 20)" 60
	if have glpsol; then
		$program weights 1 100 "$work/model.lp" > "$work/ours"
		begun=$(now)
		glpsol --lp "$work/model.lp" --tmlim 60 -o "$work/log" > /dev/null
		row "the first model of 100 tasks, glpsol" "ours $(cut -d' ' -f1 "$work/ours"), glpsol $(awk '/^Objective/ { print $4 }' "$work/log") in $((($(now) - begun) / 1000000)) ms"
	else
		row "against a second solver" "not compared: glpsol is absent (apt install glpk-utils)"
	fi
fi
if wanted whole; then
	limit=$(count WHOLE_SECONDS 30 10 120)
	against_cbc "weight kept, 100 uninterrupted tasks" whole 100 "$(count WHOLE_100 5 3 20)" "$limit"
	against_cbc "weight kept, 200 uninterrupted tasks" whole 200 "$(count WHOLE_200 3 1 20)" "$limit"
	against_cbc "weight kept, 400 uninterrupted tasks" whole 400 "$(count WHOLE_400 1 0 10)" "$limit"
	against_cbc "weight kept, 600 uninterrupted tasks" whole 600 "$(count WHOLE_600 1 0 10)" "$(count WHOLE_600_SECONDS 90 60 240)"
fi

# --- one after another ---
order() {
	data=${WT_DATA:-../shared/data/wt}
	if [ -r "$data/wt40.txt" ]; then
		for set in "40 wtopt40" "50 wtopt50" "100 wtbest100b"; do
			set -- $set
			begun=$(now)
			$fuseau plan sequence "$data/wt$1.txt" "$1" > "$work/orders"
			took=$((($(now) - begun) / 125000))
			row "weighted tardiness, $1 jobs (OR-Library)" "$("$data/check_wt.py" "$data/wt$1.txt" "$1" "$work/orders" "$data/$2.txt" --quiet | tr '\n' ' '), $(echo $took | awk '{ printf "%.1f", $1 / 1000 }') ms each"
		done
	else
		row "weighted tardiness of the OR-Library" "not measured: $data/wt40.txt is absent"
	fi
	turn=0 long=$(count TARDY_LONG 20 10 60)
	while [ $turn -lt "$(count TARDY 2 1 5)" ]; do
		turn=$((turn + 1))
		$program tardiness $turn 1000 > "$work/jobs"
		begun=$(now)
		$fuseau plan sequence "$work/jobs" 1000 --seconds 2 --budget 100000000 > "$work/short"
		took=$((($(now) - begun) / 1000000))
		$fuseau plan sequence "$work/jobs" 1000 --seconds "$long" --budget 100000000 > "$work/long"
		short=$($program cost "$work/jobs" 1000 "$work/short")
		best=$($program cost "$work/jobs" 1000 "$work/long")
		row "weighted tardiness, 1000 jobs, 2 s" "$short in $took ms, $(echo "$short $best" | awk '{ printf "%.3f %%", $2 ? 100 * ($1 / $2 - 1) : 0 }') above $long s: $best"
	done
}
if wanted order; then order; fi

# --- the same bytes ---
bytes() {
	$program json 1 0 > "$work/one.json"
	$program json 1 1 > "$work/other.json"
	$fuseau plan solve "$work/one.json" > "$work/first"
	for again in one other; do
		$fuseau plan solve "$work/$again.json" | cmp -s - "$work/first" || echo "  $again.json: OTHER BYTES"
	done
	row "500 tasks, two runs, tasks shuffled" "$(sha256sum < "$work/first" | cut -c1-16), byte for byte"
	if have clang; then
		make -s VARIANT=clang build/clang/bench-plan
		$program blocks 50 > "$work/gcc.txt"
		build/clang/bench-plan blocks 50 | cmp -s - "$work/gcc.txt" && said="byte for byte" || said="OTHER BYTES"
		row "50 plans of 500 tasks, gcc and clang" "$(sha256sum < "$work/gcc.txt" | cut -c1-16), $said"
	else
		row "gcc and clang" "not compared: clang is absent"
	fi
}
if wanted bytes; then bytes; fi

# --- TaskJuggler, where no promise need break ---
juggler() {
	if have tj3; then
		turn=0 late=0 all=0
		while [ $turn -lt "$(count JUGGLER 9 3 27)" ]; do
			turn=$((turn + 1))
			$program taskjuggler $turn > "$work/promises.tjp"
			(cd "$work" && tj3 --silent promises.tjp > log 2>&1) || true
			if [ ! -r "$work/late.csv" ]; then
				echo "  TaskJuggler refuses instance $turn: $(grep -m1 Error "$work/log")"
				continue
			fi
			late=$((late + $(tr -d '"' < "$work/late.csv" | awk -F';' 'NR > 1 && $2 > $3' | wc -l)))
			all=$((all + $(tail -n +2 "$work/late.csv" | wc -l)))
			rm "$work/late.csv"
		done
		row "60 tasks that can all be in time: late" "ours 0, TaskJuggler $late of $all"
	else
		row "TaskJuggler" "not compared: tj3 is absent"
	fi
}
if wanted juggler; then juggler; fi
