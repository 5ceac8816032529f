import type { Language, Names, Texts } from '../domain/conference.ts';
import type { OpenQuestion } from '../domain/draft-content.ts';
import type { Session } from './context.ts';
import { valueOf } from './describe-changes.ts';
import type { Difference } from './draft-merge.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, Names>> = {
  en: { en: 'English', es: 'inglés' },
  es: { en: 'Spanish', es: 'español' },
};

const ASK: Readonly<
  Record<
    Language,
    {
      differs: (in_: string, ref: string, from: string, to: string) => string;
      only: (in_: string, ref: string) => string;
      missing: (in_: string, ref: string) => string;
    }
  >
> = {
  en: {
    differs: (other, ref, from, to) =>
      `The ${other} text of ${ref} says "${to}", the draft "${from}": does the draft stand?`,
    only: (other, ref) => `Only the ${other} text has ${ref}: does the draft stand without it?`,
    missing: (other, ref) => `The ${other} text has no ${ref}: does the draft stand?`,
  },
  es: {
    differs: (other, ref, from, to) =>
      `El texto en ${other} de ${ref} dice «${to}» y el borrador «${from}»: ¿se mantiene el borrador?`,
    only: (other, ref) => `Solo el texto en ${other} tiene ${ref}: ¿se mantiene el borrador sin él?`,
    missing: (other, ref) => `El texto en ${other} no tiene ${ref}: ¿se mantiene el borrador?`,
  },
};

/** Where two languages of a report disagree, the secretariat is asked; the draft stands unless it is corrected. */
export function differenceQuestions(
  disagreeing: readonly Difference[],
  { session, language }: { session: Session; language: Language },
): OpenQuestion[] {
  return disagreeing.flatMap((difference): OpenQuestion[] => {
    if (difference.kind === 'agreement-text') return [];
    const ref = difference.kind === 'added' ? difference.commitment.ref : difference.ref;
    const about = difference.kind === 'field' ? difference.field : difference.kind;
    const text = (own: Language) =>
      textOf(session, difference, { own, other: LANGUAGE_NAMES[language][own], ref });
    const texts: Texts = { en: text('en'), es: text('es') };
    return [{ id: `language-${about}-${ref}`, texts, default: 'yes', refs: [ref], answer: null }];
  });
}

function textOf(
  { reader, roster }: Session,
  difference: Difference,
  { own, other, ref }: { own: Language; other: string; ref: string },
): string {
  if (difference.kind === 'added') return ASK[own].only(other, ref);
  if (difference.kind !== 'field') return ASK[own].missing(other, ref);
  const setting = { reader: { ...reader, language: own }, roster };
  const { field, from, to } = difference;
  return ASK[own].differs(other, ref, valueOf(setting, field, from), valueOf(setting, field, to));
}
