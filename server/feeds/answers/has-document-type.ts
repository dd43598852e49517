const endOf: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]);

/** Whether an XML text declares a document type or an entity; words inside comments and CDATA do not count. */
export function hasDocumentType(xml: string): boolean {
  const marks = /<!--|<!\[CDATA\[|<\?|<!(?:DOCTYPE|ENTITY)/gi;
  for (let mark = marks.exec(xml); mark !== null; mark = marks.exec(xml)) {
    const end = endOf.get(mark[0].toUpperCase());
    if (end === undefined) return true;
    const at = xml.indexOf(end, marks.lastIndex);
    if (at < 0) return false;
    marks.lastIndex = at + end.length;
  }
  return false;
}
