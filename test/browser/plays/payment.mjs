// From a bank's file to paid invoices: suggestions by one key, a line said by hand, another currency, a table of one's own.
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';

const press = (page, button) => Promise.all([page.waitForNavigation(), page.click(button)]);

// An issued invoice over two hours of work at 48 an hour for a client of that name.
async function invoiced(page, house, name) {
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', name);
	await page.selectOption('[name=country]', 'FR');
	await press(page, 'button[data-submit]');
	const client = new URL(page.url()).pathname;
	await page.goto(house.url + client + '/agreements/new');
	await page.fill('[name=rate]', '48');
	await page.selectOption('main [name=currency]', 'EUR');
	await press(page, 'button[data-submit]');
	await press(page, 'form[action$="/accept"] button');
	await page.goto(house.url + client + '/billing');
	for (const [field, value] of Object.entries({ line1: '3 quai', postcode: '69002', city: 'Lyon', legal_id: '824119606' })) await page.fill(`main [name=${field}]`, value);
	await press(page, 'button[data-submit]');
	await page.goto(house.url + '/entries/new');
	await page.selectOption('form.entry [name=client]', client.split('/')[2]);
	await page.fill('form.entry [name=from]', '06:00');
	await page.fill('form.entry [name=to]', '08:00');
	await press(page, 'form.entry button.go');
	await page.goto(house.url + '/invoices');
	await press(page, `form[action="/invoices"]:has([name=client][value="${client.split('/')[2]}"]) button`);
	await press(page, 'form[action$="/issue"] button');
	return { path: new URL(page.url()).pathname, number: (await page.textContent('h1')).split(' ').pop() };
}

const entry = (amount, name, text, reference = '') => `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties><RmtInf><Ustrd>${text}</Ustrd>${reference && `<Strd><CdtrRefInf><Ref>${reference}</Ref></CdtrRefInf></Strd>`}</RmtInf></TxDtls></NtryDtls></Ntry>`;
const camt = (...entries) => `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`;

async function bring(page, house, name, text) {
	await page.goto(house.url + '/payments');
	await page.setInputFiles('main [name=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
	await press(page, 'form[action="/payments/statements"] button');
}

play('what came finds its invoice: one key takes the suggestion, one leaves the line', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/payments');
	await checkPage(page, 'payments, nothing read yet');
	await page.goto(house.url + '/settings/invoices');
	await page.selectOption('[name=regime]', 'fr-franchise');
	for (const [field, value] of Object.entries({ name: 'Élodie Vasseur EI', line1: '12 rue', postcode: '69001', city: 'Lyon', legal_id: '912345675' })) await page.fill(`main form.wide [name=${field}]`, value);
	await page.selectOption('main form.wide [name=country]', 'FR');
	await press(page, 'form[action="/settings/invoices"] button.go');
	const lune = await invoiced(page, house, 'Maison Lune'), perle = await invoiced(page, house, 'Café Perle');

	await bring(page, house, 'bad.xml', camt(entry('1.00', 'x', 'y')).replace('</Stmt>', '<Bal></Stmt>'));
	claim(await page.locator('#file-why').isVisible(), 'a file that is no XML gets a sentence beside the field');
	await bring(page, house, 'november.xml', camt(entry('96.00', 'MAISON LUNE SARL', `Facture ${lune.number}`), entry('40.00', 'CAFE PERLE', 'acompte'), entry('12.00', 'Remboursement', 'mutuelle')));
	claim((await page.textContent('h1')).includes('3 lignes'), 'three lines are to be settled');
	claim((await page.textContent('main .settle li:first-child')).includes(lune.number), 'the first suggestion names its invoice');
	await checkPage(page, 'lines to settle');
	await page.setViewportSize({ width: 320, height: 800 });
	await checkPage(page, 'lines to settle on a phone');
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.keyboard.press('ArrowDown');
	await page.waitForURL(/line=1$/);
	await page.keyboard.press('ArrowUp');
	await page.waitForURL(/line=0$/);
	await Promise.all([page.waitForNavigation(), page.keyboard.press('y')]);
	claim((await page.textContent('h1')).includes('2 lignes'), 'y settles the first');
	await page.click('main .settle li:first-child .b > a');
	await page.waitForURL(/lines/);
	await checkPage(page, 'one line');
	await page.fill('main [name^=settles-]', '41');
	await press(page, 'button[data-submit]');
	claim((await page.textContent('main')).includes('40,00'), 'more than came gets a sentence');
	await page.fill('main [name^=settles-]', '40');
	await press(page, 'button[data-submit]');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('n')]);
	claim((await page.locator('.settle').count()) === 0, 'n leaves the last');
	await page.goto(house.url + lune.path);
	claim((await page.textContent('.lead')).includes('Payée'), 'the first invoice is paid');
	await page.goto(house.url + perle.path);
	claim((await page.textContent('.lead')).includes('en partie'), 'the second in part');
	await press(page, 'form[action$="/remove"] button');
	await page.goto(house.url + '/payments');
	claim((await page.textContent('h1')).includes('1 ligne'), 'a payment that is taken back gives its line back');
	await bring(page, house, 'again.xml', camt(entry('96.00', 'MAISON LUNE SARL', `Facture ${lune.number}`)));
	claim((await page.textContent('h1')).includes('1 ligne'), 'what was read is not taken twice');
});

