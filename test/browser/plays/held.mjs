// A session ends while somebody types: what was typed comes back once they are logged in.
import { beginPractice, checkPage, claim, equal, play } from '../house.mjs';

const send = (page, button) => Promise.all([page.waitForNavigation(), page.click(button)]);

async function typeClient(page, house) {
	await beginPractice(page, house);
	await page.goto(house.url + '/clients/new');
	await page.fill('[name=name]', 'Kopi & Co');
	await page.selectOption('[name=zone]', 'Asia/Singapore');
	await page.fill('[name=goals]', 'Ouvrir trois « cafés »\nau printemps');
}

play('a client that was typed while the session ended comes back after logging in', async ({ house, page }) => {
	await typeClient(page, house);
	await page.context().clearCookies({ name: 'sid' });
	await send(page, 'button[data-submit]');
	claim((await page.textContent('main')).includes('retenu sur cette page'), 'the log-in page says that it is held');
	await checkPage(page, 'logging in with something held');
	await page.fill('[name=email]', 'elodie@vasseur.example');
	await page.fill('[name=password]', 'une autre phrase');
	await send(page, 'button.go');
	await page.fill('[name=password]', 'une phrase de passe longue');
	await send(page, 'button.go');
	equal(await page.inputValue('[name=name]'), 'Kopi & Co', 'the name');
	equal(await page.inputValue('[name=zone]'), 'Asia/Singapore', 'the zone');
	equal(await page.inputValue('[name=goals]'), 'Ouvrir trois « cafés »\nau printemps', 'the goals');
	claim(await page.locator('[role=alert]').isVisible(), 'it says that nothing is kept yet');
	await checkPage(page, 'the form that came back');
	await send(page, 'button[data-submit]');
	equal(await page.textContent('h1'), 'Kopi & Co', 'the heading');
	await page.goto(house.url + '/clients');
	equal(await page.locator('main a:has-text("Kopi & Co")').count(), 1, 'clients of that name');
});

play('a form of an earlier session comes back at once', async ({ house, page }) => {
	await typeClient(page, house);
	await page.evaluate(() => { document.querySelector('main form [name=csrf]').value = 'earlier'; });
	await send(page, 'button[data-submit]');
	equal(await page.inputValue('[name=name]'), 'Kopi & Co', 'the name');
	claim(await page.locator('[role=alert]').isVisible(), 'it says that nothing is kept yet');
	await send(page, 'button[data-submit]');
	equal(await page.textContent('h1'), 'Kopi & Co', 'the heading');
});
