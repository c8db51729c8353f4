// "May I say yes?" from every page: a yes, a no with its sum, a date that is promised.
import { checkPage, claim, equal, lookAround, openPage, play } from '../house.mjs';

const go = (page, act) => Promise.all([page.waitForNavigation(), act()]);

play('one key asks, and a yes becomes a promise', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/clients`);
	await page.keyboard.press('y');
	await page.waitForSelector('#dialog[open] [name=minutes]');
	await checkPage(page, 'the box in a dialog');
	await page.selectOption('#dialog [name=client]', { label: 'Blue Ridge Media' });
	await page.fill('#dialog [name=minutes]', '45 min');
	await page.fill('#dialog [name=due_day]', '2026-12-04');
	await go(page, () => page.click('#dialog button.go'));
	claim(/^Oui/.test(await page.textContent('h1')), 'there is room in two weeks');
	await checkPage(page, 'a yes');
	await page.fill('#yes-title', 'Liste des invités');
	await go(page, () => page.click('form[action="/ask"] button.go'));
	claim(/\/tasks\/\d+$/.test(page.url()), 'a yes leads to the task');
	equal(await page.textContent('h1'), 'Liste des invités', 'the title of the task');
	await go(page, () => page.click('.toast form button'));
	equal(await page.locator('h1', { hasText: 'Liste des invités' }).count(), 0, 'the task after the undo');
});

play('a no shows its sum and the first honest date, which can be promised', async ({ house, page, browser }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/ask`);
	await checkPage(page, 'the empty box');
	await page.selectOption('[name=client]', { label: 'Blue Ridge Media' });
	await page.fill('[name=minutes]', '9 h');
	await page.fill('[name=due_day]', '2026-11-24');
	await page.fill('[name=due_clock]', '12:00');
	await page.fill('#ask-title', 'Trois épisodes');
	await go(page, () => page.click('main form[method=get] button.go'));
	claim(/^Pas pour cette date/.test(await page.textContent('h1')), 'not by tomorrow noon');
	claim((await page.locator('.proof .slip div').count()) > 3, 'the sum can be added up');
	await checkPage(page, 'a no');
	const state = await page.context().cookies();
	for (const [width, scheme] of [[360, 'dark'], [1280, 'dark'], [360, 'light']]) {
		const other = await openPage(browser, { width, scheme });
		await other.context().addCookies(state);
		await other.goto(page.url());
		await checkPage(other, `a no at ${width} px, ${scheme}`);
		if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/ask-no-${width}-${scheme}.png`, fullPage: true });
		await other.context().close();
	}
	const asked = page.url();
	for (const at of [0, 1]) {
		await page.goto(asked);
		const offer = page.locator('.offers input').nth(at);
		await offer.check();
		const wanted = new URLSearchParams({ due: await offer.inputValue() }).get('due');
		await go(page, () => page.click('button[name=write]'));
		equal(new URL(page.url()).searchParams.get('new_due'), wanted, 'the date of the counter-offer');
	}
	await page.goto(asked);
	await go(page, () => page.click('form[action="/ask"] button.go'));
	claim(/\/tasks\/\d+$/.test(page.url()), 'the offered date is promised');
	await page.goto(`${house.url}/ask?minutes=rien&due_day=2026-11-20`);
	equal(await page.locator('[aria-invalid=true]').count(), 1, 'fields with a sentence');
	await checkPage(page, 'a question that cannot be read');
});
