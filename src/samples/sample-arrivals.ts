import type { Language } from '../domain/conference.ts';
import { arrivalChosen } from '../messages/answers/arrival-chosen.ts';
import { type ArrivalOutcome, arrivalNotice } from '../messages/arrival-notice.ts';
import { type MailOutcome, receipt } from '../messages/receipt.ts';
import { reminderCard } from '../messages/reminder-card.ts';
import { card, cardItem, day, receiptOf, received, settingOf, submission } from './managua.ts';
import type { Samples } from './samples.ts';

/** Whether what went by mail has arrived: the question, the answers, and what the country reads. */
export function sampleArrivals(language: Language): Samples {
  const setting = settingOf(language, 'TS');
  const on = day('2015-02-02');
  const one = { ref: '3a', party: 'DO', receiptNumber: 'RCM-2015-0007' } as const;
  const arrived: ArrivalOutcome = { state: 'arrived', by: 'Ana', on };
  const notArrived: ArrivalOutcome = { state: 'not-arrived', by: null, on };
  const asked = (outcome: ArrivalOutcome, more: { name?: string; note?: string } = {}) =>
    arrivalNotice({
      ...setting,
      ...one,
      name: more.name ?? null,
      recordedOn: day('2015-01-20'),
      note: more.note ?? null,
      dueOn: day('2015-01-30'),
      count: { settled: 8, of: 11 },
      outcome,
      shortNumber: 57,
    });
  const chosen = (outcome: ArrivalOutcome, isNew: boolean) =>
    arrivalChosen({
      ...setting,
      ...one,
      outcome,
      isNew,
      isPending: true,
      lastValidDay: day('2015-01-30'),
      today: on,
    });
  const mailed = (mail: MailOutcome) => {
    const confirmed = mail.became === 'arrived';
    const sent = submission(language, '3a', { kind: 'by-mail', link: null, confirmed, mail });
    return receipt(receiptOf(language, [sent], { shortNumber: 9 }));
  };
  const unconfirmed = { ...received('HN', '2015-01-20', 'Lesly Zelaya'), toBeConfirmed: true };
  return {
    'has it arrived': asked({ state: 'open' }, { name: 'Lesly Zelaya', note: 'by courier' }),
    'it has arrived': asked(arrived),
    'it has not arrived': asked(notArrived),
    'whether it arrived is moot': asked({ state: 'moot' }),
    'arrived, as chosen': chosen(arrived, true),
    'not arrived, as chosen': chosen(notArrived, true),
    'arrived, chosen before': chosen(arrived, false),
    'not arrived, chosen before': chosen(notArrived, false),
    'nothing to choose any more': chosen({ state: 'moot' }, false),
    'receipt of what arrived': mailed({ became: 'arrived', on }),
    'receipt of what did not arrive': mailed({ became: 'not-arrived', on }),
    'receipt of what was replaced': mailed({ became: 'moot' }),
    'card of what is to be confirmed': reminderCard(
      card(language, 'HN', {
        items: [cardItem(language, '3a', { state: 'received', received: unconfirmed })],
      }),
    ),
  };
}
