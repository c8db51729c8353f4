// Every number leads down to what it is made of: each is followed, and the rows found there add up to it.
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';

// The first amount in a text in cents, else its time in minutes, as French pages write them.
function amount(text) {
	const money = text.match(/([−-]?)(\d[\d\s]*,\d\d)\s€/);
	if (money) return (money[1] ? -1 : 1) * Number(money[2].replaceAll(/\D/g, ''));
	const time = text.match(/(\d+)\sh(?:\s(\d+))?|(\d+)\smin/);
	return time ? Number(time[1] ?? 0) * 60 + Number(time[2] ?? time[3] ?? 0) : NaN;
}

// Follows the number that a link says, and adds up the rows where it leads.
async function follow(page, link, rows, what) {
	const wanted = amount(await page.locator(link).first().textContent());
	claim(!Number.isNaN(wanted), `${what}: a number is on the link`);
	await page.locator(link).first().click();
	await page.waitForLoadState();
	const found = await page.locator(rows).allTextContents();
	claim(found.length > 0, `${what}: there are rows at ${page.url()}`);
	equal(found.map(amount).reduce((sum, one) => sum + one, 0), wanted, `${what}: the rows of ${new URL(page.url()).pathname}`);
}

async function bill(page, house) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	const say = async (where, fields, chosen, button) => {
		await page.goto(house.url + where);
		for (const [name, value] of Object.entries(chosen)) await page.selectOption(`main [name=${name}]`, value);
		for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
		await press(button);
	};
	const work = (from, to) => say('/entries/new', { from, to }, { client: { label: 'Maison Lune' } }, 'form.entry button.go');
	const address = { line1: '12 rue des Capucins', postcode: '69001', city: 'Lyon' };
	await say('/clients/new', { name: 'Maison Lune' }, {}, 'button[data-submit]');
	const client = new URL(page.url()).pathname;
	await say('/settings/invoices', { name: 'Élodie Vasseur EI', ...address, legal_id: '912345675', vat_id: 'FR65912345675' }, { regime: 'fr-vat', country: 'FR' }, 'form[action="/settings/invoices"] button.go');
	await say(client + '/billing', { ...address, legal_id: '824119606', vat_id: 'FR35824119606' }, { country: 'FR' }, 'main form.wide button.go');
	await page.goto(house.url + client + '/agreements/new');
	await page.check('[name=expenses_rebilled]');
	await page.fill('main [name=rate]', '48');
	await page.fill('main [name=minimum]', '500');
	await page.fill('main [name=budget]', '10 h');
	await page.selectOption('main [name=currency]', 'EUR');
	await press('button[data-submit]');
	await press('form[action$="/accept"] button');
	await work('05:00', '06:15');
	await work('06:30', '07:00');
	await page.goto(house.url + '/invoices');
	await press('form[action="/invoices"] button');
	await press('form[action$="/issue"] button');
	const issued = new URL(page.url()).pathname;
	await say(issued, { amount: '30' }, {}, 'form[action$="/payments"] button');
	await work('07:15', '08:00');
	await say('/expenses/new', { supplier: 'SNCF', what: 'Lyon–Paris', gross: '82,50' }, { client: { label: 'Maison Lune' } }, 'main form button.go');
	return { client, issued };
}

