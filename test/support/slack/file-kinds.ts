const kinds: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

/** The media type that a file's name promises. */
export function mediaTypeOf(name: string): string {
  return kinds[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
