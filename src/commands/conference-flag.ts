import type { CommandRequest } from '../ports/conversation.ts';
import { listConferences } from '../store/conference.ts';
import type { Db } from '../store/tables.ts';

const TWO_DASHES = /(?:^|\s)--(?:conference|conferencia)(?:=|\s+)(\S+)/iu;
const ONE_DASH_EQUALS = /(?:^|\s)[—–](?:conference|conferencia)=(\S+)/iu;
const ONE_DASH_FIRST = /^\s*[—–](?:conference|conferencia)\s+(\S+)/iu;
const ONE_DASH_LAST = /(?:^|\s)[—–](?:conference|conferencia)\s+(\S+)\s*$/iu;

/**
 * `--conference rcm` may be typed anywhere in what is asked. A telephone makes one long dash of the two, and a sentence has
 * such dashes too: that one is the flag with `=`, or at either end before a conference that there is.
 */
export async function withConference(db: Db, request: CommandRequest): Promise<CommandRequest> {
  const { words } = request;
  const plain = TWO_DASHES.exec(words) ?? ONE_DASH_EQUALS.exec(words);
  const flag = plain ?? (await knownOf(db, ONE_DASH_FIRST.exec(words) ?? ONE_DASH_LAST.exec(words)));
  const [typed = '', slug = null] = flag ?? [];
  return flag === null
    ? request
    : { ...request, conference: slug, words: words.replace(typed, () => '').trim() };
}

async function knownOf(db: Db, flag: RegExpExecArray | null): Promise<RegExpExecArray | null> {
  if (flag === null) return null;
  const slug = flag[1]?.toLowerCase();
  return (await listConferences(db)).some((one) => one.slug === slug) ? flag : null;
}
