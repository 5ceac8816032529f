import type { CommandRequest } from '../../src/ports/conversation.ts';
import { data, page, refusal, seeOther, type WebAnswer } from './door.ts';
import { type FeedItem, itemsIn, lastSentIn, placesOf } from './feed.ts';
import { keepFile } from './handed-files.ts';
import { formPage, talkPage } from './pages/talk-page.ts';
import { DIRECT, requestOf, type Sent, textIn, typedWords } from './read-command.ts';
import { renderForm } from './render-form.ts';
import { askingOf, type Scene, to, type WebDeps, whoFields } from './scene.ts';
import type { Visited } from './visits.ts';

/** The conversation of who looks, in the place that they chose. */
export async function showTalk({ deps, scene }: Visited): Promise<WebAnswer> {
  if (scene.as === null) return seeOther(to(scene, '/'));
  const there = placesOf(scene.visit);
  const place = there.includes(scene.place) ? scene.place : DIRECT;
  const all = await allItems(scene, deps);
  const items = all.filter((item) => item.place === place);
  await scene.visit?.see(lastSent(all));
  return page(talkPage({ ...scene, place }, items, all));
}

/** Everything in the places that somebody sees, place by place. */
export async function allItems(
  { as, visit }: Pick<Scene, 'as' | 'visit'>,
  { talk }: Pick<WebDeps, 'talk'>,
): Promise<readonly FeedItem[]> {
  const turns = talk.of(as ?? '');
  const items: FeedItem[] = [];
  for (const place of placesOf(visit)) items.push(...(await itemsIn(place, { visit, turns })));
  return items;
}

function lastSent(items: readonly FeedItem[]): number {
  const sent = items.filter(({ place, key }) => place === DIRECT && key.startsWith('m'));
  return Number(sent.at(-1)?.key.slice(1) ?? 0);
}

/** What was typed. */
export async function say(visited: Visited): Promise<WebAnswer> {
  const words = typedWords(visited.sent?.text('words') ?? '');
  return await ask(visited, { words }, words === '' ? '/rcm' : words);
}

/** A button: it says what it is for, and may open a form. */
export async function press(visited: Visited): Promise<WebAnswer> {
  const [words, label] = pressed(visited.sent?.text('press') ?? '');
  return words === null ? refusal(400) : await ask(visited, { words }, label);
}

function pressed(value: string): readonly [string | null, string] {
  try {
    const read: unknown = JSON.parse(value);
    if (!Array.isArray(read)) return [null, ''];
    const [words, label]: readonly unknown[] = read;
    return typeof words === 'string' && typeof label === 'string' ? [words, label] : [null, ''];
  } catch {
    return [null, ''];
  }
}

/** A form of the bot, filled in. */
export async function fill(visited: Visited): Promise<WebAnswer> {
  const { sent, deps, address } = visited;
  if (sent === null || sent.filled === null) return refusal(400);
  const text = sent.files.find(({ field }) => field.startsWith('text.'));
  const attachment = text === undefined ? null : { name: text.name, text: textIn(text.bytes) ?? '' };
  const documents = sent.files.filter(({ field }) => field.startsWith('file.'));
  const files = await Promise.all(documents.map((file) => keepFile(deps.config.filesFolder, file, address)));
  const asked = { words: sent.text('form'), filled: sent.filled, attachment };
  return await ask(visited, { ...asked, ...(files.length > 0 && { files }) }, titleOf(sent));
}

function titleOf(sent: Sent): string {
  return sent.text('title') || sent.text('form');
}

type Asked = Pick<CommandRequest, 'words'> & Partial<CommandRequest>;

/** Asks the core; a form is shown, any other answer stands in the conversation from then on. */
async function ask({ deps, scene, wantsData }: Visited, asked: Asked, said: string): Promise<WebAnswer> {
  const { as, place, visit } = scene;
  if (as === null) return refusal(400);
  const after = await lastSentIn(place, visit);
  const reply = await deps.core.converse(requestOf(askingOf(scene), asked));
  if (reply.form !== undefined) {
    const form = renderForm(reply.form, whoFields(scene), scene.texts.form);
    return wantsData ? data({ form: form.markup }) : page(formPage(scene, form));
  }
  deps.talk.keep(as, { place, after, said, answer: reply.message, at: scene.now, json: reply.json });
  deps.bell.ring();
  if (wantsData) return data({ form: null });
  return seeOther(to(scene, '/talk', place === DIRECT ? {} : { in: place }));
}
