// "Something happened": looked at, taken, told, dated anew, taken back, and what is learned.
import { checkPage, claim, equal, lookAround, openPage, play } from '../house.mjs';

const go = (page, act) => Promise.all([page.waitForNavigation(), act()]);

async function dress(page, browser, house, name, path) {
	const state = await page.context().cookies();
	for (const [width, scheme] of [[360, 'light'], [360, 'dark'], [1280, 'light']]) {
		const other = await openPage(browser, { width, scheme });
		await other.context().addCookies(state);
		await other.goto(house.url + path);
		await checkPage(other, `${name} at ${width} px, ${scheme}`);
		if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/incident-${name}-${width}-${scheme}.png`, fullPage: true });
		await other.context().close();
	}
}

play('a power cut is looked at, taken, told and taken back', async ({ house, page, browser }) => {
	await lookAround(page, house);
	await page.keyboard.press('h');
	await page.waitForURL(/\/happened/);
	await dress(page, browser, house, 'form', '/happened?kind=outage');
	await go(page, () => page.click('.tabs a[href*="outage"]'));
	await page.fill('[name=from]', '09:00');
	await page.fill('[name=to]', '17:00');
	await go(page, () => page.click('main form[method=get] button.go'));
	claim((await page.locator('.diff li').count()) > 0, 'the plan moves');
	claim((await page.locator('.msg').count()) > 0, 'somebody is to be told');
	await dress(page, browser, house, 'look', new URL(page.url()).pathname + new URL(page.url()).search);
	await go(page, () => page.click('form[action^="/happened"] button.go'));
	claim(/\/incidents\/\d+$/.test(page.url()), 'what happened has a page');
	const incident = page.url();
	await dress(page, browser, house, 'taken', new URL(incident).pathname);
	await go(page, () => page.click('a[href^="/notices/"] >> nth=0'));
	await checkPage(page, 'a message of an incident');
	await page.click('details.more summary');
	await page.fill('#body', `${await page.inputValue('#body')}\nPS`);
	await go(page, () => page.click('form[action$="/change"] button'));
	claim((await page.textContent('#message')).endsWith('PS'), 'the message was changed before it was told');
	await go(page, () => page.click('form[action$="/told"] button'));
	equal(page.url(), incident, 'where being told leads');
	await go(page, () => page.click('form[action$="/date"] button >> nth=0'));
	equal(await page.locator('.chip.good').count(), 1, 'new dates that are promised');
	await page.check('[name=foreseeable][value=yes]');
	await go(page, () => page.click('form[action$="/answers"] button'));
	await dress(page, browser, house, 'trend', '/incidents');
	await page.goto(incident);
	await go(page, () => page.click('form[action$="/undo"] button'));
	equal(await page.locator('form[action$="/date"]').count(), 0, 'dates to promise after it was taken back');
});

play('each kind of incident has its form, and says what is wrong beside the field', async ({ house, page, browser }) => {
	await lookAround(page, house);
	for (const kind of ['lost', 'urgent', 'overrun', 'late']) {
		await page.goto(`${house.url}/happened?kind=${kind}`);
		await checkPage(page, `the form: ${kind}`);
	}
	await page.goto(`${house.url}/happened?kind=urgent&look=1`);
	claim((await page.locator('[aria-invalid=true]').count()) >= 3, 'what is missing is said');
	await checkPage(page, 'a form with mistakes');
	await page.goto(`${house.url}/happened?kind=late`);
	await page.selectOption('#task', { index: 2 });
	await page.fill('#what-said', 'Les photos');
	await page.fill('[name=expected_day]', '2026-11-27');
	await go(page, () => page.click('main form[method=get] button.go'));
	await checkPage(page, 'a client who is late');
	if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/incident-late.png`, fullPage: true });
	claim((await page.textContent('.msg')).includes('Les photos'), 'the message asks for what is missing');
});
