/** Something that a text would do instead of being read: a mark of Markdown, or a date of a card. */
export interface Mark {
  readonly kind: 'link' | 'emphasis' | 'list' | 'heading' | 'code' | 'entity' | 'tag' | 'escape' | 'date';
  readonly text: string;
}
type Patterns = readonly (readonly [Mark['kind'], RegExp])[];

/** Wider than any client's reading, so that whatever one of them would take as a mark is found. */
const IN_MARKDOWN: Patterns = [
  ['link', /!?\[[^\]]*\]\s*[([:]/gs],
  ['link', /<(?:https?|mailto):[^>]*>/g],
  ['emphasis', /([*_~])(?=\S)[^*_~]+?\1/gs],
  ['list', /(?:^|\n)\s{0,3}(?:[-+*]|\d+[.)])(?:\s|$)/g],
  ['heading', /(?:^|\n)\s{0,3}#{1,6}(?:\s|$)/g],
  ['code', /`[^`]+`|(?:^|\n)(?: {4}|\t)/g],
  ['entity', /&(?:#x?[\da-f]+|[a-z]+);/gi],
  ['tag', /<\/?[a-z!][^<>]*>/gi],
  ['escape', /\\[!-/:-@[-`{-~]/g],
  ['date', /\{\{(?:DATE|TIME)\(/g],
];
/** Dates on every client; on iOS emphasis, links and lists, which begin wherever a bracket or a sign of emphasis ends. */
const IN_A_RUN: Patterns = [
  ['emphasis', /([*_])[^*_]+[*_]/gs],
  ['link', /\[.*\]\(/gs],
  ['list', /(?:^|[\n[\])*_])(?:[-+*] |\d+\.)/g],
  ['date', /\{\{(?:DATE|TIME)\(/g],
];

/** What works in a text that is read as Markdown. */
export function marksIn(text: string): readonly Mark[] {
  return found(text, IN_MARKDOWN);
}

/** What works in a run of a rich text. */
export function marksInRun(text: string): readonly Mark[] {
  return found(text, IN_A_RUN);
}

function found(text: string, patterns: Patterns): readonly Mark[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([whole]) => ({ kind, text: whole })),
  );
}
