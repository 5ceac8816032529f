import type { Language } from '../../src/domain/conference.ts';
import { civilDateIn, type Instant } from '../../src/domain/instant.ts';
import { composed, heading, paragraph, quiet } from '../../src/messages/compose.ts';
import type { Part } from '../../src/messages/message.ts';
import { clockTime, dayText } from '../../src/messages/text-dates.ts';
import { zoneTime } from '../../src/messages/zone-names.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import type { MailboxEntry, MailboxOwner, MailboxVisit } from '../../src/ports/mailbox.ts';

const VERBS: ReadonlySet<string> = new Set(['mailbox', 'buzon']);
/** "129", "no. 129": as the foot of a message has it. */
const NUMBER = /^(?:(?:no\.?|n\.?º)\s*)?\d{1,9}$/i;
/** Lines of the list, and messages that are shown whole. */
const MOST_LISTED = 100;
const MOST_SHOWN = 20;

const TEXTS = {
  en: {
    title: 'The mailbox',
    titleOf: (owner: string) => `The mailbox of ${owner}`,
    columns: ['Number', 'When', 'To', 'First line'],
    empty: 'Nothing has been sent there.',
    earlier: (count: number) => `The last ${count}; there are earlier ones`,
    shownAnew: (when: string) => `Shown anew on ${when}`,
    notYours: 'You can read your own mailbox and those of your country; the secretariat reads the others.',
    nobody: (typed: string) =>
      `There is no person and no channel with messages under “${typed}”: type an e-mail address, the name of a channel or the number of a message.`,
  },
  es: {
    title: 'El buzón',
    titleOf: (owner: string) => `El buzón de ${owner}`,
    columns: ['Número', 'Cuándo', 'Para', 'Primera línea'],
    empty: 'Allí no se ha enviado nada.',
    earlier: (count: number) => `Los últimos ${count}; hay anteriores`,
    shownAnew: (when: string) => `Actualizado el ${when}`,
    notYours: 'Puede leer su propio buzón y los de su país; los demás los lee la secretaría.',
    nobody: (typed: string) =>
      `No hay persona ni canal con mensajes bajo «${typed}»: escriba un correo electrónico, el nombre de un canal o el número de un mensaje.`,
  },
} as const satisfies Record<Language, unknown>;

/** Whose mailbox the words ask for, `''` where they name none; null where they are for the core. */
export function mailboxWordsIn(words: string): string | null {
  const [verb = '', ...owner] = words.trim().split(/\s+/);
  return VERBS.has(verb.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()) ? owner.join(' ') : null;
}

/** The list for the operator who names nobody, else one person's or channel's messages as they stand there. */
export async function readMailbox(visit: MailboxVisit, typed: string): Promise<Reply> {
  const { person, people, isSecretariat, reader } = visit;
  if (typed === '') return person === null ? await listAll(visit) : await showOwn(visit, person);
  if (NUMBER.test(typed)) return await showNumbered(visit, Number(typed.replace(/^\D+/, '')));
  const owner = people.find(({ email }) => email === typed.toLowerCase());
  const isTheirs = owner !== undefined && owner.partyCode === person?.partyCode;
  if (!isSecretariat && !isTheirs) return refused(reader.language, 'not-your-mailbox');
  return owner === undefined ? await showChannel(visit, typed) : await showOwn(visit, owner);
}

function refused(language: Language, code: 'not-your-mailbox' | 'unknown-mailbox', typed = ''): Reply {
  const { notYours, nobody } = TEXTS[language];
  const text = code === 'not-your-mailbox' ? notYours : nobody(typed);
  return { message: composed(language, [paragraph(text)]), json: { refused: code }, refused: code };
}

async function listAll(visit: MailboxVisit): Promise<Reply> {
  const { reader, people } = visit;
  const texts = TEXTS[reader.language];
  const { entries, hasEarlier } = await lastOf(visit, MOST_LISTED);
  const rows = entries.map((entry) => [
    String(entry.number ?? entry.id),
    whenText(reader, entry.deliveredAt),
    nameOf(entry.channel, people),
    entry.message.summary,
  ]);
  const more = hasEarlier ? texts.earlier(MOST_LISTED) : null;
  const message = composed(reader.language, [
    heading(texts.title),
    rows.length === 0 ? paragraph(texts.empty) : { kind: 'table', columns: texts.columns, rows },
    quiet(rows.length === 0 ? null : zoneTime(reader.language, reader.zone), more),
  ]);
  return {
    message,
    json: {
      messages: entries.map(({ message: { summary }, ...entry }) => ({ ...dataOf(entry, people), summary })),
      hasEarlier,
    },
    refused: null,
  };
}

