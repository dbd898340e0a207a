interface Kind {
  name: string;
  begins: readonly number[];
  toDo: string;
}

const savedAsCsv = 'open it and save the sheet as "CSV UTF-8"';

const kinds: readonly Kind[] = [
  { name: 'an old Excel workbook or another Office file', begins: [0xd0, 0xcf, 0x11, 0xe0], toDo: savedAsCsv },
  { name: 'a PDF', begins: [0x25, 0x50, 0x44, 0x46], toDo: 'a table as CSV' },
  { name: 'compressed (gzip)', begins: [0x1f, 0x8b], toDo: 'the file unpacked' },
  { name: 'RTF', begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], toDo: 'a table as CSV' },
];

const zip = [0x50, 0x4b];

const beginsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);

/** What a zip holds, by the names of its parts. */
function tellZip(head: Uint8Array): [string, string] {
  const names = Buffer.from(head).toString('latin1');
  if (names.includes('xl/')) return ['an Excel workbook', savedAsCsv];
  if (names.includes('opendocument')) return ['an OpenDocument file', savedAsCsv];
  if (names.includes('word/')) return ['a Word document', 'a table as CSV'];
  return ['a zip', 'the file unpacked'];
}

/**
 * What a file is that is no table of text, whatever its name says: what it is and what to do; null where it may be a table.
 * @param head its first bytes, some hundred at least where there are so many
 */
export function tellContent(head: Uint8Array): [is: string, toDo: string] | null {
  if (beginsWith(head, zip) && head[2]! < 9) return tellZip(head);
  const kind = kinds.find(({ begins }) => beginsWith(head, begins));
  if (kind) return [kind.name, kind.toDo];
  const text = Buffer.from(head.subarray(0, 1_024)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^<(?:!doctype|html|head|body|table|meta)\b/i.test(text)) return ['a web page (HTML); some systems name theirs .xls or .csv', 'a table as CSV'];
  if (/^<\?xml\b/i.test(text)) return ['XML', 'a table as CSV'];
  if (/^(?:\{\s*"|\[\s*[{[])/.test(text)) return ['JSON', 'a table as CSV'];
  return null;
}
