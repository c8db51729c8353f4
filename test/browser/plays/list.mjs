// Finding and sorting: the list, the triage, the estimates, the matrix, search, undo, adding in a line.
import { checkPage, claim, equal, lookAround, openPage, play } from '../house.mjs';

const toast = (page) => page.locator('.toast span').first();
async function saidAs(page, pattern, what) {
	await toast(page).waitFor();
	const said = await toast(page).textContent();
	claim(pattern.test(said), `${what} is said, but the toast says ${JSON.stringify(said)}`);
}
async function undo(page) {
	await Promise.all([page.waitForNavigation(), page.click('.toast form button')]);
}
const verdict = (page) => page.textContent('h1');

play('every list over all clients is sound at 360 px, dark and light', async ({ house, page, browser }) => {
	await lookAround(page, house);
	const state = await page.context().cookies();
	for (const [width, scheme] of [[360, 'dark'], [1280, 'light']]) {
		const other = await openPage(browser, { width, scheme });
		await other.context().addCookies(state);
		for (const path of ['/tasks', '/tasks?show=done', '/tasks?q=zzz', '/triage', '/estimate', '/matrix', '/search?q=post', '/search', '/bin', '/quick-add?line=kopi:%20Posts%20ven', '/shortcuts']) {
			await other.goto(house.url + path);
			await checkPage(other, `${path} at ${width} px, ${scheme}`);
		}
		await other.context().close();
	}
});

play('many tasks are done at once and undone at once', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/tasks`);
	const before = await verdict(page);
	await page.locator('.tick input').nth(0).check();
	await page.locator('.tick input').nth(1).check();
	await page.selectOption('[name=what]', 'done');
	await Promise.all([page.waitForNavigation(), page.click('.bulk button')]);
	await saidAs(page, /^2 tâches sont terminées/, 'that two are done');
	claim((await verdict(page)) !== before, 'the verdict has changed');
	await undo(page);
	equal(await verdict(page), before, 'the verdict after the undo');
	await page.goto(`${house.url}/tasks?when=week`);
	await page.locator('.tick input').nth(0).check();
	await page.selectOption('[name=what]', 'delete');
	await Promise.all([page.waitForNavigation(), page.click('.bulk button')]);
	claim(page.url().endsWith('/tasks?when=week'), 'the filter stays in the address');
	await page.goto(`${house.url}/bin`);
	equal(await page.locator('.rows form').count(), 1, 'what is in the bin');
	await checkPage(page, 'the bin with a task in it');
	await Promise.all([page.waitForNavigation(), page.click('.rows form button')]);
	claim(/\/tasks\/\d+$/.test(page.url()), 'what came back is shown');
});

play('an act that lacks something comes back with what was ticked', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/tasks?when=week`);
	const act = () => Promise.all([page.waitForNavigation(), page.click('.bulk button')]);
	const why = (field) => page.locator(`#${field}-why`);
	await act();
	claim(await why('ids').isVisible(), 'that nothing is ticked is said beside the ticks');
	const names = await page.locator('.tick').allTextContents();
	await page.locator('.tick input').nth(0).check();
	await page.locator('.tick input').nth(2).check();
	await act();
	claim(await why('what').isVisible(), 'that no act was chosen is said beside the choice');
	await page.selectOption('[name=what]', 'due');
	await act();
	claim(await why('day').isVisible(), 'that a day is missing is said beside the day');
	equal(await page.inputValue('[name=what]'), 'due', 'the act that was chosen');
	equal(await page.locator('.tick:has(:checked)').allTextContents().then(String), String([names[0], names[2]]), 'what is still ticked');
	await checkPage(page, 'a refused act on many');
	await page.fill('[name=day]', '2026-11-27');
	await act();
	await saidAs(page, /^2 tâches/, 'that two are promised anew');
	claim(page.url().endsWith('/tasks?when=week'), 'the filter stays in the address');
});

