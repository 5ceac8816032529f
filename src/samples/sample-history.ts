import type { Language } from '../domain/conference.ts';
import { type HistoryEntry, history } from '../messages/answers/history.ts';
import type { Message } from '../messages/message.ts';
import { at, day, deliverable, settingOf } from './managua.ts';

/** A history with every kind of event. */
export function sampleHistory(language: Language): Message {
  return history({
    ...settingOf(language, 'HN'),
    ref: '3a',
    deliverable: deliverable(language, '3a'),
    meeting: 'lon-2014-11',
    entries: sampleEntries,
  });
}

const lesly = { name: 'Lesly Zelaya', party: 'HN' };
const people = [lesly, { name: 'Tom Reed', party: 'BZ' }, { name: 'Paz Mora', party: null }];
const began = at('2014-11-24T23:00:00.000Z');
const morning = at('2014-11-25T15:00:00.000Z');

const sampleEntries: readonly HistoryEntry[] = [
  { at: began, kind: 'report-imported', language: 'en', by: null },
  { at: began, kind: 'draft-corrected', field: 'due', from: '2015-01-31', to: '2015-01-30', by: 'Paz Mora' },
  { at: began, kind: 'draft-added', by: 'Paz Mora' },
  { at: began, kind: 'draft-asked', by: 'Paz Mora' },
  { at: began, kind: 'draft-asked', by: null },
  {
    at: began,
    kind: 'due-computed',
    due: { date: day('2015-01-30') },
    evidence: { text: 'by January 30th, 2015, at the latest', language: 'en' },
    lastValidDay: day('2015-01-30'),
  },
  {
    at: began,
    kind: 'due-computed',
    due: { event: 'next RCGM meeting', relation: 'before' },
    evidence: null,
    lastValidDay: null,
  },
  { at: began, kind: 'published', by: null },
  { at: morning, kind: 'reminder-delivered', rung: 'opening', people, missedDay: null },
  { at: morning, kind: 'reminder-delivered', rung: 'd7', people: [lesly], missedDay: day('2015-01-23') },
  { at: morning, kind: 'reminder-planned', rung: 'd14', day: day('2015-01-16'), parties: ['BZ', 'DO'] },
  {
    at: morning,
    kind: 'reminder-not-sent',
    rung: 'd14',
    outcome: 'overtaken',
    reason: 'settled',
    parties: ['DO'],
  },
  {
    at: morning,
    kind: 'reminder-not-sent',
    rung: 'd1',
    outcome: 'failed',
    reason: 'nobody',
    parties: ['BZ', 'US'],
  },
  {
    at: morning,
    kind: 'submission-recorded',
    party: 'DO',
    receiptNumber: 'RCM-2015-0008',
    submission: 'no-comments',
    receivedOn: day('2015-01-20'),
    bySecretariat: true,
    revision: 2,
    replaces: 'RCM-2015-0007',
    by: 'Paz Mora',
  },
  { at: morning, kind: 'receipt-sent', receiptNumber: 'RCM-2015-0008', people: [lesly] },
  { at: morning, kind: 'confirmation-posted', place: 'mailbox:network', parties: ['HN'] },
  { at: morning, kind: 'notice-sent', notice: 'all-received', people },
  { at: morning, kind: 'notice-sent', notice: 'nobody-reachable', people: [lesly] },
  ...(['final', 'passing', 'uncertain', 'skipped'] as const).flatMap((outcome) =>
    ['slack', 'mailbox', 'chat', 'alternates', 'e-mail'].map(
      (link) =>
        ({
          at: morning,
          kind: 'link-ended',
          link,
          outcome,
          reason: 'account_inactive',
          to: lesly,
        }) as const,
    ),
  ),
  ...[
    ...['no-account', 'not-connected', 'no-answer', 'place-rests', 'rate-limited', 'received'],
    ...['on-its-way', 'newcomer', 'no-alternate-left', 'no-mail-configured', 'nobody-reachable'],
  ].map(
    (reason) =>
      ({ at: morning, kind: 'link-ended', link: 'slack', outcome: 'skipped', reason, to: lesly }) as const,
  ),
  { at: morning, kind: 'passed-on', to: lesly, people: [{ name: 'Sol Paz', party: 'HN' }] },
  { at: morning, kind: 'passed-on', to: lesly, people },
  { at: morning, kind: 'secretariat-told', party: 'DO' },
  ...(['receipt', 'confirmation', 'message'] as const).map(
    (what) => ({ at: morning, kind: 'message-lost', what, reason: 'no-answer', to: lesly }) as const,
  ),
  { at: morning, kind: 'receipt-kept-back', receiptNumber: 'RCM-2015-0009', to: lesly },
  { at: morning, kind: 'notice-sent', notice: 'by-mail', people },
  { at: morning, kind: 'mail-confirmed', party: 'DO', receiptNumber: 'RCM-2015-0009', by: 'Paz Mora' },
  {
    at: morning,
    kind: 'submission-taken-back',
    as: 'not-arrived',
    party: 'DO',
    receiptNumber: 'RCM-2015-0010',
    reason: null,
    by: null,
  },
];
