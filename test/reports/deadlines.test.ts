import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/conference.ts';
import type { Draft } from '../../src/reports/draft.ts';
import { commitmentsOf, questionIds, readSentences } from './reading.ts';

const SENTENCE: Readonly<Record<Language, (when: string) => string>> = {
  en: (when) => `Mexico will send its report to the TS ${when}.`,
  es: (when) => `México remitirá su informe a la ST ${when}.`,
};

/** The one commitment of a sentence with a deadline: the meeting was on Wednesday 21 June 2017. */
function readWhen(
  language: Language,
  when: string,
): { draft: Draft; due: unknown; dueText: unknown; confidence: unknown } {
  const draft = readSentences(language, SENTENCE[language](when));
  const [commitment, more] = commitmentsOf(draft);
  expect(more).toBeUndefined();
  expect([commitment?.deliverable, commitment?.recipient]).toEqual([
    language === 'en' ? 'report' : 'informe',
    'TS',
  ]);
  return { draft, due: commitment?.due, dueText: commitment?.dueText, confidence: commitment?.confidence };
}

const INCLUSIVE = { date: '2018-07-03' };
const EXCLUSIVE = { date: '2018-07-03', bound: 'before' };

describe('a day with its year is certain', () => {
  it.each<[Language, string, unknown]>([
    ['en', 'by 3 July 2018', INCLUSIVE],
    ['en', 'by July 3rd, 2018, at the latest', INCLUSIVE],
    ['en', 'no later than 3rd July 2018', INCLUSIVE],
    ['en', 'not later than the 3rd of July 2018', INCLUSIVE],
    ['en', 'on or before Tuesday, 3 July 2018', INCLUSIVE],
    ['en', 'by 3 Jul. 2018', INCLUSIVE],
    ['en', 'on 3 July 2018', INCLUSIVE],
    ['en', 'until 3 July 2018', INCLUSIVE],
    ['en', 'by 2018-07-03', INCLUSIVE],
    ['en', 'by 07/13/2018', { date: '2018-07-13' }],
    ['en', 'by 13/07/2018', { date: '2018-07-13' }],
    ['en', 'by 05.06.2018', { unclear: '05.06.2018' }],
    ['en', 'before 3 July 2018', EXCLUSIVE],
    ['en', 'prior to 3 July 2018', EXCLUSIVE],
    ['es', 'a más tardar el 3 de julio de 2018', INCLUSIVE],
    ['es', 'a más tardar el día 3 de julio del 2018', INCLUSIVE],
    ['es', 'a más tardar el martes 3 de julio de 2018', INCLUSIVE],
    ['es', 'hasta el 3 de julio de 2018', INCLUSIVE],
    ['es', 'con fecha límite 3 de julio de 2018', INCLUSIVE],
    ['es', 'el 3 de julio de 2018, a más tardar', INCLUSIVE],
    ['es', 'a más tardar el 1.º de agosto de 2018', { date: '2018-08-01' }],
    ['es', 'a más tardar el primero de agosto de 2018', { date: '2018-08-01' }],
    ['es', 'antes del 3 de julio de 2018', EXCLUSIVE],
    ['es', 'a más tardar el 13/07/2018', { date: '2018-07-13' }],
  ])('%s: %s', (language, when, due) => {
    const read = readWhen(language, when);
    const certain = JSON.stringify(due).includes('date');
    expect(read.due).toEqual(due);
    expect(read.dueText).toBe(when);
    expect([read.confidence, ...questionIds(read.draft)]).toEqual(certain ? ['high'] : ['low', 'numbers-1a']);
  });
});

describe('a day without a year is the first one after the meeting, and asked', () => {
  it.each<[Language, string, unknown]>([
    ['en', 'by July 21st, at the latest', { date: '2017-07-21' }],
    ['en', 'by 22 June', { date: '2017-06-22' }],
    ['en', 'by 21 June', { date: '2018-06-21' }],
    ['en', 'before 30 May', { date: '2018-05-30', bound: 'before' }],
    ['en', 'by 28 February', { date: '2018-02-28' }],
    ['es', 'a más tardar el 10 de agosto', { date: '2017-08-10' }],
    ['es', 'el 9 de mayo', { date: '2018-05-09' }],
    ['es', 'antes del 21 de junio', { date: '2018-06-21', bound: 'before' }],
  ])('%s: %s', (language, when, due) => {
    const read = readWhen(language, when);
    expect(read.due).toEqual(due);
    expect(questionIds(read.draft)).toEqual(['year-1a']);
    expect(read.confidence).toBe('medium');
  });

  it('waits for a leap year', () => {
    expect(readWhen('en', 'by 29 February').due).toEqual({ date: '2020-02-29' });
  });

  it('says the day it took', () => {
    expect(readWhen('es', 'el 9 de mayo').draft.questions[0]?.text).toBe(
      '«el 9 de mayo» (1a) no indica el año: ¿es el miércoles 9 de mayo de 2018?',
    );
  });
});

