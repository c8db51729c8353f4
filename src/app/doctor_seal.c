/* The part of the doctor's visit that looks at the seals of issued documents. */
#include "app/doctor.h"
#include "app/invoice_work.h"
#include "store/practice.h"

/* The first that is not as it was issued; NULL: all are. */
static const Receivable *first_broken(Arena *arena, const Receivables *sealed)
{
	Text before = TEXT("");
	int64_t place = 0;
	EACH (const Receivable, one, *sealed) {
		bool follows = one->place == ++place;
		if (!follows ||
			!text_equal(one->digest, invoice_digest(arena, before, one->document))) {
			return one;
		}
		before = one->digest;
	}
	return NULL;
}

const Error *examine_seals(Context *cx, Findings *findings)
{
	Practices practices;
	int64_t whole = 0;
	TRY(store_practice_list(cx->db, cx->arena, &practices));
	EACH (const Practice, practice, practices) {
		Receivables sealed;
		TRY(store_invoice_sealed(cx->db, cx->arena, practice->id, &sealed));
		const Receivable *broken = first_broken(cx->arena, &sealed);
		whole += (int64_t)sealed.count;
		if (broken) {
			*LIST_ADD(cx->arena, *findings) = (Finding){"invoices", FINDING_BROKEN,
				message(cx->arena,
					"The document %1, or one issued before it, is not as it "
					"was issued.",
					arg(broken->number)),
				message(cx->arena,
					"Compare it with the file that was sent, and with a "
					"backup from before.")};
			return OK;
		}
	}
	*LIST_ADD(cx->arena, *findings) = (Finding){"invoices", FINDING_GOOD,
		message(cx->arena, "All %1 issued documents are as they were issued.", arg(whole))};
	return OK;
}
