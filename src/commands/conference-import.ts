import { isDeepStrictEqual } from 'node:util';
import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import { membersOf } from '../domain/conference.ts';
import { audit } from '../ledger/audit.ts';
import { admitOwnTo } from '../ledger/connections.ts';
import { conferenceImported } from '../messages/answers/conference-imported.ts';
import { paragraph } from '../messages/compose.ts';
import { type Refusal, refusalText } from '../messages/refusals.ts';
import type { CommandRequest, Reply } from '../ports/conversation.ts';
import { findConferenceId, findRoster, upsertConference } from '../store/conference.ts';
import { findOwing } from '../store/obligations.ts';
import { type FileProblem, readConferenceFile } from './conference-file.ts';
import { answer, type CommandContext, inTransactionOf, refuse, workOf } from './context.ts';

/** Who imports: `conference import` works before there is a conference to be in. */
export interface Importer {
  readonly context: CommandContext;
  readonly request: CommandRequest;
  readonly language: Language;
  /** Null: the operator at the terminal. */
  readonly personId: number | null;
}

/** Stores a conference as its file describes it, or brings it up to date; what the file no longer names stays. */
export async function importConference(importer: Importer): Promise<Reply> {
  const { request, language } = importer;
  const asked = { reader: { language }, roster: null };
  if (request.attachment === null) return refuse(asked, { refused: 'no-file', name: null });
  const read = readConferenceFile(request.attachment.text);
  if ('problems' in read) return refuseFile(language, read.problems);
  const { outcome, stored, owing } = await store(importer, read.roster);
  const { roster } = read;
  const count = (kind: string) => roster.parties.filter((party) => party.kind === kind).length;
  const facts = {
    members: membersOf(roster).length,
    observers: count('observer'),
    bodies: roster.bodies.length,
    outcome,
    owing,
  };
  return answer({
    message: conferenceImported({ reader: { language, zone: roster.timezone }, roster: stored, ...facts }),
    json: { conference: roster.slug, ...facts },
  });
}

type Outcome = 'added' | 'changed' | 'unchanged';

interface Stored {
  readonly outcome: Outcome;
  readonly stored: Roster;
  /** No longer in the file, and something is still pending for them: they stay. */
  readonly owing: readonly PartyCode[];
}

async function store({ context, request, personId }: Importer, roster: Roster): Promise<Stored> {
  const acting = { context, request, personId, now: context.clock.now() };
  return await inTransactionOf(acting, async (trx) => {
    const known = await findConferenceId(trx, roster.slug);
    const before = known === null ? null : await findRoster(trx, known);
    const conferenceId = await upsertConference(trx, roster);
    const after = await findRoster(trx, conferenceId);
    const outcome = outcomeOf(before, after);
    const gone = after.parties.filter(({ code }) => roster.parties.every((one) => one.code !== code));
    const owing = await findOwing(
      trx,
      conferenceId,
      gone.map(({ code }) => code),
    );
    if (outcome === 'unchanged') return { outcome, stored: after, owing };
    const change = {
      parties: after.parties.length,
      groups: after.groups.length,
      bodies: after.bodies.length,
    };
    const work = workOf(acting, { trx, conferenceId });
    if (outcome === 'added') await admitOwnTo(work);
    await audit(work, [
      { action: `conference.${outcome}`, subject: { kind: 'conference', id: conferenceId }, after: change },
    ]);
    return { outcome, stored: after, owing };
  });
}

function outcomeOf(before: Roster | null, after: Roster): Outcome {
  if (before === null) return 'added';
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'changed';
}

/** Every problem of the file, a paragraph each; the code is that of the first. */
function refuseFile(language: Language, problems: readonly FileProblem[]): Reply {
  const refusals = problems.slice(0, 20).map(refusalOf);
  const [first] = refusals;
  const message = {
    language,
    summary: first === undefined ? '' : refusalText(language, null, first),
    parts: refusals.map((refusal) => paragraph(refusalText(language, null, refusal))),
  };
  return { message, json: { refused: 'bad-conference-file', problems }, refused: 'bad-conference-file' };
}

function refusalOf({ line, field, value }: FileProblem): Refusal {
  const place = [line === null ? null : String(line), field].filter((part) => part !== null).join(', ');
  return { refused: 'bad-conference-file', place, detail: value ?? '' };
}
