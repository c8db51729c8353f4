#include "test/app/invoice_made.h"

ClientId made_client(Context *cx)
{
	Client client;
	ClientId id;
	BilledParty buyer;
	WORKS(open_client_form(cx, (ClientId){0}, &client));
	client.name = TEXT("Maison Lune");
	client.country = TEXT("FR");
	client.currency = (Currency){"EUR"};
	WORKS(save_client(cx, &client, &id));
	WORKS(open_buyer(cx, id, &buyer));
	buyer.party.legal.id = TEXT("824119606");
	buyer.party.address.line1 = TEXT("3 quai Saint-Vincent");
	buyer.party.address.postcode = TEXT("69002");
	buyer.party.address.city = TEXT("Lyon");
	WORKS(save_buyer(cx, &buyer));
	return id;
}

void seller_known(Context *cx)
{
	InvoiceSettings settings;
	WORKS(open_invoice_settings(cx, &settings));
	settings.seller.regime = TEXT("fr-franchise");
	settings.seller.party = (Party){.name = TEXT("Élodie Vasseur EI"),
		.legal.id = TEXT("912345675"),
		.tax_id = TEXT("912345675"),
		.address = {.line1 = TEXT("12 rue des Capucins"),
			.postcode = TEXT("69001"),
			.city = TEXT("Lyon"),
			.country = TEXT("FR")}};
	WORKS(save_seller(cx, &settings.seller));
}

Agreement new_agreement(Context *cx, ClientId client)
{
	AgreementView view;
	WORKS(open_agreement_form(cx, client, (AgreementId){0}, &view));
	view.agreement.currency = (Currency){"EUR"};
	view.agreement.from = day(2026, 11, 1);
	return view.agreement;
}

AgreementId agreed_as(Context *cx, const Agreement *agreement)
{
	AgreementId id;
	WORKS(save_agreement(cx, agreement, &id));
	WORKS(accept_agreement(cx, id));
	return id;
}

AgreementId agreed(Context *cx, ClientId client, RateKind kind)
{
	Agreement agreement = new_agreement(cx, client);
	agreement.rate_kind = kind;
	agreement.rate = 4800;
	agreement.retainer = (Retainer){.included = {60}, .fee = 5000, .overage = 6000};
	return agreed_as(cx, &agreement);
}

EntryId worked(Context *cx, ClientId client, int hours)
{
	EntryId id;
	Entry entry = {.client = client,
		.start = instant_plus(cx->now, -(int64_t)hours * 3600),
		.end = instant_plus(cx->now, -(int64_t)(hours - 2) * 3600),
		.billable = true};
	WORKS(save_entry(cx, &entry, &id));
	return id;
}

InvoiceId drafted(Context *cx, ClientId client)
{
	InvoiceId id;
	WORKS(draft_invoice(cx, client, day(2026, 11, 1), day(2026, 11, 30), &id));
	return id;
}
