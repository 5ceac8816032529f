import { addMinutes, secondsBetween } from '../domain/instant.ts';
import { type Linking, linkAccount } from '../ledger/link-account.ts';
import { joined } from '../messages/answers/joined.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { findConferencesAdmitting, isAdmitted } from '../store/admissions.ts';
import { findRoster } from '../store/conference.ts';
import { type AccountKey, countAttempt, type Invitation, listLiveInvitations } from '../store/invitations.ts';
import { chooseConferenceOf, findPeopleByAccount, findPerson } from '../store/people.ts';
import type { Trx } from '../store/tables.ts';
import {
  answer,
  type CommandContext,
  inTransactionOf,
  refuse,
  type Session,
  settingOf,
  workOf,
} from './context.ts';
import { hashOf, isSameHash, readCode } from './join-code.ts';
import { standingOfOwn } from './status.ts';
import { peopleOfAddress, vouchedAddress } from './vouched.ts';
import { accountOf, findSession, type Outside } from './who.ts';
import type { Word } from './words.ts';

const TRIES_AN_HOUR = 5;
const MINUTES_TO_WAIT = 60;

/**
 * Links the account that types a code to the person whose code it is, and lists what they owe. Whatever is wrong with a code,
 * the answer is one sentence that tells nothing; after five tries an account waits until an hour after the first.
 */
export async function joinAccount(outside: Outside, words: readonly Word[]): Promise<Reply> {
  const { context, request } = outside;
  const known = await findSession(context, request);
  const reader = 'refused' in known ? { language: request.language ?? 'en' } : known.reader;
  const refused = (refusal: Refusal) => refuse({ reader, roster: null }, refusal);
  const account = accountOf(request);
  if (account === null) return refused({ refused: 'join-needs-account' });
  if (request.place !== null) return refused({ refused: 'join-directly' });
  if (words.length === 0) return refused({ refused: 'code-missing' });
  if (!(await isSeenAnywhere(context.db, account))) return refused({ refused: 'workspace-unknown-yet' });
  const address = addressIn(words);
  if (await isOnlyTyped(request, address)) return refused({ refused: 'address-not-vouched' });
  const outcome = await inTransactionOf(outside, async (trx) =>
    address === null
      ? linkByCode({ ...outside, trx }, account, words)
      : linkByAddress({ ...outside, trx }, account, address),
  );
  if ('refused' in outcome) return refused(outcome);
  const { conference, linking } = outcome;
  const session = await findSession(context, { ...request, conference });
  if ('refused' in session) return refused(session);
  return await greet(session, account, linking);
}

/** Whether a workspace may see any conference; what has none, such as the playground, is the bot's own. */
async function isSeenAnywhere(db: CommandContext['db'], account: AccountKey): Promise<boolean> {
  return account.workspace === '' || (await findConferencesAdmitting(db, account)).length > 0;
}

/** The address that stands in the place of a code. */
function addressIn([word, ...more]: readonly Word[]): string | null {
  return more.length === 0 && word?.raw.includes('@') === true ? word.raw.toLowerCase() : null;
}

/** Whether an address is not what the platform says of the account. */
async function isOnlyTyped(request: Outside['request'], address: string | null): Promise<boolean> {
  return address !== null && address !== (await vouchedAddress(request));
}

/** Links the account to the person of an address that is theirs, in each conference that has one; speaks of the first. */
async function linkByAddress(
  outside: Outside & { readonly trx: Trx },
  account: AccountKey,
  address: string,
): Promise<{ conference: string; linking: Linking } | Refusal> {
  const { context, request, trx } = outside;
  const linked: { readonly conferenceId: number; readonly linking: Linking }[] = [];
  for (const person of await peopleOfAddress(trx, { account, email: address })) {
    const { conferenceId, id: personId } = person;
    const work = workOf({ context, request, personId, now: context.clock.now() }, { trx, conferenceId });
    const linking = await linkAccount(work, { person, account, invitation: null });
    if (linking === 'linked' || linking === 'linked-before') linked.push({ conferenceId, linking });
  }
  const [first] = linked;
  // Whose address it is, if anybody's, is told to nobody else.
  if (first === undefined) return { refused: 'address-not-vouched' };
  await chooseConferenceOf(trx, account, first.conferenceId);
  return { conference: (await findRoster(trx, first.conferenceId)).slug, linking: first.linking };
}

/** Wrong, expired, used, somebody's who left, and of a conference that the workspace may not see are one answer: a code that works is
 * the only one that tells anything. */
async function linkByCode(
  outside: Outside & { readonly trx: Trx },
  account: AccountKey,
  words: readonly Word[],
): Promise<{ conference: string; linking: Linking } | Refusal> {
  const { context, request, trx } = outside;
  const realNow = context.clock.realNow();
  const forgetBefore = addMinutes(realNow, -MINUTES_TO_WAIT);
  const { tries, since } = await countAttempt(trx, account, { realNow, forgetBefore });
  if (tries > TRIES_AN_HOUR) {
    const seconds = secondsBetween(realNow, addMinutes(since, MINUTES_TO_WAIT));
    return { refused: 'try-later', minutes: Math.max(1, Math.ceil(seconds / 60)) };
  }
  const code = readCode(words);
  const invitation = code === null ? undefined : await findInvitation(trx, hashOf(code), context);
  if (invitation === undefined) return { refused: 'bad-code' };
  const { conferenceId, personId } = invitation;
  if (!(await isAdmitted(trx, conferenceId, account))) return { refused: 'bad-code' };
  const person = await findPerson(trx, conferenceId, personId);
  const work = workOf({ context, request, personId, now: context.clock.now() }, { trx, conferenceId });
  const linking = await linkAccount(work, { person, account, invitation });
  if (linking === 'used') return { refused: 'bad-code' };
  if (linking === 'somebody-elses-account') return { refused: 'account-taken' };
  await chooseConferenceOf(trx, account, conferenceId);
  return { conference: (await findRoster(trx, conferenceId)).slug, linking };
}

/** Every code is compared, so that how long it takes tells nothing. */
async function findInvitation(
  trx: Trx,
  hash: string,
  { clock }: CommandContext,
): Promise<Invitation | undefined> {
  const live = await listLiveInvitations(trx, clock.realNow());
  return live.filter(({ codeHash }) => isSameHash(codeHash, hash)).at(0);
}

async function greet(session: Session, account: AccountKey, linking: Linking): Promise<Reply> {
  const { person, context } = session;
  if (person === null) throw new TypeError('an account is nobody');
  const { name, role, partyCode: party } = person;
  const others = (await findPeopleByAccount(context.db, account)).filter(({ active }) => active).length - 1;
  const owed = role === 'liaison' ? await standingOfOwn(session, party) : null;
  const facts = { name, role, party, isNew: linking === 'linked', isOneOfSeveral: others > 0, owed };
  return answer({ message: joined({ ...settingOf(session), ...facts }), json: { joined: true, ...facts } });
}