play('the morning triage takes one key each, and takes it back', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/triage`);
	const first = await page.textContent('.tri .q b');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('1')]);
	await saidAs(page, /Urgent/, 'what it was sorted as');
	claim((await page.textContent('.tri .q b')) !== first, 'the next one is asked about');
	await undo(page);
	equal(await page.textContent('.tri .q b'), first, 'the one that is asked about after the undo');
	for (let left = await page.locator('.tri').count(), turns = 0; left && turns < 30; turns++) {
		await Promise.all([page.waitForNavigation(), page.keyboard.press(String(1 + (turns % 3)))]);
		left = await page.locator('.tri').count();
	}
	claim((await verdict(page)).includes('Tout est trié'), 'all is sorted in the end');
	await checkPage(page, 'the triage that is done');
});

play('a page that is left asks for nothing more', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/quick-add`);
	await page.route('**/quick-add/read**', () => {}); // an answer that never comes
	const asked = page.waitForRequest(/quick-add.read/);
	await page.fill('[name=line]', 'kopi: Ranger les photos');
	await asked;
	await Promise.all([page.waitForURL(/\/tasks\/\d+/), page.keyboard.press('Enter')]);
	await checkPage(page, 'a task that was added quickly');
});

play('guesses get their estimate with one key or in words', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/quick-add`);
	await page.fill('[name=line]', 'kopi: Ranger les photos');
	await Promise.all([page.waitForURL(/\/tasks\/\d+/), page.keyboard.press('Enter')]);
	await page.goto(`${house.url}/estimate`);
	claim((await verdict(page)).startsWith('2 '), 'there are two guesses');
	await page.fill('[name=other]', 'long');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
	claim(await page.locator('#other-why').isVisible(), 'what cannot be read is said beside the field');
	await checkPage(page, 'an estimate that cannot be read');
	await page.fill('[name=other]', '1 h 15');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
	await saidAs(page, /1.h.15/, 'the estimate');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('4')]);
	claim((await verdict(page)).includes('estimation'), 'nothing is guessed any more');
});

play('the matrix moves a task by menu and by drag', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/matrix`);
	const count = (box) => page.locator(`[data-box=${box}] li`).count();
	const later = await count('later'), plan = await count('plan');
	await page.locator('[data-box=later] li button[popovertarget]').last().click();
	await checkPage(page, 'the matrix with a menu open');
	await Promise.all([page.waitForNavigation(), page.locator('[data-box=later] li').last().locator('.menu [value=plan]').click()]);
	equal(await count('plan'), plan + 1, 'what is important');
	await undo(page);
	equal(await count('later'), later, 'what is neither, after the undo');
	const from = await page.locator('[data-box=later] li .d').first().boundingBox();
	const to = await page.locator('[data-box=plan]').boundingBox();
	await page.mouse.move(from.x + 8, from.y + 8);
	await page.mouse.down();
	await page.mouse.move(to.x + 60, to.y + 30, { steps: 12 });
	await page.mouse.move(to.x + 64, to.y + 34, { steps: 4 });
	await Promise.all([page.waitForNavigation(), page.mouse.up()]);
	equal(await count('plan'), plan + 1, 'what is important after the drag');
});

play('one line from anywhere becomes a task, shown before it is kept', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/matrix`);
	await page.keyboard.press('n');
	await page.waitForSelector('#dialog[open] [name=line]');
	await page.keyboard.type('kopi: Posts Instagram ven 18h 2h30');
	await page.waitForFunction(() => /Singapour/.test(document.querySelector('#quick-read').textContent));
	claim(/2.h.30/.test(await page.textContent('#quick-read')), 'the estimate is understood');
	await checkPage(page, 'the dialog that adds');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
	claim(page.url().endsWith('/matrix'), 'the page it was added from is shown again');
	await saidAs(page, /Posts Instagram/, 'what was added');
	await page.goto(`${house.url}/tasks?q=instagram`);
	claim((await verdict(page)).startsWith('1 '), 'it is in the list');
	await page.goto(`${house.url}/search?q=INSTA`);
	claim((await page.textContent('mark')).includes('Instagram'), 'it is found by its beginning');
});

play('without script the same line is looked at first', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/quick-add`);
	await page.fill('[name=line]', 'alpenhof: Menu de printemps demain');
	await Promise.all([page.waitForNavigation(), page.click('[value=look]')]);
	claim((await page.textContent('.understood')).includes('Zurich'), 'what was understood is shown');
	await Promise.all([page.waitForNavigation(), page.click('form.quick button.go')]);
	claim(/\/tasks\/\d+$/.test(page.url()), 'the task is shown');
}, { scripts: false });

