import type { Language, Names, Texts } from '../domain/conference.ts';
import type { DraftContent, OpenQuestion, QuestionEffect } from '../domain/draft-content.ts';
import type { Setting } from '../messages/facts.ts';
import type { Session } from './context.ts';
import { fieldText } from './describe-changes.ts';
import type { Difference } from './draft-merge.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, Names>> = {
  en: { en: 'English', es: 'inglés' },
  es: { en: 'Spanish', es: 'español' },
};

interface Gaps {
  /** The language that was imported now, by its name. */
  readonly other: string;
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}

const ASK: Readonly<
  Record<Language, Readonly<Record<'field' | 'added' | 'dropped', (gaps: Gaps) => string>>>
> = {
  en: {
    field: ({ other, ref, from, to }) =>
      `The ${other} text of ${ref} says "${to}", the draft "${from}": does the draft stand?`,
    added: ({ other, ref }) => `Only the ${other} text has ${ref}: does the draft stand without it?`,
    dropped: ({ other, ref }) => `The ${other} text has no ${ref}: does the draft stand?`,
  },
  es: {
    field: ({ other, ref, from, to }) =>
      `El texto en ${other} de ${ref} dice «${to}» y el borrador «${from}»: ¿se mantiene el borrador?`,
    added: ({ other, ref }) => `Solo el texto en ${other} tiene ${ref}: ¿se mantiene el borrador sin él?`,
    dropped: ({ other, ref }) => `El texto en ${other} no tiene ${ref}: ¿se mantiene el borrador?`,
  },
};

/** Where two languages of a report disagree, the secretariat is asked; the draft stands unless it is corrected. */
export function differenceQuestions(
  disagreeing: readonly Difference[],
  { session, language, content }: { session: Session; language: Language; content: DraftContent },
): OpenQuestion[] {
  return disagreeing.flatMap((difference): OpenQuestion[] => {
    if (difference.kind === 'agreement-text') return [];
    const ref = difference.kind === 'added' ? difference.commitment.ref : difference.ref;
    const about = difference.kind === 'field' ? difference.field : difference.kind;
    const text = (own: Language) => {
      const values = valuesOf(
        { reader: { ...session.reader, language: own }, roster: session.roster },
        difference,
      );
      return ASK[own][difference.kind]({ other: LANGUAGE_NAMES[language][own], ref, ...values });
    };
    const texts: Texts = { en: text('en'), es: text('es') };
    const effect = effectOf(difference, content);
    const id = `language-${about}-${ref}`;
    return [{ id, texts, default: 'yes', refs: [ref], effect, answer: null, corrected: [] }];
  });
}

/** Where the draft does not stand its term is corrected, what it lacks added, what it alone has not asked. */
function effectOf(
  difference: Exclude<Difference, { kind: 'agreement-text' }>,
  { agreements }: DraftContent,
): QuestionEffect {
  switch (difference.kind) {
    case 'field':
      return { kind: 'term', term: difference.field, contradictedBy: 'no' };
    case 'dropped':
      return { kind: 'asked' };
    case 'added': {
      const under = agreements.find(({ commitments }) => commitments.includes(difference.commitment));
      return { kind: 'assumed', remedy: { kind: 'add', number: under?.number ?? difference.commitment.ref } };
    }
  }
}

function valuesOf(setting: Setting, difference: Difference): { from: string; to: string } {
  if (difference.kind !== 'field') return { from: '', to: '' };
  const { field, from, to } = difference;
  return { from: fieldText(setting, field, from), to: fieldText(setting, field, to) };
}
