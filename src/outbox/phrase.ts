import { buttonsIn } from '../messages/in-conference.ts';
import { findRecipient, type Recipient } from '../store/outgoing.ts';
import type { Desk, Letter } from './letter.ts';
import { phraseMorning } from './phrase-morning.ts';
import { phraseNotice } from './phrase-notice.ts';
import { phraseConfirmation, phraseReceipt } from './phrase-submissions.ts';

/** Phrases a delivery as things stand now, in its reader's language; its buttons act in the conference that it comes from. */
export async function phrase(desk: Desk): Promise<Letter> {
  const letter = await phraseKind(desk);
  if (letter.kind !== 'message' || desk.isOnlyConference) return letter;
  return { ...letter, message: buttonsIn(desk.roster.slug, letter.message) };
}

async function phraseKind(desk: Desk): Promise<Letter> {
  const { kind, person_id: personId, binding_id: bindingId } = desk.delivery;
  if (bindingId !== null) return phraseConfirmation(desk, bindingId);
  if (personId === null) return { kind: 'failed', reason: 'no-recipient' };
  const person = await findRecipient(desk.db, desk.delivery.conference_id, personId);
  if (kind !== 'morning' && !isStillTheirs(desk, person)) {
    return { kind: 'overtaken', reason: 'no-longer-an-officer' };
  }
  switch (kind) {
    case 'morning':
      return phraseMorning(desk, person);
    case 'receipt':
      return phraseReceipt(desk, person);
    case 'notice':
      return phraseNotice(desk, person);
    case 'confirmation':
      return { kind: 'failed', reason: 'no-channel' };
  }
}

/** A receipt or a notice is for whoever still has the post that it was meant for; a morning goes by each of its duties. */
function isStillTheirs({ delivery }: Desk, { active, party }: Recipient): boolean {
  return active && party === delivery.for_party;
}
