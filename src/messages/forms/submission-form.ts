import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { NOTE_LIMIT } from '../../domain/typed-text.ts';
import { catalogueFor } from '../catalogue.ts';
import { paragraph } from '../compose.ts';
import { bareName } from '../country-names.ts';
import { deliverableText } from '../deliverable-text.ts';
import type { Setting, Wording } from '../facts.ts';
import type { Field, Form, Option } from '../form.ts';
import { listed } from '../grammar.ts';
import { dayField, fileField, oneField, severalField, textField } from './fields.ts';

/** A commitment that a form offers; `value` names it for good. */
export interface OfferedCommitment {
  readonly value: string;
  readonly ref: string;
  readonly deliverable: Wording;
}

export interface SubmissionFormFacts extends WhatAndForWhomFacts {
  readonly words: string;
  /** What was handed over before. */
  readonly offered: readonly string[];
  readonly filled: WhatAndForWhomFacts['filled'] & {
    readonly way: string;
    readonly link: string;
    readonly note: string;
    readonly day: CivilDate | null;
  };
}

const LONGEST_LINK = 2000;

/** What a person fills in to submit. */
export function submissionForm(facts: SubmissionFormFacts): Form {
  const { language } = facts.reader;
  const texts = catalogueFor(language).forms.submission;
  return {
    language,
    title: texts.title,
    words: facts.words,
    parts: facts.offered.length === 0 ? [] : [paragraph(texts.offered(listed(language, facts.offered)))],
    fields: fieldsOf(facts),
    send: texts.send,
  };
}

function fieldsOf(facts: SubmissionFormFacts): Field[] {
  const { filled, parties, reader, offered } = facts;
  const texts = catalogueFor(reader.language).forms.submission;
  const ways = ['document', 'by-mail', 'no-comments'] as const;
  const said = { document: texts.document, 'by-mail': texts.byMail, 'no-comments': texts.noComments };
  return [
    ...whatAndForWhom(facts, texts),
    oneField(['way', texts.way], {
      options: ways.map((value) => ({ value, label: said[value] })),
      chosen: filled.way,
      isRequired: true,
    }),
    textField(['link', texts.link], { value: filled.link, most: LONGEST_LINK, hint: texts.linkHint }),
    ...(offered.length === 0 ? [fileField(['file', texts.file], { isText: false })] : []),
    textField(['note', texts.note], {
      ...{ value: filled.note, most: NOTE_LIMIT, isLong: true },
      hint: texts.noteHint,
    }),
    ...(parties === null ? [] : [dayField(['day', texts.day], { value: filled.day, hint: texts.dayHint })]),
  ];
}

export interface WhatAndForWhomFacts extends Setting {
  readonly commitments: readonly OfferedCommitment[];
  /** For whom the secretariat may do it; null where somebody does it for their own country. */
  readonly parties: readonly PartyCode[] | null;
  readonly filled: { readonly refs: readonly string[]; readonly parties: readonly string[] };
}

/** Which commitments, each by its ref and what is to be sent; and for the secretariat of which countries. */
export function whatAndForWhom(
  facts: WhatAndForWhomFacts,
  labels: { readonly refs: string; readonly parties: string },
): Field[] {
  const { commitments, parties, filled } = facts;
  const options = commitments.map(({ value, ref, deliverable }) => ({
    value,
    label: `${ref} ${deliverableText(facts.reader.language, deliverable)}`,
  }));
  const refs = severalField(['refs', labels.refs], { options, chosen: filled.refs, isRequired: true });
  if (parties === null) return [refs];
  const named = { options: partyOptions(facts, parties), chosen: filled.parties, isRequired: true };
  return [refs, severalField(['parties', labels.parties], named)];
}

export function partyOptions({ reader, roster }: Setting, parties: readonly PartyCode[]): Option[] {
  return parties.map((code) => ({ value: code, label: bareName(reader.language, roster, code) }));
}
