import { z } from 'zod';
import type { Reply } from '../../src/ports/conversation.ts';
import type { MailboxVisit } from '../../src/ports/mailbox.ts';
import { readStoredMessage } from '../../src/ports/stored-message.ts';

export const MOST_SHOWN = 20;

/** What has arrived for a person, on its way to their chat. */
export const arrivalsSchema = z.object({
  language: z.enum(['en', 'es']),
  /** The last message that this person had seen before. */
  seen: z.int(),
  entries: z.array(
    z.object({ id: z.int(), revision: z.int(), message: z.unknown().transform(readStoredMessage) }),
  ),
});

/** The last messages of who asks, and up to which they had been read; from then on they have. */
export async function readArrivals({ reader, person, seen, see, last }: MailboxVisit): Promise<Reply> {
  const entries = person === null ? [] : await last(MOST_SHOWN, `person:${person.id}`);
  const before = await seen();
  const newest = entries.at(-1)?.id ?? 0;
  if (newest > before) await see(newest);
  const json: z.input<typeof arrivalsSchema> = {
    language: reader.language,
    seen: before,
    entries: [...entries],
  };
  return { message: { language: reader.language, summary: '', parts: [] }, json, refused: null };
}
