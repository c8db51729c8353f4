/* `fuseau plan sequence`: orders for the weighted-tardiness instances of the OR-Library, so that
 * anybody can hold the search against the best known. */
#include "cli/run.h"
#include "host/file.h"
#include "plan/sequence.h"

#include <stdio.h>
#include <time.h>

enum { FILE_LIMIT = 64 << 20, SCRATCH_LIMIT = 64 << 20 };

typedef struct {
	struct timespec begun;
	int64_t seconds; /* 0: no limit */
} Watch;

static bool is_over(void *self)
{
	const Watch *watch = self;
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	int64_t nanoseconds = (now.tv_sec - watch->begun.tv_sec) * 1000000000 + now.tv_nsec -
			      watch->begun.tv_nsec;
	return watch->seconds > 0 && nanoseconds >= watch->seconds * 1000000000;
}

static const Error *number_option(Invocation *in, const char *name, int64_t most, int64_t *ret)
{
	Text typed = option(in, name);
	if (!option_given(in, name)) {
		return OK;
	}
	int64_t number;
	if (!span_int64(span_of(typed), &number) || number < 0 || number > most) {
		return refuse(in->cx.arena, name, "--%1 wants a whole number up to %2.", arg(name),
			arg(most));
	}
	*ret = number;
	return OK;
}

/* The next whole number between white space; false at the end or at anything else. */
static bool next_number(Span *rest, int32_t *ret_number)
{
	Span word = *rest = span_trim(*rest);
	word.length = 0;
	while (word.length < rest->length && rest->start[word.length] > ' ') {
		word.length++;
	}
	rest->start += word.length;
	rest->length -= word.length;
	int64_t number;
	if (!span_int64(word, &number) || number < 0 || number > SEQUENCE_NUMBER_LIMIT) {
		return false;
	}
	*ret_number = (int32_t)number;
	return true;
}

static bool next_jobs(Span *rest, Job *jobs, int32_t count)
{
	bool good = true;
	for (int32_t i = 0; i < count && good; i++) {
		good = next_number(rest, &jobs[i].minutes);
	}
	for (int32_t i = 0; i < count && good; i++) {
		good = next_number(rest, &jobs[i].weight);
	}
	for (int32_t i = 0; i < count && good; i++) {
		good = next_number(rest, &jobs[i].due);
	}
	return good;
}

static void print_order(const int32_t *order, int32_t count)
{
	for (int32_t i = 0; i < count; i++) {
		printf("%s%d", i ? " " : "", order[i] + 1);
	}
	putchar('\n');
}

static const Error *sequences(
	Invocation *in, Span rest, int32_t count, int64_t kicks, int64_t seconds)
{
	Arena *arena = in->cx.arena, *scratch = arena_new(SCRATCH_LIMIT);
	Job *jobs = NEW_ARRAY(arena, Job, (size_t)count);
	int32_t *order = NEW_ARRAY(arena, int32_t, (size_t)count);
	const Error *error = OK;
	int32_t instance = 0;
	for (rest = span_trim(rest); rest.length > 0 && !error; rest = span_trim(rest)) {
		Watch watch = {.seconds = seconds};
		instance++;
		if (!next_jobs(&rest, jobs, count)) {
			error = refuse(arena, "FILE",
				"Instance %1 is not %2 lengths, %2 weights and %2 dues.",
				arg(instance), arg(count));
			break;
		}
		clock_gettime(CLOCK_MONOTONIC, &watch.begun);
		arena_clear(scratch);
		(void)plan_sequence(
			scratch, jobs, count, kicks, (SequenceStop){is_over, &watch}, order);
		print_order(order, count);
	}
	arena_free(scratch);
	return error;
}

const Error *run_plan_sequence(Invocation *in)
{
	int64_t count, kicks = SEQUENCE_KICKS, seconds = 0;
	Bytes bytes;
	enum { KICKS_LIMIT = 100000000, SECONDS_LIMIT = 86400 };
	if (!span_int64(span_of(in->arguments[1]), &count) || count < 1 ||
		count > SEQUENCE_JOBS_LIMIT) {
		return refuse(in->cx.arena, "N", "N is the number of jobs, from 1 to %1.",
			arg((int)SEQUENCE_JOBS_LIMIT));
	}
	TRY(number_option(in, "budget", KICKS_LIMIT, &kicks));
	TRY(number_option(in, "seconds", SECONDS_LIMIT, &seconds));
	TRY(file_read(in->cx.arena, in->arguments[0], FILE_LIMIT, &bytes));
	Span rest = {(const char *)bytes.start, bytes.length};
	return sequences(in, rest, (int32_t)count, kicks, seconds);
}
