import { icon } from './dom';

export const backIcon = (): SVGSVGElement => icon('M15 5l-7 7 7 7');
export const searchIcon = (): SVGSVGElement =>
  icon('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z', 'M15.5 15.5L20 20');
export const photoIcon = (): SVGSVGElement => icon('M4 6h16v12H4z', 'M4 16l5-5 4 4 3-3 4 4', 'M15.5 9.5h.01');
export const voiceIcon = (): SVGSVGElement =>
  icon(
    'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4z',
    'M6.5 11.5a5.5 5.5 0 0 0 11 0',
    'M12 17v3',
  );
export const soundIcon = (): SVGSVGElement =>
  icon('M8 10.5a2.5 2.5 0 0 1 0 3', 'M11 8a6 6 0 0 1 0 8', 'M14 5.5a9.5 9.5 0 0 1 0 13');
export const switchIcon = (): SVGSVGElement => icon('M4 8h14l-3.5-3.5', 'M20 16H6l3.5 3.5');
export const atIcon = (): SVGSVGElement =>
  icon(
    'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
    'M15.5 9v4.2a2.3 2.3 0 0 0 4.5 0V12a8 8 0 1 0-3.2 6.4',
  );
export const horn = (): SVGSVGElement => icon('M4 10v4h3l6 4V6L7 10z', 'M16.5 9.5a3.5 3.5 0 0 1 0 5');
