import type { Ref } from '../domain/commitment.ts';
import type { DraftMeeting, DraftQuestion } from './draft.ts';
import { type Lexicon, nameOf } from './lexicon.ts';
import { askIn } from './questions.ts';

/** Asks, for every member that was not present, whether what binds all members binds it; `refs` are those commitments. */
export function absences(
  refs: readonly Ref[],
  { meeting, lexicon }: { meeting: DraftMeeting; lexicon: Lexicon },
): readonly DraftQuestion[] {
  const asker = askIn(meeting.language);
  if (refs.length === 0) return [];
  if (meeting.present.length === 0) asker.ask('participants', '', { refs });
  for (const code of meeting.present.length === 0 ? [] : lexicon.members) {
    if (meeting.present.includes(code)) continue;
    asker.ask('absent', code, { name: nameOf(code, lexicon, meeting.language), refs });
  }
  return asker.asked();
}
