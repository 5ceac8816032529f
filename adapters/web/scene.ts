import type { IncomingMessage } from 'node:http';
import type { Language } from '../../src/domain/conference.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { civilDateIn } from '../../src/domain/instant.ts';
import { clockTime, dayText } from '../../src/messages/text-dates.ts';
import { zoneTime } from '../../src/messages/zone-names.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CommandRequest, Converse, Reply } from '../../src/ports/conversation.ts';
import type { DraftsVisit } from '../../src/ports/drafts.ts';
import type { MailboxVisit } from '../../src/ports/mailbox.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import type { Vocabulary } from '../../src/ports/vocabulary.ts';
import type { WebConfig } from './config.ts';
import type { Bell } from './gateway.ts';
import { type Html, html } from './html.ts';
import { type Asking, OPERATOR, personIn, placeIn, requestOf } from './read-command.ts';
import type { Talk } from './talk.ts';
import { textsIn } from './texts.ts';
import type { WebTexts } from './texts-en.ts';

/** The core as the pages need it. */
export interface WebCore {
  readonly converse: Converse;
  readonly clock: Clock;
  /** Null where the clock is the real one. */
  readonly timeline: Timeline | null;
  visitMailbox(request: CommandRequest): Promise<MailboxVisit | Reply>;
  visitDrafts(request: CommandRequest): Promise<DraftsVisit | Reply>;
  knowVocabulary(request: CommandRequest): Promise<Vocabulary>;
}

/** What every page is made with. */
export interface WebDeps {
  readonly config: WebConfig;
  readonly core: WebCore;
  readonly talk: Talk;
  readonly bell: Bell;
}

type Theme = 'light' | 'dark' | null;

/** One window: who looks, in which language and light, and what they may see. */
export interface Scene {
  /** Null where nobody was chosen yet. */
  readonly as: string | null;
  readonly place: string;
  readonly language: Language;
  readonly texts: WebTexts;
  readonly theme: Theme;
  /** Null for a stranger; before anybody is chosen, the operator's. */
  readonly visit: MailboxVisit | null;
  readonly now: Instant;
  /** The whole address of this page, to come back to. */
  readonly here: string;
  readonly params: URLSearchParams;
}

/** What a page's address or form says of who looks. */
interface Given {
  get(name: string): string | null;
}

/** Sees who looks: what they may see, and in which language the page speaks to them. */
export async function sceneFor(
  request: IncomingMessage,
  { core }: Pick<WebDeps, 'core'>,
  given: Given,
): Promise<Scene> {
  const { headers, url } = request;
  const as = personIn(given);
  const place = placeIn(given);
  const now = core.clock.now();
  const chosen = languageIn(given.get('lang'));
  const spoken = chosen ?? languageIn((headers['accept-language'] ?? '').slice(0, 2)) ?? 'en';
  const visit = await visitAs(core, { as: as ?? OPERATOR, place, language: spoken, at: now });
  const language = chosen ?? ownLanguage(visit) ?? spoken;
  const { pathname, searchParams: params } = new URL(url ?? '/', 'http://localhost');
  const here = `${pathname}${params.size === 0 ? '' : `?${params}`}`;
  const theme = themeIn(headers.cookie ?? '');
  return { as, place, language, texts: textsIn(language), theme, visit, now, here, params };
}

/** What somebody may see; null for who is not known. */
export async function visitAs(core: WebCore, asking: Asking): Promise<MailboxVisit | null> {
  const visited = await core.visitMailbox(requestOf(asking, { words: '' }));
  return 'people' in visited ? visited : null;
}

/** The operator reads whatever language the page is in. */
function ownLanguage(visit: MailboxVisit | null): Language | null {
  return visit === null || visit.person === null ? null : visit.reader.language;
}

function languageIn(text: string | null): Language | null {
  return text === 'en' || text === 'es' ? text : null;
}

function themeIn(cookie: string): Theme {
  const [, theme] = /(?:^|;\s*)rcm-theme=(light|dark)(?:;|$)/.exec(cookie) ?? [];
  return theme === 'light' || theme === 'dark' ? theme : null;
}

/** The address of a page for the same person and in the same language. */
export function to(
  scene: Pick<Scene, 'as' | 'params'>,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const params = new URLSearchParams();
  const lang = scene.params.get('lang');
  if (scene.as !== null) params.set('as', scene.as);
  if (lang !== null) params.set('lang', lang);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return params.size === 0 ? path : `${path}?${params}`;
}

/** The hidden fields of a form that say who sends it, from where. */
export function whoFields({ as, place, params }: Scene): Html {
  const lang = params.get('lang');
  return html`<input type="hidden" name="as" value="${as ?? ''}"><input type="hidden" name="in" value="${place}">${
    lang !== null && html`<input type="hidden" name="lang" value="${lang}">`
  }`;
}

export function askingOf({ as, place, language, now }: Scene): Asking {
  return { as: as ?? OPERATOR, place, language, at: now };
}

/** "Tuesday 25 November 2014, 09:00", on the wall of who looks. */
export function momentText({ language, visit }: Scene, moment: Instant): string {
  const zone = visit?.reader.zone ?? 'UTC';
  return `${dayText(language, civilDateIn(moment, zone))}, ${clockTime(language, moment, zone)}`;
}

/** "Tegucigalpa time". */
export function zoneText({ language, visit }: Scene): string {
  return zoneTime(language, visit?.reader.zone ?? 'UTC');
}
