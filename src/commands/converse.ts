import type { Language } from '../domain/conference.ts';
import { isFitForChannels, may } from '../domain/permissions.ts';
import { noted, thanked } from '../messages/answers/thanked.ts';
import type { FormValues } from '../messages/form.ts';
import { buttonsIn } from '../messages/in-conference.ts';
import { type Refusal, refusalMessage } from '../messages/refusals.ts';
import type { CommandRequest, Converse, Reply } from '../ports/conversation.ts';
import { chooseConference } from './conference-choice.ts';
import { withConference } from './conference-flag.ts';
import { importConference } from './conference-import.ts';
import { answer, type CommandContext, isReadByAll, refusalOf, refuse, type Session } from './context.ts';
import { askByForm } from './forms/ask-by-form.ts';
import { greet } from './greet.ts';
import { HANDLERS } from './handlers.ts';
import { joinAccount } from './join.ts';
import { askWhichWasSent, refuseUnknown } from './not-a-verb.ts';
import { offerFiles } from './offer-files.ts';
import { showOverview } from './overview.ts';
import { paged, withoutPage } from './paging.ts';
import type { Route } from './route.ts';
import { showStatus } from './status.ts';
import { actOf, isOutside, type VerbName } from './verbs.ts';
import { offerToJoin } from './vouched.ts';
import { findSession, type Outside } from './who.ts';

/** What is known of a request when something breaks: the reader's language, and ids for the log. */
interface Known {
  language: Language;
  verb: VerbName | null;
  conferenceId: number | null;
  personId: number | null;
}

/** The front door: every request has an answer in the reader's language, also where something is broken. */
export function createConverse(context: CommandContext): Converse {
  return async (request) => {
    const known: Known = {
      language: request.language ?? 'en',
      verb: null,
      conferenceId: null,
      personId: null,
    };
    try {
      const asked = await withConference(context.db, storable(request));
      return await respond({ context, request: asked }, known);
    } catch (fault) {
      const { verb, conferenceId, personId } = known;
      const facts = { verb, conferenceId, personId, platform: request.platform };
      context.logger.error('command.failed', facts, fault);
      return unavailable(known.language);
    }
  };
}

/** A request without the two characters that no database takes: NUL, and half of a pair of surrogates. */
function storable(request: CommandRequest): CommandRequest {
  const { words, attachment, actor, filled, files } = request;
  const clean = (text: string) => text.replace(/\0|\p{Cs}/gu, '');
  return {
    ...request,
    words: clean(words),
    attachment: attachment && { name: clean(attachment.name), text: clean(attachment.text) },
    actor: storableActor(actor, clean),
    ...(filled !== undefined && { filled: storableValues(filled, clean) }),
    ...(files !== undefined && { files: files.map((file) => ({ ...file, name: clean(file.name) })) }),
  };
}

function storableValues(filled: FormValues, clean: (text: string) => string): FormValues {
  const values = Object.entries(filled).map(([id, value]) => [
    id,
    typeof value === 'string' ? clean(value) : value.map(clean),
  ]);
  return Object.fromEntries(values);
}

function storableActor(
  actor: CommandRequest['actor'],
  clean: (text: string) => string,
): CommandRequest['actor'] {
  switch (actor.kind) {
    case 'operator':
      return actor;
    case 'email':
      return { ...actor, email: clean(actor.email) };
    case 'account':
      return { ...actor, workspace: clean(actor.workspace), account: clean(actor.account) };
  }
}

/** It could not be done just now, nothing was lost, try again. */
function unavailable(language: Language): Reply {
  const message = refusalMessage(language, null, { refused: 'busy' });
  return { message, json: { refused: 'unavailable' }, refused: 'unavailable' };
}

async function respond({ context, request: whole }: Outside, known: Known): Promise<Reply> {
  if (whole.arrived) return await greet({ context, request: whole });
  const asked = withoutPage(whole);
  const { found, request } = asked;
  if (found.kind === 'verb') {
    known.verb = found.verb.verb;
    if (known.verb === 'join') return await joinAccount({ context, request }, found.words);
    if (known.verb === 'conference') return await chooseConference({ context, request }, found.words);
  }
  const session = await findSession(context, request);
  if ('refused' in session) return await withoutConference(context, { request, found, refusal: session });
  known.language = session.reader.language;
  known.conferenceId = session.conferenceId;
  known.personId = session.person?.id ?? null;
  const reply =
    request.overview === true
      ? await showOverview(session)
      : paged(session, await dispatch(session, found), asked);
  return session.isInSeveral ? { ...reply, message: buttonsIn(session.roster.slug, reply.message) } : reply;
}

/** The operator may bring the first conference, or another one, from outside of any. */
async function withoutConference(
  context: CommandContext,
  { request, found, refusal }: { request: CommandRequest; found: Route; refusal: Refusal },
): Promise<Reply> {
  const language = request.language ?? 'en';
  const isImport = found.kind === 'verb' && found.verb.verb === 'conference-import';
  if (isImport && request.actor.kind === 'operator') {
    return await importConference({ context, request, language, personId: null });
  }
  const offer = refusal.refused === 'stranger' ? await offerToJoin({ context, request }, false) : null;
  return offer ?? refuse({ reader: { language }, roster: null }, refusal);
}

async function dispatch(session: Session, found: Route): Promise<Reply> {
  // Whatever was said beside documents: they are what was meant to be handed over.
  if (bringsFiles(session) && !takesDocument(session, found)) return await offerFiles(session);
  switch (found.kind) {
    case 'refusal':
      return refuseUnknown(session, found.refusal);
    case 'said-sent':
      return await askWhichWasSent(session, found.said);
    case 'noted':
      return answer({ message: noted(session.reader.language), json: { noted: true } });
    case 'thanks':
      return answer({ message: thanked(session.reader.language), json: { thanked: true } });
    case 'waiting':
      return await showStatus(session, { words: [], text: '' });
    case 'verb':
      return await run(session, found);
  }
}

function bringsFiles({ request }: Session): boolean {
  return (request.files ?? []).length > 0;
}

/** What reads the text of a document, or records the document itself. */
function takesDocument({ request }: Session, found: Route): boolean {
  if (found.kind !== 'verb') return false;
  const { verb } = found.verb;
  return verb === 'submit' || (request.attachment !== null && READING.includes(verb));
}

const READING: readonly VerbName[] = ['import', 'people-import', 'conference-import'];

async function run(session: Session, { verb, words }: Extract<Route, { kind: 'verb' }>): Promise<Reply> {
  const refusal = refusalOf(may(session.actor, actOf(verb.verb)));
  if (refusal !== null) return refuse(session, refusal);
  if (isReadByAll(session) && !isFitForChannels(verb.verb)) {
    return refuse(session, { refused: 'ask-directly' });
  }
  if (!isOutside(verb.verb)) {
    const asked = { words, text: session.request.words };
    return (await askByForm(session, verb.verb, asked)) ?? (await HANDLERS[verb.verb](session, asked));
  }
  const { context, request, reader, person } = session;
  return await importConference({
    context,
    request,
    language: reader.language,
    personId: person?.id ?? null,
  });
}
