// The week: hours, events, a trip, a day off; as one who plans their time would go through them.
import { beginPractice, checkPage, claim, play } from '../house.mjs';

const MONDAY = '2026-11-23';

async function addEvent(page, house, title, from, to) {
	await page.goto(`${house.url}/events/new?day=2026-11-24`);
	await page.fill('[name=title]', title);
	await page.fill('[name=from]', from);
	await page.fill('[name=to]', to);
	await page.click('main form button.go');
	await page.waitForURL(/\/events\/\d+$/);
}

play('a week shows events, and says when two are at once', async ({ house, page }) => {
	await beginPractice(page, house);
	page.complaints.length = 0;
	await page.goto(`${house.url}/calendars`);
	await checkPage(page, 'no calendar');
	await page.goto(`${house.url}/events/new?day=2026-11-24`);
	await checkPage(page, 'a new event');
	await page.fill('[name=title]', 'Rendez-vous');
	await page.fill('[name=from]', '11:00');
	await page.fill('[name=to]', '10:00');
	await page.click('main form button.go');
	claim((await page.inputValue('[name=title]')) === 'Rendez-vous', 'the form keeps what was typed');
	claim((await page.textContent('main')).includes('La fin'), 'and says that the end comes first');
	page.complaints.length = 0; // the browser tells of the 422
	await checkPage(page, 'an event with its end first');
	await addEvent(page, house, 'Dentiste', '10:00', '11:00');
	await checkPage(page, 'an event');
	await addEvent(page, house, 'Appel', '10:30', '11:30');
	claim((await page.textContent('.note.bad')).includes('Dentiste'), 'the second event names the first');
	await page.goto(`${house.url}/week?day=${MONDAY}`);
	claim((await page.textContent('h1')).includes('chevauchent'), 'the week says that two are at once');
	claim((await page.locator('.blk.clash').count()) === 2, 'both are marked');
	await checkPage(page, 'a week');
	const asked = { headers: { accept: 'application/json' } };
	const told = await (await page.request.get(`${house.url}/week?day=${MONDAY}`, asked)).json();
	claim(told.monday === MONDAY && told.events.length === 2, 'a program reads the same week');
	claim(told.events.every((event) => event.clashes), 'and that its events are at once');
	const calendars = await (await page.request.get(`${house.url}/calendars`, asked)).json();
	claim(calendars.clashes === 2 && calendars.calendars[0].events === 2, 'and the calendars');
	await page.setViewportSize({ width: 360, height: 780 });
	await checkPage(page, 'a week on a phone');
	await page.setViewportSize({ width: 320, height: 640 });
	await checkPage(page, 'a week on a small phone');
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.click('.blk.clash >> nth=1');
	await page.click('form[action$="/delete"] button');
	claim((await page.textContent('h1')).includes('1 rendez-vous'), 'one meeting is left');
	await page.click('[data-toast] button');
	await page.goto(`${house.url}/week`);
	claim((await page.locator('.blk.clash').count()) === 2, 'undo brings it back');
});

play('hours, days off and trips change the week', async ({ house, page }) => {
	await beginPractice(page, house);
	page.complaints.length = 0;
	await page.goto(`${house.url}/settings/hours`);
	await checkPage(page, 'working hours');
	await page.fill('[name="from5-0"]', '10:00');
	await page.fill('[name="to5-0"]', '12:00');
	await page.click('form[action="/settings/hours"] button.go');
	claim((await page.textContent('h1')).includes('42'), 'two hours more a week');
	await page.fill('[name=first]', MONDAY);
	await page.fill('[name=name]', 'Congé');
	await page.click('form[action="/settings/hours/days"] button');
	claim((await page.textContent('main')).includes('Congé'), 'the day off is listed');
	await page.goto(`${house.url}/settings/stays`);
	await page.fill('[name=from]', '2026-11-26T00:00');
	await page.selectOption('[name=zone]', 'Asia/Singapore');
	await page.click('form[action="/settings/stays"] button.go');
	claim(/7\s*h/.test(await page.textContent('main .rows')), 'Singapore is seven hours ahead');
	await checkPage(page, 'trips');
	await page.goto(`${house.url}/settings/holidays`);
	await checkPage(page, 'holidays');
	await page.goto(`${house.url}/week`);
	claim((await page.textContent('.alld.c1')).includes('Congé'), 'Monday is off');
	for (const [where, what] of [['hours', 'Congé'], ['stays', 'Singapour']]) {
		await page.goto(`${house.url}/settings/${where}`);
		await page.click('main .rows form[action$="/remove"] button');
		claim((await page.locator('main .rows').count()) === 0, `${what} is removed at once`);
		await page.click('[data-toast] button');
		claim((await page.textContent('main .rows')).includes(what), `undo brings ${what} back`);
	}
	await page.click('main .rows form[action$="/remove"] button');
	await page.goto(`${house.url}/bin`);
	claim((await page.textContent('main .rows')).includes('26 novembre'), 'the bin says which trip it is');
	await checkPage(page, 'a bin with a trip');
	await page.click('main .rows button');
	claim((await page.textContent('main .rows')).includes('Singapour'), 'and gives it back');
	await page.goto(`${house.url}/week`);
	claim((await page.textContent('.hd.c4')).includes('Singapour'), 'on Thursday it is Singapore');
	claim((await page.locator('.hd').count()) >= 6, 'Saturday is shown, because there is work');
	await checkPage(page, 'a week with a trip');
});

play('a hidden calendar is out of sight and keeps its time', async ({ house, page }) => {
	await beginPractice(page, house);
	page.complaints.length = 0;
	const file = new URL('../../data/google_calendar.ics', import.meta.url).pathname;
	house.cli(['import', 'ics', file, '--json']);
	await page.goto(`${house.url}/week`);
	const shown = await page.locator('.blk.meet').count();
	claim(shown > 0, 'the week has meetings');
	await page.goto(`${house.url}/calendars`);
	await page.click('form[action$="/hide"] button');
	claim((await page.textContent('main .rows')).includes('masqué'), 'the list says that it is hidden');
	await checkPage(page, 'a hidden calendar');
	await page.goto(`${house.url}/week`);
	claim((await page.locator('.blk.meet').count()) === 0, 'no meeting is drawn');
	claim((await page.textContent('main')).includes('masqué'), 'the week says that some are not drawn');
	await checkPage(page, 'a week with a hidden calendar');
	await page.goto(`${house.url}/calendars`);
	await page.click('main .rows summary');
	await page.uncheck('[name=hidden]');
	await page.check('[name=idle]');
	await page.click('main .rows details button >> nth=0');
	await checkPage(page, 'a calendar that takes no time');
	await page.goto(`${house.url}/week`);
	claim((await page.locator('.blk.meet.faint').count()) === shown, 'all are drawn, and take no time');
});
