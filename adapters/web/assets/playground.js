import { completeWords } from './completion.js';

// Everything works without this script; with it nothing reloads: messages come by themselves, and forms open in a dialog.

const log = document.querySelector('#log');
const composer = document.querySelector('#composer');
const dialog = document.querySelector('#dialog');
const notice = document.querySelector('#notice');

/** Sends a form as the browser would, and takes the answer as data. */
async function ask(form, submitter) {
  const sent = new FormData(form, submitter);
  const isFile = form.enctype === 'multipart/form-data';
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: isFile ? sent : new URLSearchParams(sent),
  });
  if (!response.ok) throw new Error(String(response.status));
  return await response.json();
}

function showForm(markup) {
  const body = dialog.querySelector('.dialog-body');
  body.innerHTML = markup;
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  const wrong = body.querySelector('[aria-invalid="true"]');
  const first = body.querySelector('input:not([type="hidden"]), textarea, select');
  const shown = wrong?.matches('fieldset') ? wrong.querySelector('input:not([type="hidden"])') : wrong;
  (shown ?? first ?? body.querySelector('h2')).focus();
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.matches('[data-slow]')) form.setAttribute('aria-busy', 'true');
  if (!form.matches('[data-ask]') || log === null) return;
  event.preventDefault();
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await ask(form, event.submitter);
    notice.textContent = '';
    if (form === composer) form.reset();
    if (answer.form !== null) showForm(answer.form);
    else if (dialog.open) dialog.close();
  } catch {
    notice.textContent = composer.dataset.failed;
  } finally {
    form.removeAttribute('aria-busy');
  }
});

dialog?.addEventListener('close', () => composer?.elements.words.focus());

/** A message that came or changed: in its place, or counted beside the name of another one. */
function show({ place, key, markup }) {
  if (place !== log.dataset.place) return countUnread(place);
  const template = document.createElement('template');
  template.innerHTML = markup;
  const item = template.content.firstElementChild;
  const shown = document.getElementById(key);
  if (shown !== null && Number(shown.dataset.revision) >= Number(item.dataset.revision)) return;
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  item.classList.add('new');
  log.querySelector('.empty')?.remove();
  if (shown === null) log.append(item);
  else shown.replaceWith(item);
  if (shown === null && (isAtEnd || item.matches('.turn'))) toEnd(item);
}

/** A long message is read from its beginning. */
function toEnd(item) {
  log.scrollTop = item.offsetHeight > log.clientHeight ? item.offsetTop - log.offsetTop : log.scrollHeight;
}

function countUnread(place) {
  const link = [...document.querySelectorAll('.places a')].find((one) => one.dataset.place === place);
  if (link === undefined) return;
  const count = Number(link.dataset.unread ?? 0) + 1;
  link.dataset.unread = String(count);
  link.querySelector('.unread').textContent = composer.dataset.unread.replace('{n}', String(count));
}

function listen() {
  const events = new EventSource(document.body.dataset.events);
  events.addEventListener('message', ({ data }) => show(JSON.parse(data)));
  events.addEventListener('now', ({ data }) => {
    const { text, at } = JSON.parse(data);
    const now = document.querySelector('#now');
    now.textContent = text;
    now.dateTime = at;
  });
  events.addEventListener('open', () => {
    if (notice.textContent === composer.dataset.reconnecting) notice.textContent = '';
  });
  events.addEventListener('error', () => {
    notice.textContent = composer.dataset.reconnecting;
  });
  addEventListener('pagehide', () => events.close());
}

document.querySelector('#theme')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { value } = event.submitter;
  document.documentElement.dataset.theme = value;
  await ask(event.target, event.submitter).catch(() => undefined);
});

if (log !== null) {
  const wanted = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const last = log.querySelector('.item:last-child');
  if (wanted !== null) wanted.scrollIntoView();
  else if (last !== null) toEnd(last);
  listen();
  completeWords(composer);
}
