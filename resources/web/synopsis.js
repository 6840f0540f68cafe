// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What moves in an exported page. Everything there is to read stands in the page itself.
(() => {
  'use strict';
  const root = document.documentElement;
  const say = document.body.dataset;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const one = (selector, inside = document) => inside.querySelector(selector);
  const put = (words, ...values) => values.reduce((text, value, i) => text.replace('%' + (i + 1), value), words);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const pages = all('.page').map((page) => ({ page, text: one('.text', page), here: one('.here', page) }));
  const groups = all('.quotes > .entry').map((entry) => entry.dataset.g);
  let lit = null; // chosen: stays
  let hovered = null; // under the pointer
  let frame = 0;
  root.classList.add('js');

  const shown = () => hovered ?? lit;
  const marksOf = (group, inside) => all(`.q[data-g="${group}"], .told[data-g="${group}"]`, inside);
  const make = (name, attributes = {}, space = null) => {
    const made = space ? document.createElementNS(space, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // ---- lighting
  function paint() {
    const group = shown();
    for (const old of all('.on[data-g]')) old.classList.remove('on');
    if (group !== null) for (const mark of all(`[data-g="${group}"]`)) mark.classList.add('on');
    tell();
    follow();
  }

  function tell() {
    const output = one('#counter');
    output.replaceChildren();
    if (lit === null) {
      output.textContent = say.shared;
      return;
    }
    const badge = one(`.quotes > [data-g="${lit}"] .badge`).cloneNode(true);
    badge.removeAttribute('data-g');
    badge.classList.remove('on');
    output.append(badge, put(say.counter, groups.indexOf(lit) + 1, groups.length));
  }

  function light(group, { bring = true, show = true } = {}) {
    lit = group;
    hovered = null;
    for (const entry of all('.quotes > .entry')) {
      const open = entry.dataset.g === group;
      entry.classList.toggle('open', open);
      one('.head', entry).setAttribute('aria-expanded', open);
      if (open && show) reveal(entry);
    }
    paint();
    if (group !== null && bring) bringTogether(group);
  }

  function reveal(entry) {
    choose('quotes');
    const side = one('.side');
    const top = entry.offsetTop - one('.tabs').offsetHeight;
    if (top < side.scrollTop || entry.offsetTop + 80 > side.scrollTop + side.clientHeight) side.scrollTop = top;
  }

  // All copies come to one height.
  function bringTogether(group) {
    for (const { page, text } of pages) {
      const mark = marksOf(group, text)[0];
      if (!mark) continue;
      const fold = mark.closest('details');
      if (fold) fold.open = true;
      const top = mark.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop;
      text.scrollTo({ top: top - text.clientHeight / 3, behavior: still.matches ? 'auto' : 'smooth' });
    }
  }

  function step(by) {
    if (groups.length === 0) return;
    const at = lit === null ? (by > 0 ? -1 : 0) : groups.indexOf(lit);
    view('pages');
    light(groups[(at + by + groups.length) % groups.length]);
  }

  // ---- what is drawn beside the text
  // A stripe for each highlight. Those that overlap have lanes of their own, for which the text makes room; a
  // name goes where it is free down to the next stripe, and ends before that where it is nowhere.
  function beside(text, places, bar) {
    const gap = 4;
    const isFree = (lane, at, end) => lane.at(-1)[end] + gap < at.top;
    const needed = (marks) => marks.reduce((lanes, at) => {
      const lane = lanes.find((it) => isFree(it, at, 'bottom'));
      return lane ? (lane.push(at), lanes) : [...lanes, [at]];
    }, []).length;
    text.style.setProperty('--lanes', 2);
    const most = Math.min(Math.max(needed(places()), 2), 5);
    text.style.setProperty('--lanes', most);
    const lanes = [];
    for (const at of places()) {
      let lane = lanes.find((it) => isFree(it, at, 'named'));
      if (!lane && lanes.length < most) lanes.push(lane = []);
      lane ??= lanes.find((it) => isFree(it, at, 'bottom'));
      if (!lane) continue;
      const made = bar(`stripe ${at.of.t}`, at);
      made.style.right = `${6 + (most - lanes.indexOf(lane)) * 17}px`;
      const name = make('span');
      name.textContent = at.of.tag;
      if (at.of.tag) made.append(name);
      lane.push({ ...at, name, named: Math.max(at.bottom, at.top + name.offsetHeight) });
    }
    for (const lane of lanes) {
      lane.forEach(({ top, named, name }, i) => {
        const room = i + 1 < lane.length ? lane[i + 1].top - gap - top : Infinity;
        if (room < 24) name.remove();
        else if (top + room < named) name.style.maxHeight = `${room}px`;
      });
    }
  }

  function margins() {
    for (const { page, text } of pages) {
      for (const old of all('.copybar, .stripe, .strip', page)) old.remove();
      const box = text.getBoundingClientRect();
      const within = (element) => {
        const rects = [...element.getClientRects()].filter((rect) => rect.width > 0);
        if (rects.length === 0) return null;
        const top = Math.min(...rects.map((rect) => rect.top)) - box.top + text.scrollTop;
        return { top, bottom: Math.max(...rects.map((rect) => rect.bottom)) - box.top + text.scrollTop };
      };
      const extent = (elements) => {
        const parts = elements.map(within).filter((part) => part);
        if (parts.length === 0) return null;
        return { top: Math.min(...parts.map((it) => it.top)), bottom: Math.max(...parts.map((it) => it.bottom)) };
      };
      const gathered = (selector, key) => Map.groupBy
        ? Map.groupBy(all(selector, text), (element) => element.dataset[key])
        : all(selector, text).reduce((map, element) => {
          const list = map.get(element.dataset[key]) ?? [];
          return map.set(element.dataset[key], [...list, element]);
        }, new Map());
      const bar = (kind, at) => {
        const made = make('div', { class: kind, 'aria-hidden': 'true' });
        made.style.top = `${at.top}px`;
        made.style.height = `${Math.max(at.bottom - at.top, 3)}px`;
        text.append(made);
        return made;
      };
      for (const elements of gathered('.copy', 'c').values()) {
        const at = extent(elements);
        if (at) bar('copybar', at).dataset.with = elements[0].dataset.with;
      }
      beside(text, () => [...gathered('.hl', 'n').values()]
        .map((elements) => ({ ...extent(elements), of: elements[0].dataset })).filter((it) => 'top' in it), bar);
      // Badges that start on one line stand side by side.
      let before = null;
      for (const badge of all('.badge', text)) {
        badge.style.left = '';
        const line = badge.offsetTop;
        const same = before && Math.abs(before.line - line) < 14;
        const shift = same ? before.shift + 13 : 0;
        if (shift) badge.style.left = `${Math.max(0, 13 - shift)}px`;
        before = { line, shift };
      }
      const strip = make('div', { class: 'strip', 'aria-hidden': 'true' });
      strip.style.top = `${text.offsetTop}px`;
      strip.style.bottom = '0';
      const view = make('b');
      strip.append(view);
      for (const [group, elements] of gathered('.q', 'g')) {
        const at = extent(elements);
        if (!at) continue;
        const mark = make('i', { class: `${elements[0].dataset.h}`, 'data-g': group });
        mark.style.top = `${(at.top / text.scrollHeight) * 100}%`;
        mark.style.height = `${((at.bottom - at.top) / text.scrollHeight) * 100}%`;
        strip.append(mark);
      }
      page.append(strip);
    }
    paint();
  }

  const svg = 'http://www.w3.org/2000/svg';
  function follow() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const group = shown();
      const places = pages.map(({ page, text, here }) => {
        const view = one('.strip b', page);
        if (view) {
          view.style.top = `${(text.scrollTop / text.scrollHeight) * 100}%`;
          view.style.height = `${(text.clientHeight / text.scrollHeight) * 100}%`;
        }
        const marks = group === null ? [] : marksOf(group, text);
        const box = text.getBoundingClientRect();
        const rects = marks.flatMap((mark) => [...mark.getClientRects()]);
        if (rects.length === 0) {
          label(here, group, group === null ? '' : say.nothere, true);
          return null;
        }
        const top = Math.min(...rects.map((rect) => rect.top));
        const bottom = Math.max(...rects.map((rect) => rect.bottom));
        label(here, group, bottom < box.top ? say.above : top > box.bottom ? say.below : say.inview, false);
        return { top, bottom, box };
      });
      ribbons(group, places);
    });
  }

  function label(here, group, words, hollow) {
    here.replaceChildren();
    if (group === null) return;
    const badge = one(`.quotes > [data-g="${group}"] .badge`)?.cloneNode(true);
    if (!badge) return;
    badge.classList.remove('on');
    badge.classList.toggle('hollow', hollow);
    here.append(badge, words);
  }

  // A band from copy to copy; past a page that lacks it, a thread that ends in a ring at both its edges.
  function ribbons(group, places) {
    const layer = one('.ribbons');
    layer.replaceChildren();
    const room = one('.pages');
    if (group === null || !room.classList.contains('shown')) return;
    const hue = one(`.quotes > [data-g="${group}"]`)?.dataset.h;
    layer.setAttribute('class', `ribbons ${hue}`);
    const origin = layer.getBoundingClientRect();
    const seen = room.getBoundingClientRect();
    const clamp = (y, box) => Math.min(Math.max(y, box.top - 20), box.bottom + 20) - origin.top;
    const edge = (x) => Math.min(Math.max(x, seen.left), seen.right) - origin.left;
    const draw = (d, kind) => layer.append(make('path', { d, class: kind }, svg));
    const thread = (x1, y1, x2, y2) => {
      const middle = (x1 + x2) / 2;
      draw(`M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`, 'thread');
    };
    const have = places.map((place, i) => (place ? i : -1)).filter((i) => i >= 0);
    for (let k = 0; k + 1 < have.length; ++k) {
      const [i, j] = [have[k], have[k + 1]];
      const [a, b] = [places[i], places[j]];
      const x1 = edge(a.box.right);
      const x2 = edge(b.box.left);
      if (x2 <= x1) continue;
      const [a1, a2, b1, b2] = [clamp(a.top, a.box), clamp(a.bottom, a.box), clamp(b.top, b.box), clamp(b.bottom, b.box)];
      if (j === i + 1) {
        const middle = (x1 + x2) / 2;
        draw(`M${x1},${a1}C${middle},${a1} ${middle},${b1} ${x2},${b1}L${x2},${b2}C${middle},${b2} ${middle},${a2} ${x1},${a2}Z`, 'band');
        continue;
      }
      const level = (a1 + a2 + b1 + b2) / 4;
      const next = pages[i + 1].text.getBoundingClientRect();
      const last = pages[j - 1].text.getBoundingClientRect();
      thread(x1, (a1 + a2) / 2, edge(next.left), level);
      thread(edge(last.right), level, x2, (b1 + b2) / 2);
      for (const x of [edge(next.left), edge(last.right)]) layer.append(make('circle', { cx: x, cy: level, r: 3 }, svg));
    }
  }

  // ---- parts of the page
  function view(name) {
    for (const part of all('[data-part]')) part.classList.toggle('shown', part.dataset.part === name);
    for (const button of all('[data-view]')) button.setAttribute('aria-pressed', button.dataset.view === name);
    if (name === 'pages') requestAnimationFrame(margins);
    else follow();
  }

  function choose(name) {
    for (const tab of all('[role="tab"]')) {
      const on = tab.getAttribute('aria-controls') === name;
      tab.setAttribute('aria-selected', on);
      tab.tabIndex = on ? 0 : -1;
    }
    for (const panel of all('[role="tabpanel"]')) panel.hidden = panel.id !== name;
  }

  function goTo(hash) {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    const text = target.closest('.text');
    if (text) {
      view('pages');
      const fold = target.closest('details');
      if (fold) fold.open = true;
      target.closest('.page').scrollIntoView({ inline: 'nearest', block: 'nearest' });
      requestAnimationFrame(() => target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: still.matches ? 'auto' : 'smooth' }));
      for (const old of all('.hl.on, .single.on')) old.classList.remove('on');
      for (const piece of target.dataset.n ? all(`.hl[data-n="${target.dataset.n}"]`) : [target]) piece.classList.add('on');
    } else if (target.closest('[role="tabpanel"]')) {
      choose(target.closest('[role="tabpanel"]').id);
      for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      target.scrollIntoView({ block: 'nearest' });
      target.focus?.();
    }
  }

  // ---- pointer and keys
  let waits = 0;
  const hover = (group) => {
    clearTimeout(waits);
    waits = setTimeout(() => {
      if (hovered === group) return;
      hovered = group;
      paint();
    }, 60);
  };
  const groupAt = (target) => target.closest?.('.pages [data-g], .quotes > [data-g] > .head, .matrix tr[data-g]')?.closest('[data-g]').dataset.g ?? null;
  document.addEventListener('pointerover', (event) => hover(groupAt(event.target)));
  document.addEventListener('pointerleave', () => hover(null));
  document.addEventListener('focusin', (event) => {
    const badge = event.target.closest?.('.text .badge');
    if (badge && badge.matches(':focus-visible')) hover(badge.dataset.g);
  });
  document.addEventListener('focusout', (event) => event.target.closest?.('.text .badge') && hover(null));

  document.addEventListener('click', (event) => {
    const on = (selector) => event.target.closest(selector);
    let found;
    if ((found = on('[data-view]'))) return view(found.dataset.view);
    if ((found = on('[data-step]'))) return step(Number(found.dataset.step));
    if ((found = on('[role="tab"]'))) return choose(found.getAttribute('aria-controls'));
    if ((found = on('[data-layer]'))) {
      const pressed = found.getAttribute('aria-pressed') !== 'true';
      found.setAttribute('aria-pressed', pressed);
      root.classList.toggle(`hide-${found.dataset.layer}`, !pressed);
      return undefined;
    }
    if ((found = on('.matrix [data-to]'))) {
      view('pages');
      const { g, to } = found.dataset;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (g) light(g);
        document.getElementById(to)?.closest('.page').scrollIntoView({ inline: 'nearest', block: 'nearest' });
        if (!g) goTo(`#${to}`);
      }));
      return undefined;
    }
    if ((found = on('.quotes > .entry > .head, .matrix .rowhead, .text .q, .text .told, .text .only, .text .badge'))) {
      if (String(getSelection()) !== '' && found.closest('.text')) return undefined;
      event.preventDefault();
      const group = found.closest('[data-g]').dataset.g;
      const again = group === lit && found.matches('.head');
      return light(again ? null : group, { bring: one('.pages').classList.contains('shown') });
    }
    if ((found = on('a[href^="#"]'))) {
      event.preventDefault();
      goTo(found.getAttribute('href'));
    }
    return undefined;
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.matches?.('[role="tab"]') && /^Arrow(Left|Right)$/.test(event.key)) {
      const tabs = all('[role="tab"]');
      const by = event.key === 'ArrowRight' ? 1 : -1;
      const next = tabs[(tabs.indexOf(event.target) + by + tabs.length) % tabs.length];
      choose(next.getAttribute('aria-controls'));
      next.focus();
      return;
    }
    const keys = {
      n: () => step(1),
      p: () => step(-1),
      m: () => view(one('.pages').classList.contains('shown') ? 'matrix' : 'pages'),
      Escape: () => light(null, { bring: false, show: false }),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  for (const { text } of pages) text.addEventListener('scroll', follow, { passive: true });
  one('.pages').addEventListener('scroll', follow, { passive: true });
  for (const fold of all('.text details')) fold.addEventListener('toggle', margins);
  new ResizeObserver(() => requestAnimationFrame(margins)).observe(one('main'));
  document.fonts?.ready.then(margins);
  choose('quotes');
  view('pages');
  tell();
  if (location.hash) goTo(location.hash);
})();
