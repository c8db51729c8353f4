// A board, its cards and one of them: by mouse, by menu, by form, and without script.
import { beginPractice, checkPage, claim, equal, openPage, play } from '../house.mjs';

async function makeBoard(page, house, name) {
	await page.goto(`${house.url}/boards/new`);
	await checkPage(page, 'a new board');
	await page.fill('[name=name]', name);
	await page.click('main button.go');
	await page.waitForURL(/\/boards\/\d+$/);
}

async function addTask(page, title, more = {}) {
	await page.click('main a.btn.go');
	await page.waitForURL(/\/tasks\/new/);
	await page.fill('[name=title]', title);
	for (const [field, value] of Object.entries(more)) await page.fill(`[name=${field}]`, value);
	await page.click('main form.form button.go:not([name])');
	await page.waitForURL(/\/tasks\/\d+$/);
}

const cards = (page, column) => page.locator('.board > .col').nth(column).locator('.kc h3').allTextContents();

play('a board is made, its cards are moved by hand and by menu', async ({ house, page }) => {
	await beginPractice(page, house);
	await page.goto(`${house.url}/boards`);
	await checkPage(page, 'no board yet');
	await makeBoard(page, house, 'Lancement');
	const board = page.url();
	await checkPage(page, 'an empty board');
	for (const title of ['Relire', 'Écrire']) {
		await addTask(page, title, { due_day: '2026-11-26', estimate: '1 h' });
		await page.goto(board);
	}
	equal((await cards(page, 0)).join(), 'Relire,Écrire', 'the first stage');
	await checkPage(page, 'a board with cards');

	await Promise.all([page.waitForResponse(/\/move$/), page.locator('.kc', { hasText: 'Relire' }).dragTo(page.locator('.board > .col').nth(1).locator('.cards'))]);
	await page.reload();
	equal((await cards(page, 1)).join(), 'Relire', 'the second stage, after a drag');

	await page.locator('.kc', { hasText: 'Écrire' }).locator('button[popovertarget]').focus();
	await page.keyboard.press('Enter');
	await page.locator('.menu:popover-open button', { hasText: 'Fait' }).click();
	await page.waitForURL(board);
	equal((await cards(page, 3)).join(), 'Écrire', 'the last stage, after the menu');
	await page.locator('.toast button').click();
	await page.waitForURL(/\/tasks\/\d+$/);
	await page.goto(board);
	equal((await cards(page, 0)).join(), 'Écrire', 'the first stage, after undo');

	await page.goto(`${board}/edit`);
	await checkPage(page, 'the stages');
	await page.fill('[name=stage]', 'Relecture');
	await page.click('form.stage:has([name=stage]) button');
	await page.waitForURL(/edit$/);
	equal(await page.locator('.stages > li').count(), 5, 'the number of stages');
	await page.goto(`${house.url}/boards`);
	await checkPage(page, 'boards');
});

play('a task is changed, ticked, waited on, copied, and comes back from the bin', async ({ house, page }) => {
	await beginPractice(page, house);
	await makeBoard(page, house, 'Lancement');
	await page.click('main a.btn.go');
	await page.locator('aside .rows a').first().click();
	await page.fill('[name=due_day]', '2026-11-27');
	await page.selectOption('[name=due_zone]', 'Asia/Singapore');
	await page.waitForFunction(() => /17/.test(document.querySelector('#when').textContent));
	await checkPage(page, 'a new task');
	await page.fill('[name=notes]', 'Ton **vif**.');
	await page.click('button[name=preview]');
	await page.waitForSelector('#preview strong');
	await page.click('main form.form button.go:not([name])');
	await page.waitForURL(/\/tasks\/\d+$/);
	await checkPage(page, 'a task');
	const task = page.url();
	claim((await page.textContent('.lead')).includes('Singapour'), 'the promise is said with its place');

	const lines = await page.locator('.ticks li').count();
	await page.locator('.ticks button').first().click();
	await page.waitForSelector('.ticks .done');
	await page.fill('[name=line]', 'Remercier');
	await page.click('.addline:has([name=line]) button');
	await page.waitForFunction((count) => document.querySelectorAll('.ticks li').length === count, lines + 1);

	const other = await page.context().newPage();
	await other.goto(task);
	await other.fill('[name=title]', 'Changée par une autre');
	await other.click('main form.form button.go:not([name])');
	await other.waitForURL(task);
	await page.fill('[name=title]', 'Changée par moi');
	await page.click('main form.form button.go:not([name])');
	await page.waitForSelector('.note.warn');
	equal(await page.inputValue('[name=title]'), 'Changée par moi', 'what was typed');
	page.complaints.length = 0; // the browser says aloud that it was answered 409
	await checkPage(page, 'a conflict');
	await page.click('main form.form button.go:not([name])');
	await page.waitForURL(task);
	equal(await page.textContent('h1'), 'Changée par moi', 'the title');

	await page.fill('[name=what]', 'le logo');
	await page.click('.addline:has([name=what]) button');
	await page.waitForFunction(() => document.querySelector('.lead').textContent.includes('le logo'));
	await page.click('form[action$="/duplicate"] button');
	await page.waitForURL((url) => /\/tasks\/\d+$/.test(url) && String(url) !== task);
	equal(await page.locator('.ticks .done').count(), 0, 'ticked lines of the copy');
	await page.click('form[action$="/delete"] button');
	await page.locator('.toast button').click();
	await page.waitForURL((url) => url.pathname !== '/undo');
	await page.goto(task);
	await page.fill('[name=due_day]', '');
	await page.fill('[name=due_clock]', '10:00');
	await page.click('main form.form button.go:not([name])');
	await page.waitForSelector('.err');
	page.complaints.length = 0; // 422
	await checkPage(page, 'a task with something wrong');
});

