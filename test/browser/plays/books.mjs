// The receipts book: from a payment to what is declared, and back down to the payment.
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';
import { furnishInvoices } from '../links.mjs';

play('what came in is declared by its day, and every sum leads down to its payments', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(house.url + '/books');
	await checkPage(page, 'books with nothing in them');
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Maison Lune');
	await page.click('button[data-submit]');
	const client = new URL(page.url()).pathname;
	await page.goto(house.url + '/entries/new');
	await page.selectOption('main [name=client]', { label: 'Maison Lune' });
	await page.fill('main [name=from]', '06:00');
	await page.fill('main [name=to]', '08:00');
	await Promise.all([page.waitForNavigation(), page.click('form.entry button.go')]);
	const [issued] = await furnishInvoices(page, house, client);
	await page.goto(house.url + '/books');
	claim((await page.textContent('h1')).includes('1,00'), 'the year’s sum');
	claim(/83\s600/.test(await page.textContent('main')), 'the threshold of 2026');
	await checkPage(page, 'the books');
	await page.click('a[href*="quarter=2"]');
	claim((await page.textContent('[aria-labelledby=receipts]')).includes('trimestre 2'), 'the second quarter');
	await page.click('a[href*="month=11"]');
	await page.click('[aria-labelledby=receipts] tbody a');
	equal(new URL(page.url()).pathname, issued, 'where a line of the book leads');
	const file = await page.request.get(house.url + '/books/file?year=2026&month=11&format=receipts');
	const lines = (await file.text()).trim().split('\r\n');
	equal(lines.length, 2, 'the lines of the table');
	claim(/^2026-11-23,2026-001,Maison Lune,.*,EUR,1.00,1.00,1.00,EUR$/.test(lines[1]), `a line of the book, not ${lines[1]}`);
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto(house.url + '/books?year=2026');
	await checkPage(page, 'the books on a phone');
});
