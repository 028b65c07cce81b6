// The search page: finds records of the publication while words are typed, without asking any server.
'use strict';
{
  const {all, make, on, fold, language, bilingual, loadIndex} = window.diptych;
  const words = {
    fr: {
      none: query => 'Aucun résultat pour « ' + query + ' »', near: ', mots proches',
      count: (found, query) => found + (found === 1 ? ' résultat' : ' résultats') + ' pour « ' + query + ' »',
      more: 'Afficher plus de résultats', broken: 'L’index de recherche n’a pas pu être chargé.'
    },
    nl: {
      none: query => 'Geen resultaten voor “' + query + '”', near: ', woorden die erop lijken',
      count: (found, query) => found + (found === 1 ? ' resultaat' : ' resultaten') + ' voor “' + query + '”',
      more: 'Meer resultaten tonen', broken: 'De zoekindex kon niet worden geladen.'
    }
  }[language];

  const WORD = /[\p{L}\p{N}]+/gu;
  const STEP = 20;
  /** Long enough to be a part of a compound rather than letters that happen to meet. */
  const PART = 4;
  /** Endings that begin many words' last syllables: no parts of compounds. */
  const ENDING = /^([bdfgklmnprstvz]{1,2}ing(en)?|heid|heden|lijke?|atie(s|ve)?|eren|erend|ende|baar|bare|loze?|isch(e)?|schap(pen)?|teit(en)?)$/;

  /** A word as it is compared: without accents and the commonest marks of the plural. */
  function process(word) {
    const plain = fold(word);
    if (plain.length < 5 || /\d/.test(plain)) return plain;
    if (bilingual) return plain.replace(/s$/, '');
    return language === 'fr' ? plain.replace(/[sx]$/, '') : plain.replace(/(en|s)$/, '').replace(/([bdfgklmnprt])\1$/, '$1');
  }

  const vocabulary = new Set();

  function prepare(index) {
    const engine = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: text => text.match(WORD) || [],
      processTerm: word => {
        const term = process(word);
        vocabulary.add(term);
        return term;
      }
    });
    const texts = index.places.map(() => []);
    for (const [place, text] of index.passages) texts[place].push(text);
    engine.addAll(index.places.map((place, id) => ({id, title: place[2], text: texts[id].join(' ')})));
    return {engine, texts, ...index};
  }

  /** Words that hold a part: `norm` stands in `geluidsnorm`. */
  function compounds(term) {
    if (language === 'fr' && !bilingual || term.length < PART) return [];
    return [...vocabulary].filter(word => {
      const at = word.indexOf(term, 3);
      return at > 0 && (!ENDING.test(word.slice(at)) || vocabulary.has(word.slice(0, at)));
    });
  }

  function find(index, query) {
    const terms = [...new Set((query.match(WORD) || []).map(process))];
    if (!terms.length) return [];
    const search = fuzzy => index.engine.search({
      combineWith: 'AND',
      queries: terms.map(term => ({
        combineWith: 'OR',
        queries: [
          {queries: [term], prefix: term.length > 2, fuzzy, boost: {title: 4}},
          {queries: compounds(term), combineWith: 'OR', boost: {title: 1, text: 0.3}}
        ]
      }))
    }, {tokenize: text => [text], processTerm: term => term});
    const exact = search(false);
    return exact.length ? exact : Object.assign(search(term => term.length > 4 && 0.2), {near: true});
  }

  // ---- What is shown

  /** Splits a text at words that were found. */
  function marked(text, match) {
    const parts = [];
    let done = 0;
    for (const word of text.matchAll(WORD)) {
      if (!(process(word[0]) in match)) continue;
      parts.push(text.slice(done, word.index), make('mark', {}, word[0]));
      done = word.index + word[0].length;
    }
    return [...parts, text.slice(done)];
  }

  /** The passage that says most of what was asked for, cut around it. */
  function passage(texts, match) {
    let best = '', most = -1, from = 0;
    for (const text of texts) {
      const hits = [...text.matchAll(WORD)].filter(word => process(word[0]) in match);
      const count = new Set(hits.map(word => process(word[0]))).size;
      if (count > most) [best, most, from] = [text, count, hits.length ? hits[0].index : 0];
    }
    const start = from < 120 ? 0 : best.indexOf(' ', from - 100) + 1;
    const end = best.length < start + 320 ? best.length : best.lastIndexOf(' ', start + 300);
    return (start ? '… ' : '') + best.slice(start, end) + (end < best.length ? ' …' : '');
  }

  function result(index, {id, match}) {
    const [page, anchor, title] = index.places[id];
    const [address, pageTitle] = index.pages[page];
    const name = title || pageTitle;
    const text = passage(index.texts[id], match);
    return make('li', {},
      make('h2', {}, make('a', {href: address + (anchor ? '#' + encodeURIComponent(anchor) : '')}, ...marked(name, match))),
      ...(pageTitle === name ? [] : [make('p', {className: 'where'}, pageTitle)]),
      ...(text ? [make('p', {className: 'passage'}, ...marked(text, match))] : []));
  }

  const place = document.querySelector('#search, #results');
  const input = document.querySelector('main form[role=search] input[name=q]');
  const count = make('p', {className: 'count', role: 'status'});
  const list = make('ol', {className: 'results'});
  const more = make('button', {type: 'button', className: 'more', hidden: true}, words.more);
  let index, asked, shown, timer;

  function show(index, found, from) {
    const items = found.slice(from, from + STEP).map(one => result(index, one));
    list.append(...items);
    more.hidden = found.length <= from + STEP;
    more.onclick = () => {
      show(index, found, from + STEP);
      list.children[from + STEP].querySelector('a').focus();
    };
  }

  async function answer() {
    const query = input.value.trim();
    if (query === shown) return;
    shown = query;
    try {
      index ||= loadIndex().then(prepare);
      const ready = await index;
      if (query !== shown) return;
      const found = query ? find(ready, query) : [];
      list.replaceChildren();
      show(ready, found, 0);
      count.textContent = !query ? '' : found.length ? words.count(found.length, query) + (found.near ? words.near : '') : words.none(query);
    } catch {
      count.textContent = words.broken;
    }
  }

  function remember(step) {
    const address = new URL(location);
    if (input.value.trim()) address.searchParams.set('q', input.value.trim());
    else address.searchParams.delete('q');
    if (address.href === location.href && asked === input.value) return;
    try {
      if (step) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A page opened from disk may have no other address.
    }
  }

  function read() {
    asked = input.value = new URL(location).searchParams.get('q') || '';
    answer();
  }

  place.replaceChildren(count, list, more);
  on(input, 'input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { remember(false); answer(); }, 150);
  });
  on(input.form, 'submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    remember(input.value !== asked);
    asked = input.value;
    answer();
  });
  for (const one of all('.no-script')) one.remove();
  on(window, 'popstate', read);
  read();
}
