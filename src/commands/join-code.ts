import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { fold, type Word } from './words.ts';

/** No letter or digit that looks like another one on paper, and no vowel, so that no code spells a word. */
const LETTERS = 'CDFGHJKMNPQRTVWXY34679';
const GROUPS = 3;
const GROUP_LENGTH = 4;
const LENGTH = GROUPS * GROUP_LENGTH;

/** A new code that nobody can guess, such as `K7QM-4RXF-9TWC`: 53 bits. */
export function newCode(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** A code as somebody typed it, whatever the capitals, spaces and hyphens; null for what is none. */
export function readCode(words: readonly Word[]): string | null {
  const typed = fold(words.map(({ raw }) => raw).join(''))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const isCode = typed.length === LENGTH && [...typed].every((letter) => LETTERS.includes(letter));
  return isCode ? typed : null;
}

/** What is kept of a code instead of it. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
}

/** Whether two hashes are one, in a time that tells nothing of them. */
export function isSameHash(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
