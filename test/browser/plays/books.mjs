// The receipts book: from a payment to what is declared, and back down to the payment.
import { readFileSync } from 'node:fs';
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';

// What it takes to issue an invoice; 1 € of it is paid.
async function bill(page, house, client) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	const say = async (where, fields, chosen, button) => {
		await page.goto(house.url + where);
		for (const [name, value] of Object.entries(chosen)) await page.selectOption(`main [name=${name}]`, value);
		for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
		await press(button);
	};
	const address = { line1: '12 rue des Capucins', postcode: '69001', city: 'Lyon' };
	await say('/settings/invoices', { name: 'Élodie Vasseur EI', ...address, legal_id: '912345675' }, { regime: 'fr-franchise', country: 'FR' }, 'form[action="/settings/invoices"] button.go');
	await say(client + '/billing', { ...address, legal_id: '824119606' }, { country: 'FR' }, 'main form.wide button.go');
	await say(client + '/agreements/new', { rate: '48' }, { currency: 'EUR' }, 'button[data-submit]');
	await press('form[action$="/accept"] button');
	await page.goto(house.url + '/invoices');
	await press('form[action="/invoices"] button');
	await press('form[action$="/issue"] button');
	const issued = new URL(page.url()).pathname;
	await say(issued, { amount: '1' }, {}, 'form[action$="/payments"] button');
	return issued;
}

play('what came in is declared by its day, and every sum leads down to its payments', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/books');
	await checkPage(page, 'books with nothing in them');
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Maison Lune');
	await page.click('button[data-submit]');
	const client = new URL(page.url()).pathname;
	await page.goto(house.url + '/entries/new');
	await page.selectOption('main [name=client]', { label: 'Maison Lune' });
	await page.fill('main [name=from]', '06:00');
	await page.fill('main [name=to]', '08:00');
	await Promise.all([page.waitForNavigation(), page.click('form.entry button.go')]);
	const issued = await bill(page, house, client);
	await page.goto(house.url + '/books');
	claim((await page.textContent('h1')).includes('1,00'), 'the year’s sum');
	claim(/83\s600/.test(await page.textContent('main')), 'the threshold of 2026');
	await checkPage(page, 'the books');
	await page.click('a[href*="quarter=2"]');
	claim((await page.textContent('[aria-labelledby=receipts]')).includes('trimestre 2'), 'the second quarter');
	await page.click('a[href*="month=11"]');
	await page.click('[aria-labelledby=receipts] tbody a');
	equal(new URL(page.url()).pathname, issued, 'where a line of the book leads');
	const file = await page.request.get(house.url + '/books/file?year=2026&month=11&format=receipts');
	const lines = (await file.text()).trim().split('\r\n');
	equal(lines.length, 2, 'the lines of the table');
	claim(/^2026-11-23,2026-001,Maison Lune,.*,EUR,1.00,1.00,1.00,EUR$/.test(lines[1]), `a line of the book, not ${lines[1]}`);
	const fec = await page.request.get(house.url + '/books/file?year=2026&format=fec');
	equal(fec.headers()['content-disposition'], 'attachment; filename="912345675FEC20261231.txt"', 'what the FEC is called');
	const byHand = house.cli(['export', '--books', 'fec', '--year', '2026', '--output', `${house.data}/fec.txt`]);
	equal(byHand.err, '', 'what the terminal says');
	equal((await fec.body()).compare(readFileSync(`${house.data}/fec.txt`)), 0, 'the page’s FEC beside the terminal’s');
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto(house.url + '/books?year=2026');
	await checkPage(page, 'the books on a phone');
});
