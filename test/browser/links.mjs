// What is linked from where: every page there is, by following every link from Today.
import { readFileSync } from 'node:fs';
import { claim, until } from './house.mjs';

const LINKS_OF_A_KIND = process.env.LONG ? 12 : 2;

// The addresses of the map (src/web/routes.c) that take a method: [{ path, who }].
export function mapped(method) {
	const map = readFileSync(new URL('../../src/web/routes.c', import.meta.url), 'utf8');
	return [...map.matchAll(new RegExp(`\\{HTTP_${method}, "([^"]*)", (\\w+)`, 'g'))].map((row) => ({ path: row[1], who: row[2] }));
}
export const matches = (route, path) => new RegExp(`^${route.replaceAll(':name', '[a-z-]+').replaceAll(/:[a-z]+/g, '\\d+')}$`).test(path);
const kind = (url) => `${url.pathname.replaceAll(/\d{4,}/g, ':id')}?${[...url.searchParams.keys()].sort()}`;

// Follows every link, from Today and from where it is told to begin; what answers badly is a complaint.
// Returns one path of each kind of page.
export async function collect(page, house, begin = []) {
	const pages = new Map(), asked = new Map(), waiting = [], bad = [];
	const meet = (link, from) => {
		const url = new URL(link.replaceAll('&amp;', '&'), house.url + from);
		const path = url.pathname + url.search, count = asked.get(kind(url)) ?? 0;
		if (url.origin !== house.url || waiting.some((one) => one.path === path) || count >= LINKS_OF_A_KIND) return;
		asked.set(kind(url), count + 1);
		waiting.push({ path, from, kind: kind(url) });
	};
	for (const path of ['/', ...begin]) meet(path, '/');
	for (const link of waiting) { // grows while it is read
		const answer = await page.request.get(house.url + link.path);
		if (answer.status() >= 400) bad.push(`${link.path} (${answer.status()}), a link of ${link.from}`);
		if (answer.status() >= 400 || !answer.headers()['content-type']?.startsWith('text/html')) continue;
		const text = await answer.text();
		if (text.startsWith('<!') && !pages.has(link.kind)) pages.set(link.kind, link.path);
		for (const found of text.matchAll(/(?:href|hx-get)="([^"]*)"/g)) meet(found[1], link.path);
	}
	claim(bad.length === 0, `every link leads somewhere, but not\n  ${bad.join('\n  ')}`);
	return [...pages.values()];
}

// A page speaks the language of its member, whatever the browser's is.
export async function speak(page, house, language) {
	await page.goto(`${house.url}/settings`);
	await page.selectOption('[name=language]', language);
	await Promise.all([page.waitForNavigation(), page.click('form[action="/settings"] button.go')]);
	claim((await page.getAttribute('html', 'lang')) === language, `the settings make the pages speak ${language}`);
}

