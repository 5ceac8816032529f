import type { ObligationState, Ref } from '../domain/commitment.ts';
import type { Language } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import type { Part } from './message.ts';

/** What a country may do something about. */
export interface PendingItem {
  readonly ref: Ref;
  readonly state: ObligationState;
  readonly lastValidDay: CivilDate | null;
  readonly isJoint: boolean;
}

/** Only for what is still pending; what awaits its date is offered where nothing else is pending. */
export function pendingButtons(language: Language, list: readonly PendingItem[]): Part {
  const { card: texts, changes } = catalogueFor(language);
  const { more } = changes;
  const pending = list.filter(({ state }) => state === 'pending');
  const dated = pending.filter(({ lastValidDay }) => lastValidDay !== null);
  const offered = dated.length > 0 ? dated : pending;
  const refsOf = (some: typeof offered) => some.map(({ ref }) => ref).join(', ');
  const refs = refsOf(offered);
  // What several parties draw up together is not for one of them to have no comments on.
  const own = refsOf(offered.filter(({ isJoint }) => !isJoint));
  const buttons = [
    { label: texts.submit, words: texts.submitWords(refs), opens: 'form' as const },
    ...(own === '' ? [] : [{ label: texts.noComments, words: texts.noCommentsWords(own) }]),
    ...(dated.length === 0 ? [] : [{ label: more.button, words: more.words(refs), opens: 'form' as const }]),
  ];
  return { kind: 'buttons', buttons: refs === '' ? [] : buttons };
}
