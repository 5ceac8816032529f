import { createHash } from 'node:crypto';
import type { DraftContent } from '../domain/draft-content.ts';
import { addLanguageInForce } from '../ledger/add-language.ts';
import { audit } from '../ledger/audit.ts';
import type { Work } from '../ledger/work.ts';
import { type ImportAgainFacts, importAgain } from '../messages/answers/import-again.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import type { Draft } from '../reports/draft.ts';
import { readReport } from '../reports/read-report.ts';
import { type DraftRow, insertDraft, listDrafts, lockDraft, updateDraft } from '../store/drafts.ts';
import { listMeetings } from '../store/meetings.ts';
import { insertReport, listLatestReports, type ReportRow } from '../store/reports.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { changesFor, keptFor } from './describe-changes.ts';
import { commitmentsOf, contentOf, withCommitments } from './draft-content.ts';
import {
  type Difference,
  differences,
  differencesFrom,
  isSamePlace,
  structureDifferences,
  withChanges,
  withLanguage,
} from './draft-merge.ts';
import { findInForce, listKnown } from './in-force.ts';
import { differenceQuestions } from './language-questions.ts';
import { reviewOf } from './review.ts';

/** Reads a report into a draft. Nothing of it is in force, and nobody is written to, before it is published. */
export async function importReport(session: Session, { words }: Asked): Promise<Reply> {
  const { attachment, dryRun } = session.request;
  if (attachment === null) return refuse(session, { refused: 'no-file', name: words[0]?.raw ?? null });
  const read = readReport(attachment.text, session.roster);
  if ('refused' in read) return refuse(session, refusalOf(read.refused, attachment.text));
  if (dryRun)
    return {
      ...reviewOf(session, contentOf(read.draft, read.draft.meeting.slug)),
      json: printed(read.draft),
    };
  return await inTransaction(
    session,
    async (work) => await store(work, session, { draft: read.draft, text: attachment.text }),
  );
}

/** What an answer to a question changes is the bot's own matter. */
function printed({ questions, ...draft }: Draft): unknown {
  return { ...draft, questions: questions.map(({ effect, ...question }) => question) };
}

function refusalOf(refused: string, text: string): Refusal {
  return refused === 'too-long'
    ? { refused, length: text.length, limit: 1_000_000 }
    : { refused: 'not-a-report' };
}

interface Imported {
  readonly draft: Draft;
  readonly text: string;
}

interface Known extends Imported {
  readonly slug: string;
  /** What this text was read as. */
  readonly content: DraftContent;
  readonly existing: DraftRow;
  readonly earlier: readonly ReportRow[];
}

async function store(work: Work, session: Session, imported: Imported): Promise<Reply> {
  const slug = await slugFor(work, imported.draft);
  const content = contentOf(imported.draft, slug);
  const isNew = await insertDraft(work.trx, { conferenceId: work.conferenceId, slug, content, at: work.now });
  if (isNew) {
    await keepText(work, slug, imported);
    await auditImport(work, slug, { language: imported.draft.meeting.language, outcome: 'new' });
    return reviewOf(session, content);
  }
  const existing = await lockDraft(work.trx, { conferenceId: work.conferenceId, slug });
  if (existing === null) throw new TypeError(`the draft of ${slug} went away`);
  const earlier = await listLatestReports(work.trx, work.conferenceId, slug);
  return await storeAgain(work, session, { ...imported, slug, content, existing, earlier });
}

async function storeAgain(work: Work, session: Session, known: Known): Promise<Reply> {
  const { draft, text, earlier } = known;
  const same = earlier.find(({ sha256 }) => sha256 === hashOf(text));
  if (same !== undefined) return again(session, known, { kind: 'same-text' });
  const before = earlier.find(({ language }) => language === draft.meeting.language);
  return before === undefined
    ? await storeLanguage(work, session, known)
    : await storeChanged(work, session, { ...known, before });
}

