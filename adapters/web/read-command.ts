import { z } from 'zod';
import type { Language } from '../../src/domain/conference.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { CommandRequest } from '../../src/ports/conversation.ts';

/** Who somebody is here: an e-mail address of the roster, or one of these two. */
export const OPERATOR = 'operator';
export const STRANGER = 'stranger';
/** The place of a person's own messages; every other one is a channel's name. */
export const DIRECT = 'direct';

const personSchema = z.string().regex(/^(operator|stranger|[^\s@]{1,100}@[^\s@]{1,150})$/);
const placeSchema = z.string().regex(/^[\p{L}\p{N}._-]{1,80}$/u);

/** Who asks; null where nobody was chosen yet, or what was sent names nobody. */
export function personIn(given: { get(name: string): unknown }): string | null {
  const read = personSchema.safeParse(given.get('as'));
  return read.success ? read.data : null;
}

/** In which place of the page: direct messages unless a channel is named. */
export function placeIn(given: { get(name: string): unknown }): string {
  const read = placeSchema.safeParse(given.get('in'));
  return read.success ? read.data : DIRECT;
}

/** What was put into a form of a page. */
export interface Sent {
  /** A text field; empty where there is none. */
  text(name: string): string;
  /** What the form of the bot held; null where it was none. */
  readonly filled: FormValues | null;
  /** The documents that came along, by their fields. */
  readonly files: readonly SentFile[];
}

export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads a form's body, whichever way a browser encodes it; null where it is none. */
export async function readSent(body: Buffer, type: string | undefined): Promise<Sent | null> {
  const answer = new Response(new Uint8Array(body), { headers: { 'content-type': type ?? '' } });
  const form = await answer.formData().catch(() => null);
  if (form === null) return null;
  const files: SentFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string' || value.size === 0) continue;
    files.push({ field, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return {
    text: (name) => textOf(form.get(name)),
    filled: filledIn(form),
    files,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** The bot's own fields carry their kind before their name: `one.` has one value, `many.` any number of them. */
function filledIn(form: FormData): FormValues | null {
  if (form.get('form') === null) return null;
  const values: Record<string, string | readonly string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('one.')) values[name.slice(4)] = textOf(form.get(name));
    if (name.startsWith('many.')) {
      values[name.slice(5)] = form
        .getAll(name)
        .map(textOf)
        .filter((value) => value !== '');
    }
  }
  return values;
}

/** A text that somebody handed over as a file; null where it is no text in UTF-8. */
export function textIn(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

export interface Asking {
  readonly as: string;
  readonly place: string;
  readonly language: Language;
  readonly at: Instant;
}

type Asked = Pick<CommandRequest, 'words'> & Partial<CommandRequest>;

/** What somebody asks on a page, as the core takes it. */
export function requestOf({ as, place, language, at }: Asking, asked: Asked): CommandRequest {
  return {
    actor: actorOf(as),
    platform: 'web',
    place: place === DIRECT ? null : { platform: 'mailbox', workspace: '', channel: place },
    // In a channel the answer is shown to who asked alone.
    audience: 'person',
    attachment: null,
    conference: null,
    language,
    accepted: false,
    dryRun: false,
    wantsForm: true,
    at,
    ...asked,
  };
}

function actorOf(as: string): CommandRequest['actor'] {
  if (as === OPERATOR) return { kind: 'operator' };
  if (as === STRANGER) return { kind: 'account', platform: 'web', workspace: '', account: STRANGER };
  return { kind: 'email', email: as };
}

/** Words as typed, without the name of the command that a chat platform wants before them. */
export function typedWords(text: string): string {
  return text.trim().replace(/^\/(rcm|crm)\b\s*/i, '');
}
