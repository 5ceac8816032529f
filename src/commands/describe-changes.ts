import { LANGUAGES, type Texts } from '../domain/conference.ts';
import type { DraftedCommitment } from '../domain/draft-content.ts';
import type { ImportChange } from '../messages/answers/import-again.ts';
import { bareName, namesInSentence } from '../messages/country-names.ts';
import { dueText } from '../messages/due-text.ts';
import type { Setting } from '../messages/facts.ts';
import type { Difference, DifferingField } from './draft-merge.ts';

/** What a changed report changes, in the reader's words. */
export function changesFor(setting: Setting, changed: readonly Difference[]): ImportChange[] {
  return changed.map((difference) => changeFor(setting, difference));
}

function changeFor(setting: Setting, difference: Difference): ImportChange {
  switch (difference.kind) {
    case 'added':
      return { change: 'added', commitment: difference.commitment };
    case 'dropped':
      return { change: 'dropped', ref: difference.ref };
    case 'agreement-text':
      return { change: 'agreement-text', number: difference.number };
    case 'field': {
      const { ref, field, from, to } = difference;
      const texts = { from: fieldText(setting, field, from), to: fieldText(setting, field, to) };
      return { change: 'field', ref, field, ...texts };
    }
  }
}

/** One field of a commitment in the reader's words; a dash where it is empty. */
export function fieldText(
  { reader: { language }, roster }: Setting,
  field: DifferingField,
  commitment: DraftedCommitment,
): string {
  switch (field) {
    case 'owed-by':
      return namesInSentence(language, roster, commitment.owedBy);
    case 'deliverable':
      return textIn(language, commitment.deliverable);
    case 'due':
      return commitment.due === null ? '–' : dueText(language, roster, commitment.due);
    case 'recipient': {
      const code = commitment.recipient ?? commitment.through;
      return code === null ? '–' : bareName(language, roster, code);
    }
  }
}

function textIn(language: 'en' | 'es', texts: Texts): string {
  const there = [language, ...LANGUAGES].find((one) => texts[one] !== undefined);
  return (there === undefined ? undefined : texts[there]) ?? '–';
}
