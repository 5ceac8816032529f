import { type DueRule, isOver } from '../domain/commitment.ts';
import { deadlineOf } from '../domain/deadline.ts';
import { correctDeliverable, correctDue, correctRecipient, type ToCorrect } from '../ledger/correct.ts';
import { correctOwners } from '../ledger/correct-owners.ts';
import { endObligations } from '../ledger/end.ts';
import type { Work } from '../ledger/work.ts';
import {
  type CorrectedInForceFacts,
  correctedInForce,
  passedDatePreview,
} from '../messages/answers/corrected-in-force.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import type { DraftRow } from '../store/drafts.ts';
import { findTold } from '../store/told.ts';
import { answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { findDraftedRef } from './correction.ts';
import {
  type CommitmentInForce,
  findInForce,
  type KnownCommitment,
  listKnown,
  lockInForce,
} from './in-force.ts';
import { toAcceptIt, withAcceptance } from './typed-change.ts';
import { type Correction, DUE, readCorrection } from './typed-correction.ts';
import { readRef, resolveRef, type TypedRef } from './typed-refs.ts';
import { anyPhrase, textBetween, type Word } from './words.ts';

/** A commitment in force that is meant, and what is typed after it. */
export interface MeantInForce {
  readonly commitment: KnownCommitment;
  readonly rest: readonly Word[];
}

/** The commitment in force that a correction means; null where it means a draft. */
export async function readMeantInForce(
  session: Session,
  words: readonly Word[],
  drafts: readonly DraftRow[],
): Promise<MeantInForce | Refusal | null> {
  const typed = typedRefOf(words, drafts);
  if (typed === null || isDrafted(typed.ref, drafts)) return null;
  const known = await listKnown(session.context.db, session.conferenceId);
  const found = resolveRef(typed.ref, known, session.request.words);
  if (!('refused' in found)) return { commitment: found, rest: typed.rest };
  return found.refused === 'ambiguous-ref' ? found : null;
}

/** `correct lon-2014-11 3a …`, `correct lon-2014-11/3a …`, `correct 3a …`. */
function typedRefOf(
  words: readonly Word[],
  drafts: readonly DraftRow[],
): { readonly ref: TypedRef; readonly rest: readonly Word[] } | null {
  const [first, second, ...more] = words;
  if (first === undefined) return null;
  const meeting = drafts.find(({ slug }) => slug === first.plain)?.slug ?? null;
  const word = meeting === null ? first : second;
  const ref = word === undefined ? null : readRef(word);
  if (ref === null) return null;
  return {
    ref: { ...ref, meeting: meeting ?? ref.meeting },
    rest: meeting === null ? words.slice(1) : more,
  };
}

/** Whether a draft that is not published has it: then that is what is corrected. */
function isDrafted({ meeting, ref }: TypedRef, drafts: readonly DraftRow[]): boolean {
  return drafts
    .filter(({ publishedAt, slug }) => publishedAt === null && (meeting === null || meeting === slug))
    .some(({ content }) => findDraftedRef(content, ref) !== null);
}

type Outcome = Omit<CorrectedInForceFacts, 'reader' | 'roster'>;

/** Corrects what is in force: told only to those who were told, and never an extension. */
export async function correctCommitment(
  session: Session,
  { commitment: known, rest }: MeantInForce,
  text: string,
): Promise<Reply> {
  const isDue = anyPhrase(rest, DUE) > 0;
  const { accepted, words } = isDue ? withAcceptance(rest, session) : { accepted: true, words: rest };
  const correction = readCorrection(words, {
    roster: session.roster,
    after: known.meeting.endsOn ?? known.meeting.startsOn ?? todayOf(session),
    today: todayOf(session),
    text,
  });
  if ('refused' in correction) return refuse(session, correction);
  if (correction.kind === 'take') {
    return refuse(session, { refused: 'bad-correction', typed: textBetween(text, rest) });
  }
  const stopped = correction.kind === 'due' ? whatStops(session, known, { ...correction, accepted }) : null;
  if (stopped !== null) return stopped;
  const done = await inTransaction(session, async (work): Promise<Outcome | Refusal> => {
    const [commitment] = await lockInForce(work, [known]);
    if (commitment === undefined) throw new TypeError(`nothing is stored for commitment ${known.id}`);
    const { ref, obligations } = commitment;
    if (obligations.every(({ state }) => isOver(state))) return { refused: 'no-longer-asked', ref };
    return await apply(work, session, { commitment, correction });
  });
  if ('refused' in done) return refuse(session, done);
  return answer({ message: correctedInForce({ ...settingOf(session), ...done }), json: done });
}

/** A date before its meeting is refused, and what one that has passed would bring is shown before it is accepted. */
function whatStops(
  session: Session,
  { ref, meeting: { startsOn } }: KnownCommitment,
  { due, accepted }: { readonly due: DueRule | null; readonly accepted: boolean },
): Reply | null {
  const day = deadlineOf(due, session.roster.timezone)?.lastValidDay ?? null;
  if (day === null) return null;
  if (startsOn !== null && day < startsOn) {
    return refuse(session, { refused: 'due-before-meeting', day, meeting: startsOn });
  }
  if (accepted || day >= todayOf(session)) return null;
  const facts = { ref, day, toAccept: toAcceptIt(session) };
  return answer({
    message: passedDatePreview({ ...settingOf(session), ...facts }),
    json: { done: false, ...facts },
  });
}

interface ToApply<Kind extends Correction['kind'] = Exclude<Correction['kind'], 'take'>> {
  readonly commitment: CommitmentInForce;
  readonly correction: Extract<Correction, { kind: Kind }>;
}

async function apply(work: Work, session: Session, of: ToApply): Promise<Outcome | Refusal> {
  const { commitment, correction } = of;
  const { ref } = commitment;
  const obligationIds = commitment.obligations.map(({ id }) => id);
  const wasTold = (await findTold(work.trx, work.conferenceId, obligationIds)).length > 0;
  const target: ToCorrect = { ...commitment, obligationIds, roster: session.roster };
  switch (correction.kind) {
    case 'due':
      return await applyDue(work, target, { commitment, correction, wasTold });
    case 'owed-by':
      return await applyOwners(work, target, { commitment, correction, wasTold });
    case 'deliverable': {
      const { language } = session.reader;
      if (commitment.deliverable[language] === correction.text) return { refused: 'nothing-to-correct', ref };
      await correctDeliverable(work, target, { language, deliverable: correction.text });
      return { ref, wasTold, correction: { kind: 'deliverable' } };
    }
    case 'recipient': {
      const { recipient: before } = commitment;
      if (before === correction.recipient) return { refused: 'nothing-to-correct', ref };
      await correctRecipient(work, target, { before, after: correction.recipient });
      return { ref, wasTold, correction: { kind: 'recipient' } };
    }
    case 'drop':
      return await applyDrop(work, target, { commitment, wasTold });
  }
}

async function applyDue(
  work: Work,
  target: ToCorrect,
  { commitment, correction, wasTold }: ToApply<'due'> & { readonly wasTold: boolean },
): Promise<Outcome | Refusal> {
  const { ref, lastValidDay: from } = commitment;
  const corrected = await correctDue(work, target, correction.due);
  if (corrected === null) return { refused: 'nothing-to-correct', ref };
  const [after] = await findInForce(work.trx, work.conferenceId, [commitment]);
  const standing = after?.obligations ?? [];
  const kept = standing.filter(({ id }) => corrected.kept.includes(id));
  const extended = [...Map.groupBy(kept, ({ dueOn }) => dueOn)].flatMap(([until, alike]) =>
    until === null ? [] : { parties: alike.flatMap(({ parties }) => parties), until },
  );
  const to = standing.find(({ id }) => corrected.moved.includes(id))?.dueOn ?? after?.lastValidDay ?? null;
  const noneMoved = corrected.moved.length === 0 && extended.length > 0;
  const change = noneMoved ? null : { cause: 'correction' as const, from, to, reason: null };
  return { ref, wasTold, correction: { kind: 'due', change, extended } };
}

async function applyOwners(
  work: Work,
  target: ToCorrect,
  { commitment, correction, wasTold }: ToApply<'owed-by'> & { readonly wasTold: boolean },
): Promise<Outcome | Refusal> {
  const { ref, mode, owedBy: before } = commitment;
  const { owedBy, mode: wanted } = correction;
  if (owedBy === null || (wanted !== null && wanted !== mode)) return { refused: 'mode-in-force', ref };
  const added = owedBy.filter((party) => !before.includes(party));
  const removed = before.filter((party) => !owedBy.includes(party));
  if (added.length + removed.length === 0) return { refused: 'nothing-to-correct', ref };
  await correctOwners(work, target, owedBy);
  return { ref, wasTold, correction: { kind: 'owed-by', owedBy, mode, added, removed } };
}

/** Before any opening has left it is undone silently; later those who were told are told. */
async function applyDrop(
  work: Work,
  { obligationIds }: ToCorrect,
  { commitment, wasTold }: { readonly commitment: CommitmentInForce; readonly wasTold: boolean },
): Promise<Outcome> {
  await endObligations(work, { obligationIds, state: 'superseded', reason: null });
  return { ref: commitment.ref, wasTold, correction: { kind: 'drop' } };
}
