import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/conference.ts';
import { type HistoryEntry, history } from '../../src/messages/answers/history.ts';
import type { SubmissionRecorded } from '../../src/messages/history-events.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { at, day, deliverable, settingOf } from '../../src/samples/managua.ts';

const moment = at('2015-01-20T20:00:00.000Z');

function told(language: Language, entry: HistoryEntry): string {
  const facts = { ref: '3a', deliverable: deliverable(language, '3a'), meeting: 'lon-2014-11' };
  return toPlainText(history({ ...settingOf(language, 'HN'), ...facts, entries: [entry] }));
}

function recorded(facts: Pick<SubmissionRecorded, 'party' | 'submission' | 'bySecretariat' | 'by'>) {
  const shown = {
    receiptNumber: 'RCM-2015-0001',
    receivedOn: day('2015-01-20'),
    revision: 1,
    replaces: null,
  };
  return { at: moment, kind: 'submission-recorded', ...shown, ...facts } as const;
}

describe('what came in is told with who said it', () => {
  const graham = { bySecretariat: false, by: 'Graham Whitcombe' };
  const secretariat = { bySecretariat: true, by: null };

  it.each([
    [
      { ...graham, submission: 'no-comments', party: 'CA' },
      'Graham Whitcombe said that Canada has no comments;',
    ],
    [
      { ...graham, submission: 'document', party: 'US' },
      'Graham Whitcombe submitted it for the United States;',
    ],
    [{ ...graham, submission: 'by-mail', party: 'CA' }, 'Graham Whitcombe sent it by mail for Canada;'],
    [
      { ...secretariat, submission: 'no-comments', party: 'DO' },
      'The secretariat (at the terminal) recorded that the Dominican Republic has no comments;',
    ],
  ] as const)('in English: %j', (facts, text) => {
    expect(told('en', recorded(facts))).toContain(text);
  });

  it.each([
    [
      { ...graham, submission: 'no-comments', party: 'CA' },
      'Graham Whitcombe comunicó que no hay observaciones de Canadá;',
    ],
    [
      { ...graham, submission: 'document', party: 'DO' },
      'Graham Whitcombe remitió el aporte de la República Dominicana;',
    ],
    [
      { ...graham, submission: 'by-mail', party: 'CA' },
      'Graham Whitcombe remitió por correo el aporte de Canadá;',
    ],
    [
      { ...secretariat, submission: 'document', party: 'SV' },
      'La Secretaría (desde la terminal) registró el aporte de El Salvador;',
    ],
  ] as const)('in Spanish: %j', (facts, text) => {
    expect(told('es', recorded(facts))).toContain(text);
  });
});

describe('a quotation in a history', () => {
  const computed = (text: string): HistoryEntry => ({
    ...{
      at: moment,
      kind: 'due-computed',
      due: { date: day('2015-01-30') },
      lastValidDay: day('2015-01-30'),
    },
    evidence: { text, language: 'en' },
  });
  const corrected = { at: moment, kind: 'draft-corrected', field: 'deliverable', by: null } as const;

  it.each([
    ['en', 'They will send comments.', 'from "They will send comments".\n'],
    ['en', 'by 30 January', 'from "by 30 January".\n'],
    ['en', 'They will send comments…', 'from "They will send comments…".\n'],
    ['es', 'Remitirán observaciones. ', 'según «Remitirán observaciones».\n'],
  ] as const)('has one full stop at its end: %s, %j', (language, text, expected) => {
    expect(told(language, computed(text))).toContain(expected);
  });

  it('has one full stop at its end where a text was corrected', () => {
    expect(told('en', { ...corrected, from: 'Comments.', to: 'All comments.' })).toMatch(
      /"Comments\." became "All comments"\.\n/,
    );
  });
});

describe('a history', () => {
  const facts = { ref: '3a', deliverable: deliverable('en', '3a'), meeting: 'lon-2014-11' };
  const opening = (sentAt: HistoryEntry['at']): HistoryEntry => ({
    at: sentAt,
    kind: 'reminder-delivered',
    rung: 'opening',
    people: [
      { name: 'Graham Whitcombe', party: 'CA' },
      { name: 'Élodie Marchand', party: 'CA' },
      { name: 'Itzel Grajales', party: 'PA' },
    ],
    missedDay: day('2014-12-31'),
  });

  it('names each day once, a country once behind its people, and a day of another year with its year', () => {
    const entries = [opening(at('2015-01-20T20:00:00.000Z')), opening(at('2015-01-20T21:00:00.000Z'))];
    const text = toPlainText(history({ ...settingOf('en', 'HN'), ...facts, entries }));
    expect(text.match(/Tuesday 20 January 2015/gu)).toHaveLength(1);
    expect(text).toContain(
      '14:00 · The opening went to Graham Whitcombe and Élodie Marchand (Canada); Itzel Grajales (Panama). It was meant for 31 December 2014.',
    );
    expect(text).toContain('15:00 · The opening');
  });

  it('says when something was received only where it was told on another day', () => {
    const one = recorded({ party: 'CA', submission: 'document', bySecretariat: false, by: null });
    expect(told('en', one)).not.toContain('received on');
    expect(told('en', { ...one, receivedOn: day('2015-01-19') })).toContain('received on Monday 19 January');
  });
});
