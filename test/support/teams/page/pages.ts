import type { IncomingMessage, ServerResponse } from 'node:http';
import { DateTime } from 'luxon';
import { escapeHtml, pageOf } from '../../slack/page/html.ts';
import { type TeamsPerson, teamsPerson } from '../people/person.ts';
import { cardsOf, type SeenMessage } from '../screen.ts';
import { bodyOf } from '../server.ts';
import { type TeamsConversation, type TeamsMessage, type TeamsWorld, userById } from '../world.ts';
import { cardHtml } from './card-html.ts';

/** Shows the screen anew when something changed, unless a card is being filled in. */
const SCRIPT = `
new EventSource('/changes').onmessage = async () => {
  if (document.activeElement?.closest('form.card')) return;
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
  document.querySelector('#screen').replaceWith(page.querySelector('#screen'));
};
scrollTo(0, document.body.scrollHeight);
`;

/** The pages on which people's screens are looked at and used: `/as/<object id>/<bot or number of a place>/`. */
export async function answerPages(
  world: TeamsWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', world.origin);
  if (pathname === '/') return show(response, peoplePage(world));
  if (pathname === '/changes') return streamChanges(world, response);
  const [, id = '', place = '', deed = ''] = /^\/as\/([\w-]+)\/(\w+)\/(\w*)$/.exec(pathname) ?? [];
  const user = userById(world, id);
  const person = user && teamsPerson(world, user);
  const where = user && (place === 'bot' ? ('bot' as const) : placesOf(world, user.id)[Number(place)]);
  if (person === undefined || where === undefined) return void response.writeHead(404).end('not here');
  if (request.method === 'POST') {
    await act(person, { where, deed, form: new URLSearchParams((await bodyOf(request)).toString()) });
    return void response.writeHead(303, { location: `/as/${id}/${place}/` }).end();
  }
  show(response, screenPage(world, person, { where, place }));
}

type Where = 'bot' | TeamsConversation;

function placesOf({ conversations }: TeamsWorld, user: string): readonly TeamsConversation[] {
  return [...conversations.values()].filter(({ kind, members }) => kind !== 'personal' && members.has(user));
}

function show(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function streamChanges({ watchers }: TeamsWorld, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const tell = () => void response.write('data: changed\n\n');
  watchers.add(tell);
  response.on('close', () => watchers.delete(tell));
}

interface Deed {
  readonly where: Where;
  readonly deed: string;
  readonly form: URLSearchParams;
}

/** Does what was done on the page, as the person. */
async function act(person: TeamsPerson, { where, deed, form }: Deed): Promise<void> {
  const line = form.get('line')?.trim() ?? '';
  if (deed === 'say' && line !== '') await person.types(line, where);
  if (deed === 'install') await person.installs();
  if (deed === 'uninstall') await person.uninstalls();
  if (deed !== 'press') return;
  const message = person.sees(where).find(({ id }) => id === form.get('message'));
  const button = message?.buttons[Number(form.get('button'))];
  const filled = (button?.inputs ?? []).map(({ id }) => [id, form.getAll(`field ${id}`).join(',')]);
  await person.presses(button, Object.fromEntries(filled));
}

function peoplePage({ tenants }: TeamsWorld): string {
  const lists = [...tenants.values()].map(({ name, users }) => {
    const links = [...users.values()].map(
      ({ aadObjectId, name: who, locale }) =>
        `<li><a href="/as/${aadObjectId}/bot/">${escapeHtml(who)}</a> <span class="quiet">${escapeHtml(locale)}</span></li>`,
    );
    return `<h2 class="header">${escapeHtml(name)}</h2><ul>${links.join('')}</ul>`;
  });
  return pageOf('Fake Teams', `<nav>Fake Teams: whose screen?</nav><main>${lists.join('')}</main>`);
}

function screenPage(
  world: TeamsWorld,
  person: TeamsPerson,
  { where, place }: { readonly where: Where; readonly place: string },
): string {
  const { user } = person;
  const places = [
    ['bot', world.app.name],
    ...placesOf(world, user.id).map(({ name }, at) => [String(at), name]),
  ];
  const links = places.map(
    ([id = '', name = '']) =>
      `<a href="../${id}/"${id === place ? ' class="here"' : ''}>${escapeHtml(name)}</a>`,
  );
  const seen = person.sees(where);
  const all = new Map(
    [...world.conversations.values()].flatMap((one) => one.messages).map((one) => [one.id, one]),
  );
  const messages = seen.map((one) =>
    messageHtml(world, { seen: one, message: all.get(one.id), reader: user.id }),
  );
  const app = user.hasApp ? 'uninstall' : 'install';
  return pageOf(
    `${user.name} · fake Teams`,
    `<nav><a href="/">☰</a> <b>${escapeHtml(user.name)}</b> ${links.join(' ')}
<form method="post" action="${app}"><button>${app} the app</button></form></nav>
<main id="screen">${messages.join('') || '<p class="quiet">Nothing here yet. Type status, or a word.</p>'}
<p class="quiet">${escapeHtml(person.flashes.at(-1) ?? '')}</p></main>
<form class="say" method="post" action="say"><input type="text" name="line" aria-label="Message" placeholder="${where === 'bot' ? 'status' : `@${world.app.name} status`}" autocomplete="off" autofocus><button class="primary">Send</button></form><script>${SCRIPT}</script>`,
  );
}

interface Shown {
  readonly seen: SeenMessage;
  readonly message: TeamsMessage | undefined;
  readonly reader: string;
}

function messageHtml(world: TeamsWorld, { seen, message, reader }: Shown): string {
  const who = seen.fromBot ? world.app.name : (userById(world, message?.from ?? '')?.name ?? '');
  const at = DateTime.fromMillis(message?.at ?? 0, { zone: 'utc' }).toFormat('d LLL HH:mm');
  const cards = message === undefined ? [] : cardsOf(message, reader);
  let buttons = 0;
  const shown = cards.map((card) => {
    const html = cardHtml(card, seen.id, buttons);
    buttons += card.reduce((count, part) => count + (part.kind === 'actions' ? part.actions.length : 0), 0);
    return html;
  });
  const text = cards.length === 0 ? `<div class="block">${escapeHtml(seen.text)}</div>` : '';
  const files = seen.files.map((name) => `<div class="file">📄 ${escapeHtml(name)}</div>`).join('');
  return `<article class="${seen.fromBot ? 'bot' : 'person'}"><div class="face" aria-hidden="true">${escapeHtml(who.slice(0, 1))}</div><div>
<span class="who">${escapeHtml(who)}</span> <span class="when">${at}</span> <span class="quiet">${seen.edited ? '(edited)' : ''}</span>
${text}${shown.join('')}${files}</div></article>`;
}
