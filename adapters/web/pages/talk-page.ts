import { bareName } from '../../../src/messages/country-names.ts';
import { MOST_SHOWN } from '../config.ts';
import { type FeedItem, placesOf, seenText } from '../feed.ts';
import { type Content, type Html, html } from '../html.ts';
import { DIRECT, OPERATOR, STRANGER } from '../read-command.ts';
import { renderMessage } from '../render.ts';
import { momentText, type Scene, to, whoFields } from '../scene.ts';
import { layout } from './layout.ts';

/** A conversation: the places on the left, what stands in one of them, and where one types. */
export function talkPage(scene: Scene, items: readonly FeedItem[], all: readonly FeedItem[]): Html {
  const { texts, place } = scene;
  const title = place === DIRECT ? texts.talk.direct : texts.talk.channel(place);
  const seen = seenText(new Map(all.map(({ key, revision }) => [key, revision])));
  const body = html`<div class="room">${side(scene)}<section class="conversation" aria-labelledby="place-name">
<header class="place"><h1 id="place-name">${place === DIRECT ? texts.talk.directWith : title}</h1>${note(scene)}</header>
<div class="log" id="log" role="log" aria-label="${texts.talk.log}" tabindex="0" data-place="${place}">
${items.length >= MOST_SHOWN && html`<p class="quiet">${texts.talk.earlier}</p>`}
${items.length === 0 && html`<p class="empty">${place === DIRECT ? texts.talk.empty : texts.talk.emptyChannel}</p>`}
${items.map((item) => renderItem(scene, item))}</div>
<p class="notice" id="notice" role="status"></p>
${composer(scene)}</section></div>`;
  return layout(scene, { title, section: 'talk', body, events: to(scene, '/events', { seen }) });
}

function note({ place, visit, texts }: Scene): Content {
  if (visit === null) return html`<p class="quiet">${texts.talk.strangerPlace}</p>`;
  return place !== DIRECT && html`<p class="quiet">${texts.talk.channelNote}</p>`;
}

function side(scene: Scene): Html {
  const { texts, visit, place } = scene;
  const places = placesOf(visit).map((one) => {
    const name = one === DIRECT ? texts.talk.direct : texts.talk.channel(one);
    const address = to(scene, '/talk', one === DIRECT ? {} : { in: one });
    return html`<li><a href="${address}" data-place="${one}"${one === place && html` aria-current="page"`}>${name} <span class="unread"></span></a></li>`;
  });
  return html`<aside class="side"><div class="me"><p class="label">${texts.talk.you}</p><p class="name">${nameOf(scene)}</p><p class="does">${partyOf(scene)}</p>
<p class="links"><a href="${to(scene, '/')}">${texts.talk.change}</a> <a href="${to({ ...scene, as: null }, '/')}" target="_blank" rel="noopener">${texts.talk.newWindow}</a></p></div>
<nav aria-label="${texts.talk.places}"><ul class="places">${places}</ul></nav></aside>`;
}

function nameOf({ as, texts, visit }: Scene): string {
  if (visit?.person) return visit.person.name;
  return as === OPERATOR ? texts.start.operator : texts.start.stranger;
}

function partyOf({ as, visit, language, texts }: Scene): string {
  if (visit?.person) return bareName(language, visit.roster, visit.person.partyCode);
  if (as === OPERATOR) return texts.start.operatorDoes;
  return as === STRANGER ? texts.start.strangerDoes : (as ?? '');
}

/** One message, or what was said and answered, as it stands in a conversation. */
export function renderItem(scene: Scene, { key, revision, message, said, at }: FeedItem): Html {
  const { texts } = scene;
  const time = html`<time datetime="${at}">${momentText(scene, at)}</time>`;
  const own = said !== null && html`<div class="said"><p class="words">${said}</p></div>`;
  return html`<article class="${said === null ? 'item' : 'item turn'}" id="${key}" data-revision="${revision}">${own}
<div class="bubble"><p class="from"><span class="bot">${texts.talk.bot}</span> ${time}${
    revision > 1 && html` <span class="edited">${texts.talk.edited}</span>`
  }${said !== null && scene.place !== DIRECT && html` <span class="edited">${texts.talk.onlyYou}</span>`}</p>
${renderMessage(message, whoFields(scene))}</div></article>`;
}

function composer(scene: Scene): Html {
  const { talk } = scene.texts;
  return html`<form method="post" action="/say" class="composer" id="composer" data-ask data-words="${to(scene, '/words')}" data-failed="${talk.failed}" data-reconnecting="${talk.reconnecting}" data-unread="${talk.unread}">${whoFields(scene)}
<label for="words" class="unseen">${talk.type}</label><span class="slash" aria-hidden="true">/rcm</span>
<div class="typing"><input id="words" name="words" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="2000" placeholder="${talk.placeholder}" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="suggestions">
<ul id="suggestions" role="listbox" aria-label="${talk.completions}" hidden data-count="${talk.completionsCount}"></ul></div>
<button class="button main">${talk.send}</button><span class="unseen" id="suggested" role="status"></span></form>`;
}

/** A form of the bot on a page of its own, for who uses no script. */
export function formPage(scene: Scene, form: Html): Html {
  const { texts, place } = scene;
  const back = to(scene, '/talk', place === DIRECT ? {} : { in: place });
  const body = html`<div class="sheet">${form}<p><a href="${back}">${texts.form.back}</a></p></div>`;
  return layout(scene, { title: texts.nav.talk, section: 'talk', body });
}
