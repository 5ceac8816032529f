import type { Roster } from '../domain/conference.ts';
import { absences } from './absences.ts';
import { readAgreements } from './agreements.ts';
import type { Draft } from './draft.ts';
import { detectLanguage } from './language.ts';
import { layOut } from './layout.ts';
import { lexiconOf } from './lexicon.ts';
import { readHead } from './meeting-head.ts';
import { cleanText } from './passage.ts';
import { askIn } from './questions.ts';

const LONGEST = 1_000_000;

/** Why a text is no report that can be read. */
export interface Refusal {
  readonly refused: 'empty' | 'too-long' | 'unknown-language' | 'no-agreements' | 'no-date';
  readonly detail: string;
}

/**
 * Reads the report of a meeting in English or Spanish into a draft by a closed grammar: what the grammar does not know becomes a
 * question, never a guess. A text that is no such report is refused as a value; no text throws.
 */
export function readReport(text: string, roster: Roster): { readonly draft: Draft } | Refusal {
  if (text.length > LONGEST) return refuse('too-long', `${text.length} characters`);
  const clean = cleanText(text);
  if (clean.trim() === '') return refuse('empty', '');
  const layout = layOut(clean);
  // Where the agreements come in both languages, the head decides; what is in the other one is asked about.
  const language = detectLanguage(clean) ?? detectLanguage(layout.head.join(' '));
  if (language === null) return refuse('unknown-language', 'neither English nor Spanish');
  if (layout.blocks.length === 0) return refuse('no-agreements', 'no numbered paragraph');
  const lexicon = lexiconOf(roster);
  const { meeting, conflicting } = readHead(layout.head, language, lexicon);
  if (meeting === null)
    return refuse('no-date', 'no date of the meeting before the first numbered paragraph');
  const asker = askIn(language);
  if (meeting.body === null) asker.ask('body', '', {});
  if (conflicting) asker.ask('day', 'meeting', { date: meeting.date });
  const { agreements, bindAll } = readAgreements(layout, { meeting, lexicon, asker });
  const questions = [...absences(bindAll, { meeting, lexicon }), ...asker.asked()];
  return { draft: { meeting, agreements, questions } };
}

function refuse(refused: Refusal['refused'], detail: string): Refusal {
  return { refused, detail };
}
