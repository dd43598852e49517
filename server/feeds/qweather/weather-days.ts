import dayjs from 'dayjs';
import { z } from 'zod';
import { chinaDay, kept, numberText } from '../answers/fields';
import { leaves, leavesBut } from '../answers/leaves';
import { type WeatherPart } from '../answers/weather-part';

const day = kept(
  z.object({
    fxDate: chinaDay,
    textDay: z.string().nullish(),
    textNight: z.string().nullish(),
    tempMin: numberText,
    tempMax: numberText,
    precip: numberText,
  }),
);

/** The weather of days, each from midnight to midnight in China; words as 多云转晴. */
export const days = z.array(
  day.transform(({ said, raw }): WeatherPart => ({
    key: leaves(raw)['fxDate'] ?? '',
    from: said.fxDate,
    until: dayjs(said.fxDate).add(24, 'hour').toDate(),
    words: wordsOf(said.textDay, said.textNight),
    lowest: said.tempMin,
    highest: said.tempMax,
    rain: said.precip,
    rainLikelihood: null,
    more: leavesBut(raw, ['fxDate', 'tempMin', 'tempMax', 'precip']),
  })),
);

function wordsOf(...given: readonly (string | null | undefined)[]): string | null {
  const words = new Set(given.filter((word) => word));
  return words.size === 0 ? null : [...words].join('转');
}
