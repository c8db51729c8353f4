// The plan: a block is pinned by key, dragged, moved with the keyboard and without script; what moves
// others is looked at first; everything is planned anew; and each of it is taken back.
import { checkPage, claim, equal, lookAround, openPage, play } from '../house.mjs';

const movable = (page) => page.$$eval('.week .blk[data-start]', (blocks) => blocks.map((block) => ({
	...block.dataset,
	title: block.querySelector('b').textContent,
	day: block.closest('.day').dataset.day,
	time: block.querySelector('time').textContent,
})));
const said = (page) => page.textContent('.toast span');
const undo = async (page) => {
	await page.click('.toast button');
	await page.waitForFunction(() => document.querySelector('.toast span')?.textContent.startsWith('Le plan est'));
};
const times = (blocks) => blocks.map((block) => `${block.day} ${block.time} ${block.title}`).sort().join('\n');

play('blocks are pinned, moved and let go', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/plan`);
	await checkPage(page, 'the plan');
	const before = await movable(page);
	claim(before.length > 5, 'the demonstration has blocks to move');
	claim(await page.isVisible('.loads svg[role=img]'), 'the load of the weeks is drawn');

	const first = page.locator('.week .blk[data-start]').first();
	await first.focus();
	await page.keyboard.press('p');
	await page.waitForSelector('.blk.pinned');
	claim((await said(page)).startsWith('Épinglé'), 'the pin is said');
	equal(times(await movable(page)), times(before), 'a block pinned where it is moves nothing; the plan');
	await checkPage(page, 'the plan with a pin');
	await page.locator('.blk.pinned').first().focus();
	await page.keyboard.press('p');
	await page.waitForFunction(() => !document.querySelector('.blk.pinned'));

	// with the keyboard, a day later: what moves with it is shown first
	const late = before.find((block) => block.day === '2026-11-26');
	await page.locator(`.blk[data-start="${late.start}"]`).focus();
	await page.keyboard.press('Alt+ArrowRight');
	claim(await page.isVisible('.blk.drop'), 'where it would go is drawn');
	claim((await page.textContent('[data-pin-said]')).includes('27'), 'and said');
	await page.keyboard.press('Enter');
	await page.waitForSelector('.blk.pinned');
	claim((await movable(page)).some((block) => block.day === '2026-11-27'), 'the block is on Friday');
	await undo(page);
	equal(times(await movable(page)), times(before), 'after taking back, the plan');

	// dragged onto others: the difference is shown, then taken
	const source = page.locator(`.blk[data-start="${late.start}"]`);
	await source.scrollIntoViewIfNeeded();
	const from = await source.boundingBox();
	const onto = await page.locator('.week .day[data-day="2026-11-25"]').boundingBox();
	await page.mouse.move(from.x + from.width / 2, from.y + 6);
	await page.mouse.down();
	await page.mouse.move(onto.x + onto.width / 2, onto.y + 60, { steps: 6 });
	await page.mouse.move(onto.x + onto.width / 2, onto.y + 70, { steps: 3 });
	await page.mouse.up();
	await page.waitForSelector('#stage');
	await checkPage(page, 'a plan that is looked at');
	claim((await page.locator('.diff li').count()) > 1, 'what moves is listed');
	claim(await page.isVisible('.blk.new'), 'what moved is marked');
	await page.click('form[action="/plan/pins"] button.go');
	await page.waitForSelector('.blk.pinned');
	claim(times(await movable(page)) !== times(before), 'the plan is another one');
	await undo(page);
	equal(times(await movable(page)), times(before), 'after taking the drag back, the plan');

	await page.goto(`${house.url}/plan?anew=1`);
	equal(await page.locator('form[action="/plan/anew"]').count(), 0, 'plans to take where nothing would change');
	await checkPage(page, 'nothing to plan anew');

	// what was pinned late stays there when it is let go, until all is planned anew
	await page.goto(`${house.url}/plan`);
	await page.locator(`.blk[data-start="${late.start}"]`).focus();
	await page.keyboard.press('Alt+ArrowRight');
	await page.keyboard.press('Enter');
	await page.waitForSelector('.blk.pinned');
	await page.locator('.blk.pinned').first().focus();
	await page.keyboard.press('p');
	await page.waitForFunction(() => !document.querySelector('.blk.pinned'));
	await page.goto(`${house.url}/plan?anew=1`);
	await checkPage(page, 'all planned anew');
	await page.click('form[action="/plan/anew"] button.go');
	await page.waitForURL(/\/plan$/);
	equal(await said(page), 'Replanifié.', 'the toast');
	await undo(page);

	await page.goto(`${house.url}/plan?view=month`);
	await checkPage(page, 'the month');
	await page.setViewportSize({ width: 360, height: 800 });
	for (const path of ['/plan', '/plan?view=month', '/plan?anew=1', '/']) {
		await page.goto(house.url + path);
		await checkPage(page, `${path} on a phone`);
	}
});

play('a block is pinned without scripts, and what cannot be is said beside the field', async ({ browser, house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/plan`);
	const [block] = (await movable(page)).slice(-1);
	await page.goto(`${house.url}/plan/block?task=${block.task}&start=${block.start}`);
	await checkPage(page, 'a block');
	const plain = await openPage(browser, { scripts: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(`${house.url}/plan/block?task=${block.task}&start=${block.start}`);
	await plain.fill('[name=to]', '2026-11-20T10:00');
	await plain.click('button.go');
	equal(await plain.textContent('#to-why'), 'Cette heure est passée.', 'the sentence beside the field');
	await plain.fill('[name=to]', '2026-11-27T10:00');
	await plain.click('button.go');
	claim(await plain.isVisible('.toast, #stage'), 'it is pinned, or looked at first');
	await plain.context().close();
});
