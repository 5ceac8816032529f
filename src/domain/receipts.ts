/**
 * The number of a receipt, such as `RCM-2015-0007`: the conference's slug, the year in which the submission was recorded in the
 * conference's zone, and its place in that year, with at least four digits.
 */
export function formatReceipt(slug: string, year: number, sequence: number): string {
  return `${slug.toUpperCase()}-${year}-${String(sequence).padStart(4, '0')}`;
}
