/* Any text as a rule, expanded: two bytes choose the start, the rest is the rule. What one window
 * shows, two halves of it show. */
#include "domain/recurrence.h"
#include "test/fuzz/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 2) {
		return 0;
	}
	Arena *arena = arena_new(64 << 20);
	Text text = text_copy(arena, (Span){(const char *)data + 2, size - 2});
	Recurrence rule;
	if (recurrence_parse(arena, text, &rule) == OK) {
		Wall start = wall(day_plus(day(2020, 1, 1), data[0] * 8), data[1] % 24, 30);
		const Zone *zone = fuzz_paris();
		Instant from = zone_instant(zone, wall(day(2026, 1, 1), 0, 0));
		Instant middle = zone_instant(zone, wall(day(2026, 4, 1), 0, 0));
		Instant to = zone_instant(zone, wall(day(2026, 7, 1), 0, 0));
		Walls none = {0};
		bool cut[3];
		Walls all = recurrence_between(
			arena, &rule, start, none, zone, from, to, 1000, &cut[0]);
		Walls first = recurrence_between(
			arena, &rule, start, none, zone, from, middle, 1000, &cut[1]);
		Walls second = recurrence_between(
			arena, &rule, start, none, zone, middle, to, 1000, &cut[2]);
		assert(cut[0] || cut[1] || cut[2] || all.count == first.count + second.count);
		for (size_t i = 1; i < all.count; i++) {
			assert(wall_order(all.items[i - 1], all.items[i]) < 0);
		}
	}
	arena_free(arena);
	return 0;
}
