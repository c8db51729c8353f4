// A new user's way, in both languages: from the first page to the first payment, by the one main
// action of each page; what is missing is filled in where the draft says so.
import { checkPage, claim, equal, openPage, play } from '../house.mjs';

const WORDS = {
	fr: { client: 'Maison Lune', task: 'Boîte de réception', work: 'Assistance, novembre', due: '372,00', half: '100', invoice: 'Facture 2026-001', partly: 'en partie', paid: 'Payée', step: 'Qui l’établit' },
	en: { client: 'Moon House', task: 'Inbox', work: 'Assistance, November', due: '372.00', half: '100', invoice: 'Invoice 2026-001', partly: 'in part', paid: 'Paid', step: 'Who writes it' },
};
const camt = (amount, text) => `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct><Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;

async function walk(page, house, say) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	const fill = async (fields) => {
		for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
	};
	await page.goto(house.setup);
	await page.fill('[name=name]', 'Élodie Vasseur');
	await page.fill('[name=email]', 'elodie@vasseur.example');
	await page.fill('[name=password]', 'une phrase de passe longue');
	await page.selectOption('[name=zone]', 'Europe/Paris');
	await page.selectOption('[name=country]', 'FR');
	await press('form[action="/setup"] button.go');

	await press('.steps a.go'); // Today leads to the first client
	await page.fill('main [name=name]', say.client);
	await page.selectOption('main [name=country]', 'FR');
	await press('button[data-submit]');
	const client = new URL(page.url()).pathname;
	await page.goto(house.url + '/invoices');
	claim((await page.textContent('.steps .on')).includes(say.step), 'who writes invoices comes first');
	await press('.steps a.go');
	await page.selectOption('[name=regime]', 'fr-franchise');
	await press('form[action="/settings/invoices"] button.go');
	claim(await page.locator('#legal_id-why').isVisible(), 'what a French seller needs is said beside its field');
	await page.goto(house.url + '/invoices');
	claim((await page.textContent('.steps .on')).includes(say.step), 'a seller who is half known is no step done');
	await press('.steps li:nth-child(3) a[href$="/agreements/new"]');
	await fill({ rate: '48' });
	await page.check('main [name=expenses_rebilled]');
	await press('button[data-submit]');
	await press('form[action$="/accept"] button');
	for (const [from, to] of [['06:00', '08:00'], ['04:00', '06:00'], ['02:00', '04:00']]) {
		await page.goto(house.url + '/entries/new');
		await page.selectOption('main [name=client]', { label: say.client });
		await fill({ note: say.task, day: '2026-11-20', from, to });
		await press('form.entry button.go');
	}
	await page.goto(house.url + '/expenses/new');
	await fill({ supplier: 'Imprimerie', what: 'Cartes', gross: '84', day: '2026-11-20' });
	await page.selectOption('main [name=client]', { label: say.client });
	await press('main form button.go');

	await page.goto(house.url + '/invoices');
	claim((await page.textContent('h1')).includes(say.due), 'work and expense wait together');
	await press('form[action="/invoices"] button.go');
	await press('form[action$="/issue"] button');
	claim((await page.locator('.note.warn li a').count()) === 4, 'what is missing is listed, each with its place');
	equal(await page.inputValue('[name=line-0-price]'), say.due.includes(',') ? '48,00' : '48.00', 'a price after a refusal');
	await press('header a.go');
	await fill({ line1: '12 rue des Capucins', postcode: '69001', city: 'Lyon', legal_id: '912 345 675' });
	await press('form[action="/settings/invoices"] button.go');
	await press('header a.go');
	claim(await page.locator('#legal_id-why').isVisible(), 'the client’s number is asked for beside its field');
	await checkPage(page, 'the client, marked');
	await fill({ line1: '3 quai Saint-Vincent', postcode: '69002', city: 'Lyon', legal_id: '824119606' });
	await press('main form.wide button.go');
	await press('main .note a'); // nothing says yet where to pay
	await fill({ iban: 'FR76 3000 6000 0112 3456 7890 189' });
	await press('form[action="/settings/invoices/accounts"] button');
	await checkPage(page, 'the draft that lacks nothing');
	await fill({ 'line-0-name': say.work });
	await press('form[action$="/issue"] button.go');
	equal(await page.textContent('h1'), say.invoice, 'the heading');
	claim((await page.textContent('table.bill')).includes(say.work), 'what was typed last is issued');
	const invoice = new URL(page.url()).pathname;
	await press('table.bill a[href^="/expenses/"]');
	await page.goto(house.url + invoice);
	await press('header a.go');
	await press('form[action$="/draft"] button');
	await fill({ amount: say.half });
	await press('form[action$="/payments"] button');
	claim((await page.textContent('.lead')).includes(say.partly), 'paid in part');
	await page.goto(house.url + '/payments');
	await page.setInputFiles('main [name=file]', { name: 'november.xml', mimeType: 'text/plain', buffer: Buffer.from(camt('272.00', '2026-001')) });
	await press('form[action="/payments/statements"] button');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('y')]);
	await page.goto(house.url + invoice);
	claim((await page.textContent('.lead')).includes(say.paid), 'the bank’s line pays the rest');
	await page.goto(house.url + '/books');
	claim((await page.textContent('h1')).includes(say.due), 'the year’s receipts');
	equal((await page.request.get(house.url + client)).status(), 200, 'the client’s file');
}

play('a new practice goes from its first page to its first payment', async ({ house, page }) => walk(page, house, WORDS.fr));
play('a new practice goes the same way in English', async ({ house, browser }) => {
	const page = await openPage(browser, { language: 'en' });
	await walk(page, house, WORDS.en);
});
