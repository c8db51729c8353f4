// Time: started with a key, written down by hand, corrected in its line, deleted and brought back,
// reported; kept on the device while the network is away.
import { beginPractice, checkPage, claim, equal, hold, lookAround, play } from '../house.mjs';

async function addByHand(page, house, { day, from, to, note }) {
	await page.goto(`${house.url}/entries/new`);
	await page.fill('[name=note]', note);
	await page.fill('[name=day]', day);
	await page.fill('[name=from]', from);
	await page.fill('[name=to]', to);
	await page.click('form.entry button.go');
	await page.waitForURL((url) => new URL(url).pathname === '/time');
}

play('an assistant times the work, corrects it and sees where it went', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(`${house.url}/time`);
	await checkPage(page, 'the week without time');
	await page.keyboard.press('t');
	await page.waitForSelector('.timer.on');
	await checkPage(page, 'the week with a timer');
	await page.keyboard.press('t');
	await page.waitForSelector('.timer:not(.on)');

	await addByHand(page, house, { day: '2026-11-18', from: '09:00', to: '10:30', note: 'Infolettre de Noël' });
	await addByHand(page, house, { day: '2026-11-18', from: '23:30', to: '00:30', note: 'Relevé' });
	await addByHand(page, house, { day: '2026-11-18', from: '10:00', to: '11:00', note: 'Appel' });
	claim(/3\sh\s30/.test(await page.textContent('h1')), 'the week holds 3 h 30');
	equal(await page.locator('.rows.time .chip.warn').count(), 2, 'the number of overlapping entries');
	await checkPage(page, 'the week');

	await page.locator('.rows.time > li', { hasText: 'Appel' }).locator('a[hx-get]').click();
	const line = page.locator('.rows.time > li:has(form.entry)');
	await line.locator('[name=note]').waitFor();
	await checkPage(page, 'an entry changed in its line');
	await line.locator('[name=from]').fill('10:30');
	await line.locator('button.go').click();
	await page.waitForURL((url) => new URL(url).pathname === '/time');
	equal(await page.locator('.rows.time .chip.warn').count(), 0, 'the number of overlapping entries');

	await page.locator('.rows.time > li', { hasText: 'Appel' }).locator('a[hx-get]').click();
	await page.locator('a', { hasText: 'Couper, copier, supprimer' }).click();
	await page.waitForSelector('[name=at]');
	await checkPage(page, 'an entry');
	await page.click('form[action$="/delete"] button');
	await page.waitForSelector('[data-toast] button');
	equal(await page.locator('.rows.time > li', { hasText: 'Appel' }).count(), 0, 'the number of deleted entries shown');
	await page.click('[data-toast] button');
	await page.waitForSelector('main');

	await page.goto(`${house.url}/time/report?by=month&from=2026-11-01&to=2026-11-30`);
	claim((await page.textContent('table')).includes('novembre 2026'), 'the report has November');
	await checkPage(page, 'the report');
	await page.goto(`${house.url}/entries/new`);
	await page.fill('[name=day]', '2026-12-24');
	await page.fill('[name=from]', '09:00');
	await page.fill('[name=to]', '10:00');
	await page.click('form.entry button.go');
	await page.waitForSelector('.err');
	equal(await page.inputValue('[name=day]'), '2026-12-24', 'the day typed');
	page.complaints.length = 0; // the browser says that 422 is an error
	await checkPage(page, 'an entry in the future');
});

play('a timer pressed without a network runs from when it was pressed', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(`${house.url}/time`);
	await page.clock.setFixedTime(new Date('2026-11-23T08:25:00+01:00'));
	await page.context().setOffline(true);
	await page.keyboard.press('t');
	await page.waitForSelector('[data-toast]');
	await page.context().setOffline(false);
	await page.waitForSelector('.timer.on a.what');
	claim((await page.textContent('.timer .clock')).startsWith('0:05:'), 'it runs since it was pressed');
	page.complaints.length = 0; // of the network that was away
});

play('a task that is done stops its timer, and undo lets it run on', async ({ house, page }) => {
	await lookAround(page, house);
	await page.click('.now form[action="/timer/start"] button');
	await page.waitForSelector('.timer.on');
	await page.click('.now form[action="/today/done"] button');
	claim((await page.textContent('[data-toast]')).includes('chronomètre s’est arrêté'), 'it is said that the timer has stopped');
	equal(await page.locator('.timer.on').count(), 0, 'the number of running timers');
	await hold(page);
	await checkPage(page, 'Today with a stopped timer');
	await page.click('[data-toast] button');
	await page.waitForSelector('.timer.on');
	claim((await page.locator('form[action$="/finish"]').count()) > 0, 'the task is open again');
});
