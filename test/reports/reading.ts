import type { Language } from '../../src/domain/conference.ts';
import type { Draft, DraftCommitment } from '../../src/reports/draft.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { rcmRoster } from '../support/conference-builder.ts';

export const roster = await rcmRoster();

/** Members as the roster lists them. */
export const EVERYONE = ['BZ', 'CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA', 'US'];

const HEADS: Readonly<Record<Language, string>> = {
  en: `Report of the Meeting of the Liaison Officer Network for Consular Protection

San Salvador, El Salvador
21 June 2017

The Network met with the participation of all Member Countries and submits its report to the RCGM for consideration.

`,
  es: `Informe de la Reunión de la Red de Funcionarios de Enlace para la Protección Consular

San Salvador, El Salvador
21 de junio de 2017

La Red se reunió con la participación de todos los Países Miembros y somete su informe a la consideración del GRCM.

`,
};

/** A report of a meeting on Wednesday 21 June 2017 whose agreements are those given, numbered in order. */
export function reportOf(language: Language, ...agreements: readonly string[]): string {
  return HEADS[language] + agreements.map((text, index) => `${index + 1}. ${text}\n`).join('\n');
}

/** Reads a text that must be a report; throws the refusal where it is none. */
export function draftOf(text: string): Draft {
  const read = readReport(text, roster);
  if ('refused' in read) throw new Error(`${read.refused}: ${read.detail}`);
  return read.draft;
}

export function readSentences(language: Language, ...agreements: readonly string[]): Draft {
  return draftOf(reportOf(language, ...agreements));
}

/** Every commitment of a draft, in the report's order. */
export function commitmentsOf(draft: Draft): readonly DraftCommitment[] {
  return draft.agreements.flatMap(({ commitments }) => commitments);
}

export function offersOf(draft: Draft): readonly DraftCommitment[] {
  return draft.agreements.flatMap(({ offered }) => offered);
}

export function questionIds(draft: Draft): readonly string[] {
  return draft.questions.map(({ id }) => id);
}

/** One line a commitment: who owes what to whom until when. */
export function inShort(commitment: DraftCommitment): string {
  const { ref, owedBy, mode, deliverable, recipient, through, due } = commitment;
  const owers = owedBy.join() === EVERYONE.join() ? 'all' : owedBy.join('+');
  const way = [recipient === null ? '' : ` > ${recipient}`, through === null ? '' : ` via ${through}`].join(
    '',
  );
  return `${ref} ${owers} ${mode}: ${deliverable}${way} | ${due === null ? '-' : JSON.stringify(due)}`;
}

/** What a draft says apart from its words: the same for every language of one report. */
export function structureOf({ meeting, agreements, questions }: Draft): unknown {
  return {
    meeting: { ...meeting, language: '', title: '' },
    agreements: agreements.map(({ number, commitments, offered }) => ({
      number,
      commitments: commitments.map(termsOf),
      offered: offered.map(termsOf),
    })),
    questions: questions.map(({ id, refs }) => ({ id, refs })),
  };
}

function termsOf(commitment: DraftCommitment): DraftCommitment {
  return { ...commitment, deliverable: '', dueText: '', evidence: '' };
}
