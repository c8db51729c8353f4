/* What an invoice comes to. Lines are rounded, their sums are exact; VAT is taken once from the sum
 * of each category and rate (EN 16931 BR-CO-10 to 17), so that no cent is lost or found between
 * them. */
#include "domain/invoice.h"

#include <string.h>

static Money none(const Invoice *invoice)
{
	return (Money){0, invoice->currency};
}

static void add(Money *sum, Money money, bool positive)
{
	sum->minor += positive ? money.minor : -money.minor;
}

static void adjust(Adjustment *adjustment, Money base)
{
	adjustment->base = base;
	if (adjustment->percent.hundredths > 0) {
		adjustment->amount = money_percent(base, adjustment->percent);
	}
}

static void total_line(const Invoice *invoice, InvoiceLine *line)
{
	Money whole = price_times(line->price, line->quantity, line->basis, invoice->currency);
	line->net = whole;
	EACH (Adjustment, adjustment, line->adjustments) {
		adjust(adjustment, whole);
		add(&line->net, adjustment->amount, adjustment->charge);
	}
}

/* --- VAT --- */

static TaxGroup *group_of(Arena *arena, Invoice *invoice, Text category, Rate rate)
{
	EACH (TaxGroup, group, invoice->taxes) {
		if (text_equal(group->category, category) &&
			group->rate.hundredths == rate.hundredths) {
			return group;
		}
	}
	if (invoice->taxes.count > INVOICE_TAXES_LIMIT) { /* invoice_check refuses so many */
		return &invoice->taxes.items[0];
	}
	TaxGroup *group = LIST_ADD(arena, invoice->taxes);
	*group = (TaxGroup){.category = category, .rate = rate, .basis = none(invoice)};
	bool of_regime = text_is(category, invoice->regime->category);
	if (of_regime && !text_is(category, "S")) {
		group->reason = regime_text(text_of(invoice->regime->id), SAYS_EXEMPTION,
			invoice->language, invoice->issued);
		group->vatex = text_of(invoice->regime->vatex);
	}
	return group;
}

/* A discount on the whole of a document with several rates becomes one for each, in proportion; the
 * last takes what rounding left. */
static void spread(Arena *arena, Invoice *invoice, const Adjustment *whole)
{
	Money left = whole->amount;
	size_t groups = invoice->taxes.count;
	for (size_t i = 0; i < groups; i++) {
		const TaxGroup *group = &invoice->taxes.items[i];
		Adjustment *part = LIST_ADD(arena, invoice->applied);
		*part = *whole;
		part->category = group->category;
		part->rate = group->rate;
		part->amount = i + 1 < groups ? money_share(whole->amount, group->basis,
							invoice->totals.lines)
					      : left;
		adjust(part, group->basis);
		left.minor -= part->amount.minor;
	}
}

static void total_adjustments(Arena *arena, Invoice *invoice)
{
	invoice->applied = (Adjustments){0};
	EACH (Adjustment, adjustment, invoice->adjustments) {
		if (text_empty(adjustment->category)) {
			spread(arena, invoice, adjustment);
			continue;
		}
		Adjustment *applied = LIST_ADD(arena, invoice->applied);
		*applied = *adjustment;
		adjust(applied, invoice->totals.lines);
	}
	EACH (Adjustment, applied, invoice->applied) {
		InvoiceTotals *totals = &invoice->totals;
		add(applied->charge ? &totals->charges : &totals->allowances, applied->amount,
			true);
		add(&group_of(arena, invoice, applied->category, applied->rate)->basis,
			applied->amount, applied->charge);
	}
}

void invoice_total(Arena *arena, Invoice *invoice)
{
	Money zero = none(invoice);
	InvoiceTotals *totals = &invoice->totals;
	*totals = (InvoiceTotals){zero, zero, zero, zero, zero, zero, zero, zero};
	invoice->taxes = (TaxGroups){0};
	EACH (InvoiceLine, line, invoice->lines) {
		total_line(invoice, line);
		add(&totals->lines, line->net, true);
		add(&group_of(arena, invoice, line->category, line->rate)->basis, line->net, true);
	}
	total_adjustments(arena, invoice);
	EACH (TaxGroup, group, invoice->taxes) {
		group->tax = money_percent(group->basis, group->rate);
		add(&totals->tax, group->tax, true);
	}
	totals->net.minor = totals->lines.minor - totals->allowances.minor + totals->charges.minor;
	totals->gross.minor = totals->net.minor + totals->tax.minor;
	invoice->prepaid = (Money){
		invoice->paid ? totals->gross.minor : invoice->prepaid.minor, invoice->currency};
	totals->due.minor = totals->gross.minor - invoice->prepaid.minor + invoice->rounding.minor;
	totals->tax_home = money_exchanged(totals->tax, invoice->home_rate, invoice->home_currency);
}
