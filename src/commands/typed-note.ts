import { checkNote, cleanText, NOTE_LIMIT } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import { FOR, startsWithWay } from './typed-ways.ts';
import { anyPhrase, textBetween, type Word, withoutQuotes } from './words.ts';

const NOTE = ['note', 'nota'];

/** The words that are a note, as they were typed, without the comma or `note:` that leads to them. */
export function noteOf(
  words: readonly Word[],
  { text, hasLink }: { text: string; hasLink: boolean },
): { note: string | null } | Refusal {
  const afterComma = words.slice(words[0]?.raw === ',' ? 1 : 0);
  const note = afterComma.slice(isNoteMark(afterComma[0]) ? 1 : 0);
  if (note.length === 0) return { note: null };
  const all = isOneRun(note, text) ? textBetween(text, note) : note.map(({ raw }) => raw).join(' ');
  const typed = withoutQuotes(all);
  const isMarked = typed !== all || isNoteMark(afterComma[0]);
  if (!isMarked && mayBeMore(note, hasLink)) return { refused: 'two-things', typed };
  return readNote(typed);
}

/** A person's own words, cleaned; or what is said of words that cannot be kept. */
export function readNote(typed: string): { readonly note: string } | Refusal {
  const checked = checkNote(typed);
  if ('note' in checked) return checked;
  if (checked.refused === 'nothing-readable') return { refused: 'nothing-readable' };
  return { refused: 'note-too-long', length: [...cleanText(typed)].length, limit: NOTE_LIMIT };
}

/** Words that promise instead of telling, or begin something else; in quotation marks they are a note all the same. */
const NOT_YET = [
  ...['not yet', 'next week', 'next month', 'tomorrow', 'soon', 'later', 'todavia no', 'aun no', 'manana'],
  ...['pronto', 'proximamente', 'luego', 'mas tarde', 'la proxima semana', 'el proximo mes'],
];
const AND = ['and', 'y', 'e', ','];

/**
 * Whether the words of a note may mean that nothing was sent yet, or begin a second thing to record: nobody guesses which. What
 * follows a document is its note, unless it is another ref with what is said of it.
 */
function mayBeMore(words: readonly Word[], hasLink: boolean): boolean {
  const rest = words.slice(anyPhrase(words, AND));
  const isJoined = rest.length < words.length;
  if (isPart(rest[0]) && startsWithWay(rest.slice(1)) > 0) return true;
  if (hasLink) return false;
  const isForOthers = isJoined && (anyPhrase(rest, FOR) > 0 || rest.some(isPart));
  return isForOthers || anyPhrase(words, NOT_YET) > 0;
}

/** `4a`, not a number. */
function isPart(word: Word | undefined): boolean {
  return word !== undefined && /^(?:\d{1,3}[a-z]|s\d+)$/.test(word.plain);
}

function isNoteMark(word: Word | undefined): boolean {
  return word !== undefined && /:$/.test(word.raw) && NOTE.includes(word.plain);
}

/** Whether nothing was taken out from among the words. */
function isOneRun(words: readonly Word[], text: string): boolean {
  const clean = cleanText(text);
  return words.every((word, at) => {
    const next = words[at + 1];
    return next === undefined || clean.slice(word.at + word.raw.length, next.at).trim() === '';
  });
}
