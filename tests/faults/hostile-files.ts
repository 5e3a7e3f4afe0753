import { deflateRawSync, deflateSync } from 'node:zlib';

// Files that somebody might hand in as a note: node --experimental-strip-types tests/faults/hostile-files.ts DIR writes them all. Each is made here,
// so that no virus scanner stumbles over the repository.

/** A part of an archive, and what its directory is to say wrongly of it. */
type Part = {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly packed?: number;
  readonly at?: number;
};
type Zipped = { readonly count?: number; readonly comment?: string; readonly directoryAt?: number };

/** `outcome`: the code with which it is refused, `read`, `ended` for its time or memory, or `any` of them. A slow one takes seconds to be given up. */
export type HostileFile = { readonly outcome: string; readonly isSlow?: boolean; readonly make: () => Buffer };

const CRC = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});
const crc32 = (bytes: Buffer): number => {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
};

/** A ZIP archive. Each part: name, content, and what is to be wrong with it (`size`, `crc`, `flags`, `method`, `packed`, `at`). */
const zip = (parts: readonly Part[], { count = parts.length, comment = '', directoryAt }: Zipped = {}): Buffer => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', ...wrong } of parts) {
    const bytes = Buffer.from(content);
    const data = wrong.method === 0 ? bytes : deflateRawSync(bytes, { level: 9 });
    const path = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(wrong.method ?? 8, 8);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(wrong.flags ?? 0, 8);
    entry.writeUInt16LE(wrong.method ?? 8, 10);
    entry.writeUInt32LE(wrong.crc ?? crc32(bytes), 16);
    entry.writeUInt32LE(wrong.packed ?? data.length, 20);
    entry.writeUInt32LE(wrong.size ?? bytes.length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(wrong.at ?? at, 42);
    locals.push(local, path, data);
    entries.push(entry, path);
    at += 30 + path.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(directoryAt ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
};

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';
const relations = (own = '') =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}</Relationships>`;
const ROOT = relations(
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
);
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const para = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const NOTE = para('Panel on shade in cities') + para('17 July 2024, 10 to 12 a.m., Room 1');
const xml = (body: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

/** A DOCX with these words, more parts, or a main part of its own. */
type Docx = {
  readonly body?: string;
  readonly main?: string;
  readonly more?: readonly Part[];
  readonly wrong?: Partial<Part>;
  readonly zipped?: Zipped;
};
const docx = ({ body = NOTE, main = xml(body), more = [], wrong = {}, zipped = {} }: Docx = {}): Buffer =>
  zip(
    [
      { name: '[Content_Types].xml', content: TYPES },
      { name: '_rels/.rels', content: ROOT },
      { name: 'word/document.xml', content: main, ...wrong },
      ...more,
    ],
    zipped,
  );

const external = (address: string) => [
  {
    name: 'word/_rels/document.xml.rels',
    content: relations(
      `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}/picture.png" TargetMode="External"/><Relationship Id="x2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/template.dotm" TargetMode="External"/><Relationship Id="x3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${address}/link" TargetMode="External"/><Relationship Id="x4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="${address}/styles.xml" TargetMode="External"/>`,
    ),
  },
];
const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="x1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** A PDF of numbered objects, with a right table of them unless `tail` says otherwise. */
type Tail = { readonly trailer?: string; readonly tail?: (start: number) => string };
const pdf = (objects: readonly string[], { trailer = '', tail }: Tail = {}): Buffer => {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    text +
      (tail?.(start) ??
        `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`),
    'latin1',
  );
};
const stream = (data: string, more = '', length = data.length) =>
  `<< /Length ${length} ${more} >>\nstream\n${data}\nendstream`;
const WORDS = 'BT /F1 12 Tf 72 700 Td (Panel on shade in cities, 17 July 2024) Tj ET';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (more = '', content = '4 0 R', parent = '2 0 R') =>
  `<< /Type /Page /Parent ${parent} /MediaBox [0 0 612 792] /Contents ${content} /Resources << /Font << /F1 5 0 R >> >> ${more} >>`;
type OnePage = Tail & {
  readonly root?: string;
  readonly own?: string;
  readonly content?: string;
  readonly font?: string;
  readonly more?: readonly string[];
};
const onePage = ({ root = '', own = '', content = stream(WORDS), font = FONT, more = [], ...rest }: OnePage = {}) =>
  pdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${root} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(own),
      content,
      font,
      ...more,
    ],
    rest,
  );
const packed = (data: string | Buffer) => deflateSync(data).toString('latin1');

const pages = (count: number) =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, n) => `${n + 5} 0 R`).join(' ')}] /Count ${count} >>`,
    stream(WORDS),
    FONT,
    ...Array.from({ length: count }, () => page('', '3 0 R').replace('5 0 R', '4 0 R')),
  ]);

