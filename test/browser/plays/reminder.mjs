// An invoice that nobody pays: Today says so, a mail is ready, it is sent, paused, written anew.
import { checkPage, claim, equal, lookAround, play } from '../house.mjs';

// A session ends after a month without a visit.
const later = async (house, page, day) => {
	await page.goto('about:blank');
	await house.goTo('2026-12-15T09:00+01:00');
	await page.goto(house.url + '/');
	await page.goto('about:blank');
	await house.goTo(`${day}T09:00+01:00`);
};

play('an invoice that is late is reminded of, in the client’s words, until somebody pauses it', async ({ house, page }) => {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	await lookAround(page, house);
	await page.goto(house.url + '/reminders');
	claim((await page.textContent('h1')).includes('Personne à relancer'), 'nobody is late yet');
	await checkPage(page, 'nobody to be reminded');
	await later(house, page, '2026-12-25');
	await page.goto(house.url + '/');
	await press('main a[href="/reminders"]');
	equal(await page.textContent('h1'), '2 relances à envoyer.', 'the verdict');
	await checkPage(page, 'two to be reminded');
	await press('main a[href$="/draft?level=late"]');
	const draft = page.url();
	claim((await page.textContent('.msg')).includes('il y a 9 jours'), 'how late it is, in French');
	await checkPage(page, 'the reminder');
	const path = await page.locator('a[href*="/draft/mail"]').getAttribute('href');
	const mail = await page.request.get(house.url + path);
	equal(mail.headers()['content-type'].split(';')[0], 'message/rfc822', 'a mail');
	claim((await mail.text()).startsWith('X-Unsent: 1\r\n'), 'that is not sent');
	await page.goto(house.url + '/settings/texts/edit?kind=late&language=fr');
	await page.fill('#body', 'Bonjour {contact}, il reste {open}. {places}');
	await press('form[action="/settings/texts/edit"] button.go');
	claim(await page.locator('#body-why').isVisible(), 'a place there is not gets a sentence');
	await page.fill('#body', 'Bonjour {contact}, il reste {open}.');
	await press('form[action="/settings/texts/edit"] button.go');
	await page.goto(draft);
	claim((await page.textContent('.msg')).includes('Bonjour Camille Roy, il reste 873,75'), 'the owner’s own words');
	await press('form[action$="/draft"] button');
	claim((await page.textContent('section:has(#reminders)')).includes('camille@maisonlune.example'), 'kept with the invoice');
	await checkPage(page, 'an invoice with its reminders');
	await press('form[action$="/remove"] button');
	claim(await page.locator('section:has(#reminders) a[href$="level=late"]').isVisible(), 'it did not go out after all: due again');
	await page.click('details:has(form[action="/reminders/pause"]) summary');
	await page.fill('[name=until]', '2026-12-01');
	await press('form[action="/reminders/pause"] button');
	claim(await page.locator('#until-why').isVisible(), 'a day that is over gets a sentence');
	await page.fill('[name=until]', '2027-01-10');
	await page.fill('[name=why]', 'En vacances');
	await page.check('[name=whole]');
	await press('form[action="/reminders/pause"] button');
	await page.setViewportSize({ width: 360, height: 800 });
	await checkPage(page, 'a paused invoice on a phone');
	await page.goto(house.url + '/reminders');
	claim((await page.textContent('main')).includes('En vacances'), 'why it is paused');
	await checkPage(page, 'a pause on a phone');
	await press('form[action="/reminders/resume"] button');
	equal(await page.textContent('h1'), '2 relances à envoyer.', 'due again');
});

play('a client whose language has no text gets English, and the page says so first', async ({ house, page }) => {
	const press = (button) => Promise.all([page.waitForNavigation(), page.click(button)]);
	await lookAround(page, house);
	await page.goto(house.url + '/invoices');
	await press('main a[href^="/invoices/"]:has-text("2026-001")');
	const invoice = page.url();
	const client = await page.locator('.over a[href^="/clients/"]').getAttribute('href');
	await page.goto(house.url + client + '/edit');
	await page.selectOption('main [name=language]', 'it');
	await press('main form:has([name=language]) [data-submit]');
	await page.goto(house.url + client + '/billing');
	await page.fill('main form.wide [name=email]', 'compta@maisonlune.example');
	await press('main form.wide button.go');
	await page.goto(invoice + '/draft');
	claim((await page.textContent('main .note')).includes('italien'), 'first of all: no text in Italian');
	claim((await page.textContent('.msg')).includes('Please find attached'), 'English it is');
	await checkPage(page, 'a mail in English');
	await press('main .note a');
	claim((await page.url()).includes('language=it'), 'where to write it');
});
