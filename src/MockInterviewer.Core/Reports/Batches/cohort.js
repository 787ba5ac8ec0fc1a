'use strict';
(() => {
  // Everything a candidate wrote comes in through data blocks and goes out as text nodes: no markup is ever made of it.
  const byId = id => document.getElementById(id);
  const make = (name, properties, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (value === undefined || value === null || value === false) continue;
      if (key === 'click') element.addEventListener('click', value);
      else element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
    return element;
  };
  const parsed = new Promise(resolve => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve();
  });
  const unpack = async id => {
    if (!byId(id)) await parsed;
    const bytes = Uint8Array.from(atob(byId(id).textContent), sign => sign.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
  };

  const PAGE = 50, MOST_SHEETS = 500;
  const Column = { id: 0, source: 1, company: 2, round: 3, question: 4, principle: 5, level: 6, score: 7, status: 8, flags: 9, person: 10 };
  const STATUS = { graded: 'graded', needs_review: 'needs review', reviewed: 'reviewed', not_assessable: 'not assessable', failed: 'failed', pending: 'not graded yet', unreadable: 'unreadable' };
  const SORTS = {
    input: 'order of the input', id: 'id', company: 'company', round: 'round', question: 'question', level: 'level', score: 'score', status: 'status', flags: 'red flags',
  };
  const count = (number, noun) => `${number.toLocaleString('en')} ${number === 1 ? noun : noun + 's'}`;
  const words = text => text.replaceAll('_', ' ');

  let names, rows, shown = [], state = {}, scan = 0, lastChunk = null;

  const text = (row, column) => {
    const value = rows[row][Column[column]];
    return column === 'question' ? names.questions[value] ?? ''
      : column === 'company' || column === 'round' ? value === null ? '' : names.words[value] : value ?? '';
  };
  const flagTitles = row => rows[row][Column.flags].map(flag => names.flags[flag].title);

  const read = () => {
    const hash = new URLSearchParams(location.hash.slice(1));
    state = Object.fromEntries(['q', 'company', 'round', 'question', 'level', 'status', 'flag', 'sort', 'open'].map(key => [key, hash.get(key) ?? '']));
    state.page = Math.max(1, parseInt(hash.get('page') ?? '1', 10) || 1);
  };
  const write = change => {
    Object.assign(state, { page: 1, open: '' }, change);
    const hash = new URLSearchParams(Object.entries(state).filter(([key, value]) => value !== '' && !(key === 'page' && value === 1)));
    history.replaceState(null, '', '#' + hash);
    show();
  };

  // ---- the table
  const fits = row => {
    const data = rows[row], level = data[Column.level];
    return (!state.company || text(row, 'company') === state.company) && (!state.round || text(row, 'round') === state.round)
      && (!state.question || text(row, 'question') === state.question) && (!state.status || data[Column.status] === state.status)
      && (!state.level || (state.level === 'none' ? level === null : String(level) === state.level))
      && (!state.flag || flagTitles(row).includes(state.flag));
  };
  const order = list => {
    const down = state.sort.startsWith('-'), key = down ? state.sort.slice(1) : state.sort;
    if (key in SORTS && key !== 'input') {
      const value = row => key === 'flags' ? rows[row][Column.flags].length : text(row, key);
      const compare = (a, b) => {
        const one = value(a), other = value(b);
        if (one === '' || other === '') return (one === '') - (other === '') || a - b;
        const by = typeof one === 'number' ? one - other : String(one).localeCompare(String(other), 'en', { numeric: true });
        return (down ? -by : by) || a - b;
      };
      list.sort(compare);
    } else if (down) list.reverse();
    return list;
  };
  const outside = row => [text(row, 'id'), text(row, 'question'), text(row, 'principle'), ...flagTitles(row)].join('\n').toLowerCase();

  const show = () => {
    const mine = ++scan;
    for (const key of ['company', 'round', 'question', 'level', 'status', 'flag']) byId('by-' + key).value = state[key];
    if (byId('search').value.trim() !== state.q) byId('search').value = state.q;
    byId('sort').value = state.sort || 'input';
    const candidates = rows.map((_, row) => row).filter(fits), wanted = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return list(candidates, '');
    const rest = [], found = [];
    for (const row of candidates) (wanted.every(word => outside(row).includes(word)) ? found : rest).push(row);
    list([...found], rest.length ? ' Searching the answers …' : '');
    searchAnswers(mine, wanted, found, rest);
  };
  const searchAnswers = async (mine, wanted, found, rest) => {
    await parsed;
    for (let place = 0, last = performance.now(); place < rest.length;) {
      const chunk = chunkOf(rest[place]), answers = await unpack('answers-' + chunk);
      if (mine !== scan) return;
      for (; place < rest.length && chunkOf(rest[place]) === chunk; place++) {
        const row = rest[place], all = outside(row) + '\n' + (answers[row - names.starts[chunk]].answer ?? '').toLowerCase();
        if (wanted.every(word => all.includes(word))) found.push(row);
      }
      if (performance.now() - last > 400) {
        last = performance.now();
        list(found.toSorted((a, b) => a - b), ` Searching the answers: ${Math.round(100 * place / rest.length)} % …`);
      }
    }
    list(found.sort((a, b) => a - b), '');
  };

  const list = (found, note) => {
    shown = order(found);
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    const place = state.open === '' ? -1 : shown.findIndex(row => rows[row][Column.id] === state.open);
    if (place >= 0) state.page = Math.floor(place / PAGE) + 1;
    state.page = Math.min(state.page, pages);
    byId('found').textContent = (shown.length === rows.length ? `All ${count(rows.length, 'answer')}.` : `${shown.length.toLocaleString('en')} of ${count(rows.length, 'answer')}.`) + note;
    byId('rows').replaceChildren(...shown.slice((state.page - 1) * PAGE, state.page * PAGE).flatMap(line));
    byId('page').textContent = `Page ${state.page.toLocaleString('en')} of ${pages.toLocaleString('en')}`;
    byId('before').disabled = state.page <= 1;
    byId('after').disabled = state.page >= pages;
    byId('pages').hidden = pages === 1;
    byId('clear').hidden = ['q', 'company', 'round', 'question', 'level', 'status', 'flag'].every(key => state[key] === '');
    for (const head of document.querySelectorAll('#table th[data-sort]')) {
      const key = head.dataset.sort;
      head.setAttribute('aria-sort', state.sort === key ? 'ascending' : state.sort === '-' + key ? 'descending' : 'none');
    }
  };

  const sign = level => level === null || level === undefined ? make('span', { class: 'level none' }, make('span', { class: 'hidden' }, 'no level '), '–')
    : make('span', { class: 'level l' + level }, make('span', { class: 'hidden' }, 'level '), String(level));

  const line = row => {
    const data = rows[row], id = text(row, 'id'), opened = id !== '' && id === state.open, status = data[Column.status];
    const button = make('button', { type: 'button', class: 'open', 'aria-expanded': String(opened), click: () => write({ open: opened ? '' : id, page: state.page }) },
      id || data[Column.source]);
    const cells = make('tr', { class: 'line' + (opened ? ' on' : '') },
      make('th', { scope: 'row', dir: 'auto' }, button),
      make('td', { class: 'where' }, text(row, 'company')), make('td', { class: 'where' }, words(text(row, 'round'))),
      make('td', { class: 'asked' }, make('div', { dir: 'auto' }, text(row, 'question'))),
      make('td', { class: 'reached' }, sign(data[Column.level]),
        data[Column.person] === null ? '' : make('span', { class: 'person', title: 'Level that a person gave' }, ' person ' + data[Column.person])),
      make('td', { class: 'points' }, data[Column.score] === null ? '–' : data[Column.score].toFixed(1)),
      make('td', { class: 'status ' + status }, STATUS[status]),
      make('td', { class: 'raised' }, flagTitles(row).join(', ')));
    cells.addEventListener('click', event => {
      if (event.target.closest('button') === null && getSelection().isCollapsed) button.click();
    });
    if (!opened) return [cells];
    const inside = make('td', { colspan: '8' }, make('p', { class: 'note' }, 'Opening …'));
    detail(row).then(part => inside.replaceChildren(part, tools(row, part)));
    return [cells, make('tr', { class: 'opened' }, inside)];
  };

  // ---- one answer
  const chunkOf = row => {
    let low = 0, high = names.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (names.starts[middle] <= row) low = middle; else high = middle - 1;
    }
    return low;
  };
  const answerOf = async row => {
    const chunk = chunkOf(row);
    if (lastChunk?.chunk !== chunk) lastChunk = { chunk, answers: await unpack('answers-' + chunk) };
    return lastChunk.answers[row - names.starts[chunk]];
  };

  const marked = (answer, marks) => {
    const inside = offset => {
      const place = Math.min(Math.max(offset, 0), answer.length);
      return place > 0 && place < answer.length && /[\ud800-\udbff]/.test(answer[place - 1]) && /[\udc00-\udfff]/.test(answer[place]) ? place + 1 : place;
    };
    const placed = marks.map(mark => ({ ...mark, start: inside(mark.start), end: inside(mark.end) })).filter(mark => mark.end > mark.start);
    const cuts = [...new Set([0, answer.length, ...placed.flatMap(mark => [mark.start, mark.end])])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, place) => {
      const start = cuts[place], here = placed.filter(mark => mark.start <= start && mark.end >= end);
      if (here.length === 0) return answer.slice(start, end);
      const numbers = [...new Set(here.map(mark => mark.number))].sort((a, b) => (a === 0) - (b === 0) || a - b), criteria = numbers.filter(n => n > 0);
      const classes = [criteria.length ? 'm' + ((criteria[0] - 1) % 7 + 1) : '', numbers.includes(0) ? 'flag' : '', criteria.length > 1 ? 'more' : ''].filter(Boolean).join(' ');
      return make('mark', { class: classes, title: [...new Set(here.map(mark => mark.label))].join('; '), 'data-n': numbers.map(n => n || '!').join(' '), 'data-of': ` ${numbers.join(' ')} ` },
        answer.slice(start, end));
    });
  };

  const legend = (criteria, hasFlags, body) => {
    const buttons = criteria.filter(c => c.marks.length > 0).map(c => {
      const button = make('button', { type: 'button', 'aria-pressed': 'false' }, make('mark', { class: 'm' + ((c.number - 1) % 7 + 1) }, String(c.number)), ' ' + c.title);
      button.addEventListener('click', () => {
        const chosen = button.getAttribute('aria-pressed') === 'false';
        for (const other of buttons) other.setAttribute('aria-pressed', String(chosen && other === button));
        for (const mark of body.querySelectorAll('mark')) mark.classList.toggle('quiet', chosen && !mark.dataset.of.includes(` ${c.number} `));
      });
      return button;
    });
    return buttons.length === 0 && !hasFlags ? '' : make('div', { class: 'legend', role: 'group', 'aria-label': 'Show the words behind one criterion' }, buttons,
      hasFlags ? make('span', {}, make('mark', { class: 'flag' }, '!'), ' Red flag') : '');
  };

  const bullets = (title, texts, properties) => !texts?.length ? '' : make('div', { class: 'list', ...properties }, make('h4', {}, title), make('ul', {}, texts.map(t => make('li', { dir: 'auto' }, t))));

  const criteriaTable = criteria => make('table', { class: 'criteria seen' },
    make('thead', {}, make('tr', {}, ['Criterion', 'Level', 'What was seen', 'What a higher level wants'].map(head => make('th', {}, head)))),
    make('tbody', {}, criteria.map(c => make('tr', {},
      make('th', { scope: 'row' }, `${c.number}. ${c.title} `, make('span', { class: 'note' }, c.weight + '\u00a0%')),
      make('td', { 'data-label': 'Level' }, sign(c.level), c.votes ? make('span', { class: 'note' }, ` (votes ${c.votes.join(' ')})`) : ''),
      make('td', { 'data-label': 'What was seen' }, c.reason ? make('p', { dir: 'auto' }, c.reason) : '',
        make('ul', { class: 'checks' }, c.checks.map(([met, title]) => make('li', { class: met }, make('span', { class: 'hidden' }, met + ': '), title)))),
      make('td', { 'data-label': 'What a higher level wants' }, c.next ?? (c.level === 4 ? 'This is the highest level.' : ''))))));

  const MET = { y: 'yes', p: 'partly', n: 'no' };
  const criteriaOf = answer => (answer.criteria ?? []).map(([shape, level, met, anchor, marks, reason, votes], place) => ({
    number: place + 1, title: names.criteria[shape].title, weight: names.criteria[shape].weight, level, votes, reason,
    checks: names.criteria[shape].checks.map((title, check) => [MET[met[check]], title]),
    next: anchor === null ? null : names.anchors[anchor],
    marks: marks.filter((_, i) => i % 2 === 0).map((start, i) => ({ start, end: marks[2 * i + 1] })),
  }));

  const detail = async row => {
    const answer = await answerOf(row), criteria = criteriaOf(answer), flags = (answer.flags ?? []).map(([flag, start, end]) => ({ ...names.flags[flag], start, end }));
    const marks = [
      ...criteria.flatMap(c => c.marks.map(m => ({ ...m, number: c.number, label: c.title }))),
      ...flags.filter(f => f.end > f.start).map(f => ({ start: f.start, end: f.end, number: 0, label: 'Red flag: ' + f.title })),
    ];
    const body = make('div', { class: 'answer', dir: 'auto' }, answer.answer ? marked(answer.answer, marks) : '');
    return make('article', {},
      make('h3', { dir: 'auto' }, text(row, 'id') || rows[row][Column.source]),
      make('p', { class: 'headline' }, sign(rows[row][Column.level]), ' ' + answer.headline),
      answer.person ? make('p', { class: 'next', dir: 'auto' }, answer.person) : '',
      answer.beside ? make('p', { class: 'note' }, answer.beside) : '',
      bullets('A person should look at this grade', answer.doubts),
      text(row, 'question') ? make('p', { dir: 'auto' }, make('b', {}, 'Question. '), text(row, 'question'), text(row, 'principle') ? make('span', { class: 'note' }, ` ${text(row, 'principle')}`) : '') : '',
      legend(criteria, flags.some(f => f.end > f.start), body),
      answer.answer ? body : '',
      rows[row][Column.level] === null ? '' : criteriaTable(criteria),
      answer.carried ? make('p', { class: 'note' }, answer.carried) : '',
      flags.length === 0 ? '' : [make('h4', {}, 'Red flags'), make('ul', { class: 'flags' }, flags.map(f => make('li', {},
        make('b', {}, f.title), make('span', { class: 'note' }, ` (${f.effect})`), f.end > f.start ? make('q', { dir: 'auto' }, answer.answer.slice(f.start, f.end)) : '', make('span', { class: 'advice' }, f.advice))))],
      handout(answer),
      make('p', { class: 'note' }, [answer.delivery, answer.cost].filter(Boolean).join(' ')));
  };
  const handout = answer => !answer.strengths ? '' : make('div', { class: 'handout' }, make('h4', {}, 'For the candidate'),
    make('div', { class: 'feedback' }, bullets('Strong', answer.strengths), bullets('Missing', answer.gaps), bullets('An interviewer would ask', answer.probes)),
    answer.next ? make('p', { class: 'next', dir: 'auto' }, make('b', {}, 'Next step. '), answer.next) : '',
    bullets('Your answer, stronger (fill in what stands in brackets)', answer.outline));

  const tools = (row, article) => {
    const copied = make('span', { class: 'note', role: 'status' });
    return make('p', { class: 'tools' },
      article.querySelector('.handout') ? make('button', { type: 'button', click: () => copy(plain(row, article.querySelector('.handout')), copied) }, 'Copy the feedback') : '',
      make('button', { type: 'button', click: () => printSheets([row]) }, 'Print this answer'), copied);
  };
  const plain = (row, part) => [text(row, 'question'), '', ...[...part.querySelectorAll('.list h4, li, .next')].map(e => e.tagName === 'LI' ? '- ' + e.textContent : '\n' + e.textContent)].join('\n').trim() + '\n';
  const copy = (words, note) => {
    const area = make('textarea', { class: 'hidden', 'aria-hidden': 'true' });
    area.value = words;
    document.body.append(area);
    area.select();
    note.textContent = document.execCommand('copy') ? ' Copied.' : ' This browser does not allow copying.';
    area.remove();
  };

  // ---- paper
  const printSheets = async list => {
    const sheets = [];
    for (const row of list.slice(0, MOST_SHEETS)) sheets.push(await detail(row));
    byId('sheets').replaceChildren(...sheets);
    document.body.classList.add('printing');
    print();
  };
  addEventListener('afterprint', () => {
    document.body.classList.remove('printing');
    byId('sheets').replaceChildren();
  });

  // ---- the start
  const choices = (key, values, label) => {
    const options = [...values].map(value => make('option', { value }, label?.(value) ?? words(value)));
    byId('by-' + key).append(...options);
    byId('by-' + key).closest('label').hidden = options.length < 2 && key !== 'flag' || options.length === 0;
    byId('by-' + key).addEventListener('change', event => write({ [key]: event.target.value }));
  };
  const start = async () => {
    [names, rows] = await Promise.all([unpack('data-names'), unpack('data-rows')]);
    const used = column => [...new Set(rows.map((_, row) => text(row, column)))].filter(Boolean).sort();
    choices('company', used('company'));
    choices('round', used('round'));
    choices('question', used('question').slice(0, 500), value => value.length > 90 ? value.slice(0, 89) + '…' : value);
    choices('level', [...['4', '3', '2', '1'].filter(l => rows.some(r => String(r[Column.level]) === l)), ...rows.some(r => r[Column.level] === null) ? ['none'] : []], l => l === 'none' ? 'no level' : 'level ' + l);
    choices('status', Object.keys(STATUS).filter(s => rows.some(r => r[Column.status] === s)), s => STATUS[s]);
    choices('flag', [...new Set(rows.flatMap((_, row) => flagTitles(row)))].sort(), title => title);
    byId('sort').append(...Object.entries(SORTS).flatMap(([key, title]) => key === 'input' ? [make('option', { value: key }, title)]
      : [make('option', { value: key }, `${title}, rising`), make('option', { value: '-' + key }, `${title}, falling`)]));
    byId('sort').addEventListener('change', event => write({ sort: event.target.value === 'input' ? '' : event.target.value }));
    for (const head of document.querySelectorAll('#table th[data-sort] button')) {
      const key = head.parentElement.dataset.sort, first = key === 'score' || key === 'level' || key === 'flags' ? '-' + key : key, second = first === key ? '-' + key : key;
      head.addEventListener('click', () => write({ sort: state.sort === first ? second : state.sort === second ? '' : first }));
    }
    let typing;
    byId('search').addEventListener('input', event => {
      clearTimeout(typing);
      typing = setTimeout(() => write({ q: event.target.value.trim() }), 200);
    });
    const turn = by => () => {
      write({ page: state.page + by });
      byId('answers').scrollIntoView();
    };
    byId('before').addEventListener('click', turn(-1));
    byId('after').addEventListener('click', turn(1));
    byId('clear').addEventListener('click', () => write({ q: '', company: '', round: '', question: '', level: '', status: '', flag: '' }));
    byId('print').addEventListener('click', () => shown.length <= MOST_SHEETS ? printSheets(shown)
      : byId('found').textContent = `${count(shown.length, 'answer')} would be too much paper; filter until at most ${MOST_SHEETS} are left.`);
    const follow = () => {
      read();
      show();
    };
    addEventListener('hashchange', () => {
      follow();
      byId('answers').scrollIntoView();
    });
    follow();
    byId('live').hidden = false;
    byId('waiting').hidden = true;
    if (location.hash.length > 1) byId('answers').scrollIntoView();
    document.body.dataset.ready = String(Math.round(performance.now()));
  };
  byId('waiting').hidden = false;
  if (typeof DecompressionStream === 'undefined') byId('waiting').textContent = 'This browser is too old to open the answers (it cannot unpack them); every answer is in results.jsonl and results.csv.';
  else start().catch(fault => byId('waiting').textContent = `The table could not be opened (${fault.message}); every answer is in results.jsonl and results.csv.`);
})();
