// Every form of the map with wrong, missing and huge values: it is refused with 4xx, comes back with
// what was typed, and a sentence stands beside each field that is meant, in the reader's language.
import { claim, lookAround, play } from '../house.mjs';
import { collect, furnish, mapped, matches, speak } from '../links.mjs';

// Forms that no page of somebody logged in shows, or that end the session this play lives in.
const APART = ['/login', '/logout', '/setup', '/setup/look-around', '/demonstration/leave', '/settings/sessions/end-others', '/settings/sessions/:id/end'];
// What no page of this play can show a form for: a job that failed, an undo, an import on its way, a
// settled line of a statement, a deposit that is due, what was put away or left with a colleague.
const RARE = ['/jobs/:id/again', '/undo', '/import/:id/cancel', '/payments/lines/:id/undo', '/agreements/:id/deposit', '/services/:id/restore', '/packages/:id/restore', '/tasks/:id/take'];
const HUGE = 5000; // characters, where a field names no limit of its own
const NOBODY = '4503599627370497';

const WRONG = {
	date: '2026-13-45', time: '25:99', 'datetime-local': '2026-13-45T99:99', number: 'douze',
	'select-one': 'nulle-part', radio: 'nulle-part', button: 'nulle-part',
};
const VAST = { date: '99999-12-31', time: '99:99', 'datetime-local': '99999-12-31T00:00', number: '9'.repeat(30) };
const TYPED = ['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'time', 'datetime-local', 'textarea'];

// The forms of a page, as a browser reads them: runs in the page.
function readForms([html, where]) {
	const parsed = new DOMParser().parseFromString(html, 'text/html');
	const value = (field) => (field.localName === 'textarea' ? field.textContent.replace(/^\n/, '') : field.localName === 'select' ? (field.querySelector('option[selected]') ?? field.querySelector('option'))?.getAttribute('value') ?? '' : field.getAttribute('value') ?? '');
	const forms = [];
	for (const form of parsed.querySelectorAll('form[method=post]')) {
		const fields = [...form.querySelectorAll('input[name], select[name], textarea[name], button[name]')].map((field) => ({
			name: field.getAttribute('name'),
			type: field.localName === 'button' ? 'button' : field.localName === 'input' ? field.getAttribute('type') ?? 'text' : field.localName === 'select' ? 'select-one' : 'textarea',
			value: value(field),
			checked: field.hasAttribute('checked'),
			required: field.hasAttribute('required'),
			most: Number(field.getAttribute('maxlength')) || 0,
			invalid: field.getAttribute('aria-invalid') === 'true',
			described: (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean),
		}));
		const actions = [form.getAttribute('action') ?? where, ...[...form.querySelectorAll('[formaction]')].map((button) => button.getAttribute('formaction'))];
		for (const action of actions) forms.push({ action, file: form.getAttribute('enctype') === 'multipart/form-data', own: action === actions[0], fields });
	}
	const said = [...parsed.querySelectorAll('p.err')].map((sentence) => ({ id: sentence.id, text: sentence.textContent.trim() }));
	const pointed = [...parsed.querySelectorAll('[aria-describedby]')].flatMap((field) => field.getAttribute('aria-describedby').split(' '));
	return { forms, said, pointed, language: parsed.documentElement.lang, heading: parsed.querySelector('h1')?.textContent ?? '' };
}

const route = (path) => mapped('POST').map((one) => one.path).find((one) => matches(one, path.split('?')[0]));
const shown = (form) => form.fields.filter((field) => TYPED.includes(field.type));

// One value for each field of a form: { name: [value …] }.
function filled(form, how) {
	const values = [];
	const secret = (field) => ['csrf', 'key'].includes(field.name);
	const put = (field, value) => value === undefined || values.push([field.name, value]);
	let pressed = false;
	for (const field of form.fields) {
		if (secret(field)) put(field, field.value);
		else if (field.type === 'file' || field.name === 'preview') continue;
		else if (field.type === 'hidden') put(field, how === 'wrong' && /^\d{10,}$/.test(field.value) && shown(form).length === 0 ? NOBODY : field.value);
		else if (how === 'missing') continue;
		else if (field.type === 'button') {
			if (!pressed && how !== 'empty') put(field, how === 'wrong' ? WRONG.button : field.value);
			pressed = true;
		} else if (field.type === 'checkbox') put(field, field.checked ? field.value || 'on' : undefined);
		else if (field.type === 'radio') put(field, how === 'wrong' ? WRONG.radio : field.checked ? field.value : undefined);
		else if (how === 'empty') put(field, field.type === 'select-one' ? field.value : '');
		else if (how === 'wrong') put(field, WRONG[field.type] ?? (field.type === 'password' ? '' : 'zzz'));
		else put(field, field.type === 'select-one' || how === 'kept' ? field.value : VAST[field.type] ?? 'é'.repeat((field.most || HUGE) + 1));
	}
	return values;
}

// Whether the form has to be refused when it is filled so.
function refusal(form, how) {
	const types = form.fields.map((field) => field.type);
	if (how === 'empty') return form.fields.some((field) => field.required);
	if (how === 'wrong') return types.some((type) => WRONG[type] && type !== 'button');
	return how === 'huge' && shown(form).length > 0;
}

async function tryOut(page, house, where, action, how, language) {
	const before = await page.evaluate(readForms, [await (await page.request.get(house.url + where)).text(), where]);
	const form = before.forms.find((one) => one.action === action);
	if (!form) return [];
	const values = filled(form, how), sent = new URLSearchParams(values);
	const to = how === 'gone' ? action.replaceAll(/\d{10,}/g, NOBODY) : action;
	const options = { maxRedirects: 0, headers: { 'Sec-Fetch-Site': 'same-origin', Referer: house.url + where } };
	const answer = await page.request.post(house.url + to, form.file
		? { ...options, multipart: Object.fromEntries(values) }
		: { ...options, headers: { ...options.headers, 'Content-Type': 'application/x-www-form-urlencoded' }, data: sent.toString() });
	const name = `${route(action)} (${where}), ${how}, ${language}:`;
	if (answer.status() >= 500) return [`${name} ${answer.status()}`];
	if (how === 'gone') return answer.status() === 404 || answer.status() === 422 || answer.status() === 303 ? [] : [`${name} ${answer.status()} where nothing is`];
	if (answer.status() < 400) return refusal(form, how) ? [`${name} is accepted (${answer.status()})`] : [];
	const after = await page.evaluate(readForms, [await answer.text(), action]), wrong = [];
	if (!after.heading) wrong.push(`${name} the answer has no heading`);
	if (after.language !== language) wrong.push(`${name} the answer speaks ${after.language}`);
	if (shown(form).length === 0) return wrong;
	const back = after.forms.find((one) => one.action === action && one.own);
	if (!back) return [...wrong, `${name} ${answer.status()}: the form does not come back (“${after.heading.trim()}”)`];
	const typed = how === 'missing' ? [] : shown(form);
	for (const field of typed) {
		const now = back.fields.find((one) => one.name === field.name)?.value, then = values.find(([key]) => key === field.name)?.[1];
		if (then && now !== then) wrong.push(`${name} “${field.name}” comes back as “${now?.slice(0, 30)}”, not “${then.slice(0, 30)}”`);
	}
	if (!back.fields.some((field) => field.invalid || field.described.some((id) => id.endsWith('-why')))) wrong.push(`${name} no field is marked; it says “${after.said.map((one) => one.text).join(' ')}”`);
	for (const field of back.fields.filter((one) => one.invalid)) {
		if (!field.described.some((id) => after.said.some((one) => one.id === id && one.text))) wrong.push(`${name} “${field.name}” is marked without a sentence`);
	}
	for (const sentence of after.said) {
		if (!after.pointed.includes(sentence.id)) wrong.push(`${name} no field points to #${sentence.id}`);
	}
	return wrong;
}

async function formsOf(page, house, paths) {
	const found = new Map();
	for (const where of paths) {
		const { forms } = await page.evaluate(readForms, [await (await page.request.get(house.url + where)).text(), where]);
		for (const form of forms) {
			const to = route(form.action);
			if (to && (!found.has(to) || shown(found.get(to).form).length < shown(form).length)) found.set(to, { where, form });
		}
	}
	return found;
}

play('wrong input comes back with what was typed and a sentence beside it', async ({ house, page }) => {
	await lookAround(page, house);
	const apart = await furnish(page, house);
	const found = await formsOf(page, house, [...apart, ...(await collect(page, house, apart))]);
	const missing = mapped('POST').map((one) => one.path).filter((path) => !APART.includes(path) && !RARE.includes(path) && !found.has(path));
	const wrong = missing.map((path) => `no page shows a form for ${path}`);
	for (const language of ['fr', 'en']) {
		await speak(page, house, language);
		for (const [to, { where, form }] of found) {
			if (APART.includes(to)) continue;
			const ways = shown(form).length > 0 || form.file ? ['missing', 'empty', 'wrong', 'huge', 'gone'] : /\d{10,}/.test(form.action) ? ['gone'] : ['wrong'];
			for (const how of ways) wrong.push(...(await tryOut(page, house, where, form.action, how, language)));
		}
	}
	claim(wrong.length === 0, `every form answers wrong input well\n  ${wrong.join('\n  ')}`);
});

play('a form that somebody else was quicker with comes back with what was typed', async ({ house, page }) => {
	await lookAround(page, house);
	await page.goto(`${house.url}/tasks`);
	await page.click('main a[href^="/tasks/"]:not([href="/tasks/new"]) >> nth=0');
	const where = new URL(page.url()).pathname;
	const seen = async () => (await page.evaluate(readForms, [await (await page.request.get(house.url + where)).text(), where])).forms.find((one) => one.action === where);
	const send = (form, typed) => page.request.post(house.url + where, {
		maxRedirects: 0,
		headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' },
		data: new URLSearchParams(filled(form, 'kept').map(([name, value]) => [name, typed[name] ?? value])).toString(),
	});
	const { value: changed } = (await seen()).fields.find((field) => field.name === 'changed');
	claim((await send(await seen(), { title: 'Le titre de quelqu’un' })).status() === 303, 'the first one is kept');
	const answer = await send(await seen(), { title: 'Mon titre à moi', changed });
	claim(answer.status() === 409, `a stale form is answered with 409, not ${answer.status()}`);
	const after = await page.evaluate(readForms, [await answer.text(), where]);
	const title = after.forms.find((one) => one.action === where).fields.find((field) => field.name === 'title');
	claim(title.value === 'Mon titre à moi', 'the title that was typed comes back');
});
