// A Fuseau of its own for each play: an empty data folder, a port of the system's choosing, and a
// browser that looks at it. Plays are in plays/; run.mjs runs them.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const PROGRAM = process.env.FUSEAU ?? 'build/asan/fuseau';
const NOW = '2026-11-23T08:30+01:00';
// A machine may be slow, and busy with other things. A play waits for what it means to see, never for a
// time; these limits only end what will not come.
const WAIT_LIMIT = 90 * 1000; // for one thing
export const PLAY_LIMIT = (process.env.LONG ? 90 : 20) * 60 * 1000; // for a whole play
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

export const plays = [];
export function play(name, run, options = {}) {
	plays.push({ name, run, options });
}

export function claim(truth, sentence) {
	if (!truth) throw new Error(`not so: ${sentence}`);
}

export function equal(got, want, what) {
	if (got !== want) throw new Error(`${what} is ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
}

export async function openBrowser() {
	const args = ['--disable-quic', '--no-first-run', '--disable-background-networking',
		'--disable-component-update', '--disable-sync', '--lang=fr-FR', '--font-render-hinting=none'];
	if (process.getuid() === 0) args.push('--no-sandbox');
	return chromium.launch({ executablePath: spawnSync('tools/chromium.sh', { encoding: 'utf8' }).stdout.trim(), args, timeout: WAIT_LIMIT });
}

// Starts the server and waits for the lines that name its address and, at first, the set-up link.
export async function openHouse({ now = NOW } = {}) {
	const data = mkdtempSync(join(tmpdir(), 'fuseau-play-'));
	let said = '', global, server;
	const begin = (at) => new Promise((resolve, reject) => {
		let heard = '';
		global = ['--data', data, ...(at ? ['--now', at] : [])];
		server = spawn(PROGRAM, [...global, 'serve', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
		const late = setTimeout(() => reject(new Error(`the server did not start:\n${heard}`)), WAIT_LIMIT);
		const hear = (chunk) => {
			said += chunk;
			heard += chunk;
			house.url = heard.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
			house.setup ??= heard.match(/http:\/\/127\.0\.0\.1:\d+\/setup\S*/)?.[0];
			if (house.url && house.setup) {
				clearTimeout(late);
				resolve();
			}
		};
		server.stdout.on('data', hear);
		server.stderr.on('data', hear);
		server.once('exit', (code) => reject(new Error(`the server ended (${code}):\n${heard}`)));
	});
	const end = () => new Promise((resolve) => {
		server.once('exit', resolve);
		server.kill('SIGTERM');
	});
	const house = {
		data,
		log: () => said,
		cli(args, input = '') {
			const done = spawnSync(PROGRAM, [...global, ...args], { input, encoding: 'utf8' });
			return { status: done.status, out: done.stdout, err: done.stderr };
		},
		// The same house at another time, and at another address: who is logged in stays so.
		async goTo(at) {
			await end();
			await begin(at);
		},
		async stop() {
			await end();
			rmSync(data, { recursive: true, force: true });
		},
	};
	await begin(now);
	return house;
}

// A page that keeps what the browser complained about.
export async function openPage(browser, { language = 'fr', width = 1280, height = 900, scheme = 'light', scripts = true } = {}) {
	const context = await browser.newContext({
		locale: language === 'fr' ? 'fr-FR' : 'en-GB',
		colorScheme: scheme,
		viewport: { width, height },
		javaScriptEnabled: scripts,
		timezoneId: 'Europe/Paris',
	});
	context.setDefaultTimeout(WAIT_LIMIT);
	const page = await context.newPage();
	wholly(page);
	page.complaints = [];
	page.on('console', (message) => {
		// a form that comes back with sentences beside its fields is 422, one that asks to log in first is 401: the
		// browser notes it, rightly
		if (message.type() === 'error' && !/status of (401|422)/.test(message.text())) page.complaints.push(message.text());
	});
	page.on('pageerror', (error) => page.complaints.push(String(error)));
	page.on('request', (request) => {
		if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) {
			page.complaints.push(`asks another host: ${request.url()}`);
		}
	});
	return page;
}

// What a play has clicked or waited for may be on the next page, of which only the first bytes are here:
// nothing is read from it, and no key is pressed, before it is whole and listens.
function wholly(page) {
	const frame = page.mainFrame();
	for (const act of ['click', 'waitForSelector', 'waitForFunction']) {
		const once = frame[act].bind(frame);
		frame[act] = async (...args) => {
			const found = await once(...args);
			await frame.waitForLoadState('load');
			return found;
		};
	}
}

// Looks at a page again and again, until it shows what the work behind it leads to.
export async function until(page, selector) {
	while ((await page.locator(selector).count()) === 0) {
		await page.waitForTimeout(250);
		await page.reload();
	}
}

// A toast goes after ten seconds, but not while somebody looks at it.
export const hold = (page) => page.hover('.toast');

// Through the set-up page's first door, as a new user fills it in.
export async function beginPractice(page, house) {
	await page.goto(house.setup);
	await page.fill('[name=name]', 'Élodie Vasseur');
	await page.fill('[name=email]', 'elodie@vasseur.example');
	await page.fill('[name=password]', 'une phrase de passe longue');
	const zone = page.locator('[name=zone]');
	if ((await zone.evaluate((field) => field.tagName)) === 'SELECT') await zone.selectOption('Europe/Paris');
	else await zone.fill('Europe/Paris');
	await page.click('form[action="/setup"] button.go');
	await page.waitForURL((url) => new URL(url).pathname === '/');
}

// Through the second door: the demonstration.
export async function lookAround(page, house) {
	await page.goto(house.setup);
	await page.click('[name=door][value=demonstration]');
	await page.waitForURL((url) => new URL(url).pathname === '/');
}

// axe finds nothing, nothing was refused by the policy, nothing sticks out sideways. A page that was
// looked at by day needs only its colours looked at by night.
export async function checkPage(page, where, { coloursOnly = false } = {}) {
	await page.waitForLoadState('load'); // a click waits for the first bytes of what follows, not for the whole
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const found = await page.evaluate(async (rules) => {
		const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'], elementRef: false });
		return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 4).join(' | ')}`);
	}, coloursOnly ? COLOURS : ALL);
	claim(found.length === 0, `${where}: axe finds nothing, but\n  ${found.join('\n  ')}`);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	claim(wide <= 0, `${where} fits its width, but sticks out by ${wide} px`);
	// a line of words that is wider than its own box lies over its neighbours
	const spilt = await page.evaluate(() => [...document.querySelectorAll('main p, main h1, main h2, main li')]
		.filter((e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'visible' && !e.querySelector('svg, [class=vh]'))
		.map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 40)}`));
	claim(spilt.length === 0, `${where}: words stay in their boxes, but not\n  ${spilt.join('\n  ')}`);
	claim(page.complaints.length === 0, `${where}: the browser complains: ${page.complaints.join('\n  ')}`);
}
