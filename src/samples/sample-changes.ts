import type { Language } from '../domain/conference.ts';
import { chosen } from '../messages/answers/chosen.ts';
import { correctedInForce, passedDatePreview } from '../messages/answers/corrected-in-force.ts';
import { extended, moreTimeAsked, moreTimeDeclined } from '../messages/answers/extended.ts';
import { meetingChanged } from '../messages/answers/meeting-changed.ts';
import { paused, resuming } from '../messages/answers/paused.ts';
import { reminded } from '../messages/answers/reminded.ts';
import { shared } from '../messages/answers/shared.ts';
import { takenBack } from '../messages/answers/taken-back.ts';
import { collectedMorning } from '../messages/collected-morning.ts';
import {
  endedNotice,
  moreTimeNotice,
  returnedNotice,
  timeDeclinedNotice,
} from '../messages/officer-notices.ts';
import { auditorNotice, undeliveredNotice } from '../messages/operation-notices.ts';
import { cameIn, cameInCorrected, sharedSubmissions } from '../messages/owners-notice.ts';
import { at, day, deliverable, settingOf } from './managua.ts';
import type { Samples } from './samples.ts';

const REASON = 'falta el anexo';
const today = day('2015-01-26');
const due = day('2015-01-30');
const later = day('2015-02-13');

