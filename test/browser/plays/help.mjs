// The manual from inside: one link on every page, in the reader's language.
import { beginPractice, checkPage, claim, equal, openPage, play } from '../house.mjs';

play('the manual opens where the page is about, and leads on', async ({ house, page, browser }) => {
	await beginPractice(page, house);
	await checkPage(page, 'the first page with its link to the manual');
	await page.click('main a[href="/help/first-day"]');
	equal(await page.textContent('h1'), 'Le premier jour', 'the heading');
	await checkPage(page, 'a page of the manual');
	await page.goto(`${house.url}/clients`);
	await page.click('.rail a[href="/help/clients"]');
	claim((await page.textContent('h1')).length > 0, 'the page of the manual about clients opens');
	await page.click('.over a[href="/help"]');
	await checkPage(page, 'the first page of the manual');
	await page.click('main a[href="/help/running"]');
	await page.click('nav a[href="/help/running#backup"]');
	claim(await page.locator('#backup').isVisible(), 'a section is reached by its link');
	const small = await openPage(browser, { language: 'en', width: 360, scheme: 'dark' });
	for (const path of ['/help', '/help/running', '/help/import']) {
		await small.goto(house.url + path);
		await checkPage(small, `${path} for somebody who is not logged in`);
	}
	await small.context().close();
});