play('boards and tasks work without script and on a small screen', async ({ house, page, browser }) => {
	await beginPractice(page, house);
	await makeBoard(page, house, 'Petit');
	const board = page.url();
	await addTask(page, 'Écrire');
	const plain = await openPage(browser, { width: 320, height: 700, scheme: 'dark', scripts: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(board);
	await plain.locator('.kc button[popovertarget]').click();
	await plain.locator('.menu button', { hasText: 'En cours' }).click();
	equal((await cards(plain, 1)).join(), 'Écrire', 'the second stage');
	await plain.context().close();
	const small = await openPage(browser, { width: 360, height: 740, scheme: 'dark' });
	await small.context().addCookies(await page.context().cookies());
	for (const path of [board, `${board}/edit`, `${house.url}/boards`, `${house.url}/tasks/new`]) {
		await small.goto(path);
		await checkPage(small, path);
	}
	await small.goto(board);
	await small.locator('.kc h3 a').click();
	await checkPage(small, 'a task on a small screen');
	await small.context().close();
});

play('boards are put in order, a template is changed and comes back', async ({ house, page }) => {
	await beginPractice(page, house);
	page.complaints.length = 0;
	for (const name of ['Site', 'Infolettre', 'Réseaux']) {
		await page.goto(`${house.url}/boards/new`);
		await page.fill('[name=name]', name);
		await page.click('main form button.go');
		await page.waitForURL(/\/boards\/\d+$/);
	}
	const names = () => page.locator('main .shelf .rows a').allTextContents();
	await page.goto(`${house.url}/boards`);
	equal((await names()).join(), 'Site,Infolettre,Réseaux', 'the order of the boards');
	await page.focus('[aria-label^="Monter"][aria-label*="Réseaux"]');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelectorAll('main .shelf .rows a')[1]?.textContent === 'Réseaux');
	await checkPage(page, 'boards in an order of one’s own');
	const [upper, lowest] = [0, 2].map((at) => page.locator('main .shelf .rows li').nth(at));
	await Promise.all([page.waitForNavigation(), lowest.dragTo(upper, { sourcePosition: { x: 60, y: 10 }, targetPosition: { x: 60, y: 4 } })]);
	equal((await names())[0], 'Infolettre', 'the first board, dragged there');

	await page.goto(`${house.url}/templates/new`);
	await checkPage(page, 'a new template');
	await page.fill('[name=name]', 'Rapport de Noël');
	await page.fill('[name=estimate]', 'beaucoup');
	await page.fill('[name=checklist]', 'Chiffres\nTexte');
	await page.click('main form button.go');
	equal(await page.inputValue('[name=checklist]'), 'Chiffres\nTexte', 'what was typed');
	claim(await page.locator('#estimate-why').isVisible(), 'a sentence stands beside the estimate');
	await checkPage(page, 'a template with a problem');
	await page.fill('[name=estimate]', '2 h');
	await page.click('main form button.go');
	await page.waitForURL(/\/templates$/);
	await checkPage(page, 'templates');
	await page.click('main .rows .btn >> nth=0');
	equal(await page.inputValue('[name=checklist]'), 'Chiffres\nTexte', 'the new task’s checklist');
	await page.goto(`${house.url}/templates`);
	await page.click('main .rows .b a >> nth=0');
	await page.click('form[action$="/delete"] button');
	await page.waitForURL(/\/templates$/);
	claim(!(await page.textContent('main')).includes('Noël'), 'the template is gone');
	await page.click('[data-toast] button');
	claim((await page.textContent('main h1')).includes('Noël'), 'and back');
});
