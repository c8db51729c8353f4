// What is ahead: from an agreement to the months to come, and what they are without a client.
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';

play('what is agreed is what is ahead, and a client who leaves is missing in it', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/outlook');
	await checkPage(page, 'nothing ahead yet');
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Maison Lune');
	await page.click('button[data-submit]');
	await page.goto(page.url() + '/agreements/new');
	await page.selectOption('[name=rate_kind]', 'retainer');
	await page.selectOption('main [name=currency]', 'EUR');
	await page.fill('[name=fee]', '500');
	await page.fill('[name=included]', '10 h');
	await page.click('button[data-submit]');
	await page.click('form[action$="/accept"] button');
	await page.goto(house.url + '/outlook');
	claim(/2\s500,00/.test(await page.textContent('h1')), 'five months’ fees within six months');
	await checkPage(page, 'what is ahead');
	await Promise.all([page.waitForNavigation(), page.selectOption('[name=without]', { label: 'Maison Lune' })]);
	claim((await page.textContent('h1')).includes('Sans Maison Lune'), 'without the client');
	await checkPage(page, 'without a client');
	await page.click('details.more summary');
	await page.click('details.more a');
	claim((await page.url()).includes('/agreements/'), 'a sum leads down to its agreement');
	await page.goto(house.url + '/outlook');
	await page.fill('[name=share]', '5');
	await page.click('form[method=post][action="/outlook"] button');
	claim(await page.locator('#share-why').isVisible(), 'a share of five per cent gets a sentence');
	await page.fill('[name=share]', '50');
	await page.click('form[method=post][action="/outlook"] button');
	equal(await page.inputValue('[name=share]'), '50', 'the share that is kept');
	await page.setViewportSize({ width: 360, height: 800 });
	await checkPage(page, 'the outlook on a phone');
});
