// The practice's own paper: words, a language of its own, colour, logo.
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';

play('an owner puts logo, colour and words of their own on paper', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/settings/invoices');
	await page.click('a[href="/settings/paper"]');
	await checkPage(page, 'paper as shipped');
	const send = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);

	await page.fill('[name=colour]', '#ffee00');
	await send('form[action="/settings/paper/colour"] button');
	claim(await page.locator('#colour-why').isVisible(), 'a colour nobody can read gets a sentence');
	await page.fill('[name=colour]', '#005f75');
	await send('form[action="/settings/paper/colour"] button');

	await page.setInputFiles('[name=logo]', 'package.json');
	await send('form[action="/settings/paper/logo"] button');
	claim(await page.locator('#logo-why').isVisible(), 'what is no picture gets a sentence');
	await page.setInputFiles('[name=logo]', 'test/data/logo.png');
	await send('form[action="/settings/paper/logo"] button');
	claim(await page.locator('img.logo').isVisible(), 'the logo is shown');

	claim(!(await page.isVisible('[name=tax_at]')), 'the words are closed in their parts');
	await page.fill('[name=q]', 'total ht');
	await send('form[role=search] button');
	claim(await page.isVisible('[name=net]'), 'a word that is looked for is found');
	await checkPage(page, 'a word looked for');
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto(house.url + '/settings/paper');
	await checkPage(page, 'paper on a phone');
	claim((await page.locator('main input:visible').count()) < 8, 'few fields are shown at once');
	await page.setViewportSize({ width: 1280, height: 800 });
	const part = (name) => page.click(`details:has([name=${name}]) > summary`);
	await part('tax_at');
	await page.fill('[name=tax_at]', 'TVA');
	await send('form[action="/settings/paper"] button.go');
	claim(await page.locator('#tax_at-why').isVisible(), 'a word without its place gets a sentence');
	await page.fill('[name=tax_at]', '');
	await part('payable');
	await page.fill('[name=payable]', 'Net à payer');
	await send('form[action="/settings/paper"] button.go');
	equal(await page.inputValue('[name=payable]'), 'Net à payer', 'the word is kept');
	claim(await page.isVisible('[name=payable]'), 'one’s own words stand in front');
	claim((await page.inputValue('[name=tax_at]')).includes('%1'), 'an empty field takes the shipped word');

	await page.fill('#language', 'es');
	await send('form:has(#language) button');
	equal(await page.inputValue('[name=invoice]'), 'Invoice', 'a new language begins in English');
	await part('invoice');
	await page.fill('[name=invoice]', 'Factura');
	await part('group');
	await page.fill('[name=group]', '_');
	await send('form[action="/settings/paper"] button.go');
	equal(await page.inputValue('[name=group]'), '_', 'a blank between thousands is kept');
	await checkPage(page, 'paper with a language of its own');
	const preview = await page.request.get(house.url + '/settings/paper/preview?language=es');
	equal(preview.headers()['content-type'], 'application/pdf', 'a page can be looked at');
	await send('form[action="/settings/paper/reset"] button');
	equal(await page.inputValue('[name=invoice]'), 'Invoice', 'the language is gone');
	await send('form[action="/settings/paper/logo/remove"] button');
	claim((await page.locator('img.logo').count()) === 0, 'the logo is gone');
});
