// From the catalogue to what is agreed: a proposal is built, sent, accepted.
import { beginPractice, checkPage, claim, play } from '../house.mjs';

async function sell(page, house, name, amount, offer = 'offered') {
	await page.goto(`${house.url}/services/new?offer=${offer}`);
	await page.fill('[name=word-0-name]', name);
	await page.fill('[name=word-0-description]', 'Chaque jour ouvré.');
	if (amount) await page.fill('[name=price-0-amount]', amount);
	await page.click('button[data-submit]');
}

play('a proposal is built from the catalogue, sent, and becomes the agreement', async ({ house, page }) => {
	await beginPractice(page, house);
	await sell(page, house, 'Courrier', '48');
	await sell(page, house, 'Graphisme', '60', 'extra');
	await sell(page, house, 'Comptabilité', '', 'not_offered');
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Kopi & Co');
	await page.click('button[data-submit]');
	await page.click('.tabs a[href$="/proposals"]');
	await checkPage(page, 'nothing proposed');
	await page.click('.acts a[href^="/proposals/new"]');
	await checkPage(page, 'a new proposal');
	await page.click('button[data-submit]');
	claim(await page.locator('#line-0-sold-why').isVisible(), 'a proposal of nothing gets a sentence');
	await page.selectOption('[name=line-0-sold]', { label: 'Courrier' });
	await page.fill('[name=line-0-quantity]', '10');
	await page.selectOption('main [name=currency]', 'CHF');
	await page.click('button[data-submit]');
	claim((await page.textContent('#line-0-price-why')).includes('CHF'), 'a price that is missing is asked for in its currency');
	await page.selectOption('main [name=currency]', 'EUR');
	await page.fill('[name=line-1-name]', 'Mise en route');
	await page.selectOption('[name=line-1-unit]', 'piece');
	await page.fill('[name=line-1-price]', '200');
	await page.fill('[name=deposit]', '50');
	await page.click('button[data-submit]');
	claim((await page.textContent('h1')).includes('200,00'), 'the heading says what it comes to');
	claim((await page.textContent('main')).includes('Chaque jour ouvré'), 'the words come from the catalogue');
	claim((await page.textContent('section:has(#becomes)')).includes('680,00'), 'it says which price it becomes');
	await checkPage(page, 'a proposal');
	const file = await page.request.get(page.url() + '/file');
	claim(file.status() === 200 && (await file.body()).subarray(0, 5).toString() === '%PDF-', 'the client gets a PDF');
	await page.click('form[action$="/send"] button');
	claim(await page.locator('a[href$="/edit"]').count() === 0, 'what was sent does not change');
	await page.setViewportSize({ width: 360, height: 800 });
	await checkPage(page, 'a sent proposal on a phone');
	await page.check('[name=in_force]');
	await page.click('form[action$="/accept"] button');
	claim(/\/agreements\/\d+$/.test(page.url()), 'accepting leads to the agreement');
	claim((await page.textContent('.lead')).includes('En vigueur'), 'it is in force at once');
	const said = await page.textContent('main');
	claim(said.includes('Comptabilité') && said.includes('Graphisme'), 'the agreement says what is not done and what costs extra');
	await page.goto(house.url + '/proposals');
	claim((await page.textContent('.rows .chip')).includes('Accept'), 'the list says it was accepted');
	await checkPage(page, 'the proposals on a phone');
	await page.click('main .rows a[href^="/proposals/"]');
	await page.click('form[action$="/delete"] button');
	claim((await page.locator('main .rows a[href^="/proposals/"]').count()) === 0, 'a deleted proposal is in no list');
	await page.click('.toasts form button');
	claim((await page.locator('main a[href^="/agreements/"]').count()) > 0, 'the toast brings it back with its agreement');
});
