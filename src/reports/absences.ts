import type { DraftCommitment, DraftMeeting, DraftQuestion } from './draft.ts';
import { type Lexicon, nameOf } from './lexicon.ts';
import { askIn } from './questions.ts';

/** Asks, for every member that was not present, whether what binds all members binds it. */
export function absences(
  bindAll: readonly DraftCommitment[],
  { meeting, lexicon }: { meeting: DraftMeeting; lexicon: Lexicon },
): readonly DraftQuestion[] {
  const asker = askIn(meeting.language);
  const refsOf = (owing: readonly DraftCommitment[]) => owing.map(({ ref }) => ref);
  if (meeting.present.length === 0) {
    if (bindAll.length > 0) asker.ask('participants', '', { refs: refsOf(bindAll) });
    return asker.asked();
  }
  for (const code of lexicon.members.filter((member) => !meeting.present.includes(member))) {
    const refs = refsOf(bindAll.filter(({ owedBy }) => owedBy.includes(code)));
    const name = nameOf(code, lexicon, meeting.language);
    if (refs.length > 0) asker.ask('absent', code, { name, refs });
  }
  return asker.asked();
}