// Something of each kind, so that each form is on some page; returns pages that are not linked nearby.
export async function furnish(page, house) {
	const send = async (where, fields, press) => {
		await page.goto(house.url + where);
		for (const [name, value] of Object.entries(fields)) await page.fill(`main [name=${name}]`, value);
		await Promise.all([page.waitForNavigation(), page.click(press)]);
	};
	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', new URL('../data/toggl_detailed.csv', import.meta.url).pathname);
	await page.click('form[action="/import"] button.go');
	await page.waitForURL(/\/import\/\d+$/);
	const mapping = new URL(page.url()).pathname;
	await send('/events/new', { title: 'Dentiste', from: '10:00', to: '11:00' }, 'main form button.go');
	await send('/boards/new?client=' + (await page.evaluate(() => document.querySelector('.rail a[href^="/clients/"]')?.pathname.split('/')[2] ?? '0')), { name: 'Un autre' }, 'main form button.go');
	await send('/templates/new', { name: 'Rapport' }, 'main form button.go');
	await send('/settings/hours', { first: '2026-12-24', name: 'Noël' }, 'form[action="/settings/hours/days"] button');
	await page.goto(`${house.url}/settings/stays`);
	await page.fill('[name=from]', '2026-12-26T00:00');
	await page.selectOption('[name=zone]', 'Asia/Singapore');
	await Promise.all([page.waitForNavigation(), page.click('form[action="/settings/stays"] button.go')]);
	await send('/settings/holidays', { day: '2026-12-08', name: 'Lumières' }, 'form[action="/settings/holidays"] button');
	await send('/expenses/new', { supplier: 'SNCF', what: 'Lyon–Paris', gross: '82,50' }, 'main form button.go');
	const pages = [mapping];
	await send('/clients/new', { name: 'Sans fuseau' }, 'main form button.go');
	pages.push(new URL(page.url()).pathname);
	await page.goto(`${house.url}/tasks`);
	const tasks = await page.locator('main a[href^="/tasks/"]:not([href="/tasks/new"])').evaluateAll((links) => links.map((link) => link.pathname));
	for (const act of ['finish', 'wait']) {
		for (const path of tasks) {
			await page.goto(house.url + path);
			if (pages.includes(path) || (await page.locator(`form[action$="/${act}"]`).count()) === 0) continue;
			await Promise.all([page.waitForNavigation(), page.click(`form[action$="/${act}"] button`)]);
			pages.push(path);
			break;
		}
	}
	pages.push(tasks.find((path) => !pages.includes(path)));
	const client = await page.locator('.rail a[href^="/clients/"]').first().getAttribute('href');
	for (const press of [[], ['form[action$="/send"] button']]) {
		await send(`${client}/agreements/new`, { rate: '48' }, 'button[data-submit]');
		pages.push(new URL(page.url()).pathname);
		for (const button of press) await Promise.all([page.waitForNavigation(), page.click(button)]);
	}
	pages.push(...(await furnishInvoices(page, house, client)));
	await furnishServices(page, house, send);
	pages.push(...(await furnishDiscovery(page, house)));
	pages.push(...(await furnishProposals(page, house, client)));
	pages.push(...(await furnishPayments(page, house)));
	await send(`/notices/new?client=${client.split('/')[2]}`, {}, 'form[action="/notices"] button.go');
	pages.push(new URL(page.url()).pathname);
	await page.goto(house.url);
	await Promise.all([page.waitForNavigation(), page.click('.now form[action="/timer/start"] button')]);
	await send('/entries/new', { note: 'Appel', from: '08:00', to: '08:20' }, 'form.entry button.go');
	pages.push(...(await furnishHappenings(page, house)));
	return pages;
}