describe('what names no day stays as it is written, and is asked', () => {
  it.each<[Language, string, string]>([
    ['en', 'by the end of July', 'the end of July'],
    ['en', 'by mid-March 2021', 'mid-March 2021'],
    ['en', 'in the first week of April', 'the first week of April'],
    ['en', 'by late November or early December', 'late November or early December'],
    ['en', 'as soon as possible', 'as soon as possible'],
    ['en', 'in March 2018', 'March 2018'],
    ['en', 'by May', 'May'],
    ['en', 'in 2018', '2018'],
    ['en', 'by the 15th', 'the 15th'],
    ['en', 'by 31 June 2018', '31 June 2018'],
    ['en', 'by 3/7/18', '3/7/18'],
    ['en', 'within 10 working days', 'within 10 working days'],
    ['en', 'within 30 days of receiving the draft', 'within 30 days of receiving the draft'],
    ['en', '150 days before the meeting', '150 days before the meeting'],
    ['en', 'at the 43rd meeting', 'the 43rd meeting'],
    ['en', 'before the 5th meeting of the Network', 'the 5th meeting of the Network'],
    ['en', 'within 10 working days after this meeting', 'within 10 working days after this meeting'],
    ['en', 'two months before the next RCGM meeting', 'two months before the next RCGM meeting'],
    ['en', 'twice a year', 'twice a year'],
    ['en', 'every three months', 'every three months'],
    ['en', 'a few weeks before each meeting', 'before each meeting'],
    ['es', 'a finales de junio', 'finales de junio'],
    ['es', 'en el primer trimestre de 2000', 'el primer trimestre de 2000'],
    ['es', 'durante el mes de abril', 'el mes de abril'],
    ['es', 'en febrero o marzo', 'febrero o marzo'],
    ['es', 'en el corto plazo', 'en el corto plazo'],
    ['es', 'a la brevedad posible', 'a la brevedad posible'],
    ['es', 'en dicha reunión', 'dicha reunión'],
    ['es', 'al término de cada reunión', 'al término de cada reunión'],
    ['es', 'mensualmente', 'mensualmente'],
    ['es', 'cada año', 'cada año'],
    ['es', 'con periodicidad semestral', 'con periodicidad semestral'],
  ])('%s: %s', (language, when, unclear) => {
    const draft = readSentences(language, SENTENCE[language](when));
    const [commitment] = commitmentsOf(draft);
    expect(commitment?.due).toEqual({ unclear });
    expect(commitment?.confidence).toBe('low');
    expect(questionIds(draft)).toEqual([when.includes('/') ? 'numbers-1a' : 'due-1a']);
  });
});

describe('a span is counted from the meeting, and asked', () => {
  it.each<[Language, string, string]>([
    ['en', 'within 30 days', '2017-07-21'],
    ['en', 'within two weeks', '2017-07-05'],
    ['en', 'in one month', '2017-07-21'],
    ['en', 'within 30 days after this meeting', '2017-07-21'],
    ['es', 'dentro de los 30 días siguientes', '2017-07-21'],
    ['es', 'en un plazo de dos semanas', '2017-07-05'],
    ['es', 'en un plazo no mayor de quince días', '2017-07-06'],
  ])('%s: %s', (language, when, date) => {
    const read = readWhen(language, when);
    expect(read.due).toEqual({ date });
    expect(questionIds(read.draft)).toEqual(['counted-1a']);
    expect(read.confidence).toBe('medium');
  });

  it('asks nothing where the text gives the day itself and both agree', () => {
    const read = readWhen('en', 'within two weeks (i.e. by 5 July 2017)');
    expect([read.due, read.dueText]).toEqual([
      { date: '2017-07-05' },
      'within two weeks (i.e. by 5 July 2017)',
    ]);
    expect(questionIds(read.draft)).toEqual([]);
  });

  it('takes the day that is written where they disagree, and asks', () => {
    const read = readWhen('es', 'en un plazo de dos semanas, es decir, el 6 de julio de 2017');
    expect([read.due, read.confidence]).toEqual([{ date: '2017-07-06' }, 'low']);
    expect(questionIds(read.draft)).toEqual(['dates-1a']);
  });
});

