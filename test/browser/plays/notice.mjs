// Messages to clients: written in their language, kept, told; and the texts they are made of.
import { checkPage, claim, equal, lookAround, openPage, play } from '../house.mjs';

const go = (page, act) => Promise.all([page.waitForNavigation(), act()]);

play('a client is written to in their language and told', async ({ house, page, browser }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/clients`);
	await go(page, () => page.click('main a:has-text("Alpenhof")'));
	const client = page.url();
	await go(page, () => page.click('a[href^="/notices/new"]'));
	await page.selectOption('#kind', 'new_due');
	await page.selectOption('#task', { index: 1 });
	await go(page, () => page.click('form[method=get] button'));
	equal(await page.getAttribute('#body', 'lang'), 'de', 'the language of the text');
	claim((await page.inputValue('#body')).includes('Guten Tag Regula Frei'), 'it greets in German');
	await checkPage(page, 'a message being written');
	const written = page.url(), state = await page.context().cookies();
	for (const [width, scheme] of [[360, 'dark'], [1280, 'light']]) {
		const other = await openPage(browser, { width, scheme });
		await other.context().addCookies(state);
		for (const [name, path] of [['write', written], ['texts', `${house.url}/settings/texts`], ['text', `${house.url}/settings/texts/edit?kind=new_due&language=de`]]) {
			await other.goto(path);
			await checkPage(other, `${path} at ${width} px`);
			if (process.env.SHOTS) await other.screenshot({ path: `${process.env.SHOTS}/notice-${name}-${width}.png`, fullPage: true });
		}
		await other.context().close();
	}
	await go(page, () => page.click('form[action="/notices"] button.go'));
	await checkPage(page, 'a message that is ready');
	if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/notice-ready.png`, fullPage: true });
	claim((await page.getAttribute('.letter a.btn', 'href')).startsWith('mailto:frei@alpenhof.example?subject='), 'the mail opens with its text');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.click('[data-copy]');
	await page.waitForSelector('.toast');
	claim((await page.evaluate(() => navigator.clipboard.readText())).includes('Guten Tag Regula Frei'), 'the text is copied');
	await go(page, () => page.click('form[action$="/told"] button'));
	equal(page.url(), client, 'where being told leads');
	equal(await page.locator('#notices').count(), 1, 'messages on the client’s page');
});

play('the owner changes a text of messages, adds a language and goes back', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/settings/texts?language=es`);
	claim((await page.textContent('main')).includes('l’anglais est pris'), 'a new language has no text');
	await checkPage(page, 'a language without texts');
	await go(page, () => page.click('main a[href*="kind=delay"]'));
	await page.fill('#body', 'Hola {contacto}');
	await go(page, () => page.click('form[action="/settings/texts/edit"] button.go'));
	claim((await page.textContent('#body-why')).includes('« contacto »'.replaceAll(' ', '\u00a0')), 'the unknown place is named');
	await checkPage(page, 'a text with a mistake');
	await page.fill('#body', 'Hola {contact}');
	await go(page, () => page.click('form[action="/settings/texts/edit"] button.go'));
	await go(page, () => page.click('main a[href*="kind=delay"]'));
	equal(await page.inputValue('#body'), 'Hola {contact}', 'the text that was kept');
	await go(page, () => page.click('form[action="/settings/texts/reset"] button'));
	await page.goto(`${house.url}/settings/texts?language=Klingonisch`);
	equal(await page.locator('[aria-invalid=true]').count(), 1, 'a language that is none');
});
