import { membersOf } from '../../domain/conference.ts';
import type { DraftedCommitment } from '../../domain/draft-content.ts';
import { catalogueFor } from '../catalogue.ts';
import { nameInSentence } from '../country-names.ts';
import { evidenceQuote } from '../drafted-item.ts';
import type { Setting } from '../facts.ts';
import type { Field, Form } from '../form.ts';
import { oneField, severalField, textField } from './fields.ts';
import { partyOptions } from './submission-form.ts';

/** The terms of a commitment as they stand in the fields. */
export interface FilledTerms {
  readonly number: string | null;
  readonly deliverable: string;
  readonly owedBy: readonly string[];
  readonly mode: string;
  readonly due: string;
  readonly recipient: string;
}

export interface CommitmentFormFacts extends Setting {
  readonly words: string;
  /** Null: one is added. */
  readonly commitment: DraftedCommitment | null;
  /** The report's numbers. */
  readonly numbers: readonly string[];
  readonly filled: FilledTerms;
}

const LONGEST_DELIVERABLE = 500;
const LONGEST_DUE = 200;

/** Where the terms of one commitment of a draft are changed, or those of a further one written. */
export function commitmentForm(facts: CommitmentFormFacts): Form {
  const { language } = facts.reader;
  const { commitment } = facts;
  const texts = catalogueFor(language).forms.commitment;
  return {
    language,
    title: commitment === null ? texts.adding : texts.title(commitment.ref),
    words: facts.words,
    parts: commitment === null ? [] : [evidenceQuote(facts, commitment)],
    fields: fieldsOf(facts),
    send: texts.send,
  };
}

function fieldsOf(facts: CommitmentFormFacts): Field[] {
  const { filled, numbers, reader, roster } = facts;
  const texts = catalogueFor(reader.language).forms.commitment;
  const members = membersOf(roster).map(({ code }) => code);
  const isNew = facts.commitment === null;
  return [
    ...(isNew
      ? [
          oneField(['number', texts.number], {
            options: numbers.map((number) => ({ value: number, label: number })),
            chosen: filled.number,
            isRequired: true,
          }),
        ]
      : []),
    textField(['deliverable', texts.deliverable], {
      ...{ value: filled.deliverable, most: LONGEST_DELIVERABLE, isLong: true },
      isRequired: true,
    }),
    severalField(['owedBy', texts.owedBy], {
      options: partyOptions(facts, members),
      chosen: filled.owedBy,
      isRequired: true,
    }),
    oneField(['mode', texts.mode], {
      options: [
        { value: 'each', label: texts.each },
        { value: 'joint', label: texts.joint },
      ],
      chosen: filled.mode,
      isRequired: true,
    }),
    textField(['due', texts.due], {
      ...{ value: filled.due, most: LONGEST_DUE, hint: texts.dueHint },
      isRequired: true,
    }),
    ...(isNew ? [] : [recipientField(facts)]),
  ];
}

/** What a report may name as whom it goes to. */
export const NOBODY = 'nobody';

function recipientField({ filled, reader: { language }, roster }: CommitmentFormFacts): Field {
  const texts = catalogueFor(language).forms.commitment;
  const codes = [...roster.parties, ...roster.bodies, ...roster.offices].map(({ code }) => code);
  return oneField(['recipient', texts.recipient], {
    options: [
      { value: NOBODY, label: texts.nobody },
      ...codes.map((code) => ({ value: code, label: nameInSentence(language, roster, code) })),
    ],
    chosen: filled.recipient,
  });
}
