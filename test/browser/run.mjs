// Runs the plays: node test/browser/run.mjs [WORD …]. Each has its own server; the last line counts.
import { readdirSync } from 'node:fs';
import { openBrowser, openHouse, openPage, PLAY_LIMIT, plays } from './house.mjs';

const words = process.argv.slice(2);
for (const file of readdirSync(new URL('plays/', import.meta.url)).sort()) {
	if (file.endsWith('.mjs')) await import(new URL(`plays/${file}`, import.meta.url));
}
const browser = await openBrowser();

// Where a play's time is over its pages are closed: what it waits for then says where it stands.
async function perform(run, stage) {
	let over = false;
	const clock = setTimeout(() => {
		over = true;
		for (const context of browser.contexts()) context.close().catch(() => {});
	}, PLAY_LIMIT);
	try {
		await run(stage);
	} catch (error) {
		throw over ? new Error(`its ${PLAY_LIMIT / 1000} s were over\n${error.stack ?? error}`) : error;
	} finally {
		clearTimeout(clock);
	}
}

let passed = 0, failed = 0;
for (const { name, run, options } of plays) {
	if (words.length && !words.some((word) => name.includes(word))) continue;
	let house, page;
	try {
		house = await openHouse(options);
		page = await openPage(browser, options);
		await perform(run, { house, page, browser });
		console.log(`ok ${name}`);
		passed++;
	} catch (error) {
		console.log(`FAILED ${name}\n\t${String(error.stack ?? error).replaceAll('\n', '\n\t')}`);
		if (page && process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/failed-${failed}.png` }).catch(() => {});
		if (process.env.VERBOSE && house) console.log(house.log());
		failed++;
	}
	await page?.context().close().catch(() => {});
	await house?.stop().catch(() => {});
}
await browser.close();
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