play('every number can be followed down to the entries it is made of', async ({ house, page }) => {
	await beginPractice(page, house);
	const { client, issued } = await bill(page, house);
	const money = 'main section:has(#all) li:not(.total) .num';
	await page.goto(house.url + '/invoices');
	await follow(page, 'h1 a', money, 'what is on its way');
	await checkPage(page, 'open invoices');
	await page.goto(house.url + '/invoices');
	equal(amount(await page.textContent('section:has(#unbilled) header small')), amount(await page.textContent('li.unbilled > .num')), 'what is unbilled, by its rows');
	await follow(page, 'li.unbilled > .num a', 'table.bill tbody td:last-child', 'what is unbilled');
	await checkPage(page, 'what a draft would hold');
	await page.click('table.bill tbody td:last-child a');
	claim((await page.textContent(':target')).includes('0,75'), 'a line to be leads to its time');
	await page.goto(house.url + issued);
	await follow(page, '#sums a[href="#lines"]', 'table.bill tbody td:last-child', 'the net sum');
	await page.goto(house.url + issued);
	await follow(page, '#sums a[href="#vat"]', '#vat h3 .num', 'VAT by rate');
	await page.click('#vat summary');
	equal((await page.locator('#vat li:not(.total) .num').allTextContents()).map(amount).reduce((a, b) => a + b), amount(await page.textContent('#vat li.total .num')), 'the lines of a rate');
	await page.click('table.bill tbody td:last-child a');
	claim(page.url().includes('#work-1'), 'a line leads to its work');
	equal(await page.locator('#work-1 + ul a[href^="/entries/"]').count(), 2, 'the entries of a line');
	await followTime(page, house, client);
	await followIncome(page, house, issued);
});

async function followTime(page, house, client) {
	const hours = 'main ul.rows li:not(.total) > .num';
	for (const by of ['client', 'task', 'category', 'month']) {
		await page.goto(`${house.url}/time/report?by=${by}`);
		await follow(page, 'tbody td.num a', hours, `a report by ${by}`);
	}
	await page.goto(`${house.url}/time/report`);
	await follow(page, 'tfoot td.num a', hours, 'the whole of a report');
	await checkPage(page, 'entries of a report');
	await page.click('main ul.rows a');
	claim(/\/entries\/\d+$/.test(page.url()), 'a row leads to its entry');
	for (const [at, section] of [[0, 'time'], [1, 'money']]) {
		await page.goto(house.url + client);
		await follow(page, `main section:has(#consumption) li:nth-child(${at + 1}) a`, `section:has(#${section}) li:not(.total) > .num`, `a gauge of ${section}`);
	}
	await checkPage(page, 'what a month is made of');
}

async function followIncome(page, house, issued) {
	const gross = 'section:has(#receipts) tbody td:nth-last-child(2)';
	await page.goto(`${house.url}/books`);
	await follow(page, 'h1 a', gross, 'the year');
	await page.goto(`${house.url}/books`);
	await follow(page, 'tr.sum a[href*="quarter=4"]', gross, 'a quarter');
	await page.goto(`${house.url}/books`);
	await follow(page, 'section:has(#thresholds) small a', 'section:has(#receipts) tbody td:last-child', 'a threshold');
	await page.click('section:has(#receipts) tbody a');
	equal(new URL(page.url()).pathname, issued, 'where a receipt leads');
	const outlook = async (link, rows, what) => {
		await page.goto(`${house.url}/outlook`);
		await follow(page, link, rows, what);
	};
	await outlook('section:has(#income) tbody a', gross, 'a month’s income');
	await outlook('section:has(#income) tfoot a', gross, 'twelve months’ income');
	await outlook('section:has(#shares) small a', gross, 'a client’s share');
	await outlook('section:has(#hours) tbody td:nth-child(2) a', 'section:has(#all) li:not(.total) .num', 'what was billed');
	await outlook('section:has(#hours) tbody td:nth-child(3) a', 'main ul.rows li:not(.total) > .num', 'what was worked');
	await outlook('section:has(#ahead) h3 a', 'details[open] li:not(.total) .v', 'what is ahead');
	await checkPage(page, 'what is ahead, taken apart');
	await outlook('section:has(#ahead) tbody tr:nth-child(2) td:nth-child(4) a', 'details[open] li:not(.total) .v', 'what is ahead by next month');
	await outlook('section:has(#ahead) tbody td:nth-child(3) a', 'details[open] h4:target + ul .v', 'what comes this month');
	const unbilled = page.locator('details[open] li:has(a[href$="/unbilled"])');
	equal(await unbilled.count(), 1, 'what is unbilled is ahead');
}
