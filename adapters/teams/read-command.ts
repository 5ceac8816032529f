import { z } from 'zod';
import type { FormValues } from '../../src/messages/form.ts';
import type { CommandRequest } from '../../src/ports/conversation.ts';
import { VERB } from './card.ts';
import { unpacked } from './choice-values.ts';
import { plainWords } from './plain-words.ts';

/** What somebody asked in Teams, as the core takes it but for what is found out later, and where its answer goes. */
export interface TeamsAsk {
  /** Typed; pressed on a card, which the answer takes the place of; or the bot has just been added, and greets. */
  readonly kind: 'typed' | 'pressed' | 'added';
  /** `files` and `attachment` are for whoever fetches what `files` below names. */
  readonly request: Omit<CommandRequest, 'language' | 'at'>;
  /** What it is known by when Teams sends it again; null for what names itself by nothing. */
  readonly means: string | null;
  readonly tenant: string;
  /** Who asks, by the object id of their directory. */
  readonly user: string;
  /** Where the answer goes: in a channel, the thread. */
  readonly conversation: string;
  /** One to one; everywhere else all read the answer. */
  readonly isDirect: boolean;
  /** As Teams tells it: `es-HN`. */
  readonly locale: string | null;
  readonly files: readonly DroppedFile[];
}

/** A file in the chat. Teams does not tell its size. */
interface DroppedFile {
  readonly name: string;
  /** Where those who may can open it. */
  readonly link: string;
  /** Where the bot gets it, for some minutes; null where Teams gives no such address. */
  readonly download: string | null;
  /** A text that can be read, such as a report. */
  readonly isText: boolean;
}

const account = z.object({ id: z.string(), aadObjectId: z.string().min(1).nullish() });
const activitySchema = z.object({
  type: z.string(),
  id: z.string().min(1).nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  from: account,
  recipient: z.object({ id: z.string() }).nullish(),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  value: z.unknown().optional(),
});
type Activity = z.infer<typeof activitySchema>;

const mentionSchema = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

const webAddress = z.string().regex(/^https:\/\//i);
const fileSchema = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1),
  contentUrl: webAddress,
  content: z.object({ downloadUrl: webAddress.nullish() }).nullish(),
});

const pressSchema = z.object({
  action: z.object({
    verb: z.literal(VERB),
    data: z.looseObject({
      words: z.string(),
      form: z.boolean().nullish(),
      fields: z.record(z.string(), z.enum(['several', 'one', 'text', 'day'])).nullish(),
    }),
  }),
});

/**
 * An activity that somebody's words, press or file made, or the bot's arrival; null for every other, such as a reaction or a
 * bot's words. `bot` is the id of the app, with or without the `28:` that Teams puts before it.
 */
export function readActivity(activity: unknown, { bot }: { readonly bot: string }): TeamsAsk | null {
  const read = activitySchema.safeParse(activity);
  if (!read.success) return null;
  const { recipient } = read.data;
  const isBot = (id: string) => id === recipient?.id || id.replace(/^28:/, '') === bot.replace(/^28:/, '');
  if (isBot(read.data.from.id)) return null;
  switch (read.data.type) {
    case 'message':
      return readMessage(read.data, isBot);
    case 'invoke':
      return read.data.name === 'adaptiveCard/action' ? readPress(read.data) : null;
    case 'installationUpdate':
      return read.data.action?.startsWith('add') === true ? readAdded(read.data) : null;
    case 'conversationUpdate':
      return (read.data.membersAdded ?? []).some(({ id }) => isBot(id)) ? readAdded(read.data) : null;
    default:
      return null;
  }
}

function readMessage(activity: Activity, isBot: (id: string) => boolean): TeamsAsk | null {
  const mentions = ofSchema(mentionSchema, activity.entities).map(({ text, mentioned }) => ({
    text,
    id: mentioned.id,
  }));
  const words = plainWords(activity.text ?? '', { mentions, isBot });
  const files = ofSchema(fileSchema, activity.attachments).map(
    ({ name, contentUrl, content }): DroppedFile => ({
      name,
      link: contentUrl,
      download: content?.downloadUrl ?? null,
      isText: /\.(?:txt|md)$/i.test(name),
    }),
  );
  return askOf(activity, { kind: 'typed', words, files, wantsForm: true });
}

function readPress(activity: Activity): TeamsAsk | null {
  const read = pressSchema.safeParse(activity.value);
  if (!read.success) return null;
  const { words, form, fields, ...filledIn } = read.data.action.data;
  const isForm = form === true;
  return askOf(activity, {
    kind: 'pressed',
    words: words.trim(),
    wantsForm: isForm,
    ...(isForm && fields && { filled: valuesOf(fields, filledIn) }),
  });
}

/** What was left empty is there as an empty text or none of several; a day or a choice is then left out. */
function valuesOf(
  fields: Readonly<Record<string, 'several' | 'one' | 'text' | 'day'>>,
  filledIn: Readonly<Record<string, unknown>>,
): FormValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, kind]): [string, string | readonly string[]][] => {
      const given = filledIn[id];
      const value = typeof given === 'string' ? given : '';
      if (kind === 'several') return [[id, unpacked(value)]];
      if (kind === 'text') return [[id, value]];
      const [only = ''] = kind === 'one' ? unpacked(value) : [value];
      return only === '' ? [] : [[id, only]];
    }),
  );
}

/** Teams tells of one arrival in two ways: they are known by the same name. */
function readAdded(activity: Activity): TeamsAsk | null {
  const ask = askOf(activity, { kind: 'added', words: '', wantsForm: false });
  return ask === null ? null : { ...ask, means: `${ask.tenant} ${ask.conversation} added` };
}

interface Read {
  readonly kind: TeamsAsk['kind'];
  readonly words: string;
  readonly wantsForm: boolean;
  readonly filled?: FormValues;
  readonly files?: readonly DroppedFile[];
}

/** Null where it is not said who asks, or in which tenant. */
function askOf(activity: Activity, { kind, words, wantsForm, filled, files = [] }: Read): TeamsAsk | null {
  const { conversation, from, id, locale } = activity;
  const tenant = tenantOf(activity);
  const user = from.aadObjectId ?? '';
  if (tenant === '' || user === '') return null;
  const isDirect = (conversation.conversationType ?? 'personal') === 'personal';
  return {
    kind,
    means: id ? `${tenant} ${conversation.id} ${id}` : null,
    tenant,
    user,
    conversation: conversation.id,
    isDirect,
    locale: locale ?? null,
    files,
    request: {
      actor: { kind: 'account', platform: 'teams', workspace: tenant, account: user },
      platform: 'teams',
      place: isDirect ? null : { platform: 'teams', workspace: tenant, channel: channelOf(conversation.id) },
      audience: isDirect ? 'person' : 'channel',
      words,
      attachment: null,
      // A card in a channel is everybody's.
      wantsForm: wantsForm && isDirect,
      ...(filled && { filled }),
      conference: null,
      accepted: false,
      dryRun: false,
    },
  };
}

function tenantOf({ channelData, conversation }: Activity): string {
  return channelData?.tenant?.id ?? conversation.tenantId ?? '';
}

/** A thread's name is its channel's and the message with which it began. */
function channelOf(conversation: string): string {
  const [channel = ''] = conversation.split(';messageid=');
  return channel;
}

function ofSchema<Output>(
  schema: z.ZodType<Output>,
  values: readonly unknown[] | null | undefined,
): Output[] {
  return (values ?? []).flatMap((value) => {
    const read = schema.safeParse(value);
    return read.success ? [read.data] : [];
  });
}
