import { escapeHtml } from '../presenters/escape-html';

// What XML 1.0 cannot hold in any spelling: most control characters, two odd ones, and halves of a character.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text that may stand anywhere in XML, also between quotes. */
export const escapeXml = (text: string): string => escapeHtml(text.replace(unwritable, '\uFFFD'));
