// Completes what is typed: a verb first, then refs and countries. A combobox as the ARIA patterns describe it.

const MOST_SHOWN = 8;

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What may stand where the cursor is: the stretch that is being typed, and what it may become. */
function candidatesFor(typed, { verbs, refs, parties }) {
  const isWithin = (text, part) => plain(text).startsWith(plain(part)) && plain(text) !== plain(part);
  const verb = verbs
    .filter((one) => isWithin(one.typed, typed))
    .map(({ typed: text, does }) => ({ text, does }));
  if (typed !== '' && verb.length > 0) return { from: 0, found: verb };
  const begun = /(?:^|[\s,])([^\s,]*)$/.exec(typed)?.[1] ?? '';
  if (begun === '' || begun === typed) return { from: 0, found: [] };
  const found = [...refs, ...parties]
    .filter((text) => isWithin(text, begun))
    .map((text) => ({ text, does: '' }));
  return { from: typed.length - begun.length, found };
}

/** Puts completion on the input of a composer. */
export function completeWords(composer) {
  const input = composer.elements.words;
  const list = composer.querySelector('#suggestions');
  const said = composer.querySelector('#suggested');
  let vocabulary = { verbs: [], refs: [], parties: [] };
  let from = 0;
  let chosen = -1;

  async function learn() {
    const response = await fetch(composer.dataset.words).catch(() => null);
    if (response?.ok) vocabulary = await response.json();
  }
  function hide() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  function suggest() {
    const { from: start, found } = candidatesFor(input.value, vocabulary);
    from = start;
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map(optionOf));
    if (found.length === 0) return hide();
    chosen = -1;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
    said.textContent = list.dataset.count.replace('{n}', String(list.children.length));
  }
  function choose(next) {
    const { children } = list;
    chosen = (next + children.length) % children.length;
    for (const option of children) option.setAttribute('aria-selected', String(option === children[chosen]));
    input.setAttribute('aria-activedescendant', children[chosen].id);
    children[chosen].scrollIntoView({ block: 'nearest' });
  }
  function take(option) {
    input.value = `${input.value.slice(0, from)}${option.dataset.text} `;
    hide();
    input.focus();
  }

  input.addEventListener('focus', () => void learn(), { once: true });
  composer.addEventListener('reset', () => {
    hide();
    void learn();
  });
  input.addEventListener('input', suggest);
  input.addEventListener('blur', () => setTimeout(hide, 150));
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role="option"]');
    if (option !== null) take(option);
  });
  const keys = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen < 0 ? -1 : chosen - 1),
    Escape: hide,
    Tab: () => take(list.children[Math.max(0, chosen)]),
    Enter: () => take(list.children[chosen]),
  };
  input.addEventListener('keydown', (event) => {
    const isHeard = event.key in keys && !event.shiftKey && (event.key !== 'Enter' || chosen >= 0);
    if (list.hidden || !isHeard) return;
    keys[event.key]();
    event.preventDefault();
  });
}

function optionOf({ text, does }, at) {
  const option = document.createElement('li');
  option.id = `suggestion-${at}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.text = text;
  const name = document.createElement('span');
  name.textContent = text;
  const about = document.createElement('span');
  about.className = 'does';
  about.textContent = does;
  option.append(name, about);
  return option;
}
