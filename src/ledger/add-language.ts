import { LANGUAGES } from '../domain/conference.ts';
import type { DraftContent } from '../domain/draft-content.ts';
import { listAgreements, listCommitments } from '../store/agreements-read.ts';
import { listMeetings } from '../store/meetings.ts';
import { addAgreementTexts, addCommitmentTexts } from '../store/publication.ts';
import { listObligations } from '../store/status-read.ts';
import { audit } from './audit.ts';
import { refreshCards } from './enqueue.ts';
import type { Work } from './work.ts';

/**
 * Gives the agreements and commitments in force the texts of another language, and shows the cards about them anew; nothing else
 * of them changes. A text that is there already stays.
 */
export async function addLanguageInForce(work: Work, slug: string, content: DraftContent): Promise<void> {
  const meeting = (await listMeetings(work.trx, work.conferenceId)).find((one) => one.slug === slug);
  if (meeting === undefined) return;
  const ofAgreements = await addToAgreements(work, meeting.id, content);
  const ofCommitments = await addToCommitments(work, meeting.id, content);
  const added = [...ofAgreements, ...ofCommitments];
  if (added.length === 0) return;
  const languages = [...new Set(added.map(({ language }) => language))].toSorted();
  const after = { languages, texts: added.length };
  await audit(work, [{ action: 'texts.added', subject: { kind: 'meeting', id: meeting.id }, after }]);
  const commitmentIds = [...new Set(ofCommitments.map(({ commitmentId }) => commitmentId))];
  const obligations = await listObligations(work.trx, work.conferenceId, commitmentIds);
  await refreshCards(
    work,
    obligations.map(({ id }) => id),
  );
}

async function addToAgreements(work: Work, meetingId: number, { agreements }: DraftContent) {
  const ids = new Map(
    (await listAgreements(work.trx, work.conferenceId, meetingId)).map(({ number, id }) => [number, id]),
  );
  const texts = agreements.flatMap(({ number, texts: own }) =>
    LANGUAGES.flatMap((language) => {
      const agreementId = ids.get(number);
      const text = own[language];
      return agreementId === undefined || text === undefined
        ? []
        : [{ conference_id: work.conferenceId, agreement_id: agreementId, language, text }];
    }),
  );
  return await addAgreementTexts(work.trx, texts);
}

async function addToCommitments(work: Work, meetingId: number, { agreements }: DraftContent) {
  const inForce = await listCommitments(work.trx, work.conferenceId);
  const ids = new Map(
    inForce.filter((row) => row.meetingId === meetingId).map(({ ref, id }) => [ref, id] as const),
  );
  const texts = agreements
    .flatMap(({ commitments }) => commitments)
    .flatMap(({ ref, deliverable, dueText, evidence }) =>
      LANGUAGES.flatMap((language) => {
        const commitmentId = ids.get(ref);
        const text = deliverable[language];
        if (commitmentId === undefined || text === undefined) return [];
        return [
          {
            ...{ conference_id: work.conferenceId, commitment_id: commitmentId, language, deliverable: text },
            due_text: dueText[language] ?? null,
            evidence: evidence[language] ?? '',
          },
        ];
      }),
    );
  return await addCommitmentTexts(work.trx, texts);
}