play('ten things are done with the keyboard alone', async ({ house, page }) => {
	await lookAround(page, house);
	const key = (name) => page.keyboard.press(name);
	const closed = (dialog) => page.locator(dialog).waitFor({ state: 'hidden' });
	const go = async (keys, path) => { // one after the other, as fast as a hand
		await Promise.all([page.waitForNavigation(), ...keys.map(key)]);
		equal(new URL(page.url()).pathname, path, `where ${keys.join(' ')} leads`);
	};
	const choose = async (words, pattern) => {
		await key('Control+k');
		await page.waitForSelector('#palette[open]');
		await page.keyboard.type(words);
		await page.waitForFunction((found) => new RegExp(found).test(document.querySelector('#palette-list [aria-selected=true]')?.textContent ?? ''), pattern);
		await Promise.all([page.waitForNavigation(), key('Enter')]);
	};
	await go(['g', 'm'], '/matrix'); // 1 to the matrix
	await choose('kopi', 'Kopi'); // 2 to a client
	claim(/^\/clients\/\d+$/.test(new URL(page.url()).pathname), 'the palette leads to the client');
	await go(['g', 't'], '/'); // 3 to today
	await key('n'); // 4 a new task
	await page.waitForSelector('#dialog[open] [name=line]');
	await page.keyboard.type('lune: Vitrine de Noël demain 1h');
	await Promise.all([page.waitForNavigation(), key('Enter')]);
	await choose('vitrine', 'Vitrine'); // 5 found at once
	claim(/^\/tasks\/\d+$/.test(new URL(page.url()).pathname), 'the palette leads to the task');
	await choose('tri du', 'Tri du matin'); // 6 to the triage
	await Promise.all([page.waitForNavigation(), key('2')]); // 7 sorted
	await page.locator('.toast form button').focus(); // 8 and taken back
	await Promise.all([page.waitForNavigation(), key('Enter')]);
	await choose('toutes', 'Toutes les tâches'); // 9 a task ticked and finished
	await page.locator('.tick input').first().focus();
	await key('Space');
	await page.locator('[name=what]').focus();
	await key('ArrowDown');
	await page.locator('.bulk button').focus();
	await Promise.all([page.waitForNavigation(), key('Enter')]);
	await saidAs(page, /terminée/, 'that it is done');
	await key('Control+k'); // 10 all keys, from the palette as from everywhere
	await page.waitForSelector('#palette[open]');
	await key('x');
	await key('Escape');
	await closed('#palette'); // whatever was typed
	await key('/');
	await page.waitForSelector('#palette[open]');
	await key('?');
	await page.waitForSelector('#dialog[open] .keys');
	await checkPage(page, 'the dialog of keys');
	await key('Escape');
	await closed('#dialog');
});

play('what is typed before its answer is here is not lost', async ({ house, page }) => {
	await lookAround(page, house);
	const hold = async (address) => {
		let answer;
		const told = new Promise((resolve) => { answer = resolve; });
		await page.route(address, (route) => told.then(() => route.continue()));
		return answer;
	};
	const dialog = await hold('**/quick-add');
	await page.keyboard.press('n');
	await page.keyboard.type('lune: Hymne');
	dialog();
	await page.waitForFunction(() => document.querySelector('#dialog [name=line]')?.value === 'lune: Hymne');
	await page.waitForFunction(() => /Hymne/.test(document.querySelector('#quick-read').textContent));
	await page.keyboard.press('Escape');
	const palette = await hold('**/palette?q=*');
	await page.keyboard.press('/');
	await page.keyboard.type('toutes les');
	await page.keyboard.press('Enter');
	palette();
	await page.waitForURL((url) => url.pathname === '/tasks');
});
