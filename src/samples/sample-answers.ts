import type { Language } from '../domain/conference.ts';
import { agreements } from '../messages/answers/agreements.ts';
import { corrected } from '../messages/answers/corrected.ts';
import { dates } from '../messages/answers/dates.ts';
import { importAgain } from '../messages/answers/import-again.ts';
import { importReview } from '../messages/answers/import-review.ts';
import { publishPreview } from '../messages/answers/publish-preview.ts';
import { published } from '../messages/answers/published.ts';
import { type ShownSubmission, show } from '../messages/answers/show.ts';
import { noted, thanked } from '../messages/answers/thanked.ts';
import { reminderCard } from '../messages/reminder-card.ts';
import { awaitingItem, card, cardItem, day, deliverable, memberCodes, settingOf } from './managua.ts';
import { drafted, draftedMeeting, managuaDraft } from './sample-draft.ts';
import type { Samples } from './samples.ts';

const next = { event: 'next RCGM meeting', relation: 'before' } as const;

/** The answers about what is in force. */
export function sampleReadings(language: Language): Samples {
  const setting = settingOf(language, 'DO');
  const count = { settled: 8, of: 11 };
  const lastValidDay = day('2015-01-30');
  const due = { date: lastValidDay };
  const one = { deliverable: deliverable(language, '3a'), owedBy: memberCodes, mode: 'each', due } as const;
  const joint = {
    deliverable: deliverable(language, '3b'),
    owedBy: ['CR', 'MX'],
    mode: 'joint',
    due: next,
    lastValidDay: null,
  } as const;
  const text = { text: drafted('3a', due).evidence[language] ?? '', language };
  const sent: ShownSubmission = {
    party: 'HN',
    kind: 'document',
    receivedOn: day('2015-01-20'),
    receiptNumber: 'RCM-2015-0007',
    confirmed: true,
    link: 'https://cancilleria.example/observaciones-hn.pdf',
    files: [],
    note: 'Versión aprobada por Cancillería',
    by: 'Lesly Zelaya',
  };
  const shown = {
    ...setting,
    ...one,
    ref: '3a',
    lastValidDay,
    meeting: draftedMeeting(language),
    agreement: { number: '3', text: { text: `3. ${text.text}`, language } },
    evidence: text,
    recipient: 'TS',
    through: null,
    dependsOn: null,
    draft: false,
    count,
    today: day('2015-01-20'),
    own: { party: 'DO', state: 'pending' },
    submissions: [sent],
  } as const;
  const ahead = { deliverable: deliverable(language, '3a'), meeting: 'lon-2014-11', count };
  return {
    agreements: agreements({
      ...setting,
      meeting: draftedMeeting(language),
      draft: false,
      agreements: [
        {
          number: '3',
          text,
          commitments: [
            { ...one, ref: '3a', lastValidDay },
            { ...joint, ref: '3b' },
          ],
        },
        { number: '4', text, commitments: [] },
      ],
    }),
    'agreements of a draft': agreements({
      ...setting,
      meeting: draftedMeeting(language),
      draft: true,
      agreements: [{ number: '1', text, commitments: [] }],
    }),
    show: show(shown),
    'show the joint one': show({
      ...shown,
      ...joint,
      ref: '3b',
      recipient: null,
      through: 'TS',
      dependsOn: '3a',
      count: { settled: 0, of: 1 },
      own: null,
      evidence: null,
      submissions: [
        { ...sent, kind: 'by-mail', confirmed: false, link: null, files: [], note: null, by: null },
        { ...sent, kind: 'no-comments', link: null, files: [], note: null, by: null },
      ],
    }),
    dates: dates({
      ...setting,
      today: day('2015-01-20'),
      days: 30,
      ahead: [{ ...ahead, ref: '3a', lastValidDay }],
      awaiting: [{ ...ahead, ref: '3b', due: next }],
    }),
    'no dates': dates({ ...setting, today: day('2015-01-20'), days: 30, ahead: [], awaiting: [] }),
    thanks: thanked(language),
    noted: noted(language),
  };
}

