// The day as its owner looks at it, and what can be done without leaving it.
import { checkPage, claim, lookAround, openPage, play } from '../house.mjs';

play('the day says what is in hand, what cannot be kept and why', async ({ house, page }) => {
	await lookAround(page, house);
	await checkPage(page, 'Today');
	claim((await page.textContent('h1')).includes('ne peut pas l’être'), 'the verdict says that one promise cannot be kept');
	await page.click('.calc summary');
	claim(await page.isVisible('.slip .miss'), 'the sum unfolds to what is missing');
	const first = (await page.textContent('#nw')).trim();
	await Promise.all([page.waitForNavigation(), page.click('.now form[action="/today/done"] button')]);
	claim((await page.textContent('#nw')).trim() !== first, 'what is done gives way to the next');
	await page.click('.now details.ask:last-of-type summary');
	await page.fill('#wait-for', 'le logo');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
	claim((await page.textContent('[aria-labelledby=waiting]')).includes('le logo'), 'what waits says for what');
	await checkPage(page, 'Today later');
});

play('the triage takes one key each', async ({ house, page }) => {
	await lookAround(page, house);
	const asked = () => page.textContent('.tri .q b');
	const before = await asked();
	await Promise.all([page.waitForNavigation(), page.keyboard.press('2')]);
	claim((await asked()) !== before, 'the next is asked');
});

play('the day on a phone, in English and in the dark', async ({ browser, house }) => {
	const page = await openPage(browser, { language: 'en', width: 360, scheme: 'dark' });
	await lookAround(page, house);
	await checkPage(page, 'Today at 360 px');
	await page.context().close();
});

play('who leaves the demonstration starts a practice of their own', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(house.url + '/settings');
	await page.click('form[action="/demonstration/leave"] button');
	await page.waitForURL((url) => new URL(url).pathname === '/setup');
	claim(await page.isVisible('#start'), 'the set-up page is there again');
});

play('the plan shows the week, every promise and why one breaks', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(house.url + '/plan');
	await checkPage(page, 'the plan');
	claim((await page.locator('.week .blk').count()) >= 8, 'the week holds the planned blocks');
	claim((await page.locator('.prom').count()) >= 9, 'every promise is listed');
	claim(await page.isVisible('.proof'), 'the sum of the broken one is there');
	await page.click('a[aria-label="Semaine suivante"]');
	await checkPage(page, 'the week after');
});

play('the plan fits a phone, in English and in the dark', async ({ browser, house }) => {
	const page = await openPage(browser, { language: 'en', width: 360, scheme: 'dark' });
	await lookAround(page, house);
	await page.goto(house.url + '/plan');
	await checkPage(page, 'the plan at 360 px');
	await page.context().close();
});
