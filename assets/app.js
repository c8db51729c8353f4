// What a page can do beyond its links and forms. Every page works without this file: here is only
// what makes it quicker (palette, keys), livelier (clocks, changes) and kinder (toasts, dialogs).
(() => {
	'use strict';
	const $ = (selector, root = document) => root.querySelector(selector);
	const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
	const meta = (name) => $(`meta[name="${name}"]`)?.content ?? '';
	const piece = (url) =>
		fetch(url, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' }).then((answer) => {
			if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
			return answer.text();
		});

	// --- light and dark ---------------------------------------------------------------------------
	const year = 31536000;
	function toggleTheme() {
		const root = document.documentElement;
		const now = root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
		root.dataset.theme = now === 'dark' ? 'light' : 'dark';
		const secure = location.protocol === 'https:' ? '; Secure' : '';
		document.cookie = `theme=${root.dataset.theme}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
	}

	// --- the running timer ------------------------------------------------------------------------
	let made = performance.now(); // when the page shown was made
	function tick() {
		const clock = $('.timer .clock[data-since]');
		if (!clock) return;
		const seconds = Number(clock.dataset.since) + Math.floor((performance.now() - made) / 1000);
		const two = (number) => String(number).padStart(2, '0');
		const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
		if (clock.textContent !== text) clock.textContent = text;
	}

	// --- toasts: 10 s, longer while somebody looks at them ------------------------------------------
	function expire(toast) {
		let left = 10;
		const timer = setInterval(() => {
			if (toast.matches(':hover, :focus-within') || document.hidden) return;
			left -= 1;
			if (left <= 0) {
				clearInterval(timer);
				toast.remove();
			}
		}, 1000);
	}

	// --- palette ------------------------------------------------------------------------------------
	const palette = $('#palette');
	const found = $('#palette-list');
	const asked = palette && $('input', palette);
	let asking = 0;
	let answered = null; // the words whose options are shown
	let chosen = false; // Enter was pressed: the first option of the answer that is on its way
	function choose(step) {
		const options = $$('[role=option]', found);
		if (options.length === 0) return;
		const now = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
		const next = (now + step + options.length) % options.length;
		options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
		asked.setAttribute('aria-activedescendant', options[next].id);
		options[next].scrollIntoView({ block: 'nearest' });
	}
	function follow() {
		const option = $('[role=option][aria-selected=true]', found);
		if (option) option.click();
		else asked.form.requestSubmit();
	}
	async function search() {
		const turn = ++asking, words = asked.value;
		const html = await piece(`/palette?q=${encodeURIComponent(words)}`).catch(() => '');
		if (turn !== asking) return; // a later key has asked again
		found.innerHTML = html;
		$$('[role=option]', found).forEach((option, index) => {
			option.id = `option-${index}`;
			option.setAttribute('aria-selected', String(index === 0));
			option.tabIndex = -1;
		});
		const first = $('[role=option]', found);
		if (first) asked.setAttribute('aria-activedescendant', first.id);
		else asked.removeAttribute('aria-activedescendant');
		answered = words;
		if (chosen && palette.open && words === asked.value) follow();
	}
	function openPalette() {
		if (!palette || palette.open) return;
		palette.showModal();
		asked.value = '';
		asked.focus();
		answered = null;
		chosen = false;
		search();
	}
	if (palette) {
		let wait = 0;
		asked.addEventListener('input', () => {
			clearTimeout(wait);
			chosen = false;
			wait = setTimeout(search, 90);
		});
		palette.addEventListener('keydown', (event) => {
			if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
				event.preventDefault();
				choose(event.key === 'ArrowDown' ? 1 : -1);
			} else if (event.key === 'Escape') {
				event.preventDefault(); // once, though it would first empty the field
				palette.close();
			} else if (event.key === '?' && asked.value === '') {
				event.preventDefault();
				palette.close();
				openDialog('/shortcuts');
			} else if (event.key === 'Enter' && !event.isComposing) {
				event.preventDefault();
				if (answered === asked.value) follow();
				else chosen = true;
			}
		});
	}

	// --- dialogs: a link with data-dialog opens its page in one -------------------------------------
	// It opens at once: what is typed until its page is here is meant for it, not for the page below.
	const dialog = $('#dialog');
	let opened = 0;
	let typed = null; // while a dialog's page is on its way
	async function openDialog(url) {
		if (!dialog || dialog.open) return;
		const turn = ++opened;
		typed = '';
		dialog.replaceChildren();
		dialog.setAttribute('aria-busy', 'true');
		dialog.showModal();
		const html = await piece(url).catch(() => null);
		if (turn !== opened || !dialog.open) return; // closed again meanwhile
		if (html === null) {
			location.href = url;
			return;
		}
		dialog.innerHTML = html;
		dialog.removeAttribute('aria-busy');
		window.htmx?.process(dialog);
		const field = $('[autofocus], input:not([type=hidden]), textarea, select', dialog);
		field?.focus();
		if (typed && typeof field?.selectionStart === 'number') {
			field.setRangeText(typed, field.selectionStart, field.selectionEnd, 'end');
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}
		typed = null;
	}
	dialog?.addEventListener('keydown', (event) => {
		if (typed === null || event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key === 'Backspace') typed = typed.slice(0, -1);
		else if (event.key.length === 1) typed += event.key;
		else return;
		event.preventDefault();
	});
	for (const box of [palette, dialog]) {
		box?.addEventListener('click', (event) => {
			if (event.target === box || event.target.closest('[data-close]')) {
				event.preventDefault();
				box.close();
			}
		});
	}

	// --- the timer without a network: what was pressed waits here and is sent later -------------------
	const waiting = () => JSON.parse(localStorage.getItem('timer') ?? '[]');
	const keepWaiting = (presses) =>
		presses.length ? localStorage.setItem('timer', JSON.stringify(presses)) : localStorage.removeItem('timer');
	function say(text) {
		const toast = document.createElement('p');
		toast.className = 'toast';
		toast.dataset.toast = '';
		toast.textContent = text;
		let box = $('.toasts');
		if (!box) {
			box = document.body.appendChild(document.createElement('div'));
			box.className = 'toasts';
			box.setAttribute('role', 'status');
		}
		box.append(toast);
		expire(toast);
	}
	async function press(form) {
		try {
			await fetch('/changes', { credentials: 'same-origin', signal: AbortSignal.timeout(4000) });
		} catch {
			const body = new URLSearchParams(new FormData(form));
			body.set('at', String(Math.floor(Date.now() / 1000)));
			keepWaiting([...waiting(), { to: new URL(form.action).pathname, body: String(body) }]);
			say(form.dataset.away);
			return;
		}
		form.submit();
	}
	let sending = false;
	async function sendWaiting() {
		if (sending || !waiting().length) return;
		sending = true;
		try {
			for (let [first, ...rest] = waiting(); first; [first, ...rest] = rest) {
				const answer = await fetch(first.to, { method: 'POST', body: new URLSearchParams(first.body), redirect: 'manual', headers: { 'HX-Request': 'true' } });
				if (answer.status === 401 || answer.status >= 500) return; // not lost: after logging in, or later
				keepWaiting(rest); // sent; its form key lets it count once, whatever happened to the answer
			}
			location.reload();
		} catch {
			// still away
		} finally {
			sending = false;
		}
	}
	addEventListener('online', sendWaiting);
	setInterval(sendWaiting, 20000);
	sendWaiting();

	// --- clicks and forms ---------------------------------------------------------------------------
	document.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
		const link = event.target.closest('a[data-palette], a[data-quick-add], a[data-dialog]');
		if (!link) return;
		event.preventDefault();
		if (link.matches('[data-palette]')) openPalette();
		else openDialog(link.href);
	});
	document.addEventListener('click', async (event) => {
		const button = event.target.closest('[data-copy]');
		const text = button && $(button.dataset.copy);
		if (!text) return;
		getSelection().selectAllChildren(text); // what stays to be copied by hand where that is not allowed
		try {
			await navigator.clipboard.writeText(text.innerText);
			say(button.dataset.copied);
		} catch {
			if (document.execCommand('copy')) say(button.dataset.copied);
		}
	});
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (form.matches('[data-theme-form]')) {
			event.preventDefault();
			toggleTheme();
			return;
		}
		const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
		if (question && !confirm(question)) {
			event.preventDefault();
			return;
		}
		if (form.dataset.sent && form.method === 'post') {
			event.preventDefault(); // a double click
			return;
		}
		if (form.dataset.away) {
			event.preventDefault();
			press(form);
		}
		if (form.method === 'post') {
			form.dataset.sent = 'yes';
			setTimeout(() => delete form.dataset.sent, 3000);
		}
	});
	// A button apart from its form takes along what is typed there: an invoice is issued as it is seen.
	document.addEventListener('formdata', (event) => {
		const typed = event.target.dataset.with && $(event.target.dataset.with);
		for (const [name, value] of typed ? new FormData(typed) : []) {
			if (!event.formData.has(name)) event.formData.append(name, value);
		}
	});
	document.addEventListener('change', (event) => {
		if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
	});

	// A page that is being left asks for nothing more; one that stays after all (a file, a mail) does.
	let leaving = false;
	addEventListener('beforeunload', () => {
		leaving = true;
		setTimeout(() => (leaving = false), 3000);
		for (const field of $$('.htmx-request')) field.dispatchEvent(new Event('htmx:abort'));
	});
	addEventListener('pageshow', () => (leaving = false));
	document.addEventListener('htmx:before:request', (event) => {
		if (leaving) event.preventDefault();
	});

	// --- lists: all on a page at once -----------------------------------------------------------------
	document.addEventListener('change', (event) => {
		if (!event.target.matches('[data-tick-all]')) return;
		for (const box of $$('[name=ids]', event.target.form)) box.checked = event.target.checked;
	});
	function prepare() {
		for (const part of $$('[data-script]')) part.hidden = false;
	}
	prepare();
	document.addEventListener('fuseau:renewed', prepare);

	// --- keys -----------------------------------------------------------------------------------------
	const places = { t: '/', p: '/plan', b: '/boards', c: '/clients', e: '/time', m: '/matrix', i: '/import', s: '/settings' };
	let going = -Infinity;
	// a field of a dialog that was closed hears the keys until a frame is drawn: they are not its own
	const typing = (target) =>
		!target.closest('dialog:not([open])') && target.closest('input, textarea, select, [contenteditable=true]');
	document.addEventListener('keydown', (event) => {
		if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
			event.preventDefault();
			openPalette();
			return;
		}
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
		if (!palette || typing(event.target) || $('dialog[open]')) return;
		const key = event.key;
		if (event.timeStamp - going < 1500 && places[key]) { // as they were pressed, not as they are heard
			going = -Infinity;
			location.href = places[key];
			return;
		}
		going = -Infinity;
		const pressed = $(`[data-key="${CSS.escape(key)}"]`); // a page's own: triage, estimates
		if (pressed) {
			event.preventDefault();
			pressed.click();
		} else if (key === 'g') {
			going = event.timeStamp;
		} else if (key === '?') {
			event.preventDefault();
			openDialog('/shortcuts');
		} else if (key === 't') {
			$('form[data-timer]')?.requestSubmit();
		} else if (key === 'n') {
			event.preventDefault();
			openDialog('/quick-add');
		} else if (key === 'h') {
			location.href = '/happened';
		} else if (key === 'y') {
			event.preventDefault();
			openDialog($('a[data-ask]')?.getAttribute('href') ?? '/ask');
		} else if (key === '/') {
			event.preventDefault();
			openPalette();
		}
	});

	// --- set-up: the zone that this device is in, until another is chosen ------------------------------
	const here = $('select[data-zone-here]');
	if (here?.value === '') {
		const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
		if ($$('option', here).some((option) => option.value === zone)) here.value = zone;
	}

	// --- what others changed meanwhile ----------------------------------------------------------------
	const busy = () =>
		$('dialog[open], details[data-busy][open], .sortable-chosen') || typing(document.activeElement ?? document.body) ||
		$$('main input:not([type=hidden]), main textarea, main select').some((field) =>
			field.type === 'checkbox' || field.type === 'radio'
				? field.checked !== field.defaultChecked
				: 'defaultValue' in field && field.value !== field.defaultValue);
	async function look() {
		const change = meta('change');
		if (!change || document.hidden) return;
		const answer = await fetch(`/changes?since=${change}`, { credentials: 'same-origin' });
		if (!answer.ok || (await answer.json()).change === change || busy()) return;
		const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
		if (busy() || !$('main', page) || !$('.rail', page)) return;
		for (const part of ['.rail', '.top', 'main']) $(part).replaceWith($(part, page));
		$('meta[name="change"]').content = $('meta[name="change"]', page).content;
		document.dispatchEvent(new CustomEvent('fuseau:renewed'));
	}
	const lookQuietly = () => look().catch(() => {});

	const expireNew = () =>
		$$('[data-toast]:not([data-seen])').forEach((toast) => {
			toast.dataset.seen = 'yes';
			expire(toast);
		});
	// The tab one is on is in sight, however narrow the screen.
	const showTab = () =>
		$$('.tabs').forEach((tabs) => {
			const current = $('[aria-current]', tabs);
			if (current) tabs.scrollLeft = current.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
		});
	showTab();
	expireNew();
	document.addEventListener('fuseau:renewed', () => {
		made = performance.now();
		showTab();
		expireNew();
	});
	setInterval(tick, 1000);
	setInterval(lookQuietly, 20000);
	addEventListener('focus', lookQuietly);
})();