describe('a meeting yet to come is an event', () => {
  const event = 'next RCGM meeting';
  it.each<[Language, string, unknown]>([
    ['en', 'before the next RCGM meeting', { event, relation: 'before' }],
    [
      'en',
      'prior to the next meeting of the Regional Consultation Group on Migration (RCGM)',
      { event, relation: 'before' },
    ],
    ['en', 'at the next RCGM meeting', { event, relation: 'at' }],
    ['en', 'for the next meeting of the RCGM', { event, relation: 'at' }],
    ['en', 'three weeks before the next RCGM meeting', { event, relation: 'before', days: 21 }],
    ['en', 'within 30 days of the next RCGM meeting', { event, relation: 'after', days: 30 }],
    ['en', '10 days after the next RCGM meeting', { event, relation: 'after', days: 10 }],
    ['en', 'before the RCGM meeting', { event, relation: 'before' }],
    ['es', 'antes de la próxima reunión del GRCM', { event, relation: 'before' }],
    ['es', 'previo a la celebración de la próxima reunión del GRCM', { event, relation: 'before' }],
    ['es', 'en la próxima reunión del GRCM', { event, relation: 'at' }],
    ['es', 'tres semanas antes de la próxima reunión del GRCM', { event, relation: 'before', days: 21 }],
    [
      'es',
      'dentro de los 30 días siguientes a la próxima reunión del GRCM',
      { event, relation: 'after', days: 30 },
    ],
  ])('%s: %s', (language, when, due) => {
    const read = readWhen(language, when);
    expect(read.due).toEqual(due);
    expect(read.dueText).toBe(when);
    expect(questionIds(read.draft)).toEqual(['event-1a']);
  });

  it('takes the next meeting alone for one of the body that met, and asks', () => {
    const read = readWhen('en', 'before the next meeting');
    expect(read.due).toEqual({ event: 'next LON meeting', relation: 'before' });
    expect(questionIds(read.draft)).toEqual(['event-1a']);
  });

  it.each<[Language, string, string]>([
    ['en', 'before the next meeting of the Network', 'next LON meeting'],
    ['en', 'before the next Vice-Ministerial Meeting', 'next VMM meeting'],
    ['es', 'antes de la próxima reunión de la Red', 'next LON meeting'],
    ['es', 'antes de la próxima Reunión de Viceministros', 'next VMM meeting'],
  ])('asks nothing where only one meeting can be meant: %s: %s', (language, when, name) => {
    const read = readWhen(language, when);
    expect(read.due).toEqual({ event: name, relation: 'before' });
    expect([read.confidence, ...questionIds(read.draft)]).toEqual(['high']);
  });
});

describe('a date that cannot be meant so is asked', () => {
  it.each([
    ['by 30 April 2017', { date: '2017-04-30' }, ['past-1a', 'weekend-1a']],
    ['by Monday, 3 July 2018', { date: '2018-07-03' }, ['weekday-1a']],
    ['by 7 July 2018', { date: '2018-07-07' }, ['weekend-1a']],
    ['by 3 July 2018 or by 17 July 2018', { unclear: 'by 3 July 2018 or by 17 July 2018' }, ['dates-1a']],
    ['by 3 July 2018, extended to 17 July 2018', { date: '2018-07-03' }, ['dates-1a']],
    ['by 1 February and every year', { unclear: 'by 1 February and every year' }, ['dates-1a']],
    ['3 July 2018', { unclear: '3 July 2018' }, ['unmarked-1a']],
  ])('%s', (when, due, ids) => {
    const draft = readSentences('en', SENTENCE.en(when));
    expect(commitmentsOf(draft)[0]?.due).toEqual(due);
    expect(questionIds(draft)).toEqual(ids);
  });

  it('lets a day decide beside "as soon as possible"', () => {
    const read = readWhen('en', 'as soon as possible and no later than 3 July 2018');
    expect([read.due, read.confidence]).toEqual([INCLUSIVE, 'high']);
  });

  it('does not take the day of an event for the deadline', () => {
    const draft = readSentences(
      'en',
      'Mexico will send inputs for the workshop held in Belmopan, Belize, on 3 May 2017.',
    );
    expect(commitmentsOf(draft).map(({ due }) => due)).toEqual([null]);
    expect(questionIds(draft)).toEqual([]);
  });

  it.each([
    [
      'At the next meeting of the Network, Mexico will present its report.',
      { event: 'next LON meeting', relation: 'at' },
    ],
    ['On 3 July 2018, Mexico will present its report.', INCLUSIVE],
    ['Before 3 July 2018, Mexico will present its report.', EXCLUSIVE],
  ])('reads a deadline that leads: %s', (sentence, due) => {
    const draft = readSentences('en', sentence);
    expect(commitmentsOf(draft).map((commitment) => commitment.due)).toEqual([due]);
    expect(questionIds(draft)).toEqual([]);
  });

  it('asks where words of time are left that no day was read from', () => {
    const draft = readSentences('en', 'Mexico will send its report to the TS in time for the elections.');
    expect(commitmentsOf(draft).map(({ due }) => due)).toEqual([null]);
    expect(questionIds(draft)).toEqual(['due-1a']);
  });
});
