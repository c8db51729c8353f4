// Agreements: prepared from the client's file, sent, accepted, cited.
import { beginPractice, checkPage, claim, play } from '../house.mjs';

play('an agreement is prepared, corrected, accepted, and holds', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Kopi & Co');
	await page.click('button[data-submit]');
	await page.click('.tabs a[href$="/agreements"]');
	await checkPage(page, 'no agreement yet');
	await page.click('.acts a[href$="/agreements/new"]');
	await checkPage(page, 'a new agreement');
	await page.fill('[name=rate]', 'quarante');
	await page.fill('[name=evening_percent]', '25 %');
	await page.fill('[name=urgent_percent]', '30');
	await page.fill('[name=urgent_notice]', '24 h');
	await page.fill('[name=clause-scope]', 'Agenda et courrier ; pas de comptabilité.');
	await page.click('button[data-submit]');
	claim(await page.locator('#rate-why').isVisible(), 'a rate in words gets a sentence');
	claim((await page.inputValue('[name=clause-scope]')).startsWith('Agenda'), 'what was typed is still there');
	await page.fill('[name=rate]', '48,50');
	await page.click('button[data-submit]');
	claim((await page.textContent('h1')).includes('48,50'), 'the heading is the price');
	await checkPage(page, 'the agreement');
	await page.click('form[action$="/send"] button');
	await page.click('form[action$="/accept"] button');
	claim(await page.locator('a[href$="/edit"]').count() === 0, 'an accepted version cannot be changed');
	await page.setViewportSize({ width: 360, height: 800 });
	await checkPage(page, 'the agreement on a phone');
	await page.click('.over a');
	claim((await page.textContent('.lead')).includes('En vigueur'), 'it is in force');
	await checkPage(page, 'the agreements on a phone');
	await page.click('.acts a[href$="/agreements/new"]');
	await checkPage(page, 'the next version on a phone');
});
