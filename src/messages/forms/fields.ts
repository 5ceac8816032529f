import type { CivilDate } from '../../domain/instant.ts';
import type { Field, Option } from '../form.ts';

/** What a field may have besides its label: none of it unless it is said. */
interface Beside {
  readonly hint?: string;
  readonly isRequired?: boolean;
}

type Named = readonly [id: string, label: string];

function about([id, label]: Named, { hint = '', isRequired = false }: Beside) {
  return { id, label, hint: hint === '' ? null : hint, isRequired, error: null };
}

export function severalField(
  named: Named,
  { options, chosen, ...beside }: Beside & { options: readonly Option[]; chosen: readonly string[] },
): Field {
  return { kind: 'several', ...about(named, beside), options, chosen };
}

export function oneField(
  named: Named,
  { options, chosen, ...beside }: Beside & { options: readonly Option[]; chosen: string | null },
): Field {
  return { kind: 'one', ...about(named, beside), options, chosen };
}

export function textField(
  named: Named,
  { value, most, isLong = false, ...beside }: Beside & { value: string; most: number; isLong?: boolean },
): Field {
  return { kind: 'text', ...about(named, beside), value, most, isLong };
}

export function dayField(
  named: Named,
  { value, ...beside }: Beside & { readonly value: CivilDate | null },
): Field {
  return { kind: 'day', ...about(named, beside), value };
}

export function fileField(named: Named, { isText, ...beside }: Beside & { readonly isText: boolean }): Field {
  return { kind: 'file', ...about(named, beside), isText };
}

/** The fields with what was wrong beside them; what concerns none of them stands beside the first. */
export function withErrors(
  fields: readonly Field[],
  errors: Readonly<Record<string, string>>,
): readonly Field[] {
  const elsewhere = Object.entries(errors).find(([id]) => fields.every((field) => field.id !== id))?.[1];
  return fields.map((field, at) => ({
    ...field,
    error: errors[field.id] ?? (at === 0 ? (elsewhere ?? null) : null),
  }));
}
