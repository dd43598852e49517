import { settingHelp, settingsSchema, type SettingName } from './settings';

const names = Object.keys(settingsSchema.shape);

/** One line about a setting that has a value it cannot have. The value itself may be a secret and is not shown. */
export function explainSetting(name: string, value: string | undefined): string {
  const help = isSetting(name) ? settingHelp.get(settingsSchema.shape[name]) : undefined;
  if (help === undefined) return `${name} is wrong.`;
  return `${name} must be ${help.expects}, but is ${kindOf(value)}. Write for example ${name}=${help.example}, or leave it out.`;
}

/** One line for each YIMEN_ name that no setting has: a misspelt setting would otherwise be ignored in silence. */
export function findUnknownSettings(given: readonly string[]): string[] {
  return given
    .filter((name) => name.startsWith('YIMEN_') && !isSetting(name))
    .map((name) => `${name} is no setting. Did you mean ${nearest(name)}? Correct it or leave it out.`);
}

function isSetting(name: string): name is SettingName {
  return names.includes(name);
}

function kindOf(value: string | undefined): string {
  if (value === undefined) return 'missing';
  if (/^[+-]?\d+$/.test(value)) return 'a whole number out of range';
  if (/^[+-]?\d*\.\d+$/.test(value)) return 'a number with a fraction';
  return `text of ${String(value.length)} ${value.length === 1 ? 'character' : 'characters'}`;
}

function nearest(name: string): string {
  const ranked = names.map((known) => ({ known, steps: editSteps(name, known) }));
  ranked.sort((a, b) => a.steps - b.steps);
  return ranked[0]?.known ?? name;
}

/** How many letters have to be changed, added or left out to get from one word to the other. */
function editSteps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
