import type { ReceivedFile } from '../domain/received-file.ts';

/** Every document of a submission with where it lies, for those who may open it. */
export function documentsOf(submission: {
  readonly link: string | null;
  readonly files: readonly ReceivedFile[];
}): readonly string[] {
  const files = submission.files.map(({ name, link }) => `${name} ${link}`);
  return submission.link === null ? files : [submission.link, ...files];
}
