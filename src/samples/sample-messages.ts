import type { Language } from '../domain/conference.ts';
import { overview } from '../messages/answers/overview.ts';
import { statusAll } from '../messages/answers/status-all.ts';
import { statusCountry } from '../messages/answers/status-country.ts';
import { statusMine } from '../messages/answers/status-mine.ts';
import { statusRef } from '../messages/answers/status-ref.ts';
import { channelConfirmation } from '../messages/channel-confirmation.ts';
import { allReceivedNotice, nobodyReachableNotice } from '../messages/notices.ts';
import type { OwedItem } from '../messages/owed-items.ts';
import { receipt } from '../messages/receipt.ts';
import { refusalMessage } from '../messages/refusals.ts';
import { cardNoLongerTheirs, reminderCard } from '../messages/reminder-card.ts';
import {
  at,
  awaitingItem,
  card,
  cardItem,
  day,
  deliverable,
  rcm,
  receiptOf,
  received,
  settingOf,
  submission,
} from './managua.ts';
import { sampleReadings, sampleReviews } from './sample-answers.ts';
import { sampleArrivals } from './sample-arrivals.ts';
import { sampleAsks } from './sample-asks.ts';
import { sampleChanges, sampleOperations } from './sample-changes.ts';
import { sampleFollowups } from './sample-followups.ts';
import { sampleOffers } from './sample-forms.ts';
import { sampleHistory } from './sample-history.ts';
import { samplePeople } from './sample-people.ts';
import { sampleRefusals } from './sample-refusals.ts';
import type { Samples } from './samples.ts';

/** One realistic sample of every message in that language, by its name. */
export function sampleMessages(language: Language): Samples {
  const refusals = sampleRefusals.map(
    (refusal, index) =>
      [`refusal ${index}: ${refusal.refused}`, refusalMessage(language, rcm, refusal)] as const,
  );
  return {
    ...sampleCards(language),
    ...sampleNews(language),
    ...sampleStatus(language),
    history: sampleHistory(language),
    ...sampleReadings(language),
    ...sampleReviews(language),
    ...samplePeople(language),
    ...sampleChanges(language),
    ...sampleOperations(language),
    ...sampleArrivals(language),
    ...sampleAsks(language),
    ...sampleFollowups(language),
    ...sampleOffers(language),
    ...Object.fromEntries(refusals),
  };
}

function sampleCards(language: Language): Samples {
  const later = { lastValidDay: day('2015-02-13') };
  const of = (settled: number) => ({ count: { settled, of: 11 } });
  const rung = { occasion: 'rung', today: day('2015-01-16') } as const;
  const done = { state: 'received', received: received('HN', '2015-01-20', 'Lesly Zelaya') } as const;
  const quote = {
    agreement: '3',
    text: 'Member Countries agreed to send their comments by January 30th, 2015.',
  };
  return {
    opening: reminderCard(card(language, 'BZ', { quote })),
    'opening elsewhere, as a copy': reminderCard(card(language, 'DO', { copy: true })),
    'opening of one': reminderCard(card(language, 'US', { items: [cardItem(language, '3a')] })),
    'opening with what awaits a date': reminderCard(
      card(language, 'CR', {
        items: [cardItem(language, '3a'), awaitingItem(language, 'MX'), cardItem(language, '4a')],
      }),
    ),
    'opening on different days': reminderCard(
      card(language, 'HN', { items: [cardItem(language, '3a'), cardItem(language, '4a', later)] }),
    ),
    'opening of what awaits a date': reminderCard(
      card(language, 'MX', { items: [awaitingItem(language, 'CR')] }),
    ),
    'opening after several meetings': reminderCard(card(language, 'HN', { meeting: null })),
    rung: reminderCard(
      card(language, 'HN', {
        ...rung,
        items: [cardItem(language, '3a', of(4)), cardItem(language, '4a', of(2))],
      }),
    ),
    'missed rung, perhaps twice': reminderCard(
      card(language, 'HN', {
        ...rung,
        today: day('2015-01-27'),
        missedDay: day('2015-01-23'),
        uncertain: true,
      }),
    ),
    'the day before': reminderCard(card(language, 'HN', { ...rung, today: day('2015-01-29') })),
    'the last day': reminderCard(card(language, 'HN', { ...rung, today: day('2015-01-30') })),
    'the last day, which is over where the reader is': reminderCard(
      card(language, 'DO', { ...rung, today: day('2015-01-30'), readersDay: day('2015-01-31') }),
    ),
    'a card of who holds the post no more': cardNoLongerTheirs({
      ...settingOf(language),
      refs: ['3a', '4a'],
      shortNumber: 4711,
    }),
    'after the last day': reminderCard(card(language, 'HN', { ...rung, today: day('2015-02-02') })),
    'one settled': reminderCard(
      card(language, 'HN', { items: [cardItem(language, '3a', done), cardItem(language, '4a')] }),
    ),
    'all settled': reminderCard(
      card(language, 'HN', {
        items: [
          cardItem(language, '3a', done),
          cardItem(language, '4a', { state: 'no-comments', received: received('HN', '2015-02-01') }),
          cardItem(language, '5a', { state: 'not-applicable' }),
          cardItem(language, '6a', { state: 'superseded' }),
          cardItem(language, '7a', { state: 'no-objection' }),
        ],
      }),
    ),
  };
}

