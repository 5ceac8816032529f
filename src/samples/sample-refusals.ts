import type { Refusal } from '../messages/refusals.ts';
import { day } from './managua.ts';

type Samples = { readonly [Kind in Refusal as Kind['refused']]: readonly [Kind, ...Kind[]] };

/** Every refusal once, and again where its facts change the sentence; the type demands each kind. */
const samples: Samples = {
  'unknown-verb': [
    { refused: 'unknown-verb', typed: 'sbumit', near: 'submit' },
    { refused: 'unknown-verb', typed: 'xyzzy', near: null },
    { refused: 'unknown-verb', typed: 'sbumit', near: 'submit', again: 'submit 3a no comments' },
  ],
  'said-sent': [
    { refused: 'said-sent', refs: ['3a', '4a'], isOne: false, how: null, country: null },
    { refused: 'said-sent', refs: ['3a'], isOne: true, how: 'https://example.org/x', country: 'Honduras' },
  ],
  'unknown-ref': [
    {
      refused: 'unknown-ref',
      typed: '3c',
      known: ['3a', '3b', '4a'],
      near: '3a',
      meeting: 'Managua',
      again: 'submit 3a https://example.org/x',
    },
    { refused: 'unknown-ref', typed: '3c', known: [], near: null, meeting: null, again: null },
  ],
  'ambiguous-ref': [
    { refused: 'ambiguous-ref', typed: '3a', candidates: ['lon-2014-11/3a', 'rcgm-2014-11/3a'] },
  ],
  'missing-ref': [
    { refused: 'missing-ref', known: ['3a'] },
    { refused: 'missing-ref', known: [] },
  ],
  'not-your-country': [{ refused: 'not-your-country', asked: 'GT', own: 'HN', refs: ['3a'] }],
  'not-owed': [{ refused: 'not-owed', ref: '3b', parties: ['DO'], owedBy: ['CR', 'MX'] }],
  'country-missing': [{ refused: 'country-missing', ref: '3a' }],
  'secretariat-only': [{ refused: 'secretariat-only' }],
  'observers-read-counts': [{ refused: 'observers-read-counts' }],
  stranger: [{ refused: 'stranger' }],
  'ask-directly': [{ refused: 'ask-directly' }],
  'bad-date': [{ refused: 'bad-date', typed: '31 February' }],
  'ambiguous-date': [
    { refused: 'ambiguous-date', typed: '03/04', readings: [day('2015-04-03'), day('2015-03-04')] },
  ],
  'weekday-differs': [
    {
      refused: 'weekday-differs',
      typed: 'Monday 30 January 2015',
      day: day('2015-01-30'),
      near: day('2015-02-02'),
    },
  ],
  'unsure-date': [{ refused: 'unsure-date', typed: 'end of January', day: day('2015-01-31') }],
  'date-ahead': [{ refused: 'date-ahead', day: day('2015-01-30') }],
  'day-for-secretariat': [{ refused: 'day-for-secretariat' }],
  'day-before-meeting': [
    { refused: 'day-before-meeting', day: day('2014-10-20'), meeting: day('2014-11-24') },
  ],
  'no-such-file': [{ refused: 'no-such-file', number: 12 }],
  'no-comments-with-link': [{ refused: 'no-comments-with-link', refs: ['3a', '4a'] }],
  'bad-link': [
    { refused: 'bad-link', typed: 'javascript:alert(1)' },
    { refused: 'bad-link', typed: '' },
  ],
  'note-too-long': [{ refused: 'note-too-long', length: 10_000, limit: 2000 }],
  'too-long': [{ refused: 'too-long', length: 50_000, limit: 10_000 }],
  'nothing-readable': [{ refused: 'nothing-readable' }],
  'nothing-to-submit': [{ refused: 'nothing-to-submit', refs: ['3a', '4a'] }],
  'already-settled': [
    { refused: 'already-settled', ref: '3a', party: 'DO', receiptNumber: 'RCM-2015-0007' },
    { refused: 'already-settled', ref: '3a', party: 'US', receiptNumber: null },
  ],
  'not-owed-any-more': [{ refused: 'not-owed-any-more', ref: '3a', party: 'DO' }],
  'unknown-meeting': [
    { refused: 'unknown-meeting', typed: 'lon-2013', known: ['lon-2014-11'] },
    { refused: 'unknown-meeting', typed: 'lon-2013', known: [] },
  ],
  'which-meeting': [
    { refused: 'which-meeting', known: ['lon-2014-11', 'rcgm-2014-11'] },
    { refused: 'which-meeting', known: [] },
  ],
  'unknown-person': [{ refused: 'unknown-person', typed: 'Ana' }],
  'unknown-country': [
    { refused: 'unknown-country', typed: 'Belise', near: 'BZ' },
    { refused: 'unknown-country', typed: 'Atlantis', near: null },
  ],
  'unknown-conference': [
    { refused: 'unknown-conference', typed: 'rcn', known: ['rcm'] },
    { refused: 'unknown-conference', typed: 'rcn', known: [] },
  ],
  'no-file': [
    { refused: 'no-file', name: null },
    { refused: 'no-file', name: 'report.txt' },
  ],
  'not-a-report': [{ refused: 'not-a-report' }],
  'no-draft': [{ refused: 'no-draft', meeting: 'lon-2014-11' }],
  'already-published': [{ refused: 'already-published', meeting: 'lon-2014-11' }],
  'in-force': [{ refused: 'in-force', ref: '3a' }],
  'needs-acceptance': [
    { refused: 'needs-acceptance', meeting: 'lon-2014-11', questions: 0 },
    { refused: 'needs-acceptance', meeting: 'lon-2014-11', questions: 1 },
    { refused: 'needs-acceptance', meeting: 'lon-2014-11', questions: 2 },
  ],
  contradicted: [
    {
      refused: 'contradicted',
      meeting: 'lon-2014-11',
      by: [
        {
          ...{ question: 'year-3a', answer: 'no' },
          remedy: { kind: 'correct', term: 'due', refs: ['3a'] },
        },
      ],
    },
    {
      refused: 'contradicted',
      meeting: 'lon-2014-11',
      by: [
        {
          ...{ question: 'participants', answer: 'no' },
          remedy: { kind: 'correct', term: 'owed-by', refs: ['3a', '4a'] },
        },
        { question: 'shared-3a', answer: 'yes', remedy: { kind: 'correct', term: 'due', refs: ['3a'] } },
      ],
    },
  ],
  'bad-answer': [
    {
      refused: 'bad-answer',
      question: 'event-3b',
      answers: ['yes'],
      remedy: { kind: 'correct', term: 'due', refs: ['3b'] },
    },
    {
      refused: 'bad-answer',
      question: 'unread-5',
      answers: ['nothing'],
      remedy: { kind: 'add', number: '5' },
    },
    { refused: 'bad-answer', question: 'day-meeting', answers: ['yes'], remedy: { kind: 'import' } },
    { refused: 'bad-answer', question: 'absent-BZ', answers: ['yes', 'no'], remedy: null },
  ],
  'only-members-owe': [{ refused: 'only-members-owe', parties: ['TS'] }],
  'already-dropped': [{ refused: 'already-dropped', ref: '6a', meeting: 'lon-2014-11' }],
  'nothing-to-correct': [{ refused: 'nothing-to-correct', ref: '3a' }],
  'no-longer-asked': [{ refused: 'no-longer-asked', ref: '4a' }],
  'due-before-meeting': [
    { refused: 'due-before-meeting', day: day('2014-11-20'), meeting: day('2014-11-24') },
  ],
  'bad-correction': [{ refused: 'bad-correction', typed: '3a frobnicate' }],
  'too-many-people': [{ refused: 'too-many-people', count: 5001, limit: 5000 }],
  'nobody-of-the-secretariat': [{ refused: 'nobody-of-the-secretariat' }],
  'bad-csv': [
    { refused: 'bad-csv', line: 1, problem: 'columns', value: '' },
    { refused: 'bad-csv', line: 1, problem: 'columns', value: 'fax' },
    { refused: 'bad-csv', line: 2, problem: 'name', value: '' },
    { refused: 'bad-csv', line: 3, problem: 'email', value: 'ana@' },
    { refused: 'bad-csv', line: 4, problem: 'email-twice', value: 'ana@example.org' },
    { refused: 'bad-csv', line: 5, problem: 'role', value: 'boss' },
    { refused: 'bad-csv', line: 6, problem: 'country', value: 'Atlantis' },
    { refused: 'bad-csv', line: 7, problem: 'language', value: 'fr' },
    { refused: 'bad-csv', line: 8, problem: 'timezone', value: 'Mars/Base' },
    { refused: 'bad-csv', line: 9, problem: 'rank', value: 'captain' },
    { refused: 'bad-csv', line: 10, problem: 'account', value: 'U1' },
    { refused: 'bad-csv', line: 11, problem: 'account-twice', value: 'T1:U1' },
  ],
  'bad-conference-file': [
    { refused: 'bad-conference-file', place: '12, parties[3].timezone', detail: 'Mars/Base' },
    { refused: 'bad-conference-file', place: '', detail: '' },
  ],
  'bad-place': [{ refused: 'bad-place', typed: 'somewhere' }],
  'bad-number': [{ refused: 'bad-number', typed: 'many' }],
  'unknown-choice': [
    { refused: 'unknown-choice', number: 57, typed: '', about: 'pending' },
    { refused: 'unknown-choice', number: 57, typed: 'wait', about: 'pending' },
    { refused: 'unknown-choice', number: 57, typed: 'wait', about: 'arrival' },
  ],
  'nothing-to-choose': [{ refused: 'nothing-to-choose', number: 57 }],
  'nobody-depends': [{ refused: 'nobody-depends', ref: '4a' }],
  'nothing-to-share': [{ refused: 'nothing-to-share', ref: '3a' }],
  'unknown-option': [{ refused: 'unknown-option', typed: '--force' }],
  'did-not-understand': [{ refused: 'did-not-understand', typed: 'please', verb: 'dates' }],
  'reason-missing': [{ refused: 'reason-missing', words: 'withdraw 3a' }],
  'for-whom': [{ refused: 'for-whom', words: 'extend 3a 2015-03-20', reason: 'requested in writing' }],
  'country-wanted': [{ refused: 'country-wanted', words: 'withdraw 3a for … …' }],
  'until-when': [
    { refused: 'until-when', words: 'extend 3a', isRequest: false },
    { refused: 'until-when', words: 'extend grant 7', isRequest: true },
  ],
  'one-ref': [{ refused: 'one-ref', refs: ['3a', '4a'] }],
  'only-their-own': [{ refused: 'only-their-own', asked: 'DO', own: 'HN', words: 'extend 3a' }],
  'nothing-stands': [{ refused: 'nothing-stands', ref: '3a', party: 'US' }],
  'no-date-to-extend': [{ refused: 'no-date-to-extend', ref: '3b' }],
  'not-later': [{ refused: 'not-later', ref: '3a', day: day('2015-01-23'), date: day('2015-01-30') }],
  'day-over': [{ refused: 'day-over', day: day('2014-11-20') }],
  'request-not-open': [{ refused: 'request-not-open', number: 7 }],
  'unknown-request': [
    { refused: 'unknown-request', typed: '9', open: [7, 8] },
    { refused: 'unknown-request', typed: '9', open: [] },
  ],
  'nothing-pending': [{ refused: 'nothing-pending', ref: '3a' }],
  'reminded-already': [
    {
      refused: 'reminded-already',
      ref: '3a',
      first: [{ party: 'DO', on: day('2015-01-26'), at: '09:40' }],
    },
    {
      refused: 'reminded-already',
      ref: '3a',
      first: [
        { party: 'DO', on: day('2015-01-26'), at: '09:40' },
        { party: 'US', on: day('2015-01-26'), at: '11:05' },
      ],
    },
  ],
  'paused-already': [{ refused: 'paused-already' }],
  'not-paused': [{ refused: 'not-paused' }],
  'unknown-body': [{ refused: 'unknown-body', typed: 'RCX', known: ['RCM', 'RCGM', 'LON'] }],
  'meeting-known': [{ refused: 'meeting-known', meeting: 'rcgm-2015-06' }],
  'meeting-closed': [{ refused: 'meeting-closed', meeting: 'lon-2014-11' }],
  'days-missing': [{ refused: 'days-missing', words: 'meeting date rcgm-2015-06' }],
  'mode-in-force': [{ refused: 'mode-in-force', ref: '3b' }],
  'bad-ask': [
    { refused: 'bad-ask', missing: 'what' },
    { refused: 'bad-ask', missing: 'from' },
    { refused: 'bad-ask', missing: 'by' },
  ],
  'ref-taken': [{ refused: 'ref-taken', ref: '3a', free: 's1' }],
  'email-missing': [{ refused: 'email-missing' }],
  'person-left': [{ refused: 'person-left', name: 'Ana Ñáñez' }],
  'bad-code': [{ refused: 'bad-code' }],
  'code-missing': [{ refused: 'code-missing' }],
  'address-not-vouched': [{ refused: 'address-not-vouched' }],
  'try-later': [
    { refused: 'try-later', minutes: 1 },
    { refused: 'try-later', minutes: 43 },
  ],
  'account-taken': [{ refused: 'account-taken' }],
  'join-directly': [{ refused: 'join-directly' }],
  'join-needs-account': [{ refused: 'join-needs-account' }],
  'which-language': [
    { refused: 'which-language', now: 'en' },
    { refused: 'which-language', now: 'es' },
  ],
  'unknown-language': [{ refused: 'unknown-language', typed: 'français' }],
  'nobody-in-particular': [{ refused: 'nobody-in-particular' }],
  'which-conference': [{ refused: 'which-conference', known: ['rcm', 'sacm'] }],
  'which-conference-directly': [{ refused: 'which-conference-directly' }],
  'conference-each-time': [{ refused: 'conference-each-time', slug: 'rcm' }],
  'channel-of-another': [{ refused: 'channel-of-another', typed: 'slack:T1:C1' }],
  'here-needs-channel': [{ refused: 'here-needs-channel' }],
  'in-the-terminal': [{ refused: 'in-the-terminal', words: 'connections list' }],
  'not-admitted': [{ refused: 'not-admitted', workspace: 'slack:T2' }],
  'workspace-unknown-yet': [{ refused: 'workspace-unknown-yet' }],
  'bad-workspace': [
    { refused: 'bad-workspace', typed: 'T2', known: [] },
    { refused: 'bad-workspace', typed: 'T2', known: ['slack:T1', 'slack:T3'] },
  ],
  'two-things': [{ refused: 'two-things', typed: '4a sin observaciones' }],
  'submitted-already': [
    { refused: 'submitted-already', ref: '3a', parties: ['BZ'] },
    { refused: 'submitted-already', ref: '3a', parties: ['DO', 'GT'] },
  ],
  busy: [{ refused: 'busy' }],
};

export const sampleRefusals: readonly Refusal[] = Object.values(samples).flat();
