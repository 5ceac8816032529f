import { z } from 'zod';
import type { Ref } from '../domain/commitment.ts';
import type { DraftedCommitment } from '../domain/draft-content.ts';
import { type CivilDate, civilDate } from '../domain/instant.ts';
import type { HistoryEntry } from '../messages/answers/history.ts';
import { wordingIn } from '../messages/wording.ts';
import type { AuditRow } from '../store/history-read.ts';
import type { Session } from './context.ts';
import { fieldText } from './describe-changes.ts';
import type { CommitmentInForce } from './in-force.ts';

export type Event = HistoryEntry;

const day = z.string().transform((text) => civilDate(text));
const dueRule = z
  .union([
    z.object({ date: day, bound: z.literal('before').exactOptional() }),
    z.object({
      event: z.string(),
      relation: z.enum(['before', 'after', 'at']),
      days: z.number().exactOptional(),
    }),
    z.object({ unclear: z.string() }),
  ])
  .nullable();

/** What the audit trail keeps of a correction: the term as it was and as it is. */
const correction = z.discriminatedUnion('field', [
  z.object({
    ref: z.string(),
    field: z.literal('owed-by'),
    value: z.object({ owedBy: z.array(z.string()), mode: z.enum(['each', 'joint']) }),
  }),
  z.object({ ref: z.string(), field: z.literal('due'), value: dueRule }),
  z.object({ ref: z.string(), field: z.literal('recipient'), value: z.string().nullable() }),
  z.object({ ref: z.string(), field: z.literal('deliverable'), value: z.null() }),
]);
type Kept = z.infer<typeof correction>;

const imported = z.object({ language: z.enum(['en', 'es']) });
const addition = z.object({ ref: z.string() });

const NO_TERMS: DraftedCommitment = {
  ref: '',
  owedBy: [],
  mode: 'each',
  recipient: null,
  through: null,
  due: null,
  dependsOn: null,
  deliverable: {},
  dueText: {},
  evidence: {},
  confidence: 'high',
};

/** How a commitment came to be in the draft, and what the secretariat corrected of it. */
export function draftEvents(session: Session, rows: readonly AuditRow[], ref: Ref): Event[] {
  return rows.flatMap((row) => draftEvent(session, row, ref) ?? []);
}

function draftEvent(session: Session, { at, action, before, after, by }: AuditRow, ref: Ref): Event | null {
  if (action === 'report.imported') {
    const read = imported.safeParse(after);
    return read.success ? { at, kind: 'report-imported', language: read.data.language, by } : null;
  }
  const to = correction.safeParse(after);
  if (!to.success) {
    const kind = action === 'draft.asked' ? 'draft-asked' : 'draft-added';
    return addition.safeParse(after).data?.ref === ref ? { at, kind, by } : null;
  }
  const from = correction.safeParse(before);
  if (to.data.ref !== ref || !from.success) return null;
  const texts = { from: keptText(session, from.data), to: keptText(session, to.data) };
  return { at, kind: 'draft-corrected', field: to.data.field, ...texts, by };
}

function keptText(session: Session, kept: Kept): string {
  switch (kept.field) {
    case 'owed-by':
      return fieldText(session, kept.field, { ...NO_TERMS, ...kept.value });
    case 'due':
      return fieldText(session, kept.field, { ...NO_TERMS, due: kept.value });
    case 'recipient':
      return fieldText(session, kept.field, { ...NO_TERMS, recipient: kept.value });
    case 'deliverable':
      return fieldText(session, kept.field, NO_TERMS);
  }
}

/** When it came into force, and from which words its date was computed. */
export function publicationEvents(
  { reader }: Session,
  rows: readonly AuditRow[],
  {
    due,
    evidence,
    computed,
  }: Pick<CommitmentInForce, 'due' | 'evidence'> & { readonly computed: CivilDate | null },
): Event[] {
  return rows
    .filter(({ action }) => action === 'meeting.published')
    .flatMap(({ at, by }): Event[] => {
      const words = wordingIn(reader.language, evidence);
      return [
        { at, kind: 'published', by },
        {
          at,
          kind: 'due-computed',
          due,
          evidence: words.text === '' ? null : words,
          lastValidDay: computed,
        },
      ];
    });
}