// A text in the owner's words, a block that is pinned, a file that was brought in, and a power cut.
async function furnishHappenings(page, house) {
	const pages = [];
	const here = () => pages.push(new URL(page.url()).pathname + new URL(page.url()).search);
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	await page.goto(`${house.url}/settings/texts/edit?kind=delay&language=fr`);
	here();
	await page.fill('#body', 'Bonjour {contact}');
	await press('form[action="/settings/texts/edit"] button.go');
	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', new URL('../data/clockify_detailed.csv', import.meta.url).pathname);
	await page.click('form[action="/import"] button.go');
	await page.waitForURL(/\/import\/\d+$/);
	await page.click('button[value=run]');
	await until(page, 'form[action$="/undo"]');
	here();
	await page.goto(`${house.url}/happened?kind=outage`);
	await page.fill('main [name=to_day]', '2026-11-25');
	await page.fill('main [name=from]', '09:00');
	await page.fill('main [name=to]', '17:00');
	await press('main form[method=get] button.go');
	here();
	await press('form[action^="/happened"] button.go');
	here();
	await page.goto(`${house.url}/plan`);
	const blocks = await page.locator('main a[href^="/plan/block"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	await page.goto(house.url + blocks.at(-1));
	here();
	await press('form[action="/plan/pins"] button.go');
	return pages;
}

// A statement with lines to settle, and a table whose columns are to be said.
async function furnishPayments(page, house) {
	const bring = async (file) => {
		await page.goto(`${house.url}/payments`);
		await page.setInputFiles('main [name=file]', file);
		await Promise.all([page.waitForNavigation(), page.click('form[action="/payments/statements"] button')]);
	};
	await bring(new URL('../data/bank_camt053.xml', import.meta.url).pathname);
	const line = await page.locator('main a[href^="/payments/lines/"]').first().getAttribute('href');
	await bring({ name: 'conto.csv', mimeType: 'text/csv', buffer: Buffer.from('Day of it;What;How much\n03/11/2026;Lune;100,00\n') });
	return [line, page.url().slice(house.url.length)];
}

// The invoices that were there already: nobody is reminded of one, and of another too much came.
async function furnishOthers(page, house, issued) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	await page.goto(`${house.url}/reminders`);
	const links = await page.locator('main a[href^="/invoices/"]').evaluateAll((all) => all.map((link) => link.pathname));
	const [paused, overpaid] = new Set(links.filter((path) => path !== issued && !path.endsWith('/draft')));
	await page.goto(house.url + overpaid);
	await page.fill('[name=amount]', '9000');
	await press('form[action$="/payments"] button.go');
	if (await page.locator('[name=sure]').count()) {
		await page.check('[name=sure]');
		await press('form[action$="/payments"] button.go');
	}
	await page.goto(house.url + paused);
	await page.click('details:has(form[action="/reminders/pause"]) summary');
	await press('form[action="/reminders/pause"] button');
	return [paused, overpaid];
}

// A second invoice of somebody, for which too much came, at a price that was lowered since.
async function furnishLowered(page, house, client) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	const id = client.split('/')[2];
	await page.goto(`${house.url}/entries/new`);
	await page.selectOption('form.entry [name=client]', id);
	await page.fill('form.entry [name=from]', '04:00');
	await page.fill('form.entry [name=to]', '05:00');
	await press('form.entry button.go');
	await page.goto(`${house.url}/invoices`);
	await press(`form[action="/invoices"]:has([name=client][value="${id}"]) button`);
	await press('form[action$="/issue"] button');
	const path = new URL(page.url()).pathname;
	await page.fill('[name=amount]', '60');
	await press('form[action$="/payments"] button');
	await page.goto(`${house.url}${client}/agreements/new`);
	await page.fill('[name=rate]', '40');
	await press('button[data-submit]');
	await press('form[action$="/accept"] button');
	return path;
}

// An issued invoice with a payment, sent and reminded of, one that is left in peace, and drafts of a
// credit note and a correction of the first.
async function furnishInvoices(page, house, client) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	const party = { name: 'Élodie Vasseur EI', line1: '12 rue des Capucins', postcode: '69001', city: 'Lyon', legal_id: '912345675' };
	const fill = async (fields) => {
		for (const [name, value] of Object.entries(fields)) await page.fill(`main form.wide [name=${name}]`, value);
	};
	await page.goto(`${house.url}/settings/invoices`);
	await page.selectOption('[name=regime]', 'fr-franchise');
	await page.selectOption('main form.wide [name=country]', 'FR');
	await fill(party);
	await press('form[action="/settings/invoices"] button.go');
	await page.fill('[name=iban]', 'FR7630006000011234567890189');
	await press('form[action="/settings/invoices/accounts"] button');
	await page.goto(`${house.url}/settings/invoices/late`);
	await page.fill('[name=from_day]', '2026-07-01');
	await page.fill('[name=late_rate]', '7,8');
	await press('form[action="/settings/invoices/late"] button');
	await page.goto(`${house.url}/settings/paper`);
	await page.setInputFiles('[name=logo]', 'test/data/logo.png');
	await press('form[action="/settings/paper/logo"] button');
	await page.click('details:has([name=payable]) > summary');
	await page.fill('[name=payable]', 'Net à payer');
	await press('form[action="/settings/paper"] button.go');
	await page.goto(`${house.url}${client}/billing`);
	await page.selectOption('main form.wide [name=country]', 'FR');
	await fill({ ...party, name: 'Client', legal_id: '824119606' });
	await press('main form.wide button.go');
	await page.goto(`${house.url}${client}/agreements/new`);
	await page.fill('[name=rate]', '48');
	await page.fill('main [name=budget]', '40 h');
	await page.selectOption('main [name=currency]', 'EUR');
	await press('button[data-submit]');
	await press('form[action$="/accept"] button');
	await page.goto(`${house.url}/invoices`);
	await press(`form[action="/invoices"]:has([name=client][value="${client.split('/')[2]}"]) button`);
	await press('form[action$="/issue"] button');
	const issued = new URL(page.url()).pathname;
	await page.fill('[name=amount]', '1');
	await press('form[action$="/payments"] button');
	for (const level of ['invoice', 'late']) {
		await page.goto(`${house.url}${issued}/draft?level=${level}`);
		await press('form[action$="/draft"] button');
	}
	const second = await furnishLowered(page, house, client);
	const made = [client, issued, second, `${issued}/draft`, ...(await furnishOthers(page, house, issued))];
	for (const act of ['credit', 'correct']) {
		await page.goto(house.url + issued);
		await page.click(`details:has(form[action$="/${act}"]) summary`);
		await press(`form[action$="/${act}"] button`);
		made.push(new URL(page.url()).pathname);
	}
	return made;
}