/** The answers to whoever changes what is in force. */
export function sampleChanges(language: Language): Samples {
  const setting = settingOf(language);
  const taken = { ...setting, ref: '3a', reason: REASON, isPending: true, lastValidDay: due, today };
  const extension = { ...setting, ref: '3a', until: later, from: due, reason: REASON, isRestDay: false };
  const meeting = { ...setting, slug: 'rcgm-2015-06', startsOn: later, endsOn: later, reason: null };
  const moves = [
    { ref: '3b', parties: ['CR', 'MX'], from: null, to: due },
    { ref: '4a', parties: ['DO'], from: due, to: null },
  ];
  const nobody = { ends: [], moves: [], toAccept: null };
  const inForce = { ...setting, ref: '3a', wasTold: true };
  const owedBy = ['DO', 'SV'];
  const remindedOf = { party: 'DO', zone: setting.reader.zone, at: at('2015-01-26T15:00:00Z') };
  return {
    withdrawn: takenBack({ ...taken, party: 'SV', as: 'withdrawn' }),
    returned: takenBack({ ...taken, party: 'DO', as: 'returned' }),
    'returned after the date': takenBack({ ...taken, party: 'US', as: 'returned', today: later }),
    'withdrawn without a date': takenBack({ ...taken, party: 'DO', as: 'withdrawn', lastValidDay: null }),
    'withdrawn from a joint one': takenBack({ ...taken, party: 'CR', as: 'withdrawn', isPending: false }),
    extended: extended({ ...extension, parties: ['DO', 'SV', 'US'], settled: ['SV'], isRestDay: true }),
    'more time asked': moreTimeAsked({
      ...setting,
      requests: [{ ref: '3a', until: later, dueOn: due }],
      reason: REASON,
      isRestDay: true,
    }),
    'more time declined': moreTimeDeclined({ ...setting, ref: '3a', party: 'SV', dueOn: due }),
    'corrected date in force': correctedInForce({
      ...inForce,
      correction: {
        kind: 'due',
        change: { cause: 'correction', from: due, to: later, reason: null },
        extended: [{ parties: ['US'], until: later }],
      },
    }),
    'corrected date that extensions go beyond': correctedInForce({
      ...inForce,
      correction: { kind: 'due', change: null, extended: [{ parties: ['SV', 'US'], until: later }] },
    }),
    'corrected date that has passed': passedDatePreview({
      ...setting,
      ref: '3a',
      day: due,
      toAccept: 'correct 3a due 30 January 2015 --yes',
    }),
    'corrected owners in force': correctedInForce({
      ...inForce,
      correction: { kind: 'owed-by', owedBy, mode: 'each', added: ['SV'], removed: ['US'] },
    }),
    'dropped in force': correctedInForce({ ...inForce, correction: { kind: 'drop' } }),
    'recipient in force': correctedInForce({
      ...inForce,
      wasTold: false,
      correction: { kind: 'recipient' },
    }),
    'meeting entered': meetingChanged({ ...meeting, ...nobody, change: 'entered' }),
    'meeting dated': meetingChanged({ ...meeting, ...nobody, change: 'dated', moves }),
    'meeting closed': meetingChanged({
      ...meeting,
      ...nobody,
      change: 'closed',
      ends: [{ ref: '3b', parties: ['CR', 'DO'] }],
      reason: REASON,
    }),
    'meeting preview': meetingChanged({
      ...meeting,
      ...nobody,
      change: 'dated',
      moves,
      toAccept: 'meeting date rcgm-2015-06 13 February 2015 --yes',
    }),
    'preview without a date': meetingChanged({
      ...meeting,
      ...nobody,
      change: 'dated',
      startsOn: null,
      endsOn: null,
      moves,
      toAccept: 'meeting date rcgm-2015-06 no date --yes',
    }),
    'preview of a closed meeting': meetingChanged({
      ...meeting,
      ...nobody,
      change: 'closed',
      moves,
      toAccept: 'meeting close rcgm-2015-06 --yes',
    }),
    paused: paused({ ...setting, held: 2 }),
    'paused with one held': paused({ ...setting, held: 1 }),
    'what would leave': resuming({
      ...setting,
      refs: ['3a', '4a'],
      parties: ['DO', 'SV'],
      toAccept: 'resume --yes',
    }),
    'nothing would leave': resuming({ ...setting, refs: [], parties: [], toAccept: 'resume --yes' }),
    resumed: resuming({ ...setting, refs: ['3a'], parties: ['DO'], toAccept: null }),
    reminded: reminded({
      ...setting,
      ref: '3a',
      now: at('2015-01-26T15:00:00Z'),
      isPaused: true,
      parties: [
        { ...remindedOf, outcome: 'now', isNote: false },
        { ...remindedOf, party: 'SV', outcome: 'later', isNote: true },
        { ...remindedOf, party: 'US', outcome: 'already', isNote: false },
        { ...remindedOf, party: 'BZ', outcome: 'opens', isNote: false },
        { ...remindedOf, party: 'HN', outcome: 'ends', on: due, isNote: false },
      ],
    }),
    chosen: chosen({
      ...setting,
      lists: [
        { ref: '3a', isNew: true, choice: 'note', by: null, on: today, notes: sentNotes },
        { ref: '3b', isNew: true, choice: 'extend', by: null, on: today, notes: [] },
        { ref: '4a', isNew: true, choice: 'leave', by: null, on: today, notes: [] },
        { ref: '5a', isNew: false, choice: 'leave', by: 'Ana Ñáñez', on: today, notes: [] },
      ],
    }),
    'shared with owners': shared({
      ...setting,
      ref: '3a',
      submissions: 2,
      dependents: ['3b'],
      parties: ['CR', 'SV'],
      unreachable: ['DO'],
    }),
  };
}

const sentNotes = [
  { party: 'DO', on: 'now' },
  { party: 'SV', on: day('2015-02-03') },
  { party: 'US', on: 'already' },
] as const;

