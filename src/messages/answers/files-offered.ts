import { catalogueFor } from '../catalogue.ts';
import { composed, items, paragraph } from '../compose.ts';
import { deliverableText } from '../deliverable-text.ts';
import type { Setting } from '../facts.ts';
import type { OfferedCommitment } from '../forms/submission-form.ts';
import { listed } from '../grammar.ts';
import type { Button, Message } from '../message.ts';

export interface FilesOfferedFacts extends Setting {
  readonly names: readonly string[];
  /** By which they are named from now on. */
  readonly number: number;
  readonly commitments: readonly OfferedCommitment[];
  readonly isSecretariat: boolean;
  /** What is typed to submit them for refs. */
  readonly wordsFor: (refs: string) => string;
}

/** With one more that asks for several. */
const MOST_BUTTONS = 3;

/** Which commitment is a document for that came without a word? */
export function filesOffered(facts: FilesOfferedFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).forms.offer;
  const names = listed(language, facts.names);
  const { commitments } = facts;
  if (facts.isSecretariat)
    return composed(language, [paragraph(texts.which(names), texts.secretariat(facts.number))]);
  if (commitments.length === 0) return composed(language, [paragraph(texts.nothingOwed(names))]);
  return composed(language, [
    paragraph(texts.which(names)),
    items(
      commitments.map(({ ref, deliverable }) => ({
        sign: 'pending',
        ref,
        text: deliverableText(language, deliverable),
      })),
    ),
    { kind: 'buttons', buttons: buttonsOf(facts) },
  ]);
}

function buttonsOf({ reader: { language }, commitments, wordsFor }: FilesOfferedFacts): Button[] {
  const { several } = catalogueFor(language).forms.submission;
  const all = commitments.map(({ ref }) => ref).join(', ');
  return [
    ...commitments.slice(0, MOST_BUTTONS).map(({ ref }) => ({ label: ref, words: wordsFor(ref) })),
    { label: several, words: wordsFor(all), opens: 'form' },
  ];
}
