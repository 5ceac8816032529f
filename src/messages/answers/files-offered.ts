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

function buttonsOf({ reader: { language }, commitments, number }: FilesOfferedFacts): Button[] {
  const { submission, offer } = catalogueFor(language).forms;
  const all = commitments.map(({ ref }) => ref).join(', ');
  return [
    ...commitments.slice(0, MOST_BUTTONS).map(({ ref }) => ({ label: ref, words: offer.words(ref, number) })),
    { label: submission.several, words: offer.words(all, number), opens: 'form' },
  ];
}
