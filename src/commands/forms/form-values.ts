import { DateTime } from 'luxon';
import type { CivilDate } from '../../domain/instant.ts';
import { civilDate } from '../../domain/instant.ts';
import { cleanText } from '../../domain/typed-text.ts';
import type { FormValues } from '../../messages/form.ts';
import { readRefs, type TypedRef } from '../typed-refs.ts';
import { wordsOf } from '../words.ts';

/** The text of a field, empty where nothing was filled in. */
export function textIn(filled: FormValues, id: string): string {
  const value = filled[id];
  return typeof value === 'string' ? cleanText(value) : '';
}

/** What was chosen in a field. */
export function chosenIn(filled: FormValues, id: string): readonly string[] {
  const value = filled[id];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

/** The commitments that were chosen, as refs. */
export function refsIn(filled: FormValues): readonly TypedRef[] {
  return readRefs(wordsOf(chosenIn(filled, 'refs').join(' '))).refs;
}

/** The day of a field, to be shown in it again. */
export function shownDay(filled: FormValues, id: string): CivilDate | null {
  const day = dayIn(filled, id);
  return day === 'bad' ? null : day;
}

/** The day of a field; null where none was chosen, `bad` for what is no day. */
export function dayIn(filled: FormValues, id: string): CivilDate | null | 'bad' {
  const text = textIn(filled, id);
  if (text === '') return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid ? civilDate(text) : 'bad';
}