play('what came too much is used for another invoice and paid back', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/settings/invoices');
	await page.selectOption('[name=regime]', 'fr-franchise');
	for (const [field, value] of Object.entries({ name: 'Élodie Vasseur EI', line1: '12 rue', postcode: '69001', city: 'Lyon', legal_id: '912345675' })) await page.fill(`main form.wide [name=${field}]`, value);
	await page.selectOption('main form.wide [name=country]', 'FR');
	await press(page, 'form[action="/settings/invoices"] button.go');
	const first = await invoiced(page, house, 'Maison Lune');
	await page.fill('[name=amount]', '1500');
	await page.fill('[name=method]', 'virement');
	await press(page, 'form[action$="/payments"] button.go');
	claim((await page.textContent('#sure-why')).includes('environ 16 fois'), 'far more than is open is asked about');
	equal(await page.inputValue('[name=method]'), 'virement', 'what was typed beside it');
	await checkPage(page, 'a payment that is asked about');
	await page.fill('[name=amount]', '150');
	await press(page, 'form[action$="/payments"] button.go');
	claim((await page.textContent('.lead')).includes('54,00'), 'the surplus is said at once');
	await checkPage(page, 'an invoice for which too much came');
	await page.fill('[name=back]', '60');
	await press(page, 'form[action$="/refunds"] button');
	claim((await page.textContent('main')).includes('au plus'), 'more than came too much does not go back');
	equal(await page.inputValue('[name=day]'), await page.inputValue('[name=back_day]'), 'the day in the form beside it');
	await page.goto(house.url + '/entries/new');
	await page.selectOption('form.entry [name=client]', { label: 'Maison Lune' });
	await page.fill('form.entry [name=from]', '04:00');
	await page.fill('form.entry [name=to]', '05:00');
	await press(page, 'form.entry button.go');
	await page.goto(house.url + '/invoices');
	claim((await page.textContent('section:has(#surplus)')).includes(first.number), 'the list of invoices says whose it is');
	await checkPage(page, 'invoices with a surplus');
	await press(page, 'form[action="/invoices"] button');
	await press(page, 'form[action$="/issue"] button');
	await checkPage(page, 'an invoice for which a surplus can be used');
	await press(page, 'form[action$="/surplus"] button');
	claim((await page.textContent('.lead')).includes('Payée'), 'the surplus pays the second');
	await page.goto(house.url + first.path);
	claim((await page.textContent('.lead')).includes('6,00'), 'what is left of it stands there');
	await press(page, 'form[action$="/remove"] button');
	claim((await page.textContent('main [role=alert]')).includes('annulez cela d’abord'), 'what is used elsewhere stays, and the page says why');
	equal(await page.inputValue('[name=back]'), '6,00', 'what may go back');
	await press(page, 'form[action$="/refunds"] button');
	claim((await page.textContent('section:has(#paid)')).includes('remboursé'), 'what went back stands among the payments');
	await checkPage(page, 'an invoice whose surplus went back');
	await page.goto(house.url + '/books');
	claim((await page.textContent('h1')).includes('144,00'), 'the books count receipts less refunds');
});

play('a price lowered after it was billed goes back by a credit note that one button drafts', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/settings/invoices');
	await page.selectOption('[name=regime]', 'fr-franchise');
	for (const [field, value] of Object.entries({ name: 'Élodie Vasseur EI', line1: '12 rue', postcode: '69001', city: 'Lyon', legal_id: '912345675' })) await page.fill(`main form.wide [name=${field}]`, value);
	await page.selectOption('main form.wide [name=country]', 'FR');
	await press(page, 'form[action="/settings/invoices"] button.go');
	const billed = await invoiced(page, house, 'Maison Lune');
	const client = await page.getAttribute('main .over a[href^="/clients/"]', 'href');
	await page.goto(house.url + client + '/agreements/new');
	await page.fill('[name=rate]', '40');
	await press(page, 'button[data-submit]');
	await press(page, 'form[action$="/accept"] button');
	await page.goto(house.url + '/invoices');
	claim((await page.textContent('section:has(#lowered)')).includes('16,00'), 'two hours at eight euros less');
	await checkPage(page, 'an invoice dearer than what is agreed now');
	await page.goto(`${house.url}${client}/unbilled`);
	claim((await page.textContent('section:has(#lowered)')).includes(billed.number), 'the page of the next draft says it too');
	await checkPage(page, 'a next draft beside it');
	await press(page, 'form[action$="/lowered"] button');
	equal(await page.inputValue('[name=line-0-price]'), '8,00', 'the price of an hour that goes back');
	await press(page, 'form[action$="/issue"] button');
	claim((await page.textContent('main')).includes(billed.number), 'the credit note names its invoice');
	await page.goto(house.url + '/invoices');
	equal(await page.locator('#lowered').count(), 0, 'sections of what is too dear');
});

play('a table nobody knows is read by its columns, and dollars are counted at home', async ({ house, page }) => {
	await beginPractice(page, house);
	await bring(page, house, 'conto.csv', 'Jour;Quoi;Combien\n03/11/2026;Lune;100,00\n04/11/2026;Loyer;-50,00\n');
	claim(page.url().includes('/payments/columns'), 'the columns are asked for');
	await checkPage(page, 'which column is what');
	await page.selectOption('[name=day]', '0');
	await page.selectOption('[name=amount]', '2');
	await page.selectOption('[name=name]', '1');
	await press(page, 'button[value=look]');
	claim((await page.textContent('main')).includes('100,00'), 'a look at what comes of it');
	await press(page, 'button[data-submit]');
	claim((await page.textContent('h1')).includes('1 ligne'), 'one line came in');

	await page.goto(house.url + '/settings/invoices/rates');
	await checkPage(page, 'no rates yet');
	await page.setInputFiles('main [name=file]', { name: 'eurofxref-hist.csv', mimeType: 'text/csv', buffer: Buffer.from('Date,USD,\n2026-11-20,1.0567,\n') });
	await press(page, 'main form button.go');
	claim((await page.textContent('main')).includes('1,0567'), 'the rate is shown as it is written here');
	await checkPage(page, 'rates');
});
