// Pictures of pages, to look at: node test/browser/shots.mjs FOLDER PATH [PATH …]
// The demonstration (EMPTY=1: a new practice) at 360 and 1280 px, light and dark, French and English
// (WIDTHS, SCHEMES, LANGUAGES narrow it). Each language has a house of its own, told in it.
import { beginPractice, lookAround, openBrowser, openHouse, openPage } from './house.mjs';

const [folder, ...paths] = process.argv.slice(2);
const list = (name, all) => (process.env[name] ? process.env[name].split(',') : all);
const browser = await openBrowser();
for (const language of list('LANGUAGES', ['fr', 'en'])) {
	const house = await openHouse();
	const first = await openPage(browser, { language });
	await (process.env.EMPTY ? beginPractice : lookAround)(first, house);
	const state = await first.context().cookies();
	for (const width of list('WIDTHS', ['360', '1280']).map(Number)) {
		for (const scheme of list('SCHEMES', ['light', 'dark'])) {
			const page = await openPage(browser, { language, width, scheme });
			await page.context().addCookies(state);
			for (const path of paths) {
				await page.goto(house.url + path);
				const name = path === '/' ? 'today' : path.slice(1).replaceAll(/[/?=&]/g, '-');
				await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}-${language}.png`, fullPage: true });
			}
			await page.context().close();
		}
	}
	await house.stop();
}
await browser.close();
