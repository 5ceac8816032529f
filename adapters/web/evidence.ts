import type { Language } from '../../src/domain/conference.ts';
import type { DraftContent, DraftedCommitment } from '../../src/domain/draft-content.ts';

/** A stretch of a report, and the commitments that were read from it; none for the rest of the text. */
export interface Stretch {
  readonly text: string;
  readonly refs: readonly string[];
}

/** Divides a report into what was read as a commitment and what lies between. */
export function stretchesOf(report: string, content: DraftContent, language: Language): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, refs } of placesOf(report, content, language)) {
    // A sentence within another one is shown with that.
    const from = Math.max(start, at);
    if (end <= from) continue;
    stretches.push({ text: report.slice(at, from), refs: [] }, { text: report.slice(from, end), refs });
    at = end;
  }
  return [...stretches, { text: report.slice(at), refs: [] }].filter(({ text }) => text !== '');
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly refs: readonly string[];
}

/** Where the sentences stand, in the report's order; one sentence may hold several commitments. */
function placesOf(report: string, content: DraftContent, language: Language): readonly Place[] {
  const found = everyCommitment(content).flatMap(({ ref, evidence }) => {
    const place = placeOf(report, evidence[language] ?? '');
    return place === null ? [] : { ...place, ref };
  });
  return [...Map.groupBy(found, ({ start }) => start)]
    .map(([start, same]) => ({
      start,
      end: Math.max(...same.map(({ end }) => end)),
      refs: same.map(({ ref }) => ref),
    }))
    .sort((one, other) => one.start - other.start);
}

function everyCommitment({ agreements }: DraftContent): readonly DraftedCommitment[] {
  return agreements.flatMap(({ commitments, offered }) => [...commitments, ...offered]);
}

/** Where a sentence stands; lines are broken in the report as they are not in the evidence. */
function placeOf(report: string, evidence: string): { readonly start: number; readonly end: number } | null {
  const words = evidence
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const match = new RegExp(pattern, 'u').exec(report);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
