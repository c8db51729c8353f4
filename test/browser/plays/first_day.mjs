// The first real day: bring in real exports, see the plan, work, and have the time recorded.
import { beginPractice, checkPage, claim, play } from '../house.mjs';

play('a new user starts a practice and is told what comes first', async ({ house, page }) => {
	await page.goto(house.setup);
	await checkPage(page, 'set-up');
	await beginPractice(page, house);
	claim((await page.textContent('h1')).includes('Élodie'), 'the first page greets Élodie');
	await checkPage(page, 'the empty day');
});
