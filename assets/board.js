// What is dragged: cards from stage to stage, tasks from box to box of the matrix, rows to their place.
// Menus and buttons do the same without a mouse, and without this file. A card is put down at once;
// what the server says stands in the end.
(() => {
	'use strict';
	const $ = (selector, root = document) => root.querySelector(selector);
	const csrf = () => $('meta[name="csrf-token"]')?.content ?? '';

	async function renew(answer) {
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const board = $('.board');
		if (!board || !$('.board', page)) return;
		const across = board.scrollLeft;
		for (const part of ['.rail', 'main', '.toasts']) $(part).replaceWith($(part, page));
		$('meta[name="change"]').content = $('meta[name="change"]', page).content;
		$('.board').scrollLeft = across;
		document.dispatchEvent(new CustomEvent('fuseau:renewed'));
	}

	async function dropped(event) {
		const task = event.item.dataset.task;
		if (event.from === event.to && event.oldIndex === event.newIndex) return;
		const body = new URLSearchParams({ stage: event.to.dataset.stage, place: event.newIndex });
		try {
			const answer = await fetch(`/tasks/${task}/move`, {
				method: 'POST',
				body,
				headers: { 'X-CSRF-Token': csrf() },
				credentials: 'same-origin',
			});
			if (!answer.ok) throw new Error(String(answer.status));
			await renew(answer);
		} catch {
			location.reload(); // it stands again where the server has it
		}
	}

	function boxed(event) {
		const form = $('[data-matrix-form]');
		if (event.from === event.to || !form) return;
		form.elements.task.value = event.item.dataset.task;
		form.elements.box.value = event.to.dataset.box;
		form.requestSubmit();
	}
	// a list whose rows hold their place: dragging a row says its form's new one
	function placed(event) {
		const form = $('form.order', event.item);
		if (event.oldIndex === event.newIndex || !form) return;
		const place = document.createElement('input');
		Object.assign(place, { type: 'hidden', name: 'place', value: event.newIndex });
		form.append(place);
		form.requestSubmit();
	}

	function sortable(lists, options) {
		for (const list of document.querySelectorAll(lists))
			Sortable.create(list, { animation: 140, delay: 180, delayOnTouchOnly: true, preventOnFilter: false, ...options });
	}
	function begin() {
		sortable('[data-board] .cards', { group: 'cards', filter: 'button, .menu', ghostClass: 'held', onEnd: dropped });
		sortable('[data-matrix] ul', { group: 'boxes', filter: 'button, .menu', onEnd: boxed });
		sortable('[data-order]', { filter: 'button', onEnd: placed });
	}
	begin();
	document.addEventListener('fuseau:renewed', begin);
})();
