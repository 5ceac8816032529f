import type { types } from '@slack/bolt';
import { DateTime } from 'luxon';
import type { SlackPerson } from '../people/person.ts';
import { readerIn, seeMessage } from '../screen.ts';
import type { SlackChannel, SlackMessage, SlackWorkspace, SlackWorld } from '../world.ts';
import { blocksHtml, mrkdwnHtml } from './blocks-html.ts';
import { escapeHtml, pageOf } from './html.ts';
import { script } from './script.ts';

interface Before {
  readonly world: SlackWorld;
  readonly workspace: SlackWorkspace;
  readonly person: SlackPerson;
}

/** The list of everybody whose screen can be looked at. */
export function peoplePage(world: SlackWorld): string {
  const items = [...world.workspaces.values()].map((workspace) => {
    const people = [...workspace.users.values()].filter(({ bot }) => !bot);
    const links = people.map(({ id, name, locale }) => {
      const about = `${escapeHtml(name)}</a> <span class="quiet">${escapeHtml(locale)}</span>`;
      return `<li><a href="/as/${workspace.id}/${id}/dm">${about}</li>`;
    });
    return `<h2 class="header">${escapeHtml(workspace.domain)}</h2><ul>${links.join('')}</ul>`;
  });
  return pageOf('Fake Slack', `<nav>Fake Slack: whose screen?</nav><main>${items.join('')}</main>`);
}

/** One person's screen: a conversation or their home, and the modal in front of it. */
export function screenPage(before: Before, place: string): string {
  const { workspace, person } = before;
  const channel = place === 'home' ? null : (workspace.channels.get(place) ?? null);
  const body = place === 'home' ? homeHtml(before) : messagesHtml(before, channel);
  const say =
    place === 'home'
      ? ''
      : `<form class="say" method="post" action="say" enctype="multipart/form-data"><input type="text" name="line" aria-label="Message" placeholder="/rcm status" autocomplete="off" autofocus><input type="file" name="file" aria-label="File" multiple><button class="primary">Send</button></form>`;
  return pageOf(
    `${person.user.name} · fake Slack`,
    `${navHtml(before, place)}<main id="screen">${body}</main><form id="press" method="post" action="press"></form>${say}${modalHtml(before)}<script>${script}</script>`,
  );
}

function navHtml({ workspace, person }: Before, place: string): string {
  const channels = [...workspace.channels.values()].filter(
    ({ kind, members }) => kind !== 'dm' && members.has(person.id),
  );
  const places = [['dm', 'RCM'], ['home', 'Home'], ...channels.map(({ id, name }) => [id, `#${name}`])];
  const links = places.map(([id = '', name = '']) => {
    const here = id === place ? ' class="here"' : '';
    return `<a href="../${id}/"${here}>${escapeHtml(name)}</a>`;
  });
  return `<nav><a href="/">☰</a> <b>${escapeHtml(person.user.name)}</b> ${links.join(' ')}</nav>`;
}

function messagesHtml(before: Before, channel: SlackChannel | null): string {
  const { workspace, person } = before;
  const where = channel ?? ('dm' as const);
  const visible = new Set(person.sees(where).map(({ ts }) => ts));
  const direct = [...workspace.channels.values()].find(
    ({ kind, members }) => kind === 'dm' && members.has(person.id),
  );
  const messages = (channel ?? direct)?.messages.filter(({ ts }) => visible.has(ts)) ?? [];
  if (messages.length === 0) return '<p class="quiet">Nothing here yet. Type /rcm, or a word.</p>';
  return messages.map((message) => messageHtml(before, message)).join('');
}

function messageHtml({ workspace, person }: Before, message: SlackMessage): string {
  const seen = seeMessage(workspace, message, person.id);
  const reader = readerIn(workspace, person.id);
  const content =
    message.blocks.length === 0
      ? `<div class="block">${mrkdwnHtml(message.text, reader, 'addresses')}</div>`
      : blocksHtml(message.blocks, seen, reader);
  const at = DateTime.fromSeconds(Number(message.ts), { zone: person.user.timezone }).toFormat('d LLL HH:mm');
  const files = seen.files.map((name) => `<div class="file">📄 ${escapeHtml(name)}</div>`).join('');
  const notes = [seen.edited ? '(edited)' : '', seen.onlyMe ? 'Only visible to you' : ''].filter(
    (note) => note !== '',
  );
  const app = message.fromBot ? ' <span class="app">APP</span>' : '';
  const face = escapeHtml(seen.from.slice(0, 1));
  return `<article class="${message.fromBot ? 'bot' : 'person'}"><div class="face" aria-hidden="true">${face}</div><div>
<span class="who">${escapeHtml(seen.from)}</span>${app} <span class="when">${at}</span> <span class="quiet">${notes.join(' · ')}</span>
${content}${files}</div></article>`;
}

function homeHtml({ workspace, person }: Before): string {
  const [home, opened] = [person.seesHome(), workspace.homes.get(person.id)];
  if (home === null || opened === undefined)
    return '<p class="quiet">The home has not been published yet.</p>';
  return blocksHtml(opened.view.blocks as types.KnownBlock[], home, readerIn(workspace, person.id));
}

function modalHtml({ workspace, person }: Before): string {
  const [modal, opened] = [person.seesModal(), workspace.modals.get(person.id)?.at(-1)];
  if (modal === null || opened === undefined) return '<div id="modal" data-state=""></div>';
  const blocks = blocksHtml(opened.view.blocks as types.KnownBlock[], modal, readerIn(workspace, person.id));
  const general =
    opened.errors[''] === undefined ? '' : `<p class="error">${escapeHtml(opened.errors[''])}</p>`;
  const submit = modal.submit === null ? '' : `<button class="primary">${escapeHtml(modal.submit)}</button>`;
  const close = `<button name="closing" value="1" formnovalidate>${escapeHtml(modal.close ?? 'Close')}</button>`;
  return `<div id="modal" class="modal" data-state="${opened.hash}" role="dialog" aria-modal="true"><form method="post" action="fill" enctype="multipart/form-data">
<h1>${escapeHtml(modal.title)}</h1>${general}${blocks}<footer>${close}${submit}</footer></form></div>`;
}
