import { pluralIn } from '../grammar.ts';
import type { ReportedFacts } from '../reported-deliverable.ts';

const plural = pluralIn('en');

const NUMBERS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  ...['nineteen', 'twenty'],
];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function countries(count: number, areMembers: boolean): string {
  const noun = plural(count, 'country', 'countries');
  return areMembers ? plural(count, 'Member Country', 'Member Countries') : noun;
}

interface Named {
  readonly names: string;
  readonly count: number;
}

/** The paragraph for the next report, in the manner of a report: an infinitive, and no blame. */
export const reportEn = {
  heading: (meeting: string): string => `For the next report, on ${meeting}`,
  nothing: 'Nothing of it obliges anybody, so there is nothing to report.',
  languages: { en: 'In English', es: 'In Spanish' },
  unconfirmed: (ref: string, parties: string): string =>
    `${ref}: that what ${parties} sent by mail has arrived is not confirmed yet.`,
  numbered: (agreement: string, text: string): string => `${agreement}. ${text}`,
  allMembers: (count: number): string => `the ${number(count)} ${countries(count, true)}`,

  thanks: (facts: ReportedFacts & { submitted: Named; noComments: Named }): string => {
    const { submitted, noComments, what, ref, isJoint } = facts;
    const whose = submitted.count === 1 ? 'its' : 'their';
    const sent = what === null ? `what was asked (${ref})` : `${whose} ${what.bare}`;
    const submitting = isJoint ? 'jointly submitting' : 'submitting';
    const thanked = `To thank ${submitted.names} for ${submitting} ${sent}`;
    const said = `${noComments.names} for replying that ${noComments.count === 1 ? 'it' : 'they'} had no comments`;
    if (noComments.count === 0) return `${thanked}.`;
    return submitted.count === 0 ? `To thank ${said}.` : `${thanked}, and ${said}.`;
  },
  counted: (
    facts: ReportedFacts & {
      settled: number;
      of: number;
      areMembers: boolean;
      onlySubmitted: boolean;
      day: string;
    },
  ): string => {
    const { settled, of, areMembers, onlySubmitted, day } = facts;
    const all = of === 2 && !areMembers ? 'both' : `all ${number(of)}`;
    const who = settled === of ? all : `${number(settled)} of ${number(of)}`;
    return `${who} ${countries(of, areMembers)} had ${onlySubmitted ? 'done so' : 'replied'} by ${day}.`;
  },
  awaited: ({ what, ref, owners }: ReportedFacts & { owners: string; isOne: boolean }): string =>
    `To look forward to receiving ${what === null ? `what was asked (${ref})` : `the ${what.bare}`} from ${owners}.`,
};
