import type { Refusal } from '../messages/refusals.ts';
import type { Word } from './words.ts';

/** Which of the meetings is meant: the one named, or the only one; else says which there are. */
export function readMeeting<Meeting extends { readonly slug: string }>(
  typed: Word | undefined,
  known: readonly Meeting[],
): Meeting | Refusal {
  const slugs = known.map(({ slug }) => slug);
  if (typed !== undefined) {
    const found = known.find(({ slug }) => slug === typed.plain);
    return found ?? { refused: 'unknown-meeting', typed: typed.raw, known: slugs };
  }
  const [only, ...others] = known;
  return only !== undefined && others.length === 0 ? only : { refused: 'which-meeting', known: slugs };
}
