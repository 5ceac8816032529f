import type { DraftContent, OpenQuestion, Remedy } from '../domain/draft-content.ts';
import type { Refusal } from '../messages/refusals.ts';
import { commitmentsOf } from './draft-content.ts';
import { NOTHING } from './typed-correction.ts';
import { fold, textBetween, type Word } from './words.ts';

const YES = ['yes', 'si'];
const NO = ['no'];
const LONGEST = 200;

/** An answer that the question understands, as the draft keeps it; else which answers it takes, or what to type instead. */
export function readAnswer(
  content: DraftContent,
  question: OpenQuestion,
  { words, text }: { words: readonly Word[]; text: string },
): { readonly reply: string } | Refusal {
  const plain = words.map((word) => word.plain).join(' ');
  const typed = YES.includes(plain) ? 'yes' : plain;
  const { effect, default: preset } = question;
  const taken = [preset, ...answersTo(content, question)].find((one) => fold(one) === typed);
  if (taken !== undefined) return { reply: taken };
  if (isNothing(preset) && [...NO, ...NOTHING].includes(typed)) return { reply: preset };
  const isKept = effect.kind === 'recorded' && /[\p{L}\p{N}]/u.test(typed);
  if (isKept) return { reply: textBetween(text, words).slice(0, LONGEST) };
  return {
    refused: 'bad-answer',
    question: question.id,
    answers: answersTo(content, question),
    remedy: remedyOf(question),
  };
}

/** The answers that a question takes, in the words of its language; what is assumed is one of them. */
export function answersTo(content: DraftContent, { effect, refs, default: preset }: OpenQuestion): string[] {
  switch (effect.kind) {
    case 'binds':
    case 'joint':
    case 'asked':
    case 'term':
    case 'recorded':
      return ['yes', 'no'];
    case 'depends': {
      const all = commitmentsOf(content).map(({ ref }) => ref);
      // What comes before it in the report: nothing can wait for itself.
      return [...all.slice(0, all.indexOf(refs[0] ?? '')), preset];
    }
    case 'assumed':
      return [preset === 'no' || isNothing(preset) ? preset : 'yes'];
  }
}

function isNothing(preset: string): boolean {
  return NOTHING.includes(fold(preset));
}

function remedyOf({ effect, refs }: OpenQuestion): Remedy | null {
  if (effect.kind === 'term') return { kind: 'correct', term: effect.term, refs };
  if (effect.kind !== 'assumed') return null;
  const { remedy } = effect;
  return remedy.kind === 'correct' ? { ...remedy, refs } : remedy;
}
