// Every page there is, found by following every link from Today: each answers, and each is sound, full
// and empty, in light and dark, on a phone and on a desk, in both languages. One page of each address
// of the map is looked at twice; all of them in every dress with LONG=1.
import { AXE, beginPractice, checkPage, claim, lookAround, openPage, play } from '../house.mjs';
import { collect, furnish, mapped, matches, speak } from '../links.mjs';

// A dress is a language and a width; each is worn by day and by night, as it is listed.
const THIN = [['fr', 1280, ['light']], ['en', 360, ['dark']]];
const WHOLE = ['fr', 'en'].flatMap((language) => [360, 1280].map((width) => [language, width, ['light', 'dark']]));
const DRESSES = process.env.LONG ? WHOLE : THIN;
const DRESSES_EMPTY = process.env.LONG ? WHOLE : [THIN[1]];

const pages = mapped('GET').filter(({ who }) => who === 'MEMBER' || who === 'OWNER').map(({ path }) => path);
// pieces and answers to programs, or pages that need something running
const NOT_PAGES = ['/agreements/:id/file', '/books/file', '/changes', '/expenses/:id/receipt', '/export/:name', '/invoices/:id/draft/mail', '/invoices/:id/file', '/invoices/:id/preview', '/invoices/:id/statement', '/palette', '/proposals/:id/file', '/quick-add/read', '/settings/paper/logo.png', '/settings/paper/preview', '/tasks/when', '/timer/stop'];

// Two pages share the work, one for each core. A page is asked for once in each language and width:
// what it is by night is a matter of its style alone.
async function look(page, browser, house, paths, dresses) {
	const state = await page.context().cookies();
	const wrong = [];
	for (const [language, width, schemes] of dresses) {
		await speak(page, house, language);
		const left = [...paths];
		await Promise.all([0, 1].map(async () => {
			const other = await openPage(browser, { language, width });
			await other.context().addCookies(state);
			await other.addInitScript(AXE);
			for (let path = left.shift(); path; path = left.shift()) {
				other.complaints.length = 0;
				await other.goto(house.url + path);
				for (const [at, scheme] of schemes.entries()) {
					await other.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
					await checkPage(other, `${path} in ${language} at ${width} px, ${scheme}`, { coloursOnly: at > 0 }).catch((error) => wrong.push(error.message));
				}
			}
			await other.context().close();
		}));
	}
	claim(wrong.length === 0, `every page is sound\n  ${wrong.join('\n  ')}`);
}

play('every page of the demonstration is linked, answers and is sound', async ({ house, page, browser }) => {
	await lookAround(page, house);
	const apart = await furnish(page, house);
	const paths = await collect(page, house, apart);
	const missing = pages.filter((route) => !NOT_PAGES.includes(route) && !paths.some((path) => matches(route, path.split('?')[0])));
	claim(missing.length === 0, `every page of the map is linked from another, but not ${missing.join(', ')}`);
	await look(page, browser, house, paths.filter((path) => process.env.LONG || !/[?]/.test(path) || /q=|show=|new\?/.test(path)), DRESSES);
});

play('every page of an empty practice is sound', async ({ house, page, browser }) => {
	await beginPractice(page, house);
	await look(page, browser, house, (await collect(page, house)).filter((path) => process.env.LONG || !path.includes('?')), DRESSES_EMPTY);
});
