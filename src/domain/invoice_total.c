/* What an invoice comes to. Lines are rounded, their sums are exact; VAT is taken once from the sum
 * of each category and rate (EN 16931 BR-CO-10 to 17), so that no cent is lost or found between
 * them. */
#include "domain/invoice.h"

static Money none(const Invoice *invoice)
{
	return (Money){0, invoice->currency};
}

static void add(Money *sum, Money money, bool positive)
{
	sum->minor += positive ? money.minor : -money.minor;
}

/* As a document writes it: what was typed may have more decimals. */
static Money written(const Invoice *invoice, Money money)
{
	return money_rounded(money.minor, 1, invoice->currency);
}

static void adjust(const Invoice *invoice, Adjustment *adjustment, Money base)
{
	adjustment->base = base;
	adjustment->amount = adjustment->percent.hundredths > 0
				     ? money_percent(base, adjustment->percent)
				     : written(invoice, adjustment->amount);
}

static void total_line(const Invoice *invoice, InvoiceLine *line)
{
	Money whole = price_times(line->price, line->quantity, line->basis, invoice->currency);
	line->net = whole;
	EACH (Adjustment, adjustment, line->adjustments) {
		adjust(invoice, adjustment, whole);
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

/* A discount on what is given back takes less off: as a charge, for none is below nothing. */
static void turn(Adjustment *part, const TaxGroup *group)
{
	if (group->basis.minor < 0 && part->amount.minor < 0) {
		part->charge = !part->charge;
		part->amount.minor = -part->amount.minor;
		part->base.minor = -part->base.minor;
	}
}

/* A discount on the whole of a document with several rates becomes one for each, in proportion:
 * each goes to where its own end is when that is rounded, the last to the end of the whole. */
static void spread(Arena *arena, Invoice *invoice, const Adjustment *whole)
{
	Money amount = written(invoice, whole->amount), basis = none(invoice);
	int64_t given = 0;
	for (size_t i = 0, groups = invoice->taxes.count; i < groups; i++) {
		const TaxGroup *group = &invoice->taxes.items[i];
		Adjustment *part = LIST_ADD(arena, invoice->applied);
		basis.minor += group->basis.minor;
		Money end =
			i + 1 < groups ? money_share(amount, basis, invoice->totals.lines) : amount;
		*part = *whole;
		part->category = group->category;
		part->rate = group->rate;
		part->amount.minor = end.minor - given;
		given = end.minor;
		adjust(invoice, part, group->basis);
		turn(part, group);
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
		adjust(invoice, applied, invoice->totals.lines);
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
	invoice->rounding = written(invoice, invoice->rounding);
	invoice->prepaid = invoice->paid ? (Money){totals->gross.minor + invoice->rounding.minor,
						   invoice->currency}
					 : written(invoice, invoice->prepaid);
	totals->due.minor = totals->gross.minor - invoice->prepaid.minor + invoice->rounding.minor;
	totals->tax_home = money_exchanged(totals->tax, invoice->home_rate, invoice->home_currency);
}