/** The report in its other language: its texts join the same commitments; where the two disagree, that is asked. */
async function storeLanguage(work: Work, session: Session, known: Known): Promise<Reply> {
  const { slug, content, existing, earlier, draft } = known;
  const [first] = earlier;
  const original =
    first === undefined ? existing.content : (contentOfReport(first, session, slug) ?? existing.content);
  const standing = await standingOf(work, existing);
  const differing = structureDifferences(standing, content);
  const read = structureDifferences(original, content);
  const disagreeing = differing.filter((one) => read.some((other) => isSamePlace(one, other)));
  if (existing.publishedAt !== null && disagreeing.length > 0) return notApplied(session, known, differing);
  await keepText(work, slug, known);
  const both = withLanguage(existing.content, content);
  const asked = [
    ...both.questions,
    ...differenceQuestions(disagreeing, { session, content, language: draft.meeting.language }),
  ];
  const { publishedAt } = existing;
  await updateDraft(work.trx, {
    ...{ conferenceId: work.conferenceId, slug, at: work.now },
    content: { ...both, questions: publishedAt === null ? asked : both.questions },
  });
  if (publishedAt !== null) await addLanguageInForce(work, slug, content);
  await auditImport(work, slug, { language: draft.meeting.language, outcome: 'language-added' });
  const kept = keptFor(
    session,
    standing,
    differing.filter((one) => !disagreeing.includes(one)),
  );
  if (disagreeing.length > 0) {
    const changes = changesFor(session, disagreeing);
    return again(session, known, { kind: 'changed', applied: false, inForce: false, changes, kept });
  }
  const refs = commitmentsOf(both).map(({ ref }) => ref);
  return again(session, known, { kind: 'language-added', refs, kept });
}

/** The same report in a changed text: taken over into a draft, beside its corrections; of what is in force only shown. */
async function storeChanged(
  work: Work,
  session: Session,
  known: Known & { before: ReportRow },
): Promise<Reply> {
  const { slug, content, existing, draft } = known;
  const before = contentOfReport(known.before, session, slug) ?? existing.content;
  if (existing.publishedAt !== null) {
    return notApplied(session, known, differencesFrom(await standingOf(work, existing), content));
  }
  await keepText(work, slug, known);
  const merged = withChanges(existing.content, { before, after: content });
  await updateDraft(work.trx, { conferenceId: work.conferenceId, slug, content: merged, at: work.now });
  await auditImport(work, slug, { language: draft.meeting.language, outcome: 'changed' });
  const changes = changesFor(session, differences(existing.content, merged));
  const kept = keptFor(session, merged, differencesFrom(merged, content));
  return again(session, known, { kind: 'changed', applied: true, inForce: false, changes, kept });
}

function notApplied(session: Session, known: Known, changed: readonly Difference[]): Reply {
  const changes = changesFor(session, changed);
  return again(session, known, { kind: 'changed', applied: false, inForce: true, changes, kept: [] });
}

/** A draft as it stands, or what is in force of it: whatever was corrected since is in it. */
async function standingOf(
  { trx, conferenceId }: Work,
  { slug, content, publishedAt }: DraftRow,
): Promise<DraftContent> {
  if (publishedAt === null) return content;
  const known = (await listKnown(trx, conferenceId)).filter(({ meeting }) => meeting.slug === slug);
  const inForce = new Map((await findInForce(trx, conferenceId, known)).map((one) => [one.ref, one]));
  return withCommitments(content, (commitment) => {
    const now = inForce.get(commitment.ref);
    if (now === undefined) return null;
    const { mode, owedBy, recipient, through, due, deliverable } = now;
    return { ...commitment, mode, owedBy, recipient, through, due, deliverable };
  });
}

function contentOfReport({ text }: ReportRow, { roster }: Session, slug: string): DraftContent | null {
  const read = readReport(text, roster);
  return 'draft' in read ? contentOf(read.draft, slug) : null;
}

/** The meeting's slug, or the next free one where another meeting of that month has it. */
async function slugFor(work: Work, { meeting }: Draft): Promise<string> {
  const days = new Map([
    ...(await listMeetings(work.trx, work.conferenceId)).map(
      ({ slug, startsOn }) => [slug, startsOn] as const,
    ),
    ...(await listDrafts(work.trx, work.conferenceId)).map(
      ({ slug, content }) => [slug, content.meeting.date] as const,
    ),
  ]);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? meeting.slug : `${meeting.slug}-${number}`;
    const day = days.get(slug) ?? null;
    if (day === null || meeting.date === null || day === meeting.date) return slug;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function keepText(work: Work, slug: string, { draft, text }: Imported): Promise<void> {
  await insertReport(work.trx, {
    conference_id: work.conferenceId,
    meeting_slug: slug,
    language: draft.meeting.language,
    sha256: hashOf(text),
    text,
    imported_at: work.now,
    imported_by: work.actor.personId,
  });
}

async function auditImport(
  work: Work,
  slug: string,
  after: { language: string; outcome: string },
): Promise<void> {
  await audit(work, [{ action: 'report.imported', subject: { kind: 'draft', id: slug }, after }]);
}

function again(session: Session, { slug, draft }: Known, outcome: ImportAgainFacts['outcome']): Reply {
  const facts = { meeting: slug, language: draft.meeting.language, outcome };
  const { kind, ...more } = outcome;
  return answer({
    message: importAgain({ ...settingOf(session), ...facts }),
    json: { outcome: kind, meeting: slug, language: draft.meeting.language, ...more },
  });
}
