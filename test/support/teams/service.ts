import { z } from 'zod';
import { readCard } from './cards.ts';
import type { CallKind } from './faults.ts';
import { TeamsRefusal } from './refusal.ts';
import { isCard } from './screen.ts';
import { claimsOf } from './tokens.ts';
import {
  botIdOf,
  directWith,
  nextMessageId,
  type TeamsConversation,
  type TeamsMessage,
  type TeamsUser,
  type TeamsWorld,
  touch,
  userById,
} from './world.ts';

const LARGEST_MESSAGE = 80_000;

const activitySchema = z.strictObject({
  type: z.literal('message'),
  id: z.string().optional(),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown']).optional(),
  summary: z.string().min(1).optional(),
  attachments: z.array(z.strictObject({ contentType: z.string(), content: z.unknown() })).default([]),
});
const openSchema = z.strictObject({
  bot: z.strictObject({ id: z.string() }),
  members: z.tuple([z.strictObject({ id: z.string() })]),
  isGroup: z.literal(false),
  tenantId: z.string(),
  channelData: z.strictObject({ tenant: z.strictObject({ id: z.string() }) }).optional(),
});

/** One call of the bot to Teams, once it is known what it is. */
export interface ServiceCall {
  readonly kind: CallKind;
  readonly conversation: string;
  readonly status: number;
  run(): object;
}

export interface Asked {
  readonly method: string;
  readonly tenant: string;
  /** After `v3/conversations`. */
  readonly path: readonly string[];
  readonly authorization: string;
  readonly body: Buffer;
}

/** What a call would do. Throws a `TeamsRefusal` of one that is not the bot's, and of one that there is not. */
export function serviceCall(world: TeamsWorld, asked: Asked): ServiceCall {
  checkBearer(world, asked.authorization);
  const { method, path, tenant, body } = asked;
  const [thread = '', room = '', id = ''] = path;
  const [conversation = ''] = thread.split(';');
  const at = () => conversationAt(world, tenant, conversation);
  const call = (kind: CallKind, status: number, run: () => object) => ({ kind, conversation, status, run });
  switch (`${method} ${path.length} ${room}`) {
    case 'POST 0 ':
      return call('open', 201, () => open(world, tenant, body));
    case 'POST 2 activities':
      return call('post', 201, () => post(world, at(), body));
    case 'PUT 3 activities':
      return call('change', 200, () => change(world, at(), { id, body }));
    case 'DELETE 3 activities':
      return call('remove', 200, () => remove(world, at(), id));
    case 'GET 3 members':
      return call('member', 200, () => memberIn(world, at(), id));
    default:
      throw new TeamsRefusal(405, 'MethodNotAllowed');
  }
}

/** What proves the bot is a token of the login service, for Teams, for this app, that is still good. */
function checkBearer({ loginKey, scope, app, time }: TeamsWorld, authorization: string): void {
  const claims = claimsOf(loginKey, authorization.replace(/^Bearer /, ''));
  const isGood =
    claims !== null &&
    claims['aud'] === scope &&
    claims['appid'] === app.id &&
    Number(claims['exp']) * 1000 > time.realNow();
  if (!isGood) throw new TeamsRefusal(401, 'Unauthorized');
}

function conversationAt(world: TeamsWorld, tenant: string, id: string): TeamsConversation {
  const found = world.conversations.get(id);
  if (found === undefined || found.tenant !== tenant) throw new TeamsRefusal(404, 'ConversationNotFound');
  return found;
}

function open(world: TeamsWorld, tenant: string, body: Buffer): object {
  const { bot, members, tenantId } = parse(openSchema, body);
  const [{ id }] = members;
  const user = userById(world, id);
  if (bot.id !== botIdOf(world) || tenantId !== tenant) throw new TeamsRefusal(403, 'InvalidBotApiHost');
  if (user === undefined || user.tenant !== tenant) throw new TeamsRefusal(400, 'BadArgument');
  if (!hasBot(world, user)) throw new TeamsRefusal(403, 'BotNotInConversationRoster');
  return { id: directWith(world, user).id };
}

