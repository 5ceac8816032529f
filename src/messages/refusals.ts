import type { Language, Roster } from '../domain/conference.ts';
import type { Say } from './catalogue/say.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, paragraph } from './compose.ts';
import type { Message } from './message.ts';
import type { CsvFault, RefusalKind, RefusalsByCode, RefusalTexts } from './refusal-kinds.ts';
import { sayIn } from './say.ts';

/** What was wrong with a request, and what would work. */
export type Refusal = RefusalKind;
export type CsvProblem = CsvFault;

/** A sentence or two: what was wrong, what would work. Without a roster nothing of a conference is named. */
export function refusalText(language: Language, roster: Roster | null, refusal: Refusal): string {
  return textOf(catalogueFor(language).refusals, refusal)(sayIn(language, roster));
}

export function refusalMessage(language: Language, roster: Roster | null, refusal: Refusal): Message {
  return composed(language, [paragraph(refusalText(language, roster, refusal))]);
}

function textOf<Code extends keyof RefusalsByCode>(
  texts: RefusalTexts,
  refusal: RefusalsByCode[Code] & { readonly refused: Code },
): (say: Say) => string {
  return (say) => texts[refusal.refused](refusal, say);
}