/** What the secretariat, officers and owners are told of a change or of a fault. */
export function sampleOperations(language: Language): Samples {
  const numbered = { ...settingOf(language), shortNumber: 57 };
  const request = { ...numbered, number: 7, ref: '3a', party: 'DO', askedUntil: later, dueOn: due } as const;
  const count = { settled: 8, of: 11 };
  const undelivered = { ...numbered, reason: 'channel_not_found' } as const;
  return {
    'returned to the country': returnedNotice({
      ...numbered,
      party: 'SV',
      today,
      items: [
        { ref: '3a', isPending: true, lastValidDay: due, reason: REASON },
        { ref: '3b', isPending: false, lastValidDay: null, reason: REASON },
        { ref: '4a', isPending: true, lastValidDay: due, reason: '', notArrived: true },
      ],
    }),
    'the country keeps its date': timeDeclinedNotice(request),
    'asked no more': endedNotice({ ...numbered, party: 'DO', ref: '3a', reason: REASON }),
    'more time wanted': moreTimeNotice({
      ...request,
      name: 'Ana Ñáñez',
      reason: REASON,
      count,
      standing: 'open',
    }),
    'more time wanted before': moreTimeNotice({
      ...request,
      name: null,
      reason: REASON,
      count,
      standing: 'overtaken',
    }),
    'more time decided': moreTimeNotice({
      ...request,
      name: 'Ana Ñáñez',
      reason: REASON,
      count,
      standing: 'decided',
    }),
    undelivered: undeliveredNotice({
      ...undelivered,
      what: 'reminder',
      to: { name: 'Ana Ñáñez', party: 'DO' },
    }),
    'undelivered in a channel': undeliveredNotice({
      ...undelivered,
      what: 'confirmation',
      to: { channel: 'network' },
    }),
    'auditor findings': auditorNotice({
      ...numbered,
      findings: [
        { kind: 'duty-without-reason', count: 1, ids: [4] },
        { kind: 'duty-late', count: 2, ids: [4, 5] },
        { kind: 'delivery-late', count: 2, ids: [9, 10] },
        { kind: 'settled-with-reminder', count: 1, ids: [11] },
        { kind: 'submission-without-receipt', count: 1, ids: [12] },
        { kind: 'submission-without-audit', count: 1, ids: [12] },
      ],
    }),
    'came in': cameIn({
      ...numbered,
      ref: '3a',
      count,
      received: ['DO', 'SV'],
      lastValidDay: due,
      own: ['3b'],
    }),
    'nothing came in': cameIn({
      ...numbered,
      ref: '3a',
      count: { settled: 0, of: 11 },
      received: [],
      lastValidDay: null,
      own: ['3b', '5a'],
    }),
    'came in, corrected': cameInCorrected({ ...numbered, ref: '3a', party: 'SV', count }),
    'shared submissions': sharedSubmissions({
      ...numbered,
      ref: '3a',
      own: ['3b'],
      submissions: [
        { party: 'SV', kind: 'document', link: 'https://example.org/sv.pdf', files: [], note: REASON },
        { party: 'DO', kind: 'no-comments', link: null, files: [], note: null },
        { party: 'US', kind: 'by-mail', link: null, files: [], note: null },
      ],
    }),
    'the secretariat’s morning': collectedMorning({
      ...numbered,
      uncertain: false,
      lists: [
        {
          ref: '3a',
          lastValidDay: due,
          count,
          someAfterTheDate: true,
          pastAtPublication: false,
          pending: [
            { party: 'DO', told: null, nobodySince: day('2015-01-23') },
            { party: 'SV', told: { times: 4, lastOn: day('2015-01-29'), byMail: false }, nobodySince: null },
          ],
          otherDate: ['US'],
          choice: null,
          noteDays: [day('2015-02-06')],
        },
      ],
      submissions: [
        {
          ref: '4a',
          party: 'BZ',
          receivedOn: today,
          receiptNumber: 'RCM-2015-0007',
          confirmed: false,
          stands: true,
        },
      ],
      undated: [
        {
          ref: '3b',
          deliverable: deliverable(language, '3b'),
          due: { event: 'next RCGM meeting', relation: 'before' },
        },
      ],
      unreachable: [
        { party: 'DO', refs: ['3a', '4a'] },
        { party: 'US', refs: [] },
      ],
    }),
  };
}
