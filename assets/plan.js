// Blocks of the plan are dragged, or moved with the keyboard, to where they shall be pinned. The
// block's own dialog does the same without a mouse, and without this file.
(() => {
	'use strict';
	const $ = (selector, root = document) => root.querySelector(selector);
	const QUARTER = 15;
	const week = () => $('.week[data-hour]');
	const days = () => [...document.querySelectorAll('.week .day[data-day]')];
	const two = (number) => String(number).padStart(2, '0');
	let held = null; // { block, mark, day, quarter, rows, quarters, grab, moved, keyboard }
	let dragged = -Infinity; // when a drag ended: the click that follows is none
	let going = -Infinity;

	function send(action, block, to) {
		const form = $('[data-pin-form]');
		if (!form) return;
		form.action = action;
		form.elements.task.value = block.dataset.task;
		form.elements.start.value = block.dataset.start;
		form.elements.to.value = to;
		form.requestSubmit();
	}

	const clockAt = (quarter) => {
		const minute = Number(week().dataset.hour) * 60 + quarter * QUARTER;
		return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
	};

	function place(column, quarter) {
		const day = days()[column];
		if (!day) return;
		const most = held.rows - held.quarters;
		held.day = column;
		held.quarter = Math.max(0, Math.min(quarter, most));
		held.mark.className = `blk drop a${held.quarter} d${held.quarters}`;
		$('time', held.mark).textContent = clockAt(held.quarter);
		if (held.mark.parentElement !== day) day.append(held.mark);
		if (held.keyboard) $('[data-pin-said]').textContent = `${day.getAttribute('aria-label')}, ${clockAt(held.quarter)}`;
	}

	function hold(block, keyboard) {
		const rows = Number(week().dataset.hours) * 4;
		const day = block.closest('.day');
		const box = day.getBoundingClientRect();
		const mark = document.createElement('div');
		mark.setAttribute('aria-hidden', 'true');
		mark.append(document.createElement('time'), $('b', block).cloneNode(true));
		held = {
			block, mark, rows, keyboard, moved: keyboard,
			quarters: Math.max(2, Math.round(Number(block.dataset.minutes) / QUARTER)),
			from: Math.round(((block.getBoundingClientRect().top - box.top) / box.height) * rows),
		};
		block.classList.add('held');
		place(days().indexOf(day), held.from);
	}

	function drop(take) {
		const { block, mark, day, quarter, moved } = held;
		mark.remove();
		block.classList.remove('held');
		held = null;
		if (take && moved) send('/plan/pins', block, `${days()[day].dataset.day}T${clockAt(quarter)}`);
	}

	document.addEventListener('pointerdown', (event) => {
		const block = event.target.closest('.blk[data-start]');
		if (!block || event.button !== 0 || event.pointerType === 'touch' || held) return;
		if (getComputedStyle(week()).display !== 'grid') return; // a list: there is nowhere to drag to
		hold(block, false);
		held.mark.hidden = true;
		held.x = event.clientX;
		held.y = event.clientY;
		held.grab = event.clientY - block.getBoundingClientRect().top;
	});
	document.addEventListener('pointermove', (event) => {
		if (!held || held.keyboard) return;
		if (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 5) return;
		held.moved = true;
		held.mark.hidden = false;
		event.preventDefault();
		const column = days().findIndex((day) => {
			const box = day.getBoundingClientRect();
			return event.clientX >= box.left && event.clientX < box.right;
		});
		if (column < 0) return;
		const box = days()[column].getBoundingClientRect();
		place(column, Math.round(((event.clientY - held.grab - box.top) / box.height) * held.rows));
	});
	document.addEventListener('pointerup', (event) => {
		if (!held || held.keyboard) return;
		if (held.moved) dragged = event.timeStamp;
		drop(true);
	});
	document.addEventListener('pointercancel', () => held && !held.keyboard && drop(false));
	document.addEventListener('dragstart', (event) => {
		if (event.target.closest?.('.blk[data-start]')) event.preventDefault();
	});
	document.addEventListener('click', (event) => {
		if (event.timeStamp - dragged > 300) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	}, true);

	const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || $('dialog[open]')) return;
		const block = document.activeElement?.closest('.blk[data-start]') ?? $('.blk[data-start]:hover');
		if (held?.keyboard && (event.key === 'Enter' || event.key === 'Escape')) {
			event.preventDefault();
			drop(event.key === 'Enter');
		} else if (block && event.altKey && steps[event.key] && getComputedStyle(week()).display === 'grid') {
			event.preventDefault();
			if (!held) hold(block, true);
			const [across, down] = steps[event.key];
			place(Math.max(0, Math.min(held.day + across, days().length - 1)), held.quarter + down);
		} else if (held && event.key === 'Escape') {
			drop(false);
		} else if (block && event.key === 'p' && !event.altKey && event.timeStamp - going > 1500) {
			event.preventDefault();
			send(block.hasAttribute('data-pinned') ? '/plan/unpin' : '/plan/pins', block, '');
		}
		going = event.key === 'g' ? event.timeStamp : -Infinity;
	}, true);
})();
