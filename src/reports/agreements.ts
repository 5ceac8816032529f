import type { CivilDate } from '../domain/instant.ts';
import { destinationReader } from './destinations.ts';
import type { DraftAgreement, DraftCommitment, DraftMeeting } from './draft.ts';
import { GRAMMARS } from './grammar.ts';
import { detectLanguage } from './language.ts';
import type { Block, Layout, Paragraph } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import { toPassage } from './passage.ts';
import type { Asker } from './questions.ts';
import { readSentence } from './read-sentence.ts';
import type { Growing, Reader } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { subjectReader, toSentence } from './subjects.ts';
import { timeFinder } from './times.ts';

interface Report {
  readonly meeting: DraftMeeting & { readonly date: CivilDate };
  readonly lexicon: Lexicon;
  readonly asker: Asker;
}

/** Reads the agreements of a report; `bindAll` are the commitments that bind every member. */
export function readAgreements(
  layout: Layout,
  report: Report,
): { readonly agreements: readonly DraftAgreement[]; readonly bindAll: readonly DraftCommitment[] } {
  const reader = readerOf(report);
  for (const number of layout.breaks) reader.asker.ask('numbering', number, { number });
  const bindAll: DraftCommitment[] = [];
  const seen = new Map<string, string>();
  const agreements = layout.blocks.map((block) => {
    const text = block.paragraphs
      .map(({ letter, passage }) => (letter === null ? '' : `${letter}) `) + passage.text)
      .join('\n');
    const twin = seen.get(text);
    const growing = readBlock(block, text, reader);
    if (twin === undefined) seen.set(text, block.number);
    else {
      const refs = growing.commitments.map(({ ref }) => ref);
      reader.asker.ask('duplicate', block.number, { number: block.number, words: twin, refs });
    }
    bindAll.push(...growing.bindAll);
    return { number: block.number, text, commitments: growing.commitments, offered: growing.offered };
  });
  askWhetherTruncated(layout, reader);
  return { agreements, bindAll };
}

function readerOf({ meeting, lexicon, asker }: Report): Reader {
  const grammar = GRAMMARS[meeting.language];
  return {
    grammar,
    lexicon,
    asker,
    subjects: subjectReader(grammar, lexicon),
    destinations: destinationReader(grammar),
    timesIn: timeFinder(meeting.language, lexicon),
    calendar: {
      lastDay: meeting.endDate ?? meeting.date,
      body: meeting.body,
      submittedTo: meeting.submittedTo,
    },
    day: meeting.date,
  };
}

function readBlock(block: Block, text: string, reader: Reader): Growing {
  const letters = new Set(block.paragraphs.flatMap(({ letter }) => letter ?? []));
  const growing: Growing = {
    number: block.number,
    commitments: [],
    offered: [],
    bindAll: [],
    letters,
    refs: new Set(),
    tried: 0,
    topic: null,
  };
  if ((detectLanguage(text, 6) ?? reader.grammar.language) !== reader.grammar.language) {
    reader.asker.ask('foreign', block.number, { number: block.number });
    return growing;
  }
  let stem: string | null = null;
  for (const paragraph of block.paragraphs) {
    stem = readParagraph(paragraph, stem, { growing, reader });
  }
  return growing;
}

interface Reading {
  readonly growing: Growing;
  readonly reader: Reader;
}

/** Reads a paragraph's sentences; returns the opening words ("Member Countries agreed to:") that the items after it complete. */
function readParagraph(paragraph: Paragraph, stem: string | null, reading: Reading): string | null {
  const completed =
    stem !== null && completes(paragraph)
      ? toPassage(`${stem} ${paragraph.passage.text}`)
      : paragraph.passage;
  const sentences = splitSentences(completed);
  const last = sentences.at(-1);
  const opens = last?.text.endsWith(':') === true;
  for (const sentence of opens ? sentences.slice(0, -1) : sentences) {
    readSentence(toSentence(sentence, reading.reader.lexicon), paragraph.letter, reading);
  }
  if (opens) return last.text.slice(0, -1).trimEnd();
  return completed === paragraph.passage ? null : stem;
}

/** An item goes on with its stem where it begins with a small letter, or with a letter of its own. */
function completes(paragraph: Paragraph): boolean {
  return paragraph.letter !== null || /^\p{Ll}/u.test(paragraph.passage.text);
}

function askWhetherTruncated(layout: Layout, { asker }: Reader): void {
  const last = layout.blocks.at(-1);
  const end = last?.paragraphs.at(-1)?.passage.text ?? '';
  if (last !== undefined && !/[.;:!?]["”’»')\]]*$/.test(end))
    asker.ask('truncated', last.number, { number: last.number });
}
