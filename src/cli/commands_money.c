/* The commands of the money: invoices, statements, rates. */
#include "cli/run.h"

static const Command rows[] = {
	{
		.name = "invoice list",
		.arguments = "",
		.summary = N_("Lists the invoices, drafts first"),
		.about = "With --json, amounts are whole minor units of the currency.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_list,
		.options = {{"json", NULL, N_("For programs")}},
	},
	{
		.name = "invoice draft",
		.arguments = "",
		.summary = N_("Drafts an invoice from work that is not billed yet"),
		.about = "Under the agreement in force on the last day. Prints the draft's id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_draft,
		.options = {{"client", "NAME", N_("Whom it is for")},
			{"from", "DAY", N_("The first day")}, {"to", "DAY", N_("The last day")}},
	},
	{
		.name = "invoice pay",
		.arguments = "INVOICE",
		.summary = N_("Writes down what came for an invoice"),
		.about = "In its currency; more than is open is the client's credit. Prints what "
			 "is still open, below zero what came too much.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_pay,
		.options = {{"amount", "AMOUNT", N_("What came; all that is open unless said")},
			{"day", "DAY", N_("When it came; today unless said")},
			{"method", "WORDS", N_("How it came")},
			{"sure", NULL, N_("Though it is far more than is open")},
			{"from", "INVOICE",
				N_("Instead of money: the surplus of another invoice")}},
	},
	{
		.name = "invoice refund",
		.arguments = "INVOICE",
		.summary = N_("Writes down what was paid back of what came too much"),
		.about = "Prints what is still to be paid back, below zero.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_refund,
		.options = {{"amount", "AMOUNT",
				    N_("What went back; the whole surplus unless said")},
			{"day", "DAY", N_("When it went; today unless said")},
			{"method", "WORDS", N_("How it went")}},
	},
	{
		.name = "invoice deposit",
		.arguments = "",
		.summary = N_("Drafts the deposit that is agreed with a client"),
		.about = "Of the agreement in force today. Prints the draft's id. The invoice of "
			 "the work takes it off.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_deposit,
		.options = {{"client", "NAME", N_("Whom it is for")},
			{"amount", "AMOUNT", N_("Before VAT; as agreed unless said")}},
	},
	{
		.name = "invoice issue",
		.arguments = "[ID]",
		.summary = N_("Gives a draft its number and freezes it"),
		.about = "Prints the number. What is missing ends it with 1, a line for each.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_issue,
		.options = {{"drafts", NULL, N_("Every draft, one after the other")}},
	},
	{
		.name = "invoice credit",
		.arguments = "ID",
		.summary = N_("Drafts the credit note that takes an invoice back"),
		.about = "Prints the draft's id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_credit,
		.options = {{"keep-billed", NULL, N_("Its work is not billed again")}},
	},
	{
		.name = "invoice correct",
		.arguments = "ID",
		.summary = N_("Drafts the corrected invoice that replaces an issued one"),
		.about = "Prints the draft's id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_correct,
	},
	{
		.name = "invoice remind",
		.arguments = "",
		.summary = N_("Lists the reminders that are due, and invoices nobody has sent"),
		.about = "With --json also those that are paused or come later; amounts are whole "
			 "minor units of the currency.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_remind,
		.options = {{"json", NULL, N_("For programs")}},
	},
	{
		.name = "invoice mail",
		.arguments = "ID",
		.summary = N_("Writes a mail that is ready to be sent, with the invoice as a PDF"),
		.about = "ID is the id or the number. The file (.eml) opens in a mail program, "
			 "which sends it; say so then with invoice sent. Without --output it goes "
			 "to standard output.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_mail,
		.options = {{"level", "LEVEL",
				    N_("A reminder instead: before, due, late, later or last")},
			{"output", "FILE", N_("Where to write it")}},
	},
	{
		.name = "invoice sent",
		.arguments = "ID",
		.summary = N_("Notes that an invoice or a reminder went out"),
		.needs = NEEDS_MEMBER,
		.run = run_invoice_sent,
		.options = {{"level", "LEVEL",
				    N_("A reminder instead: before, due, late, later or last")},
			{"on", "DAY", N_("When; today unless said")}},
	},
	{
		.name = "invoice hand-over",
		.arguments = "FOLDER",
		.summary = N_("Leaves issued invoices in a folder, and reads what a platform says"),
		.about = "Writes each invoice that was not handed over yet into FOLDER/out, once, "
			 "and reads the files in FOLDER/in: CDAR messages, or a table "
			 "number,code,day,who,reason. What was read goes to FOLDER/done, what "
			 "cannot be to FOLDER/refused with a line on standard error and exit 1. "
			 "Made to be run by a timer.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_hand_over,
		.options = {{"format", "FORMAT",
			N_("facturx (PDF), cii, ubl (Peppol) or xrechnung")}},
	},
	{
		.name = "invoice import",
		.arguments = "MODEL",
		.summary = N_("Takes in an invoice that was issued and numbered elsewhere"),
		.about = "MODEL is JSON as for invoice render, - for standard input. It keeps its "
			 "number outside the series and is owed like any other. Prints its id.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_import,
		.options = {{"client", "NAME", N_("Whom it is for")}},
	},
	{
		.name = "invoice file",
		.arguments = "ID",
		.summary = N_("Writes an issued invoice as a file"),
		.about = "ID is the id or the number. Without --output the document goes to "
			 "standard output.",
		.needs = NEEDS_MEMBER,
		.run = run_invoice_file,
		.options = {{"format", "FORMAT",
				    N_("facturx (PDF), cii, ubl (Peppol) or xrechnung")},
			{"output", "FILE", N_("Where to write it")}},
	},
	{
		.name = "invoice read",
		.arguments = "FILE",
		.summary = N_("Says what a supplier’s e-invoice says"),
		.about = "FILE is a Factur-X or ZUGFeRD PDF, or CII or UBL as XML; - for standard "
			 "input. A PDF is opened in a process with limits of its own.",
		.run = run_invoice_read,
	},
	{
		.name = "invoice render",
		.arguments = "MODEL",
		.summary = N_("Makes one document of a model given as JSON, without any database"),
		.about = "MODEL is - for standard input; docs/manual/en/invoice-json.md describes "
			 "it. Without --output the document goes to standard output. A model that "
			 "is not valid ends with 2, one that may not be issued with 1; each line "
			 "names a field.",
		.run = run_invoice_render,
		.options = {{"format", "FORMAT",
				    N_("facturx (PDF), cii, ubl (Peppol) or xrechnung")},
			{"output", "FILE", N_("Where to write it")},
			{"logo", "FILE", N_("A PNG for the head of the page")},
			{"colour", "COLOUR", N_("Of the title and the sum, as #005f75")}},
	},
	{
		.name = "bank",
		.arguments = "FILE",
		.summary = N_("Reads a statement of an account"),
		.about =
			"FILE is CAMT.053, OFX, MT940, or the CSV of PayPal or Wise; - for "
			"standard input. Any other table is read on the page Payments, which asks "
			"for its columns. Lines that are there already are not taken twice; a file "
			"whose sums are wrong gives nothing. What each line pays is settled on "
			"that page.",
		.needs = NEEDS_MEMBER,
		.run = run_bank,
		.options = {{"format", "FORMAT", N_("camt, ofx, mt940, paypal or wise")},
			{"account", "NAME", N_("Of which account, where the file does not say")},
			{"json", NULL, N_("For programs")}},
	},
	{
		.name = "rates",
		.arguments = "FILE",
		.summary =
			N_("Reads the rates of exchange that the European Central Bank publishes"),
		.about = "FILE is eurofxref-hist.csv, eurofxref.csv or the same as XML; - for "
			 "standard input. Nothing is fetched. A day that is there already is "
			 "replaced; payments keep the rate they were counted at.",
		.needs = NEEDS_MEMBER,
		.run = run_rates,
	},
};
const CommandList money_commands = {rows, sizeof rows / sizeof rows[0]};
