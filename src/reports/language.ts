import type { Language } from '../domain/conference.ts';
import { fold } from './passage.ts';

const ENGLISH = new Set('the of and to for in with on their by will from at as was be this which'.split(' '));
const SPANISH = new Set('el la los las de del y que en por para con sus su al se una un lo este'.split(' '));

/** The language that a text is in by its small words; null where neither leads by far, or where there are too few of them. */
export function detectLanguage(text: string, atLeast = 5): Language | null {
  const words = fold(text).match(/[a-z]+/g) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const spanish = words.filter((word) => SPANISH.has(word)).length;
  if (Math.max(english, spanish) < atLeast) return null;
  if (english >= 2 * spanish) return 'en';
  return spanish >= 2 * english ? 'es' : null;
}
