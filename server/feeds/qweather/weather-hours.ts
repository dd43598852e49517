import dayjs from 'dayjs';
import { z } from 'zod';
import { instant, kept, numberText } from '../answers/fields';
import { leaves, leavesBut } from '../answers/leaves';
import { type WeatherPart } from '../answers/weather-part';

const hour = kept(
  z.object({
    fxTime: instant,
    text: z.string().nullish(),
    temp: numberText,
    /** Percent. */
    pop: numberText,
    precip: numberText,
  }),
);

/** The weather of hours, each from the time it is named after. */
export const hours = z.array(
  hour.transform(({ said, raw }): WeatherPart => ({
    key: leaves(raw)['fxTime'] ?? '',
    from: said.fxTime,
    until: dayjs(said.fxTime).add(1, 'hour').toDate(),
    words: said.text || null,
    lowest: said.temp,
    highest: said.temp,
    rain: said.precip,
    rainLikelihood: said.pop === null ? null : said.pop / 100,
    more: leavesBut(raw, ['fxTime', 'text', 'temp', 'pop', 'precip']),
  })),
);