function sampleNews(language: Language): Samples {
  const late = { receivedOn: day('2015-02-01'), recordedAt: at('2015-02-01T16:14:00.000Z') };
  const mail = { kind: 'by-mail', confirmed: false, link: null } as const;
  const behalf = { recordedBySecretariat: true, recordedAt: at('2015-02-02T16:14:00.000Z'), party: 'DO' };
  const elsewhere = {
    receivedOn: day('2015-01-30'),
    recordedAt: at('2015-01-31T05:30:00.000Z'),
    party: 'DO',
  };
  const one = (more: Parameters<typeof submission>[2]) => [submission(language, '3a', more)];
  return {
    receipt: receipt(receiptOf(language, one({ note: 'Versión aprobada por Cancillería' }))),
    'receipts of two for a colleague': receipt(
      receiptOf(
        language,
        [...one(mail), submission(language, '4a', { ...late, kind: 'no-comments', link: null, revision: 2 })],
        { audience: 'colleague', shortNumber: 12 },
      ),
    ),
    'receipt on behalf': receipt(receiptOf(language, one(behalf))),
    'receipt on behalf without comments': receipt(
      receiptOf(language, one({ ...behalf, kind: 'no-comments', link: null })),
    ),
    'receipt on behalf by mail': receipt(receiptOf(language, one({ ...behalf, kind: 'by-mail' }))),
    'receipt where the day differs': receipt({
      ...receiptOf(language, one(elsewhere)),
      ...settingOf(language, 'DO'),
    }),
    'receipts of several countries': receipt(
      receiptOf(language, [...one({ ...behalf, party: 'HN' }), ...one(behalf)]),
    ),
    confirmation: channelConfirmation({ roster: rcm, languages: [language], lines: confirmed }),
    'confirmation in both languages': channelConfirmation({
      roster: rcm,
      languages: [language, language === 'en' ? 'es' : 'en'],
      lines: confirmed,
    }),
    'all received': allReceivedNotice({
      ...settingOf(language),
      commitments: [
        {
          ref: '3a',
          count: { settled: 11, of: 11 },
          lastValidDay: day('2015-01-30'),
          lastReceivedOn: day('2015-01-28'),
        },
      ],
      meeting: 'lon-2014-11',
      shortNumber: 5,
    }),
    'nobody reachable': nobodyReachableNotice({
      today: day('2015-01-31'),
      ...settingOf(language),
      countries: [
        { party: 'DO', refs: ['3a', '4a'], since: day('2015-01-23') },
        { party: 'BZ', refs: ['3a'], since: null },
      ],
      shortNumber: 6,
    }),
  };
}

const confirmed = [
  {
    ref: '3a',
    from: ['HN'],
    thanked: ['NI', 'CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX'],
    count: { settled: 8, of: 11 },
  },
];

function owed(language: Language, ref: string, more: Partial<OwedItem> = {}): OwedItem {
  return {
    ref,
    deliverable: deliverable(language, ref),
    state: 'pending',
    lastValidDay: day('2015-01-30'),
    due: { date: day('2015-01-30') },
    jointly: [],
    received: null,
    count: { settled: 8, of: 11 },
    ...more,
  };
}

function sampleStatus(language: Language): Samples {
  const mine = { ...settingOf(language, 'HN'), party: 'HN', today: day('2015-01-20'), next: null };
  const done = {
    state: 'received',
    received: { day: day('2015-01-20'), receiptNumber: 'RCM-2015-0007' },
  } as const;
  const undated = {
    lastValidDay: null,
    due: { event: 'next RCGM meeting', relation: 'before' },
    jointly: ['CR', 'MX'],
    count: { settled: 0, of: 1 },
  } as const;
  const items = [owed(language, '3a', done), owed(language, '3b', undated), owed(language, '4a')];
  const one = {
    ...settingOf(language, 'DO'),
    ref: '3a',
    deliverable: deliverable(language, '3a'),
    mode: 'each',
    today: day('2015-01-20'),
    lastValidDay: day('2015-01-30'),
    due: { date: day('2015-01-30') },
    count: { settled: 2, of: 4 },
    received: ['HN', 'DO'],
    pending: ['US', 'BZ'],
  } as const;
  const all = {
    ...settingOf(language, 'DO'),
    today: day('2015-01-20'),
    meetings: [
      {
        slug: 'lon-2014-11',
        title: { text: 'Managua', language },
        commitments: [
          { ...one, pending: ['US', 'BZ'] },
          { ...one, ...undated, ref: '3b', pending: ['CR', 'MX'] },
        ],
      },
    ],
  };
  return {
    mine: statusMine({ ...mine, items }),
    'nothing owed': statusMine({
      ...mine,
      items: [owed(language, '3a', done)],
      next: { ref: '4a', deliverable: deliverable(language, '4a'), lastValidDay: day('2015-01-30') },
    }),
    'status of a country': statusCountry({ ...mine, items: [owed(language, '3a'), ...items.slice(1)] }),
    'status of a ref': statusRef(one),
    'status of a ref for an observer': statusRef({ ...one, today: day('2015-02-02'), pending: null }),
    'status of the joint one': statusRef({
      ...one,
      ref: '3b',
      deliverable: deliverable(language, '3b'),
      mode: 'joint',
      lastValidDay: null,
      due: undated.due,
      count: undated.count,
      received: [],
      pending: ['CR', 'MX'],
    }),
    'status of all': statusAll(all),
    overview: overview({ ...all, unreached: [{ party: 'DO', refs: ['3a', '4a'] }] }),
    'nothing in force': statusAll({ ...all, meetings: [] }),
  };
}
