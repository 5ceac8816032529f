// Teams gives several chosen values as one text, with commas between them and no escape of its own.

/** Values as one text, in which a comma stands only between two of them. */
export function packed(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

/** The values that were packed. */
export function unpacked(text: string): readonly string[] {
  if (text === '') return [];
  return text.split(',').map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%'));
}
