// What helps readers on every page. The page is complete without it; what it needs, it makes.
'use strict';
{
  const page = document.documentElement;
  const language = page.lang.slice(0, 2) === 'nl' ? 'nl' : 'fr';
  const bilingual = page.classList.contains('bilingual');
  const words = {
    fr: {
      dark: 'Affichage sombre', close: 'Fermer', copied: 'Adresse copiée', note: 'Note',
      filters: 'Filtrer le tableau', text: 'Filtrer par mots', reset: 'Tout afficher', csv: 'CSV de la sélection',
      count: (shown, all) => shown === all ? all + ' lignes' : shown + (shown === 1 ? ' ligne sur ' : ' lignes sur ') + all,
      none: 'non précisé', sort: 'Trier les colonnes par leur titre'
    },
    nl: {
      dark: 'Donkere weergave', close: 'Sluiten', copied: 'Adres gekopieerd', note: 'Noot',
      filters: 'De tabel filteren', text: 'Filteren op woorden', reset: 'Alles tonen', csv: 'CSV van de selectie',
      count: (shown, all) => shown === all ? all + ' rijen' : shown + (shown === 1 ? ' rij van ' : ' rijen van ') + all,
      none: 'niet vermeld', sort: 'Sorteer de kolommen met hun titel'
    }
  }[language];

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const on = (target, event, action) => target.addEventListener(event, action);

  /** An element with properties and contents; what starts with `aria-` or `data-` is an attribute. */
  function make(name, properties = {}, ...contents) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.includes('-') || key === 'role' || key === 'popover') element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...contents);
    return element;
  }

  /** Lower case, without accents: what readers type rarely has them. */
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');

  const store = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Storage is closed to this page: the choice lasts as long as the page.
    }
  };

  const status = make('p', {className: 'unseen', role: 'status'});
  document.body.append(status);
  const say = text => { status.textContent = text; };

  // ---- The search index of the publication, loaded when it is first needed. A script, for pages opened from disk.

  let index;
  const loadIndex = () => index ||= new Promise((done, failed) => {
    window.diptych.index = done;
    document.head.append(make('script', {src: page.dataset.index, onerror: failed}));
  });
  window.diptych = {all, make, on, fold, language, bilingual, loadIndex};

  // ---- Light and dark

  function scheme() {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const button = make('button', {type: 'button', className: 'scheme', title: words.dark, 'aria-label': words.dark});
    const isDark = () => (page.dataset.scheme || (system.matches ? 'dark' : 'light')) === 'dark';
    const show = () => button.setAttribute('aria-pressed', isDark());
    on(button, 'click', () => {
      const wanted = isDark() ? 'light' : 'dark';
      // Back at what the system says, the system decides again.
      const own = (wanted === 'dark') === system.matches ? '' : wanted;
      if (own) page.dataset.scheme = own;
      else delete page.dataset.scheme;
      store('scheme', own);
      show();
    });
    on(system, 'change', show);
    show();
    document.querySelector('header.site')?.append(button);
  }

  // ---- Where the reader is: marked in the contents, kept when the language changes

  /** The last of the elements, in reading order, that begins above the upper third of the screen. */
  function reached(elements) {
    return elements.filter(one => one.getBoundingClientRect().top < innerHeight / 3).pop();
  }

  function contents() {
    const toc = document.querySelector('#toc, nav.outline');
    const links = new Map(all('a[href^="#"]', toc || page)
      .filter(link => toc && document.getElementById(decodeURIComponent(link.hash.slice(1))))
      .map(link => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]));
    if (!links.size) return;
    let current;
    const mark = () => {
      const link = links.get(reached([...links.keys()]));
      if (link === current) return;
      current?.removeAttribute('aria-current');
      current = link;
      if (!link) return;
      link.setAttribute('aria-current', 'location');
      const outer = toc.getBoundingClientRect();
      const inner = link.getBoundingClientRect();
      if (inner.top < outer.top || inner.bottom > outer.bottom) toc.scrollTop += inner.top - outer.top - outer.height / 3;
    };
    const observer = new IntersectionObserver(mark, {rootMargin: '0px 0px -66% 0px', threshold: [0, 1]});
    for (const heading of links.keys()) observer.observe(heading);
  }

  function languages() {
    for (const link of all('nav.languages a[href]')) {
      if (link.hasAttribute('aria-current')) continue;
      const bare = link.href.split('#')[0];
      on(link, 'click', () => {
        if (link.hreflang) store('language', link.hreflang.slice(0, 2));
        const place = scrollY > 80 && samePlace(link);
        link.href = place ? bare + place : link.href;
      });
    }
  }

  /** The fragment of the heading being read, on the page that a link of the language switch leads to. */
  function samePlace(link) {
    const second = bilingual && link.hreflang && link.hreflang !== page.lang;
    const headings = all('main :is(h1, h2, h3, h4)[id]')
      .filter(heading => second === heading.id.endsWith('-nl') || !bilingual);
    const heading = reached(headings);
    if (!heading) return '';
    const counterpart = heading.nextElementSibling?.querySelector('a.counterpart, a[hreflang]');
    if (!bilingual && link.hreflang) return counterpart ? new URL(counterpart.href).hash : '#' + heading.id;
    return '#' + (second ? heading.id.replace(/-nl$/, '') : heading.id);
  }

  function permalinks() {
    on(document, 'click', event => {
      const link = event.target.closest?.('a.permalink, .tools a[href^="#"]');
      if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
      navigator.clipboard.writeText(link.href).then(() => {
        link.classList.add('copied');
        say(words.copied);
        setTimeout(() => link.classList.remove('copied'), 2000);
      }, () => {});
    });
  }

  /** A table that fits needs no stop of the keyboard to be scrolled. */
  function scrolling() {
    const observer = new ResizeObserver(entries => {
      for (const {target} of entries) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute('tabindex');
      }
    });
    for (const one of all('.scroll')) observer.observe(one);
  }

  // ---- Small windows over the page: notes and previews

  const popovers = 'popover' in HTMLElement.prototype;

  /** Puts an open popup below an element, or above where there is no room. */
  function place(popup, element) {
    const target = [...element.getClientRects()][0] || element.getBoundingClientRect();
    const width = popup.offsetWidth;
    const left = Math.max(8, Math.min(target.left, page.clientWidth - width - 8));
    const below = target.bottom + popup.offsetHeight + 8 < innerHeight || target.top < popup.offsetHeight + 8;
    popup.style.left = left + scrollX + 'px';
    popup.style.top = (below ? target.bottom + 6 : target.top - popup.offsetHeight - 6) + scrollY + 'px';
  }

  /** Contents to be shown a second time on the page: without ids and ways back. */
  function copied(element) {
    const copy = element.cloneNode(true);
    for (const one of all('[id]', copy)) one.removeAttribute('id');
    for (const one of all('a.back, .tools', copy)) one.remove();
    return [...copy.childNodes];
  }

  function notes() {
    if (!popovers) return;
    const body = make('div', {className: 'text'});
    const close = make('button', {type: 'button', className: 'close', 'aria-label': words.close}, '×');
    const popup = make('div', {className: 'popup note-popup', popover: 'auto', role: 'dialog', tabIndex: -1}, body, close);
    on(close, 'click', () => popup.hidePopover());
    document.body.append(popup);
    on(document, 'click', event => {
      const call = event.target.closest?.('a[role="doc-noteref"]');
      const note = call && document.getElementById(decodeURIComponent(call.hash.slice(1)));
      if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      popup.setAttribute('aria-label', words.note + ' ' + call.textContent);
      popup.lang = note.closest('[lang]').lang;
      body.replaceChildren(...copied(note));
      popup.showPopover();
      place(popup, call);
      popup.focus({preventScroll: true});
    });
  }

  /** A look at what a cross reference leads to; it stays while the pointer is on it, Escape puts it away. */
  function previews() {
    if (!popovers) return;
    const popup = make('div', {className: 'popup preview', popover: 'manual', role: 'tooltip', id: 'preview'});
    document.body.append(popup);
    let link, timer;
    const hide = () => {
      clearTimeout(timer);
      link?.removeAttribute('aria-describedby');
      link = undefined;
      if (popup.matches(':popover-open')) popup.hidePopover();
    };
    const show = async wanted => {
      if (link === wanted) return;
      hide();
      link = wanted;
      const contents = await preview(wanted).catch(() => []);
      if (link !== wanted || !contents.length) return;
      popup.replaceChildren(...contents);
      popup.showPopover();
      place(popup, wanted);
      wanted.setAttribute('aria-describedby', 'preview');
    };
    const later = (action, time) => { clearTimeout(timer); timer = setTimeout(action, time); };
    const over = event => event.target.closest?.('main a[data-preview], .popup.preview');
    on(document, 'pointerover', event => {
      const on = over(event);
      if (on === popup) clearTimeout(timer);
      else if (on && event.pointerType === 'mouse') later(() => show(on), 350);
      else if (link) later(hide, 250);
    });
    on(document, 'focusin', event => {
      const on = over(event);
      if (on && on !== popup && on.matches(':focus-visible')) later(() => show(on), 350);
      else hide();
    });
    on(document, 'keydown', event => { if (event.key === 'Escape') hide(); });
    on(window, 'scrollend', () => { if (link && popup.matches(':popover-open')) place(popup, link); });
  }

  /** Title and first words of what a link leads to: from the page itself, else from the index. */
  async function preview(link) {
    const id = link.dataset.preview;
    const {pages, places, passages} = await loadIndex();
    const at = places.findIndex(one => one[1] === id && link.pathname.endsWith('/' + pages[one[0]][0]));
    const found = at < 0 ? places.findIndex(one => one[1] === id) : at;
    if (found < 0) return [];
    const text = passages.find(one => one[0] === found)?.[1] || '';
    return [
      make('strong', {}, places[found][2] || pages[places[found][0]][1]),
      ...(text ? [make('p', {}, text.length > 240 ? text.slice(0, text.lastIndexOf(' ', 240)) + ' …' : text)] : [])
    ];
  }

  // ---- Tables of records

  /** Fewer rows than these are seen at a glance. */
  const FEW = 8;

  /** What is read in an element: signs in words, lines apart. */
  function lines(element) {
    const copy = element.cloneNode(true);
    for (const sign of all('[aria-hidden="true"], sup.call', copy)) sign.remove();
    for (const line of all('br, p, li', copy)) line.append('\n'), line.before('\n');
    return copy.textContent.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  }

  /** What readers choose among in a cell: values of enumerations, bodies, other records; both languages where two stand there. */
  function values(cell) {
    const record = cell.parentElement.dataset.record;
    const marks = all('.choice, .actor, abbr, a[data-preview]', cell)
      .filter(mark => !record || ![record, record + '-nl', record + '-fr'].includes(mark.dataset.preview));
    const first = [], second = [], both = [];
    for (const mark of marks) {
      if (marks.some(other => other !== mark && other.contains(mark))) continue;
      const side = mark.closest('[lang]').lang !== page.lang ? second
        : cell.querySelector('.side') && !mark.closest('.side') ? both : first;
      side.push(lines(mark).join(' '));
    }
    const paired = first.map((value, at) => second.length === first.length && second[at] !== value ? value + ' / ' + second[at] : value);
    return [...new Set([...paired, ...both])];
  }

  /** What a cell is sorted and taken away by: its only figure or date, else its words. */
  function raw(cell) {
    const figures = all('data, time', cell);
    const known = new Set(figures.map(one => one.dateTime || one.value));
    return known.size === 1 && figures.map(one => one.textContent).join('') === cell.textContent.trim()
      ? [...known][0] : lines(cell).join('; ');
  }

  class RecordTable {
    constructor(table, prefix) {
      this.table = table;
      this.prefix = prefix;
      this.body = table.tBodies[0];
      this.order = [...this.body.rows];
      this.columns = [...table.tHead.rows[table.tHead.rows.length - 1].cells].map((head, at) => ({
        head, at, key: head.dataset.key || 'c' + (at + 1), type: head.dataset.type, label: lines(head).join(' / ')
      }));
      let group = '';
      this.rows = [];
      for (const row of this.order) {
        if (row.classList.contains('group')) group = lines(row.cells[0]).join(' ');
        else this.rows.push({row, group, text: fold(row.textContent)});
      }
      this.facets = this.columns.filter(column => 'facet' in column.head.dataset)
        .map(column => {
          const known = new Map(this.rows.map(one => [one, values(one.row.cells[column.at])]));
          return {key: column.key, label: column.label, of: one => known.get(one).length ? known.get(one) : [words.none]};
        });
      if (group) {
        this.facets.unshift({key: 'group', label: table.dataset.group || '', of: one => [one.group]});
      }
      for (const facet of this.facets) {
        facet.chosen = new Set();
        facet.options = [...new Set(this.rows.flatMap(facet.of))];
      }
      this.facets = this.facets.filter(facet => facet.label && facet.options.length > 1);
      this.text = '';
      this.sorted = '';
      this.controls();
      this.headings();
      this.read();
      on(window, 'popstate', () => this.read());
    }

    // -- What the reader sees

    controls() {
      this.input = make('input', {type: 'search', autocomplete: 'off', spellcheck: false});
      on(this.input, 'input', () => this.change(() => { this.text = this.input.value; }, true));
      this.count = make('p', {className: 'count', role: 'status'});
      this.reset = make('button', {type: 'button', className: 'reset'}, words.reset);
      on(this.reset, 'click', () => {
        this.change(() => { this.text = this.sorted = ''; this.facets.forEach(facet => facet.chosen.clear()); });
        this.input.focus();
      });
      const csv = make('button', {type: 'button', className: 'csv'}, words.csv);
      on(csv, 'click', () => this.download());
      this.bar = make('div', {className: 'controls', role: 'group', 'aria-label': words.filters},
        make('label', {className: 'words'}, words.text, this.input),
        ...this.facets.map(facet => this.facet(facet)),
        make('div', {className: 'outcome'}, this.count, this.reset, csv));
      (this.table.closest('.scroll') || this.table).before(this.bar);
      on(this.bar, 'keydown', event => {
        const open = event.key === 'Escape' && event.target.closest('details[open]');
        if (!open) return;
        open.open = false;
        open.querySelector('summary').focus();
      });
      on(document, 'click', event => {
        for (const open of all('details[open]', this.bar)) if (!open.contains(event.target)) open.open = false;
      });
    }

    facet(facet) {
      facet.boxes = facet.options.map(value => {
        const box = make('input', {type: 'checkbox', value});
        const number = make('span', {className: 'number'});
        on(box, 'change', () => this.change(() => {
          if (box.checked) facet.chosen.add(value);
          else facet.chosen.delete(value);
        }));
        return {box, value, number, label: make('label', {}, box, make('span', {}, value), number)};
      });
      if (facet.boxes.length > 9) facet.boxes.sort((a, b) => a.value.localeCompare(b.value, language, {numeric: true}));
      facet.words = make('span', {className: 'chosen'});
      const panel = make('div', {role: 'group', 'aria-label': facet.label}, ...facet.boxes.map(one => one.label));
      const details = make('details', {className: 'facet', name: 'facet-' + this.prefix},
        make('summary', {}, make('span', {}, facet.label, facet.words)), panel);
      on(details, 'toggle', () => {
        panel.className = '';
        if (panel.getBoundingClientRect().right > page.clientWidth - 8) panel.className = 'end';
      });
      return details;
    }

    headings() {
      for (const column of this.columns) {
        if (!column.label) continue;
        const {head} = column;
        const button = make('button', {type: 'button', className: 'sort'}, ...head.childNodes);
        // A paragraph may not stand in a button.
        for (const line of all('p', button)) line.replaceWith(make('span', {className: 'line', ...(line.lang && {lang: line.lang})}, ...line.childNodes));
        on(button, 'click', () => this.change(() => {
          this.sorted = this.sorted === column.key ? '-' + column.key : this.sorted === '-' + column.key ? '' : column.key;
        }));
        head.replaceChildren(button);
        // Browsers repeat the words of a head on each sheet of paper, but no button.
        on(window, 'beforeprint', () => head.replaceChildren(...button.childNodes));
        on(window, 'afterprint', () => { button.append(...head.childNodes); head.append(button); });
      }
    }

    // -- What is shown

    matches(one, except) {
      return fold(this.text).split(/\s+/).every(word => one.text.includes(word))
        && this.facets.every(facet => facet === except || !facet.chosen.size || facet.of(one).some(value => facet.chosen.has(value)));
    }

    show() {
      const shown = this.rows.filter(one => this.matches(one));
      const column = this.columns.find(one => one.key === this.sorted.replace(/^-/, ''));
      if (column) {
        const sign = this.sorted.startsWith('-') ? -1 : 1;
        const keys = new Map(shown.map(one => [one, raw(one.row.cells[column.at])]));
        // What has no value comes last, whichever way.
        shown.sort((a, b) => (keys.get(a) === '') - (keys.get(b) === '') || sign * compare(keys.get(a), keys.get(b), column.type));
      }
      this.shown = shown;
      const rows = new Set(shown.map(one => one.row));
      this.body.replaceChildren(...(column ? rows : this.order.filter((row, at) => rows.has(row) || this.heads(row, at, rows))));
      for (const one of this.columns) {
        if (one === column) one.head.setAttribute('aria-sort', this.sorted.startsWith('-') ? 'descending' : 'ascending');
        else one.head.removeAttribute('aria-sort');
      }
      for (const facet of this.facets) this.showFacet(facet);
      if (this.input.value !== this.text) this.input.value = this.text;
      this.count.textContent = words.count(shown.length, this.rows.length);
      this.reset.disabled = !this.text && !this.sorted && this.facets.every(facet => !facet.chosen.size);
    }

    /** Whether a row heads a group of which something is shown. */
    heads(row, at, rows) {
      if (!row.classList.contains('group')) return false;
      for (let next = at + 1; next < this.order.length && !this.order[next].classList.contains('group'); next++) {
        if (rows.has(this.order[next])) return true;
      }
      return false;
    }

    showFacet(facet) {
      const others = this.rows.filter(one => this.matches(one, facet));
      for (const {box, value, number} of facet.boxes) {
        box.checked = facet.chosen.has(value);
        number.textContent = others.filter(one => facet.of(one).includes(value)).length;
      }
      const {size} = facet.chosen;
      facet.words.textContent = size ? ' : ' + (size === 1 ? [...facet.chosen][0] : size) : '';
    }

    // -- What the address says: a view can be shared, back and forward undo and redo

    change(action, typing) {
      action();
      this.show();
      const address = new URL(location);
      for (const key of [...address.searchParams.keys()]) if (key.startsWith(this.prefix)) address.searchParams.delete(key);
      if (this.text) address.searchParams.set(this.prefix + 'q', this.text);
      if (this.sorted) address.searchParams.set(this.prefix + 'sort', this.sorted);
      for (const {key, chosen} of this.facets) for (const value of chosen) address.searchParams.append(this.prefix + key, value);
      try {
        // While words are typed, the address follows without a step for every letter.
        if (typing && this.typing) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
      } catch {
        // A page opened from disk may have no other address.
      }
      this.typing = typing;
    }

    read() {
      const state = new URL(location).searchParams;
      this.text = state.get(this.prefix + 'q') || '';
      this.sorted = state.get(this.prefix + 'sort') || '';
      for (const {key, chosen} of this.facets) {
        chosen.clear();
        for (const value of state.getAll(this.prefix + key)) chosen.add(value);
      }
      this.typing = false;
      this.show();
    }

    // -- What the reader takes away

    download() {
      const quoted = value => {
        // A cell that a spreadsheet would take for a formula stays words.
        const safe = /^[=+@\t]/.test(value) ? "'" + value : value;
        return /[",\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
      };
      const ids = this.rows.some(one => one.row.dataset.record);
      const table = [[...(ids ? ['id'] : []), ...this.columns.map(column => column.label)],
        ...this.shown.map(one => [...(ids ? [one.row.dataset.record || ''] : []), ...this.columns.map(column => raw(one.row.cells[column.at]))])];
      const text = '\ufeff' + table.map(row => row.map(quoted).join(',')).join('\r\n') + '\r\n';
      const name = [page.dataset.publication, this.table.dataset.view, language].filter(Boolean).join('-') + '.csv';
      const link = make('a', {href: URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'})), download: name});
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }
  }

  const collator = new Intl.Collator(language, {numeric: true});

  function compare(a, b, type) {
    return type === 'number' ? parseFloat(a) - parseFloat(b) || collator.compare(a, b) : collator.compare(a, b);
  }

  function tables() {
    const found = all('table.view').filter(table => table.tHead && table.tBodies.length === 1
      && table.tBodies[0].rows.length >= FEW && !all('tbody [rowspan]', table).length);
    for (const table of found) {
      new RecordTable(table, found.length > 1 ? (table.dataset.view || table.id || 't') + found.indexOf(table) + '.' : '');
    }
  }

  scheme();
  contents();
  languages();
  permalinks();
  scrolling();
  notes();
  previews();
  tables();
}
