// An update that the agreement promises: Today says so, the text is ready, it is told, taken back.
import { beginPractice, checkPage, claim, equal, lookAround, play } from '../house.mjs';

play('an update that is promised is written, given, taken back and left out', async ({ house, page }) => {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	await lookAround(page, house);
	const promised = 'section:has(#updates)';
	claim((await page.textContent(promised)).includes('Point pour Maison Lune'), 'Today says for whom');
	claim((await page.textContent(promised)).includes('aujourd’hui avant 17'), 'and by when');
	await press(`${promised} .acts a`);
	claim((await page.inputValue('[name=body]')).includes('Fait depuis le'), 'the text says what was done');
	await checkPage(page, 'the text of an update');
	await press('form[action="/notices"] button.go');
	await press('form[action$="/told"] button');
	await page.goto(house.url + '/');
	equal(await page.locator(promised).count(), 0, 'updates that are due once it was told');
	await page.goto(house.url + '/updates');
	equal(await page.textContent('h1'), 'Chaque client sait où il en est.', 'the verdict');
	await checkPage(page, 'the updates');
	await press('form[action$="/undo"] button');
	equal(await page.textContent('h1'), '1 point est à faire.', 'the verdict once it is taken back');
	await press('button[formaction="/updates/skipped"]');
	equal(await page.textContent('h1'), 'Chaque client sait où il en est.', 'the verdict once it is left out');
	await press('.toast button, .toasts form button');
	equal(await page.textContent('h1'), '1 point est à faire.', 'the verdict after the toast’s undo');
	await press('main form[action="/updates/given"] button:not([formaction])');
	await page.setViewportSize({ width: 360, height: 800 });
	await checkPage(page, 'the updates on a phone');
});

play('an agreement says how often, and the client’s page when', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/updates');
	claim((await page.textContent('h1')).startsWith('Aucun point'), 'nothing is promised yet');
	await checkPage(page, 'no updates');
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Kopi & Co');
	await page.click('button[data-submit]');
	await page.click('.tabs a[href$="/agreements"]');
	await page.click('.acts a[href$="/agreements/new"]');
	await page.fill('[name=rate]', '48');
	await page.click('summary:has(#together)');
	claim(!(await page.locator('[name=cadence_until]').isVisible()), 'without a cadence there is no hour to say');
	await page.selectOption('[name=cadence]', 'monthly');
	claim(await page.locator('[name=cadence_month_day]').isVisible(), 'a month asks for its day');
	claim(!(await page.locator('[name=cadence_weekday]').isVisible()), 'and for no day of the week');
	await page.fill('[name=cadence_month_day]', '40');
	await page.click('button[data-submit]');
	claim(await page.locator('#cadence_month_day-why').isVisible(), 'the fortieth gets a sentence');
	await page.selectOption('[name=cadence]', 'weekly');
	await page.selectOption('[name=cadence_weekday]', '4');
	await page.fill('[name=cadence_until]', '17:00');
	await page.click('button[data-submit]');
	claim((await page.textContent('main')).includes('chaque semaine, le vendredi, avant 17'), 'the agreement says it');
	await page.click('form[action$="/accept"] button');
	await page.goto(`${house.url}${await page.locator('.over a').getAttribute('href')}`.replace('/agreements', ''));
	claim((await page.textContent('section:has(#update)')).includes('27 nov'), 'the client’s page says when');
	await checkPage(page, 'a client who is promised updates');
});
