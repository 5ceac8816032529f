import { z } from 'zod';
import type { Language } from '../../src/domain/conference.ts';

const activitySchema = z.object({
  type: z.string(),
  id: z.string().default(''),
  name: z.string().default(''),
  action: z.string().default(''),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  locale: z.string().default(''),
  from: z.object({ id: z.string(), aadObjectId: z.string().min(1).optional() }),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().default('personal'),
    tenantId: z.string().optional(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).default({}),
  membersAdded: z.array(z.object({ id: z.string() })).default([]),
  membersRemoved: z.array(z.object({ id: z.string() })).default([]),
});

/** What is around an activity of Teams, whatever it is about: where it happened, and who did it. */
export interface Envelope {
  readonly type: string;
  readonly id: string;
  /** Of an invoke. */
  readonly name: string;
  /** The bot came into this place, or left it, by what happened. */
  readonly bot: 'came' | 'left' | null;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly isDirect: boolean;
  /** The bot as this place knows it. */
  readonly botId: string;
  /** Who did it, as this place knows them, and in their organisation's directory. */
  readonly userId: string;
  readonly account: string | null;
  readonly language: Language | null;
}

/** Null for what is no activity of Teams, or does not say of which organisation it is. */
export function readEnvelope(activity: unknown): Envelope | null {
  const read = activitySchema.safeParse(activity);
  if (!read.success) return null;
  const { type, id, name, serviceUrl, locale, from, recipient, conversation, channelData } = read.data;
  const tenant = channelData.tenant?.id ?? conversation.tenantId;
  // An activity that names two organisations is of none.
  if (tenant === undefined || (conversation.tenantId ?? tenant) !== tenant) return null;
  return {
    type,
    id,
    name,
    bot: movementOf(read.data),
    tenant,
    serviceUrl,
    conversation: conversation.id,
    isDirect: conversation.conversationType === 'personal',
    botId: recipient.id,
    userId: from.id,
    account: from.aadObjectId ?? null,
    language: languageOf(locale),
  };
}

/** Teams says the same in two ways, at times in both. */
function movementOf({
  type,
  action,
  recipient,
  membersAdded,
  membersRemoved,
}: z.output<typeof activitySchema>): Envelope['bot'] {
  const isBot = ({ id }: { readonly id: string }) => id === recipient.id;
  if (type === 'installationUpdate') return action.startsWith('add') ? 'came' : 'left';
  if (type !== 'conversationUpdate') return null;
  if (membersAdded.some(isBot)) return 'came';
  return membersRemoved.some(isBot) ? 'left' : null;
}

/** `es-HN` is Spanish; null for a language that is none of ours. */
function languageOf(locale: string): Language | null {
  const [language] = locale.toLowerCase().split('-');
  return language === 'en' || language === 'es' ? language : null;
}
