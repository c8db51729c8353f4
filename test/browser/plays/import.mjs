// Bringing in files: what a user sees before, during and after, and the undo.
import { beginPractice, checkPage, claim, equal, play, until } from '../house.mjs';

const DATA = new URL('../../data/', import.meta.url).pathname;

async function bring(page, house, file) {
	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', DATA + file);
	await page.click('form[action="/import"] button.go');
	await page.waitForURL(/\/import\/\d+$/);
}

const settled = (page) => until(page, 'main:not(:has(progress))');

play('a time report is looked at, tried, brought in and undone', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(`${house.url}/import`);
	await checkPage(page, 'the page of imports');
	await bring(page, house, 'toggl_detailed.csv');
	await checkPage(page, 'the mapping of a time report');
	claim((await page.textContent('h1')).includes('300'), 'the verdict counts 300 rows');
	equal(await page.locator('.tbl tbody tr').count(), 20, 'the rows of the preview');
	await page.click('button[value=try]');
	await settled(page);
	claim((await page.textContent('#tried')).length > 0, 'what would happen is told');
	await checkPage(page, 'a dry run');
	await page.click('button[value=run]');
	await settled(page);
	claim((await page.textContent('h1')).includes('300'), 'the verdict says what was brought in');
	await checkPage(page, 'the result');
	await page.click('form[action$="/undo"] button');
	await page.waitForSelector('h1:has-text("annulé")');
	await checkPage(page, 'an import that was undone');
	await page.goto(`${house.url}/jobs`);
	await checkPage(page, 'the jobs');
});

play('a board asks what its lists and labels mean', async ({ house, page }) => {
	await beginPractice(page, house);
	await bring(page, house, 'trello_board.json');
	await checkPage(page, 'the mapping of a board');
	await page.locator('label:has-text("Kopi & Co")').waitFor();
	await page.getByLabel(/Kopi & Co/).selectOption('new');
	await page.click('button[value=run]');
	await settled(page);
	claim((await page.textContent('h1')).includes('40'), 'forty tasks are in');
	await bring(page, house, 'google_calendar.ics');
	await checkPage(page, 'the mapping of a calendar');
});

play('a file that is not wanted after all is discarded from its own page', async ({ house, page }) => {
	await beginPractice(page, house);
	await bring(page, house, 'toggl_detailed.csv');
	await page.click('text=Écarter');
	await page.waitForURL(/\/import$/);
	claim((await page.textContent('.toasts')).includes('rien n’en a été gardé'), 'it is said that nothing was kept');
	equal(await page.locator('text=toggl_detailed.csv').count(), 0, 'the files so far');
	await checkPage(page, 'the imports after a discard');
});

play('a file that is none comes back with a sentence beside it', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', { name: 'empty.zip', mimeType: 'application/zip', buffer: Buffer.from('PK\x05\x06') });
	await page.click('form[action="/import"] button.go');
	await page.waitForSelector('#file-why');
	claim((await page.textContent('#file-why')).includes('ZIP'), 'the sentence names the ZIP');
	page.complaints.length = 0; // the browser tells of the 422
	await checkPage(page, 'a refused file');
}, { scripts: true });

play('invoices of another program are looked at, brought in under their numbers and undone', async ({ house, page }) => {
	await beginPractice(page, house);
	await bring(page, house, 'wave_accounting.csv');
	await checkPage(page, 'the mapping of invoices');
	claim((await page.textContent('.tbl tbody tr:has-text("F-2026-0053")')).includes('676,88'), 'the preview says what an invoice comes to');
	equal(await page.locator('#currency').inputValue(), 'EUR', 'the currency asked for');
	await page.click('button[value=try]');
	await settled(page);
	claim(/Paiements\s*4/.test((await page.textContent('.tbl')).replaceAll(/\s+/g, ' ')), 'four payments would come');
	await page.click('button[value=run]');
	await settled(page);
	claim((await page.textContent('h1')).includes('6 factures'), 'six invoices are in');
	await checkPage(page, 'the result of invoices');
	await page.goto(`${house.url}/invoices`);
	await page.click('text=F-2026-0061');
	claim((await page.textContent('main')).includes('958,27'), 'the invoice in its own currency');
	await checkPage(page, 'an invoice that was brought in');
	await page.goto(`${house.url}/import`);
	await page.click('text=wave_accounting.csv');
	await page.click('form[action$="/undo"] button');
	await page.waitForSelector('h1:has-text("annulé")');
	await page.goto(`${house.url}/invoices`);
	equal(await page.locator('text=F-2026-0061').count(), 0, 'the invoices after the undo');
});
