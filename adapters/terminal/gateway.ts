import { codeOf } from '../../src/errors.ts';
import type { ChatGateway, MessageReference, Parcel, SendOutcome } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Mailbox } from '../../src/ports/mailbox.ts';

/**
 * Delivers into the mailbox. Who may be written to there is for the core to know: whatever channel a parcel names is opened
 * by its first message.
 */
export function mailboxGateway(mailbox: Mailbox, clock: Clock): ChatGateway {
  return {
    platform: 'mailbox',

    deliver: (parcel) =>
      withoutThrowing(async () => {
        const { conferenceId, deliveryId, message, place } = parcel;
        if (place.channel === '') return { outcome: 'final', reason: 'no-channel' };
        const id = await mailbox.put({
          conferenceId,
          deliveryId,
          message,
          channel: place.channel,
          at: clock.now(),
        });
        return { outcome: 'delivered', reference: referenceTo(id) };
      }),

    update: (reference, parcel) =>
      withoutThrowing(async () => {
        const { conferenceId, message } = parcel;
        const id = Number(reference['entry']);
        const shown = Number.isSafeInteger(id)
          ? await mailbox.replace({ conferenceId, id, message, at: clock.now() })
          : false;
        return shown ? { outcome: 'delivered', reference } : { outcome: 'final', reason: 'no-such-entry' };
      }),

    find: (parcel) => findEntry(mailbox, parcel),
  };
}

function referenceTo(id: number): MessageReference {
  return { entry: String(id) };
}

async function findEntry(
  mailbox: Mailbox,
  parcel: Omit<Parcel, 'message'>,
): Promise<MessageReference | null | 'unknown'> {
  const { conferenceId, deliveryId, place } = parcel;
  try {
    const id = await mailbox.find({ conferenceId, channel: place.channel, deliveryId });
    return id === null ? null : referenceTo(id);
  } catch {
    return 'unknown';
  }
}

async function withoutThrowing(send: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await send();
  } catch (fault) {
    return outcomeOf(fault);
  }
}

/**
 * What a fault says of the entry. A database that answers with a code of its own has stored nothing: never will it take
 * bad data (classes 22 and 23), the rest passes. Without such an answer nobody knows.
 */
function outcomeOf(fault: unknown): SendOutcome {
  const code = codeOf(fault);
  if (/^2[23][0-9A-Z]{3}$/.test(code)) return { outcome: 'final', reason: `mailbox-refused ${code}` };
  if (/^([0-9][0-9A-Z]{4}|ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code)) {
    return { outcome: 'passing', reason: `mailbox-unavailable ${code}` };
  }
  return { outcome: 'uncertain', reason: 'mailbox-did-not-answer' };
}
