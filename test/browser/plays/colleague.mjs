// A task left with a colleague: from its page, and while looking at what something unforeseen would do.
import { checkPage, claim, equal, lookAround, openPage, play } from '../house.mjs';

const go = (page, act) => Promise.all([page.waitForNavigation(), act()]);

play('a task is left with a colleague and taken back', async ({ house, page, browser }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/tasks`);
	const task = await page.locator('.line .b a').first().getAttribute('href');
	await page.goto(house.url + task);
	await go(page, () => page.click('form[action$="/leave"] button'));
	equal(await page.locator('[name=colleague][aria-invalid=true]').count(), 1, 'what is missing is said beside the field');
	await page.fill('[name=colleague]', 'Anaïs');
	await go(page, () => page.click('form[action$="/leave"] button'));
	claim((await page.textContent('#briefing')).includes(await page.textContent('h1')), 'what she needs to know is ready');
	for (const [width, scheme] of [[360, 'dark'], [1280, 'light']]) {
		const other = await openPage(browser, { width, scheme });
		await other.context().addCookies(await page.context().cookies());
		for (const path of [task, '/', '/tasks', '/plan']) {
			await other.goto(house.url + path);
			await checkPage(other, `${path} with a task elsewhere, ${width} px`);
		}
		await other.context().close();
	}
	await page.goto(house.url);
	claim((await page.textContent('#elsewhere')).includes('1'), 'Today counts it');
	await page.goto(house.url + task);
	await go(page, () => page.click('form[action$="/take"] button'));
	equal(await page.locator('#briefing').count(), 0, 'briefings when it is taken back');
});

play('a power cut costs no promise when a colleague takes a task', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/happened?kind=outage`);
	await go(page, () => page.click('main form[method=get] button.go'));
	const broken = await page.locator('.prom.dated').count();
	claim(broken > 0, 'promises would break');
	const option = page.locator('#left option').filter({ hasText: '(à redater)' }).first();
	await page.selectOption('#left', await option.getAttribute('value'));
	await page.fill('#colleague', 'Anaïs');
	await go(page, () => page.click('main form[method=get] button:not(.quiet)'));
	claim((await page.locator('.prom.dated').count()) < broken, 'fewer would break then');
	await checkPage(page, 'a look with a colleague');
	await go(page, () => page.click('form[action^="/happened"] button.go'));
	claim((await page.textContent('.lead')).includes('Anaïs'), 'who has it is said');
	await go(page, () => page.click('form[action$="/undo"] button'));
});
