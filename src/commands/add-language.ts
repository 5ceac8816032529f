import { LANGUAGES } from '../domain/conference.ts';
import type { DraftContent } from '../domain/draft-content.ts';
import { audit } from '../ledger/audit.ts';
import type { Work } from '../ledger/work.ts';
import {
  addAgreementText,
  addCommitmentText,
  listAgreements,
  listCommitments,
} from '../store/agreements-read.ts';
import { listMeetings } from '../store/meetings.ts';
import { commitmentsOf } from './draft-content.ts';

/** Gives the agreements and commitments in force the texts of another language; nothing else of them changes. */
export async function addLanguageInForce(work: Work, slug: string, content: DraftContent): Promise<void> {
  const meeting = (await listMeetings(work.trx, work.conferenceId)).find((one) => one.slug === slug);
  if (meeting === undefined) return;
  const added = [
    ...(await addToAgreements(work, meeting.id, content)),
    ...(await addToCommitments(work, meeting.id, content)),
  ];
  const after = { languages: [...new Set(added)].toSorted(), texts: added.length };
  await audit(work, [{ action: 'texts.added', subject: { kind: 'meeting', id: meeting.id }, after }]);
}

async function addToAgreements(work: Work, meetingId: number, content: DraftContent): Promise<string[]> {
  const added: string[] = [];
  const rows = await listAgreements(work.trx, work.conferenceId, meetingId);
  for (const { number, texts } of content.agreements) {
    const agreement = rows.find((row) => row.number === number);
    for (const language of LANGUAGES) {
      const text = texts[language];
      if (agreement === undefined || text === undefined) continue;
      await addAgreementText(work.trx, work.conferenceId, { agreementId: agreement.id, language, text });
      added.push(language);
    }
  }
  return added;
}

async function addToCommitments(work: Work, meetingId: number, content: DraftContent): Promise<string[]> {
  const added: string[] = [];
  const rows = (await listCommitments(work.trx, work.conferenceId)).filter(
    (row) => row.meetingId === meetingId,
  );
  for (const { ref, deliverable, dueText, evidence } of commitmentsOf(content)) {
    const commitment = rows.find((row) => row.ref === ref);
    for (const language of LANGUAGES) {
      const text = deliverable[language];
      if (commitment === undefined || text === undefined) continue;
      await addCommitmentText(work.trx, work.conferenceId, {
        commitmentId: commitment.id,
        language,
        deliverable: text,
        dueText: dueText[language] ?? null,
        evidence: evidence[language] ?? '',
      });
      added.push(language);
    }
  }
  return added;
}
