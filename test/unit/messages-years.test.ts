import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/conference.ts';
import { timeLeft } from '../../src/messages/commitment-text.ts';
import { firstLine } from '../../src/messages/first-line.ts';
import { nobodyReachableNotice } from '../../src/messages/notices.ts';
import { owedItems } from '../../src/messages/owed-items.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { receipt } from '../../src/messages/receipt.ts';
import { reminderCard } from '../../src/messages/reminder-card.ts';
import { dayBeside } from '../../src/messages/text-dates.ts';
import { at, card, cardItem, day, receiptOf, settingOf, submission } from '../../src/samples/managua.ts';

const DUE = day('2015-01-30');
const SAME_YEAR = day('2015-02-02');
const NEXT_YEAR = day('2016-01-04');

describe('a day that is told without its year', () => {
  it('has it where it is read in another year', () => {
    expect(dayBeside('en', DUE, { today: SAME_YEAR })).toBe('30 January');
    expect(dayBeside('en', DUE, { today: NEXT_YEAR })).toBe('30 January 2015');
    expect(dayBeside('es', DUE, { today: SAME_YEAR, weekday: true })).toBe('viernes 30 de enero');
    expect(dayBeside('es', DUE, { today: NEXT_YEAR, weekday: true })).toBe('viernes 30 de enero de 2015');
  });

  it.each<[string, (today: typeof DUE, language: Language) => string]>([
    ['in a first line', (today, language) => firstLine({ ...card(language, 'DO'), today })],
    ['in a card', (today, language) => toPlainText(reminderCard({ ...card(language, 'DO'), today }))],
    [
      'in a courteous note',
      (today, language) => toPlainText(reminderCard({ ...card(language, 'DO'), today, noted: ['3a'] })),
    ],
    ['in what is left', (today, language) => timeLeft(language, today, DUE)],
    [
      'of a receipt, in what a country owes',
      (today, language) =>
        owedItems({
          ...settingOf(language, 'DO'),
          today,
          items: [
            {
              ...cardItem(language, '3a'),
              state: 'received',
              jointly: [],
              received: { day: DUE, receiptNumber: 'RCM-2015-0007' },
            },
          ],
        })
          .map(({ text }) => text)
          .join(),
    ],
    [
      'of a receipt that came after the date',
      (today, language) =>
        toPlainText(
          receipt(
            receiptOf(language, [
              submission(language, '3a', {
                receivedOn: today,
                recordedAt: at(`${today}T16:14:00.000Z`),
                link: null,
              }),
            ]),
          ),
        ).replace(/^.*\n/u, ''),
    ],
    [
      'since which nobody can be reached',
      (today, language) =>
        toPlainText(
          nobodyReachableNotice({
            ...settingOf(language),
            today,
            countries: [{ party: 'DO', refs: ['3a'], since: DUE }],
            shortNumber: null,
          }),
        ),
    ],
  ])('%s', (_, said) => {
    for (const [language, spelled, year] of [
      ['en', '30 January', ' 2015'],
      ['es', '30 de enero', ' de 2015'],
    ] as const) {
      expect(said(SAME_YEAR, language)).toMatch(new RegExp(`${spelled}(?!${year})`, 'u'));
      expect(said(NEXT_YEAR, language)).toContain(`${spelled}${year}`);
      expect(said(NEXT_YEAR, language)).not.toMatch(new RegExp(`${spelled}(?!${year})`, 'u'));
    }
  });
});
