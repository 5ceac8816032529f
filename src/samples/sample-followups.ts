import type { Language } from '../domain/conference.ts';
import { type FollowupParagraph, followup } from '../messages/answers/followup.ts';
import { day, deliverable, managua, memberCodes, settingOf } from './managua.ts';
import type { Samples } from './samples.ts';

/** What Managua asked for, as the next report can say it: 3a after ten submissions. */
export function reported(ref: string, more: Partial<FollowupParagraph> = {}): FollowupParagraph {
  const submitted = memberCodes.filter((code) => code !== 'US');
  return {
    number: ref.slice(0, -1),
    ref,
    mode: 'each',
    deliverable: { en: deliverable('en', ref).text, es: deliverable('es', ref).text },
    owedBy: memberCodes,
    submitted,
    noComments: [],
    count: { settled: submitted.length, of: memberCodes.length },
    asOf: day('2015-02-02'),
    unconfirmed: [],
    ...more,
  };
}

/** Nobody has submitted it. */
export const NOTHING_YET = { submitted: [], asOf: null } as const;

/** The paragraphs for the next report. */
export function sampleFollowups(language: Language): Samples {
  const facts = {
    ...settingOf(language, 'TS'),
    meeting: { ...managua, title: { text: 'Meeting of the Network', language } },
  };
  const joint = { number: null, mode: 'joint', owedBy: ['CR', 'MX'], count: { settled: 0, of: 1 } } as const;
  return {
    'followup in both languages': followup({
      ...facts,
      paragraphs: [
        reported('3a', { unconfirmed: ['PA'] }),
        reported('3b', { ...joint, ...NOTHING_YET }),
        reported('4a', { submitted: ['BZ'], noComments: ['PA', 'US'], count: { settled: 3, of: 11 } }),
      ],
    }),
    'followup in both languages, of what nobody owes': followup({ ...facts, paragraphs: [] }),
  };
}
