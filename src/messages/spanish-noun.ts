import { spanishGender } from './country-names.ts';

const MASCULINE = /^(?:mapa|programa|problema|tema|sistema|esquema|diagrama|idioma)s?$/iu;

/** Number and gender of a Spanish noun, as far as its ending tells. */
export function nounForms(noun: string): { readonly isPlural: boolean; readonly isFeminine: boolean } {
  const isPlural = /s$/iu.test(noun);
  const singular = isPlural ? noun.replace(/(?<=[dlnrj])es$/iu, '').replace(/s$/iu, '') : noun;
  const isFeminine = !MASCULINE.test(noun) && spanishGender(accented(singular)) === 'la';
  return { isPlural, isFeminine };
}

/** `observacion`, of which the plural has lost its accent. */
function accented(singular: string): string {
  return singular.replace(/([cst])ion$/iu, '$1ión');
}
