// Every page there is, found by following every link from Today: each answers, and each is sound, full
// and empty, in light and dark, on a phone and on a desk, in both languages. One page of each address
// of the map is looked at twice; all of them in every dress with LONG=1.
import { readFileSync } from 'node:fs';
import { beginPractice, checkPage, claim, lookAround, openPage, play } from '../house.mjs';

const THIN = [['fr', 1280, 'light'], ['en', 360, 'dark']];
const WHOLE = ['fr', 'en'].flatMap((language) => [360, 1280].flatMap((width) => ['light', 'dark'].map((scheme) => [language, width, scheme])));
const DRESSES = process.env.LONG ? WHOLE : THIN;
const DRESSES_EMPTY = process.env.LONG ? WHOLE : [THIN[1]];
const LINKS_OF_A_KIND = process.env.LONG ? 12 : 2;

const mapped = [...readFileSync(new URL('../../../src/web/routes.c', import.meta.url), 'utf8').matchAll(/\{HTTP_GET, "([^"]*)", (MEMBER|OWNER)/g)].map((row) => row[1]);
// pieces and answers to programs, or pages that need something running
const NOT_PAGES = ['/changes', '/export/:name', '/palette', '/quick-add/read', '/tasks/when', '/timer/stop'];

const matches = (route, path) => new RegExp(`^${route.replaceAll(':page', '[a-z-]+').replaceAll(/:[a-z]+/g, '\\d+')}$`).test(path);
const kind = (url) => `${url.pathname.replaceAll(/\d{4,}/g, ':id')}?${[...url.searchParams.keys()].sort()}`;

// Follows every link; what answers badly is a complaint. Returns one path of each kind of page.
async function collect(page, house) {
	const pages = new Map(), asked = new Map(), waiting = [], bad = [];
	const meet = (link, from) => {
		const url = new URL(link.replaceAll('&amp;', '&'), house.url + from);
		const path = url.pathname + url.search, count = asked.get(kind(url)) ?? 0;
		if (url.origin !== house.url || waiting.some((one) => one.path === path) || count >= LINKS_OF_A_KIND) return;
		asked.set(kind(url), count + 1);
		waiting.push({ path, from, kind: kind(url) });
	};
	meet('/', '/');
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
async function speak(page, house, language) {
	await page.goto(`${house.url}/settings`);
	await page.selectOption('[name=language]', language);
	await Promise.all([page.waitForNavigation(), page.click('form[action="/settings"] button.go')]);
	claim((await page.getAttribute('html', 'lang')) === language, `the settings make the pages speak ${language}`);
}

async function look(page, browser, house, paths, dresses) {
	const state = await page.context().cookies();
	const wrong = [];
	for (const [language, width, scheme] of dresses) {
		await speak(page, house, language);
		const other = await openPage(browser, { language, width, scheme });
		await other.context().addCookies(state);
		for (const path of paths) {
			other.complaints.length = 0;
			await other.goto(house.url + path);
			await checkPage(other, `${path} in ${language} at ${width} px, ${scheme}`).catch((error) => wrong.push(error.message));
		}
		await other.context().close();
	}
	claim(wrong.length === 0, `every page is sound\n  ${wrong.join('\n  ')}`);
}

play('every page of the demonstration is linked, answers and is sound', async ({ house, page, browser }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', new URL('../../data/toggl_detailed.csv', import.meta.url).pathname);
	await page.click('form[action="/import"] button.go');
	await page.waitForURL(/\/import\/\d+$/);
	await page.goto(`${house.url}/events/new`);
	await page.fill('[name=title]', 'Dentiste');
	await page.fill('[name=from]', '10:00');
	await page.fill('[name=to]', '11:00');
	await page.click('main form button.go');
	await page.waitForURL(/\/events\/\d+$/);
	await page.goto(`${house.url}/tasks`);
	await page.click('main a[href^="/tasks/"]:not([href="/tasks/new"]) >> nth=0');
	await page.click('form[action$="/template"] button');
	await page.waitForURL(/\/templates\/\d+$/);
	const paths = await collect(page, house);
	const missing = mapped.filter((route) => !NOT_PAGES.includes(route) && !paths.some((path) => matches(route, path.split('?')[0])));
	claim(missing.length === 0, `every page of the map is linked from another, but not ${missing.join(', ')}`);
	await look(page, browser, house, paths.filter((path) => process.env.LONG || !/[?]/.test(path) || /q=|show=|new\?/.test(path)), DRESSES);
});

play('every page of an empty practice is sound', async ({ house, page, browser }) => {
	await beginPractice(page, house);
	await look(page, browser, house, (await collect(page, house)).filter((path) => process.env.LONG || !path.includes('?')), DRESSES_EMPTY);
});
