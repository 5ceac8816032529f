import type { LostMessage, Recipient } from '../messages/history-events.ts';
import { type ChainRow, NO_LONGER_AN_OFFICER } from '../store/history-chains.ts';
import type { ChainStep } from '../store/tables-deliveries.ts';
import type { Event } from './history-of-draft.ts';

interface About {
  readonly commitmentId: number;
  readonly submissions: readonly { readonly id: number; readonly receiptNumber: string }[];
}

/** Which links of their chains messages went through, each with what became of it, and which reached nobody. */
export function chainEvents(rows: readonly ChainRow[], of: About): Event[] {
  return rows
    .filter((row) => isAbout(row, of))
    .flatMap((row) => [...row.chain.flatMap((step) => stepEvent(row, step)), ...lostEvent(row, of)]);
}

/** What a submission's moment caused speaks of that submission, or of its obligation. */
function isAbout({ subject }: ChainRow, { commitmentId, submissions }: About): boolean {
  if ('commitmentId' in subject) return subject.commitmentId === commitmentId;
  const named = 'submissionIds' in subject ? subject.submissionIds : undefined;
  return named === undefined || named.some((id) => submissions.some((one) => one.id === id));
}

function stepEvent(row: ChainRow, step: ChainStep): Event[] {
  const to = recipientOf(row);
  const { at, reason, outcome } = step;
  const [link = ''] = step.link.split(':');
  if (outcome !== 'passed-on') return [{ at, kind: 'link-ended', link, outcome, reason, to }];
  if (link === 'alternates') return [{ at, kind: 'passed-on', to, people: row.standIns }];
  return row.party === null ? [] : [{ at, kind: 'secretariat-told', party: row.party }];
}

/** Of a reminder its rungs say that it reached nobody. */
function lostEvent(row: ChainRow, { submissions }: About): Event[] {
  const { kind, lostFor: reason, settledAt: at } = row;
  if (kind === 'morning' || reason === null || at === null) return [];
  if (kind === 'receipt' && reason === NO_LONGER_AN_OFFICER) {
    const ids = ('submissionIds' in row.subject ? row.subject.submissionIds : undefined) ?? [];
    return submissions
      .filter(({ id }) => ids.includes(id))
      .map(({ receiptNumber }) => ({ at, kind: 'receipt-kept-back', receiptNumber, to: recipientOf(row) }));
  }
  const what: LostMessage = kind === 'notice' ? 'message' : kind;
  return [{ at, kind: 'message-lost', what, reason, to: recipientOf(row) }];
}

function recipientOf({ person, party, channel }: ChainRow): Recipient {
  return { name: person ?? channel ?? '', party };
}
