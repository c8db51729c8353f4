// The first real day: files of other programs come in, the plan keeps clear of the meetings, work
// is timed on a planned block, and the time is in the report.
import { beginPractice, checkPage, claim, equal, play, until } from '../house.mjs';

const DATA = new URL('../../data/', import.meta.url).pathname;
const DAY = '2026-11-23';

// From the file to the result, through the mapping; answer() says there what the file cannot know.
async function bringIn(page, house, file, answer = async () => {}) {
	await page.goto(`${house.url}/import`);
	await page.setInputFiles('[name=file]', DATA + file);
	await page.click('form[action="/import"] button.go');
	await page.waitForURL(/\/import\/\d+$/);
	await answer();
	await page.click('button[value=run]');
	await until(page, '#counts');
	await checkPage(page, `the result of ${file}`);
	return (await page.textContent('h1')).trim();
}

// The meetings of that day in the calendar's file.
const MEETINGS = [['8:30', '8:45'], ['16:00', '16:30']];

const minutes = (clock) => Number(clock.split(':')[0]) * 60 + Number(clock.split(':')[1]);

// How long a line of the day says it takes: "1 h 05", "45 min".
function length(said) {
	const [, hours, rest] = said.match(/^(?:(\d+)\sh)?\s?(?:(\d+)(?:\smin)?)?$/);
	return Number(hours ?? 0) * 60 + Number(rest ?? 0);
}

// The planned blocks that Today lists: from and to in minutes of the day, and the task.
function blocks(page) {
	return page.$$eval('.tt li:has(a[href^="/tasks/"])', (lines) => lines.map((line) => ({
		from: line.querySelector('time').textContent.trim(),
		length: line.querySelector('.d').textContent.trim(),
		title: line.querySelector('b').textContent.trim(),
	})));
}

play('a day from the files of other programs to the report', async ({ house, page }) => {
	await beginPractice(page, house);
	claim((await bringIn(page, house, 'toggl_detailed.csv')).includes('300'), 'three hundred entries are in');
	claim((await bringIn(page, house, 'trello_board.json')).includes('40'), 'forty tasks are in');
	claim((await bringIn(page, house, 'google_calendar.ics')).includes('60'), 'sixty events are in');
	await page.goto(`${house.url}/export`);
	await checkPage(page, 'the page of exports');

	await page.goto(house.url);
	await checkPage(page, 'Today after the imports');
	const planned = await blocks(page);
	claim(planned.length >= 5, 'Today lists planned blocks');
	for (const block of planned) {
		const from = minutes(block.from), to = from + length(block.length);
		claim(to > from, `${block.title} takes time`);
		for (const [begin, end] of MEETINGS) {
			claim(to <= minutes(begin) || from >= minutes(end), `${block.title} at ${block.from} keeps clear of the meeting at ${begin}`);
		}
	}

	const [first] = planned;
	await house.goTo(`${DAY}T08:50+01:00`);
	await page.goto(house.url);
	equal((await page.textContent('#nw')).trim(), first.title, 'what is to be done now');
	await Promise.all([page.waitForNavigation(), page.click('.now form[action="/timer/start"] button')]);
	claim((await page.textContent('.timer')).includes(first.title), 'the timer runs on the block');
	await checkPage(page, 'Today while the timer runs');
	await house.goTo(`${DAY}T09:30+01:00`);
	await page.goto(house.url);
	await Promise.all([page.waitForNavigation(), page.click('.now form[action="/timer/stop"] button')]);
	await page.goto(`${house.url}/time/report?by=task&from=${DAY}&to=${DAY}`);
	const line = page.locator('tr', { hasText: first.title });
	claim(/(^|\D)40\smin/.test(await line.textContent()), 'the report has the forty minutes of the block');
	await checkPage(page, 'the report of the day');
});
