import { LANGUAGES, type Language, secretariatOf } from '../domain/conference.ts';
import { deadlineOf } from '../domain/deadline.ts';
import type { DraftContent, DraftedCommitment } from '../domain/draft-content.ts';
import { audit } from '../ledger/audit.ts';
import type { Work } from '../ledger/work.ts';
import { asked } from '../messages/answers/asked.ts';
import { catalogueFor } from '../messages/catalogue.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { insertDraft, listDrafts } from '../store/drafts.ts';
import { listMeetings } from '../store/meetings.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf, todayOf } from './context.ts';
import { ownCommitment } from './correction.ts';
import { commitmentsOf } from './draft-content.ts';
import { listKnown } from './in-force.ts';
import { reviewFacts } from './review.ts';
import { readTypedAsk, type TypedAsk } from './typed-ask.ts';
import { freeSlug } from './typed-meeting.ts';
import { fold } from './words.ts';

/** What the secretariat asks for by itself becomes a draft of its own, which is previewed, corrected and published as any other. */
export async function ask(session: Session, { words, text }: Asked): Promise<Reply> {
  const today = todayOf(session);
  const typed = readTypedAsk(words, { roster: session.roster, today, text });
  if ('refused' in typed) return refuse(session, typed);
  const last = deadlineOf(typed.due, session.roster.timezone)?.lastValidDay;
  if (last !== undefined && last < today) return refuse(session, { refused: 'day-over', day: last });
  const done = await inTransaction(session, async (work) => await draft(work, session, typed));
  if ('refused' in done) return refuse(session, done);
  const { meeting, commitment, content } = done;
  const { restDays } = reviewFacts(session, content);
  const message = asked({ ...settingOf(session), meeting, commitment, restDays });
  return answer({ message, json: { meeting, ref: commitment.ref, commitment, restDays } });
}

interface Drafted {
  readonly meeting: string;
  readonly commitment: DraftedCommitment;
  readonly content: DraftContent;
}

/** Another request that is drafted at the same moment has taken the slug: what is free is looked for again. */
async function draft(work: Work, session: Session, typed: TypedAsk): Promise<Drafted | Refusal> {
  const { conferenceId, now: at } = work;
  const names = await findNames(work, session);
  if (typed.ref !== null && names.refs.has(fold(typed.ref))) {
    return { refused: 'ref-taken', ref: typed.ref, free: freeRef(names.refs) };
  }
  const commitment = ownCommitment({ ...typed, ref: typed.ref ?? freeRef(names.refs) }, session.roster);
  const content = contentOf(session, commitment, { slug: names.slug, language: typed.language });
  const isOurs = await insertDraft(work.trx, { conferenceId, slug: names.slug, content, at });
  if (!isOurs) return await draft(work, session, typed);
  const { ref, owedBy, due } = commitment;
  const subject = { kind: 'draft', id: names.slug };
  await audit(work, [{ action: 'draft.asked', subject, after: { ref, owedBy, due } }]);
  return { meeting: names.slug, commitment, content };
}

/** A free slug, and the refs that are taken: in a draft or in force, of whatever meeting. */
async function findNames({ trx, conferenceId }: Work, session: Session) {
  const drafts = await listDrafts(trx, conferenceId);
  const known = await listKnown(trx, conferenceId);
  const drafted = drafts.flatMap(({ content }) => [
    ...commitmentsOf(content),
    ...content.agreements.flatMap(({ offered }) => offered),
  ]);
  const code = secretariatOf(session.roster)?.code ?? 'ask';
  const month = todayOf(session).slice(0, 7);
  const taken = [...drafts, ...(await listMeetings(trx, conferenceId))];
  return {
    slug: freeSlug(`${code.toLowerCase()}-${month}`, taken),
    refs: new Set([...drafted, ...known].map(({ ref }) => fold(ref))),
  };
}

/** `s1`, `s2`: of the secretariat, in either language. */
function freeRef(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}

/** A draft with this commitment and nothing else; where a report names the body that met, this names the secretariat. */
function contentOf(
  session: Session,
  commitment: DraftedCommitment,
  { slug, language }: { slug: string; language: Language },
): DraftContent {
  const { ref, deliverable } = commitment;
  const titles = LANGUAGES.map((one) => [one, catalogueFor(one).ask.title] as const);
  return {
    meeting: {
      slug,
      body: secretariatOf(session.roster)?.code ?? null,
      title: Object.fromEntries(titles),
      place: null,
      date: todayOf(session),
      endDate: null,
      submittedTo: null,
      present: [],
    },
    agreements: [
      {
        number: ref,
        texts: { [language]: deliverable[language] ?? '' },
        commitments: [commitment],
        offered: [],
      },
    ],
    questions: [],
  };
}
