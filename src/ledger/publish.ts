import type { Roster } from '../domain/conference.ts';
import type { DraftContent } from '../domain/draft-content.ts';
import type { Work } from './work.ts';

export interface Published {
  readonly meetingId: number;
}

/**
 * Puts a reviewed draft in force: meeting, agreements, commitments, obligations and duties, each duty with the instant of
 * its opening. Answers to the draft's questions must already be in its content.
 */
export async function publishDraft(_work: Work, _draft: { content: DraftContent; roster: Roster }): Promise<Published> {
  throw new Error('not yet');
}
