import type { CivilDate } from '../../domain/instant.ts';
import { NOTE_LIMIT } from '../../domain/typed-text.ts';
import { catalogueFor } from '../catalogue.ts';
import type { Form } from '../form.ts';
import { dayField, textField } from './fields.ts';
import { type WhatAndForWhomFacts, whatAndForWhom } from './submission-form.ts';

export interface MoreTimeFormFacts extends WhatAndForWhomFacts {
  readonly words: string;
  readonly filled: WhatAndForWhomFacts['filled'] & {
    readonly until: CivilDate | null;
    readonly reason: string;
  };
}

/** What a person fills in to ask for more time, or to give it. */
export function moreTimeForm(facts: MoreTimeFormFacts): Form {
  const { language } = facts.reader;
  const { filled, parties } = facts;
  const texts = catalogueFor(language).forms.moreTime;
  return {
    language,
    title: texts.title,
    words: facts.words,
    parts: [],
    fields: [
      ...whatAndForWhom(facts, texts),
      dayField(['until', texts.until], { value: filled.until, isRequired: true }),
      textField(['reason', texts.reason], {
        ...{ value: filled.reason, most: NOTE_LIMIT, isLong: true },
        hint: texts.reasonHint,
        isRequired: true,
      }),
    ],
    send: parties === null ? texts.ask : texts.extend,
  };
}

/** The other day on which the secretariat grants what was asked for. */
export function otherDayForm({
  reader: { language },
  words,
}: Pick<MoreTimeFormFacts, 'reader' | 'words'>): Form {
  const texts = catalogueFor(language).forms.moreTime;
  return {
    language,
    title: texts.title,
    words,
    parts: [],
    fields: [dayField(['until', texts.until], { value: null, isRequired: true })],
    send: texts.extend,
  };
}
