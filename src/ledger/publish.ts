import { LANGUAGES, type Language, type PartyCode, type Roster, type Texts } from '../domain/conference.ts';
import type { Deadline } from '../domain/deadline.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import { bodyAwaited } from '../domain/next-meeting.ts';
import {
  insertAgreements,
  insertAgreementTexts,
  insertCommitments,
  insertCommitmentTexts,
  insertDuties,
  insertObligations,
  updateDependency,
  upsertPublishedMeeting,
} from '../store/publication.ts';
import { audit } from './audit.ts';
import { type FirstDuty, firstDuties } from './begin-duties.ts';
import { deadlinesBy, redateAwaiting } from './meetings.ts';
import type { Work } from './work.ts';

export interface Published {
  readonly meetingId: number;
}

interface Draft {
  readonly content: DraftContent;
  readonly roster: Roster;
}

/**
 * Puts a reviewed draft in force: meeting, agreements, commitments, obligations and duties, each duty with the instant of
 * its opening. Answers to the draft's questions must already be in its content.
 */
export async function publishDraft(work: Work, draft: Draft): Promise<Published> {
  const meetingId = await publishMeeting(work, draft.content);
  const agreementIds = await publishAgreements(work, meetingId, draft.content);
  const commitmentIds = await publishCommitments(work, draft.content, { meetingId, agreementIds });
  const duties = await publishObligations(work, draft, commitmentIds);
  await redateAwaiting(work);
  await audit(work, [
    {
      action: 'meeting.published',
      subject: { kind: 'meeting', id: meetingId },
      after: { commitmentIds: [...commitmentIds.values()], duties },
    },
  ]);
  return { meetingId };
}

async function publishMeeting(work: Work, { meeting }: DraftContent): Promise<number> {
  return upsertPublishedMeeting(work.trx, {
    conference_id: work.conferenceId,
    slug: meeting.slug,
    body_code: meeting.body,
    title: JSON.stringify(meeting.title),
    place: meeting.place,
    starts_on: meeting.date,
    ends_on: meeting.endDate ?? meeting.date,
    submitted_to_body: meeting.submittedTo,
    published_at: work.now,
  });
}

async function publishAgreements(
  work: Work,
  meetingId: number,
  content: DraftContent,
): Promise<ReadonlyMap<number, number>> {
  const ids = await insertAgreements(
    work.trx,
    content.agreements.map(({ number }, position) => ({
      conference_id: work.conferenceId,
      meeting_id: meetingId,
      number,
      position,
    })),
  );
  const texts = content.agreements.flatMap((agreement, position) =>
    inEachLanguage(agreement.texts).map(({ language, text }) => ({
      conference_id: work.conferenceId,
      agreement_id: idOf(ids, position),
      language,
      text,
    })),
  );
  await insertAgreementTexts(work.trx, texts);
  return ids;
}

async function publishCommitments(
  work: Work,
  content: DraftContent,
  parents: { meetingId: number; agreementIds: ReadonlyMap<number, number> },
): Promise<ReadonlyMap<string, number>> {
  const drafted = content.agreements.flatMap(({ commitments }, position) =>
    commitments.map((commitment) => ({ commitment, position })),
  );
  const ids = await insertCommitments(
    work.trx,
    drafted.map(({ commitment, position }) => ({
      conference_id: work.conferenceId,
      meeting_id: parents.meetingId,
      agreement_id: idOf(parents.agreementIds, position),
      ref: commitment.ref,
      mode: commitment.mode,
      owed_by: JSON.stringify(commitment.owedBy),
      recipient: commitment.recipient,
      through: commitment.through,
      due_rule: JSON.stringify(commitment.due),
      awaits_body: bodyAwaited(commitment.due),
    })),
  );
  await insertCommitmentTexts(
    work.trx,
    drafted.flatMap(({ commitment }) => textsOf(work.conferenceId, idOf(ids, commitment.ref), commitment)),
  );
  for (const { commitment } of drafted) {
    const dependsOnId = commitment.dependsOn === null ? undefined : ids.get(commitment.dependsOn);
    if (dependsOnId === undefined) continue;
    const link = { conferenceId: work.conferenceId, commitmentId: idOf(ids, commitment.ref), dependsOnId };
    await updateDependency(work.trx, link);
  }
  return ids;
}

/** What a commitment says, once for each language in which the deliverable is known. */
function textsOf(conferenceId: number, commitmentId: number, commitment: DraftedCommitment) {
  return inEachLanguage(commitment.deliverable).map(({ language, text }) => ({
    conference_id: conferenceId,
    commitment_id: commitmentId,
    language,
    deliverable: text,
    due_text: commitment.dueText[language] ?? null,
    evidence: commitment.evidence[language] ?? '',
  }));
}

/** Inserts what each party owes and the duties that bring it up; answers with how many duties there are. */
async function publishObligations(
  work: Work,
  { content, roster }: Draft,
  commitmentIds: ReadonlyMap<string, number>,
): Promise<number> {
  const deadlineNow = await deadlinesBy(work.trx, work.conferenceId, { content, zone: roster.timezone });
  const owed = content.agreements
    .flatMap(({ commitments }) => commitments)
    .map((commitment) => ({
      commitment,
      commitmentId: idOf(commitmentIds, commitment.ref),
      deadline: deadlineNow(commitment.due),
    }));
  const obligations = await insertObligations(
    work.trx,
    owed.flatMap(({ commitment, commitmentId, deadline }) =>
      ownersOf(commitment).map((party) => ({
        conference_id: work.conferenceId,
        commitment_id: commitmentId,
        party_code: party,
        state: 'pending' as const,
        ...dueColumns(deadline, roster.timezone),
      })),
    ),
  );
  const shares = obligations.flatMap(({ id, commitmentId, partyCode }): FirstDuty[] => {
    const found = owed.find((one) => one.commitmentId === commitmentId);
    if (!found) return [];
    const parties: readonly PartyCode[] = partyCode === null ? found.commitment.owedBy : [partyCode];
    return parties.map((party) => ({ obligationId: id, party, deadline: found.deadline }));
  });
  const duties = firstDuties(work, shares, roster);
  await insertDuties(work.trx, duties);
  return duties.length;
}

function ownersOf(commitment: DraftedCommitment): readonly (PartyCode | null)[] {
  return commitment.mode === 'joint' ? [null] : commitment.owedBy;
}

function dueColumns(deadline: Deadline | null, zone: string) {
  return {
    original_due_on: deadline?.lastValidDay ?? null,
    due_on: deadline?.lastValidDay ?? null,
    due_at: deadline?.instant ?? null,
    due_zone: zone,
  };
}

function inEachLanguage(texts: Texts): { language: Language; text: string }[] {
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [{ language, text }];
  });
}

function idOf<Key>(ids: ReadonlyMap<Key, number>, key: Key): number {
  const id = ids.get(key);
  if (id === undefined) throw new TypeError(`nothing was stored for ${String(key)}`);
  return id;
}
