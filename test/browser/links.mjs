// What is linked from where: every page there is, by following every link from Today.
import { readFileSync } from 'node:fs';
import { claim } from './house.mjs';

const LINKS_OF_A_KIND = process.env.LONG ? 12 : 2;

// The addresses of the map (src/web/routes.c) that take a method: [{ path, who }].
export function mapped(method) {
	const map = readFileSync(new URL('../../src/web/routes.c', import.meta.url), 'utf8');
	return [...map.matchAll(new RegExp(`\\{HTTP_${method}, "([^"]*)", (\\w+)`, 'g'))].map((row) => ({ path: row[1], who: row[2] }));
}
export const matches = (route, path) => new RegExp(`^${route.replaceAll(':page', '[a-z-]+').replaceAll(/:[a-z]+/g, '\\d+')}$`).test(path);
const kind = (url) => `${url.pathname.replaceAll(/\d{4,}/g, ':id')}?${[...url.searchParams.keys()].sort()}`;

// Follows every link; what answers badly is a complaint. Returns one path of each kind of page.
export async function collect(page, house) {
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
export async function speak(page, house, language) {
	await page.goto(`${house.url}/settings`);
	await page.selectOption('[name=language]', language);
	await Promise.all([page.waitForNavigation(), page.click('form[action="/settings"] button.go')]);
	claim((await page.getAttribute('html', 'lang')) === language, `the settings make the pages speak ${language}`);
}
