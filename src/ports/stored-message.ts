import { z } from 'zod';
import type { Message } from '../messages/message.ts';

const button = z.object({ label: z.string(), words: z.string(), opens: z.literal('form').exactOptional() });
const item = z.object({
  sign: z.enum(['pending', 'received', 'awaiting', 'none']),
  ref: z.string().nullable(),
  text: z.string(),
});

const message: z.ZodType<Message> = z.object({
  language: z.enum(['en', 'es']),
  summary: z.string(),
  parts: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['heading', 'paragraph', 'quote', 'quiet']), text: z.string() }),
      z.object({ kind: z.literal('items'), items: z.array(item) }),
      z.object({
        kind: z.literal('table'),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      }),
      z.object({ kind: z.literal('buttons'), buttons: z.array(button) }),
    ]),
  ),
});

/** A message as it comes back from where it was kept; throws on what is none. */
export function readStoredMessage(stored: unknown): Message {
  return message.parse(stored);
}
