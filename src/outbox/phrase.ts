import { findRecipient } from '../store/outgoing.ts';
import type { Desk, Letter } from './letter.ts';
import { phraseMorning } from './phrase-morning.ts';
import { phraseNotice } from './phrase-notice.ts';
import { phraseConfirmation, phraseReceipt } from './phrase-submissions.ts';

/** Phrases a delivery as things stand now, in its reader's language. */
export async function phrase(desk: Desk): Promise<Letter> {
  const { kind, person_id: personId, binding_id: bindingId } = desk.delivery;
  if (bindingId !== null) return phraseConfirmation(desk, bindingId);
  if (personId === null) return { kind: 'failed', reason: 'no-recipient' };
  if (kind !== 'morning' && !(await isStillTheirs(desk, personId))) {
    return { kind: 'overtaken', reason: 'no-longer-an-officer' };
  }
  switch (kind) {
    case 'morning':
      return phraseMorning(desk, personId);
    case 'receipt':
      return phraseReceipt(desk, personId);
    case 'notice':
      return phraseNotice(desk, personId);
    case 'confirmation':
      return { kind: 'failed', reason: 'no-channel' };
  }
}

/** A receipt or a notice is for whoever still has the post that it was meant for; a morning goes by each of its duties. */
async function isStillTheirs({ db, delivery }: Desk, personId: number): Promise<boolean> {
  const { active, party } = await findRecipient(db, delivery.conference_id, personId);
  return active && party === delivery.for_party;
}
