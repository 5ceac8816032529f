import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import type { Setting } from '../facts.ts';
import type { Form } from '../form.ts';
import { dayField, severalField, textField } from './fields.ts';
import { commitmentOptions, LONGEST_NOTE, type OfferedCommitment, partyOptions } from './submission-form.ts';

export interface MoreTimeFormFacts extends Setting {
  readonly words: string;
  readonly commitments: readonly OfferedCommitment[];
  /** For whom the secretariat may extend; null where somebody asks for their own country. */
  readonly parties: readonly PartyCode[] | null;
  readonly filled: {
    readonly refs: readonly string[];
    readonly parties: readonly string[];
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
      severalField(['refs', texts.refs], {
        options: commitmentOptions(facts),
        chosen: filled.refs,
        isRequired: true,
      }),
      ...(parties === null
        ? []
        : [
            severalField(['parties', texts.parties], {
              options: partyOptions(facts, parties),
              chosen: filled.parties,
              isRequired: true,
            }),
          ]),
      dayField(['until', texts.until], { value: filled.until, isRequired: true }),
      textField(['reason', texts.reason], {
        ...{ value: filled.reason, most: LONGEST_NOTE, isLong: true },
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