/** The message with that number, for those who may read the mailbox where it lies; to the others it is not there. */
async function showNumbered(visit: MailboxVisit, number: number): Promise<Reply> {
  const { person, people, isSecretariat, reader } = visit;
  const own = people.filter(({ partyCode }) => partyCode === person?.partyCode).map(channelOf);
  const [entry] = (await visit.numbered(number)).filter(
    ({ channel }) => isSecretariat || own.includes(channel),
  );
  if (entry === undefined) {
    return refused(reader.language, isSecretariat ? 'unknown-mailbox' : 'not-your-mailbox', String(number));
  }
  const { message: whole, ...rest } = entry;
  const message = composed(reader.language, [
    heading(TEXTS[reader.language].titleOf(nameOf(entry.channel, people))),
    quiet(zoneTime(reader.language, reader.zone)),
    ...partsOf(reader, entry),
  ]);
  return {
    message,
    json: { messages: [{ ...dataOf(rest, people), message: whole }], hasEarlier: false },
    refused: null,
  };
}

async function showOwn(visit: MailboxVisit, owner: MailboxOwner): Promise<Reply> {
  return await show(visit, channelOf(owner), owner.name);
}

async function showChannel(visit: MailboxVisit, channel: string): Promise<Reply> {
  const [any] = await visit.last(1, channel);
  if (any === undefined) return refused(visit.reader.language, 'unknown-mailbox', channel);
  return await show(visit, channel, nameOf(channel, visit.people));
}

async function show(visit: MailboxVisit, channel: string, name: string): Promise<Reply> {
  const { reader, people } = visit;
  const texts = TEXTS[reader.language];
  const { entries, hasEarlier } = await lastOf(visit, MOST_SHOWN, channel);
  const message = composed(reader.language, [
    heading(texts.titleOf(name)),
    entries.length === 0
      ? paragraph(texts.empty)
      : quiet(zoneTime(reader.language, reader.zone), hasEarlier ? texts.earlier(MOST_SHOWN) : null),
    ...entries.flatMap((entry) => partsOf(reader, entry)),
  ]);
  const json = {
    messages: entries.map(({ message: whole, ...entry }) => ({ ...dataOf(entry, people), message: whole })),
    hasEarlier,
  };
  return { message, json, refused: null };
}

async function lastOf(visit: MailboxVisit, count: number, channel?: string) {
  const found = await visit.last(count + 1, channel);
  return { entries: found.slice(-count), hasEarlier: found.length > count };
}

/** A message under its number and its moment. */
function partsOf(reader: MailboxVisit['reader'], entry: MailboxEntry): readonly Part[] {
  const { id, number, message, deliveredAt, updatedAt, revision } = entry;
  const { summary, parts } = message;
  const rest = parts.filter((part) => !('text' in part && part.kind !== 'quiet' && part.text === summary));
  return [
    heading(`${number ?? id} · ${whenText(reader, deliveredAt)}`),
    paragraph(summary),
    ...rest,
    quiet(revision > 1 ? TEXTS[reader.language].shownAnew(whenText(reader, updatedAt)) : null),
  ];
}

function dataOf(
  { id, number, channel, revision, deliveredAt, updatedAt }: Omit<MailboxEntry, 'message'>,
  people: readonly MailboxOwner[],
) {
  const owner = people.find((person) => channelOf(person) === channel);
  const to = owner === undefined ? { channel } : { name: owner.name, email: owner.email };
  return { id, number, to, deliveredAt, revision, updatedAt };
}

function whenText({ language, zone }: MailboxVisit['reader'], moment: Instant): string {
  return `${dayText(language, civilDateIn(moment, zone), 'withoutWeekday')}, ${clockTime(language, moment, zone)}`;
}

function channelOf({ id }: MailboxOwner): string {
  return `person:${id}`;
}

function nameOf(channel: string, people: readonly MailboxOwner[]): string {
  return people.find((person) => channelOf(person) === channel)?.name ?? channel;
}
