import type { DueRule } from '../domain/commitment.ts';
import type { Refusal } from '../messages/refusals.ts';
import { readTypedDue, readTypedRequest, type TypedRequest } from './typed-addition.ts';
import type { DueContext } from './typed-due.ts';
import { nearestParty } from './typed-parties.ts';
import { readRef } from './typed-refs.ts';
import { isJoin, type Word } from './words.ts';

/** What the secretariat asks for: `"what" from Honduras and Guatemala by 13 February 2015 s5`. */
export interface TypedAsk extends Pick<TypedRequest, 'what' | 'language' | 'owedBy' | 'mode'> {
  readonly due: DueRule;
  /** Null: any that is free. */
  readonly ref: string | null;
}

type Context = Pick<DueContext, 'roster' | 'text' | 'today'>;

/** Reads a request of the secretariat, or says what of it is missing. */
export function readTypedAsk(words: readonly Word[], context: Context): TypedAsk | Refusal {
  const { roster, today } = context;
  const typed = readTypedRequest(words, context);
  if ('refused' in typed) return typed;
  const bad = (missing: 'what' | 'from' | 'by'): Refusal => ({ refused: 'bad-ask', missing });
  if ('unread' in typed) {
    if (typed.unread === 'what' || typed.typed === '') return bad(typed.unread);
    return { refused: 'unknown-country', typed: typed.typed, near: nearestParty(typed.typed, roster) };
  }
  const { what, language, owedBy, mode, rest } = typed;
  const [first, second] = rest;
  if (first !== undefined && second !== undefined && isJoin(first)) {
    return { refused: 'unknown-country', typed: second.raw, near: nearestParty(second.raw, roster) };
  }
  const when = readWhen(rest, { roster, today, after: today, text: typed.text });
  if (when === null) return bad('by');
  return 'refused' in when ? when : { what, language, owedBy, mode, ...when };
}

type When = Pick<TypedAsk, 'due' | 'ref'>;

/** The date, and the ref that may stand behind it: `13th` alone is a day, `13 February s5` a date and a ref. */
function readWhen(words: readonly Word[], context: DueContext): When | Refusal | null {
  const whole = readTypedDue(words, context);
  if (whole !== null && 'due' in whole) return { due: whole.due, ref: null };
  const last = words.at(-1);
  const ref = last === undefined ? null : readRef(last);
  if (ref === null || ref.meeting !== null || !/[a-z]/.test(ref.ref)) return whole;
  const before = readTypedDue(words.slice(0, -1), context);
  return before !== null && 'due' in before ? { due: before.due, ref: ref.ref } : (before ?? whole);
}