// A service that is sold, one that is not, and a package.
async function furnishServices(page, house, send) {
	const keep = 'main form.sold button.go';
	await send('/services/new?offer=not_offered', { 'word-0-name': 'Comptabilité' }, keep);
	await send('/services/new', { 'word-0-name': 'Courrier', 'price-0-amount': '48' }, keep);
	await page.goto(`${house.url}/packages/new`);
	await page.fill('[name=word-0-name]', 'Élan');
	await page.fill('[name=price-0-amount]', '450');
	await page.fill('[name=line-0-quantity]', '10');
	await page.selectOption('[name=line-0-service]', { label: 'Courrier' });
	await Promise.all([page.waitForNavigation(), page.click(keep)]);
}

// What the practice does, questions of its own, a prospect and what they said.
async function furnishDiscovery(page, house) {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	await page.goto(`${house.url}/services/profile`);
	await page.fill('[name=word-0-niche]', 'Le bureau des petits hôtels.');
	await page.fill('[name=word-0-skills]', 'Réservations\nCourrier');
	await press('main form.wide button.go');
	await page.goto(`${house.url}/discoveries/guide?language=en`);
	await page.fill('[name=question-0]', 'What is your dream?');
	await press('form[action="/discoveries/guide"] button.go');
	await page.goto(`${house.url}/clients/new`);
	await page.fill('main [name=name]', 'Alpenhof');
	await page.selectOption('main [name=status]', 'prospect');
	await press('main form button.go');
	const client = new URL(page.url()).pathname;
	await page.goto(`${house.url}/discoveries/new?client=${client.split('/')[2]}`);
	await page.fill('[name=person]', 'Heidi');
	await page.fill('[name=answer-0]', 'Le courrier.');
	await page.fill('[name=answer-5]', 'Une deuxième maison.');
	await press('main form.wide button.go');
	return [client, new URL(page.url()).pathname, '/discoveries/guide?language=en'];
}

// A proposal in preparation, one that was sent, and one that was turned down.
async function furnishProposals(page, house, client) {
	const pages = [];
	for (const press of [[], ['send'], ['send', 'decline']]) {
		await page.goto(`${house.url}/proposals/new?client=${client.split('/')[2]}`);
		await page.selectOption('[name=line-0-sold]', { label: 'Courrier' });
		await page.selectOption('main [name=currency]', 'EUR');
		await Promise.all([page.waitForNavigation(), page.click('main form.sold button.go')]);
		pages.push(new URL(page.url()).pathname);
		for (const act of press) await Promise.all([page.waitForNavigation(), page.click(`form[action$="/${act}"] button`)]);
	}
	return pages;
}
