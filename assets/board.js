// Cards are dragged from stage to stage. The menu of each card does the same without a mouse, and
// without this file. A card is put down at once; what the server says stands in the end.
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

	function begin() {
		for (const list of document.querySelectorAll('[data-board] .cards')) {
			Sortable.create(list, {
				group: 'cards',
				animation: 140,
				delay: 180,
				delayOnTouchOnly: true,
				filter: 'button, .menu',
				preventOnFilter: false,
				ghostClass: 'held',
				onEnd: dropped,
			});
		}
	}
	begin();
	document.addEventListener('fuseau:renewed', begin);
})();