/** The app is a person's own, or that of a team of theirs. */
function hasBot({ conversations }: TeamsWorld, { id, hasApp }: TeamsUser): boolean {
  const inTeam = [...conversations.values()].some(
    ({ kind, hasBot: isThere, members }) => kind === 'channel' && isThere && members.has(id),
  );
  return hasApp || inTeam;
}

function checkMayWrite(world: TeamsWorld, conversation: TeamsConversation): void {
  if (!conversation.hasBot) throw new TeamsRefusal(403, 'BotNotInConversationRoster');
  if (conversation.kind !== 'personal') return;
  const [id = ''] = conversation.members;
  const user = userById(world, id);
  if (user?.hasBlocked) throw new TeamsRefusal(403, 'ConversationBlockedByUser');
  if (user === undefined || !hasBot(world, user)) throw new TeamsRefusal(403, 'BotNotInConversationRoster');
}

function post(world: TeamsWorld, conversation: TeamsConversation, body: Buffer): object {
  const said = readActivity(body);
  checkMayWrite(world, conversation);
  const message: TeamsMessage = {
    id: nextMessageId(world),
    from: botIdOf(world),
    fromBot: true,
    at: world.time.now(),
    edited: false,
    inPlace: new Map(),
    ...said,
  };
  conversation.messages.push(message);
  touch(world);
  return { id: message.id };
}

function change(
  world: TeamsWorld,
  conversation: TeamsConversation,
  { id, body }: { readonly id: string; readonly body: Buffer },
): object {
  const said = readActivity(body);
  checkMayWrite(world, conversation);
  const message = messageIn(conversation, id);
  Object.assign(message, said, { edited: true });
  message.inPlace.clear();
  touch(world);
  return { id };
}

function remove(world: TeamsWorld, conversation: TeamsConversation, id: string): object {
  checkMayWrite(world, conversation);
  const message = messageIn(conversation, id);
  conversation.messages = conversation.messages.filter((one) => one !== message);
  touch(world);
  return {};
}

function messageIn({ messages }: TeamsConversation, id: string): TeamsMessage {
  const found = messages.find((one) => one.id === id && one.fromBot);
  if (found === undefined) throw new TeamsRefusal(404, 'ActivityNotFoundInConversation');
  return found;
}

function memberIn(world: TeamsWorld, { members }: TeamsConversation, id: string): object {
  const user = userById(world, id);
  if (user === undefined || !members.has(user.id))
    throw new TeamsRefusal(404, 'MemberNotFoundInConversation');
  const { name, aadObjectId, email, userPrincipalName, tenant, role } = user;
  return { id: user.id, name, aadObjectId, email, userPrincipalName, tenantId: tenant, userRole: role };
}

/** What the bot says, where Teams takes it. */
function readActivity(body: Buffer): Pick<TeamsMessage, 'text' | 'summary' | 'attachments'> {
  if (body.length > LARGEST_MESSAGE) throw new TeamsRefusal(413, 'MessageSizeTooBig');
  const { text = '', summary = null, attachments } = parse(activitySchema, body);
  if (text === '' && attachments.length === 0) throw new TeamsRefusal(400, 'BadSyntax: nothing to show');
  for (const attachment of attachments) {
    if (!isCard(attachment)) throw new TeamsRefusal(400, `BadSyntax: ${attachment.contentType}`);
    readCard(attachment.content);
  }
  if (attachments.length > 0 && summary === null)
    throw new TeamsRefusal(400, 'a card that no locked phone can tell of');
  return { text, summary, attachments };
}

function parse<Output>(schema: z.ZodType<Output>, body: Buffer): Output {
  const read = schema.safeParse(JSON.parse(body.toString()));
  if (!read.success) throw new TeamsRefusal(400, `BadSyntax: ${read.error.message}`);
  return read.data;
}
