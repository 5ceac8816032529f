import { civilDate } from '../../src/domain/instant.ts';
import { dayText } from '../../src/messages/text-dates.ts';
import type { Sent } from './read-command.ts';

const TERMS: ReadonlySet<string> = new Set(['text', 'due', 'owed by', 'recipient', 'drop', 'take']);

/** What was put into one of the draft's small forms, as it would be typed; null where it is none of them. */
export function correctionWords(sent: Sent, parties: readonly string[]): string | null {
  const [meeting, ref, term] = [sent.text('meeting'), sent.text('ref'), sent.text('term')];
  if (/\s/.test(meeting + ref)) return null;
  const owners = parties.filter((code) => sent.text(`party.${code}`) !== '');
  if (term === 'answer') return `correct ${meeting} answer ${ref} ${sent.text('value')}`;
  if (term === 'add') return additionWords(sent, owners);
  if (!TERMS.has(term)) return null;
  return `correct ${meeting} ${ref} ${termWords(term, sent, owners)}`.trim();
}

function termWords(term: string, sent: Sent, owners: readonly string[]): string {
  switch (term) {
    case 'text':
      return `text ${quoted(sent.text('value'))}`;
    case 'due':
      return `due ${whenWords(sent)}`;
    case 'owed by':
      return `owed by ${owners.join(', ')} ${modeWords(sent, owners)}`;
    case 'recipient':
      return `recipient ${sent.text('value')}`;
    default:
      return term;
  }
}

function additionWords(sent: Sent, owners: readonly string[]): string {
  const day = dayIn(sent);
  const by = day === null ? '' : ` by ${day}`;
  const joint = sent.text('mode') === 'joint' && owners.length > 1 ? ' jointly' : '';
  return `correct ${sent.text('meeting')} add ${sent.text('number')} ${quoted(sent.text('value'))} from ${owners.join(', ')}${joint}${by}`;
}

function modeWords(sent: Sent, owners: readonly string[]): string {
  if (owners.length < 2) return '';
  return sent.text('mode') === 'joint' ? 'jointly' : 'each';
}

/** A day that was chosen goes before words; neither means no date. */
function whenWords(sent: Sent): string {
  const words = sent.text('value').trim();
  return dayIn(sent) ?? (words === '' ? 'no date' : words);
}

function dayIn(sent: Sent): string | null {
  try {
    return dayText('en', civilDate(sent.text('day')), 'withoutWeekday');
  } catch {
    return null;
  }
}

/** On one line, in quotation marks that it does not hold itself. */
function quoted(text: string): string {
  return `“${text.replaceAll(/["“”]/g, "'").replaceAll(/\s+/gu, ' ').trim()}”`;
}