/** The answers about a draft and its publication. */
export function sampleReviews(language: Language): Samples {
  const setting = settingOf(language);
  const opening = { ...setting, meeting: 'lon-2014-11' };
  const twoOpenings = [
    reminderCard(card('en', 'BZ', { shortNumber: null })),
    reminderCard(
      card('es', 'CR', { shortNumber: null, items: [cardItem('es', '3a'), awaitingItem('es', 'MX')] }),
    ),
  ];
  const changes = [
    { change: 'added', commitment: drafted('4a', { date: day('2015-02-13') }) },
    { change: 'dropped', ref: '3b' },
    { change: 'field', ref: '3a', field: 'due', from: '2015-01-30', to: '2015-02-13' },
    { change: 'agreement-text', number: '2' },
  ] as const;
  return {
    'import review': importReview({
      ...setting,
      draft: managuaDraft,
      thanked: ['CR', 'GT', 'HN', 'NI', 'PA', 'MX', 'US', 'CA'],
      restDays: [
        { ref: '3a', day: day('2015-01-31'), holidayOf: [] },
        { ref: '4a', day: day('2015-09-15'), holidayOf: ['CR', 'GT', 'HN'] },
      ],
      publishWords: 'publish lon-2014-11',
    }),
    'imported again': importAgain({ ...opening, language: 'es', outcome: { kind: 'same-text' } }),
    'imported in the other language': importAgain({
      ...opening,
      language: 'es',
      outcome: { kind: 'language-added', refs: ['3a', '3b', '4a'], kept: [] },
    }),
    'imported with changes': importAgain({
      ...opening,
      language: 'en',
      outcome: {
        ...{ kind: 'changed', applied: true, inForce: false, changes },
        kept: [
          { kept: 'field', ref: '3a', field: 'due', own: '2015-02-13', text: '2015-02-06' },
          { kept: 'taken-out', ref: '3b' },
          { kept: 'corrected', ref: '4a' },
        ],
      },
    }),
    'changes of what is in force': importAgain({
      ...opening,
      language: 'en',
      outcome: { kind: 'changed', applied: false, inForce: true, changes: [changes[2]], kept: [] },
    }),
    'other language that disagrees': importAgain({
      ...opening,
      language: 'es',
      outcome: { kind: 'changed', applied: false, inForce: false, changes: [changes[2]], kept: [] },
    }),
    'publish preview': publishPreview({
      ...opening,
      countries: 11,
      reachable: 10,
      people: 13,
      places: [
        { platform: 'mailbox', people: 9 },
        { platform: 'parley', people: 2 },
        { platform: 'email', people: 2 },
      ],
      openings: [
        { time: 'nine', day: day('2014-11-25'), countries: ['BZ', 'CR', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA'] },
        { time: 'nine', day: day('2014-11-26'), countries: ['CA'] },
        { time: 'at-once', day: day('2014-11-24'), countries: ['US'] },
      ],
      laterDays: ['2015-01-16', '2015-01-23', '2015-01-29', '2015-02-06', '2015-02-12'].map(day),
      missing: [{ reads: 'es', gets: 'en', refs: ['3b'], isImported: false }],
      unreachable: ['DO'],
      past: ['2a'],
      awaiting: ['3b'],
      questions: managuaDraft.questions,
      messages: twoOpenings,
    }),
    published: published({
      ...opening,
      refs: ['3a', '3b', '4a'],
      countries: 10,
      people: 13,
      openings: [{ time: 'nine', day: day('2014-11-25'), countries: ['HN'] }],
      laterDays: ['2015-01-16', '2015-01-23', '2015-01-29'].map(day),
      unreachable: ['DO'],
      assumed: [],
    }),
    'corrected date': corrected({
      ...opening,
      ref: '3a',
      change: { kind: 'field', field: 'due', commitment: drafted('3a', { date: day('2015-02-13') }) },
    }),
    dropped: corrected({ ...opening, ref: '3a', change: { kind: 'dropped' } }),
    added: corrected({ ...opening, ref: '3c', change: { kind: 'added', commitment: drafted('3c', null) } }),
    answered: corrected({
      ...opening,
      ref: '3a',
      change: { kind: 'answered', question: 'absent-BZ', answer: 'no', remedy: null },
    }),
    'answered otherwise': corrected({
      ...opening,
      ref: '3a',
      change: {
        ...{ kind: 'answered', question: 'year-3a', answer: 'no' },
        remedy: { kind: 'correct', term: 'due', refs: ['3a'] },
      },
    }),
  };
}
