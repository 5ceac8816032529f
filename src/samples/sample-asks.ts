import type { Language } from '../domain/conference.ts';
import { agreements } from '../messages/answers/agreements.ts';
import { asked } from '../messages/answers/asked.ts';
import { show } from '../messages/answers/show.ts';
import { catalogueFor } from '../messages/catalogue.ts';
import { reminderCard } from '../messages/reminder-card.ts';
import { card, cardItem, day, settingOf } from './managua.ts';
import { drafted } from './sample-draft.ts';
import type { Samples } from './samples.ts';

const WHAT = {
  en: 'a list of the consular contacts in each capital',
  es: 'una lista de los contactos consulares en cada capital',
};

/** What the secretariat asks for by itself: the answer, and what is said of it afterwards. */
export function sampleAsks(language: Language): Samples {
  const setting = settingOf(language, 'TS');
  const lastValidDay = day('2015-02-14');
  const due = { date: lastValidDay };
  const deliverable = { text: WHAT[language], language };
  const one = { ref: 's1', deliverable, owedBy: ['HN', 'DO'], mode: 'each', due, lastValidDay } as const;
  const commitment = { ...drafted('s1', due), ...one, deliverable: WHAT, evidence: {}, dueText: {} };
  const title = { text: catalogueFor(language).ask.title, language };
  const meeting = { slug: 'ts-2014-12', title, place: null, day: day('2014-12-01'), body: 'TS' };
  const items = [cardItem(language, 's1', { deliverable, lastValidDay, due, count: { settled: 0, of: 2 } })];
  return {
    asked: asked({ ...setting, meeting: meeting.slug, commitment, restDays: [] }),
    'asked for a Saturday': asked({
      ...setting,
      meeting: meeting.slug,
      commitment,
      restDays: [{ ref: 's1', day: lastValidDay, holidayOf: [] }],
    }),
    'opening of what the secretariat asks': reminderCard(card(language, 'DO', { meeting, items })),
    'opening of two that it asks': reminderCard(
      card(language, 'DO', {
        meeting,
        items: [...items, cardItem(language, 's2', { deliverable, lastValidDay, due })],
      }),
    ),
    'agreements of a request': agreements({
      ...setting,
      meeting,
      draft: true,
      agreements: [{ number: 's1', text: deliverable, commitments: [one] }],
    }),
    'show of a request': show({
      ...setting,
      ...one,
      meeting,
      agreement: { number: 's1', text: deliverable },
      evidence: null,
      recipient: 'TS',
      through: null,
      dependsOn: null,
      draft: false,
      count: { settled: 1, of: 2 },
      today: day('2015-01-20'),
      own: null,
      submissions: [],
    }),
  };
}
