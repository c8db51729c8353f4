// Work that comes again: from a task to a series, changed from one of its tasks on, ended and back.
import { checkPage, claim, equal, hold, lookAround, play } from '../house.mjs';

play('a task comes again each week, and its series goes its own way', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/tasks/new`);
	await page.fill('[name=title]', 'Veille de la semaine');
	await page.fill('[name=due_day]', '2026-12-02');
	await page.fill('[name=due_clock]', '17:00');
	await page.fill('[name=estimate]', '45 min');
	await page.click('form.form button.go');
	await page.click('a[href^="/series/new"]');
	await checkPage(page, 'a new series');
	await page.click('form.wideform button.go');
	await page.waitForURL(/\/series\/\d+$/);
	await checkPage(page, 'a series');
	equal(await page.locator('aside .rows li').count(), 8, 'tasks of sixty days');
	const series = page.url();
	await page.locator('aside .rows a').nth(3).click();
	await page.click('a[href*="?from="]');
	await checkPage(page, 'a series, from one of its tasks');
	await page.fill('[name=title]', 'Veille courte');
	await page.click('form.wideform button.go');
	await page.waitForURL((url) => /\/series\/\d+$/.test(url.pathname) && url.href !== series);
	equal((await page.textContent('h1')).trim(), 'Veille courte', 'the new series');
	equal(await page.locator('aside .rows li').count(), 5, 'tasks of the new series');
	await page.click('form[action$="/delete"] button');
	await page.waitForURL(/\/series$/);
	await hold(page);
	await checkPage(page, 'all series');
	await page.click('.toast button');
	await page.waitForURL(/\/series\/\d+$/);
	equal(await page.locator('aside .rows li').count(), 5, 'after undo, tasks of the series');
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto(series);
	await checkPage(page, 'a series on a phone');
	claim(await page.isVisible('h1'), 'it is there');
});
