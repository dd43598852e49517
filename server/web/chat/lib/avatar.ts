import { el } from './dom';

// Dark enough for white letters.
const colours = [
  '#3d6fb6',
  '#8a5a2b',
  '#2f7d5b',
  '#9a4668',
  '#5b5fa8',
  '#a8502f',
  '#3b7a8c',
  '#7a5195',
  '#5f7327',
  '#b0413e',
];

export function colourOf(id: string): string {
  let hash = 7;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return colours[hash % colours.length] ?? '#3d6fb6';
}

/** The last letters of a Chinese name say more than its first: 桂兰, 洋. */
const initials = (name: string): string => (name.length > 2 ? name.slice(-2) : name.slice(-1));

/** A rounded square with initials, decorative: the name stands beside it. */
export function avatar(id: string, name: string, isBot = false): HTMLElement {
  const element = el(
    'span',
    { class: isBot ? 'avatar avatar-bot' : 'avatar', 'aria-hidden': 'true' },
    initials(name),
  );
  if (!isBot) element.style.backgroundColor = colourOf(id);
  return element;
}

/** A room's picture: its first members as little squares. */
export function roomAvatar(memberIds: readonly string[]): HTMLElement {
  const cells = memberIds.slice(0, 9).map((id) => {
    const cell = el('i');
    cell.style.backgroundColor = colourOf(id);
    return cell;
  });
  return el(
    'span',
    { class: 'avatar avatar-room', 'aria-hidden': 'true', 'data-cells': cells.length },
    ...cells,
  );
}
