import type { Ref } from '../domain/commitment.ts';
import { LANGUAGES, type Texts } from '../domain/conference.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import type { ImportChange, ImportKept } from '../messages/answers/import-again.ts';
import { bareName, namesInSentence } from '../messages/country-names.ts';
import { dueText } from '../messages/due-text.ts';
import type { Setting } from '../messages/facts.ts';
import { commitmentsOf } from './draft-content.ts';
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

/** What the secretariat corrected and a new text does not change, in the reader's words. */
export function keptFor(
  setting: Setting,
  standing: DraftContent,
  different: readonly Difference[],
): ImportKept[] {
  const added = new Set(
    commitmentsOf(standing)
      .filter(({ evidence }) => Object.keys(evidence).length === 0)
      .map(({ ref }) => ref),
  );
  return different.flatMap((difference) => keptOf(setting, difference, added) ?? []);
}

function keptOf(setting: Setting, difference: Difference, added: ReadonlySet<Ref>): ImportKept | null {
  switch (difference.kind) {
    case 'added':
      return { kept: 'taken-out', ref: difference.commitment.ref };
    case 'dropped':
      return added.has(difference.ref) ? null : { kept: 'corrected', ref: difference.ref };
    case 'agreement-text':
      return null;
    case 'field': {
      const { ref, field, from, to } = difference;
      const texts = { own: fieldText(setting, field, from), text: fieldText(setting, field, to) };
      return { kept: 'field', ref, field, ...texts };
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