const deep = (open: string, close: string, depth: number, inside = '') =>
  open.repeat(depth) + inside + close.repeat(depth);
const noise = (length: number) => {
  const bytes = Buffer.alloc(length);
  let seed = 1;
  for (let at = 0; at < length; at += 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    bytes[at] = seed >>> 16;
  }
  return bytes;
};
/** Words that do not pack, so that what repeats itself beside them is not refused for its density alone. */
const LOOSE = para(noise(60_000).toString('hex'));

const part = (name: string, content: string | Buffer, wrong: Partial<Part> = {}): Part => ({
  ...wrong,
  name,
  content,
});

/** A standard security handler whose user password is not the empty one. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -44 >>`;

/**
 * Every file by its name, made when it is asked for. `address` is that of a server which must never be asked for anything.
 */
export const hostileFiles = (address: string): Readonly<Record<string, HostileFile>> => ({
  // Archives
  'bomb.docx': { outcome: 'unpacks-too-large', make: () => docx({ main: xml(' '.repeat(40_000_000)) }) },
  'bomb-of-parts.docx': {
    outcome: 'unpacks-too-large',
    make: () =>
      docx({
        more: Array.from({ length: 60 }, (_, n) =>
          part(`word/media/${n}.bin`, Buffer.concat(Array(50).fill(noise(20_000)))),
        ),
      }),
  },
  'bomb-that-lies.docx': {
    outcome: 'damaged',
    make: () => docx({ main: xml(' '.repeat(40_000_000)), wrong: { size: 5_000 } }),
  },
  'nested.docx': {
    outcome: 'read',
    make: () => docx({ more: [part('word/embeddings/inner.zip', zip([part('inner.zip', zip([part('x', 'y')]))]))] }),
  },
  'nested-archive.docx': { outcome: 'is-archive', make: () => zip([part('inner.docx', docx())]) },
  'overlapping-parts.docx': { outcome: 'damaged', make: () => docx({ wrong: { at: 0 } }) },
  'ten-thousand-parts.docx': {
    outcome: 'unpacks-too-large',
    make: () => docx({ more: Array.from({ length: 10_000 }, (_, n) => part(`word/${n}`, '')) }),
  },
  'path-upwards.docx': {
    outcome: 'read',
    make: () =>
      docx({ more: [part('../../../../tmp/rostrum-was-here', 'x'), part('..\\..\\x.exe', 'x'), part('/etc/x', 'x')] }),
  },
  'path-upwards-main.docx': {
    outcome: 'is-archive',
    make: () =>
      zip([
        part('[Content_Types].xml', TYPES),
        part('_rels/.rels', ROOT.replace('word/', '../')),
        part('../document.xml', xml(NOTE)),
      ]),
  },
  'two-of-one-name.docx': {
    outcome: 'damaged',
    make: () => docx({ more: [part('word/document.xml', xml(para('Another note')))] }),
  },
  'wrong-checksum.docx': { outcome: 'damaged', make: () => docx({ wrong: { crc: 1 } }) },
  'wrong-size.docx': { outcome: 'damaged', make: () => docx({ wrong: { size: 7 } }) },
  'packed-beyond-end.docx': { outcome: 'damaged', make: () => docx({ wrong: { packed: 0xfffffff0 } }) },
  'directory-beyond-end.docx': { outcome: 'damaged', make: () => docx({ zipped: { directoryAt: 0xfffffff0 } }) },
  'more-parts-than-there-are.docx': { outcome: 'damaged', make: () => docx({ zipped: { count: 1_999 } }) },
  'unknown-packing.docx': { outcome: 'damaged', make: () => docx({ wrong: { method: 14 } }) },
  'locked-part.docx': { outcome: 'encrypted', make: () => docx({ wrong: { flags: 1 } }) },
  'locked.docx': {
    outcome: 'encrypted',
    make: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  },
  'cut-off.docx': { outcome: 'damaged', make: () => docx().subarray(0, 500) },
  'end-in-comment.docx': { outcome: 'damaged', make: () => docx({ zipped: { comment: 'PK\x05\x06 and no more' } }) },
  'nothing.docx': { outcome: 'is-archive', make: () => zip([]) },
  'workbook.docx': {
    outcome: 'is-workbook',
    make: () => zip([part('[Content_Types].xml', TYPES), part('xl/workbook.xml', '<x/>')]),
  },
  'slides.docx': { outcome: 'is-slides', make: () => zip([part('ppt/presentation.xml', '<x/>')]) },
  'open-document.docx': {
    outcome: 'is-odt',
    make: () => zip([part('mimetype', 'application/vnd.oasis.opendocument.text', { method: 0 })]),
  },
  // Word
  'broken-xml.docx': { outcome: 'damaged', make: () => docx({ main: '<w:document><w:body><w:p></w:body>' }) },
  'no-main-part.docx': {
    outcome: 'damaged',
    make: () => zip([part('[Content_Types].xml', TYPES), part('word/styles.xml', '<x/>')]),
  },
  'empty-main-part.docx': { outcome: 'damaged', make: () => docx({ main: '' }) },
  'entities.docx': {
    outcome: 'damaged',
    make: () => {
      const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
      return docx({ main: xml(para('&l12;'), `<!DOCTYPE w:document [<!ENTITY l0 "ha">${levels}]>`) });
    },
  },
  'entity-from-file.docx': {
    outcome: 'damaged',
    make: () => docx({ main: xml(para('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>') }),
  },
  'entity-from-outside.docx': {
    outcome: 'damaged',
    make: () => docx({ main: xml(para('&x;'), `<!DOCTYPE x SYSTEM "${address}/x.dtd">`) }),
  },
  'addresses.docx': { outcome: 'read', make: () => docx({ body: NOTE + PICTURE, more: external(address) }) },
  'picture-from-file.docx': {
    outcome: 'read',
    make: () => docx({ body: NOTE + PICTURE, more: external('file:///etc') }),
  },
  'macro.docm': {
    outcome: 'read',
    make: () => docx({ more: [part('word/vbaProject.bin', noise(20_000)), part('word/vbaData.xml', '<x/>')] }),
  },
  'deep-tables.docx': {
    outcome: 'damaged',
    make: () => docx({ body: deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000, NOTE) + LOOSE }),
  },
  'deep-boxes.docx': {
    outcome: 'damaged',
    make: () => docx({ body: deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 50_000, NOTE) + LOOSE }),
  },
  'wide-table.docx': {
    outcome: 'read',
    make: () =>
      docx({
        body: `${NOTE}<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc>'.repeat(2_000)}</w:tr></w:tbl>${LOOSE}`,
      }),
  },
  'numbers-in-a-ring.docx': {
    outcome: 'read',
    make: () =>
      docx({
        body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Panel</w:t></w:r></w:p>${NOTE}`,
        more: [
          part(
            'word/numbering.xml',
            `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
          ),
          part(
            'word/styles.xml',
            `<w:styles ${NAMESPACES}><w:style w:type="numbering" w:styleId="a"><w:name w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
          ),
        ],
      }),
  },
  'nul-in-words.docx': { outcome: 'any', make: () => docx({ main: xml(para('Panel \u0000 on shade')) }) },
  'many-words.docx': {
    outcome: 'too-many-words',
    make: () => docx({ body: para(noise(1_700_000).toString('hex').slice(0, 3_000_000)) }),
  },
  'memory.docx': {
    outcome: 'ended',

    make: () => docx({ body: Array.from({ length: 300_000 }, (_, n) => para(`${n * 7919}`)).join('') }),
  },
  'styles-by-the-thousand.docx': {
    outcome: 'any',
    isSlow: true,
    make: () =>
      docx({
        more: [
          part(
            'word/styles.xml',
            `<w:styles ${NAMESPACES}>${Array.from({ length: 100_000 }, (_, n) => `<w:style w:type="paragraph" w:styleId="s${n * 31}"><w:name w:val="n${n * 17}"/></w:style>`).join('')}</w:styles>`,
          ),
        ],
      }),
  },
  // PDF
  'ten-thousand-pages.pdf': { outcome: 'too-many-pages', make: () => pages(10_000) },
  'script.pdf': {
    outcome: 'read',
    make: () =>
      onePage({ root: `/OpenAction << /S /JavaScript /JS (app.launchURL("${address}/js"); while(true);) >>` }),
  },
  'launch.pdf': {
    outcome: 'read',
    make: () =>
      onePage({
        root: '/OpenAction << /S /Launch /F (/bin/sh) >>',
        own: `/AA << /O << /S /URI /URI (${address}/uri) >> >>`,
      }),
  },
  'submit.pdf': {
    outcome: 'read',
    make: () =>
      onePage({
        root: `/AcroForm << /Fields [] /XFA (<x/>) >> /OpenAction << /S /SubmitForm /F << /FS /URL /F (${address}/form) >> >>`,
      }),
  },
  'words-from-outside.pdf': {
    outcome: 'any',
    make: () =>
      onePage({
        content: stream('', `/F << /FS /URL /F (${address}/stream) >>`),
        font: `<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor << /Type /FontDescriptor /FontName /X /FontFile2 << /F (${address}/font) >> >> >>`,
      }),
  },
  'characters-from-outside.pdf': {
    outcome: 'any',
    make: () =>
      onePage({
        font: '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 >> >>] >>',
      }),
  },
  'locked.pdf': {
    outcome: 'encrypted',
    make: () => onePage({ more: [LOCK], trailer: `/Encrypt 6 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]` }),
  },
  'unknown-lock.pdf': {
    outcome: 'any',
    make: () => onePage({ more: ['<< /Filter /Nobody /V 99 >>'], trailer: '/Encrypt 6 0 R' }),
  },
  'pages-in-a-ring.pdf': {
    outcome: 'any',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>',
        '<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 1 >>',
      ]),
  },
  'table-in-a-ring.pdf': {
    outcome: 'any',
    make: () =>
      onePage({
        tail: (start) =>
          `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${start} >>\nstartxref\n${start}\n%%EOF`,
      }),
  },
  'object-in-a-ring.pdf': { outcome: 'any', make: () => onePage({ content: '4 0 R' }) },
  'length-that-lies.pdf': { outcome: 'any', make: () => onePage({ content: stream(WORDS, '', 2_000_000_000) }) },
  'length-in-a-ring.pdf': {
    outcome: 'any',
    make: () => onePage({ content: `<< /Length 4 0 R >>\nstream\n${WORDS}\nendstream` }),
  },
  'count-that-lies.pdf': {
    outcome: 'any',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 200 >>',
        page(),
        stream(WORDS),
        FONT,
      ]),
  },
  'bomb.pdf': {
    outcome: 'any',
    isSlow: true,
    make: () => {
      const data = packed(deflateSync(Buffer.alloc(800_000_000, ' '), { level: 9 }));
      return onePage({ content: stream(data, '/Filter [/FlateDecode /FlateDecode]') });
    },
  },
  'bomb-of-words.pdf': {
    outcome: 'any',
    isSlow: true,
    make: () => {
      const data = packed('BT /F1 12 Tf 72 700 Td (Panel) Tj ET\n'.repeat(1_500_000));
      return onePage({ content: stream(data, '/Filter /FlateDecode') });
    },
  },
  'forms-in-a-ring.pdf': {
    outcome: 'any',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('', '4 0 R').replace('/Font', '/XObject << /X 6 0 R >> /Font'),
        stream('/X Do'),
        FONT,
        stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>'),
      ]),
  },
  'deep-arrays.pdf': { outcome: 'any', make: () => onePage({ root: `/X ${deep('[', ']', 200_000)}` }) },
  'huge-picture.pdf': {
    outcome: 'any',
    make: () =>
      pdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        page('', '4 0 R').replace('/Font', '/XObject << /X 6 0 R >> /Font'),
        stream(`/X Do ${WORDS}`),
        FONT,
        stream(
          'x',
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB',
        ),
      ]),
  },
  'only-a-picture.pdf': { outcome: 'no-words', make: () => onePage({ content: stream('0 0 100 100 re f') }) },
  'cut-off.pdf': { outcome: 'any', make: () => onePage().subarray(0, 300) },
  'only-a-head.pdf': { outcome: 'damaged', make: () => Buffer.from('%PDF-1.7\n') },
  'noise.pdf': { outcome: 'damaged', make: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(1_000_000)]) },
  // Neither
  'really-a-pdf.docx': { outcome: 'read', make: () => onePage() },
  'really-word.pdf': { outcome: 'read', make: () => docx() },
  'program.docx': { outcome: 'not-text', make: () => Buffer.concat([Buffer.from('MZ\x90\0'), noise(5_000)]) },
  'picture.pdf': {
    outcome: 'not-text',
    make: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(500)]),
  },
  'nul.txt': { outcome: 'not-text', make: () => Buffer.from('Panel\0on shade') },
  'one-byte.txt': { outcome: 'not-text', make: () => Buffer.from([0]) },
  'empty.pdf': { outcome: 'empty', make: () => Buffer.alloc(0) },
  'too-large.docx': { outcome: 'too-large', make: () => Buffer.concat([docx(), Buffer.alloc(20_000_001)]) },
  'too-large.txt': { outcome: 'too-large', make: () => Buffer.alloc(2_000_001, 'a') },
  'rich.rtf': {
    outcome: 'is-rtf',
    make: () => Buffer.from(`{\\rtf1{\\object\\objautlink{\\*\\objdata ${'41'.repeat(99)}}}}`),
  },
  'page.html': {
    outcome: 'read',
    make: () =>
      Buffer.from(
        `<html><img src="${address}/img"><link rel=stylesheet href="${address}/css"><script src="${address}/js"></script><iframe src="${address}/frame"></iframe><p>Panel on shade, 17 July 2024</p>`,
      ),
  },
  'deep.html': {
    outcome: 'read',
    make: () => Buffer.from(`<html>${deep('<table><tr><td>', '</td></tr></table>', 100_000, 'Panel')}`),
  },
  'one-long-line.txt': { outcome: 'read', make: () => Buffer.from('Panel '.repeat(300_000)) },
});

if (process.argv[1] === import.meta.filename) {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const folder = process.argv[2] ?? 'hostile-files';
  mkdirSync(folder, { recursive: true });
  for (const [name, { make }] of Object.entries(hostileFiles('http://127.0.0.1:9')))
    writeFileSync(join(folder, name), make());
}
