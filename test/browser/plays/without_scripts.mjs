// A first day with a browser that runs no scripts: every step is a link or a form.
import { beginPractice, claim, equal, play } from '../house.mjs';

const go = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);

play('a first day is worked through without scripts', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(`${house.url}/settings`);
	await go(page, 'form[action="/logout"] button');
	await page.goto(`${house.url}/login`);
	await page.fill('[name=email]', 'elodie@vasseur.example');
	await page.fill('[name=password]', 'une phrase de passe longue');
	await go(page, 'form[action="/login"] button.go');
	equal(new URL(page.url()).pathname, '/', 'where the log-in leads');

	await page.goto(`${house.url}/clients/new`);
	await page.fill('[name=name]', 'Kopi & Co');
	await page.selectOption('[name=zone]', 'Asia/Singapore');
	await go(page, 'main form button.go');
	await page.goto(`${house.url}/boards/new`);
	await page.fill('[name=name]', 'Réseaux sociaux');
	await page.selectOption('[name=client]', { label: 'Kopi & Co' });
	await go(page, 'main form button.go');
	const board = page.url();

	await page.goto(`${house.url}/quick-add`);
	await page.fill('[name=line]', 'kopi: Posts de la semaine ven 18h 2h');
	await go(page, 'main form.quick button.go');
	claim(/\/tasks\/\d+$/.test(page.url()), 'a line becomes a task');
	const task = page.url();
	await page.fill('[name=title]', 'Posts et images');
	await go(page, `form[action="${new URL(task).pathname}"] button.go`);
	await page.goto(task);
	equal(await page.textContent('h1'), 'Posts et images', 'the title after the form');

	await go(page, 'main form[action="/timer/start"] button');
	await page.goto(task);
	await go(page, '.timer form button, form.timer button');
	await page.goto(`${house.url}/triage`);
	await go(page, '.tri button[value=urgent]');
	claim((await page.locator('.tri').count()) === 0, 'the only task is sorted');

	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', new URL('../../data/google_calendar.ics', import.meta.url).pathname);
	await go(page, 'form[action="/import"] button.go');
	claim(/\/import\/\d+$/.test(page.url()), 'a file is looked at');

	await page.goto(board);
	claim((await page.textContent('main')).includes('Posts et images'), 'the board shows the task');
	const stage = () => page.locator('button[name=stage][disabled]').first().getAttribute('value');
	const before = await stage();
	await page.click('button[popovertarget^=move]');
	await go(page, '[popover]:popover-open form[action$="/move"] button[name=stage]:not([disabled]) >> nth=0');
	claim((await stage()) !== before, 'the card stands in another stage');
}, { scripts: false });
