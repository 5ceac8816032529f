import { isAsk, type Roster } from '../domain/conference.ts';
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

/** The meetings that were or will be held: what the secretariat asks for by itself is filed like one and is none. */
export function withoutAsks<Meeting extends { readonly bodyCode: string | null }>(
  roster: Roster,
  known: readonly Meeting[],
): readonly Meeting[] {
  return known.filter(({ bodyCode }) => !isAsk(roster, bodyCode));
}

/** `rcgm-2015-11`, or `rcgm-2015-11-2` where that is taken. */
export function freeSlug(wanted: string, known: readonly { readonly slug: string }[]): string {
  const taken = new Set(known.map(({ slug }) => slug));
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
  return free;
}
