import { readFileSync } from 'node:fs';
import { readConferenceFile } from '../commands/conference-file.ts';
import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import { membersOf, zoneOf } from '../domain/conference.ts';
import { civilDate, instant } from '../domain/instant.ts';
import type { CardItem, ReminderCardFacts } from '../messages/card-facts.ts';
import type { MeetingFacts, Setting } from '../messages/facts.ts';
import type { ReceiptFacts, ReceivedSubmission } from '../messages/receipt.ts';

const CONFERENCE_FILE = new URL('../../conferences/rcm.yaml', import.meta.url);

/** The Managua case in facts: what the presenters are told about Belize, Honduras and the others. */
export const rcm: Roster = readRoster();
export const memberCodes: readonly PartyCode[] = membersOf(rcm).map(({ code }) => code);

export const managua: MeetingFacts = {
  place: 'Managua, Nicaragua',
  day: civilDate('2014-11-24'),
  body: 'LON',
};

export const day = civilDate;
export const at = instant;

function readRoster(): Roster {
  const read = readConferenceFile(readFileSync(CONFERENCE_FILE, 'utf8'));
  if ('problems' in read) throw new TypeError(JSON.stringify(read.problems));
  return read.roster;
}

/** A reader of that party in that language, at home. */
export function settingOf(language: Language, party: PartyCode = 'CR'): Setting {
  return { reader: { language, zone: zoneOf(rcm, party) }, roster: rcm };
}

const DELIVERABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    '3a': "comments on Costa Rica's proposal of a Regional Cooperation Agreement for the protection of migrants' human rights",
    '3b': 'the updated proposal',
    '4a': "inputs on Nicaragua's concept note for a workshop on the consular protection of migrant workers",
  },
  es: {
    '3a': 'observaciones a la propuesta de Costa Rica de un Acuerdo Regional de Cooperación para la protección de los derechos humanos de las personas migrantes',
    '3b': 'la propuesta actualizada',
    '4a': 'insumos para la nota conceptual de Nicaragua sobre un taller de protección consular de las personas trabajadoras migrantes',
  },
};

export function deliverable(language: Language, ref: string) {
  return { text: DELIVERABLES[language][ref] ?? ref, language };
}

export function cardItem(language: Language, ref: string, more: Partial<CardItem> = {}): CardItem {
  return {
    ref,
    deliverable: deliverable(language, ref),
    state: 'pending',
    lastValidDay: day('2015-01-30'),
    due: { date: day('2015-01-30') },
    recipient: 'TS',
    through: null,
    received: null,
    count: { settled: 0, of: 11 },
    partners: [],
    ...more,
  };
}

/** 3b: of Costa Rica and Mexico together, through the secretariat, before a meeting that has no date yet. */
export function awaitingItem(language: Language, partner: PartyCode, more: Partial<CardItem> = {}): CardItem {
  return cardItem(language, '3b', {
    lastValidDay: null,
    due: { event: 'next RCGM meeting', relation: 'before' },
    recipient: null,
    through: 'TS',
    count: { settled: 0, of: 1 },
    partners: [partner],
    ...more,
  });
}

export function card(
  language: Language,
  party: PartyCode,
  more: Partial<ReminderCardFacts> = {},
): ReminderCardFacts {
  return {
    ...settingOf(language, party),
    party,
    today: day('2014-11-25'),
    meeting: managua,
    occasion: 'opening',
    missedDay: null,
    uncertain: false,
    items: [cardItem(language, '3a'), cardItem(language, '4a')],
    quote: null,
    shortNumber: 4711,
    copy: false,
    ...more,
  };
}

export function received(
  from: PartyCode,
  on: string,
  by: string | null = null,
): NonNullable<CardItem['received']> {
  return { from, day: day(on), receiptNumber: 'RCM-2015-0007', by };
}

export function submission(
  language: Language,
  ref: string,
  more: Partial<ReceivedSubmission> = {},
): ReceivedSubmission {
  return {
    ref,
    party: 'HN',
    deliverable: deliverable(language, ref),
    kind: 'document',
    receiptNumber: 'RCM-2015-0007',
    receivedOn: day('2015-01-20'),
    recordedAt: at('2015-01-20T16:14:00.000Z'),
    lastValidDay: day('2015-01-30'),
    link: 'https://cancilleria.example/observaciones-hn.pdf',
    files: [],
    note: null,
    confirmed: true,
    recordedBySecretariat: false,
    revision: 1,
    count: { settled: 8, of: 11 },
    ...more,
  };
}

export function receiptOf(
  language: Language,
  submissions: readonly ReceivedSubmission[],
  more: Partial<ReceiptFacts> = {},
): ReceiptFacts {
  return {
    ...settingOf(language, 'HN'),
    audience: 'submitter',
    submissions,
    sentBy: 'Lesly Zelaya',
    shortNumber: null,
    ...more,
  };
}
